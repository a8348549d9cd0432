"""What the senders were promised, written down by the senders themselves: never read from a server's log."""

import json
import os
from pathlib import Path
from typing import Any


class Ledger:
    """One line an ack, on disk (O_DSYNC) before the sender goes on."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_DSYNC)
        self.count = 0

    def write(self, ack: dict[str, Any]) -> None:
        """Keeps an `ack` of a message."""
        message = ack["message"]
        line = {"cid": ack["cid"], "id": message["id"], "state": message["state"], "seq": message.get("seq")}
        os.write(self._file, json.dumps(line).encode() + b"\n")
        self.count += 1

    def entries(self) -> list[dict[str, Any]]:
        """Every line, oldest first."""
        return [json.loads(line) for line in self._path.read_text().splitlines()]

    def close(self) -> None:
        os.close(self._file)

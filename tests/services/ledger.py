"""What the senders were promised, written down by the senders themselves: never read from a server's log."""

import asyncio
import json
import os
from pathlib import Path
from typing import Any


class Ledger:
    """One line an ack, on disk (O_DSYNC) with those of the same turn of the loop, before anything else is sent."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_DSYNC)
        self._lines: list[bytes] = []
        self.count = 0

    def write(self, ack: dict[str, Any]) -> None:
        """Keeps an `ack` of a message."""
        message = ack["message"]
        line = {"cid": ack["cid"], "id": message["id"], "state": message["state"], "seq": message.get("seq")}
        self._lines.append(json.dumps(line).encode() + b"\n")
        self.count += 1
        if len(self._lines) == 1:
            asyncio.get_running_loop().call_soon(self._flush)

    def _flush(self) -> None:
        lines, self._lines = self._lines, []
        os.write(self._file, b"".join(lines))

    def entries(self) -> list[dict[str, Any]]:
        """Every line, oldest first."""
        return [json.loads(line) for line in self._path.read_text().splitlines()]

    def close(self) -> None:
        os.close(self._file)

"""A real Redis, without persistence, on a port of its own."""

import shutil
from pathlib import Path

from tests.services.process import Process, free_port, listens


class RedisServer:
    """`url` names it. `stop` and `start` again are how a test loses Redis: it comes back empty, on the same port."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self) -> None:
        program = shutil.which("redis-server")
        if program is None:
            raise RuntimeError("redis-server is not here: ./check installs it, or `apt install redis-server`.")
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self.process = Process([program, *options, "--dir", str(self._folder)], self._folder / "redis.log")
        self.process.wait_until(lambda: listens(self.port))

    def stop(self) -> None:
        self.process.stop()

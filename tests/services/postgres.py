"""A real PostgreSQL in a temporary folder, on a port of its own."""

import getpass
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from uuid import uuid4

import psycopg

from tests.services.process import Process, free_port, listens


def _program(name: str) -> str:
    # Debian keeps the server's programs out of PATH, one folder a version; the newest wins.
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    search = os.pathsep.join([*map(str, reversed(versions)), os.environ.get("PATH", "")])
    found = shutil.which(name, path=search)
    if found is None:
        raise RuntimeError(f"{name} is not here: ./check installs it, or `apt install postgresql`.")
    return found


class PostgresServer:
    """`new_database()` gives the URL of a database of its own for each test. `settings`: more of its own, `name=value`."""

    def __init__(self, *settings: str) -> None:
        self._settings = settings
        # PostgreSQL refuses to run as root; Popen(user=…) and not `runuser`, which passes no signal on.
        self._user = "postgres" if os.geteuid() == 0 else None
        self._folder = Path(tempfile.mkdtemp(prefix="palabre-postgres-"))
        self.port = free_port()
        try:
            self._make()
            self.start()
        except BaseException:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise

    def _make(self) -> None:
        if self._user:
            shutil.chown(self._folder, self._user, self._user)
        options = ["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        command = [_program("initdb"), "-D", str(self._data), *options]
        who = {"user": self._user, "group": self._user, "extra_groups": []} if self._user else {}
        done = subprocess.run(command, capture_output=True, text=True, cwd="/", **who)  # type: ignore[call-overload]
        if done.returncode:
            raise RuntimeError(f"initdb failed as {self._user or getpass.getuser()}:\n{done.stdout}{done.stderr}")

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def start(self) -> None:
        # No fsync: what the tests kill is ours, never the machine under PostgreSQL.
        settings = ["fsync=off", "max_connections=200", f"unix_socket_directories={self._folder}", *self._settings]
        options = [word for setting in settings for word in ("-c", setting)]
        command = [_program("postgres"), "-D", str(self._data), "-h", "127.0.0.1", "-p", str(self.port), *options]
        log = self._folder / "postgres.log"
        self.process = Process(command, log, user=self._user, last_word=signal.SIGINT)
        self.process.wait_until(lambda: listens(self.port) and self._answers())

    def _answers(self) -> bool:
        try:
            psycopg.connect(self._url("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _url(self, database: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def new_database(self, template: str | None = None) -> str:
        """Makes a database and returns its URL: empty, or a copy of the one at the URL `template`."""
        model = f" TEMPLATE {template.rpartition('/')[2]}" if template else ""
        name = f"test_{uuid4().hex[:12]}"
        with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}{model}".encode())
        return self._url(name)

    def drop_database(self, url: str) -> None:
        """Removes it, closing whatever is still connected to it."""
        name = url.rpartition("/")[2]
        with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())

    def stop(self) -> None:
        """Shuts it down, fast, and removes its folder."""
        self.process.stop(signal.SIGINT)
        shutil.rmtree(self._folder, ignore_errors=True)

"""The product itself as a process, the way an owner starts it."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from tests.services.process import Process, free_port

CHECKOUT = Path(__file__).parents[2]


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The tests' environment with the checkout importable, and none of the caller's own Palabre settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PALABRE_")}
    return {**kept, "PYTHONPATH": str(CHECKOUT), "PYTHONSAFEPATH": "1", **(extra or {})}


def command_line(*words: str) -> list[str]:
    """`palabre WORDS…`, run from the checkout."""
    return [sys.executable, "-m", "server.cli.main", *words]


def run_palabre(*words: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end, with `text` on its standard input; the caller looks at its exit code."""
    return subprocess.run(
        command_line(*words), input=text or "", capture_output=True, text=True, env=environment(), timeout=60
    )


@dataclass(frozen=True, slots=True)
class ServerOptions:
    """What `palabre serve` is started with."""

    database: str
    redis: str | None = None
    workers: int = 1
    port: int | None = None
    more: Sequence[str] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    launch: Sequence[str] = (sys.executable, "-m", "server.cli.main")


class PalabreServer:
    """A running `palabre serve`. The same port and database after `start` again.

    `wait` false: it is only begun, and `wait_until_up` is for the caller, who may begin others meanwhile.
    """

    def __init__(self, options: ServerOptions, log: Path, *, wait: bool = True) -> None:
        self.options = options
        self.log = log
        self.port = options.port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.socket_url = f"ws://127.0.0.1:{self.port}/v1/socket"
        self.database = options.database
        self.begin()
        if wait:
            self.wait_until_up()

    def start(self) -> None:
        self.begin()
        self.wait_until_up()

    def begin(self) -> None:
        words = ["serve", "--host", "127.0.0.1", "--port", str(self.port), "--database", self.database]
        if self.options.redis:
            words += ["--redis", self.options.redis]
        if self.options.workers > 1:
            words += ["--workers", str(self.options.workers)]
        command = [*self.options.launch, *words, *self.options.more]
        self.process = Process(command, self.log, environment(self.options.env))

    def wait_until_up(self) -> None:
        self.process.wait_until(self.healthy, seconds=30)

    def healthy(self) -> bool:
        """Whether /health answers 200 now."""
        try:
            return httpx.get(f"{self.url}/health", timeout=2).status_code == 200
        except httpx.HTTPError:
            return False

    def stop(self) -> None:
        self.process.stop()

    def kill9(self) -> None:
        self.process.kill9()

    def restart(self) -> None:
        self.stop()
        self.start()

    def run(self, *words: str, text: str | None = None) -> str:
        """Runs `palabre WORDS… --database OURS` and returns what it printed; raises when it fails."""
        done = run_palabre(*words, "--database", self.database, text=text)
        if done.returncode:
            raise RuntimeError(f"palabre {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout

    def site(self, name: str = "Brand", *options: str, origin: str | None = None) -> str:
        """Makes a site with one open room `main` and returns its key. `origin` is this server's own by default."""
        return self.run("site", "create", name, "--origin", origin or self.url, *options).splitlines()[-1]

"""One process that a test owns: its log in a file, its end certain."""

import ctypes
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


def free_port() -> int:
    """A TCP port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Process:
    """A started command. It receives `last_word` if the tests die without stopping it."""

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        env: Mapping[str, str] | None = None,
        user: str | None = None,
        last_word: signal.Signals = signal.SIGTERM,
    ) -> None:
        self.log = log
        with log.open("ab") as output:
            self._popen = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=env,
                user=user,
                group=user,
                extra_groups=[] if user else None,
                preexec_fn=lambda: _libc.prctl(_PR_SET_PDEATHSIG, last_word),
            )
        self.pid = self._popen.pid

    @property
    def running(self) -> bool:
        return self._popen.poll() is None

    def wait_until(self, ready: Callable[[], bool], seconds: float = 20.0) -> None:
        """Returns once `ready()` is true; raises with the log's end when the process ends or `seconds` pass."""
        give_up = time.monotonic() + seconds
        while not ready():
            if not self.running or time.monotonic() > give_up:
                self.kill9()
                raise RuntimeError(f"{self._popen.args!r} did not come up. Its log ends:\n{self.last_lines()}")
            time.sleep(0.02)

    def wait(self, seconds: float = 20.0) -> int:
        """The exit code, once the process has ended by itself."""
        return self._popen.wait(seconds)

    def send_signal(self, number: signal.Signals) -> None:
        self._popen.send_signal(number)

    def stop(self, number: signal.Signals = signal.SIGTERM, seconds: float = 15.0) -> None:
        """Asks it to end, and ends it when it does not."""
        if self.running:
            self._popen.send_signal(number)
        try:
            self._popen.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill9()

    def kill9(self) -> None:
        """Ends it as a power cut would: no goodbye, no flush."""
        self._popen.kill()
        self._popen.wait()

    def last_lines(self, count: int = 40) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])


def listens(port: int) -> bool:
    """Whether something on 127.0.0.1 accepts connections on this port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0

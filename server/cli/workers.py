"""Several serving processes on one port, kept alive by a parent that serves nothing itself."""

import multiprocessing
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event

import structlog

from server.settings import Settings, SettingsError

_START_S = 60.0
_STOP_S = 20.0
# A worker that dies at once, again and again, is started at this pace.
_PAUSE_S = 1.0

_log = structlog.get_logger("palabre.workers")
_context = multiprocessing.get_context("spawn")


def serve_with_workers(settings: Settings, listener: socket.socket, ready: Callable[[], None]) -> int:
    """Serves with `settings.workers` processes until told to stop. Raises `SettingsError` when they cannot start."""
    # The parent's socket is never listened on: it holds the port, and each worker binds one of its own beside it.
    return _Workers(settings, listener.getsockname()[1]).run(ready)


class _Workers:
    def __init__(self, settings: Settings, port: int) -> None:
        self._settings = settings
        self._port = port
        self._processes: list[BaseProcess] = []
        self._stopping = False

    def run(self, ready: Callable[[], None]) -> int:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        started = [self._start() for _ in range(self._settings.workers)]
        if not self._wait_for(started):
            self._end()
            if self._stopping:
                return 0
            raise SettingsError("A worker could not start; its own message is above.")
        ready()
        while not self._stopping:
            wait([process.sentinel for process in self._processes], timeout=0.5)
            self._replace_the_dead()
        self._end()
        return 0

    def _start(self) -> Event:
        ready = _context.Event()
        arguments = (self._settings, self._port, ready)
        process = _context.Process(target=_work, args=arguments, name="palabre-worker", daemon=False)
        process.start()
        self._processes.append(process)
        return ready

    def _wait_for(self, started: list[Event]) -> bool:
        give_up = time.monotonic() + _START_S
        while not all(event.is_set() for event in started):
            dead = any(not process.is_alive() for process in self._processes)
            if dead or self._stopping or time.monotonic() > give_up:
                return False
            time.sleep(0.02)
        return True

    def _replace_the_dead(self) -> None:
        for process in [process for process in self._processes if not process.is_alive()]:
            self._processes.remove(process)
            if not self._stopping:
                _log.error("a worker died and is started again", pid=process.pid, exit=process.exitcode)
                time.sleep(_PAUSE_S)
                self._start()

    def _stop(self, number: int, frame: object) -> None:
        self._stopping = True

    def _end(self) -> None:
        for process in self._processes:
            process.terminate()
        give_up = time.monotonic() + _STOP_S
        for process in self._processes:
            process.join(max(0.0, give_up - time.monotonic()))
            if process.is_alive():
                process.kill()
                process.join()


def _work(settings: Settings, port: int, ready: Event) -> None:
    """A worker's life. It ends when its parent is gone, however that ended."""
    from dataclasses import replace

    from server.cli.logs import set_up_logs
    from server.cli.serve import listen, serve_here

    set_up_logs(settings.log_level)
    threading.Thread(target=_follow_the_parent, daemon=True).start()
    # Ctrl-C reaches the whole group: the parent tells us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    mine = replace(settings, port=port)
    try:
        serve_here(mine, listen(mine, shared=True), ready.set)
    except (SettingsError, ValueError, OSError) as error:
        raise SystemExit(f"palabre: {error}") from None


def _follow_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)

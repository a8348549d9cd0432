"""A place for a second opinion: somebody's own function, in a worker process that is killed when it takes too long.

It can only make a verdict stricter; no answer within the budget, an exception or a dead worker mean `check_failed`,
and so held (DESIGN §2). Nobody waits longer than `PATIENCE_SECONDS`, whatever the worker does to those
before them. Configured as `module:function`; the function takes a text and returns None or a category.
"""

import asyncio
import contextlib
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from multiprocessing.connection import Connection as Pipe
from multiprocessing.process import BaseProcess

import structlog

from moderation.verdict import Finding, Outcome

BUDGET_SECONDS = 0.1
# For the budget, those who ask before, and a worker that is being started again.
PATIENCE_SECONDS = 0.5
_START_SECONDS = 10.0

_log = structlog.get_logger("palabre.opinion")

Asked = Callable[[str], str | None]


class Opinion:
    """Asks the worker, one text at a time; with no function configured it has no opinion and costs nothing."""

    def __init__(self, function: str | None = None) -> None:
        self._function = function
        self._worker: _Worker | None = None
        self._thread = ThreadPoolExecutor(1, "palabre-opinion") if function else None

    async def start(self) -> None:
        """Have the worker ready before the first text. One that cannot be started is told in the log; texts are held."""
        if self._thread is not None:
            await asyncio.wrap_future(self._thread.submit(self._ready))

    async def of(self, text: str) -> Finding | None:
        """A finding that holds the text, or None. Never raises, and answers within `PATIENCE_SECONDS`."""
        if self._thread is None:
            return None
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                answer = await asyncio.wrap_future(self._thread.submit(self._ask, text))
        except Exception:
            return Finding("check_failed", "second_opinion", "check_failed", Outcome.HOLD, 0, len(text))
        if answer is None:
            return None
        return Finding("second_opinion", "second_opinion", answer, Outcome.HOLD, 0, len(text))

    def close(self) -> None:
        """End the worker."""
        if self._thread is not None:
            self._thread.shutdown(wait=True, cancel_futures=True)
        if self._worker is not None:
            self._worker.kill()

    # The rest runs on the one thread that owns the worker.

    def _ready(self) -> None:
        try:
            self._started()
        except Exception as problem:
            _log.error("the second opinion cannot be started: what it should judge is held", exc_info=problem)

    def _started(self) -> "_Worker":
        if self._worker is None:
            self._worker = _Worker(self._function or "")
        return self._worker

    def _again(self) -> None:
        if self._thread is not None:
            with contextlib.suppress(RuntimeError):  # the house is closing
                self._thread.submit(self._ready)

    def _ask(self, text: str) -> str | None:
        worker = self._started()
        try:
            return worker.ask(text)
        except Exception:
            worker.kill()
            self._worker = None
            # At once, not with the next text: that one should find it ready.
            self._again()
            raise


class _Worker:
    """One child process and the pipe to it."""

    def __init__(self, function: str) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far = context.Pipe()
        self._process: BaseProcess = context.Process(target=_serve, args=(function, far), daemon=True)
        self._process.start()
        far.close()
        try:
            if not self._pipe.poll(_START_SECONDS) or self._pipe.recv() != "ready":
                raise TimeoutError("the second opinion did not start")
        except BaseException:
            self.kill()
            raise

    def ask(self, text: str) -> str | None:
        self._pipe.send(text)
        if not self._pipe.poll(BUDGET_SECONDS):
            raise TimeoutError("the second opinion took longer than its budget")
        answer, failed = self._pipe.recv()
        if failed:
            raise RuntimeError("the second opinion raised")
        return str(answer) if answer is not None else None

    def kill(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _serve(function: str, pipe: Pipe) -> None:
    """The child: answer until the parent is gone."""
    module, _, name = function.partition(":")
    asked: Asked = getattr(import_module(module), name)
    pipe.send("ready")
    while True:
        try:
            text = pipe.recv()
        except EOFError:
            return
        try:
            pipe.send((asked(text), False))
        except Exception:
            pipe.send((None, True))

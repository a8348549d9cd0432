"""How far a long act has come, on standard error: nothing in its first second, then a line each second."""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Self, TypeVar

T = TypeVar("T")


class Progress:
    """On a terminal one line that is written over, elsewhere a line each second. Call it as often as you like."""

    def __init__(self, say: Callable[[int, int], str], clock: Callable[[], float] = time.monotonic) -> None:
        self._say = say
        self._clock = clock
        self._next = clock() + 1
        self._written = 0

    def __call__(self, done: int, of: int = 0) -> None:
        """So much is done, of so much (0: nobody knows)."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + 1
        line = self._say(done, of)
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{line.ljust(self._written)}")
            self._written = len(line)
        else:
            sys.stderr.write(f"{line}\n")
        sys.stderr.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """Leave the terminal a clean line."""
        if self._written:
            sys.stderr.write(f"\r{' ' * self._written}\r")
            self._written = 0


async def watched(deed: Awaitable[T], doing: str) -> T:
    """What the deed gives; meanwhile how long it has taken, of a deed that cannot say how far it is."""
    began = time.monotonic()
    progress = Progress(lambda seconds, _: f"{doing} {seconds} s")
    task = asyncio.ensure_future(deed)
    while not (await asyncio.wait({task}, timeout=1))[0]:
        progress(round(time.monotonic() - began))
    progress.end()
    return task.result()

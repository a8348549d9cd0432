"""A process of its own that reads stored texts with some entries, so that nobody who is being served waits for it.

In a thread it would hold the interpreter's lock against the event loop and the writer; here it has its own, steps back
before them (`nice`), and is killed when it takes too long or when whoever asked has gone.
"""

import asyncio
import contextlib
import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection as Pipe
from multiprocessing.process import BaseProcess
from multiprocessing.resource_tracker import ensure_running
from typing import Any, Self

from moderation.apart import Apart, Spans
from moderation.entry import Entry, EntryError, parse_entry
from moderation.links import canonical_host
from moderation.reading import Reading

# Long enough for a machine with much to do, on which this process comes last.
_START_SECONDS = 20.0
_COMPILED_A_SECOND = 1_000
_PAGE_SECONDS = 20.0
_NICE = 10

# A text with the language and the slug of its room.
Text = tuple[str, str | None, str]


@dataclass(frozen=True, slots=True)
class Rules:
    """What a sieve reads with: entries as in a library file, by other ids each; the site's own domains.

    `before`: what an entry would replace, under the entry's id.
    """

    entries: Sequence[Mapping[str, Any]]
    before: Sequence[Mapping[str, Any]] = ()
    allow_domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caught:
    """A text of a page that some entry hits. `hits`: by its id; `freed`: entries that do not, and whose `before` does."""

    index: int
    hits: dict[str, Spans]
    freed: tuple[str, ...] = ()


class Sieve:
    """`async with Sieve(rules) as sieve: await sieve.sift(page)`. Raises TimeoutError when the process does not answer."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._pipe: Pipe | None = None
        self._process: BaseProcess | None = None
        self._given_up = False

    async def __aenter__(self) -> Self:
        try:
            await asyncio.to_thread(self._start)
        except asyncio.CancelledError:
            # The thread that starts the process goes on without us: it is to end what it has begun.
            self._given_up = True
            if self._process is not None:
                self._process.kill()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(self._kill)

    async def sift(self, page: Sequence[Text]) -> list[Caught]:
        """The texts of a page that are hit, in their order."""
        return [Caught(*one) for one in await asyncio.to_thread(self._ask, list(page))]

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far = context.Pipe()
        process = context.Process(target=_serve, args=(far,), daemon=True)
        # A terminal's Ctrl-C is for whoever asked: the child is born deaf to it, and is killed. (A tracker that is started
        # meanwhile would let it hear again.)
        ensure_running()
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        self._process = process
        far.close()
        try:
            if self._given_up:
                raise TimeoutError("whoever asked has gone")
            # Not as an argument: that would be written for ever to a child that died early.
            self._pipe.send(self._rules)
            self._answer(_START_SECONDS + len(self._rules.entries) / _COMPILED_A_SECOND)
        except BaseException:
            self._kill()
            raise

    def _ask(self, page: list[Text]) -> Any:
        assert self._pipe is not None
        self._pipe.send(page)
        return self._answer(_PAGE_SECONDS)

    def _answer(self, seconds: float) -> Any:
        assert self._pipe is not None
        if not self._pipe.poll(seconds):
            raise TimeoutError("the process that reads stored texts does not answer")
        return self._pipe.recv()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()


def _serve(pipe: Pipe) -> None:
    """The child: hear the rules, then answer page after page until the parent is gone."""
    os.nice(_NICE)
    with contextlib.suppress(EOFError):
        rules: Rules = pipe.recv()
        allowed = [host for domain in rules.allow_domains if (host := canonical_host(domain))]
        now, before = (Apart(list(_readable(bodies)), allowed) for bodies in (rules.entries, rules.before))
        # Compiled before anybody waits for a page.
        caught([("", None, "")], now, before)
        pipe.send("ready")
        while True:
            pipe.send(caught(pipe.recv(), now, before))


def _readable(bodies: Iterable[Mapping[str, Any]]) -> Iterator[Entry]:
    """The entries; a row that was damaged since it was agreed hits nothing."""
    for body in bodies:
        with contextlib.suppress(EntryError):
            yield parse_entry(body)


def caught(page: Sequence[Text], now: Apart, before: Apart) -> list[tuple[int, dict[str, Spans], tuple[str, ...]]]:
    """What `Sieve.sift` answers, as plain tuples."""
    found = []
    for index, (text, language, room) in enumerate(page):
        reading = Reading(text, language)
        hits = now.find(reading, room)
        freed = tuple(key for key in before.find(reading, room) if key not in hits)
        if hits or freed:
            found.append((index, hits, freed))
    return found

"""A process of its own that reads stored texts with one entry, so that nobody who is being served waits for it.

In a thread it would hold the interpreter's lock against the event loop and the writer; here it has its own, steps back
before them (`nice`), and is killed when it takes too long or when whoever asked has gone.
"""

import asyncio
import multiprocessing
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection as Pipe
from multiprocessing.process import BaseProcess
from typing import Any, Self

from moderation.lexicon import Lexicon
from moderation.policy import PolicySource, compile_policy
from moderation.reading import Reading

# Long enough for a machine with much to do, on which this process comes last.
_START_SECONDS = 20.0
_PAGE_SECONDS = 20.0
_NICE = 10

# A text with the language and the slug of its room.
Text = tuple[str, str | None, str]


@dataclass(frozen=True, slots=True)
class Rules:
    """What a sieve reads with: an entry as in a library file, the one it would replace, the site's own domains."""

    entry: Mapping[str, Any]
    before: Mapping[str, Any] | None = None
    allow_domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caught:
    """A text of a page that the entry, or the one before it, hits. `spans`: start, end, disguise; of the entry alone."""

    index: int
    spans: tuple[tuple[int, int, str], ...]
    before: bool


class Sieve:
    """`async with Sieve(rules) as sieve: await sieve.sift(page)`. Raises TimeoutError when the process does not answer."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._pipe: Pipe | None = None
        self._process: BaseProcess | None = None

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(self._start)
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(self._kill)

    async def sift(self, page: Sequence[Text]) -> list[Caught]:
        """The texts of a page that are hit, in their order."""
        return [Caught(*one) for one in await asyncio.to_thread(self._ask, list(page))]

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far = context.Pipe()
        self._process = context.Process(target=_serve, args=(self._rules, far), daemon=True)
        self._process.start()
        far.close()
        try:
            self._answer(_START_SECONDS)
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


def _serve(rules: Rules, pipe: Pipe) -> None:
    """The child: answer page after page until the parent is gone."""
    os.nice(_NICE)
    now = _alone(rules.entry, rules)
    before = _alone(rules.before, rules) if rules.before is not None else None
    pipe.send("ready")
    while True:
        try:
            page = pipe.recv()
        except EOFError:
            return
        pipe.send(caught(page, now, before))


def caught(
    page: Sequence[Text], now: Lexicon, before: Lexicon | None
) -> list[tuple[int, tuple[tuple[int, int, str], ...], bool]]:
    """What `Sieve.sift` answers, as plain tuples."""
    found = []
    for index, (text, language, room) in enumerate(page):
        reading = Reading(text, language)
        spans = tuple((one.start, one.end, one.disguise) for one in now.find_in(reading, room))
        was = before is not None and bool(before.find_in(reading, room))
        if spans or was:
            found.append((index, spans, was))
    return found


def _alone(entry: Mapping[str, Any], rules: Rules) -> Lexicon:
    """An entry compiled by itself, as the site would compile it."""
    return compile_policy(PolicySource(rows=(entry,), allow_domains=rules.allow_domains)).lexicon

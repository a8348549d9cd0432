"""Reading a site's stored texts with some entries: a page from the database, a page through the sieve, in turns."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from moderation.sentence import Sentence
from server.errors import DeskError
from server.models import Preferences
from server.sieve import Caught, Rules, Sieve
from server.store import Store, texts
from server.store.in_force import InForce
from server.store.texts import StoredText

_PAGE = 200
_PATIENCE_S = 10.0
_BUSY = Sentence("Other stored messages are being read just now. Try again in a moment.")
_SILENT = Sentence("The process that reads stored messages does not answer. Try again; nothing was changed.")

# Hears how many were read, of how many at most.
Heed = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be read with what: the entry checked, the one in force that it replaces, what the site prefers.

    `since`: from when on the entry counts (ms).
    """

    body: Mapping[str, Any]
    replaced: InForce | None
    preferences: Preferences
    since: int = 0

    @property
    def key(self) -> str:
        """Of the entry that is read with."""
        return str(self.body["id"])

    @property
    def before(self) -> Mapping[str, Any] | None:
        """What may be hit no longer, under the entry's key."""
        old = self.replaced.body if self.replaced else None
        return {**old, "id": self.key} if isinstance(old, Mapping) and old != self.body else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which messages: the `last` of a site, newest first, for at most `seconds`; or of those that others can see."""

    last: int
    seconds: float
    published_only: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A stored text that an entry hits; `spans` with the disguise of each."""

    text: StoredText
    spans: tuple[tuple[int, int, str], ...]


@dataclass(slots=True)
class Sifted:
    """What a reading of the stored texts came to, by the key of each entry, newest first. `whole`: its time was enough."""

    asked: int
    read: int = 0
    hits: defaultdict[str, list[Hit]] = field(default_factory=lambda: defaultdict(list))
    no_longer: Counter[str] = field(default_factory=Counter)
    whole: bool = True

    def of(self, plan: Plan) -> list[Hit]:
        """What one of the entries hits."""
        return self.hits.get(plan.key, [])

    def add(self, page: Sequence[StoredText], caught: Sequence[Caught]) -> None:
        """One page more."""
        self.read += len(page)
        for one in caught:
            self.no_longer.update(one.freed)
            for key, spans in one.hits.items():
                self.hits[key].append(Hit(page[one.index], spans))


class Reader:
    """Reads for one after the other."""

    def __init__(self, store: Store) -> None:
        self._store = store
        # One at a time: each takes a core for as long as it lasts.
        self._turn = asyncio.Lock()

    async def sift(self, site_id: int, plans: Sequence[Plan], stretch: Stretch, heed: Heed | None = None) -> Sifted:
        """Everything that was asked for, or as much as its seconds allow, read once. Raises DeskError `conflict`."""
        if not plans:
            return Sifted(stretch.last)
        try:
            async with asyncio.timeout(_PATIENCE_S + stretch.seconds):
                await self._turn.acquire()
        except TimeoutError:
            raise DeskError("conflict", _BUSY) from None
        try:
            async with Sieve(_rules(plans)) as sieve:
                return await self._sifted(site_id, stretch, sieve, heed)
        except (TimeoutError, EOFError, OSError) as problem:
            raise DeskError("conflict", _SILENT) from problem
        finally:
            self._turn.release()

    async def _sifted(self, site_id: int, stretch: Stretch, sieve: Sieve, heed: Heed | None) -> Sifted:
        found, last = Sifted(stretch.last), None
        ends = asyncio.get_running_loop().time() + stretch.seconds
        while found.read < stretch.last:
            size = min(_PAGE, stretch.last - found.read)
            page = await self._store.read(texts.newest, site_id, size, last, stretch.published_only)
            if not page:
                break
            if found.read and asyncio.get_running_loop().time() > ends:
                found.whole = False
                break
            found.add(page, await sieve.sift([(one.text, one.language, one.room) for one in page]))
            last = page[-1]
            if heed is not None:
                heed(found.read, stretch.last)
        return found


def _rules(plans: Sequence[Plan]) -> Rules:
    before = [old for plan in plans if (old := plan.before) is not None]
    return Rules([plan.body for plan in plans], before, plans[0].preferences.allow_domains)

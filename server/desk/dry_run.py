"""Dry runs: what an entry would have done to the stored messages, read in a process of their own; and how right it was."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from moderation.entry import EntryError, entry_to_json, parse_entry
from moderation.sentence import Sentence
from server.desk.base import DeskBase
from server.desk.in_force import agreed, judging
from server.desk.library import not_in_force, problems_of
from server.errors import DeskError
from server.models import Actor, Preferences, State
from server.models.rehearsal import DryRun, DryRunRequest, Precision, Sample
from server.sieve import Caught, Rules, Sieve
from server.store import Store, installations, precision, texts
from server.store.in_force import InForce
from server.store.texts import Approval, StoredText, approvals

MOST_READ = 1_000_000
MOST_KEYS = 500
_PAGE = 200
_SAMPLES = 10
_PATIENCE_S = 10.0
_BUSY = Sentence("Other stored messages are being read just now. Try again in a moment.")
_SILENT = Sentence("The process that reads stored messages does not answer. Try again; nothing was changed.")


@dataclass(frozen=True, slots=True)
class Hit:
    """A stored text that the entry hits; `spans` with the disguise of each."""

    text: StoredText
    spans: tuple[tuple[int, int, str], ...]


@dataclass(slots=True)
class Sifted:
    """What a reading of the stored texts came to, newest first. `whole`: its time was enough."""

    read: int = 0
    hits: list[Hit] = field(default_factory=list)
    no_longer: int = 0
    whole: bool = True

    def add(self, page: Sequence[StoredText], caught: Sequence[Caught]) -> None:
        """One page more."""
        self.read += len(page)
        self.no_longer += sum(one.before and not one.spans for one in caught)
        self.hits += [Hit(page[one.index], one.spans) for one in caught if one.spans]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be read with what: the entry checked, the one in force that it replaces, what the site prefers.

    `since`: from when on the entry counts (ms).
    """

    request: DryRunRequest
    body: Mapping[str, Any]
    replaced: InForce | None
    preferences: Preferences
    since: int = 0

    @property
    def key(self) -> str:
        """Of the entry that is read with."""
        return str(self.body["id"])

    @property
    def rules(self) -> Rules:
        """For the sieve."""
        before = self.replaced.body if self.replaced else None
        return Rules(self.body, before, self.preferences.allow_domains)


class Reader:
    """Reads a site's stored texts with one entry: a page from the database, a page through the sieve, in turns."""

    def __init__(self, store: Store) -> None:
        self._store = store
        # One at a time: each takes a core for as long as it lasts.
        self._turn = asyncio.Lock()

    async def sift(self, site_id: int, plan: Plan) -> Sifted:
        """Everything that was asked for, or as much as its seconds allow. Raises DeskError `conflict`."""
        try:
            async with asyncio.timeout(_PATIENCE_S + plan.request.seconds):
                await self._turn.acquire()
        except TimeoutError:
            raise DeskError("conflict", _BUSY) from None
        try:
            async with Sieve(plan.rules) as sieve:
                return await self._sifted(site_id, plan.request, sieve)
        except (TimeoutError, EOFError, OSError) as problem:
            raise DeskError("conflict", _SILENT) from problem
        finally:
            self._turn.release()

    async def _sifted(self, site_id: int, request: DryRunRequest, sieve: Sieve) -> Sifted:
        found, last = Sifted(), None
        ends = asyncio.get_running_loop().time() + request.seconds
        while found.read < request.last:
            size = min(_PAGE, request.last - found.read)
            page = await self._store.read(texts.newest, site_id, size, last, request.published_only)
            if not page:
                break
            if found.read and asyncio.get_running_loop().time() > ends:
                found.whole = False
                break
            found.add(page, await sieve.sift([(one.text, one.language, one.room) for one in page]))
            last = page[-1]
        return found


class DryRuns(DeskBase):
    """Asking what an entry would do, and what people thought of what it did."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self._reader = Reader(self._store)

    async def dry_run(self, actor: Actor, request: DryRunRequest) -> DryRun:
        """What an entry would have done to the site's last messages. Changes nothing.

        Raises DeskError `invalid` for an entry that cannot be used, `not_found` for a key that is not in force.
        """
        plan = await self._read(actor, plan_of, actor.site_id, request)
        sifted = await self._reader.sift(actor.site_id, plan)
        return await self._read(actor, summed, actor.site_id, plan, sifted)

    async def precision(self, actor: Actor, keys: Sequence[str]) -> dict[str, Precision]:
        """What people decided on the messages that these entries stopped, by key."""
        if len(keys) > MOST_KEYS:
            raise DeskError("invalid", Sentence("Ask for at most {n} entries at once.", n=MOST_KEYS))
        return await self._read(actor, precision.of_keys, actor.site_id, keys)


def plan_of(conn: Connection, site_id: int, request: DryRunRequest) -> Plan:
    """A request looked at. Raises DeskError `invalid` and `not_found`."""
    if not 1 <= request.last <= MOST_READ:
        told = Sentence("Between 1 and {most} messages can be read, not {asked}.", most=MOST_READ, asked=request.last)
        raise DeskError("invalid", told)
    site = installations.site_by_id(conn, site_id)
    if site is None:
        raise DeskError("not_found", Sentence("There is no such site."))
    if request.entry is not None:
        body = _checked(request.entry)
        return Plan(request, body, agreed(conn, site_id, request.key or body["id"]), site.preferences)
    there = judging(conn, site_id, request.key or "")
    if there is None:
        raise not_in_force(request.key or "")
    return Plan(request, there.body, None, site.preferences, there.since)


def _checked(entry: object) -> dict[str, Any]:
    try:
        return entry_to_json(parse_entry(entry))
    except EntryError as error:
        raise DeskError("invalid", problems_of(error)) from None


def summed(conn: Connection, site_id: int, plan: Plan, sifted: Sifted) -> DryRun:
    """The figures of a reading, with its samples as they stand now."""
    approved = approvals(conn, site_id, [hit.text for hit in sifted.hits])
    shown = sum(hit.text.state is State.PUBLISHED for hit in sifted.hits)
    share, bound = shown / max(sifted.read, 1), plan.preferences.warn_share
    return DryRun(
        read=sifted.read,
        asked=plan.request.last,
        hits=len(sifted.hits),
        would_stop=shown,
        approved=len(approved),
        share=share,
        warn_above=bound,
        warn=share > bound or bool(approved),
        no_longer=sifted.no_longer,
        samples=_samples(conn, site_id, sifted.hits, approved),
        whole=sifted.whole,
    )


def _samples(conn: Connection, site_id: int, hits: list[Hit], approved: Mapping[str, Approval]) -> tuple[Sample, ...]:
    chosen = _chosen(hits, approved)
    found = texts.messages_of(conn, site_id, [hit.text.id for hit in chosen])
    return tuple(
        Sample(found[hit.text.id], tuple((start, end) for start, end, _ in hit.spans), hit.text.id in approved)
        for hit in chosen
        # Edited or erased while the others were read: the spans are of another text.
        if hit.text.id in found and found[hit.text.id].revision == hit.text.revision and found[hit.text.id].text
    )


def _chosen(hits: list[Hit], approved: Mapping[str, Approval]) -> list[Hit]:
    """At most ten: what a person published before what others can see before the rest, each spread over its time."""
    ranks: tuple[list[Hit], list[Hit], list[Hit]] = ([], [], [])
    for hit in hits:
        ranks[0 if hit.text.id in approved else 1 if hit.text.state is State.PUBLISHED else 2].append(hit)
    chosen: list[Hit] = []
    for rank in ranks:
        chosen += _spread(rank, _SAMPLES - len(chosen))
    return chosen


def _spread(hits: list[Hit], count: int) -> list[Hit]:
    """`count` of these at equal distances, the first and the last among them."""
    if len(hits) <= count:
        return hits
    if count < 2:
        return hits[:count]
    return [hits[round(number * (len(hits) - 1) / (count - 1))] for number in range(count)]

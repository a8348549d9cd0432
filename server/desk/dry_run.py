"""Dry runs: what entries would have done to the stored messages, read in a process of their own; and how right they were."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from moderation.sentence import Sentence
from server.desk.base import DeskBase
from server.desk.in_force import agreed, judging
from server.desk.library import checked, checked_all, not_in_force
from server.desk.sifting import Heed, Hit, Plan, Reader, Sifted, Stretch
from server.errors import DeskError
from server.models import Actor, Message, Site, State
from server.models.rehearsal import DryRun, DryRunRequest, DryRunsRequest, Precision, Sample
from server.store import installations, precision, texts
from server.store.texts import Approval, approvals

MOST_READ = 1_000_000
MOST_KEYS = 500
_SAMPLES = 10


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
        stretch = Stretch(request.last, request.seconds, request.published_only)
        sifted = await self._reader.sift(actor.site_id, [plan], stretch)
        return (await self._read(actor, summed, actor.site_id, [plan], sifted))[0]

    async def dry_runs(
        self, actor: Actor, request: DryRunsRequest, heed: Heed | None = None
    ) -> list[tuple[str, DryRun]]:
        """The same of many entries, by their ids in their order, all in one reading of the messages.

        `heed` hears how many were read. Raises DeskError `invalid` with every problem.
        """
        plans = await self._read(actor, _plans, actor.site_id, request)
        sifted = await self._reader.sift(actor.site_id, plans, Stretch(request.last, request.seconds), heed)
        runs = await self._read(actor, summed, actor.site_id, plans, sifted)
        return [(plan.key, run) for plan, run in zip(plans, runs, strict=True)]

    async def precision(self, actor: Actor, keys: Sequence[str]) -> dict[str, Precision]:
        """What people decided lately on the messages that these entries stopped, by key. Raises DeskError `invalid`."""
        if len(keys) > MOST_KEYS:
            raise DeskError("invalid", Sentence("Ask for at most {n} entries at once.", n=MOST_KEYS))
        return await self._read(actor, precision.of_keys, actor.site_id, keys)


def plan_of(conn: Connection, site_id: int, request: DryRunRequest) -> Plan:
    """A request looked at. Raises DeskError `invalid` and `not_found`."""
    site = _site(conn, site_id, request.last)
    if request.entry is not None:
        body = checked(request.entry)
        key = request.key or body["id"]
        return Plan(body, agreed(conn, site_id, [key]).get(key), site.preferences)
    there = judging(conn, site_id, request.key or "")
    if there is None:
        raise not_in_force(request.key or "")
    return Plan(there.body, None, site.preferences, there.since)


def _plans(conn: Connection, site_id: int, request: DryRunsRequest) -> list[Plan]:
    site, bodies = _site(conn, site_id, request.last), checked_all(request.entries)
    there = agreed(conn, site_id, [body["id"] for body in bodies])
    return [Plan(body, there.get(body["id"]), site.preferences) for body in bodies]


def _site(conn: Connection, site_id: int, last: int) -> Site:
    if not 1 <= last <= MOST_READ:
        told = Sentence("Between 1 and {most} messages can be read, not {asked}.", most=MOST_READ, asked=last)
        raise DeskError("invalid", told)
    site = installations.site_by_id(conn, site_id)
    if site is None:
        raise DeskError("not_found", Sentence("There is no such site."))
    return site


def summed(conn: Connection, site_id: int, plans: Sequence[Plan], sifted: Sifted) -> list[DryRun]:
    """The figures of a reading, entry by entry, with samples as they stand now."""
    met = {hit.text.id: hit.text for plan in plans for hit in sifted.of(plan)}
    approved = approvals(conn, site_id, met.values())
    chosen = [_chosen(sifted.of(plan), approved) for plan in plans]
    ids = dict.fromkeys(hit.text.id for some in chosen for hit in some)
    now = texts.messages_of(conn, site_id, list(ids))
    samples = [tuple(_sampled(some, now, approved)) for some in chosen]
    return [_figures(plan, sifted, approved, some) for plan, some in zip(plans, samples, strict=True)]


def _figures(plan: Plan, sifted: Sifted, approved: Mapping[str, Approval], samples: tuple[Sample, ...]) -> DryRun:
    hits = sifted.of(plan)
    by_people = sum(hit.text.id in approved for hit in hits)
    shown = sum(hit.text.state is State.PUBLISHED for hit in hits)
    share, bound = shown / max(sifted.read, 1), plan.preferences.warn_share
    return DryRun(
        read=sifted.read,
        asked=sifted.asked,
        hits=len(hits),
        would_stop=shown,
        approved=by_people,
        share=share,
        warn_above=bound,
        warn=share > bound or by_people > 0,
        no_longer=sifted.no_longer[plan.key],
        samples=samples,
        whole=sifted.whole,
    )


def _sampled(chosen: list[Hit], now: Mapping[str, Message], approved: Mapping[str, Approval]) -> Iterator[Sample]:
    for hit in chosen:
        message = now.get(hit.text.id)
        # Edited or erased while the others were read: the spans are of another text.
        if message is not None and message.revision == hit.text.revision and message.text:
            spans = tuple((start, end) for start, end, _ in hit.spans)
            yield Sample(message, spans, hit.text.id in approved)


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

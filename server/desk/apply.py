"""An entry applied to what is already published: what it hits is held by one decision, which one undo takes back."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection

from moderation.entry import Entry, parse_entry
from moderation.policy import STAFF
from moderation.sentence import Sentence
from moderation.verdict import Finding, Outcome, verdict_of
from server.desk.base import Change, allow, checked_reason, jsonable
from server.desk.dry_run import DryRuns, plan_of, summed
from server.desk.in_force import judging
from server.desk.messages import left
from server.desk.sifting import Hit, Plan, Sifted, Stretch
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Decision, Message, NewDecision, State
from server.models.rehearsal import DryRun, DryRunRequest
from server.models.severity import severity_of
from server.store import cases, decisions, places, sites, texts
from server.store.clock import database_now
from server.store.conversations import published_of
from server.store.places import Standing
from server.store.rows import insert_found_later

MOST_HELD = 2_000
_LAST = 20_000
_AT_ONCE = 500
# What the authors read: what they wrote was published, and a rule came after it.
_REASON = "held.applied"


@dataclass(frozen=True, slots=True)
class Met:
    """Hits that still are published as they were read, newest first; and those that applying leaves alone."""

    open: list[tuple[Hit, Message]]
    spared: frozenset[str]


@dataclass(slots=True)
class Leaving:
    """What one decision takes out of sight, the hits for which it does, what it spares; `more`: no room for all."""

    together: dict[str, Message] = field(default_factory=dict)
    hits: list[Hit] = field(default_factory=list)
    spared: set[str] = field(default_factory=set)
    more: bool = False

    @property
    def messages(self) -> list[Message]:
        """In the order in which they were met."""
        return list(self.together.values())

    @property
    def left_alone(self) -> set[str]:
        """What is spared, but for what leaves with its conversation."""
        return self.spared - set(self.together)

    def add(self, hit: Hit, messages: Sequence[Message]) -> bool:
        """Take these along, all or none; False when there is no room left."""
        new = {one.id: one for one in messages if one.id not in self.together}
        # One conversation that is longer than a decision still leaves, and alone.
        if self.together and len(self.together) + len(new) > MOST_HELD:
            self.more = True
            return False
        self.together |= new
        self.hits.append(hit)
        return True


class Applying(DryRuns):
    """The act on what was published before an entry came into force."""

    async def preview_apply(self, actor: Actor, key: str, last: int = _LAST) -> DryRun:
        """What applying this entry would meet among the site's last published messages: for those who may. Changes nothing."""
        allow(actor, "moderate")
        plan, sifted = await self._sifted(actor, key, last)
        (run,) = await self._read(actor, summed, actor.site_id, [plan], sifted)
        leaving = await self._read(actor, _leaving, actor.site_id, plan, sifted.of(plan))
        return replace(run, held=len(leaving.together), spared=len(leaving.left_alone))

    async def apply_entry(self, actor: Actor, key: str, reason: str, last: int = _LAST) -> Decision:
        """Hold what this entry hits among the site's last published messages, at most 2 000 in one decision.

        What staff wrote, and what a person published since the entry counts, is left alone. An entry of scope
        conversation takes whole conversations out of sight, as in a send: the answers of staff go with the question
        that they are to, for without it they make no sense. `after` of the decision says how many were
        `held` and `spared`, and whether there is `more`: then ask again. Raises DeskError `conflict` for nothing to do.
        """
        why = checked_reason(reason)
        plan, sifted = await self._sifted(actor, key, last)
        return await self._tell(await self._commit(actor, "moderate", _apply, plan, sifted, why))

    async def _sifted(self, actor: Actor, key: str, last: int) -> tuple[Plan, Sifted]:
        request = DryRunRequest(key=key, last=last)
        plan = await self._read(actor, plan_of, actor.site_id, request)
        stretch = Stretch(request.last, request.seconds, published_only=True)
        return plan, await self._reader.sift(actor.site_id, [plan], stretch)


def _apply(conn: Connection, actor: Actor, plan: Plan, sifted: Sifted, reason: str) -> Change:
    """One transaction: site, rooms rising, messages, cases, findings, decision and audit."""
    _refuse_changed(conn, actor.site_id, plan)
    places.lock(conn, {hit.text.room_id for hit in sifted.of(plan)})
    entry = parse_entry(plan.body)
    leaving = _leaving(conn, actor.site_id, plan, sifted.of(plan))
    if not leaving.messages:
        raise DeskError("conflict", _nothing(leaving))
    now, decision_id = database_now(conn), new_id()
    before = _before(conn, leaving.messages)
    to = Standing(State.HELD, _REASON, True, None, decision_id)
    held = places.move_rooms(conn, [(message, to) for message in leaving.messages], now)
    found = [(hit.text.id, hit.text.revision, finding) for hit in leaving.hits for finding in _findings(entry, hit)]
    insert_found_later(conn, entry.id, found)
    cases.open_cases(conn, held, severity_of(verdict_of([found[0][2]], 0)), now)
    counts = {
        "held": len(held),
        "spared": len(leaving.left_alone),
        "more": leaving.more or not sifted.whole,
    }
    new = NewDecision(decision_id, Act.APPLY, "entry", entry.id, reason, before, {**left(held), **counts})
    return Change(decisions.record(conn, actor, new, now), tuple(held), frozenset(one.author_id for one in held))


def _refuse_changed(conn: Connection, site_id: int, plan: Plan) -> None:
    """What was read with must still be what counts. The library changes under the site's lock, which is shared here."""
    sites.share(conn, site_id)
    there = judging(conn, site_id, plan.key)
    if there is None or there.body != plan.body:
        raise DeskError(
            "conflict", Sentence("The entry “{key}” has been changed meanwhile. Look at it again.", key=plan.key)
        )


def _met(conn: Connection, site_id: int, plan: Plan, hits: Sequence[Hit]) -> Met:
    """The hits as their messages stand now: one that was edited or decided on meanwhile is met no more."""
    now = texts.messages_of(conn, site_id, [hit.text.id for hit in hits])
    there = [(hit, now[hit.text.id]) for hit in hits if hit.text.id in now]
    there = [(hit, one) for hit, one in there if one.state is State.PUBLISHED and one.revision == hit.text.revision]
    approved = texts.approvals(conn, site_id, [one for _, one in there])
    since = {key for key, approval in approved.items() if approval.at >= plan.since}
    spared = frozenset(one.id for _, one in there if one.role in STAFF or one.id in since)
    return Met([(hit, one) for hit, one in there if one.id not in spared], spared)


def _leaving(conn: Connection, site_id: int, plan: Plan, hits: Sequence[Hit]) -> Leaving:
    """The newest first, as many as one decision takes. A conversation leaves whole or not at all."""
    leaving, entry = Leaving(), parse_entry(plan.body)
    for start in range(0, len(hits), _AT_ONCE):
        met = _met(conn, site_id, plan, hits[start : start + _AT_ONCE])
        leaving.spared |= met.spared
        for hit, message in met.open:
            along = _together(conn, entry, message) if message.id not in leaving.together else []
            if not leaving.add(hit, along):
                return leaving
    return leaving


def _together(conn: Connection, entry: Entry, message: Message) -> list[Message]:
    if entry.scope != "conversation":
        return [message]
    return published_of(conn, message.root_id or message.id)


def _before(conn: Connection, messages: Sequence[Message]) -> dict[str, Any]:
    """What undo puts back: each standing, and the cases that waited (flags on published messages) at their severity."""
    standings = places.standings_of(conn, messages)
    waited = cases.severities(conn, [message.id for message in messages])
    return {
        "messages": [{"id": message.id, **jsonable(standings[message.id])} for message in messages],
        "cases": list(waited),
        "severities": waited,
    }


def _findings(entry: Entry, hit: Hit) -> list[Finding]:
    """What the card shows. Whatever the entry asks of new messages, these were held."""
    return [
        Finding("library", entry.id, entry.category, Outcome.HOLD, start, end, entry.scope, disguise)
        for start, end, disguise in hit.spans
    ]


def _nothing(leaving: Leaving) -> Sentence:
    if not leaving.spared:
        return Sentence("This entry hits nothing that others can see now. Nothing was changed.")
    return Sentence(
        "All that this entry hits ({n}) was published by a person since, or written by staff.", n=len(leaving.spared)
    )

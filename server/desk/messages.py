"""Deciding on one message: publish, reject, delete, restore. A decision binds to the version that was read."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from moderation.sentence import Sentence, together
from server.desk.base import Change, DeskBase, checked_reason, jsonable
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Case, Decision, FlagState, Message, NewDecision, State
from server.models.reasons import read_back
from server.models.severity import UNKNOWN
from server.store import cases, decisions, flags, places, queue
from server.store.clock import database_now
from server.store.messages import by_ids
from server.store.places import Standing

_STATE = {Act.PUBLISH: State.PUBLISHED, Act.REJECT: State.REJECTED, Act.DELETE: State.DELETED}


@dataclass(frozen=True, slots=True)
class Ask:
    """Which message, why, and the version of the case that was read (None: whatever it is now)."""

    message_id: str
    reason: str
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A message under its room's lock, with its case and what last decided on it."""

    message: Message
    case: Case | None
    standing: Standing

    @property
    def waiting(self) -> bool:
        """Whether it is in the queue."""
        return self.case is not None and self.case.decided_at is None


class Messages(DeskBase):
    """The acts on one message."""

    async def publish(self, actor: Actor, message_id: str, reason: str, version: int | None = None) -> Decision:
        """Let everybody see a waiting message; a published one that was flagged stays, its flags are dismissed."""
        return await self._decide(actor, _publish, Ask(message_id, reason, version))

    async def reject(self, actor: Actor, message_id: str, reason: str, version: int | None = None) -> Decision:
        """Keep a waiting message from everybody but its author, who reads the reason."""
        return await self._decide(actor, _reject, Ask(message_id, reason, version))

    async def delete(self, actor: Actor, message_id: str, reason: str, version: int | None = None) -> Decision:
        """Take a message down; its flags are upheld."""
        return await self._decide(actor, _delete, Ask(message_id, reason, version))

    async def restore(self, actor: Actor, message_id: str, reason: str, version: int | None = None) -> Decision:
        """Put a message that staff deleted back to where it stood."""
        return await self._decide(actor, _restore, Ask(message_id, reason, version))

    async def _decide(
        self, actor: Actor, step: Callable[[Connection, Target], tuple[Act, State]], ask: Ask
    ) -> Decision:
        change = await self._commit(actor, "moderate", decide, step, replace(ask, reason=checked_reason(ask.reason)))
        return await self._tell(change)


def decide(conn: Connection, actor: Actor, step: Callable[[Connection, Target], tuple[Act, State]], ask: Ask) -> Change:
    """One decision on one message: state, case, flags, decision and audit together."""
    target = load(conn, actor.site_id, ask.message_id)
    _refuse_stale(conn, target, ask.version)
    act, state = step(conn, target)
    now, decision_id = database_now(conn), new_id()
    to = _standing(conn, target, act, ask, decision_id)
    message = places.move(conn, target.message, to, now)
    answer = FlagState.UPHELD if state in (State.DELETED, State.REJECTED) else FlagState.DISMISSED
    flaggers = set() if act is Act.RESTORE else flags.close(conn, message.id, answer, decision_id, now)
    _settle_case(conn, target, state, now)
    new = NewDecision(decision_id, act, "message", message.id, ask.reason, snapshot([target]), left([message]))
    decision = decisions.record(conn, actor, new, now)
    return Change(decision, (message,), frozenset({message.author_id, *flaggers}))


def load(conn: Connection, site_id: int, message_id: str) -> Target:
    """A message of this site under its room's lock. Raises DeskError `not_found`."""
    message = places.lock_room(conn, site_id, message_id)
    if message is None:
        raise DeskError("not_found", Sentence("There is no such message at this site."))
    return targets_of(conn, site_id, [message])[0]


def targets_of(conn: Connection, site_id: int, messages: list[Message]) -> list[Target]:
    """Messages of one locked room with their cases and standings."""
    waiting = queue.cases_of(conn, site_id, [message.id for message in messages])
    standings = places.standings_of(conn, messages)
    return [Target(message, waiting.get(message.id), standings[message.id]) for message in messages]


def snapshot(targets: list[Target]) -> dict[str, object]:
    """What undo puts back: the standing of each message, and the cases that waited."""
    return {
        "messages": [{"id": target.message.id, **jsonable(target.standing)} for target in targets],
        "cases": [target.message.id for target in targets if target.waiting],
    }


def left(messages: list[Message]) -> dict[str, object]:
    """What must still stand for undo to be exact."""
    return {"messages": [{"id": one.id, "state": one.state, "revision": one.revision} for one in messages]}


def told(decision: Decision | None) -> Sentence:
    """What happened, by whom and when, for a person who came second."""
    if decision is None:
        return Sentence("The message has changed since you read it.")
    return Sentence(
        "{name} came first: {act} at {at:%H:%M} UTC on {at:%d %B} ({reason}).",
        name=decision.actor_name,
        act=decision.act,
        at=datetime.fromtimestamp(decision.at / 1000, UTC),
        reason=read_back(decision.reason),
    )


def last_decision(conn: Connection, target: Target) -> Decision | None:
    """The decision that gave a message its present state, if one did."""
    made = target.standing.decision_id
    return decisions.by_id(conn, target.message.site_id, made) if made else None


def conflict(conn: Connection, target: Target, advice: Sentence) -> DeskError:
    """A refusal that says what happened and what can be done instead."""
    return DeskError("conflict", together([told(last_decision(conn, target)), advice]))


def only_once(undo: Decision | None) -> DeskError:
    """The refusal of a second undo: who made the first, and when."""
    return DeskError("conflict", together([told(undo), Sentence("It can be undone only once.")]))


def _is_now(target: Target) -> Sentence:
    return Sentence("The message is {state}.", state=target.message.state)


def _refuse_stale(conn: Connection, target: Target, version: int | None) -> None:
    if version is None or version == (target.case.version if target.case else 0):
        return
    raise conflict(conn, target, Sentence("Read it again, then decide."))


def _publish(conn: Connection, target: Target) -> tuple[Act, State]:
    held = target.message.state is State.HELD
    machines = target.message.state is State.REJECTED and not target.message.decided
    flagged = target.message.state is State.PUBLISHED and target.waiting
    if not (held or machines or flagged):
        raise conflict(conn, target, _is_now(target))
    return Act.PUBLISH, State.PUBLISHED


def _reject(conn: Connection, target: Target) -> tuple[Act, State]:
    if target.message.state is State.PUBLISHED and target.waiting:
        raise DeskError("conflict", Sentence("This message is published: delete it, or publish it to keep it."))
    if target.message.state is not State.HELD:
        raise conflict(conn, target, _is_now(target))
    return Act.REJECT, State.REJECTED


def _delete(conn: Connection, target: Target) -> tuple[Act, State]:
    if target.message.state is State.DELETED:
        raise conflict(conn, target, Sentence("The message is deleted already."))
    return Act.DELETE, State.DELETED


def _restore(conn: Connection, target: Target) -> tuple[Act, State]:
    if target.message.state is not State.DELETED:
        raise conflict(conn, target, _is_now(target))
    decision = last_decision(conn, target)
    if decision is None or decision.act not in (Act.DELETE, Act.DELETE_CONVERSATION):
        raise DeskError("conflict", Sentence("Its author deleted this message; that stands."))
    return Act.RESTORE, _before(conn, target).state


def _before(conn: Connection, target: Target) -> Standing:
    """Where a message stood before staff deleted it."""
    decision = last_decision(conn, target)
    kept = {one["id"]: one for one in decision.before["messages"]} if decision else {}
    return _standing_from(kept[target.message.id])


def _standing(conn: Connection, target: Target, act: Act, ask: Ask, decision_id: str) -> Standing:
    """Authors read the reason of what is withheld from others; a set-aside ends with any decision."""
    if act is Act.RESTORE:
        return replace(_before(conn, target), aside_until=None, decision_id=decision_id)
    state = _STATE[act]
    return Standing(state, None if state is State.PUBLISHED else ask.reason, True, None, decision_id)


def _settle_case(conn: Connection, target: Target, state: State, now: int) -> None:
    if state is State.HELD:
        severity = target.case.severity if target.case else UNKNOWN
        cases.open_case(conn, target.message.site_id, target.message.id, severity, now)
    else:
        cases.close_case(conn, target.message.id, now)


def take_back(conn: Connection, decision: Decision, now: int) -> Change:
    """Put the messages of a decision back to what they were; those that something else has moved since stay.

    Raises DeskError `conflict` when none of them stands as the decision left it.
    """
    before = {one["id"]: one for one in decision.before["messages"]}
    still = _as_left(conn, decision)
    if not still:
        raise _moved_on(conn, decision)
    back = places.move_rooms(conn, [(one, _standing_from(before[one.id])) for one in still], now)
    people = {message.author_id for message in back} | flags.reopen(conn, decision.id)
    _settle_back(conn, decision, [message.id for message in back], now)
    return Change(decision, tuple(back), frozenset(people))


def _settle_back(conn: Connection, decision: Decision, ids: list[str], now: int) -> None:
    """Those that waited in the queue wait there again, as severe as they were; the others leave it."""
    waited = frozenset(decision.before["cases"])
    cases.reopen_cases(conn, [one for one in ids if one in waited])
    cases.close_cases(conn, [one for one in ids if one not in waited], now)
    severities = decision.before.get("severities", {})
    cases.set_severities(conn, {one: severities[one] for one in ids if one in severities})


def _as_left(conn: Connection, decision: Decision) -> list[Message]:
    """The messages that stand as the decision left them; their rooms are locked."""
    left_as = {one["id"]: (one["state"], one["revision"]) for one in decision.after["messages"]}
    places.lock_rooms(conn, decision.site_id, left_as)
    found = by_ids(conn, decision.site_id, left_as)
    standings = places.standings_of(conn, found)
    return [
        one
        for one in found
        if standings[one.id].decision_id == decision.id and (one.state, one.revision) == left_as[one.id]
    ]


def _moved_on(conn: Connection, decision: Decision) -> DeskError:
    fresh = decisions.by_id(conn, decision.site_id, decision.id)
    if fresh and fresh.undone_by:
        first = decisions.by_id(conn, decision.site_id, fresh.undone_by)
        return only_once(first)
    target = load(conn, decision.site_id, decision.after["messages"][0]["id"])
    return conflict(conn, target, Sentence("That came after the decision you want to undo; undo it first."))


def _standing_from(kept: dict[str, Any]) -> Standing:
    values = {name: kept[name] for name in Standing.__dataclass_fields__}
    return Standing(**values | {"state": State(kept["state"])})

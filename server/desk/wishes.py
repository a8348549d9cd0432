"""A wish for the library: done where one key is enough, else proposed by the actor's side."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from moderation.sentence import Sentence
from server.desk.shelves import Ground, Work, refuse_open
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, NewDecision, Side
from server.models.library import How
from server.store import library, proposals
from server.store.library import LISTED, Mark, Step
from server.store.proposals import Proposer, Wish

URGENT_MS = 24 * 3_600_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Wishes of one act. `did`: the word for the log; `target`: its kind and name there."""

    wishes: Sequence[Wish]
    reason: str
    did: str
    target: tuple[str, str]
    how: How = How.NOW


def settled(conn: Connection, actor: Actor, ground: Ground, wanted: Wanted) -> Work:
    """What is to be written for these wishes.

    Raises DeskError `conflict` where nothing is wished that could wait for anybody. With one key there is nothing to
    wait for: a library that is put again is a decision that says that it changed nothing.
    """
    waits = wanted.how is How.DRAFT or ground.site.two_keys
    if waits and not wanted.wishes:
        raise DeskError("conflict", Sentence("The library says just this already; nothing was proposed."))
    if wanted.how is How.DRAFT:
        return _drafted(actor, ground, wanted)
    if ground.site.two_keys:
        return _proposed(conn, actor, ground, wanted)
    reason = wanted.reason
    after = {"did": wanted.did, "keys": 1, **counted(wanted.wishes), **ground.named}
    new = NewDecision(new_id(), Act.LIBRARY, *wanted.target, reason, before_of(wanted.wishes), after)
    steps = [Step(wish.key, wish.before, wish.after, actor.name, actor.name, reason) for wish in wanted.wishes]
    return Work(ground, new, library.turned(ground.shelf, Mark(new.id, actor.name, ground.now), steps))


def _drafted(actor: Actor, ground: Ground, wanted: Wanted) -> Work:
    """The log is read by both sides: that there is a draft is told, what it says is not."""
    new = NewDecision(new_id(), Act.DRAFT, "library", "draft", "a draft, seen by its own side", {}, {})
    who = Proposer(new.id, actor.name, speaking(ground), wanted.reason, ground.now, "draft")
    return Work(ground, new, proposed=proposals.rows_of(ground.shelf, who, wanted.wishes), quiet=True)


def _proposed(conn: Connection, actor: Actor, ground: Ground, wanted: Wanted) -> Work:
    side, urgent = speaking(ground), wanted.how is How.URGENT
    if urgent:
        _refuse_urgent(conn, ground, wanted.wishes)
    refuse_open(conn, ground, (wish.key for wish in wanted.wishes))
    until = ground.now + URGENT_MS if urgent else None
    after = {"did": wanted.did, "side": side, "urgent_until": until, **counted(wanted.wishes), **ground.named}
    new = NewDecision(new_id(), Act.PROPOSE, *wanted.target, wanted.reason, before_of(wanted.wishes), after)
    who = Proposer(new.id, actor.name, side, wanted.reason, ground.now, "proposed", until)
    return Work(ground, new, proposed=proposals.rows_of(ground.shelf, who, wanted.wishes))


def speaking(ground: Ground) -> Side | None:
    """The side of whoever proposes. With two keys, nobody proposes for nobody."""
    if ground.site.two_keys and ground.side is None:
        raise DeskError(
            "not_allowed",
            Sentence(
                "This library has two keys: say for which side you act, brand or vendor (--side, also for tokens)."
            ),
        )
    return ground.side


def _refuse_urgent(conn: Connection, ground: Ground, wishes: Sequence[Wish]) -> None:
    for wish in wishes:
        if wish.change != "put":
            raise DeskError(
                "invalid", Sentence("Only an entry can be urgent: what makes the rules weaker waits for both sides.")
            )
        if (before := proposals.was_urgent(conn, ground.shelf, wish, ground.now)) is not None:
            raise DeskError(
                "conflict",
                Sentence(
                    "“{key}” was urgent within the last week and was not agreed: propose it without haste.",
                    key=before,
                ),
            )


def counted(wishes: Sequence[Wish]) -> dict[str, Any]:
    """How many entries are added, changed and retired, and the lists, for the log."""
    counts = {"added": 0, "changed": 0, "retired": 0}
    for wish in wishes:
        if wish.change != "lists":
            held = wish.before is not None and wish.before.state in ("agreed", LISTED)
            counts["retired" if wish.change == "retire" else "changed" if held else "added"] += 1
    became: dict[str, Any] = next((wish.after.body for wish in wishes if wish.change == "lists" and wish.after), {})
    return {**counts, **became}


def before_of(wishes: Sequence[Wish]) -> dict[str, Any]:
    """The lists as they were, when they are to change."""
    return next((wish.before.body for wish in wishes if wish.change == "lists" and wish.before), {})

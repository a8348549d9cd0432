"""Undo of an act on the library, by its journal: exactly what counted before counts again, or nothing changes at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from server.desk.base import Change
from server.desk.shelves import Ground, current, open_shelf, refuse_open
from server.errors import DeskError
from server.models import Act, Actor, Decision
from server.store import journal, library, lists, proposals
from server.store.library import Mark, Standing, Step

ACTS = frozenset({Act.LIBRARY, Act.AGREE, Act.DECLINE})
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Taking:
    """An undo under way: who, what, and the id that the undo will have."""

    actor: Actor
    decision: Decision
    undo_id: str


def take_back(conn: Connection, taking: Taking) -> Change:
    """What a decision turned is turned back; what it answered waits again."""
    decision = taking.decision
    for names in (decision.before.get("lists"), decision.after.get("lists")):
        lists.hold(conn, names or ())
    ground = open_shelf(conn, taking.actor, decision.after.get("list"))
    _refuse_other_side(ground, decision)
    rows, held = journal.of_decision(conn, decision.id), current(conn, ground)
    moved = [row.key for row in rows if not _stands(row, held)]
    if moved:
        raise DeskError("conflict", f"Changed again since: {_some(moved)}. Undo that first.")
    answered = proposals.answered_in(conn, decision.id)
    refuse_open(conn, ground, (row.key for row in answered))
    mark = Mark(taking.undo_id, taking.actor.name, ground.now)
    library.turn(conn, ground.shelf, mark, _back(conn, taking, rows, held))
    proposals.reopen(conn, decision.id, ground.now)
    return Change(decision, site=True, sites=ground.concerned)


def _refuse_other_side(ground: Ground, decision: Decision) -> None:
    """On a site with two keys each side takes back its own key, and neither moves alone what both (or none) agreed."""
    if not ground.site.two_keys:
        return
    if decision.act is Act.LIBRARY:
        raise DeskError("conflict", "This library has two keys now: propose the change instead.")
    if ground.side is None or decision.after.get("side") != ground.side:
        raise DeskError("not_allowed", "The other side gave this key, and only they take it back: propose a change.")


def _stands(row: Row[Any], held: dict[str, Standing]) -> bool:
    """Whether what a decision left still counts."""
    now = held.get(row.key)
    return now is None if row.after_state is None else Standing(row.after_state, row.after).same(now)


def _back(conn: Connection, taking: Taking, rows: Sequence[Row[Any]], held: dict[str, Standing]) -> list[Step]:
    """The steps back, each in the name of those whose keys had turned for what counts again."""
    whose = journal.whose_before(conn, taking.decision.id)
    mine = (taking.actor.name, taking.actor.name, "undone")
    return [
        Step(
            row.key,
            held.get(row.key),
            Standing(row.before_state, row.before) if row.before_state else None,
            *whose.get(row.key, mine),
        )
        for row in rows
    ]


def _some(keys: list[str]) -> str:
    more = len(keys) - _NAMED
    return ", ".join(f"“{key or 'lists'}”" for key in keys[:_NAMED]) + (f" and {more} more" if more > 0 else "")

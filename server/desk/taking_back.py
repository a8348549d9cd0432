"""Undo of an act on the library, by its journal: exactly what counted before counts again, or nothing changes at all.

That an entry ended by itself is nobody's change: it stands in nobody's way, and what would be over by now stays away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from moderation.sentence import Sentence
from server.desk.base import Change
from server.desk.shelves import Ground, Work, current, locked, look, refuse_open, some, still_fits, write
from server.errors import DeskError
from server.models import Act, Actor, Decision
from server.models.reasons import UNDONE
from server.store import journal, library, proposals
from server.store.library import LISTED, Mark, Standing, Step

ACTS = frozenset({Act.LIBRARY, Act.AGREE, Act.DECLINE})


@dataclass(frozen=True, slots=True)
class Taking:
    """An undo under way: who, what, and the id that the undo will have."""

    actor: Actor
    decision: Decision
    undo_id: str


def worked_out(conn: Connection, taking: Taking) -> Work:
    """What taking back will write, before any lock is taken."""
    decision = taking.decision
    hold = [name for side in (decision.before, decision.after) for name in side.get("lists", ())]
    return _work(conn, taking, look(conn, taking.actor, decision.after.get("list"), hold))


def take_back(conn: Connection, taking: Taking, early: Work) -> Change:
    """What a decision turned is turned back; what it answered waits again."""
    ground = locked(conn, taking.actor, early.ground)
    write(conn, taking.actor, ground, early if still_fits(early, ground) else _work(conn, taking, ground))
    return Change(taking.decision, site=True, sites=ground.concerned)


def _work(conn: Connection, taking: Taking, ground: Ground) -> Work:
    decision = taking.decision
    _refuse_other_side(ground, decision)
    rows, held = journal.of_decision(conn, decision.id), current(conn, ground)
    moved = _moved(conn, ground, rows, held)
    if moved:
        raise DeskError("conflict", Sentence("Changed again since: {keys}. Undo that first.", keys=some(moved)))
    refuse_open(conn, ground, [row.key for row in proposals.answered_in(conn, decision.id)])
    mark = Mark(taking.undo_id, taking.actor.name, ground.now)
    steps = _back(conn, taking, {row.key: _before(row, ground.now) for row in rows}, held)
    # With one key a draft that is put forward counts at once: the only answer that is an act on the library itself.
    waited = "draft" if decision.act is Act.LIBRARY else "proposed"
    turned = library.turned(ground.shelf, mark, steps)
    return Work(ground, turned=turned, reopened=(decision.id, waited))


def _refuse_other_side(ground: Ground, decision: Decision) -> None:
    """On a site with two keys each side takes back its own key, and neither moves alone what both (or none) agreed."""
    if not ground.site.two_keys:
        return
    if decision.act is Act.LIBRARY:
        raise DeskError("conflict", Sentence("This library has two keys now: propose the change instead."))
    if ground.side is None or decision.after.get("side") != ground.side:
        raise DeskError(
            "not_allowed", Sentence("The other side gave this key, and only they take it back: propose a change.")
        )


def _moved(conn: Connection, ground: Ground, rows: Sequence[Row[Any]], held: dict[str, Standing]) -> list[str]:
    """The keys that somebody has changed since, and not taken back."""
    other = [row.key for row in rows if not _stands(row, held)]
    if not other:
        return []
    changed = journal.changed_after(conn, ground.shelf, rows[-1].id)
    return [key for key in other if key in changed]


def _stands(row: Row[Any], held: dict[str, Standing]) -> bool:
    """Whether what a decision left still counts."""
    now = held.get(row.key)
    return now is None if row.after_state is None else Standing(row.after_state, row.after).same(now)


def _before(row: Row[Any], now: int) -> Standing | None:
    """What is to count again. None: nothing did, or it would be over by now."""
    if row.before is None:
        return None
    before = Standing(row.before_state or LISTED, row.before)
    return None if before.ends is not None and before.ends <= now else before


def _back(conn: Connection, taking: Taking, aims: dict[str, Standing | None], held: dict[str, Standing]) -> list[Step]:
    """The steps back, each in the name of those whose keys had turned for what counts again."""
    whose = journal.whose_before(conn, taking.decision.id)
    mine = (taking.actor.name, taking.actor.name, str(UNDONE))
    return [
        Step(key, held.get(key), aim, *whose.get(key, mine))
        for key, aim in aims.items()
        if aim is not None or key in held
    ]

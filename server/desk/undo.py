"""Undo: exactly what one decision did, once, and only while it still stands."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from moderation.sentence import Sentence
from server.desk import blocks, messages, people, rooms, taking_back
from server.desk.base import Change, DeskBase, allow, checked_reason
from server.desk.messages import only_once
from server.desk.shelves import Work
from server.desk.taking_back import Taking
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Decision, NewDecision
from server.models.reasons import UNDONE
from server.store import decisions
from server.store.clock import database_now

# What takes an act back: `(conn, decision, now) -> Change`, the change naming the decision that was undone.
_BACK: dict[Act, Callable[[Connection, Decision, int], Change]] = {
    Act.PUBLISH: messages.take_back,
    Act.REJECT: messages.take_back,
    Act.DELETE: messages.take_back,
    Act.RESTORE: messages.take_back,
    Act.DELETE_CONVERSATION: messages.take_back,
    Act.APPLY: messages.take_back,
    Act.BLOCK: blocks.take_back_block,
    Act.UNBLOCK: blocks.take_back_unblock,
    Act.MODE: rooms.take_back_room,
    Act.SLOW: rooms.take_back_room,
    Act.LEVEL: rooms.take_back_level,
    Act.ROLE: people.take_back_role,
    Act.RENAME: people.take_back_name,
}

_INSTEAD = {
    Act.PROPOSE: Sentence("A proposal is not undone: withdraw it."),
    Act.DRAFT: Sentence("A draft is not undone: withdraw it."),
}


class Undoing(DeskBase):
    """The act on an act."""

    async def undo(self, actor: Actor, decision_id: str, reason: str = str(UNDONE)) -> Decision:
        """Reverse a decision. Raises DeskError `conflict` when it was undone before, or when things have moved on."""
        asked = _Asked(decision_id, checked_reason(reason), new_id())
        allow(actor, "moderate")
        early = await self._read(actor, _early, actor, asked)
        change = await self._commit(actor, "moderate", _undo, asked, early)
        return await self._tell(change)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which decision, why, and the id of its undo."""

    decision_id: str
    reason: str
    undo_id: str


def _early(conn: Connection, actor: Actor, asked: _Asked) -> Work | None:
    """What can be worked out before any lock is taken: acts on the library may have moved many thousand entries."""
    decision = _standing(conn, actor, asked)
    if decision.act not in taking_back.ACTS:
        return None
    return taking_back.worked_out(conn, Taking(actor, decision, asked.undo_id))


def _undo(conn: Connection, actor: Actor, asked: _Asked, early: Work | None) -> Change:
    decision, now = _standing(conn, actor, asked), database_now(conn)
    if early is not None:
        change = taking_back.take_back(conn, Taking(actor, decision, asked.undo_id), early)
    elif (back := _BACK.get(decision.act)) is not None:
        change = back(conn, decision, now)
    else:
        raise DeskError("conflict", _INSTEAD.get(decision.act, Sentence("This cannot be undone; decide anew instead.")))
    undo = NewDecision(asked.undo_id, Act.UNDO, "decision", decision.id, asked.reason, decision.after, decision.before)
    # After the locks that taking back took: the second of two undos waits there, and finds the mark here.
    if not decisions.mark_undone(conn, decision.id, undo.id):
        raise _undone_already(conn, decision)
    return replace(change, decision=decisions.record(conn, actor, undo, now))


def _standing(conn: Connection, actor: Actor, asked: _Asked) -> Decision:
    decision = decisions.by_id(conn, actor.site_id, asked.decision_id)
    if decision is None:
        raise DeskError("not_found", Sentence("There is no such decision at this site."))
    if decision.undone_by is not None:
        raise _undone_already(conn, decision)
    return decision


def _undone_already(conn: Connection, decision: Decision) -> DeskError:
    fresh = decisions.by_id(conn, decision.site_id, decision.id)
    first = decisions.by_id(conn, decision.site_id, fresh.undone_by) if fresh and fresh.undone_by else None
    return only_once(first)

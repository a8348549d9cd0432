"""A person's right to their data: hand it over, or forget it."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from moderation.sentence import Sentence
from server.desk.base import Change, DeskBase, checked_reason
from server.desk.people import given_name, locked_visitor
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Decision, Message, NewDecision, State
from server.store import decisions, erasure, places, visitors
from server.store.clock import database_now


class Erasure(DeskBase):
    """The acts of an owner on all of a person's data."""

    async def export_person(self, actor: Actor, visitor_id: str) -> dict[str, Any]:
        """Everything that is kept of a visitor, as plain JSON."""
        return await self._commit(actor, "site", _export, visitor_id)

    async def erase_person(self, actor: Actor, visitor_id: str, reason: str) -> Decision:
        """Forget a visitor: texts, names, addresses, tokens. Others see tombstones; this cannot be undone."""
        change = await self._commit(actor, "site", _erase, visitor_id, checked_reason(reason))
        return await self._tell(change)


def _export(conn: Connection, actor: Actor, visitor_id: str) -> dict[str, Any]:
    if visitors.by_id(conn, actor.site_id, visitor_id) is None:
        raise DeskError("not_found", Sentence("There is no such visitor at this site."))
    return erasure.export(conn, actor.site_id, visitor_id)


def _erase(conn: Connection, actor: Actor, visitor_id: str, reason: str) -> Change:
    visitor = locked_visitor(conn, actor.site_id, visitor_id)
    now, name = database_now(conn), given_name(conn, visitor)
    seen = [one for one in erasure.written(conn, actor.site_id, visitor_id) if one.seq is not None]
    erasure.forget(conn, visitor_id, name, now)
    gone = [_emptied(one, name) for one in places.stir(conn, seen)]
    new = NewDecision(new_id(), Act.ERASE, "visitor", visitor_id, reason, {}, {"messages": len(seen)})
    return Change(decisions.record(conn, actor, new, now), tuple(gone), frozenset({visitor_id}), site=True)


def _emptied(message: Message, name: str) -> Message:
    return replace(message, text="", shown=None, reason=None, state=State.DELETED, pseudonym=name, aside_until=None)

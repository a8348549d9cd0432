"""Flags: people's alerts on messages that they can see, and what became of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from server.errors import ChatError
from server.ids import new_id
from server.models import Flag, FlagReason, FlagState, Role, Visitor
from server.models.severity import severity_of_flag
from server.store.cases import open_case
from server.store.places import lock_room
from server.store.schema import flags, messages, visitors
from server.visibility import visible

_WEEK_MS = 7 * 86_400_000
_MOST = 50


@dataclass(frozen=True, slots=True)
class NewFlag:
    """Who alerts to which message of their site, and why."""

    message_id: str
    visitor: Visitor
    reason: FlagReason
    note: str = ""


def raise_flag(conn: Connection, new: NewFlag, now: int) -> Flag:
    """Alert the desk to a message: its case opens, or is stirred. The same person again: the flag they raised already.

    Raises ChatError `not_found` for what the person cannot see, `not_allowed` for their own message.
    """
    message = lock_room(conn, new.visitor.site_id, new.message_id, share=True)
    if message is None or not visible(message):
        raise ChatError("not_found")
    if message.author_id == new.visitor.id:
        raise ChatError("not_allowed", "own")
    return _known(conn, new) or _raise(conn, new, now)


def flags_of(conn: Connection, site_id: int, visitor_id: str, now: int) -> list[Flag]:
    """What a person raised in the last seven days, oldest first, at most 50: for their `mine`."""
    statement = (
        _selection()
        .where(flags.c.site_id == site_id, flags.c.visitor_id == visitor_id, flags.c.at > now - _WEEK_MS)
        .order_by(flags.c.at.desc())
        .limit(_MOST)
    )
    return [_to_flag(row) for row in conn.execute(statement)][::-1]


def flags_by(conn: Connection, site_id: int, visitor_id: str, limit: int) -> list[Flag]:
    """What a person raised, newest first."""
    raised = (flags.c.site_id == site_id, flags.c.visitor_id == visitor_id)
    statement = _selection().where(*raised).order_by(flags.c.at.desc()).limit(limit)
    return [_to_flag(row) for row in conn.execute(statement)]


def on_messages(conn: Connection, message_ids: Iterable[str]) -> dict[str, tuple[Flag, ...]]:
    """The flags on each of these messages, oldest first."""
    found: defaultdict[str, list[Flag]] = defaultdict(list)
    for row in conn.execute(_selection().where(flags.c.message_id.in_(list(message_ids))).order_by(flags.c.at)):
        found[row.message_id].append(_to_flag(row))
    return {message: tuple(raised) for message, raised in found.items()}


def accuracy(conn: Connection, visitor_ids: Iterable[str]) -> dict[str, dict[FlagState, int]]:
    """How many flags of each of these people stand in each state."""
    statement = (
        select(flags.c.visitor_id, flags.c.state, func.count())
        .where(flags.c.visitor_id.in_(list(visitor_ids)))
        .group_by(flags.c.visitor_id, flags.c.state)
    )
    found: defaultdict[str, dict[FlagState, int]] = defaultdict(dict)
    for visitor, state, count in conn.execute(statement):
        found[visitor][FlagState(state)] = count
    return found


def upheld_against(conn: Connection, author_id: str) -> int:
    """How many alerts on this author's messages were followed."""
    joined = flags.join(messages, messages.c.id == flags.c.message_id)
    followed = (messages.c.author_id == author_id, flags.c.state == FlagState.UPHELD)
    return conn.scalar(select(func.count()).select_from(joined).where(*followed)) or 0


def close(conn: Connection, message_id: str, state: FlagState, decision_id: str, now: int) -> set[str]:
    """Answer the open flags on a message; returns who raised them."""
    open_ones = (flags.c.message_id == message_id, flags.c.state == FlagState.OPEN)
    changed = update(flags).where(*open_ones).values(state=state, decided_at=now, decision_id=decision_id)
    return set(conn.execute(changed.returning(flags.c.visitor_id)).scalars())


def reopen(conn: Connection, decision_id: str) -> set[str]:
    """Open again exactly the flags that a decision answered; returns who raised them."""
    changed = (
        update(flags)
        .where(flags.c.decision_id == decision_id)
        .values(state=FlagState.OPEN, decided_at=None, decision_id=None)
    )
    return set(conn.execute(changed.returning(flags.c.visitor_id)).scalars())


def _selection() -> Select[Any]:
    columns = (flags, visitors.c.pseudonym, visitors.c.role)
    return select(*columns).join(visitors, flags.c.visitor_id == visitors.c.id)


def _to_flag(row: Row[Any]) -> Flag:
    return Flag(
        id=row.id,
        message_id=row.message_id,
        visitor_id=row.visitor_id,
        pseudonym=row.pseudonym,
        role=row.role,
        reason=FlagReason(row.reason),
        note=row.note,
        state=FlagState(row.state),
        at=row.at,
    )


def _known(conn: Connection, new: NewFlag) -> Flag | None:
    same = (flags.c.message_id == new.message_id, flags.c.visitor_id == new.visitor.id)
    row = conn.execute(_selection().where(*same)).one_or_none()
    return _to_flag(row) if row else None


def _raise(conn: Connection, new: NewFlag, now: int) -> Flag:
    """Write the flag and open the case. The role is the row's: what a socket was told at `hello` may be old."""
    who = new.visitor
    role = conn.scalar(select(visitors.c.role).where(visitors.c.id == who.id)) or who.role
    row: dict[str, Any] = {
        "id": new_id(),
        "message_id": new.message_id,
        "visitor_id": who.id,
        "reason": new.reason,
        "note": new.note,
    }
    conn.execute(insert(flags).values(row | {"site_id": who.site_id, "state": FlagState.OPEN, "at": now}))
    open_case(conn, who.site_id, new.message_id, severity_of_flag(new.reason, Role(role)), now)
    return Flag(pseudonym=who.pseudonym, role=role, state=FlagState.OPEN, at=now, **row)

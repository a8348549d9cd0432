"""Cases: what waits for a person. Opening one again raises its version, so that a decision binds to what was read."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from server.models import Message
from server.store.schema import cases


def open_case(conn: Connection, site_id: int, message_id: str, severity: int, now: int) -> int:
    """Put a message in the queue, or stir the case that it has already. Returns the case's version.

    A waiting case keeps its place in time and takes the greater severity; a decided one opens anew.
    """
    opening = _opening(conn, severity, now).values(site_id=site_id, message_id=message_id)
    version: int = conn.execute(opening.returning(cases.c.version)).scalar_one()
    return version


def open_cases(conn: Connection, of: Sequence[Message], severity: int, now: int) -> None:
    """`open_case` for many messages at once."""
    rows = [{"site_id": message.site_id, "message_id": message.id} for message in of]
    same = {"severity": severity, "opened_at": now, "version": 1, "decided_at": None}
    conn.execute(_opening(conn, severity, now), [{**row, **same} for row in rows])


def severities(conn: Connection, message_ids: Sequence[str]) -> dict[str, int]:
    """The severity of each of these messages that waits in the queue."""
    waits = (cases.c.message_id.in_(list(message_ids)), cases.c.decided_at.is_(None))
    return dict(conn.execute(select(cases.c.message_id, cases.c.severity).where(*waits)).all())


def close_case(conn: Connection, message_id: str, now: int) -> None:
    """Take a message out of the queue, if it waits there."""
    close_cases(conn, [message_id], now)


def close_cases(conn: Connection, message_ids: Sequence[str], now: int) -> None:
    """Take those of these messages that wait out of the queue."""
    waiting_ones = (cases.c.message_id.in_(list(message_ids)), cases.c.decided_at.is_(None))
    conn.execute(update(cases).where(*waiting_ones).values(decided_at=now, version=cases.c.version + 1))


def reopen_cases(conn: Connection, message_ids: Sequence[str]) -> None:
    """Put decided cases back where they waited."""
    values = {"decided_at": None, "version": cases.c.version + 1}
    conn.execute(update(cases).where(cases.c.message_id.in_(list(message_ids))).values(values))


def set_severities(conn: Connection, by_message: Mapping[str, int]) -> None:
    """Give waiting cases the severity that they had."""
    if by_message:
        rows = [{"which": message_id, "severity": severity} for message_id, severity in by_message.items()]
        conn.execute(update(cases).where(cases.c.message_id == bindparam("which")), rows)


def stir_case(conn: Connection, message_id: str) -> None:
    """Raise the version of a waiting case: what was read is no longer what stands there (an edit)."""
    waits = (cases.c.message_id == message_id, cases.c.decided_at.is_(None))
    conn.execute(update(cases).where(*waits).values(version=cases.c.version + 1))


def waiting(conn: Connection, site_id: int) -> int:
    """How many cases wait at this site."""
    return (
        conn.scalar(
            func.count(cases.c.message_id).select().where(cases.c.site_id == site_id, cases.c.decided_at.is_(None))
        )
        or 0
    )


def _opening(conn: Connection, severity: int, now: int) -> Any:
    insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    statement = insert(cases).values(severity=severity, opened_at=now, version=1, decided_at=None)
    decided = cases.c.decided_at.is_not(None)
    greater = case((cases.c.severity > severity, cases.c.severity), else_=severity)
    return statement.on_conflict_do_update(
        index_elements=[cases.c.message_id],
        set_={
            "severity": case((decided, severity), else_=greater),
            "opened_at": case((decided, now), else_=cases.c.opened_at),
            "version": cases.c.version + 1,
            "decided_at": None,
        },
    )

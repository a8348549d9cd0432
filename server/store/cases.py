"""Cases: what waits for a person. Opening one again raises its version, so that a decision binds to what was read."""

from sqlalchemy import Connection, case, func, update
from sqlalchemy.dialects import postgresql, sqlite

from server.store.schema import cases


def open_case(conn: Connection, site_id: int, message_id: str, severity: int, now: int) -> int:
    """Put a message in the queue, or stir the case that it has already. Returns the case's version.

    A waiting case keeps its place in time and takes the greater severity; a decided one opens anew.
    """
    insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    statement = insert(cases).values(
        message_id=message_id, site_id=site_id, severity=severity, opened_at=now, version=1, decided_at=None
    )
    decided = cases.c.decided_at.is_not(None)
    greater = case((cases.c.severity > severity, cases.c.severity), else_=severity)
    statement = statement.on_conflict_do_update(
        index_elements=[cases.c.message_id],
        set_={
            "severity": case((decided, severity), else_=greater),
            "opened_at": case((decided, now), else_=cases.c.opened_at),
            "version": cases.c.version + 1,
            "decided_at": None,
        },
    )
    version: int = conn.execute(statement.returning(cases.c.version)).scalar_one()
    return version


def close_case(conn: Connection, message_id: str, now: int) -> None:
    """Take a message out of the queue, if it waits there."""
    conn.execute(
        update(cases)
        .where(cases.c.message_id == message_id, cases.c.decided_at.is_(None))
        .values(decided_at=now, version=cases.c.version + 1)
    )


def reopen_case(conn: Connection, message_id: str) -> None:
    """Put a decided case back where it waited."""
    conn.execute(
        update(cases).where(cases.c.message_id == message_id).values(decided_at=None, version=cases.c.version + 1)
    )


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

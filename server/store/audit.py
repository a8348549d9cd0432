"""The audit chain: every decision leaves a line; a sealer numbers the lines of a site and ties each to the one before.

A line holds digests of what was and what became, never the text of a message. Changing, removing, swapping or inserting a
sealed line breaks the chain; cutting its end off leaves `audit_heads` (and any anchor outside) ahead of it.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from server.models import Decision
from server.store.schema import audit, audit_heads

START = "0" * 64
_BATCH = 1000
# Any number that no other program uses for its advisory lock, beside that of the migrations.
_LOCK = 0x70616C62


def append(conn: Connection, decision: Decision) -> None:
    """The unsealed line of a decision, in the decision's own transaction."""
    detail = {
        "target_kind": decision.target_kind,
        "target": decision.target,
        "reason": decision.reason,
        "before": digest(decision.before),
        "after": digest(decision.after),
    }
    conn.execute(
        insert(audit).values(
            site_id=decision.site_id,
            decision_id=decision.id,
            at=decision.at,
            act=decision.act,
            actor=f"{decision.actor_kind}:{decision.actor_id}",
            detail=canonical(detail),
        )
    )


def canonical(value: Any) -> str:
    """The one JSON spelling of a value: sorted keys, no spaces."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(value: Any) -> str:
    """SHA-256 of the canonical JSON, in hex."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def chained(previous: str, row: Row[Any], position: int) -> str:
    """The hash of a line at its place: SHA-256(previous ‖ canonical JSON of the row)."""
    fields = ("id", "site_id", "decision_id", "at", "act", "actor", "detail")
    line = {name: getattr(row, name) for name in fields} | {"position": position}
    return hashlib.sha256((previous + canonical(line)).encode()).hexdigest()


def seal(conn: Connection, now: int) -> int:
    """Number and chain the lines that wait, at most a thousand; returns how many. One process at a time."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    waiting = conn.execute(
        select(audit).where(audit.c.position.is_(None)).order_by(audit.c.site_id, audit.c.id).limit(_BATCH)
    ).all()
    for site_id in sorted({row.site_id for row in waiting}):
        _seal_site(conn, site_id, [row for row in waiting if row.site_id == site_id], now)
    return len(waiting)


def heads(conn: Connection) -> list[tuple[int, int, str]]:
    """The last sealed line of every site: (site, position, hash)."""
    found = conn.execute(select(audit_heads).order_by(audit_heads.c.site_id))
    return [(row.site_id, row.position, row.hash) for row in found]


def head_of(conn: Connection, site_id: int) -> tuple[int, str]:
    """Position and hash of the last sealed line of a site; (0, START) before the first."""
    row = conn.execute(select(audit_heads).where(audit_heads.c.site_id == site_id)).one_or_none()
    return (row.position, row.hash) if row else (0, START)


def sealed_lines(conn: Connection, site_id: int) -> Iterator[Row[Any]]:
    """The chain of a site in order of position, a few at a time."""
    last: tuple[int, int] = (-1, -1)
    while True:
        order = (audit.c.position, audit.c.id)
        after = (audit.c.position > last[0]) | ((audit.c.position == last[0]) & (audit.c.id > last[1]))
        statement = select(audit).where(audit.c.site_id == site_id, after).order_by(*order).limit(_BATCH)
        rows = conn.execute(statement).all()
        yield from rows
        if len(rows) < _BATCH:
            return
        last = (rows[-1].position, rows[-1].id)


def unsealed(conn: Connection, site_id: int) -> int:
    """How many lines of a site wait for the sealer."""
    waiting = (audit.c.site_id == site_id, audit.c.position.is_(None))
    return conn.scalar(select(func.count()).select_from(audit).where(*waiting)) or 0


def _seal_site(conn: Connection, site_id: int, rows: list[Row[Any]], now: int) -> None:
    position, previous = head_of(conn, site_id)
    for row in rows:
        position += 1
        line = chained(previous, row, position)
        sealing = {"position": position, "previous": previous, "hash": line}
        conn.execute(update(audit).where(audit.c.id == row.id).values(sealing))
        previous = line
    _move_head(conn, {"site_id": site_id, "position": position, "hash": previous, "sealed_at": now})


def _move_head(conn: Connection, head: dict[str, Any]) -> None:
    upsert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    rest = {name: value for name, value in head.items() if name != "site_id"}
    statement = upsert(audit_heads).values(head)
    conn.execute(statement.on_conflict_do_update(index_elements=[audit_heads.c.site_id], set_=rest))

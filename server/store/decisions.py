"""Decisions: a person's acts (and the clock's), each written together with its unsealed audit row (G8)."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from server.models import Act, Actor, Decision, NewDecision
from server.store.audit import append
from server.store.schema import decisions


def record(conn: Connection, actor: Actor, new: NewDecision, now: int) -> Decision:
    """Write a decision and its audit row, in the transaction of what it does."""
    decision = Decision(
        id=new.id,
        site_id=actor.site_id,
        act=new.act,
        target_kind=new.target_kind,
        target=new.target,
        reason=new.reason,
        actor_kind=actor.kind,
        actor_id=actor.id,
        actor_name=actor.name,
        at=now,
        before=new.before,
        after=new.after,
    )
    conn.execute(insert(decisions).values(_row(decision)))
    append(conn, decision)
    return decision


def by_id(conn: Connection, site_id: int, decision_id: str) -> Decision | None:
    """One decision of this site."""
    which = (decisions.c.id == decision_id, decisions.c.site_id == site_id)
    row = conn.execute(select(decisions).where(*which)).one_or_none()
    return to_decision(row) if row else None


def by_ids(conn: Connection, site_id: int, ids: Iterable[str]) -> dict[str, Decision]:
    """Those of `ids` that this site has."""
    found = conn.execute(select(decisions).where(decisions.c.site_id == site_id, decisions.c.id.in_(list(ids))))
    return {row.id: to_decision(row) for row in found}


def on_targets(conn: Connection, site_id: int, targets: Iterable[str], limit: int = 20) -> list[Decision]:
    """The decisions on these messages, conversations or visitors, newest first."""
    statement = (
        select(decisions)
        .where(decisions.c.site_id == site_id, decisions.c.target.in_(list(targets)))
        .order_by(decisions.c.at.desc(), decisions.c.id)
        .limit(limit)
    )
    return [to_decision(row) for row in conn.execute(statement)]


def mark_undone(conn: Connection, decision_id: str, undo_id: str) -> bool:
    """Say that a decision was undone, and by which; False when another undo was first."""
    mine = (decisions.c.id == decision_id, decisions.c.undone_by.is_(None))
    return conn.execute(update(decisions).where(*mine).values(undone_by=undo_id)).rowcount == 1


def to_decision(row: Row[Any]) -> Decision:
    """A row of `decisions` as a record."""
    values = {name: getattr(row, name) for name in Decision.__dataclass_fields__}
    values["act"] = Act(values["act"])
    return Decision(**values)


def _row(decision: Decision) -> dict[str, Any]:
    return {name: getattr(decision, name) for name in Decision.__dataclass_fields__}

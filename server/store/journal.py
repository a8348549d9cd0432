"""The journal of the library: what counted before and after each change, by which decision. Rows are only ever added."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, and_, case, func, not_, null, or_, select

from server.models import Act
from server.models.library import EntryChange, LibraryVersion
from server.store.bulk import BulkMany
from server.store.schema import decisions, entry_changes

LISTS, RETIRED = "lists", "retired"
_WHAT = ("key", "before_state", "before", "after_state", "after", "version", "proposed_by", "agreed_by", "reason")
_insert = BulkMany(entry_changes, ("site_id", "list_id", "decision_id", "at", "by", *_WHAT))


class Written(NamedTuple):
    """One change, its bodies as JSON text, in the order of the table."""

    key: str
    before_state: str | None
    before: str | None
    after_state: str | None
    after: str | None
    version: int
    proposed_by: str | None
    agreed_by: str | None
    reason: str


def rows_of(
    shelf: tuple[int, str | None], decision: tuple[str, int, str], changes: Iterable[Written]
) -> list[tuple[Any, ...]]:
    """Changes of a shelf under a decision (its id, time and author) as rows."""
    head = (*shelf, *decision)
    return [(*head, *change) for change in changes]


def append(conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Write changes down."""
    _insert(conn, rows)


def of_decision(conn: Connection, decision_id: str) -> Sequence[Row[Any]]:
    """Everything that a decision changed, in its order."""
    which = entry_changes.c.decision_id == decision_id
    return conn.execute(select(entry_changes).where(which).order_by(entry_changes.c.id)).all()


def whose_before(conn: Connection, decision_id: str) -> dict[str, tuple[str | None, str | None, str]]:
    """By key: whose keys had turned for what counted before a decision, and why."""
    mine = entry_changes.alias("mine")
    earlier = (
        select(func.max(entry_changes.c.id))
        .where(
            entry_changes.c.site_id == mine.c.site_id,
            entry_changes.c.key == mine.c.key,
            entry_changes.c.list_id.is_not_distinct_from(mine.c.list_id),
            entry_changes.c.id < mine.c.id,
        )
        .scalar_subquery()
    )
    last = select(earlier.label("id")).where(mine.c.decision_id == decision_id).subquery()
    whose = (entry_changes.c.key, entry_changes.c.proposed_by, entry_changes.c.agreed_by, entry_changes.c.reason)
    found = conn.execute(select(*whose).join(last, last.c.id == entry_changes.c.id))
    return {row.key: (row.proposed_by, row.agreed_by, row.reason) for row in found}


def history(conn: Connection, shelf: tuple[int, str | None], key: str) -> list[EntryChange]:
    """All that ever counted for a key, newest first."""
    rows = conn.execute(
        _told().where(*_on(shelf), entry_changes.c.key == key).order_by(entry_changes.c.id.desc()).limit(500)
    )
    return [to_change(row) for row in rows]


def place(conn: Connection, shelf: tuple[int, str | None], decision_id: str) -> int | None:
    """Where in the journal of a shelf a decision ends; None: it changed nothing there."""
    mine = (*_on(shelf), entry_changes.c.decision_id == decision_id)
    found: int | None = conn.scalar(select(func.max(entry_changes.c.id)).where(*mine))
    return found


def between(conn: Connection, shelf: tuple[int, str | None], older: int, newer: int | None) -> Iterable[Row[Any]]:
    """The changes after one place up to another (None: up to now), in their order."""
    span = [entry_changes.c.id > older] + ([entry_changes.c.id <= newer] if newer is not None else [])
    return conn.execute(_told().where(*_on(shelf), *span).order_by(entry_changes.c.id))


def changed_after(conn: Connection, shelf: tuple[int, str | None], place: int) -> set[str]:
    """The keys that people have changed after a place of a shelf, but for what was taken back again."""
    theirs = (decisions.c.act.not_in([Act.EXPIRE, Act.UNDO]), decisions.c.undone_by.is_(None))
    found = select(entry_changes.c.key).join(decisions, decisions.c.id == entry_changes.c.decision_id)
    return set(conn.execute(found.where(*_on(shelf), entry_changes.c.id > place, *theirs)).scalars())


def versions(conn: Connection, shelf: tuple[int, str | None], after: int | None, limit: int) -> list[LibraryVersion]:
    """The decisions that changed a shelf, newest first, from before a place on."""
    last = func.max(entry_changes.c.id)
    was = _counted(entry_changes.c.before_state, entry_changes.c.before)
    became = _counted(entry_changes.c.after_state, entry_changes.c.after)
    lists = entry_changes.c.after_state.is_not_distinct_from(LISTS)
    # Older rows do not tell what the list said that was retired here.
    shut = entry_changes.c.after_state.is_not_distinct_from(RETIRED)
    counts = (
        _count(became, not_(was), not_(lists)).label("added"),
        _count(became, was, not_(lists)).label("changed"),
        _count(or_(was, shut), not_(became)).label("retired"),
        _count(lists).label("lists"),
    )
    grouped = select(entry_changes.c.decision_id, last.label("place"), *counts).where(*_on(shelf))
    grouped = grouped.group_by(entry_changes.c.decision_id).order_by(last.desc()).limit(limit)
    if after is not None:
        grouped = grouped.having(last < after)
    page = grouped.subquery()
    said = (decisions.c.at, decisions.c.actor_name, decisions.c.reason, decisions.c.act, decisions.c.undone_by)
    rows = conn.execute(
        select(page, *said).join(decisions, decisions.c.id == page.c.decision_id).order_by(page.c.place.desc())
    )
    return [_version(row) for row in rows]


def to_change(row: Row[Any]) -> EntryChange:
    """A row of the journal as a record: what is retired does not count, and what a list says (no state) does."""
    before = None if row.before_state == RETIRED else row.before
    after = None if row.after_state == RETIRED else row.after
    return EntryChange(row.key, before, after, row.decision_id, row.at, row.by, row.why)


def _told() -> Any:
    """Each change with the reason of its decision; that of the row is the proposer's."""
    why = func.coalesce(decisions.c.reason, entry_changes.c.reason).label("why")
    joined = entry_changes.outerjoin(decisions, decisions.c.id == entry_changes.c.decision_id)
    return select(entry_changes, why).select_from(joined)


def _on(shelf: tuple[int, str | None]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return entry_changes.c.site_id == shelf[0], entry_changes.c.list_id.is_not_distinct_from(shelf[1])


def _counted(state: ColumnElement[Any], body: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether an entry counted, on the shelf or by a list that is followed."""
    return and_(body.is_not(null()), state.is_distinct_from(RETIRED))


def _count(*conditions: ColumnElement[bool]) -> Any:
    return func.sum(case((and_(*conditions), 1), else_=0))


def _version(row: Row[Any]) -> LibraryVersion:
    counts = (int(row.added), int(row.changed), int(row.retired))
    flags = (bool(row.lists), row.undone_by is not None)
    return LibraryVersion(row.decision_id, row.at, row.actor_name, row.reason, row.act, *counts, *flags)

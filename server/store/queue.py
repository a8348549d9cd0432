"""The queue: what waits for a person, the most harmful first, and the case card."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from server.models import Case, Message, State, StoredFinding
from server.models.desk import QueueFilter
from server.models.severity import DANGER
from server.store.flags import on_messages
from server.store.messages import by_ids, selection, to_message
from server.store.schema import cases, findings, messages, rooms, visitors

_STATES = {"held": [State.HELD], "flagged": [State.PUBLISHED]}
# Somebody who wrote this within a day of being seen first.
_NEW_MS = 86_400_000


def page(conn: Connection, site_id: int, which: QueueFilter, after: str | None, limit: int) -> list[Case]:
    """The next `limit` cases after the case of message `after`: waiting ones by harm, then the longest wait; decided ones
    by the last decision.
    """
    if which.kind == "decided":
        return _decided(conn, site_id, which, after, limit)
    statement = select(cases).where(cases.c.site_id == site_id, cases.c.decided_at.is_(None))
    if after is not None:
        statement = statement.where(_behind(conn, site_id, after))
    order = (cases.c.severity.desc(), cases.c.opened_at, cases.c.message_id)
    return _whole(conn, site_id, conn.execute(_narrowed(statement, site_id, which).order_by(*order).limit(limit)).all())


def _decided(conn: Connection, site_id: int, which: QueueFilter, after: str | None, limit: int) -> list[Case]:
    statement = select(cases).where(cases.c.site_id == site_id, cases.c.decided_at.is_not(None))
    if after is not None:
        here = select(cases.c.decided_at).where(cases.c.message_id == after, cases.c.site_id == site_id)
        at = here.scalar_subquery()
        twin = and_(cases.c.decided_at == at, cases.c.message_id > after)
        statement = statement.where(or_(cases.c.decided_at < at, twin))
    order = (cases.c.decided_at.desc(), cases.c.message_id)
    return _whole(conn, site_id, conn.execute(_narrowed(statement, site_id, which).order_by(*order).limit(limit)).all())


def _narrowed(statement: Select[Any], site_id: int, which: QueueFilter) -> Select[Any]:
    if which.kind == "danger":
        statement = statement.where(cases.c.severity >= DANGER)
    if which.kind in (*_STATES, "new") or which.room:
        statement = statement.join(messages, messages.c.id == cases.c.message_id)
    if which.kind in _STATES:
        statement = statement.where(messages.c.state.in_(_STATES[which.kind]))
    if which.kind == "new":
        statement = statement.join(visitors, visitors.c.id == messages.c.author_id)
        statement = statement.where(messages.c.at < visitors.c.first_seen + _NEW_MS)
    if which.room:
        in_room = select(rooms.c.id).where(rooms.c.site_id == site_id, rooms.c.slug == which.room).scalar_subquery()
        statement = statement.where(messages.c.room_id == in_room)
    return statement


def cases_of(conn: Connection, site_id: int, message_ids: Iterable[str]) -> dict[str, Case]:
    """The cases of these messages, waiting or decided."""
    which = (cases.c.message_id.in_(list(message_ids)), cases.c.site_id == site_id)
    return {case.message.id: case for case in _whole(conn, site_id, conn.execute(select(cases).where(*which)).all())}


def around(conn: Connection, message: Message, count: int) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
    """The nearest `count` published messages before and after in its room, each ascending.

    A message without a place stands where it would if it were published at the time it was written.
    """
    last_before = message.seq - 1 if message.seq is not None else _place_at(conn, message.room_id, message.at)
    own = message.seq if message.seq is not None else last_before
    shown = selection().where(messages.c.room_id == message.room_id, messages.c.state == State.PUBLISHED)
    older = shown.where(messages.c.seq <= last_before).order_by(messages.c.seq.desc()).limit(count)
    newer = shown.where(messages.c.seq > own).order_by(messages.c.seq).limit(count)
    before = [to_message(row) for row in conn.execute(older)]
    return tuple(before[::-1]), tuple(to_message(row) for row in conn.execute(newer))


def _behind(conn: Connection, site_id: int, after: str) -> ColumnElement[bool]:
    """What comes later in the queue than this case, even if that has been decided meanwhile."""
    row = conn.execute(select(cases).where(cases.c.message_id == after, cases.c.site_id == site_id)).one_or_none()
    if row is None:
        return cases.c.message_id.is_(None)
    same, later = cases.c.severity == row.severity, cases.c.opened_at > row.opened_at
    twin = and_(cases.c.opened_at == row.opened_at, cases.c.message_id > after)
    # The first half alone lets the index give the page; the second cuts what stands before `after` in it.
    return and_(cases.c.severity <= row.severity, or_(cases.c.severity < row.severity, and_(same, or_(later, twin))))


def _whole(conn: Connection, site_id: int, rows: Iterable[Any]) -> list[Case]:
    rows = list(rows)
    ids = [row.message_id for row in rows]
    found = {message.id: message for message in by_ids(conn, site_id, ids)}
    raised, seen = on_messages(conn, ids), findings_of(conn, found.values())
    return [
        Case(
            message=found[row.message_id],
            findings=seen.get(row.message_id, ()),
            flags=raised.get(row.message_id, ()),
            severity=row.severity,
            opened_at=row.opened_at,
            version=row.version,
            decided_at=row.decided_at,
        )
        for row in rows
    ]


def findings_of(conn: Connection, of: Iterable[Message]) -> dict[str, tuple[StoredFinding, ...]]:
    """The machine's findings in the present revision of each of these messages."""
    revisions = {message.id: message.revision for message in of}
    found: defaultdict[str, list[StoredFinding]] = defaultdict(list)
    statement = select(findings).where(findings.c.message_id.in_(list(revisions))).order_by(findings.c.id)
    for row in conn.execute(statement):
        if row.revision == revisions[row.message_id]:
            found[row.message_id].append(
                StoredFinding(
                    row.check, row.rule, row.category, row.outcome, row.start, row.end, row.scope, row.disguise
                )
            )
    return {message: tuple(lines) for message, lines in found.items()}


def _place_at(conn: Connection, room_id: int, at: int) -> int:
    """The last `seq` published at or before a time. `seq` is dense and rises with publication, so halving finds it."""
    low, high = 0, conn.execute(select(rooms.c.seq).where(rooms.c.id == room_id)).scalar_one()
    while low < high:
        middle = (low + high + 1) // 2
        published = conn.scalar(
            select(messages.c.published_at).where(messages.c.room_id == room_id, messages.c.seq == middle)
        )
        if published is None or published > at:
            high = middle - 1
        else:
            low = middle
    return low

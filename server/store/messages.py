"""Reading messages: every surface reads current states through here, with the author's present name and role."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, select

from server.models import Message, Role, State
from server.store.schema import messages, rooms, visitors

RESUME_LIMIT = 500

WITH_AUTHOR = messages.join(visitors, messages.c.author_id == visitors.c.id).join(
    rooms, messages.c.room_id == rooms.c.id
)
_FIELDS = (
    messages.c.id,
    messages.c.site_id,
    messages.c.room_id,
    rooms.c.slug.label("room"),
    messages.c.author_id,
    visitors.c.pseudonym,
    visitors.c.role,
    messages.c.cid,
    messages.c.text,
    messages.c.shown,
    messages.c.state,
    messages.c.at,
    messages.c.seq,
    messages.c.changed_seq,
    messages.c.published_at,
    messages.c.root_id,
    messages.c.reply_to,
    messages.c.question,
    messages.c.thanks,
    messages.c.aside_until,
    messages.c.revision,
    messages.c.reason,
    messages.c.decided,
)

_NAMES = tuple(field.name for field in _FIELDS)


def selection() -> Select[Any]:
    """SELECT of whole messages; add `where`, order and limit, then read rows with `to_message`."""
    return select(*_FIELDS).select_from(WITH_AUTHOR)


def to_message(row: Row[Any]) -> Message:
    """A row of `selection()` as a record; columns added to the selection are left out."""
    values = {name: row._mapping[name] for name in _NAMES}
    values["role"] = Role(values["role"])
    values["state"] = State(values["state"])
    values["question"] = bool(values["question"])
    values["decided"] = bool(values["decided"])
    return Message(**values)


def _all(conn: Connection, statement: Select[Any], values: dict[str, Any]) -> list[Message]:
    return [to_message(row) for row in conn.execute(statement, values)]


_ONE = selection().where(messages.c.id == bindparam("id"), messages.c.site_id == bindparam("site"))
_LATEST = (
    selection()
    .where(messages.c.room_id == bindparam("room"), messages.c.seq.is_not(None), messages.c.state == State.PUBLISHED)
    .order_by(messages.c.seq.desc())
    .limit(bindparam("k"))
)
_BEFORE = _LATEST.where(messages.c.seq < bindparam("seq"))
_AFTER = (
    selection()
    .where(
        messages.c.room_id == bindparam("room"),
        messages.c.changed_seq > bindparam("after"),
        messages.c.seq.is_not(None),
    )
    .order_by(messages.c.changed_seq)
    .limit(bindparam("k"))
)


def by_id(conn: Connection, site_id: int, message_id: str) -> Message | None:
    """One message of this site in its current state, whatever that is."""
    row = conn.execute(_ONE, {"id": message_id, "site": site_id}).one_or_none()
    return to_message(row) if row else None


def by_ids(conn: Connection, site_id: int, ids: Iterable[str]) -> list[Message]:
    """Those of `ids` that this site has, in no promised order."""
    # The site is looked at here and not in SQL: without statistics SQLite would walk all messages of the site.
    found = _all(conn, selection().where(messages.c.id.in_(list(ids))), {})
    return [message for message in found if message.site_id == site_id]


def latest(conn: Connection, room_id: int, count: int) -> list[Message]:
    """The last `count` published messages of a room, oldest first."""
    return _all(conn, _LATEST, {"room": room_id, "k": count})[::-1]


def before(conn: Connection, room_id: int, seq: int, count: int) -> list[Message]:
    """The `count` published messages before `seq`, oldest first."""
    return _all(conn, _BEFORE, {"room": room_id, "seq": seq, "k": count})[::-1]


def changes_after(conn: Connection, room_id: int, after: int, limit: int = RESUME_LIMIT + 1) -> list[Message]:
    """What changed after change number `after`, in order of change, in current states (tombstones included)."""
    return _all(conn, _AFTER, {"room": room_id, "after": after, "k": limit})


def room_snapshot(conn: Connection, room_id: int, count: int) -> tuple[int, list[Message]]:
    """The room's head (last change number) and its last messages, read in one snapshot."""
    head: int = conn.execute(select(rooms.c.change).where(rooms.c.id == room_id)).scalar_one()
    return head, latest(conn, room_id, count)


def heads(conn: Connection, room_ids: Sequence[int]) -> dict[int, int]:
    """The last change number of each of these rooms."""
    found = conn.execute(select(rooms.c.id, rooms.c.change).where(rooms.c.id.in_(room_ids)))
    return dict(found.all())


def last_sends(conn: Connection, author_id: str, count: int) -> list[tuple[str, str, int, State]]:
    """The author's last `count` sends, oldest first: cid, text, time and what became of it."""
    found = conn.execute(
        select(messages.c.cid, messages.c.text, messages.c.at, messages.c.state)
        .where(messages.c.author_id == author_id)
        .order_by(messages.c.at.desc())
        .limit(count)
    )
    return [(cid, text, at, State(state)) for cid, text, at, state in found][::-1]


def record_of(conn: Connection, author_id: str) -> dict[State, int]:
    """How many messages of this author stand in each state."""
    found = conn.execute(
        select(messages.c.state, func.count()).where(messages.c.author_id == author_id).group_by(messages.c.state)
    )
    return {State(state): count for state, count in found}


def by_cid(conn: Connection, author_id: str, cid: str) -> Message | None:
    """What an author sent under this cid, in its current state."""
    row = conn.execute(selection().where(messages.c.author_id == author_id, messages.c.cid == cid)).one_or_none()
    return to_message(row) if row else None

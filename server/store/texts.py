"""Stored texts, read in pages to be judged once more: the site's newest first, without what was erased."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select, tuple_

from server.models import Act, Message, State
from server.store.messages import by_ids
from server.store.schema import decisions, messages, rooms

_AT_ONCE = 500
_FIELDS = (
    messages.c.id,
    messages.c.text,
    rooms.c.language,
    rooms.c.slug.label("room"),
    messages.c.room_id,
    messages.c.state,
    messages.c.at,
    messages.c.revision,
)


@dataclass(frozen=True, slots=True)
class StoredText:
    """The text of a message's present revision, and where it was written."""

    id: str
    text: str
    language: str
    room: str
    room_id: int
    state: State
    at: int
    revision: int


@dataclass(frozen=True, slots=True)
class Approval:
    """The decision by which a person let everybody see a message: of which revision, and when."""

    revision: int
    at: int


def newest(
    conn: Connection, site_id: int, limit: int, after: StoredText | None = None, published_only: bool = False
) -> list[StoredText]:
    """The next `limit` texts of a site behind `after`, newest first."""
    statement = _of_site(site_id, published_only)
    if after is not None:
        statement = statement.where(tuple_(messages.c.at, messages.c.id) < tuple_(after.at, after.id))
    order = (messages.c.at.desc(), messages.c.id.desc())
    return [_to_text(row) for row in conn.execute(statement.order_by(*order).limit(limit))]


def approvals(conn: Connection, site_id: int, of: Iterable[StoredText | Message]) -> dict[str, Approval]:
    """The approvals that stand: messages that are published because a person published or restored this very revision."""
    shown = {one.id: one.revision for one in of if one.state is State.PUBLISHED}
    found = {}
    for ids in chunks(list(shown)):
        for message_id, approval in _approvals(conn, site_id, ids):
            if approval.revision == shown[message_id]:
                found[message_id] = approval
    return found


def messages_of(conn: Connection, site_id: int, ids: Sequence[str]) -> dict[str, Message]:
    """These messages of a site as they stand now, by id."""
    return {one.id: one for some in chunks(ids) for one in by_ids(conn, site_id, some)}


def chunks(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    """As many as one statement takes without strain."""
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def _of_site(site_id: int, published_only: bool) -> Select[Any]:
    """Erased messages keep their row and have no text."""
    joined = messages.join(rooms, rooms.c.id == messages.c.room_id)
    statement = select(*_FIELDS).select_from(joined).where(messages.c.site_id == site_id, messages.c.text != "")
    return statement.where(messages.c.state == State.PUBLISHED) if published_only else statement


def _to_text(row: Any) -> StoredText:
    """By place, in the order of `_FIELDS`: a page is read beside people who are being served."""
    message_id, text, language, room, room_id, state, at, revision = row
    return StoredText(message_id, text, language, room, room_id, State(state), at, revision)


def _approvals(conn: Connection, site_id: int, ids: Sequence[str]) -> Iterable[tuple[str, Approval]]:
    joined = messages.join(decisions, decisions.c.id == messages.c.decision_id)
    by_a_person = (decisions.c.site_id == site_id, decisions.c.act.in_([Act.PUBLISH, Act.RESTORE]))
    statement = select(messages.c.id, decisions.c.at, decisions.c.after).select_from(joined)
    for message_id, at, after in conn.execute(statement.where(messages.c.id.in_(ids), *by_a_person)):
        for left in after["messages"]:
            if left["id"] == message_id and left["state"] == State.PUBLISHED:
                yield message_id, Approval(left["revision"], at)

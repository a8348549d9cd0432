"""A whole conversation: its root and the replies to it."""

from dataclasses import replace

from sqlalchemy import Connection, or_, update

from server.models import Message, State
from server.store.cases import open_case
from server.store.messages import selection, to_message
from server.store.numbers import next_changes
from server.store.schema import messages


def published_of(conn: Connection, root_id: str) -> list[Message]:
    """The published messages of a conversation, in order of place."""
    statement = (
        selection()
        .where(or_(messages.c.root_id == root_id, messages.c.id == root_id), messages.c.state == State.PUBLISHED)
        .order_by(messages.c.seq)
    )
    return [to_message(row) for row in conn.execute(statement)]


def hold_conversation(conn: Connection, room_id: int, root_id: str, severity: int, now: int) -> tuple[Message, ...]:
    """Hold what is published of a conversation: a tombstone to others, a case at the desk (an entry of that scope hit)."""
    shown = published_of(conn, root_id)
    if not shown:
        return ()
    hidden = []
    for message, change in zip(shown, next_changes(conn, room_id, len(shown)), strict=True):
        conn.execute(update(messages).where(messages.c.id == message.id).values(state=State.HELD, changed_seq=change))
        open_case(conn, message.site_id, message.id, severity, now)
        hidden.append(replace(message, state=State.HELD, changed_seq=change))
    return tuple(hidden)

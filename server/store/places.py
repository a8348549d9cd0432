"""Moving messages between states, with the numbers that this costs (G3): the one way for everything after the sending."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select, update

from server.models import Message, State
from server.store.messages import by_id, selection, to_message
from server.store.numbers import next_changes, next_places
from server.store.schema import messages, rooms

_BATCH = 200


@dataclass(frozen=True, slots=True)
class Standing:
    """What a decision changes in a message, and what undo puts back."""

    state: State
    reason: str | None
    decided: bool
    aside_until: int | None
    decision_id: str | None


def lock_room(conn: Connection, site_id: int, message_id: str, *, share: bool = False) -> Message | None:
    """A message of this site, read under its room's row lock, so that its state stays until the commit.

    The room comes first in the lock order, as in a send; `share` waits for those who move messages, not for each other.
    """
    message = by_id(conn, site_id, message_id)
    if message is None:
        return None
    room = select(rooms.c.id).where(rooms.c.id == message.room_id)
    conn.execute(room.with_for_update(read=share, key_share=not share))
    return by_id(conn, site_id, message_id)


def standings_of(conn: Connection, of: Sequence[Message]) -> dict[str, Standing]:
    """What undo would put back, for each of these messages."""
    by_decision = select(messages.c.id, messages.c.decision_id).where(messages.c.id.in_([one.id for one in of]))
    made = {row.id: row.decision_id for row in conn.execute(by_decision)}
    return {one.id: Standing(one.state, one.reason, one.decided, one.aside_until, made[one.id]) for one in of}


def asides_over(conn: Connection, now: int) -> list[Message]:
    """Messages whose time aside is over, by room."""
    over = (messages.c.aside_until.is_not(None), messages.c.aside_until <= now)
    found = selection().where(*over).order_by(messages.c.room_id, messages.c.id).limit(_BATCH)
    return [to_message(row) for row in conn.execute(found)]


def move(conn: Connection, message: Message, to: Standing, now: int) -> Message:
    """Give a message its new standing, with the numbers of its room that others need to see it. Room locked."""
    return move_all(conn, [(message, to)], now)[0]


def move_all(conn: Connection, moves: Sequence[tuple[Message, Standing]], now: int) -> list[Message]:
    """`move` for messages of one room. First publications take places, other visible changes take change numbers."""
    room_id = moves[0][0].room_id
    fresh = [message.id for message, to in moves if message.seq is None and to.state is State.PUBLISHED]
    seen = [message.id for message, to in moves if message.seq is not None and _visible_change(message, to)]
    places = dict(zip(fresh, next_places(conn, room_id, len(fresh)), strict=True)) if fresh else {}
    changes = dict(zip(seen, next_changes(conn, room_id, len(seen)), strict=True)) if seen else {}
    return [_write(conn, _numbered(message, places, changes, now), to) for message, to in moves]


def stir(conn: Connection, shown: Sequence[Message]) -> list[Message]:
    """New change numbers for published messages of any rooms, whose author's name changed. Rooms in rising order."""
    stirred: list[Message] = []
    for room_id in sorted({message.room_id for message in shown}):
        here = [message for message in shown if message.room_id == room_id]
        for message, change in zip(here, next_changes(conn, room_id, len(here)), strict=True):
            conn.execute(update(messages).where(messages.c.id == message.id).values(changed_seq=change))
            stirred.append(replace(message, changed_seq=change))
    return stirred


def _visible_change(message: Message, to: Standing) -> bool:
    shown = (message.state is State.PUBLISHED, to.state is State.PUBLISHED)
    return shown[0] is not shown[1] or (all(shown) and message.aside_until != to.aside_until)


def _numbered(message: Message, places: dict[str, tuple[int, int]], changes: dict[str, int], now: int) -> Message:
    if message.id in places:
        seq, change = places[message.id]
        return replace(message, seq=seq, changed_seq=change, published_at=now)
    return replace(message, changed_seq=changes.get(message.id, message.changed_seq))


def _write(conn: Connection, message: Message, to: Standing) -> Message:
    numbers = {"seq": message.seq, "changed_seq": message.changed_seq, "published_at": message.published_at}
    became = {"state": to.state, "reason": to.reason, "decided": to.decided, "aside_until": to.aside_until}
    values = numbers | became | {"decision_id": to.decision_id}
    conn.execute(update(messages).where(messages.c.id == message.id).values(values))
    return replace(message, state=to.state, reason=to.reason, decided=to.decided, aside_until=to.aside_until)

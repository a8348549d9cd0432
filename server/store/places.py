"""Moving messages between states, with the numbers that this costs (G3): the one way for everything after the sending."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from server.models import Message, State
from server.store.messages import by_id, selection, to_message
from server.store.numbers import next_changes, next_places
from server.store.schema import messages, rooms

_BATCH = 200
_MOVE = update(messages).where(messages.c.id == bindparam("moved"))


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


def lock_rooms(conn: Connection, site_id: int, message_ids: Iterable[str]) -> None:
    """`lock_room` for messages of any rooms of this site."""
    theirs = select(messages.c.room_id).where(messages.c.site_id == site_id, messages.c.id.in_(list(message_ids)))
    lock(conn, conn.execute(theirs).scalars())


def lock(conn: Connection, room_ids: Iterable[int]) -> None:
    """The row locks of these rooms, in rising order."""
    which = rooms.c.id.in_(sorted(set(room_ids)))
    conn.execute(select(rooms.c.id).where(which).order_by(rooms.c.id).with_for_update(key_share=True))


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
    numbered = [(_numbered(message, places, changes, now), to) for message, to in moves]
    conn.execute(_MOVE, [_row(message, to) for message, to in numbered])
    return [_moved(message, to) for message, to in numbered]


def move_rooms(conn: Connection, moves: Sequence[tuple[Message, Standing]], now: int) -> list[Message]:
    """`move_all` for messages of any rooms, all locked: rooms in rising order, each in order of place."""
    moved: list[Message] = []
    for room_id in sorted({message.room_id for message, _ in moves}):
        here = [move for move in moves if move[0].room_id == room_id]
        moved += move_all(conn, sorted(here, key=lambda move: (move[0].seq or 0, move[0].at)), now)
    return moved


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


def _row(message: Message, to: Standing) -> dict[str, Any]:
    numbers = {"seq": message.seq, "changed_seq": message.changed_seq, "published_at": message.published_at}
    became = {"state": to.state, "reason": to.reason, "decided": to.decided, "aside_until": to.aside_until}
    return {"moved": message.id, **numbers, **became, "decision_id": to.decision_id}


def _moved(message: Message, to: Standing) -> Message:
    return replace(message, state=to.state, reason=to.reason, decided=to.decided, aside_until=to.aside_until)

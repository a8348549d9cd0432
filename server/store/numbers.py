"""The two counters of a room (G3): taken under the room's row lock, in the transaction that uses them."""

from sqlalchemy import Connection, bindparam, update

from server.store.schema import rooms

_CHANGE = (
    update(rooms)
    .where(rooms.c.id == bindparam("room"))
    .values(change=rooms.c.change + bindparam("k"))
    .returning(rooms.c.change)
)
_PUBLISH = (
    update(rooms)
    .where(rooms.c.id == bindparam("room"))
    .values(seq=rooms.c.seq + bindparam("k"), change=rooms.c.change + bindparam("k"))
    .returning(rooms.c.seq, rooms.c.change)
)


def next_changes(conn: Connection, room_id: int, count: int = 1) -> range:
    """The next `count` change numbers of a room, for visible changes of messages that have a place."""
    last = conn.execute(_CHANGE, {"room": room_id, "k": count}).scalar_one()
    return range(last - count + 1, last + 1)


def next_places(conn: Connection, room_id: int, count: int = 1) -> list[tuple[int, int]]:
    """The next `count` (seq, change) pairs of a room, for first publications."""
    seq, change = conn.execute(_PUBLISH, {"room": room_id, "k": count}).one()
    return [(seq - count + i, change - count + i) for i in range(1, count + 1)]

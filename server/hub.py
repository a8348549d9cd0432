"""Who is in which room in this process, and the writing to all of them: one loop over one `bytes`.

No task, queue or lock a member: a member's only queue is the buffer of their transport. A calm room sends at once. A busy
one gathers for a moment in proportion to what its last sending cost, at most 25 ms, and writes whole frames back to back:
the cost goes to the number of writes, not of messages.
"""

import asyncio
from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from prometheus_client import Counter, Gauge

_TICK_S = 0.025
_GAIN = 0.5
_FULL = 64 * 1024
_SLOW_S = 30.0

_deliveries = Counter("palabre_deliveries_total", "Frames written to members.")
_stalled = Gauge("palabre_slow_members", "Members who read too slowly at this moment.")
_cut = Counter("palabre_slow_members_cut_total", "Members let go because they did not read.")

Write = Callable[[bytes], None]


class Member(Protocol):
    """A connection, as the hub sees it. `write` takes whole frames and never waits."""

    write: Write

    def resync(self, room_ids: Collection[int]) -> None:
        """You missed something in these rooms: tell the other side to join again with what they know."""

    def too_slow(self) -> None:
        """You did not read for half a minute: end."""


class Hub:
    """Rooms by id. Everything here runs on the event loop and returns at once."""

    def __init__(self, slow_s: float = _SLOW_S) -> None:
        self._slow_s = slow_s
        self._rooms: dict[int, _Room] = {}
        self._rooms_of: dict[Member, set[int]] = {}
        self._stalled: dict[Member, asyncio.TimerHandle] = {}

    def join(self, room_id: int, member: Member) -> None:
        """From now on the member gets what is broadcast in the room; who joins again, nothing of what still waits there."""
        room = self._rooms.get(room_id) or self._rooms.setdefault(room_id, _Room())
        self._rooms_of.setdefault(member, set()).add(room_id)
        room.stop(member)
        room.add(member, live=member not in self._stalled)

    def leave(self, room_id: int, member: Member) -> None:
        """Nothing more of this room. Harmless for who is not in it."""
        rooms = self._rooms_of.get(member, set())
        if room_id in rooms:
            rooms.discard(room_id)
            self._let_go(room_id, member)
        if not rooms:
            self._rooms_of.pop(member, None)

    def leave_all(self, member: Member) -> set[int]:
        """The member ends: nothing is written to them after this. The rooms they were in."""
        rooms = self._rooms_of.pop(member, set())
        for room_id in rooms:
            self._let_go(room_id, member)
        self._forget_stall(member)
        return rooms

    def broadcast(self, room_id: int, frames: Sequence[bytes]) -> None:
        """Writes these frames to every member of the room, in order, now or within 25 ms."""
        room = self._rooms.get(room_id)
        if room is not None and frames:
            room.send(frames)

    def size(self, room_id: int) -> int:
        """How many members the room has here, slow ones included."""
        room = self._rooms.get(room_id)
        return len(room.members) if room is not None else 0

    def rooms(self) -> list[int]:
        """The rooms that have members here."""
        return list(self._rooms)

    def members(self) -> int:
        """How many connections are in some room."""
        return len(self._rooms_of)

    def pause(self, member: Member) -> None:
        """The member's buffer is full: out of the loop until `resume`, and out of the house if that takes too long."""
        if member in self._stalled:
            return
        self._stalled[member] = asyncio.get_running_loop().call_later(self._slow_s, self._give_up, member)
        _stalled.inc()
        for room_id in self._rooms_of.get(member, ()):
            self._rooms[room_id].stop(member)

    def resume(self, member: Member) -> None:
        """The member caught up: told once what they missed, and back in the loop."""
        if member not in self._stalled:
            return
        self._forget_stall(member)
        rooms = self._rooms_of.get(member, set())
        for room_id in rooms:
            self._rooms[room_id].add(member, live=True)
        if rooms:
            member.resync(rooms)

    def _let_go(self, room_id: int, member: Member) -> None:
        room = self._rooms[room_id]
        room.remove(member)
        if not room.members:
            room.end()
            del self._rooms[room_id]

    def _give_up(self, member: Member) -> None:
        _cut.inc()
        self.leave_all(member)
        member.too_slow()

    def _forget_stall(self, member: Member) -> None:
        timer = self._stalled.pop(member, None)
        if timer is not None:
            timer.cancel()
            _stalled.dec()


class _Room:
    """The members of one room, and what waits to be written to them."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.members: set[Member] = set()
        self._live: dict[Member, Write] = {}
        # Who came while something waited, and how much of it was there before them: that they must not get.
        self._new: dict[Member, int] = {}
        self._writes: list[Write] | None = None
        self._pending: list[bytes] = []
        self._pending_bytes = 0
        self._timer: asyncio.Handle | None = None
        self._last_end = 0.0
        self._last_cost = 0.0

    def add(self, member: Member, *, live: bool) -> None:
        self.members.add(member)
        if not live or member in self._live:
            return
        if self._pending:
            self._new.setdefault(member, len(self._pending))
        else:
            self._go_live(member)

    def remove(self, member: Member) -> None:
        self.members.discard(member)
        self.stop(member)

    def stop(self, member: Member) -> None:
        self._new.pop(member, None)
        if self._live.pop(member, None) is not None:
            self._writes = None

    def send(self, frames: Sequence[bytes]) -> None:
        self._pending.extend(frames)
        self._pending_bytes += sum(map(len, frames))
        if self._pending_bytes >= _FULL:
            self._flush()
        elif self._timer is None:
            due = self._last_end + min(_TICK_S, _GAIN * self._last_cost)
            # "At once" is the end of this turn of the loop: what one commit publishes leaves in one write.
            calm = due <= self._loop.time()
            self._timer = self._loop.call_soon(self._flush) if calm else self._loop.call_at(due, self._flush)

    def end(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _flush(self) -> None:
        self.end()
        self._timer = None
        pending, self._pending, self._pending_bytes = self._pending, [], 0
        if self._writes is None:
            self._writes = list(self._live.values())
        writes, buffer = self._writes, b"".join(pending)
        began = self._loop.time()
        for write in writes:
            try:
                write(buffer)
            except RuntimeError:
                # Gone within this turn of the loop; its `ended` is on the way.
                continue
        self._last_end = self._loop.time()
        self._last_cost = self._last_end - began
        _deliveries.inc(len(pending) * len(writes))
        if self._new:
            self._greet(pending)

    def _greet(self, pending: Sequence[bytes]) -> None:
        new, self._new = self._new, {}
        for member, before in new.items():
            self._go_live(member)
            if before < len(pending):
                member.write(b"".join(pending[before:]))

    def _go_live(self, member: Member) -> None:
        self._live[member] = member.write
        self._writes = None

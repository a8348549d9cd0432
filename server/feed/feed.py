"""The live rooms of this process: every change reaches every member once, in order, and nobody joins into a hole.

The bus brings events soon but may lose, double or disorder them; the database is asked when a hole does not fill itself
within 50 ms, when the bus was away, and for all rooms every 2 s.
"""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

import structlog
from prometheus_client import Counter
from sqlalchemy import Connection

from server.bus import Bus
from server.errors import ChatError
from server.feed.room import RESUME_LIMIT, WINDOW, Change, Loaded, RoomFeed, change_of, latest_of, read_change
from server.hub import Hub, Member
from server.models import Message, Room
from server.protocol import encode, text_frame, unpack_event
from server.protocol.events import Resync
from server.store import Store, messages
from server.topics import room_topic

_HOLE_S = 0.05
_MOST_EARLY = 1000
# The longest that a new reader waits for a database that does not answer, twice at most.
_ASK_S = 0.5
# A room that everybody left is kept this many checks: people reload pages.
_EMPTY_CHECKS = 15

_log = structlog.get_logger("palabre.feed")
_holes = Counter("palabre_feed_holes_total", "Holes in the events that the database had to fill.")


class Joining(Member, Protocol):
    """A member that may go while we wait for the database on their behalf."""

    gone: bool


class Feed:
    """`join` and `leave` for members; `check` every two seconds; `catch_up` when the bus was lost."""

    def __init__(self, store: Store, bus: Bus, hub: Hub) -> None:
        self._store = store
        self._bus = bus
        self._hub = hub
        self._rooms: dict[int, _Live] = {}

    async def join(self, member: Joining, room: Room, after: int | None) -> None:
        """Writes `joined` to the member, resuming after `after` if that is possible, and has them hear what follows.

        Raises ChatError("unavailable") when the room is not known here and the database does not answer.
        """
        live = await self._live(room)
        await self._catch_up_for_reader(room.id, live)
        frame = None if after is None else live.state.resume(after)
        if frame is None and after is not None:
            frame = await self._resume_from_database(room.id, live, after)
        # From here to the end nothing waits, so nothing can happen between the frame and the first event after it.
        if not member.gone:
            member.write(frame if frame is not None else live.state.snapshot())
            self._hub.join(room.id, member)

    def slug(self, room_id: int) -> str | None:
        """The slug of a live room."""
        live = self._rooms.get(room_id)
        return live.state.slug if live is not None else None

    def live_rooms(self) -> list[int]:
        """The rooms that the heads check must ask about."""
        return [room_id for room_id, live in self._rooms.items() if live.state.loaded]

    async def check(self, heads: dict[int, int]) -> None:
        """Compares with what the database says, heals what is behind, forgets rooms that have been empty for a while."""
        for room_id, live in list(self._rooms.items()):
            live.empty_checks = 0 if self._hub.size(room_id) else live.empty_checks + 1
            if live.empty_checks > _EMPTY_CHECKS:
                del self._rooms[room_id]
                live.end()
                await self._bus.unlisten(room_topic(room_id), live.handler)
            elif live.state.loaded and heads.get(room_id, 0) > live.state.head:
                await self._heal(room_id, live)

    async def catch_up(self) -> None:
        """Asks the database for every live room: the bus was away."""
        for room_id, live in list(self._rooms.items()):
            if live.state.loaded:
                await self._heal(room_id, live)

    async def _live(self, room: Room) -> "_Live":
        live = self._rooms.get(room.id)
        if live is None:
            live = _Live(RoomFeed(room.slug), partial(self._heard, room.id))
            live.loading = asyncio.create_task(self._open(room.id, live))
            self._rooms[room.id] = live
        live.empty_checks = 0  # somebody is on the way in: not forgotten while the database answers
        if not live.state.loaded:
            assert live.loading is not None
            await asyncio.shield(live.loading)
        return live

    async def _open(self, room_id: int, live: "_Live") -> None:
        # Listen first, load then: what happens between the two waits as early.
        try:
            await self._bus.listen(room_topic(room_id), live.handler)
            self._broadcast(room_id, live.state.load(await self._store.read(_latest, room_id)))
        except BaseException:
            self._rooms.pop(room_id, None)
            await self._bus.unlisten(room_topic(room_id), live.handler)
            raise

    def _heard(self, room_id: int, payload: bytes) -> None:
        live = self._rooms.get(room_id)
        if live is None:
            return
        number, frame = unpack_event(payload)
        if number == 0:
            self._broadcast(room_id, [frame])
            return
        self._broadcast(room_id, live.state.take(read_change(number, frame)))
        if live.state.loaded and live.state.early and live.hole is None:
            wait = 0.0 if live.state.early > _MOST_EARLY else _HOLE_S
            live.hole = asyncio.get_running_loop().call_later(wait, self._hole, room_id, live, live.state.head)

    def _hole(self, room_id: int, live: "_Live", head: int) -> None:
        live.hole = None
        if live.state.early == 0:
            return
        if live.state.head != head:
            # That hole has filled itself; what waits now waits for a younger one.
            live.hole = asyncio.get_running_loop().call_later(_HOLE_S, self._hole, room_id, live, live.state.head)
            return
        _holes.inc()
        live.healing = asyncio.create_task(self._heal(room_id, live))

    async def _heal(self, room_id: int, live: "_Live") -> None:
        try:
            found = await self._store.read(_since, room_id, live.state.head)
            if found is None:
                # So much was missed that everyone is better served with a whole snapshot.
                latest = await self._store.read(_latest, room_id)
                told = [encode(Resync(room=live.state.slug))] if latest.head > live.state.head else []
                # Told first: they join after the last change they know, and what follows here lies behind the hole.
                self._broadcast(room_id, [*told, *live.state.load(latest)])
            else:
                self._broadcast(room_id, live.state.heal(found))
        except ChatError:
            _log.warning("the database does not answer: a room stays behind until the next check", room=room_id)

    async def _catch_up_for_reader(self, room_id: int, live: "_Live") -> None:
        """Returns once what was committed before this call is known here: what another process has deleted, and the bus
        has not told yet, must not be in a new reader's snapshot (G6). All who come meanwhile share the next question."""
        if (under_way := live.asking) is not None:
            # It may have been put before that commit: the next one counts.
            await asyncio.wait({under_way}, timeout=_ASK_S)
        if live.asking is None or (live.asking is under_way and under_way.done()):
            live.asking = asyncio.create_task(self._heal(room_id, live))
        # While the database does not answer people still read what is known here.
        await asyncio.wait({live.asking}, timeout=_ASK_S)

    async def _resume_from_database(self, room_id: int, live: "_Live", after: int) -> bytes | None:
        """The frame, exact; or None for a snapshot: too much, or `after` is ahead of everything."""
        if after not in live.resuming:
            task = asyncio.create_task(self._store.read(_since, room_id, after))
            live.resuming[after] = task
            task.add_done_callback(partial(live.resumed, after))
        found = await asyncio.shield(live.resuming[after])
        if found is None or after > found.head:
            return None
        # The database may be behind what was broadcast here while it answered: add that.
        meanwhile = live.state.since(found.head)
        if meanwhile is None:
            return None
        changes = latest_of([*found.changes, *meanwhile])
        return live.state.resumed(max(found.head, live.state.head), changes)

    def _broadcast(self, room_id: int, payloads: Sequence[bytes]) -> None:
        if payloads:
            self._hub.broadcast(room_id, [text_frame(payload) for payload in payloads])


class _Live:
    """A room's state here, and what is under way for it."""

    def __init__(self, state: RoomFeed, handler: Callable[[bytes], None]) -> None:
        self.state = state
        self.handler = handler
        self.loading: asyncio.Task[None] | None = None
        self.healing: asyncio.Task[None] | None = None
        self.asking: asyncio.Task[None] | None = None
        self.hole: asyncio.TimerHandle | None = None
        self.resuming: dict[int, asyncio.Task[Loaded | None]] = {}
        self.empty_checks = 0

    def resumed(self, after: int, task: "asyncio.Task[Loaded | None]") -> None:
        self.resuming.pop(after, None)
        if not task.cancelled():
            task.exception()  # whoever asked may be gone; the failure is theirs, not the loop's

    def end(self) -> None:
        if self.hole is not None:
            self.hole.cancel()


def _latest(conn: Connection, room_id: int) -> Loaded:
    head, found = messages.room_snapshot(conn, room_id, WINDOW)
    return Loaded(head, _changes(found))


def _since(conn: Connection, room_id: int, after: int) -> Loaded | None:
    """The room's head and what changed after `after`; None when that is more than one resumes with."""
    head = messages.heads(conn, [room_id]).get(room_id, 0)
    if after >= head:
        return Loaded(head, [])
    found = messages.changes_after(conn, room_id, after, RESUME_LIMIT + 1)
    return Loaded(head, _changes(found)) if len(found) <= RESUME_LIMIT else None


def _changes(found: Sequence[Message]) -> list[Change]:
    return [change for message in found if (change := change_of(message)) is not None]

"""What a visitor says on their socket, in order: `hello`, then commands. Every command with a `cid` is answered."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass

import structlog

from server.errors import ChatError
from server.protocol import Malformed, encode, pack_event, parse
from server.protocol.commands import (
    Command,
    Delete,
    Edit,
    Flag,
    Hello,
    History,
    Join,
    Leave,
    Ping,
    Profile,
    Send,
    Thank,
    Typing,
)
from server.protocol.events import Ack, Pong, Presence, TypingEvent
from server.socket.connection import Connection
from server.socket.greeting import Caller, Greeting
from server.socket.parts import SocketParts
from server.topics import room_topic

MOST_ROOMS = 16
MOST_MALFORMED = 3
MOST_STRIKES = 3
_OUTSTANDING = 128
_FRAMES_AT_ONCE = 40
_FRAMES_A_SECOND = 5.0
_TYPING_S = 2.0
# Above this nobody follows who is writing, and every word of it goes to everybody.
_TYPING_MEMBERS = 200

_log = structlog.get_logger("palabre.socket")

Frames = AsyncIterator[str | bytes]


@dataclass(slots=True)
class _Pace:
    """How many frames a socket may still send at once, refilled with time."""

    left: float
    at: float

    def allows(self, now: float) -> bool:
        self.left = min(_FRAMES_AT_ONCE, self.left + (now - self.at) * _FRAMES_A_SECOND)
        self.at = now
        if self.left < 1:
            return False
        self.left -= 1
        return True


class Session:
    """Reads one socket to its end."""

    __slots__ = ("_connection", "_malformed", "_pace", "_parts", "_sending", "_strikes", "_typed_at")

    def __init__(self, connection: Connection, parts: SocketParts) -> None:
        self._connection = connection
        self._parts = parts
        self._malformed = 0
        self._strikes = 0
        self._pace: _Pace | None = None
        self._typed_at = 0.0
        self._sending: set[asyncio.Task[None]] = set()

    async def run(self, frames: Frames, caller: Caller) -> None:
        """From the first frame to the last; returns when the socket has ended and everything under way is written."""
        greeting = Greeting(self._connection, self._parts)
        try:
            if await greeting.exchange(self._commands(frames), caller):
                loop = asyncio.get_running_loop()
                self._pace = _Pace(_FRAMES_AT_ONCE, loop.time()) if greeting.paced else None
                async for command in self._commands(frames):
                    await self._answer(command)
        finally:
            greeting.end()
            if self._sending:
                await asyncio.wait(self._sending)

    async def _commands(self, frames: Frames) -> AsyncIterator[Command]:
        """The frames that are commands, within the pace; ends the socket of who sends anything else too often."""
        async for frame in frames:
            now = self._connection.last_heard = asyncio.get_running_loop().time()
            if isinstance(frame, bytes):
                self._connection.close(4500, ChatError("malformed"))
                return
            try:
                command = parse(frame)
            except Malformed as malformed:
                self._malformed += 1
                self._connection.refuse(ChatError("malformed"), malformed.cid)
                if self._malformed >= MOST_MALFORMED:
                    self._connection.close(4500)
                    return
                continue
            if self._pace is None or self._pace.allows(now):
                yield command
            elif not self._strike(command):
                return

    def _strike(self, command: Command) -> bool:
        self._strikes += 1
        cid = None if isinstance(command, Hello) else command.cid
        self._connection.refuse(ChatError("rate", retry_after=1 / _FRAMES_A_SECOND), cid)
        if self._strikes < MOST_STRIKES:
            return True
        self._connection.close(4008)
        return False

    async def _answer(self, command: Command) -> None:
        cid = None if isinstance(command, Hello) else command.cid
        try:
            ack = await self._do(command)
        except ChatError as error:
            self._connection.refuse(error, cid)
        except Exception:
            self._fail(cid, command)
        else:
            if ack is not None and cid is not None:
                self._connection.ack(ack)

    async def _do(self, command: Command) -> Ack | None:
        chat, person = self._parts.chat, self._connection.person
        match command:
            case Send():
                await self._send(command)
                return None
            case Ping():
                self._connection.send(Pong())
            case Join():
                await self._join(command)
            case Leave():
                await self._leave(command)
            case Typing():
                await self._typing(command)
            case History():
                self._connection.send(await chat.history(person, command))
                return None
            case Edit():
                return await chat.edit(person, command)
            case Delete():
                return await chat.delete(person, command)
            case Thank():
                return await chat.thank(person, command)
            case Flag():
                return await chat.flag(person, command)
            case Profile():
                return await chat.rename(person, command)
            case Hello():
                raise ChatError("malformed")
        return Ack(cid=command.cid or "")

    async def _send(self, command: Send) -> None:
        # The commit is awaited beside the reading: one author sends eight times as fast, and order is kept by `submit`.
        while len(self._sending) >= _OUTSTANDING:
            await asyncio.wait(self._sending, return_when=asyncio.FIRST_COMPLETED)
        answer = await self._parts.chat.submit(self._connection.person, command)
        task = asyncio.create_task(self._acknowledge(command, answer))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def _acknowledge(self, command: Send, answer: Awaitable[Ack]) -> None:
        try:
            self._connection.ack(await answer)
        except ChatError as error:
            self._connection.refuse(error, command.cid)
        except Exception:
            self._fail(command.cid, command)

    async def _join(self, command: Join) -> None:
        person = self._connection.person
        room = (await self._parts.sites.of(person.site_id)).room(command.room)
        if room is None:
            raise ChatError("not_found")
        if command.room not in person.rooms and len(person.rooms) >= MOST_ROOMS:
            raise ChatError("not_allowed", "too_many_rooms")
        person.rooms.add(command.room)
        await self._parts.feed.join(self._connection, room, command.known)
        await self._connection.send_mine()
        count = self._parts.presence(room.id)
        if count is not None:
            self._connection.send(Presence(room=room.slug, count=count))

    async def _leave(self, command: Leave) -> None:
        person = self._connection.person
        room = (await self._parts.sites.of(person.site_id)).room(command.room)
        if room is None or command.room not in person.rooms:
            raise ChatError("not_in_room")
        person.rooms.discard(command.room)
        self._parts.hub.leave(room.id, self._connection)

    async def _typing(self, command: Typing) -> None:
        person, now = self._connection.person, asyncio.get_running_loop().time()
        room = (await self._parts.sites.of(person.site_id)).room(command.room)
        if room is None or command.room not in person.rooms:
            raise ChatError("not_in_room")
        if now - self._typed_at < _TYPING_S or self._parts.hub.size(room.id) > _TYPING_MEMBERS:
            return
        self._typed_at = now
        event = encode(TypingEvent(room=room.slug, pseudonym=person.visitor.pseudonym))
        await self._parts.bus.publish(room_topic(room.id), pack_event(0, event))

    def _fail(self, cid: str | None, command: Command) -> None:
        _log.exception("a command failed", command=type(command).__name__)
        self._connection.refuse(ChatError("unavailable", retry_after=5), cid)

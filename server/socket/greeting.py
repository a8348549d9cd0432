"""The first exchange: which site, from which page, who. A refusal is an `error` and then a close code, for a browser
cannot read a refused handshake.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from server.addresses import group
from server.counters import Rate
from server.errors import ChatError
from server.protocol.commands import Command, Hello
from server.sites import SiteSnapshot
from server.socket.connection import Connection
from server.socket.parts import SocketParts
from server.socket.welcome import welcome

HELLO_S = 10.0
_HELLOS = Rate(40, 10.0)


@dataclass(frozen=True, slots=True)
class Caller:
    """Where a socket comes from: the address (canonical) and the one `Origin` header, if there was exactly one."""

    address: str
    origin: str | None


class Greeting:
    """`exchange` once, `end` always."""

    __slots__ = ("_connection", "_inside", "_parts", "_waiting", "paced")

    def __init__(self, connection: Connection, parts: SocketParts) -> None:
        self._connection = connection
        self._parts = parts
        self._inside: tuple[int, str] | None = None
        self._waiting = True
        self.paced = True

    async def exchange(self, commands: AsyncIterator[Command], caller: Caller) -> bool:
        """Whether the person is in. What they say before `hello` is not done."""
        until = asyncio.get_running_loop().time() + HELLO_S
        while (hello := await self._hello(commands, until)) is not None:
            self._greeted()
            snapshot = await self._site(hello, caller)
            if snapshot is None:
                return False
            try:
                return await self._arrive(snapshot, hello, caller)
            except ChatError as error:
                # The brand's word about them has run out or is wrong: they may still come in without it.
                self._connection.refuse(error)
                self._leave()
        return False

    def end(self) -> None:
        """The socket is over."""
        self._greeted()
        self._leave()

    def _leave(self) -> None:
        if self._inside is not None:
            self._parts.gate.leave(*self._inside)
            self._inside = None

    async def _hello(self, commands: AsyncIterator[Command], until: float) -> Hello | None:
        try:
            async with asyncio.timeout_at(until):
                return await self._next_hello(commands)
        except TimeoutError:
            self._connection.close(4501, ChatError("malformed"))
            return None

    async def _next_hello(self, commands: AsyncIterator[Command]) -> Hello | None:
        async for command in commands:
            if isinstance(command, Hello):
                return command
            if command.cid is not None:
                self._connection.refuse(ChatError("not_allowed"), command.cid)
        return None

    def _greeted(self) -> None:
        if self._waiting:
            self._waiting = False
            self._parts.gate.greeted()

    async def _site(self, hello: Hello, caller: Caller) -> SiteSnapshot | None:
        """The site, if it exists, knows this origin, and has room for one more of this address."""
        try:
            snapshot = await self._parts.sites.by_key(hello.site)
        except ChatError as error:
            self._connection.close(1013, error)
            return None
        if snapshot is None or caller.origin is None or caller.origin not in snapshot.site.origins:
            self._connection.close(4504, ChatError("not_allowed", "site"))
            return None
        self.paced = snapshot.site.preferences.pace
        if self.paced and not await self._fits(snapshot.site.id, group(caller.address)):
            self._connection.close(4008, ChatError("rate", retry_after=10))
            return None
        return snapshot

    async def _fits(self, site_id: int, group: str) -> bool:
        if await self._parts.counters.take(f"hello:{site_id}:{group}", _HELLOS) > 0:
            return False
        if not self._parts.gate.enter(site_id, group):
            return False
        self._inside = (site_id, group)
        return True

    async def _arrive(self, snapshot: SiteSnapshot, hello: Hello, caller: Caller) -> bool:
        chat, connection = self._parts.chat, self._connection
        try:
            person = await chat.arrive(snapshot, hello, caller.address)
            if connection.gone:
                return False
            connection.person = person
            self._parts.connections.add(connection)
            # A block may have come while the person was looked up: from `add` on, the watch finds this socket.
            snapshot = await self._parts.sites.of(person.site_id)
            chat.refuse_blocked(snapshot, person)
        except ChatError as error:
            if error.key == "identity":
                raise
            connection.close(_CLOSES.get(error.code, 4504), error)
            return False
        connection.send(welcome(snapshot, person))
        return True


_CLOSES = {"blocked": 4503, "unavailable": 1013, "rate": 4008}

"""What happens to sockets from outside: blocks, modes, levels, roles, news for one visitor. And the check every 2 s that
finds by itself what the bus did not bring.
"""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Hashable
from dataclasses import replace
from functools import partial
from typing import Any

import msgspec
import structlog
from sqlalchemy import Connection as Database

from server.errors import ChatError
from server.models import Level
from server.protocol.control import Cut, SiteChanged, VisitorChanged, unpack_control
from server.protocol.events import Notice
from server.sites import SiteSnapshot
from server.socket.connection import Connection
from server.socket.parts import SocketParts
from server.socket.welcome import banner, welcome
from server.store import Store, messages, sites
from server.texts import say
from server.topics import CONTROL

CHECK_S = 2.0
IDLE_S = 300.0
_SWEEP_EVERY = 15

_Work = Callable[[], Coroutine[Any, Any, None]]

_log = structlog.get_logger("palabre.watch")


class Watch:
    """`start`, then `keep` as a task; `end` waits for what is under way."""

    def __init__(self, parts: SocketParts, store: Store) -> None:
        self._parts = parts
        self._store = store
        # At most one task for each thing that changed, and one more run when it changes again meanwhile.
        self._running: dict[Hashable, asyncio.Task[None]] = {}
        self._again: dict[Hashable, _Work] = {}

    async def start(self) -> None:
        """Begins to listen to the other processes."""
        self._parts.sites.on_swap = self._swapped
        await self._parts.bus.listen(CONTROL, self._heard)

    async def keep(self) -> None:
        """Compares with the database every two seconds, for ever."""
        turn = 0
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                await asyncio.sleep(CHECK_S)
                turn += 1
                try:
                    await self.check()
                except ChatError:
                    _log.warning("the database does not answer: nothing was compared")
                except Exception:
                    _log.exception("the check failed")
                if turn % _SWEEP_EVERY == 0:
                    self._sweep_idle()

    async def check(self) -> None:
        """One query: the heads of the live rooms and the versions of the sites that are held here."""
        held = self._parts.sites.held()
        heads, versions = await self._store.read(_truth, self._parts.feed.live_rooms(), list(held))
        for site_id, version in versions.items():
            if version != held.get(site_id):
                self._do(("site", site_id), partial(self._site_changed, site_id))
        await self._parts.feed.check(heads)

    def catch_up(self) -> None:
        """The bus was away: look everything up now."""
        self._do("bus", self._catch_up)

    async def end(self) -> None:
        """Waits for what is under way."""
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    def _heard(self, payload: bytes) -> None:
        try:
            control = unpack_control(payload)
        except msgspec.MsgspecError:
            _log.warning("a control message of another version was ignored")
            return
        match control:
            case SiteChanged(site_id) | Cut(site_id):
                self._do(("site", site_id), partial(self._site_changed, site_id))
            case VisitorChanged(_, visitor_id):
                self._parts.chat.forget(visitor_id)
                if self._parts.connections.of_visitor(visitor_id):
                    self._do(("visitor", visitor_id), partial(self._visitor_changed, visitor_id))

    def _do(self, what: Hashable, work: _Work) -> None:
        if what in self._running:
            self._again[what] = work
            return
        task = self._running[what] = asyncio.create_task(work())
        task.add_done_callback(partial(self._done, what))

    def _done(self, what: Hashable, task: "asyncio.Task[None]") -> None:
        self._running.pop(what, None)
        if not task.cancelled() and (error := task.exception()) is not None and not isinstance(error, ChatError):
            _log.error("a change could not be followed; the next check tries again", exc_info=error)
        if what in self._again:
            self._do(what, self._again.pop(what))

    async def _catch_up(self) -> None:
        await self.check()
        await self._parts.feed.catch_up()

    async def _site_changed(self, site_id: int) -> None:
        if site_id in self._parts.sites.held():
            await self._parts.sites.refresh(site_id)

    def _swapped(self, before: SiteSnapshot, after: SiteSnapshot) -> None:
        for connection in self._parts.connections.of_site(after.site.id):
            self._apply(connection, before, after)

    def _apply(self, connection: Connection, before: SiteSnapshot, after: SiteSnapshot) -> None:
        person = connection.person
        block = after.blocked(person.address, person.visitor.id, self._parts.now())
        if block is not None:
            connection.cut(block)
            return
        role = after.role_of(person.visitor.id)
        if role is not person.visitor.role:
            person.visitor = replace(person.visitor, role=role)
            connection.send(welcome(after, person))
        for notice in _notices(before, after, person.language):
            connection.send(notice)

    async def _visitor_changed(self, visitor_id: str) -> None:
        for connection in self._parts.connections.of_visitor(visitor_id):
            person = connection.person
            if await self._parts.chat.renewed(person):
                connection.send(welcome(await self._parts.sites.of(person.site_id), person))
            await connection.send_mine()

    def _sweep_idle(self) -> None:
        now = asyncio.get_running_loop().time()
        for connection in self._parts.connections.all():
            if now - connection.last_heard > IDLE_S:
                connection.close(4000)


def _notices(before: SiteSnapshot, after: SiteSnapshot, language: str) -> list[Notice]:
    found = []
    for slug, room in after.rooms.items():
        old = before.rooms.get(slug)
        if old is not None and (old.mode, old.slow) != (room.mode, room.slow):
            text = say(f"mode.{room.mode.value}", language)
            found.append(Notice(code="mode", room=slug, mode=room.mode, slow=room.slow, text=text))
    if _level(before) != _level(after):
        said = (
            {"text": say("level.normal", language)}
            if after.site.level is Level.NORMAL
            else banner(after.site, language)
        )
        found.append(Notice(code="level", level=after.site.level.value, **said))
    return found


def _level(snapshot: SiteSnapshot) -> tuple[Level, str | None, int | None]:
    return snapshot.site.level, snapshot.site.level_text, snapshot.site.level_until


def _truth(conn: Database, room_ids: list[int], site_ids: list[int]) -> tuple[dict[int, int], dict[int, int]]:
    return messages.heads(conn, room_ids), sites.versions(conn, site_ids)

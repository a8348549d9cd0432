"""The whole house, put together: the only place that knows every part, and in which order they begin and end."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from backoffice import BackOffice
from backoffice import House as Office
from server.access import Access
from server.announce import Announce
from server.api import ApiParts, api_application
from server.bus import Bus, MemoryBus
from server.bus.redis import RedisAddress, RedisBus
from server.chat import Chat, Parts
from server.clockwork import Clockwork
from server.counters import Counters, MemoryCounters
from server.counters.redis import RedisCounters
from server.desk import Desk
from server.feed import Feed
from server.http.health import health_routes
from server.http.widget import widget_routes
from server.hub import Hub
from server.ids import new_id
from server.opinion import Opinion
from server.settings import Settings
from server.sites import Sites
from server.socket import Connections, Crowd, Gate, SocketEndpoint, SocketParts, Watch
from server.store import Store

# Longer than the database's own limit for one statement.
_PATIENCE_S = 6.0


def now() -> int:
    """Milliseconds since 1970 UTC: the one clock of the house."""
    return time.time_ns() // 1_000_000


class House:
    """Every part of one process. `start` on the event loop, `close` when it ends."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.store = Store.open(settings.database, _PATIENCE_S)
        self.bus, self.counters = self._shared(settings)
        self.sites = Sites(self.store, now)
        self.announce = Announce(self.bus)
        self.opinion = Opinion(settings.opinion)
        self.chat = Chat(Parts(self.store, self.sites, self.counters, self.announce, self.opinion, now))
        self.hub = Hub()
        self.feed = Feed(self.store, self.bus, self.hub)
        self.crowd = Crowd(self.hub, self.counters, self.feed)
        self.socket_parts = self._socket_parts()
        self.desk = Desk(self.store, self.announce, settings.proxies)
        self.access = Access(self.store, self.counters, now)
        self.office = BackOffice(Office(self.desk, self.access, self.sites, self.bus, now, settings.proxies))
        self.api = api_application(ApiParts(self.desk, self.access, self.counters, settings.proxies))
        self.watch = Watch(self.socket_parts, self.store)
        self._works: list[Callable[[], Coroutine[Any, Any, None]]] = [
            self.watch.keep,
            self.crowd.keep,
            self.socket_parts.gate.watch,
            Clockwork(self.store, self.announce).keep,
        ]
        self._tasks: list[asyncio.Task[None]] = []

    def add_work(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Something more that runs by itself from `start` to `close`."""
        self._works.append(work)

    async def start(self) -> None:
        """Begins what runs by itself."""
        await self.opinion.start()
        await self.bus.start()
        await self.watch.start()
        self._tasks = [asyncio.create_task(work()) for work in self._works]

    async def close(self) -> None:
        """Ends in the opposite order; what is queued for the database is written."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.watch.end()
        await self.bus.close()
        await self.counters.close()
        await asyncio.to_thread(self.opinion.close)
        self.access.close()
        await asyncio.to_thread(self.store.close)

    def _shared(self, settings: Settings) -> tuple[Bus, Counters]:
        if settings.redis is None:
            return MemoryBus(), MemoryCounters()
        process = new_id()
        bus = RedisBus(RedisAddress(settings.redis, process), on_recovery=lambda: self.watch.catch_up())
        return bus, RedisCounters(settings.redis, process)

    def _socket_parts(self) -> SocketParts:
        return SocketParts(
            chat=self.chat,
            feed=self.feed,
            hub=self.hub,
            sites=self.sites,
            bus=self.bus,
            counters=self.counters,
            connections=Connections(),
            gate=Gate(self.settings.handshakes),
            presence=self.crowd.count,
            now=now,
        )


class Application:
    """The ASGI application. Sockets pass beside Starlette: each of its layers would cost every connection some KB."""

    def __init__(self, house: House) -> None:
        self.house = house
        self._socket: ASGIApp = SocketEndpoint(house.socket_parts, house.settings.proxies)
        self._http = Starlette(
            routes=[
                *health_routes(house.store, metrics=house.settings.metrics),
                *widget_routes(),
                Mount("/v1/api", house.api),
                house.office.mount,
            ],
            lifespan=self._lifespan,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, one socket, or the life of the process."""
        if scope["type"] == "websocket":
            path = scope["path"].removeprefix(scope.get("root_path", ""))
            if path == "/v1/socket":
                await self._socket(scope, receive, send)
                return
        await self._http(scope, receive, send)

    @contextlib.asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        await self.house.start()
        try:
            yield
        finally:
            await self.house.close()


def application(settings: Settings) -> Application:
    """A process's application. Opens the database and brings its schema up to date."""
    return Application(House(settings))

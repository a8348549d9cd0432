"""The bus of many processes: Redis pub/sub, one connection to listen and one to publish.

Redis forgets what nobody hears and keeps no message text. A connection can look healthy and hear nothing (a detached
replica, a proxy): every few seconds each process publishes a probe to itself, and what does not come back is torn down.
"""

import asyncio
import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from prometheus_client import Counter
from redis.asyncio import Connection, ConnectionPool
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from server.bus.listeners import Listeners
from server.bus.port import Handler

_TIMEOUT_S = 1.0
_BATCH = 512
_WAITING = 10_000
_LOST = (RedisError, OSError, TimeoutError, asyncio.IncompleteReadError)

_log = structlog.get_logger("palabre.bus")
_breaks = Counter("palabre_bus_breaks_total", "Times that the connection to the bus was lost or refused.")
_unsent = Counter("palabre_bus_unsent_total", "Events that reached this process only, because the bus was lost.")


@dataclass(frozen=True, slots=True)
class RedisAddress:
    """Where the bus is, who we are on it, and how often we listen for ourselves (seconds)."""

    url: str
    process: str
    probe_s: float = 5.0


class RedisBus:
    """`on_recovery` is called when the bus is heard again after a break: who missed something should look it up."""

    def __init__(self, address: RedisAddress, on_recovery: Callable[[], None] = lambda: None) -> None:
        self._pool = ConnectionPool.from_url(
            address.url,
            protocol=2,
            socket_timeout=_TIMEOUT_S,
            socket_connect_timeout=_TIMEOUT_S,
            retry=Retry(NoBackoff(), 0),
        )
        # Pub/sub ignores the number of the database, and two installations may share one Redis.
        self._prefix = f"palabre:{self._pool.connection_kwargs.get('db', 0)}:"
        self._probe_topic = f"probe:{address.process}"
        self._probe_s = address.probe_s
        self._probe = 0
        self._probe_heard = 0
        self._on_recovery = on_recovery
        self._listeners = Listeners()
        self._confirmed: dict[str, asyncio.Future[None]] = {}
        self._ear: Connection | None = None
        self._mouth: Connection | None = None
        self._waiting: deque[tuple[str, bytes]] = deque()
        self._wake = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._broken = False

    async def start(self) -> None:
        """Begins to listen, to publish and to probe."""
        self._listeners.add(self._probe_topic, self._hear_probe)
        self._tasks = [
            asyncio.create_task(work()) for work in (self._keep_listening, self._keep_publishing, self._keep_probing)
        ]

    async def publish(self, topic: str, payload: bytes) -> None:
        """Queues it for the next batch. While the bus is lost, this process at least hears it."""
        if self._ear is None or len(self._waiting) >= _WAITING:
            self._tell_ourselves([(topic, payload)])
            return
        self._waiting.append((topic, payload))
        self._wake.set()

    async def listen(self, topic: str, handler: Handler) -> None:
        """Returns when Redis has confirmed, so that nothing published afterwards is missed; or after a second."""
        if self._listeners.add(topic, handler):
            await self._subscribe([topic])
        if (confirmed := self._confirmed.get(topic)) is not None:
            await asyncio.wait([confirmed], timeout=_TIMEOUT_S)

    async def unlisten(self, topic: str, handler: Handler) -> None:
        """Lets Redis know when nobody here listens to the topic any more."""
        if self._listeners.remove(topic, handler):
            self._confirmed.pop(topic, None)
            await self._command("UNSUBSCRIBE", self._prefix + topic)

    async def close(self) -> None:
        """Sends what waits, then lets go of Redis."""
        if self._ear is not None and self._waiting:
            await self._send_waiting()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for connection in (self._ear, self._mouth):
            if connection is not None:
                await connection.disconnect(nowait=True)
        await self._pool.disconnect()

    # Listening

    async def _keep_listening(self) -> None:
        pause = 0.05
        while True:
            try:
                pause = 0.05 if await self._listen_until_lost() else min(2 * pause, 2.0)
            except Exception:
                _log.exception("the bus failed in a way that we did not foresee")
            await asyncio.sleep(pause)

    async def _listen_until_lost(self) -> bool:
        """Whether there was a connection at all."""
        ear = self._connection()
        try:
            await ear.connect()  # type: ignore[no-untyped-call]  # redis-py types this call not at all
            self._ear = ear
            self._probe_heard = self._probe
            await self._subscribe(self._listeners.topics)
            while True:
                self._hear(await ear.read_response(disable_decoding=True, timeout=math.inf))
        except _LOST as error:
            self._lost(error)
            return self._ear is not None
        finally:
            self._ear = None
            await ear.disconnect(nowait=True)

    def _connection(self) -> Connection:
        made: Connection = self._pool.make_connection()  # type: ignore[no-untyped-call]  # nor this one
        return made

    def _lost(self, error: BaseException) -> None:
        _breaks.inc()
        if not self._broken:
            self._broken = True
            _log.warning("the bus is lost: events come from the database until it is back", error=type(error).__name__)

    async def _subscribe(self, topics: list[str]) -> None:
        loop = asyncio.get_running_loop()
        for topic in topics:
            self._confirmed[topic] = loop.create_future()
        await self._command("SUBSCRIBE", *(self._prefix + topic for topic in topics))

    async def _command(self, *words: str) -> None:
        ear = self._ear
        if ear is None or not ear.is_connected:
            return  # the next connection subscribes to what is listened to then
        try:
            await ear.send_command(*words, check_health=False)
        except _LOST:
            await ear.disconnect(nowait=True)

    def _hear(self, reply: list[bytes]) -> None:
        kind, topic = reply[0], reply[1].decode().removeprefix(self._prefix)
        if kind == b"message":
            self._listeners.tell(topic, reply[2])
        elif kind == b"subscribe" and (confirmed := self._confirmed.get(topic)) and not confirmed.done():
            confirmed.set_result(None)
            if self._broken and all(one.done() for one in self._confirmed.values()):
                # Only now: what is published from here on is heard, what was published before can be looked up.
                self._broken = False
                _log.info("the bus is heard again")
                self._on_recovery()

    # Publishing

    async def _keep_publishing(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                await self._send_waiting()

    async def _send_waiting(self) -> None:
        batch = [self._waiting.popleft() for _ in range(min(_BATCH, len(self._waiting)))]
        try:
            async with asyncio.timeout(_TIMEOUT_S):
                await self._send(batch)
        except _LOST:
            if self._mouth is not None:
                await self._mouth.disconnect(nowait=True)
            self._tell_ourselves(batch)

    async def _send(self, batch: list[tuple[str, bytes]]) -> None:
        if self._mouth is None:
            self._mouth = self._connection()
        mouth = self._mouth
        commands = [("PUBLISH", self._prefix + topic, payload) for topic, payload in batch]
        await mouth.send_packed_command(mouth.pack_commands(commands))
        for _ in batch:
            await mouth.read_response()

    def _tell_ourselves(self, batch: list[tuple[str, bytes]]) -> None:
        _unsent.inc(len(batch))
        for topic, payload in batch:
            self._listeners.tell(topic, payload)

    # Probing

    async def _keep_probing(self) -> None:
        while True:
            await asyncio.sleep(self._probe_s)
            if self._ear is not None and self._probe_heard != self._probe:
                _log.warning("the bus looks healthy but brings nothing: connecting again")
                await self._ear.disconnect(nowait=True)
                if self._mouth is not None:
                    await self._mouth.disconnect(nowait=True)
                continue
            if self._ear is not None:
                self._probe += 1
                await self.publish(self._probe_topic, str(self._probe).encode())

    def _hear_probe(self, payload: bytes) -> None:
        self._probe_heard = int(payload)

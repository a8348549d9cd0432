"""uvicorn's WebSocket connection, opened up for fan-out: whole frames go straight to the transport.

Given to uvicorn as its `ws=` class. The endpoint finds the connection in `scope["extensions"]["palabre.wire"]`. What this
class builds on is not documented by uvicorn: the version is pinned, and `tests/server/test_wire.py` is the contract.
"""

from asyncio import TimerHandle, Transport
from asyncio.transports import BaseTransport
from collections.abc import Callable
from typing import Any, Protocol, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidState
from websockets.frames import Frame

EXTENSION = "palabre.wire"
HIGH_WATER = 256 * 1024
# A message of 16 KiB in more pieces than this is an attack on our memory, not a message.
_PIECES = 256
# How long the other side may take to answer our close; after a broken frame its answer can no longer be read.
_GOODBYE_S = 5.0
_GOODBYE_UNHEARD_S = 0.5
# How long a request may take to say what it wants, and in how many bytes: uvicorn itself waits for ever.
_HEAD_S = 10.0
_HEAD_BYTES = 64 * 1024


class Listener(Protocol):
    """Who is told how the connection fares. `ended` comes once; after it nothing may be written."""

    def paused(self) -> None:
        """The other side reads too slowly: more than `HIGH_WATER` bytes wait here."""

    def resumed(self) -> None:
        """It caught up."""

    def stopping(self) -> None:
        """The server stops: the last moment to write something."""

    def ended(self) -> None:
        """The connection is closing or gone."""


class Wire(Protocol):
    """A connection that takes whole frames."""

    listener: Listener | None
    write: Callable[[bytes], None]

    def close(self, code: int, reason: str = "") -> None:
        """Says goodbye with this code and ends, whether the other side reads or not."""


class FanoutProtocol(WebSocketsSansIOProtocol):
    """See the module. `write` is the transport's own: valid until `Listener.ended`."""

    listener: Listener | None = None
    write: Callable[[bytes], None]
    _told_end = False

    def connection_made(self, transport: BaseTransport) -> None:
        """Begins: the transport's buffer is the only queue a member has, so it is bounded in bytes."""
        super().connection_made(transport)
        self.transport.set_write_buffer_limits(high=HIGH_WATER)
        self.write = self.transport.write

    async def run_asgi(self) -> None:
        """Hands the connection to the endpoint the way ASGI foresees."""
        extensions = cast(dict[str, Any], self.scope["extensions"])
        extensions[EXTENSION] = self
        await super().run_asgi()
        # The endpoint and the connection hold each other: let go, so that no collector has to run to free 25 KB.
        del extensions[EXTENSION]

    def close(self, code: int, reason: str = "") -> None:
        """See `Wire`. Does nothing when the connection is closing already."""
        self._end()
        if self.close_sent or self.transport.is_closing() or not self.handshake_complete:
            return
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self._send_close(lambda: self.conn.send_close(code, reason), _GOODBYE_S)

    def pause_writing(self) -> None:
        """The transport's word that too much waits."""
        super().pause_writing()
        if self.listener is not None and not self._told_end:
            self.listener.paused()

    def resume_writing(self) -> None:
        """The transport's word that it can go on."""
        super().resume_writing()
        if self.listener is not None and not self._told_end:
            self.listener.resumed()

    # Every way in which a connection ends leads through `_end` before the close frame is written.

    async def send(self, message: Any) -> None:
        """What ASGI sends: a close is the end for everyone who writes past it."""
        if message["type"] == "websocket.close":
            self._end()
        await super().send(message)
        if message["type"] == "websocket.http.response.body":
            # uvicorn takes a refusal by an HTTP answer for a forgotten handshake, and logs an error for each.
            self.handshake_complete = True

    def shutdown(self) -> None:
        """The server stops."""
        if self.listener is not None and not self._told_end:
            self.listener.stopping()
        self._end()
        super().shutdown()
        # Who does not read does not keep a process from ending.
        self.loop.call_later(_GOODBYE_S, self.transport.abort)

    def handle_close(self, event: Frame) -> None:
        """The other side closes."""
        self._end()
        super().handle_close(event)

    def keepalive_timeout(self) -> None:
        """The other side is silent."""
        self._end()
        super().keepalive_timeout()

    def connection_lost(self, exc: Exception | None) -> None:
        """The other side is gone."""
        self._end()
        super().connection_lost(exc)

    def handle_parser_exception(self) -> None:
        """What came breaks RFC 6455 or is too big. uvicorn closes at once, and the unread rest would reset the
        connection before the reason arrives: so read on, into nothing, until the other side has closed.
        """
        self._end()
        if self.close_sent:
            return
        assert self.conn.close_sent is not None
        code, reason = self.conn.close_sent.code, self.conn.close_sent.reason
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self._send_close(lambda: None, _GOODBYE_UNHEARD_S)

    def handle_cont(self, event: Frame) -> None:
        """A further piece of a message."""
        if len(self.frames) < _PIECES:
            super().handle_cont(event)
        else:
            self.close(1009, "too many pieces")

    def _end(self) -> None:
        if not self._told_end:
            self._told_end = True
            if self.listener is not None:
                self.listener.ended()
                self.listener = None

    def _send_close(self, say: Callable[[], None], linger: float) -> None:
        try:
            say()
        except InvalidState:
            self.transport.abort()
            return
        self.stop_keepalive()
        self.close_sent = True
        self.transport.write(b"".join(self.conn.data_to_send()))
        if self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()
        # Abort, not close: a transport waits for ever for a reader that does not read.
        self.close_timer = self.loop.call_later(linger, self.transport.abort)


class GuardedHttp(HttpToolsProtocol):
    """uvicorn's HTTP connection, which lets go of who connects and says nothing, or never ends its headers."""

    _waiting: TimerHandle | None = None
    _head = 0

    # asyncio says BaseTransport, uvicorn narrows it, and so must we.
    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Somebody is there: now they should ask."""
        super().connection_made(transport)
        self._await_head()

    def on_message_begin(self) -> None:
        """A request begins, on a kept connection perhaps the tenth."""
        super().on_message_begin()
        self._await_head()

    def on_url(self, url: bytes) -> None:
        """A part of the address."""
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header."""
        self._count(len(name) + len(value))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The request has said what it wants."""
        self._stop_waiting()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """They have gone."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _await_head(self) -> None:
        self._head = 0
        if self._waiting is None:
            self._waiting = self.loop.call_later(_HEAD_S, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _count(self, size: int) -> None:
        self._head += size
        if self._head > _HEAD_BYTES:
            self.transport.abort()


def wire_of(scope: dict[str, Any]) -> FanoutProtocol | None:
    """The connection under this ASGI scope, when the server is ours."""
    found = scope.get("extensions", {}).get(EXTENSION)
    return found if isinstance(found, FanoutProtocol) else None


def uvicorn_options() -> dict[str, Any]:
    """What uvicorn must be told for the above to hold."""
    return {
        "ws": FanoutProtocol,
        "http": GuardedHttp,
        # Shared frames are written as they are: no compression. A message has 16 KiB at most.
        "ws_per_message_deflate": False,
        "ws_max_size": 16384,
        "ws_ping_interval": 20.0,
        "ws_ping_timeout": 20.0,
    }

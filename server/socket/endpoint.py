"""`GET /v1/socket`: from the handshake to the end of a visitor's socket."""

from collections.abc import AsyncIterator
from typing import Any

from starlette.types import Receive, Scope, Send

from server.addresses import Network, client_of
from server.socket.connection import Connection
from server.socket.fallback import QueuedWire
from server.socket.gate import RETRY_AFTER_S
from server.socket.greeting import Caller
from server.socket.parts import SocketParts
from server.socket.session import Session
from server.wire import wire_of

SUBPROTOCOL = "palabre.v1"


class SocketEndpoint:
    """An ASGI application for one path. `proxies`: whose word about addresses is believed."""

    def __init__(self, parts: SocketParts, proxies: tuple[Network, ...]) -> None:
        self._parts = parts
        self._proxies = proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one socket."""
        await receive()
        if not self._parts.gate.opens():
            await _turn_away(scope, send)
            return
        offered = scope.get("subprotocols", [])
        chosen = {"subprotocol": SUBPROTOCOL} if SUBPROTOCOL in offered else {}
        await send({"type": "websocket.accept", **chosen})
        wire = wire_of(dict(scope)) or QueuedWire(send)
        session = Session(Connection(wire, self._parts), self._parts)
        caller = Caller(client_of(scope, self._proxies), _origin(scope))
        try:
            await session.run(_frames(receive), caller)
        finally:
            if isinstance(wire, QueuedWire):
                await wire.end()


def _origin(scope: Scope) -> str | None:
    """The page's origin; None when the header is missing or comes twice."""
    found = [value for name, value in scope["headers"] if name == b"origin"]
    return found[0].decode("latin-1") if len(found) == 1 else None


async def _frames(receive: Receive) -> AsyncIterator[str | bytes]:
    while (message := await receive())["type"] != "websocket.disconnect":
        text = message.get("text")
        yield text if text is not None else message["bytes"]


async def _turn_away(scope: Scope, send: Send) -> None:
    """Too much to do: the cheapest refusal there is, for the browser tries again by itself."""
    if "websocket.http.response" in scope.get("extensions", {}):
        headers: list[Any] = [(b"retry-after", str(RETRY_AFTER_S).encode())]
        await send({"type": "websocket.http.response.start", "status": 503, "headers": headers})
        await send({"type": "websocket.http.response.body", "body": b""})
    else:
        await send({"type": "websocket.close", "code": 1013})

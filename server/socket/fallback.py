"""A wire for servers that are not ours: the same words through ASGI, one small queue and one task a socket."""

import asyncio
from collections.abc import Callable

from starlette.types import Send

from server.protocol import payloads
from server.wire import Listener

_MOST_BYTES = 256 * 1024


class QueuedWire:
    """See `server.wire.Wire`. Slower, and as strict: who lets more than 256 KB wait is told to be slow."""

    def __init__(self, send: Send) -> None:
        self.listener: Listener | None = None
        self.write: Callable[[bytes], None] = self._write
        self._send = send
        self._queue: asyncio.Queue[bytes | tuple[int, str]] = asyncio.Queue()
        self._waiting = 0
        self._paused = False
        self._closing = False
        self._task = asyncio.create_task(self._work())

    def close(self, code: int, reason: str = "") -> None:
        """Says goodbye after what waits."""
        self._tell_end()
        if not self._closing:
            self._closing = True
            self._queue.put_nowait((code, reason))

    async def end(self) -> None:
        """The socket is over."""
        self._tell_end()
        if not self._closing:
            self._task.cancel()
        await asyncio.wait([self._task], timeout=5)
        self._task.cancel()

    def _write(self, frame: bytes) -> None:
        if self._closing:
            return
        self._queue.put_nowait(frame)
        self._waiting += len(frame)
        if self._waiting > _MOST_BYTES and not self._paused and self.listener is not None:
            self._paused = True
            self.listener.paused()

    async def _work(self) -> None:
        while isinstance(item := await self._queue.get(), bytes):
            for payload in payloads(item):
                await self._send({"type": "websocket.send", "text": payload.decode()})
            self._waiting -= len(item)
            if self._paused and self._waiting == 0 and self.listener is not None:
                self._paused = False
                self.listener.resumed()
        code, reason = item
        await self._send({"type": "websocket.close", "code": code, "reason": reason})

    def _tell_end(self) -> None:
        listener, self.listener = self.listener, None
        if listener is not None:
            listener.ended()

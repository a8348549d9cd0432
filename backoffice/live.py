"""Live hints over server-sent events: *stale* and nothing else. Pages read again through their ordinary address."""

import asyncio
from collections.abc import AsyncIterator

from starlette.responses import Response, StreamingResponse

from backoffice.here import Here
from backoffice.house import Bus
from server.topics import desk_topic, room_topic

# Hints that come in a burst are one; and nobody needs more than a few a second.
_GATHER_SECONDS = 0.2
# A comment now and then keeps proxies from closing a silent line.
_BEAT_SECONDS = 20.0
# Then the browser comes back by itself, and who was signed out or lost their role meanwhile does not.
_LONGEST_SECONDS = 300.0
_COME_BACK_MS = 1500


class Live:
    """The open streams of this process."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._closing = asyncio.Event()

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        self._closing.set()

    async def listen(self, here: Here) -> Response:
        """Hints about the site's desk, and with `room=SLUG` about what visitors see there."""
        topics = [desk_topic(here.site.id)]
        if room := here.snapshot.room(here.query.get("room", "")):
            topics.append(room_topic(room.id))
        headers = {"X-Accel-Buffering": "no"}
        return StreamingResponse(self._hints(topics), media_type="text/event-stream", headers=headers)

    async def _hints(self, topics: list[str]) -> AsyncIterator[str]:
        stale = asyncio.Event()

        def heard(_payload: bytes) -> None:
            stale.set()

        for topic in topics:
            await self._bus.listen(topic, heard)
        try:
            yield f"retry: {_COME_BACK_MS}\n\n"
            end = asyncio.get_running_loop().time() + _LONGEST_SECONDS
            while not self._closing.is_set() and asyncio.get_running_loop().time() < end:
                yield await self._next(stale)
        finally:
            for topic in topics:
                await self._bus.unlisten(topic, heard)

    async def _next(self, stale: asyncio.Event) -> str:
        waits = {asyncio.ensure_future(stale.wait()), asyncio.ensure_future(self._closing.wait())}
        _, left = await asyncio.wait(waits, timeout=_BEAT_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        for wait in left:
            wait.cancel()
        if not stale.is_set():
            return ": still here\n\n"
        await asyncio.sleep(_GATHER_SECONDS)
        stale.clear()
        return "event: stale\ndata: again\n\n"

"""How many are in each room: counted in all processes, told at most once a second, seldom when it hardly changes."""

import asyncio
import contextlib

from server.counters import Counters
from server.feed import Feed
from server.hub import Hub
from server.protocol import encode, text_frame
from server.protocol.events import Presence

_EVERY_S = 1.0
# In a large room a difference of a fiftieth is news; a smaller one waits for the next tenth second.
_SHARE = 50
_LARGE = 50
_PATIENCE = 10


class Crowd:
    """The last count of each room, and the task that keeps it."""

    def __init__(self, hub: Hub, counters: Counters, feed: Feed) -> None:
        self._hub = hub
        self._counters = counters
        self._feed = feed
        self._told: dict[int, int] = {}
        self._quiet: dict[int, int] = {}

    def count(self, room_id: int) -> int | None:
        """About how many there are; None before the first count."""
        return self._told.get(room_id)

    async def keep(self) -> None:
        """Counts and tells, for ever."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                await asyncio.sleep(_EVERY_S)
                await self.tell()

    async def tell(self) -> None:
        """Counts once, and tells the rooms where that is news."""
        # A room that emptied is told once more, so that other processes stop counting ours.
        rooms = set(self._hub.rooms()) | set(self._told)
        sums = await self._counters.presence({room_id: self._hub.size(room_id) for room_id in rooms})
        for room_id, count in sums.items():
            if not self._hub.size(room_id):
                self._told.pop(room_id, None)
                self._quiet.pop(room_id, None)
            elif self._is_news(room_id, count):
                self._told[room_id] = count
                slug = self._feed.slug(room_id)
                if slug is not None:
                    self._hub.broadcast(room_id, [text_frame(encode(Presence(room=slug, count=count)))])

    def _is_news(self, room_id: int, count: int) -> bool:
        told = self._told.get(room_id, -1)
        change = abs(count - told)
        quiet = self._quiet[room_id] = self._quiet.get(room_id, 0) + 1
        if change == 0 or (count > _LARGE and change < count // _SHARE and quiet < _PATIENCE):
            return False
        self._quiet[room_id] = 0
        return True

"""After the commit: tell all processes what they should send or read again. Never called inside a transaction."""

import asyncio
from collections.abc import Iterable

from server.bus import Bus
from server.models import Message
from server.protocol import encode, pack_event
from server.protocol.control import DeskChanged, SiteChanged, VisitorChanged, pack_control
from server.topics import CONTROL, desk_topic, room_topic
from server.visibility import everyones_view

_AT_ONCE = 50


class Announce:
    """The bus is a hint: whatever is lost here is healed from the database (heads check)."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    async def messages(self, changed: Iterable[Message]) -> None:
        """Everyone's view of each message on its room's topic; what nobody may see sends nothing."""
        for number, message in enumerate(changed, start=1):
            if number % _AT_ONCE == 0:
                await asyncio.sleep(0)  # thousands of tombstones must not keep those who write waiting
            view = everyones_view(message)
            if view is not None and message.changed_seq is not None:
                await self._bus.publish(room_topic(message.room_id), pack_event(message.changed_seq, encode(view)))

    async def author(self, site_id: int, visitor_id: str) -> None:
        """What this visitor alone may see has changed: their sockets get a fresh `mine`."""
        await self._bus.publish(CONTROL, pack_control(VisitorChanged(site_id, visitor_id)))

    async def site(self, site_id: int) -> None:
        """The site's version rose: drop the snapshot, look at the sockets again."""
        await self._bus.publish(CONTROL, pack_control(SiteChanged(site_id)))

    async def desk(self, site_id: int, message_id: str | None = None, kind: str = "case") -> None:
        """Pages of the back office are stale: this case, or the site's pages in general."""
        await self._bus.publish(desk_topic(site_id), pack_control(DeskChanged(site_id, message_id, kind)))

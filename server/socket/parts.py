"""What every socket works with; made once in `server/app.py`."""

from collections.abc import Callable
from dataclasses import dataclass

from server.bus import Bus
from server.chat import Chat
from server.counters import Counters
from server.feed import Feed
from server.hub import Hub
from server.sites import Sites
from server.socket.connections import Connections
from server.socket.gate import Gate


@dataclass(frozen=True, slots=True)
class SocketParts:
    """`now` is in milliseconds since 1970. `presence` is what the last count of a room was."""

    chat: Chat
    feed: Feed
    hub: Hub
    sites: Sites
    bus: Bus
    counters: Counters
    connections: Connections
    gate: Gate
    presence: Callable[[int], int | None]
    now: Callable[[], int]

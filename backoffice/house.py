"""What the pages lean on: the parts of the server that `server/app.py` hands in."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from backoffice.render import Renderer
from server.access import Access
from server.addresses import Network
from server.desk import Desk
from server.sites import Sites


class Bus(Protocol):
    """What `live` needs of `server.bus`: hearing that something is stale."""

    async def listen(self, topic: str, handler: Callable[[bytes], None]) -> None:
        """Hear what is published on a topic."""

    async def unlisten(self, topic: str, handler: Callable[[bytes], None]) -> None:
        """Hear it no more."""


@dataclass(frozen=True)
class House:
    """`now` is the clock in milliseconds since 1970; `proxies` are the peers that are believed about addresses."""

    desk: Desk
    access: Access
    sites: Sites
    bus: Bus
    now: Callable[[], int]
    proxies: tuple[Network, ...] = ()

    @cached_property
    def renderer(self) -> Renderer:
        """The templates, compiled once."""
        return Renderer(self.now)

"""A person on one socket, as the chat knows them, and the parts that the use cases share."""

from collections.abc import Callable
from dataclasses import dataclass, field

from server.announce import Announce
from server.counters import Counters
from server.models import Visitor
from server.opinion import Opinion
from server.sites import Sites
from server.store import Store

Clock = Callable[[], int]


@dataclass(frozen=True, slots=True)
class Parts:
    """What every use case of the chat works with; made once in `server/app.py`. `now` is in milliseconds."""

    store: Store
    sites: Sites
    counters: Counters
    announce: Announce
    opinion: Opinion
    now: Clock


@dataclass(slots=True, eq=False)
class Person:
    """Who is on a socket. `saved`: their row is in the database; until then they are only promised here.

    `rooms` are the slugs that this socket has joined; the socket keeps it.
    """

    visitor: Visitor
    token: str
    language: str
    address: str | None
    saved: bool
    rooms: set[str] = field(default_factory=set)

    @property
    def site_id(self) -> int:
        """The site this person is on."""
        return self.visitor.site_id

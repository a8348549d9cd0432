"""Who is connected to this process, by site and by visitor."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from prometheus_client import Gauge

if TYPE_CHECKING:
    from server.socket.connection import Connection

K = TypeVar("K")

_open = Gauge("palabre_connections", "Visitors' sockets that said hello and are open.")


class Connections:
    """Sockets from `hello` to their end."""

    def __init__(self) -> None:
        self._of_site: dict[int, set[Connection]] = {}
        self._of_visitor: dict[str, set[Connection]] = {}

    def add(self, connection: Connection) -> None:
        """A person has arrived on this socket."""
        person = connection.person
        self._of_site.setdefault(person.site_id, set()).add(connection)
        self._of_visitor.setdefault(person.visitor.id, set()).add(connection)
        _open.inc()

    def remove(self, connection: Connection) -> None:
        """The socket ends. Harmless the second time."""
        person = connection.person
        if connection in self._of_site.get(person.site_id, ()):
            _open.dec()
        _drop(self._of_site, person.site_id, connection)
        _drop(self._of_visitor, person.visitor.id, connection)

    def of_site(self, site_id: int) -> list[Connection]:
        """The sockets on a site."""
        return list(self._of_site.get(site_id, ()))

    def of_visitor(self, visitor_id: str) -> list[Connection]:
        """The sockets of a visitor: several tabs, several devices."""
        return list(self._of_visitor.get(visitor_id, ()))

    def all(self) -> Iterable[Connection]:
        """Every socket."""
        return [connection for found in self._of_site.values() for connection in found]

    def __len__(self) -> int:
        return sum(map(len, self._of_site.values()))


def _drop(index: dict[K, set[Connection]], key: K, connection: Connection) -> None:
    found = index.get(key)
    if found is not None:
        found.discard(connection)
        if not found:
            del index[key]

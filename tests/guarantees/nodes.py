"""Several houses on one PostgreSQL and one Redis: what a brand with more than one machine runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tests.guarantees.house import BELIEVE_US, Brand, House
from tests.services.palabre import PalabreServer, ServerOptions
from tests.services.talker import Door


@dataclass(frozen=True, slots=True)
class Nodes:
    """`first` makes sites; `at` is the same site seen through each node."""

    houses: tuple[House, ...]

    @property
    def first(self) -> House:
        return self.houses[0]

    def at(self, brand: Brand) -> list[Brand]:
        """The brand's doors at every node; the origin stays the one that the site knows."""
        return [replace(brand, door=self._door(house, brand)) for house in self.houses]

    @staticmethod
    def _door(house: House, brand: Brand) -> Door:
        return replace(brand.door, url=house.server.socket_url)


@contextmanager
def nodes(folder: Path, database: str, redis: str | None, count: int = 2) -> Iterator[Nodes]:
    """`count` processes, each on its own port, stopped at the end."""
    options = ServerOptions(database, redis, more=BELIEVE_US)
    servers = [PalabreServer(options, folder / f"node-{number}.log", wait=False) for number in range(count)]
    houses: list[House] = []
    try:
        for server in servers:
            server.wait_until_up()
            houses.append(House(server))
        yield Nodes(tuple(houses))
    finally:
        for house in houses:
            house.close()
        for server in servers:
            server.stop()

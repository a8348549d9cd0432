"""A served house for each file of attacks."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.guarantees.house import BELIEVE_US, House
from tests.guarantees.nodes import Nodes, nodes
from tests.services.palabre import PalabreServer, ServerOptions
from tests.services.postgres import PostgresServer
from tests.services.redis import RedisServer
from tests.services.talker import Talker


@pytest.fixture(autouse=True)
async def everybody_leaves(anyio_backend: str) -> AsyncIterator[None]:
    """Closes the sockets that a test leaves open."""
    yield
    await Talker.everybody_leaves()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One process on SQLite, which believes what we say about addresses."""
    folder = tmp_path_factory.mktemp("house")
    options = ServerOptions(f"sqlite:///{folder / 'palabre.sqlite3'}", more=BELIEVE_US)
    server = PalabreServer(options, folder / "server.log")
    house = House(server)
    yield house
    house.close()
    server.stop()


@pytest.fixture(scope="module")
def two(
    postgres: PostgresServer, redis_server: RedisServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Nodes]:
    """Two processes on PostgreSQL and Redis, as two machines of a brand would be."""
    with nodes(tmp_path_factory.mktemp("nodes"), postgres.new_database(), redis_server.url) as running:
        yield running

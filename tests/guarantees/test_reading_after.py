"""G6: a read that begins after a deletion was answered has nothing of it, at whichever process, however slow the bus is.

Seen red without `Feed._catch_up_for_reader`: who came in at the other process within the milliseconds of the bus still
got the text (6 of 300), and with the bus stopped for up to two seconds (every time).
"""

import asyncio
import random
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.guarantees.house import Brand
from tests.guarantees.nodes import Nodes, nodes
from tests.services.postgres import PostgresServer
from tests.services.redis import RedisServer

pytestmark = [pytest.mark.anyio, pytest.mark.services]
SEED = 1862
AUTHORS = 4


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[RedisServer]:
    """A Redis to stop."""
    server = RedisServer(tmp_path)
    yield server
    server.process.send_signal(signal.SIGCONT)
    server.stop()


@pytest.fixture
def two(postgres: PostgresServer, bus: RedisServer, tmp_path: Path) -> Iterator[Nodes]:
    database = postgres.new_database()
    with nodes(tmp_path, database, bus.url) as running:
        yield running
    postgres.drop_database(database)


@dataclass
class Reads:
    """Deletions, each followed at once by a new read at either process; `stale`: those that still had the text."""

    places: list[Brand]
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))
    stale: list[str] = field(default_factory=list)

    async def run(self, author: int, count: int) -> None:
        """One author's deletions, by hand or by the desk in turn."""
        talker = await self.places[author % 2].join()
        desk = self.places[author % 2].desk
        for number in range(count):
            token = f"gone-{author}-{number}-x"
            sent = (await talker.send(f"soon {token}"))["message"]["id"]
            await asyncio.sleep(self.chance.uniform(0, 0.05))
            if number % 2:
                assert (await talker.ask("delete", message=sent))["type"] == "ack"
            else:
                await asyncio.to_thread(desk.act, f"/messages/{sent}/delete")
            await self._read(token)
        await talker.close()

    async def _read(self, token: str) -> None:
        where = self.chance.randrange(2)
        reader = await self.places[where].enter()
        await reader.join()
        await reader.ask("history", room="main", before=10**9)
        if token.encode() in b"".join(reader.bytes):
            self.stale.append(f"{token} at {where}")
        await reader.close()


@pytest.mark.parametrize("each", [60, pytest.param(2500, marks=pytest.mark.long)])
@pytest.mark.timeout(1800)
async def test_who_comes_in_after_a_deletion_reads_nothing_of_it(two: Nodes, each: int) -> None:
    reads = Reads(two.at(two.first.brand("Gone", "--pace", "off")))
    # Somebody at each process keeps the room in its memory.
    keepers = [await place.join() for place in reads.places]
    await asyncio.gather(*(reads.run(author, each) for author in range(AUTHORS)))
    assert reads.stale == []
    assert all(keeper.code is None for keeper in keepers)
    print(f"reads after deletions: n = {AUTHORS * each}, seed {SEED}")


async def test_with_the_bus_stopped_it_is_the_same(two: Nodes, bus: RedisServer) -> None:
    here, there = places = two.at(two.first.brand("Deaf", "--pace", "off"))
    keepers = [await place.join() for place in places]
    assert all(keeper.code is None for keeper in keepers)
    anna = await here.join()
    sent = [(await anna.send(f"soon deaf-{number}-x"))["message"]["id"] for number in range(10)]
    await keepers[1].hear("message", id=sent[-1])
    bus.process.send_signal(signal.SIGSTOP)
    for number, message in enumerate(sent):
        assert (await anna.ask("delete", message=message))["type"] == "ack"
        reader = await there.join()
        assert f"deaf-{number}-x".encode() not in b"".join(reader.bytes)
        await reader.close()

"""G10, harder than dead: what is stopped but still connected says nothing at all, and nobody may wait for it.

A stopped process answers every probe of TCP, so that no limit of a driver or of the database itself comes into force.
"""

import asyncio
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import redis

from tests.guarantees.house import BELIEVE_US, House
from tests.guarantees.nodes import Nodes, nodes
from tests.services.palabre import PalabreServer, ServerOptions
from tests.services.postgres import PostgresServer
from tests.services.redis import RedisServer
from tests.services.talker import Frame, Talker, new_cid

pytestmark = [pytest.mark.anyio, pytest.mark.services]
TEXTS = "SELECT cid FROM messages"


@pytest.fixture
def database() -> Iterator[PostgresServer]:
    """A PostgreSQL to stop."""
    server = PostgresServer()
    yield server
    tell(server.process.pid, signal.SIGCONT)
    server.stop()


@pytest.fixture
def house(database: PostgresServer, tmp_path: Path) -> Iterator[House]:
    """One process on it."""
    options = ServerOptions(database.new_database(), more=BELIEVE_US)
    house = House(PalabreServer(options, tmp_path / "server.log"))
    yield house
    house.close()
    house.server.stop()


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[RedisServer]:
    """A Redis to stop."""
    server = RedisServer(tmp_path)
    yield server
    server.process.send_signal(signal.SIGCONT)
    server.stop()


@pytest.fixture
def two(postgres: PostgresServer, bus: RedisServer, tmp_path: Path) -> Iterator[Nodes]:
    name = postgres.new_database()
    with nodes(tmp_path, name, bus.url) as running:
        yield running
    postgres.drop_database(name)


def tell(parent: int, number: signal.Signals) -> None:
    """A signal for a process and its children."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    for process in (parent, *map(int, children)):
        os.kill(process, number)


async def until_sent(talker: Talker, text: str, seconds: float) -> float:
    """How long until a send is acked; it is always the same one, as a widget resends it."""
    began, cid = time.monotonic(), new_cid()
    while time.monotonic() - began < seconds:
        answer = await talker.send(text, cid=cid)
        if answer["type"] == "ack":
            return time.monotonic() - began
        assert answer["code"] == "unavailable", answer
        await asyncio.sleep(0.1)
    raise TimeoutError(f"nothing was acked within {seconds} s")


async def test_a_database_that_is_frozen_is_told_within_seconds_and_what_was_refused_is_sent_once(
    house: House, database: PostgresServer
) -> None:
    """Nothing of the database's own says so: a stopped process answers every probe of TCP. Seen red without `patience`."""
    brand = house.brand("Frozen", "--pace", "off")
    anna = await brand.join()
    assert (await anna.send("before the frost"))["type"] == "ack"
    tell(database.process.pid, signal.SIGSTOP)
    try:
        began = time.monotonic()
        first = await asyncio.gather(*(anna.send(f"into the ice {n}", cid=f"ice-{n}") for n in range(20)))
        took = time.monotonic() - began
        assert {answer.get("code") for answer in first} == {"unavailable"}
        assert took < 9
        began = time.monotonic()
        assert (await anna.send("once more", cid="ice-0"))["code"] == "unavailable"
        assert time.monotonic() - began < 1
        assert (await asyncio.to_thread(house.client().get, "/health")).status_code == 503
        assert await _answers(anna)
    finally:
        tell(database.process.pid, signal.SIGCONT)
    back = await until_sent(anna, "thawed", 10)
    again = await asyncio.gather(*(anna.send(f"into the ice {n}", cid=f"ice-{n}") for n in range(20)))
    assert {answer["type"] for answer in again} == {"ack"}
    stored = [row[0] for row in house.rows(TEXTS)]
    assert all(stored.count(f"ice-{n}") == 1 for n in range(20))
    print(f"database frozen: 20 sends refused after {took:.1f} s, back after {back:.1f} s, each stored once")


async def _answers(talker: Talker) -> bool:
    """Whether the process still listens to a socket at once."""
    began = time.monotonic()
    await talker.quiet()
    return time.monotonic() - began < 1


@pytest.mark.parametrize("seconds", [6, pytest.param(60, marks=pytest.mark.long)])
async def test_with_redis_frozen_nobody_who_sends_waits_for_it(two: Nodes, bus: RedisServer, seconds: int) -> None:
    """A6. Seen red with a `socket_timeout` of two minutes in `server/counters/redis.py`: the first send waited it out."""
    here, there = two.at(two.first.brand("Cold"))
    anna = [await here.join() for _ in range(4)]
    boris = await there.join(keep=False)
    texts: list[str] = []
    boris.on_frame = lambda frame: texts.append(frame.get("text", ""))
    bus.process.send_signal(signal.SIGSTOP)
    took: list[float] = []
    frozen_at = time.monotonic()
    while time.monotonic() - frozen_at < seconds:
        for number, talker in enumerate(anna):
            began = time.monotonic()
            answer = await talker.send(f"out of the cold, {number}, {len(took)}")
            took.append(time.monotonic() - began)
            assert answer["type"] == "ack" or answer["code"] == "rate", answer
            assert await _answers(talker)
        await asyncio.sleep(seconds / 6)
    bus.process.send_signal(signal.SIGCONT)
    stored = {row[0] for row in two.first.rows("SELECT text FROM messages WHERE seq IS NOT NULL")}
    async with asyncio.timeout(10):
        while not stored <= set(texts):
            await asyncio.sleep(0.05)
    assert max(took) <= 1.0
    print(
        f"Redis frozen {seconds} s: {len(took)} sends answered in at most {max(took):.2f} s, 0 of {len(stored)} missing"
    )


@pytest.mark.parametrize("count", [400, pytest.param(5000, marks=pytest.mark.long)])
async def test_a_bus_that_loses_its_listeners_amid_a_load_leaves_no_hole(
    two: Nodes, bus: RedisServer, count: int
) -> None:
    """A7: `CLIENT KILL TYPE pubsub`, four times. Seen red with neither the two-second check nor the look-up afterwards."""
    here, there = two.at(two.first.brand("Deaf", "--pace", "off"))
    anna = await here.join()
    seen: list[list[int]] = []
    for place in (here, there) * 3:
        witness = await place.enter(keep=False)
        seen.append([])
        witness.on_frame = _seqs(seen[-1])
        await witness.say("join", room="main")
    killed = 0
    with redis.Redis.from_url(bus.url) as client:
        for number in range(count):
            if number % (count // 4) == count // 8:
                killed += await asyncio.to_thread(client.execute_command, "CLIENT", "KILL", "TYPE", "pubsub")
            assert (await anna.send(f"number {number} of many"))["type"] == "ack"
    began = time.monotonic()
    async with asyncio.timeout(10):  # G6 and G7's time without the bus
        while any(len(seqs) < count for seqs in seen):
            await asyncio.sleep(0.02)
    assert seen == [list(range(1, count + 1))] * len(seen)
    assert killed >= 4
    print(
        f"listeners killed {killed} times amid n = {count}: all there {time.monotonic() - began:.2f} s after the last ack"
    )


def _seqs(seqs: list[int]) -> Callable[[Frame], None]:
    def take(frame: Frame) -> None:
        if frame["type"] == "message":
            seqs.append(frame["seq"])

    return take

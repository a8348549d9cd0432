"""G10: what is broken beneath is told plainly, and mends without a restart.

Seen red by a writer that answers `Stored` for a commit that failed.
"""

import asyncio
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.guarantees.house import BELIEVE_US, House
from tests.services.palabre import PalabreServer
from tests.services.postgres import PostgresServer
from tests.services.talker import Talker, new_cid

pytestmark = [pytest.mark.anyio, pytest.mark.services]
TEXTS = "SELECT cid FROM messages"


@pytest.fixture
def start(palabre_server: Callable[..., PalabreServer]) -> Iterator[Callable[..., House]]:
    """A server of this test's own."""
    houses: list[House] = []

    def start(**options: object) -> House:
        houses.append(House(palabre_server(more=BELIEVE_US, **options)))
        return houses[-1]

    yield start
    for house in houses:
        house.close()


@pytest.fixture
def database() -> Iterator[PostgresServer]:
    """A PostgreSQL to break."""
    server = PostgresServer()
    yield server
    server.stop()


def family(parent: int) -> list[int]:
    """A process and its children."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [parent, *map(int, children)]


def tell(processes: list[int], number: signal.Signals) -> None:
    for process in processes:
        try:
            os.kill(process, number)
        except ProcessLookupError:
            continue


async def until_sent(talker: Talker, text: str, seconds: float) -> float:
    """How long until a send is acked again; it is the same one, resent, as a widget does."""
    began, cid = time.monotonic(), new_cid()
    while time.monotonic() - began < seconds:
        answer = await talker.send(text, cid=cid)
        if answer["type"] == "ack":
            return time.monotonic() - began
        assert answer["code"] == "unavailable", answer
        await asyncio.sleep(0.1)
    raise TimeoutError(f"nothing was sent again within {seconds} s")


async def test_a_database_that_is_gone_refuses_sends_within_seconds_and_comes_back(
    start: Callable[..., House], database: PostgresServer
) -> None:
    house = start(database=database.new_database())
    brand = house.brand("Down", "--pace", "off")
    anna, boris = await brand.join(), await brand.join()
    before = await anna.send("before the fall")
    assert before["type"] == "ack"
    tell(family(database.process.pid), signal.SIGKILL)
    database.process.kill9()
    began = time.monotonic()
    refused = [await anna.send(f"into the void {number}", cid=f"void-{number}") for number in range(20)]
    took = time.monotonic() - began
    assert {(answer["type"], answer["code"]) for answer in refused} == {("error", "unavailable")}
    assert all(answer["retry_after"] > 0 for answer in refused)
    assert took < 5
    await asyncio.to_thread(database.start)
    back = await until_sent(anna, "back again", 10)
    await boris.hear("message", text="back again")
    assert [row[0] for row in house.rows(TEXTS)].count("void-0") == 0
    print(f"database killed: 20 sends refused in {took:.2f} s, back after {back:.1f} s")

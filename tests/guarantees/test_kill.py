"""G1, G2, G3 under kill -9: what was acked is there, once, in a row without holes; and an ack comes after the flush."""

import asyncio
import os
import random
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.guarantees.house import BELIEVE_US, Brand, House
from tests.guarantees.load import Sender, all_through, differences
from tests.services.ledger import Ledger
from tests.services.palabre import PalabreServer
from tests.services.postgres import PostgresServer
from tests.services.talker import Door

pytestmark = pytest.mark.anyio
SEED = 1789
SENDERS = 50
STORED = "SELECT cid, id, state, seq FROM messages"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger")
    yield ledger
    ledger.close()


@pytest.fixture
def start(palabre_server: Callable[..., PalabreServer]) -> Iterator[Callable[..., tuple[House, Brand]]]:
    """A server of this test's own with a site without pace."""
    houses: list[House] = []

    def start(**options: object) -> tuple[House, Brand]:
        houses.append(House(palabre_server(more=BELIEVE_US, **options)))
        return houses[-1], houses[-1].brand("Kill", "--pace", "off")

    yield start
    for house in houses:
        house.close()


def crowd(door: Door, ledger: Ledger, each: int) -> list[Sender]:
    return [Sender(f"s{number}", door, ledger, each) for number in range(SENDERS)]


def sent_by(senders: list[Sender]) -> set[str]:
    return {f"{sender.name}-{number}" for sender in senders for number in range(sender.sent)}


async def kill_again_and_again(senders: list[Sender], kill: Callable[[], None], kills: int) -> None:
    """`kills` deaths at random moments of the load, evenly over what there is to send."""
    chance = random.Random(SEED)
    total = sum(sender.goal for sender in senders)
    for number in range(kills):
        while sum(sender.acked for sender in senders) < total * (number + 0.3) / (kills + 1):
            await asyncio.sleep(0.01)
        await asyncio.sleep(chance.uniform(0, 0.3))
        await asyncio.to_thread(kill)


async def survive(house: House, brand: Brand, ledger: Ledger, kill: Callable[[], None], plan: tuple[int, int]) -> None:
    """Runs the load through the deaths and compares ledger and database."""
    each, kills = plan
    senders = crowd(brand.door, ledger, each)
    began = time.monotonic()
    killing = asyncio.create_task(kill_again_and_again(senders, kill, kills))
    await all_through(senders, 60 + each * kills)
    await killing
    wrong = differences(ledger, house.rows(STORED), sent_by(senders))
    resent = sum(sender.resent for sender in senders)
    took = time.monotonic() - began
    print(f"kill -9: n = {ledger.count} acked, {kills} kills, {resent} resent, {took:.0f} s, seed {SEED}")
    assert wrong == []
    assert ledger.count == SENDERS * each
    assert resent > 0
    unexpected = {error["code"] for sender in senders for error in sender.refused} - {"unavailable"}
    assert unexpected == set()


@pytest.mark.parametrize(
    "plan", [pytest.param((210, 5), id="5-kills"), pytest.param((1200, 200), id="200-kills", marks=pytest.mark.long)]
)
@pytest.mark.timeout(1800)
async def test_the_server_killed_amid_fifty_senders_loses_and_doubles_nothing(
    start: Callable[..., tuple[House, Brand]], ledger: Ledger, plan: tuple[int, int]
) -> None:
    house, brand = start()

    def kill() -> None:
        house.server.kill9()
        house.server.start()

    await survive(house, brand, ledger, kill, plan)


@pytest.mark.parametrize(
    "plan", [pytest.param((210, 3), id="3-kills"), pytest.param((600, 50), id="50-kills", marks=pytest.mark.long)]
)
@pytest.mark.timeout(1800)
async def test_postgresql_killed_amid_fifty_senders_loses_and_doubles_nothing(
    start: Callable[..., tuple[House, Brand]], ledger: Ledger, plan: tuple[int, int]
) -> None:
    database = PostgresServer()
    try:
        house, brand = start(database=database.new_database())

        def kill() -> None:
            kill_all(database.process.pid)
            database.process.kill9()
            database.start()

        await survive(house, brand, ledger, kill, plan)
    finally:
        database.stop()


def kill_all(parent: int) -> None:
    """kill -9 of a process and its children: no orphan may finish what its parent began."""
    children = [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
    for pid in (parent, *children):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


WATCHED = "pwrite64,write,writev,sendto,sendmsg,fdatasync,fsync"


async def test_every_ack_comes_after_the_flush_of_its_message(
    start: Callable[..., tuple[House, Brand]], tmp_path: Path
) -> None:
    """By the order of system calls: the write of the message's row, a flush that ended, then the ack on the socket.

    Killing a process cannot show this (the page cache survives it). Seen red with `synchronous=NORMAL`.
    """
    count, trace = 300, tmp_path / "trace"
    tracing = ["strace", "-D", "-f", "-s", "5000", "-e", f"trace={WATCHED}", "-o", str(trace)]
    house, brand = start(launch=[*tracing, sys.executable, "-m", "server.cli.main"])
    anna = await brand.join()
    for number in range(count):
        assert (await anna.send(f"message {number}", cid=f"flushed-{number:04}-x"))["type"] == "ack"
    await anna.close()
    await asyncio.to_thread(house.server.stop)
    await asyncio.to_thread(_settle, trace)
    calls = Calls(trace.read_text(errors="replace").splitlines())
    story = [calls.told_of(f"flushed-{number:04}-x") for number in range(count)]
    assert story.count("flushed") == count, {word: story.count(word) for word in set(story)}
    print(f"flush before ack: n = {count}")


def _settle(trace: Path) -> None:
    size = -1
    while size != trace.stat().st_size:
        size = trace.stat().st_size
        time.sleep(0.3)


class Calls:
    """The system calls of a server in the order in which they ended: where each row was written and each ack sent."""

    def __init__(self, lines: list[str]) -> None:
        self.flushes: list[int] = []
        self.rows: dict[str, int] = {}
        self.acks: dict[str, int] = {}
        for at, line in enumerate(lines):
            if re.search(r"(fdatasync|fsync)(\(\d+\)| resumed>\)) += 0", line):
                self.flushes.append(at)
            for cid in re.findall(r"flushed-\d{4}-x", line):
                if "pwrite64(" in line:
                    self.rows.setdefault(cid, at)
                elif r"\"ack\"" in line:
                    self.acks.setdefault(cid, at)

    def told_of(self, cid: str) -> str:
        if cid not in self.rows or cid not in self.acks:
            return "not seen"
        between = any(self.rows[cid] < at < self.acks[cid] for at in self.flushes)
        return "flushed" if between else "not flushed"

"""G3: each room has one total order without holes, and everybody sees the same one, whichever process they are at.

Seen red by `RoomFeed.take` handing events on as they come instead of by their number: witnesses saw another order.
"""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.guarantees.house import Brand
from tests.guarantees.load import Sender, all_through, differences
from tests.guarantees.nodes import Nodes, nodes
from tests.services.ledger import Ledger
from tests.services.postgres import PostgresServer
from tests.services.talker import Frame, messages_in

pytestmark = [pytest.mark.anyio, pytest.mark.services]
STORED = "SELECT cid, id, state, seq FROM messages"
IN_ORDER = "SELECT id FROM messages WHERE seq IS NOT NULL ORDER BY seq"


@pytest.fixture
def two(postgres: PostgresServer, redis_url: str, tmp_path: Path) -> Iterator[Nodes]:
    database = postgres.new_database()
    with nodes(tmp_path, database, redis_url) as running:
        yield running
    postgres.drop_database(database)


class Witness:
    """Somebody who only reads, as a widget does: who is told that much was missed comes in again and pages back.

    `placed`: what they saw, by place; `late`: what came live behind something later; `gaps` without `resyncs` are holes.
    """

    def __init__(self) -> None:
        self.placed: dict[int, str] = {}
        self.late: list[int] = []
        self.gaps = self.resyncs = 0
        self._last = 0
        self._asking: set[asyncio.Task[None]] = set()

    async def enter(self, place: Brand) -> None:
        self._talker = await place.enter(keep=False)
        self._talker.on_frame = self._take
        await self._talker.say("join", room="main")

    def _take(self, frame: Frame) -> None:
        if frame["type"] == "resync":
            self.resyncs += 1
            self._say("join", room="main", after=self._last)
            return
        for message in messages_in(frame):
            seq = message["seq"]
            assert self.placed.setdefault(seq, message["id"]) == message["id"], f"two messages at place {seq}"
            if frame["type"] != "history":
                self._follow(seq, live=frame["type"] == "message")
        if frame["type"] == "history" and frame["messages"]:
            self._page_back(frame["messages"][0]["seq"])

    def _follow(self, seq: int, *, live: bool) -> None:
        if live and seq < self._last:
            self.late.append(seq)
        if seq > self._last + 1:
            self.gaps += 1
            self._page_back(seq)
        self._last = max(self._last, seq)

    def _page_back(self, seq: int) -> None:
        if seq > 1 and seq - 1 not in self.placed:
            self._say("history", room="main", before=seq)

    def _say(self, kind: str, **fields: Any) -> None:
        task = asyncio.create_task(self._talker.say(kind, **fields))
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)


async def _read_to_the_end(witnesses: list[Witness], n: int) -> None:
    """One process reads for all of them: that may take long, but not ten seconds without a message."""
    while (before := sum(len(witness.placed) for witness in witnesses)) < n * len(witnesses):
        for _ in range(100):
            await asyncio.sleep(0.1)
            if sum(len(witness.placed) for witness in witnesses) > before:
                break
        else:
            raise AssertionError(f"of {n} messages they saw {sorted(len(witness.placed) for witness in witnesses)}")


@pytest.mark.parametrize("plan", [(16, 125), pytest.param((100, 1000), marks=pytest.mark.long)], ids=str)
@pytest.mark.timeout(1800)
async def test_twenty_witnesses_at_two_processes_see_one_order_without_holes(
    two: Nodes, plan: tuple[int, int], tmp_path: Path
) -> None:
    count, each = plan
    brand = two.first.brand("Order", "--pace", "off")
    places = two.at(brand)
    witnesses = [Witness() for _ in range(20)]
    for number, witness in enumerate(witnesses):
        await witness.enter(places[number % 2])
    ledger = Ledger(tmp_path / "ledger")
    began = time.monotonic()
    senders = [Sender(f"s{n}", places[n % 2].door, ledger, each) for n in range(count)]
    await all_through(senders, 60 + count * each / 100)
    took = time.monotonic() - began
    await _read_to_the_end(witnesses, count * each)
    sent = {f"{sender.name}-{number}" for sender in senders for number in range(each)}
    assert differences(ledger, two.first.rows(STORED), sent) == []
    order = dict(enumerate((row[0] for row in two.first.rows(IN_ORDER)), start=1))
    for number, witness in enumerate(witnesses):
        assert witness.placed == order, f"witness {number} saw another order"
        assert witness.late == [], f"witness {number} saw something later first"
        assert not witness.gaps or witness.resyncs, f"witness {number} found a hole of which nobody told"
    told = sum(witness.resyncs for witness in witnesses)
    print(f"order: n = {count * each} messages of {count} senders at 2 processes, 20 witnesses, {took:.0f} s;"
          f" told to come in again {told} times")  # fmt: skip
    ledger.close()

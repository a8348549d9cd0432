"""G3: each room has one total order without holes, and everybody sees the same one, whichever process they are at.

Seen red by `RoomFeed.take` handing events on as they come instead of by their number: witnesses saw another order.
"""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guarantees.house import Brand
from tests.guarantees.load import Sender, all_through, differences
from tests.guarantees.nodes import Nodes, nodes
from tests.services.ledger import Ledger
from tests.services.postgres import PostgresServer
from tests.services.talker import Frame, Talker, messages_in

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
    """Somebody who only reads: what they saw, in the order in which they saw it first."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.seqs: list[int] = []
        self.told: set[str] = set()

    async def enter(self, place: Brand) -> Talker:
        talker = await place.enter(keep=False)
        talker.on_frame = self.take
        await talker.say("join", room="main")
        return talker

    def take(self, frame: Frame) -> None:
        for message in messages_in(frame):
            if message["id"] not in self.told:
                self.told.add(message["id"])
                self.seen.append(message["id"])
                self.seqs.append(message["seq"])


async def _read_to_the_end(witnesses: list[Witness], n: int) -> None:
    """One process reads for all of them: that may take long, but not ten seconds without a message."""
    while (before := sum(len(witness.seen) for witness in witnesses)) < n * len(witnesses):
        for _ in range(100):
            await asyncio.sleep(0.1)
            if sum(len(witness.seen) for witness in witnesses) > before:
                break
        else:
            raise AssertionError(f"of {n} messages they saw {sorted(len(witness.seen) for witness in witnesses)}")


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
    order = [row[0] for row in two.first.rows(IN_ORDER)]
    for number, witness in enumerate(witnesses):
        assert witness.seqs == list(range(1, count * each + 1)), f"witness {number} saw another order"
        assert witness.seen == order, f"witness {number} saw other messages"
    print(f"order: n = {count * each} messages of {count} senders at 2 processes, 20 witnesses, {took:.0f} s")
    ledger.close()

"""Two processes on one PostgreSQL: the locks of the database, not the one writer of a process, keep the promises."""

import asyncio
import random
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from sqlalchemy import update

from moderation.verdict import Outcome
from server.announce import Announce
from server.bus import MemoryBus
from server.clockwork import Clockwork
from server.desk import Desk
from server.models import Act, State
from server.models.desk import BlockRequest, LogFilter
from server.store import Store, changes
from server.store.chain import verify
from server.store.results import Stored
from server.store.schema import blocks
from tests.server.desk.house import House, make_house
from tests.server.desk.test_edits import edited
from tests.server.store.people import draft

pytestmark = pytest.mark.anyio


@pytest.fixture
async def house(postgresql_url: str) -> AsyncIterator[House]:
    store = Store.open(postgresql_url)
    yield await make_house(store)
    store.close()


@pytest.fixture
async def other(postgresql_url: str, house: House) -> AsyncIterator[Store]:
    """The store of a second process."""
    store = Store.open(postgresql_url)
    yield store
    store.close()


async def test_each_message_is_decided_once_whatever_two_desks_and_its_author_do(house: House, other: Store):
    author = await house.person()
    held = [await house.says(author, f"m{number}", Outcome.HOLD) for number in range(40)]
    second = Desk(other, Announce(MemoryBus()))
    edits = [await edited(house, author, message, "rewritten", Outcome.HOLD) for message in held]
    deeds = [
        *(house.desk.publish(house.manager, message.id, "fine", 1) for message in held),
        *(second.reject(house.manager, message.id, "not fine", 1) for message in held),
        *(other.write(changes.edit, one) for one in edits[::2]),
    ]
    random.Random(7).shuffle(deeds)

    done = await asyncio.gather(*deeds, return_exceptions=True)

    codes = {getattr(one, "code", repr(one)) for one in done if isinstance(one, Exception)}
    assert codes <= {"conflict", "not_found"}
    log = await house.desk.log(house.manager, LogFilter(), limit=200)
    assert max([0, *(sum(line.decision.target == one.id for line in log) for one in held)]) == 1
    standing = [await house.now(message) for message in held]
    places = sorted(one.seq for one in standing if one.seq is not None)
    assert places == list(range(1, len(places) + 1))


async def test_of_undos_in_two_processes_one_counts(house: House, other: Store):
    second = Desk(other, Announce(MemoryBus()))
    author = await house.person()
    for number in range(10):
        message = await house.says(author, f"m{number}")
        decision = await house.desk.delete(house.manager, message.id, "house rules")
        undos = [desk.undo(house.manager, decision.id) for desk in (house.desk, second) for _ in range(3)]
        done = await asyncio.gather(*undos, return_exceptions=True)
        assert sum(not isinstance(one, Exception) for one in done) == 1
        assert (await house.now(message)).state is State.PUBLISHED


async def test_no_message_judged_before_a_block_commits_after_it(house: House, other: Store):
    author = await house.person()
    version = await house.version()
    racing = [draft(author, house.room_id, f"r{number}", site_version=version) for number in range(400)]

    async def send(number: int) -> object:
        await asyncio.sleep(number / 4000)
        one = racing[number]
        return await (other if number % 2 else house.store).send(replace(one, newcomer=None))

    async def block() -> None:
        await asyncio.sleep(0.03)
        await house.desk.block(house.manager, BlockRequest("raid", 1, visitor=author.id))

    _, *sent = await asyncio.gather(block(), *(send(number) for number in range(400)))

    stored = [one for one in sent if isinstance(one, Stored)]
    assert 0 < len(stored) < 400
    late = draft(author, house.room_id, "late", site_version=version)
    assert not isinstance(await other.send(replace(late, newcomer=None)), Stored)


async def test_two_clockworks_end_a_block_once_and_seal_one_chain(house: House, other: Store):
    for number in range(1, 6):
        await house.desk.block(house.manager, BlockRequest("raid", 1, network=f"203.0.113.{number}"))
    await house.store.write(lambda conn: conn.execute(update(blocks).values(until=1)))
    turns = [Clockwork(store, Announce(MemoryBus())) for store in (house.store, other)]

    for _ in range(4):
        await asyncio.gather(*(one.tick() for one in turns))

    ended = await house.desk.log(house.manager, LogFilter(act=Act.EXPIRE), limit=50)
    assert len(ended) == 5
    chain = await house.store.read(verify, house.site_id)
    assert (chain.problems, chain.unsealed) == ((), 0)

"""What ends by itself: at its time by the database's clock, once, with a decision of the machine."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection, Table, func, select, update

from moderation.verdict import Outcome
from server.announce import Announce
from server.clockwork import Clockwork
from server.models import Act, Level
from server.models.desk import BlockRequest, LevelChange, LogFilter
from server.store import Store, accounts, audit, retention, sites
from server.store.schema import blocks, entries, message_addresses, messages, sessions
from server.store.schema import sites as site_rows
from tests.server.desk.house import NOW, House, change_of, make_house

pytestmark = pytest.mark.anyio
_DAY_MS = 86_400_000


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    store = Store.open(database_url)
    made = await make_house(store)
    yield made
    await made.bus.close()
    store.close()


@pytest.fixture
def clockwork(house: House) -> Clockwork:
    return Clockwork(house.store, Announce(house.bus))


def _set(conn: Connection, table: Table, values: dict[str, int]) -> None:
    conn.execute(update(table).values(values))


def _set_aside(conn: Connection, message_id: str, until: int) -> None:
    conn.execute(update(messages).where(messages.c.id == message_id).values(aside_until=until))


def _count(conn: Connection, table: Table) -> int:
    return conn.execute(select(func.count()).select_from(table)).scalar_one()


async def expired(house: House) -> list[str]:
    """The targets that the machine ended, newest first."""
    lines = await house.desk.log(house.manager, LogFilter(act=Act.EXPIRE))
    return [line.decision.target for line in lines]


async def test_a_block_ends_at_its_time_and_not_before(house: House, clockwork: Clockwork):
    block = await house.desk.block(house.manager, BlockRequest("raid", 1, network="203.0.113.7"))
    await clockwork.tick()
    assert await expired(house) == []

    await house.store.write(_set, blocks, {"until": NOW})
    version = await house.version()
    house.told.clear()
    await clockwork.tick()

    assert await expired(house) == [block.id]
    assert (await house.desk.blocks(house.manager))[0].ended_at is not None
    assert await house.version() == version + 1
    assert house.site_told()


async def test_nothing_ends_twice(house: House, clockwork: Clockwork):
    block = await house.desk.block(house.manager, BlockRequest("raid", 1, network="203.0.113.7"))
    await house.store.write(_set, blocks, {"until": NOW})
    other = Clockwork(house.store, Announce(house.bus))

    await asyncio.gather(*(one.tick() for one in (clockwork, other) * 5))

    assert await expired(house) == [block.id]


async def test_a_level_falls_back_to_normal(house: House, clockwork: Clockwork):
    await house.desk.set_level(house.manager, LevelChange(Level.GUARD, "storm", "We read first.", NOW + _DAY_MS))
    await house.store.write(_set, site_rows, {"level_until": NOW})

    await clockwork.tick()

    site = await house.desk.site(house.manager)
    assert (site.level, site.level_text, site.level_until) == (Level.NORMAL, None, None)
    assert await expired(house) == [site.key]


async def test_an_entry_leaves_the_library(house: House, clockwork: Clockwork):
    await house.desk.add_entry(house.manager, {"id": "urgent", "entry": "zorp", "expires_at": NOW + _DAY_MS}, "urgent")
    await house.store.write(_set, entries, {"expires_at": NOW})

    await clockwork.tick()

    assert (await house.desk.library(house.manager)).entries == ()
    assert await expired(house) == ["urgent"]


async def test_what_was_set_aside_comes_back_to_everybody(house: House, clockwork: Clockwork):
    message = await house.says(await house.person(), "set aside")
    await house.store.write(_set_aside, message.id, NOW)

    await clockwork.tick()

    now = await house.now(message)
    assert now.aside_until is None
    assert change_of(now) > change_of(message)
    assert b"aside_until" not in house.heard[-1]
    assert await expired(house) == [message.id]


async def test_addresses_are_kept_as_long_as_the_site_says(house: House, clockwork: Clockwork):
    author = await house.person()
    await house.says(author, "old")
    held = await house.says(author, "held", Outcome.HOLD)
    await house.store.write(_set, message_addresses, {"at": NOW - 366 * _DAY_MS})
    fresh = await house.says(author, "fresh")

    await clockwork.tick()

    def kept(conn: Connection) -> list[str]:
        return list(conn.execute(select(message_addresses.c.message_id)).scalars())

    assert await house.store.read(kept) == [fresh.id]
    assert (await house.now(held)).text == "held"
    assert len(await expired(house)) == 1


async def test_an_ended_block_keeps_its_network_for_a_month(house: House, clockwork: Clockwork):
    block = await house.desk.block(house.manager, BlockRequest("raid", 1, network="203.0.113.7"))
    await house.desk.unblock(house.manager, block.id)
    await clockwork.tick()
    assert (await house.desk.blocks(house.manager))[0].network == "203.0.113.7/32"

    await house.store.write(_set, blocks, {"ended_at": NOW - 31 * _DAY_MS})
    await Clockwork(house.store, Announce(house.bus)).tick()

    assert (await house.desk.blocks(house.manager))[0].network is None


async def test_sessions_that_ran_out_are_forgotten(house: House, clockwork: Clockwork):
    for number, seen in enumerate((NOW + 3_600_000, NOW - _DAY_MS)):
        times = (seen, seen + 12 * 3_600_000)
        await house.store.write(accounts.open_session, f"d{number}", "csrf", int(house.manager.id), times)

    await clockwork.tick()

    assert await house.store.read(_count, sessions) == 1


async def test_an_idle_second_writes_nothing(house: House, clockwork: Clockwork):
    await clockwork.tick()
    head = await house.store.read(audit.heads)

    assert not await house.store.read(retention.something_is_over, NOW + 3_600_000)
    await clockwork.tick()

    assert await house.store.read(audit.heads) == head


async def test_each_decision_is_sealed_by_the_next_turn(house: House, clockwork: Clockwork):
    message = await house.says(await house.person(), "hello")
    await house.desk.delete(house.manager, message.id, "house rules")
    assert await house.store.read(audit.unsealed, house.site_id) == 1

    await clockwork.tick()

    assert await house.store.read(audit.unsealed, house.site_id) == 0
    line = (await house.desk.log(house.manager, LogFilter()))[0]
    assert line.position == 1
    assert line.hash is not None


async def test_a_snapshot_never_holds_what_is_over_even_before_the_turn(house: House):
    await house.desk.block(house.manager, BlockRequest("raid", 1, network="203.0.113.7"))
    await house.store.write(_set, blocks, {"until": NOW})

    rows = await house.store.read(sites.load, NOW + 1, site_id=house.site_id)

    assert rows is not None
    assert rows.blocks == ()

"""What a person does while the clockwork of another process waits for the lock counts, and the clockwork leaves it alone."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import Connection, Table, create_engine, text, update

from server.announce import Announce
from server.bus import MemoryBus
from server.clockwork import Clockwork
from server.models import Act, Decision, Level
from server.models.desk import BlockRequest, LevelChange, LogFilter
from server.models.library import How
from server.store import Store, sites
from server.store.schema import blocks, entries
from server.store.schema import sites as site_rows
from tests.server.desk.house import NOW, House, make_house
from tests.server.desk.pact import ZORP, a_day_later, make_pact

pytestmark = pytest.mark.anyio
_DAY_MS = 86_400_000
_WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


@dataclass(slots=True)
class Race:
    """A house, and beside it a second process with a clockwork."""

    house: House
    clockwork: Clockwork
    url: str

    async def meanwhile(self, deed: Coroutine[Any, Any, Decision]) -> Decision:
        """The deed gets the site's lock first; the clockwork read before that what is over, and gets it next."""
        engine = create_engine(self.url)
        with engine.begin() as held:
            sites.share(held, self.house.site_id)
            acting = asyncio.create_task(deed)
            await self._until_waiting(1)
            ticking = asyncio.create_task(self.clockwork.tick())
            await self._until_waiting(2)
        engine.dispose()
        await ticking
        return await acting

    async def ended(self) -> list[str]:
        """What the machine ended."""
        lines = await self.house.desk.log(self.house.manager, LogFilter(act=Act.EXPIRE))
        return [line.decision.target for line in lines]

    async def _until_waiting(self, many: int) -> None:
        async with asyncio.timeout(10):
            while await self.house.store.read(_waiting) < many:
                await asyncio.sleep(0.01)


@pytest.fixture
async def race(postgresql_url: str) -> AsyncIterator[Race]:
    store, second = Store.open(postgresql_url), Store.open(postgresql_url)
    house = await make_house(store)
    yield Race(house, Clockwork(second, Announce(MemoryBus())), postgresql_url)
    await house.bus.close()
    store.close()
    second.close()


def _waiting(conn: Connection) -> int:
    return int(conn.execute(_WAITING).scalar_one())


def _set(conn: Connection, table: Table, values: dict[str, int]) -> None:
    conn.execute(update(table).values(values))


async def test_an_urgent_entry_agreed_at_the_last_moment_stays_agreed_and_the_agreement_can_be_undone(race: Race):
    pact = await make_pact(race.house)
    urgent = await pact.house.desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)
    await pact.house.store.write(a_day_later)

    agreed = await race.meanwhile(pact.house.desk.agree(pact.vendor, urgent.id, "indeed"))

    assert await pact.counting() == {"z": ZORP}
    assert await race.ended() == []
    await pact.house.desk.undo(pact.vendor, agreed.id)
    assert [(one.key, one.state) for one in await pact.waiting(pact.vendor)] == [("z", "proposed")]


async def test_an_entry_whose_end_is_lifted_at_the_last_moment_stays(race: Race):
    desk, manager = race.house.desk, race.house.manager
    await desk.add_entry(manager, ZORP | {"expires_at": NOW + _DAY_MS}, "for a day")
    await race.house.store.write(_set, entries, {"expires_at": NOW})

    await race.meanwhile(desk.change_entry(manager, "z", ZORP, "for ever"))

    assert [entry.body for entry in (await desk.library(manager)).entries] == [ZORP]
    assert await race.ended() == []


async def test_a_level_set_at_the_last_moment_stays(race: Race):
    desk, manager = race.house.desk, race.house.manager
    await desk.set_level(manager, LevelChange(Level.GUARD, "storm", "We read first.", NOW + _DAY_MS))
    await race.house.store.write(_set, site_rows, {"level_until": NOW})

    await race.meanwhile(desk.set_level(manager, LevelChange(Level.CLOSED, "worse", "Closed.", NOW + _DAY_MS)))

    assert (await desk.site(manager)).level is Level.CLOSED
    assert await race.ended() == []


async def test_a_block_lifted_at_the_last_moment_is_not_ended_again(race: Race):
    desk, manager = race.house.desk, race.house.manager
    block = await desk.block(manager, BlockRequest("raid", 1, network="203.0.113.7"))
    await race.house.store.write(_set, blocks, {"until": NOW})

    lifted = await race.meanwhile(desk.unblock(manager, block.id))

    assert (await desk.blocks(manager))[0].ended_at == lifted.at
    assert await race.ended() == []

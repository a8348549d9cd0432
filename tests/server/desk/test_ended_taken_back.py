"""Undo of an act some of whose entries have ended by themselves: that end is nobody's change, and stands in nobody's way."""

from collections.abc import Mapping

import pytest
from sqlalchemy import Connection, update

from server.announce import Announce
from server.clockwork import Clockwork
from server.desk import Replacement
from server.errors import DeskError
from server.models import Decision
from server.store.clock import database_now
from server.store.schema import entries
from tests.server.desk.house import NOW, House
from tests.server.desk.pact import VELOMAX, ZORP

pytestmark = pytest.mark.anyio
FOR_A_DAY = ZORP | {"expires_at": NOW + 86_400_000}
OVER = ZORP | {"expires_at": NOW}


async def imported(house: House, *rows: Mapping[str, object]) -> Decision:
    return await house.desk.put_library(house.manager, Replacement(rows, "ours"))


async def ended(house: House) -> None:
    """The end of what has one comes, and the clockwork."""
    await house.store.write(_ends_now)
    await Clockwork(house.store, Announce(house.bus)).tick()


def _ends_now(conn: Connection) -> None:
    ending = update(entries).where(entries.c.expires_at.is_not(None))
    conn.execute(ending.values(expires_at=database_now(conn) - 1))


async def counting(house: House) -> list[object]:
    return [entry.body for entry in (await house.desk.library(house.manager)).entries]


async def test_an_import_can_be_undone_although_one_of_its_entries_has_ended(house: House):
    put = await imported(house, FOR_A_DAY, VELOMAX)
    await ended(house)
    assert await counting(house) == [VELOMAX]

    await house.desk.undo(house.manager, put.id)

    assert await counting(house) == []
    told = [(one.by, one.after) for one in await house.desk.entry_history(house.manager, "z")]
    assert told == [("Palabre", None), ("Mia", FOR_A_DAY)]


async def test_what_counted_before_counts_again_although_what_came_after_it_has_ended(house: House):
    await house.desk.add_entry(house.manager, ZORP, "for ever")
    put = await imported(house, FOR_A_DAY, VELOMAX)
    await ended(house)

    await house.desk.undo(house.manager, put.id)

    assert await counting(house) == [ZORP]


@pytest.mark.parametrize("after", [(VELOMAX,), (VELOMAX, ZORP)])
async def test_what_would_be_over_by_now_does_not_come_back(house: House, after: tuple[Mapping[str, object], ...]):
    await house.desk.add_entry(house.manager, OVER, "for a while")
    put = await imported(house, *after)

    await house.desk.undo(house.manager, put.id)

    assert await counting(house) == []


async def test_a_change_by_somebody_before_the_end_stands_in_the_way_and_can_be_undone_first(house: House):
    put = await imported(house, ZORP, VELOMAX)
    changed = await house.desk.change_entry(house.manager, "z", FOR_A_DAY, "only today")
    await ended(house)

    with pytest.raises(DeskError) as no:
        await house.desk.undo(house.manager, put.id)
    assert (no.value.code, "“z”" in no.value.sentence, "“v”" in no.value.sentence) == ("conflict", True, False)

    await house.desk.undo(house.manager, changed.id)
    assert set(map(str, await counting(house))) == {str(ZORP), str(VELOMAX)}
    await house.desk.undo(house.manager, put.id)
    assert await counting(house) == []


async def test_what_was_undone_after_the_end_stands_in_nobodys_way(house: House):
    put = await imported(house, FOR_A_DAY, VELOMAX)
    await ended(house)
    again = await house.desk.add_entry(house.manager, ZORP, "again")
    await house.desk.undo(house.manager, again.id)

    await house.desk.undo(house.manager, put.id)

    assert await counting(house) == []

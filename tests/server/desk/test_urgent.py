"""Urgent entries: in force at once and for a day, beside what was agreed, and never for longer without the other key."""

import pytest

from server.announce import Announce
from server.clockwork import Clockwork
from server.errors import DeskError
from server.models import Act
from server.models.desk import LogFilter
from server.models.library import How
from server.store import proposals
from server.store.library import Shelf
from tests.server.desk.house import House
from tests.server.desk.pact import VELOMAX, ZORP, Pact, a_day_later, make_pact

pytestmark = pytest.mark.anyio


@pytest.fixture
async def pact(house: House) -> Pact:
    return await make_pact(house)


async def test_an_urgent_entry_counts_at_once_and_lapses_after_its_day(pact: Pact):
    clockwork = Clockwork(pact.house.store, Announce(pact.house.bus))
    version = await pact.house.version()
    await pact.house.desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)
    assert await pact.counting() == {"z": ZORP}
    assert await pact.house.version() > version
    await clockwork.tick()
    version = await pact.house.version()

    await pact.house.store.write(a_day_later)
    assert await pact.counting() == {}  # even before the clockwork comes by
    await clockwork.tick()

    assert await pact.house.version() > version
    assert await pact.waiting(pact.vendor) == []
    lapsed = await pact.house.desk.log(pact.vendor, LogFilter(act=Act.EXPIRE))
    assert [line.decision.target for line in lapsed] == ["z"]


@pytest.mark.parametrize("end", ["decline", "withdraw"])
async def test_an_urgent_entry_stops_counting_with_the_no_of_either_side(pact: Pact, end: str):
    urgent = await pact.house.desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)
    version = await pact.house.version()

    await getattr(pact.house.desk, end)(pact.vendor if end == "decline" else pact.brand, urgent.id, "no")

    assert await pact.counting() == {}
    assert await pact.house.version() > version


async def test_an_urgent_entry_that_is_agreed_stays(pact: Pact):
    urgent = await pact.house.desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)
    await pact.house.desk.agree(pact.vendor, urgent.id, "indeed")

    await pact.house.store.write(a_day_later)
    await Clockwork(pact.house.store, Announce(pact.house.bus)).tick()

    assert await pact.counting() == {"z": ZORP}


@pytest.mark.parametrize("end", ["lapse", "decline", "withdraw"])
async def test_one_side_cannot_keep_an_entry_in_force_by_urgency_after_urgency(pact: Pact, end: str):
    urgent = await pact.house.desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)
    if end == "lapse":
        await pact.house.store.write(a_day_later)
        await Clockwork(pact.house.store, Announce(pact.house.bus)).tick()
    else:
        await getattr(pact.house.desk, end)(pact.vendor if end == "decline" else pact.brand, urgent.id, "no")

    with pytest.raises(DeskError) as no:
        await pact.house.desk.add_entry(pact.brand, ZORP, "again", How.URGENT)

    assert (no.value.code, "without haste" in no.value.sentence) == ("conflict", True)
    assert await pact.counting() == {}


SAME_WORD = [
    ZORP | {"id": "y"},
    ZORP | {"id": "y", "entry": "Zörp", "outcome": "reject"},
    ZORP | {"id": "y", "kind": "phrase"},
]


@pytest.mark.parametrize("lapsed", [True, False])
@pytest.mark.parametrize("entry", SAME_WORD)
async def test_the_same_word_under_another_id_is_not_urgent_again(pact: Pact, entry: dict[str, str], lapsed: bool):
    await pact.house.desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)
    if lapsed:
        await pact.house.store.write(a_day_later)
        await Clockwork(pact.house.store, Announce(pact.house.bus)).tick()

    with pytest.raises(DeskError) as no:
        await pact.house.desk.add_entry(pact.brand, entry, "again", How.URGENT)

    assert (no.value.code, "“z” was urgent" in no.value.sentence) == ("conflict", True)
    assert "y" not in await pact.counting()


async def test_the_same_word_is_not_urgent_again_on_a_shared_list_of_the_same_site(pact: Pact):
    desk = pact.house.desk
    await desk.create_list(pact.brand, "raids", "Raids", "for all our shops")
    await desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)

    with pytest.raises(DeskError) as no:
        await desk.add_entry(pact.brand, ZORP | {"id": "y"}, "again", How.URGENT, list_slug="raids")

    assert (no.value.code, "without haste" in no.value.sentence) == ("conflict", True)


async def test_what_waits_urgently_already_is_refused_as_waiting(pact: Pact):
    await pact.house.desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)

    with pytest.raises(DeskError) as no:
        await pact.house.desk.add_entry(pact.brand, ZORP, "again", How.URGENT)

    assert "Proposed already" in no.value.sentence


async def test_another_word_is_urgent_although_one_was(pact: Pact):
    await pact.house.desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)
    await pact.house.desk.add_entry(pact.brand, VELOMAX, "they sell here", How.URGENT)

    assert await pact.counting() == {"z": ZORP, "v": VELOMAX}


@pytest.mark.parametrize("key", ["z", "y"])
async def test_what_was_urgent_stays_so_through_a_no_an_undo_and_a_withdrawal(pact: Pact, key: str):
    desk = pact.house.desk
    urgent = await desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)
    declined = await desk.decline(pact.vendor, urgent.id, "no")
    await pact.house.store.write(a_day_later)
    await desk.undo(pact.vendor, declined.id)
    await desk.withdraw(pact.brand, urgent.id, "then without it")

    with pytest.raises(DeskError) as no:
        await desk.add_entry(pact.brand, ZORP | {"id": key}, "again", How.URGENT)

    assert (no.value.code, "without haste" in no.value.sentence) == ("conflict", True)
    assert await pact.counting() == {}


async def test_what_both_sides_agreed_to_once_may_be_urgent_again(pact: Pact):
    desk = pact.house.desk
    urgent = await desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)
    await desk.agree(pact.vendor, urgent.id, "indeed")
    gone = await desk.retire_entry(pact.brand, "z", "it is over")
    await desk.agree(pact.vendor, gone.id, "yes")

    await desk.add_entry(pact.brand, ZORP | {"id": "y"}, "they are back", How.URGENT)

    assert await pact.counting() == {"y": ZORP | {"id": "y"}}


async def test_urgency_makes_the_rules_stricter_and_never_weaker(pact: Pact):
    desk = pact.house.desk
    await desk.agree(pact.vendor, (await desk.add_entry(pact.brand, ZORP, "they say it")).id, "seen")

    await desk.change_entry(pact.brand, "z", ZORP | {"entry": "nobodysays"}, "haste", how=How.URGENT)
    assert (await desk.try_text(pact.brand, "what a zorp")).findings != ()
    with pytest.raises(DeskError) as no:
        await desk.retire_entry(pact.brand, "z", "haste", How.URGENT)
    assert no.value.code == "invalid"


async def test_an_undone_agreement_to_something_urgent_whose_day_is_over_does_not_count(pact: Pact):
    urgent = await pact.house.desk.add_entry(pact.brand, ZORP, "they raid us", How.URGENT)
    agreed = await pact.house.desk.agree(pact.vendor, urgent.id, "indeed")
    await pact.house.store.write(a_day_later)

    await pact.house.desk.undo(pact.vendor, agreed.id)

    assert await pact.counting() == {}
    assert [(one.state, one.urgent_until) for one in await pact.waiting(pact.vendor)] == [("proposed", None)]


async def test_with_one_key_urgent_is_simply_now(house: House):
    await house.desk.add_entry(house.manager, ZORP, "they raid us", How.URGENT)

    assert [entry.state for entry in (await house.desk.library(house.manager)).entries] == ["agreed"]
    assert await house.store.read(proposals.of_shelf, Shelf(house.site_id), None) == []

"""Nobody agrees to what they have not seen: a followed list may change between a proposal and its answer."""

import pytest

from server.desk import Replacement
from server.errors import DeskError
from server.models import Decision
from server.models.library import How
from tests.server.desk.following import Following, make_following
from tests.server.desk.house import House
from tests.server.desk.pact import ZORP

pytestmark = pytest.mark.anyio
MILDER = ZORP | {"outcome": "mask"}


@pytest.fixture
async def following(house: House) -> Following:
    return await make_following(house)


async def proposed(following: Following, change: str, how: How = How.NOW) -> Decision:
    """What the brand wants for the list's entry `z`."""
    desk, brand = following.pact.house.desk, following.pact.brand
    if change == "retire":
        return await desk.retire_entry(brand, "z", "a surname here", how)
    if change == "import":
        return await desk.put_library(brand, Replacement([MILDER], "milder here", ("shared/house",)))
    return await desk.change_entry(brand, "z", MILDER, "milder here", how=how)


@pytest.mark.parametrize("change", ["retire", "override", "import"])
async def test_agreeing_is_refused_when_the_list_s_entry_has_changed_since(following: Following, change: str):
    batch = await proposed(following, change)
    await following.home_changes()

    with pytest.raises(DeskError) as no:
        await following.pact.house.desk.agree(following.pact.vendor, batch.id, "seen")

    assert (no.value.code, no.value.sentence) == ("conflict", "Changed since: “z”. Propose it again.")
    assert await following.judged_by("a bombthreat") == ["z"]


@pytest.mark.parametrize("change", ["retire", "override", "import"])
async def test_what_the_list_still_says_is_agreed_to_as_before(following: Following, change: str):
    desk, vendor = following.pact.house.desk, following.pact.vendor
    batch = await proposed(following, change)
    assert [(one.key, one.before) for one in await following.pact.waiting(vendor)] == [("z", ZORP)]

    agreed = await desk.agree(vendor, batch.id, "seen")

    outcomes = [one.outcome.word for one in (await desk.try_text(vendor, "zorp")).findings]
    assert outcomes == ([] if change == "retire" else ["mask"])
    await desk.undo(vendor, agreed.id)
    assert await following.judged_by("zorp") == ["z"]


@pytest.mark.parametrize("change", ["retire", "override"])
async def test_a_draft_against_a_list_s_entry_that_has_changed_is_not_put_forward(following: Following, change: str):
    draft = await proposed(following, change, How.DRAFT)
    await following.home_changes()

    with pytest.raises(DeskError, match="Changed since"):
        await following.pact.house.desk.propose(following.pact.brand, draft.id, "now")


async def test_an_entry_that_a_list_has_had_since_is_looked_at_again(following: Following):
    desk, pact = following.pact.house.desk, following.pact
    batch = await desk.add_entry(pact.brand, MILDER | {"id": "b"}, "milder here")
    await following.home.desk.add_entry(following.home.manager, ZORP | {"id": "b"}, "ours too", list_slug="house")

    with pytest.raises(DeskError, match="Changed since: “b”"):
        await desk.agree(pact.vendor, batch.id, "seen")

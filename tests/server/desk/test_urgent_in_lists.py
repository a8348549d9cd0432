"""An urgent entry of a followed list judges where the list is followed, so it is there for everything else too."""

import pytest

from server.errors import DeskError
from server.models import Act, State
from server.models.library import How
from server.models.rehearsal import DryRunRequest
from server.store import installations
from tests.server.desk.following import OTHER, Following, make_following
from tests.server.desk.house import House

pytestmark = pytest.mark.anyio
RAID = OTHER | {"id": "r", "entry": "raidword"}


@pytest.fixture
async def following(house: House) -> Following:
    """The follower has one key, its list's home two, and there something is urgent."""
    made = await make_following(house)
    await house.store.write(installations.set_two_keys, house.site_id, False)
    await house.store.write(installations.set_two_keys, made.home.site_id, True)
    await made.home.desk.add_entry(made.home.manager, RAID, "a raid", How.URGENT, list_slug="house")
    return made


async def test_it_is_tried_on_stored_messages_and_applied(following: Following):
    house = following.pact.house
    message = await house.says(await house.person(), "a raidword")
    assert await following.judged_by("a raidword") == ["r"]

    found = await house.desk.dry_run(house.manager, DryRunRequest(key="r"))
    applied = await house.desk.apply_entry(house.manager, "r", "it is everywhere")

    assert (found.hits, applied.act) == (1, Act.APPLY)
    assert (await house.now(message)).state is State.HELD


async def test_it_is_retired_here_and_judges_here_no_longer(following: Following):
    house = following.pact.house

    await house.desk.retire_entry(house.manager, "r", "an ordinary word here")

    assert await following.judged_by("a raidword") == []
    with pytest.raises(DeskError, match="no entry “r” in force"):
        await house.desk.dry_run(house.manager, DryRunRequest(key="r"))

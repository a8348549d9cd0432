"""A list's entry that was retired here counts here again: one act, whatever was decided in between."""

import pytest

from server.desk import Replacement
from server.errors import DeskError
from server.models.library import How
from server.store import installations
from tests.server.desk.following import OTHER, Following, make_following
from tests.server.desk.house import House
from tests.server.desk.pact import ZORP

pytestmark = pytest.mark.anyio


@pytest.fixture
async def following(house: House) -> Following:
    return await make_following(house)


async def alone(house: House) -> None:
    """One key is enough at this site."""
    await house.store.write(installations.set_two_keys, house.site_id, False)


async def test_what_was_retired_here_follows_the_list_again(following: Following):
    house = following.pact.house
    await alone(house)
    await house.desk.retire_entry(house.manager, "z", "a surname here")
    await house.desk.put_library(house.manager, Replacement([], "all anew", ("shared/house",)))
    assert await following.judged_by("zorp") == []

    done = await house.desk.readmit_entry(house.manager, "z", "nobody is called so any more")

    assert (done.after["did"], done.after["added"]) == ("readmitted", 1)
    assert await following.judged_by("zorp") == ["z"]
    await following.home_changes()
    assert await following.judged_by("a bombthreat") == ["z"]


async def test_the_journal_tells_it_and_undo_keeps_the_entry_out_again(following: Following):
    house = following.pact.house
    await alone(house)
    retired = await house.desk.retire_entry(house.manager, "z", "a surname here")
    done = await house.desk.readmit_entry(house.manager, "z", "no longer")

    history = await house.desk.entry_history(house.manager, "z")
    versions = await house.desk.versions(house.manager)
    assert [(one.before, one.after) for one in history] == [(None, ZORP), (ZORP, None)]
    assert [(one.added, one.changed, one.retired) for one in versions[:2]] == [(1, 0, 0), (0, 0, 1)]
    assert [one.key for one in (await house.desk.compare(house.manager, retired.id, done.id)).added] == ["z"]

    await house.desk.undo(house.manager, done.id)
    assert await following.judged_by("zorp") == []
    await house.desk.undo(house.manager, retired.id)
    assert await following.judged_by("zorp") == ["z"]
    assert (await house.desk.entry_history(house.manager, "z"))[0].after == ZORP


async def test_with_two_keys_it_waits_for_the_other_side_as_the_list_said_it(following: Following):
    desk, pact = following.pact.house.desk, following.pact
    await desk.agree(pact.vendor, (await desk.retire_entry(pact.brand, "z", "a surname here")).id, "seen")
    first = await desk.readmit_entry(pact.brand, "z", "no longer")
    assert [(one.change, one.body, one.before) for one in await pact.waiting(pact.vendor)] == [("readmit", ZORP, None)]
    await following.home_changes()

    with pytest.raises(DeskError, match="Changed since: “z”"):
        await desk.agree(pact.vendor, first.id, "seen")
    await desk.withdraw(pact.brand, first.id, "it has changed")
    draft = await desk.readmit_entry(pact.brand, "z", "so be it", How.DRAFT)
    await desk.propose(pact.brand, draft.id, "so be it")
    assert await following.judged_by("a bombthreat") == []
    await desk.agree(pact.vendor, draft.id, "seen")

    assert await following.judged_by("a bombthreat") == ["z"]
    assert (await desk.entry_history(pact.brand, "z"))[0].after == OTHER


async def test_a_mark_that_outlived_its_list_goes_too(following: Following):
    house = following.pact.house
    await alone(house)
    await house.desk.retire_entry(house.manager, "z", "a surname here")
    await house.desk.subscribe(house.manager, (), "no list")

    await house.desk.readmit_entry(house.manager, "z", "no longer")
    await house.desk.subscribe(house.manager, ("shared/house",), "again")

    assert await following.judged_by("zorp") == ["z"]


async def test_what_is_not_kept_out_cannot_be_let_in_again(following: Following):
    house = following.pact.house
    await alone(house)
    for key in ("z", "nowhere"):
        with pytest.raises(DeskError, match=f"“{key}” is not retired here") as no:
            await house.desk.readmit_entry(house.manager, key, "no longer")
        assert no.value.code == "not_found"

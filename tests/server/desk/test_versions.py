"""The library as it was: each version by its decision, each entry by its changes, and what lies between two versions."""

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from server.desk import Replacement
from server.errors import DeskError
from tests.server.desk.house import House, make_house
from tests.server.desk.pact import VELOMAX, ZORP

pytestmark = pytest.mark.anyio
HARDER = ZORP | {"outcome": "reject"}


async def test_every_change_is_a_version_with_its_counts(house: House):
    put = await house.desk.put_library(house.manager, Replacement([ZORP, VELOMAX], "ours", ("starter/fr",)))
    changed = await house.desk.change_entry(house.manager, "z", HARDER, "worse")
    retired = await house.desk.retire_entry(house.manager, "v", "friends now")
    undone = await house.desk.undo(house.manager, retired.id)

    versions = await house.desk.versions(house.manager, None, 50)

    assert [(one.decision_id, one.added, one.changed, one.retired, one.lists, one.undone) for one in versions] == [
        (undone.id, 1, 0, 0, False, False),
        (retired.id, 0, 0, 1, False, True),
        (changed.id, 0, 1, 0, False, False),
        (put.id, 2, 0, 0, True, False),
    ]
    assert [one.decision_id for one in await house.desk.versions(house.manager, retired.id, 1)] == [changed.id]
    assert (versions[2].by, versions[2].reason, versions[2].act) == ("Mia", "worse", "library")


async def test_two_versions_are_compared_by_key_however_often_a_key_changed_between(house: House):
    first = await house.desk.put_library(house.manager, Replacement([ZORP, VELOMAX], "ours"))
    await house.desk.change_entry(house.manager, "z", HARDER, "worse")
    await house.desk.change_entry(house.manager, "z", ZORP, "or not")
    await house.desk.retire_entry(house.manager, "v", "friends now")
    last = await house.desk.add_entry(house.manager, {"id": "b", "entry": "blarf"}, "new")

    diff = await house.desk.compare(house.manager, first.id, last.id)
    assert [one.key for one in diff.added] == ["b"]
    assert diff.changed == ()
    assert [(one.key, one.before, one.after, one.reason) for one in diff.removed] == [
        ("v", VELOMAX, None, "friends now")
    ]
    assert await house.desk.compare(house.manager, last.id, first.id) == diff
    whole = await house.desk.compare(house.manager, None, None)
    assert [one.key for one in whole.added] == ["b", "z"]
    assert whole.removed == ()


async def test_the_lists_are_part_of_a_version(house: House):
    first = await house.desk.put_library(house.manager, Replacement([], "ours", ("starter/fr",)))
    second = await house.desk.subscribe(house.manager, ("starter/en",), "English now")

    diff = await house.desk.compare(house.manager, first.id, second.id)

    assert diff.lists is not None
    assert (diff.lists.before, diff.lists.after) == ({"lists": ["starter/fr"]}, {"lists": ["starter/en"]})


async def test_the_history_of_an_entry_tells_who_why_and_what(house: House):
    await house.desk.add_entry(house.manager, ZORP, "they say it")
    await house.desk.change_entry(house.manager, "z", HARDER, "worse")
    await house.desk.retire_entry(house.manager, "z", "forgotten")

    changes = await house.desk.entry_history(house.manager, "z")

    assert [(one.before, one.after, one.by, one.reason) for one in changes] == [
        (HARDER, None, "Mia", "forgotten"),
        (ZORP, HARDER, "Mia", "worse"),
        (None, ZORP, "Mia", "they say it"),
    ]


async def test_another_site_s_versions_do_not_exist_here(house: House):
    neighbour = await make_house(house.store, "neighbour")
    theirs = await neighbour.desk.add_entry(neighbour.manager, ZORP, "they say it")

    assert await house.desk.entry_history(house.manager, "z") == []
    assert await house.desk.versions(house.manager, None, 50) == []
    with pytest.raises(DeskError) as no:
        await house.desk.compare(house.manager, None, theirs.id)
    assert no.value.code == "not_found"


@pytest.mark.parametrize("deed", ["UPDATE entry_changes SET reason = 'x'", "DELETE FROM entry_changes"])
async def test_the_database_itself_keeps_the_journal_as_it_was(house: House, deed: str):
    await house.desk.add_entry(house.manager, ZORP, "they say it")

    with pytest.raises(DBAPIError, match="append-only"):
        await house.store.write(_run, deed)


def _run(conn: Connection, deed: str) -> None:
    conn.execute(text(deed))

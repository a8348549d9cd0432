"""The library from the desk: checked at the door, all or nothing, each change undone exactly."""

import asyncio

import pytest

from server.desk import Replacement, library
from server.errors import DeskError
from server.store import sites
from tests.server.desk.house import House, make_house

pytestmark = pytest.mark.anyio

ZORP = {"id": "z", "entry": "zorp", "kind": "word", "category": "insult", "outcome": "hold"}
VELOMAX = {"id": "v", "entry": "velomax.example", "kind": "domain", "category": "competitor", "outcome": "reject"}


async def in_force(house: House) -> set[str]:
    """The keys that a process would compile, and the lists."""
    rows = await house.store.read(sites.load, 2**50, site_id=house.site_id)
    assert rows is not None
    return {key for key, _ in rows.entries} | set(rows.site.lists)


async def test_an_added_entry_judges_the_next_message(house: House):
    version = await house.version()

    await house.desk.add_entry(house.manager, ZORP, "they say it")

    assert await house.version() == version + 1
    assert house.site_told()
    verdict = await house.desk.try_text(house.manager, "what a z0rp")
    assert [(found.rule, found.start, found.end) for found in verdict.findings] == [("z", 7, 11)]


async def test_the_same_id_twice_is_a_conflict(house: House):
    await house.desk.add_entry(house.manager, ZORP, "they say it")

    with pytest.raises(DeskError) as refused:
        await house.desk.add_entry(house.manager, ZORP, "again")

    assert refused.value.code == "conflict"


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"entry": ""},
        {"entry": "x", "kind": "guess"},
        {"entry": "(", "kind": "pattern"},
        {"entry": "a\0b"},
        {"entry": "a", "id": "b\x07"},
        {"entry": "a", "rooms": ["\ud800"]},
        {"entry": "a", "expires_at": 10**17},
        "zorp",
        None,
    ],
)
async def test_an_entry_that_cannot_be_used_is_refused_with_a_sentence(house: House, entry: object):
    with pytest.raises(DeskError) as refused:
        await house.desk.add_entry(house.manager, entry, "they say it")

    assert refused.value.code == "invalid"
    assert await in_force(house) == set()


async def test_a_library_is_replaced_whole_or_not_at_all(house: House):
    await house.desk.put_library(house.manager, Replacement([ZORP, VELOMAX], "agreed", ("starter/fr",)))
    assert await in_force(house) == {"z", "v", "starter/fr"}

    with pytest.raises(DeskError) as refused:
        await house.desk.put_library(
            house.manager, Replacement([ZORP, {"entry": ""}, {"kind": "x", "entry": "y"}], "new")
        )
    assert await in_force(house) == {"z", "v", "starter/fr"}
    assert "Entry 2" in refused.value.sentence
    assert "Entry 3" in refused.value.sentence

    await house.desk.put_library(house.manager, Replacement([VELOMAX], "new"))
    assert await in_force(house) == {"v"}


async def test_what_is_added_stands_beside_what_a_colleague_adds_at_the_same_moment(house: House):
    words = [ZORP | {"id": f"w{number}", "entry": f"zorp{number}"} for number in range(8)]

    await asyncio.gather(
        *(house.desk.put_library(house.manager, Replacement([word], "ours", None, add=True)) for word in words),
        house.desk.add_entry(house.manager, VELOMAX, "seen"),
        house.desk.subscribe(house.manager, ("starter/fr",), "ours too"),
    )

    assert await in_force(house) == {"v", "starter/fr", *(word["id"] for word in words)}


async def test_what_is_added_takes_the_place_of_the_entry_with_its_id(house: House):
    await house.desk.put_library(house.manager, Replacement([ZORP, VELOMAX], "ours", ("starter/fr",)))

    put = await house.desk.put_library(
        house.manager, Replacement([ZORP | {"outcome": "reject"}], "harder", None, add=True)
    )

    assert await in_force(house) == {"z", "v", "starter/fr"}
    assert (put.after["added"], put.after["changed"], put.after["retired"]) == (0, 1, 0)
    assert (await house.desk.try_text(house.manager, "zorp")).outcome.word == "reject"


async def test_a_whole_library_that_keeps_the_lists_keeps_those_followed_when_it_is_written(house: House):
    await asyncio.gather(
        house.desk.subscribe(house.manager, ("starter/fr",), "ours too"),
        house.desk.put_library(house.manager, Replacement([ZORP], "ours", None)),
    )

    assert await in_force(house) == {"z", "starter/fr"}


async def test_what_is_added_is_refused_when_the_library_would_grow_too_large(
    house: House, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(library, "MOST_ENTRIES", 1)
    await house.desk.add_entry(house.manager, ZORP, "they say it")

    with pytest.raises(DeskError, match="at most 1 entries; with these it would have 2"):
        await house.desk.put_library(house.manager, Replacement([VELOMAX], "ours", None, add=True))

    assert await in_force(house) == {"z"}


async def test_undoing_a_replacement_brings_back_exactly_the_old_library(house: House):
    await house.desk.put_library(house.manager, Replacement([ZORP], "agreed", ("starter/fr",)))
    replaced = await house.desk.put_library(house.manager, Replacement([ZORP | {"outcome": "reject"}, VELOMAX], "new"))

    await house.desk.undo(house.manager, replaced.id)

    assert await in_force(house) == {"z", "starter/fr"}
    assert (await house.desk.export_library(house.manager))["entries"][0]["outcome"] == "hold"


async def test_each_change_of_an_entry_is_undone(house: House):
    await house.desk.add_entry(house.manager, ZORP, "they say it")
    changed = await house.desk.change_entry(house.manager, "z", ZORP | {"outcome": "reject"}, "worse")
    retired = await house.desk.retire_entry(house.manager, "z", "never mind")
    assert await in_force(house) == set()

    await house.desk.undo(house.manager, retired.id)
    assert (await house.desk.export_library(house.manager))["entries"][0]["outcome"] == "reject"
    await house.desk.undo(house.manager, changed.id)
    assert (await house.desk.export_library(house.manager))["entries"][0]["outcome"] == "hold"


async def test_undo_refuses_what_was_written_again_since(house: House):
    await house.desk.add_entry(house.manager, ZORP, "they say it")
    retired = await house.desk.retire_entry(house.manager, "z", "never mind")
    await house.desk.add_entry(house.manager, ZORP | {"outcome": "reject"}, "after all")

    with pytest.raises(DeskError) as refused:
        await house.desk.undo(house.manager, retired.id)

    assert refused.value.code == "conflict"


async def test_an_entry_of_a_shared_list_is_retired_for_this_site_alone(house: House):
    neighbour = await make_house(house.store, "neighbour")
    for one in (house, neighbour):
        await one.desk.put_library(one.manager, Replacement([], "lists only", ("starter/fr",)))

    retired = await house.desk.retire_entry(house.manager, "fr/insults/connard", "a surname here")

    assert (await house.desk.try_text(house.manager, "un connard", "fr")).findings == ()
    assert (await neighbour.desk.try_text(neighbour.manager, "un connard", "fr")).findings != ()
    await house.desk.undo(house.manager, retired.id)
    assert (await house.desk.try_text(house.manager, "un connard", "fr")).findings != ()


async def test_a_list_that_does_not_exist_is_refused(house: House):
    with pytest.raises(DeskError) as refused:
        await house.desk.put_library(house.manager, Replacement([], "lists", ("starter/klingon",)))

    assert "starter/fr" in refused.value.sentence

"""Undo of acts on the library: a key is taken back by the side that gave it, and everything else exactly or not at all."""

import asyncio

import pytest

from server.desk import Replacement
from server.errors import DeskError
from server.store import installations
from tests.server.desk.house import House
from tests.server.desk.pact import VELOMAX, ZORP, Pact, make_pact

pytestmark = pytest.mark.anyio
HARDER = ZORP | {"outcome": "reject"}


@pytest.fixture
async def pact(house: House) -> Pact:
    return await make_pact(house)


async def agreed(pact: Pact, *entries: dict[str, str]) -> str:
    """Entries that both sides want; returns the decision of the agreement."""
    batch = await pact.house.desk.put_library(pact.brand, Replacement(entries, "ours"))
    return (await pact.house.desk.agree(pact.vendor, batch.id, "seen")).id


async def test_undoing_an_agreement_takes_the_key_back_and_the_proposal_waits_again(pact: Pact):
    decision = await agreed(pact, ZORP, VELOMAX)

    await pact.house.desk.undo(pact.vendor, decision)

    assert await pact.counting() == {}
    assert [(one.state, one.answered_by) for one in await pact.waiting(pact.vendor)] == [("proposed", None)] * 2
    again = (await pact.waiting(pact.vendor))[0].batch
    await pact.house.desk.agree(pact.vendor, again, "after all")
    assert set(await pact.counting()) == {"z", "v"}


async def test_the_other_side_cannot_take_back_a_key_that_is_not_theirs(pact: Pact):
    decision = await agreed(pact, ZORP)

    with pytest.raises(DeskError) as no:
        await pact.house.desk.undo(pact.brand, decision)

    assert (no.value.code, "other side" in no.value.sentence) == ("not_allowed", True)
    assert set(await pact.counting()) == {"z"}


async def test_a_declined_proposal_waits_again_when_the_no_is_taken_back(pact: Pact):
    proposed = await pact.house.desk.add_entry(pact.brand, ZORP, "they say it")
    no = await pact.house.desk.decline(pact.vendor, proposed.id, "we do not think so")

    await pact.house.desk.undo(pact.vendor, no.id)

    assert [one.state for one in await pact.waiting(pact.brand)] == ["proposed"]
    assert await pact.counting() == {}


async def test_what_one_key_did_before_is_not_undone_by_one_side_alone(pact: Pact):
    await pact.house.store.write(installations.set_two_keys, pact.house.site_id, False)
    alone = await pact.house.desk.add_entry(pact.brand, ZORP, "we were alone then")
    await pact.house.store.write(installations.set_two_keys, pact.house.site_id, True)

    with pytest.raises(DeskError) as no:
        await pact.house.desk.undo(pact.brand, alone.id)

    assert "two keys now" in no.value.sentence
    assert set(await pact.counting()) == {"z"}


async def test_undo_is_refused_when_a_key_has_changed_since_and_names_it(house: House):
    put = await house.desk.put_library(house.manager, Replacement([ZORP, VELOMAX], "ours"))
    changed = await house.desk.change_entry(house.manager, "z", HARDER, "worse")

    with pytest.raises(DeskError) as no:
        await house.desk.undo(house.manager, put.id)
    assert (no.value.code, "“z”" in no.value.sentence, "“v”" in no.value.sentence) == ("conflict", True, False)

    await house.desk.undo(house.manager, changed.id)
    await house.desk.undo(house.manager, put.id)
    assert (await house.desk.library(house.manager)).entries == ()


async def test_what_counts_again_says_whose_it_was(pact: Pact):
    await agreed(pact, ZORP)
    proposed = await pact.house.desk.change_entry(pact.vendor, "z", HARDER, "worse")
    changed = await pact.house.desk.agree(pact.brand, proposed.id, "yes")

    await pact.house.desk.undo(pact.brand, changed.id)

    entry = (await pact.house.desk.library(pact.brand)).entries[0]
    assert (entry.body, entry.proposed_by, entry.agreed_by, entry.reason) == (ZORP, "Mia", "Vic", "ours")
    assert entry.version == 3


async def test_an_undo_cannot_reopen_what_is_proposed_anew(pact: Pact):
    proposed = await pact.house.desk.add_entry(pact.brand, ZORP, "they say it")
    no = await pact.house.desk.decline(pact.vendor, proposed.id, "we do not think so")
    await pact.house.desk.add_entry(pact.vendor, HARDER, "rather so")

    with pytest.raises(DeskError) as problem:
        await pact.house.desk.undo(pact.vendor, no.id)

    assert problem.value.code == "conflict"
    assert len(await pact.waiting(pact.brand)) == 1


async def test_of_an_undo_and_a_change_at_once_one_is_refused(house: House):
    desk = house.desk
    keys = [f"k{number}" for number in range(8)]
    added = [await desk.add_entry(house.manager, ZORP | {"id": key}, "they say it") for key in keys]
    changes = [desk.change_entry(house.manager, key, HARDER | {"id": key}, "worse") for key in keys]
    undos = [desk.undo(house.manager, one.id) for one in added]

    met = [one for pair in zip(changes, undos, strict=True) for one in pair]
    done = await asyncio.gather(*met, return_exceptions=True)

    refused = [isinstance(one, DeskError) for one in done]
    assert [refused[place] != refused[place + 1] for place in range(0, 16, 2)] == [True] * 8
    counts = {entry.key for entry in (await desk.library(house.manager)).entries}
    assert counts == {key for place, key in enumerate(keys) if not refused[2 * place]}

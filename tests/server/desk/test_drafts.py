"""Drafts: kept for oneself, put forward for a side, and drafts again when that is taken back."""

from dataclasses import replace

import pytest

from server.errors import DeskError
from server.models import Actor, Role, Side
from server.models.library import How
from server.store import installations
from tests.server.desk.house import House
from tests.server.desk.pact import ZORP, make_pact

pytestmark = pytest.mark.anyio


async def test_a_draft_of_no_side_is_put_forward_for_a_side_and_the_other_one_agrees(house: House):
    nobody = Actor("command", "root", "root", Role.OWNER, house.site_id)
    draft = await house.desk.add_entry(nobody, ZORP, "before there were two keys", How.DRAFT)
    pact = await make_pact(house)

    with pytest.raises(DeskError) as no:
        await house.desk.propose(nobody, draft.id, "now we mean it")
    assert (no.value.code, "which side" in no.value.sentence) == ("not_allowed", True)

    proposed = await house.desk.propose(replace(nobody, side=Side.BRAND), draft.id, "now we mean it")
    assert proposed.after["side"] is Side.BRAND
    assert [(one.state, one.side) for one in await pact.waiting(pact.vendor)] == [("proposed", Side.BRAND)]
    with pytest.raises(DeskError) as alone:
        await house.desk.agree(pact.brand, draft.id, "me too")
    assert alone.value.code == "not_allowed"
    await house.desk.agree(pact.vendor, draft.id, "seen")
    assert await pact.counting() == {"z": ZORP}


async def test_a_draft_of_no_side_is_everybody_s_to_see_and_to_throw_away(house: House):
    nobody = Actor("command", "root", "root", Role.OWNER, house.site_id)
    draft = await house.desk.add_entry(nobody, ZORP, "before there were two keys", How.DRAFT)
    pact = await make_pact(house)

    assert [[one.key for one in await pact.waiting(who)] for who in (pact.brand, pact.vendor)] == [["z"], ["z"]]
    await house.desk.withdraw(pact.vendor, draft.id, "never mind")

    assert await pact.waiting(pact.brand) == []


async def test_a_draft_that_counted_and_was_taken_back_is_a_draft_again(house: House):
    draft = await house.desk.add_entry(house.manager, ZORP, "perhaps", How.DRAFT)
    counts = await house.desk.propose(house.manager, draft.id, "it counts")

    await house.desk.undo(house.manager, counts.id)

    waiting = (await house.desk.library(house.manager)).proposals
    assert [(one.state, one.by, one.reason, one.answered_by) for one in waiting] == [("draft", "Mia", "perhaps", None)]
    await house.desk.propose(house.manager, draft.id, "after all")
    assert [entry.key for entry in (await house.desk.library(house.manager)).entries] == ["z"]


async def test_a_proposal_agreed_to_with_one_key_and_taken_back_waits_again(house: House):
    pact = await make_pact(house)
    proposed = await house.desk.add_entry(pact.brand, ZORP, "they say it")
    await house.store.write(installations.set_two_keys, house.site_id, False)
    agreed = await house.desk.agree(pact.brand, proposed.id, "one key is enough now")

    await house.desk.undo(pact.brand, agreed.id)

    assert [one.state for one in await pact.waiting(pact.brand)] == ["proposed"]

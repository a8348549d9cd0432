"""Authors and the desk at once: an edit makes what was read at the desk stale, and numbers never have a hole."""

import asyncio
from dataclasses import replace

import pytest

from moderation.verdict import Outcome
from server.errors import DeskError
from server.models import Message, State, Visitor
from server.store import changes, sites
from server.store.results import SendDraft
from tests.server.desk.house import House
from tests.server.store.people import draft

pytestmark = pytest.mark.anyio


async def edited(
    house: House, author: Visitor, old: Message, text: str, outcome: Outcome = Outcome.PUBLISH
) -> SendDraft:
    """A judged edit of a message, ready to be written."""
    version = (await house.store.read(sites.versions, [house.site_id]))[house.site_id]
    judged = draft(author, house.room_id, "edit", text, outcome=outcome, site_version=version)
    state = State.HELD if outcome is Outcome.HOLD else State.PUBLISHED
    return replace(judged, message=replace(old, text=text, state=state))


async def test_an_edit_of_a_held_message_makes_the_decision_on_it_stale(house: House):
    author = await house.person()
    held = await house.says(author, "nearly polite", Outcome.HOLD)
    version = (await house.desk.queue(house.manager))[0].version
    await house.store.write(changes.edit, await edited(house, author, held, "awful now", Outcome.HOLD))

    with pytest.raises(DeskError) as refused:
        await house.desk.publish(house.manager, held.id, "fine", version)

    assert refused.value.code == "conflict"
    assert (await house.now(held)).state is State.HELD


async def test_an_edit_of_a_flagged_message_makes_the_decision_on_it_stale(house: House):
    author = await house.person()
    message = await house.says(author, "criticism")
    await house.flagged(await house.person("Bo"), message)
    version = (await house.desk.queue(house.manager))[0].version
    await house.store.write(changes.edit, await edited(house, author, message, "other criticism"))

    with pytest.raises(DeskError) as refused:
        await house.desk.delete(house.manager, message.id, "an insult", version)

    assert refused.value.code == "conflict"


async def test_undo_leaves_alone_what_its_author_has_rewritten(house: House):
    author = await house.person()
    held = await house.says(author, "waits", Outcome.HOLD)
    decision = await house.desk.publish(house.manager, held.id, "fine")
    rewritten = await edited(house, author, await house.now(held), "another text")
    await house.store.write(changes.edit, rewritten)

    with pytest.raises(DeskError) as refused:
        await house.desk.undo(house.manager, decision.id)

    assert refused.value.code == "conflict"
    assert (await house.now(held)).text == "another text"


async def test_authors_and_managers_at_once_leave_no_hole_in_the_places(house: House):
    author = await house.person()
    held = [await house.says(author, f"m{number}", Outcome.HOLD) for number in range(12)]
    edits = [await edited(house, author, message, "rewritten, clean") for message in held]

    await asyncio.gather(
        *(house.desk.publish(house.manager, message.id, "fine") for message in held),
        *(house.store.write(changes.edit, one) for one in edits),
        return_exceptions=True,
    )

    standing = [await house.now(message) for message in held]
    places = sorted(message.seq for message in standing if message.seq is not None)
    assert places == list(range(1, len(places) + 1))
    assert len(places) == len(held)

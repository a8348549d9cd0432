"""Deciding on one message: what each act does, to whom it is told, and what it refuses."""

import asyncio
import json
from dataclasses import replace

import pytest

from moderation.verdict import Outcome
from server.errors import DeskError
from server.models import FlagReason, FlagState, Role, State
from server.protocol import unpack_event
from server.store import flags
from tests.server.desk.house import NOW, House, change_of, fresh_id, make_house, staff

pytestmark = pytest.mark.anyio


async def test_publishing_a_held_message_gives_it_its_place_and_tells_the_room(house: House):
    author = await house.person()
    await house.says(author, "hello")
    held = await house.says(author, "waits", Outcome.HOLD)

    decision = await house.desk.publish(house.manager, held.id, "fine with us")

    now = await house.now(held)
    assert (now.state, now.seq, now.reason, now.decided) == (State.PUBLISHED, 2, None, True)
    assert now.published_at is not None
    assert now.published_at > now.at - 1
    change, frame = unpack_event(house.heard[-1])
    assert (change, json.loads(frame)["text"]) == (now.changed_seq, "waits")
    assert house.people_told() == {author.id}
    assert decision.reason == "fine with us"
    assert await house.waiting() == []


async def test_rejecting_says_why_to_the_author_and_nothing_to_the_room(house: House):
    held = await house.says(await house.person(), "no", Outcome.HOLD)

    await house.desk.reject(house.manager, held.id, "an  insult")

    now = await house.now(held)
    assert (now.state, now.seq, now.reason, now.decided) == (State.REJECTED, None, "an insult", True)
    assert house.heard == []


async def test_deleting_leaves_a_tombstone_without_text(house: House):
    message = await house.says(await house.person(), "take me down")

    await house.desk.delete(house.manager, message.id, "house rules")

    change, frame = unpack_event(house.heard[-1])
    assert change > change_of(message)
    assert json.loads(frame)["state"] == "deleted"
    assert b"take me down" not in frame


async def test_restoring_puts_a_message_back_to_its_place(house: House):
    message = await house.says(await house.person(), "back again")
    await house.desk.delete(house.manager, message.id, "too fast")

    await house.desk.restore(house.manager, message.id, "it was fine")

    now = await house.now(message)
    assert (now.state, now.seq, now.reason) == (State.PUBLISHED, message.seq, None)


async def test_restoring_what_was_held_does_not_publish_it(house: House):
    held = await house.says(await house.person(), "unread", Outcome.HOLD)
    await house.desk.delete(house.manager, held.id, "away")

    await house.desk.restore(house.manager, held.id, "read it first")

    now = await house.now(held)
    assert (now.state, now.decided) == (State.HELD, False)
    assert await house.waiting() == ["unread"]
    assert house.heard == []


async def test_what_its_author_deleted_stays_deleted(house: House):
    from server.store import changes

    author = await house.person()
    held = await house.says(author, "mine to take back", Outcome.HOLD)
    await house.desk.publish(house.manager, held.id, "fine")
    await house.store.write(changes.take_back, house.site_id, held.id, author.id, NOW)

    with pytest.raises(DeskError) as refused:
        await house.desk.restore(house.manager, held.id, "I liked it")

    assert refused.value.code == "conflict"
    assert "author" in refused.value.sentence


async def test_publishing_a_flagged_message_keeps_it_and_dismisses_its_flags(house: House):
    author, flagger = await house.person(), await house.person("Bo")
    message = await house.says(author, "criticism")
    await house.flagged(flagger, message)

    await house.desk.publish(house.manager, message.id, "criticism is welcome")

    raised = await house.store.read(flags.flags_of, house.site_id, flagger.id, NOW)
    assert [flag.state for flag in raised] == [FlagState.DISMISSED]
    assert (await house.now(message)).changed_seq == message.changed_seq
    assert house.people_told() == {author.id, flagger.id}
    assert await house.waiting() == []


async def test_deleting_a_flagged_message_upholds_every_flag(house: House):
    message = await house.says(await house.person(), "dirty")
    flaggers = [await house.person(name) for name in ("Bo", "Cy")]
    for flagger in flaggers:
        await house.flagged(flagger, message)

    await house.desk.delete(house.manager, message.id, "an insult")

    for flagger in flaggers:
        raised = await house.store.read(flags.flags_of, house.site_id, flagger.id, NOW)
        assert [flag.state for flag in raised] == [FlagState.UPHELD]
        assert flagger.id in house.people_told()


@pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
async def test_a_decision_needs_a_reason(house: House, reason: str):
    held = await house.says(await house.person(), "waits", Outcome.HOLD)

    with pytest.raises(DeskError) as refused:
        await house.desk.publish(house.manager, held.id, reason)

    assert refused.value.code == "invalid"
    assert (await house.now(held)).state is State.HELD


async def test_a_stale_version_is_a_conflict_that_tells_what_happened(house: House):
    held = await house.says(await house.person(), "waits", Outcome.HOLD)
    version = (await house.desk.queue(house.manager))[0].version
    await house.desk.reject(house.manager, held.id, "an insult", version)

    with pytest.raises(DeskError) as refused:
        await house.desk.publish(house.manager, held.id, "fine", version)

    assert refused.value.code == "conflict"
    assert "Mia" in refused.value.sentence
    assert "reject" in refused.value.sentence
    assert (await house.now(held)).state is State.REJECTED


async def test_a_decided_case_is_a_conflict_without_a_version_too(house: House):
    held = await house.says(await house.person(), "waits", Outcome.HOLD)
    await house.desk.publish(house.manager, held.id, "fine")

    for act in (house.desk.publish, house.desk.reject):
        with pytest.raises(DeskError) as refused:
            await act(house.manager, held.id, "again")
        assert refused.value.code == "conflict"


async def test_an_alert_between_reading_and_deciding_makes_the_decision_stale(house: House):
    message = await house.says(await house.person(), "published")
    await house.flagged(await house.person("Bo"), message)
    version = (await house.desk.queue(house.manager))[0].version
    await house.flagged(await house.person("Cy"), message, FlagReason.ILLEGAL)

    with pytest.raises(DeskError) as refused:
        await house.desk.publish(house.manager, message.id, "fine", version)

    assert refused.value.code == "conflict"


async def test_of_two_managers_at_once_one_decides_and_one_hears_of_it(house: House):
    held = await house.says(await house.person(), "waits", Outcome.HOLD)
    other = await staff(house, "noor@shop.example", Role.MANAGER)

    done = await asyncio.gather(
        house.desk.publish(house.manager, held.id, "fine"),
        house.desk.reject(other, held.id, "not fine"),
        return_exceptions=True,
    )

    assert sorted(type(one).__name__ for one in done) == ["Decision", "DeskError"]


@pytest.mark.parametrize("role", [Role.READER, Role.MODERATOR, Role.AGENT, Role.VISITOR])
async def test_only_staff_decide(house: House, role: Role):
    held = await house.says(await house.person(), "waits", Outcome.HOLD)
    other = await staff(house, "noor@shop.example", role)

    with pytest.raises(DeskError) as refused:
        await house.desk.publish(other, held.id, "fine")

    assert refused.value.code == "not_allowed"


async def test_a_role_taken_away_a_moment_ago_counts(house: House):
    held = await house.says(await house.person(), "waits", Outcome.HOLD)
    demoted = replace(await staff(house, "noor@shop.example", Role.READER), role=Role.MANAGER)

    with pytest.raises(DeskError) as refused:
        await house.desk.publish(demoted, held.id, "fine")

    assert refused.value.code == "not_allowed"
    assert (await house.now(held)).state is State.HELD


async def test_another_sites_message_does_not_exist(house: House):
    held = await house.says(await house.person(), "waits", Outcome.HOLD)
    neighbour = await make_house(house.store, "neighbour")

    for message_id in (held.id, fresh_id()):
        for act in (neighbour.desk.publish, neighbour.desk.delete, neighbour.desk.restore):
            with pytest.raises(DeskError) as refused:
                await act(neighbour.manager, message_id, "mine")
            assert (refused.value.code, refused.value.sentence) == (
                "not_found",
                "There is no such message at this site.",
            )

"""Undo reverses exactly one decision, once, and only while it still stands."""

import asyncio

import pytest

from moderation.verdict import Outcome
from server.errors import DeskError
from server.models import FlagState, Level, Mode, Role, State
from server.models.desk import BlockRequest, LevelChange
from server.store import flags
from tests.server.desk.house import NOW, House, fresh_id, make_house

pytestmark = pytest.mark.anyio


async def test_undoing_a_publication_hides_the_message_and_puts_it_back_in_the_queue(house: House):
    held = await house.says(await house.person(), "waits", Outcome.HOLD)
    before = (await house.desk.queue(house.manager))[0]
    decision = await house.desk.publish(house.manager, held.id, "fine")

    await house.desk.undo(house.manager, decision.id)

    now = await house.now(held)
    assert (now.state, now.decided, now.reason) == (State.HELD, False, held.reason)
    again = (await house.desk.queue(house.manager))[0]
    assert (again.severity, again.opened_at) == (before.severity, before.opened_at)
    assert again.version > before.version
    assert b'"deleted"' in house.heard[-1]


async def test_undoing_a_deletion_gives_back_the_place_and_opens_the_flags_again(house: House):
    message = await house.says(await house.person(), "criticism")
    flagger = await house.person("Bo")
    await house.flagged(flagger, message)
    decision = await house.desk.delete(house.manager, message.id, "an insult")

    await house.desk.undo(house.manager, decision.id)

    now = await house.now(message)
    assert (now.state, now.seq) == (State.PUBLISHED, message.seq)
    raised = await house.store.read(flags.flags_of, house.site_id, flagger.id, NOW)
    assert [flag.state for flag in raised] == [FlagState.OPEN]
    assert await house.waiting() == ["criticism"]


async def test_a_second_undo_is_a_conflict_that_tells_who_was_first(house: House):
    message = await house.says(await house.person(), "hello")
    decision = await house.desk.delete(house.manager, message.id, "house rules")
    await house.desk.undo(house.manager, decision.id)

    with pytest.raises(DeskError) as refused:
        await house.desk.undo(house.manager, decision.id)

    assert refused.value.code == "conflict"
    assert "Mia" in refused.value.sentence
    assert "once" in refused.value.sentence


async def test_a_second_undo_is_refused_even_when_things_look_as_the_decision_left_them(house: House):
    first = await house.desk.set_mode(house.manager, "main", Mode.RESTRICTED, "calm")
    await house.desk.undo(house.manager, first.id)
    await house.desk.set_mode(house.manager, "main", Mode.RESTRICTED, "calm again")

    with pytest.raises(DeskError) as refused:
        await house.desk.undo(house.manager, first.id)

    assert "once" in refused.value.sentence
    assert (await house.desk.rooms(house.manager))[0].mode is Mode.RESTRICTED


async def test_of_twenty_undos_at_once_one_counts(house: House):
    message = await house.says(await house.person(), "hello")
    decision = await house.desk.delete(house.manager, message.id, "house rules")

    done = await asyncio.gather(
        *(house.desk.undo(house.manager, decision.id) for _ in range(20)), return_exceptions=True
    )

    assert sum(not isinstance(one, Exception) for one in done) == 1
    assert (await house.now(message)).state is State.PUBLISHED


async def test_undo_refuses_when_something_else_came_after(house: House):
    held = await house.says(await house.person(), "waits", Outcome.HOLD)
    published = await house.desk.publish(house.manager, held.id, "fine")
    await house.desk.delete(house.manager, held.id, "not fine")

    with pytest.raises(DeskError) as refused:
        await house.desk.undo(house.manager, published.id)

    assert refused.value.code == "conflict"
    assert "delete" in refused.value.sentence
    assert (await house.now(held)).state is State.DELETED


async def test_decisions_are_undone_like_a_stack(house: House):
    held = await house.says(await house.person(), "waits", Outcome.HOLD)
    published = await house.desk.publish(house.manager, held.id, "fine")
    deleted = await house.desk.delete(house.manager, held.id, "not fine")

    await house.desk.undo(house.manager, deleted.id)
    await house.desk.undo(house.manager, published.id)

    assert (await house.now(held)).state is State.HELD
    assert await house.waiting() == ["waits"]


async def test_an_undo_cannot_be_undone_and_a_neighbours_decision_does_not_exist(house: House):
    message = await house.says(await house.person(), "hello")
    decision = await house.desk.delete(house.manager, message.id, "house rules")
    neighbour = await make_house(house.store, "neighbour")

    with pytest.raises(DeskError) as unknown:
        await neighbour.desk.undo(neighbour.manager, decision.id)
    undone = await house.desk.undo(house.manager, decision.id)
    with pytest.raises(DeskError) as refused:
        await house.desk.undo(house.manager, undone.id)

    assert (unknown.value.code, refused.value.code) == ("not_found", "conflict")


async def test_a_conversation_goes_and_comes_back_whole_and_nothing_else_with_it(house: House):
    author, other = await house.person(), await house.person("Bo")
    root = await house.says(author, "question")
    reply = await house.says(other, "answer", root_id=root.id, reply_to=root.id)
    gone_before = await house.says(other, "gone before", root_id=root.id, reply_to=root.id)
    held = await house.says(other, "held reply", Outcome.HOLD, root_id=root.id, reply_to=root.id)
    await house.desk.delete(house.manager, gone_before.id, "earlier")

    decision = await house.desk.delete_conversation(house.manager, root.id, "out of hand")
    states = [(await house.now(one)).state for one in (root, reply, gone_before, held)]
    assert states == [State.DELETED, State.DELETED, State.DELETED, State.HELD]
    assert house.people_told() >= {author.id, other.id}

    await house.desk.undo(house.manager, decision.id)
    states = [(await house.now(one)).state for one in (root, reply, gone_before, held)]
    assert states == [State.PUBLISHED, State.PUBLISHED, State.DELETED, State.HELD]
    assert (await house.now(reply)).seq == reply.seq


async def test_undoing_a_conversation_leaves_what_was_decided_anew_since(house: House):
    author = await house.person()
    root = await house.says(author, "question")
    reply = await house.says(author, "answer", root_id=root.id, reply_to=root.id)
    decision = await house.desk.delete_conversation(house.manager, root.id, "out of hand")
    await house.desk.restore(house.manager, reply.id, "this one is fine")
    await house.desk.delete(house.manager, reply.id, "no, it is not")

    await house.desk.undo(house.manager, decision.id)

    assert [(await house.now(one)).state for one in (root, reply)] == [State.PUBLISHED, State.DELETED]


async def test_a_conversation_needs_its_root(house: House):
    author = await house.person()
    root = await house.says(author, "question")
    reply = await house.says(author, "answer", root_id=root.id, reply_to=root.id)

    for wrong in (reply.id, fresh_id()):
        with pytest.raises(DeskError) as refused:
            await house.desk.delete_conversation(house.manager, wrong, "out of hand")
        assert refused.value.code == "not_found"


async def test_every_act_of_the_desk_comes_back_by_undo(house: House):
    visitor = await house.person()
    desk, manager = house.desk, house.manager
    await desk.set_mode(manager, "main", Mode.RESTRICTED, "calm")
    mode = await desk.set_mode(manager, "main", Mode.READ_ONLY, "calmer")
    slow = await desk.set_slow(manager, "main", 30, "slower")
    level = await desk.set_level(manager, LevelChange(Level.GUARD, "storm", "We read first.", NOW + 10**8))
    role = await desk.set_role(manager, visitor.id, Role.HELPER, "helps")
    name = await desk.rename(manager, visitor.id, "Anouk", "asked for it")

    for decision in (name, role, level, slow, mode):
        await desk.undo(manager, decision.id)

    room = (await desk.rooms(manager))[0]
    site = await desk.site(manager)
    person = (await desk.person(manager, visitor.id)).visitor
    assert (room.mode, room.slow) == (Mode.RESTRICTED, 0)
    assert (site.level, site.level_text, site.level_until) == (Level.NORMAL, None, None)
    assert (person.role, person.pseudonym) == (Role.VISITOR, "Ana")


async def test_a_block_and_its_end_are_undone(house: House):
    block = await house.desk.block(house.manager, BlockRequest("raid", 24, network="203.0.113.0/24"))
    ended = await house.desk.unblock(house.manager, block.id)
    await house.desk.undo(house.manager, ended.id)
    assert [one.ended_at for one in await house.desk.blocks(house.manager)] == [None]

    await house.desk.undo(house.manager, block.decision_id)

    assert (await house.desk.blocks(house.manager))[0].ended_at is not None

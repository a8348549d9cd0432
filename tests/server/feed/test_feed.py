"""Who joins, resumes or stays hears everything once and in order, whatever the bus does."""

import asyncio
import json

import pytest

from server.feed.room import Loaded
from server.store import messages
from tests.server.feed.conftest import Visitor
from tests.server.store.people import draft

pytestmark = pytest.mark.anyio


async def test_who_joins_gets_the_last_messages_and_then_what_follows(live):
    await live.say("one", "two")
    member = await live.join()
    await live.say("three")
    await live.settle()
    assert (member.joined["mode"], member.joined["head"]) == ("snapshot", 2)
    assert [one["text"] for one in member.joined["messages"]] == ["one", "two"]
    assert member.live == ["three"]


async def test_a_snapshot_read_once_serves_everyone_until_something_changes(live):
    await live.say("one")
    first = await live.join()
    live.store.read = None  # whoever asks the database now fails
    second = await live.join()
    assert first.joined == second.joined


async def test_who_was_away_resumes_exactly_from_memory_or_from_the_database(live):
    said = await live.say(*(f"message {n}" for n in range(1, 11)))
    for where in ("database", "memory"):
        member = await live.join(after=7)
        assert (member.joined["mode"], member.joined["head"]) == ("resumed", 10 if where == "database" else 11)
        texts = [one.get("text") for one in member.joined["messages"]]
        if where == "database":
            assert texts == ["message 8", "message 9", "message 10"]
            await live.delete(said[8])
        else:
            assert texts == ["message 8", "message 10", None]


@pytest.mark.parametrize("after", [4, 10_000, 2**53])
async def test_ahead_of_the_head_means_a_whole_snapshot(live, after):
    await live.say("one", "two", "three")
    member = await live.join(after=after)
    assert (member.joined["mode"], len(member.joined["messages"])) == ("snapshot", 3)


async def test_nothing_missed_is_an_empty_resume(live):
    await live.say("one")
    member = await live.join(after=1)
    assert (member.joined["mode"], member.joined["messages"]) == ("resumed", [])


async def test_more_than_five_hundred_changes_mean_a_whole_snapshot(live):
    futures = [live.store.send(draft(live.author, live.room.id, f"x{n}", f"t{n}")) for n in range(502)]
    await asyncio.gather(*futures)
    too_long_ago, just_in_time = await live.join(after=1), await live.join(after=2)
    assert (too_long_ago.joined["mode"], len(too_long_ago.joined["messages"])) == ("snapshot", 50)
    assert (just_in_time.joined["mode"], len(just_in_time.joined["messages"])) == ("resumed", 500)


async def test_an_event_lost_by_the_bus_is_filled_in_soon_after_the_next(live):
    member = await live.join()
    await live.say("one")
    live.bus.deaf = True
    await live.say("lost")
    live.bus.deaf = False
    await live.say("three")
    await live.settle()
    assert member.live == ["one"]
    await asyncio.sleep(0.1)
    assert member.live == ["one", "lost", "three"]


async def test_a_last_event_lost_by_the_bus_is_found_by_the_check(live):
    member = await live.join()
    live.bus.deaf = True
    await live.say("lost")
    await live.settle()
    assert member.live == []
    await live.check()
    await live.settle()
    assert member.live == ["lost"]


async def test_so_much_lost_that_everyone_is_told_to_join_again(live):
    member = await live.join()
    live.bus.deaf = True
    await asyncio.gather(*(live.store.send(draft(live.author, live.room.id, f"x{n}", f"t{n}")) for n in range(502)))
    await live.check()
    await live.settle()
    assert [frame["type"] for frame in member.frames] == ["joined", "resync"]
    again = await live.join(after=0)
    assert (again.joined["mode"], again.joined["head"]) == ("snapshot", 502)


async def test_who_missed_much_is_told_before_they_hear_what_follows(live):
    """They resume after the last change they know: a later one that came first would hide the hole for ever."""
    member = await live.join()
    live.bus.deaf = True
    await live.store.read(messages.heads, [live.room.id])
    await asyncio.gather(*(live.store.send(draft(live.author, live.room.id, f"x{n}", f"t{n}")) for n in range(502)))
    read, behind = live.store.read, asyncio.Event()

    async def overtaken(what, *about):
        found = await read(what, *about)
        if isinstance(found, Loaded):
            live.bus.deaf = False
            await live.say("after the snapshot")
            live.store.read = read
            behind.set()
        return found

    live.store.read = overtaken
    await live.feed.catch_up()
    await live.settle()
    assert behind.is_set()
    assert [frame.get("text", frame["type"]) for frame in member.frames] == ["joined", "resync", "after the snapshot"]


async def test_two_who_find_that_much_was_missed_tell_everyone_once(live):
    member = await live.join()
    live.bus.deaf = True
    await asyncio.gather(*(live.store.send(draft(live.author, live.room.id, f"x{n}", f"t{n}")) for n in range(502)))
    await asyncio.gather(live.feed.catch_up(), live.feed.catch_up(), live.check())
    await live.settle()
    assert [frame["type"] for frame in member.frames] == ["joined", "resync"]


async def test_a_deletion_is_never_undone_by_a_straggler(live):
    member = await live.join()
    (message,) = await live.say("secret")
    await live.delete(message)
    await live.announce.messages([message])  # the first event again, late
    await live.settle()
    assert member.screen == []
    late = await live.join()
    assert "secret" not in json.dumps(late.frames)


async def test_who_joins_between_a_deletion_and_the_flush_never_gets_the_text(live):
    await live.join()
    live.bus.deaf = True
    (message,) = await live.say("secret")
    await live.delete(message)
    live.bus.deaf = False
    gone = await live.store.read(messages.by_ids, live.site_id, [message.id])
    await live.announce.messages([message, *gone])
    late = Visitor()
    await live.feed.join(late, live.room, None)  # in the same turn: nothing is flushed yet
    await live.settle()
    assert "secret" not in json.dumps(late.frames)


async def test_joining_while_others_talk_leaves_no_hole(live):
    """D3: the snapshot or the resume, and the tail after it, are always the whole story."""

    async def talk():
        for n in range(150):
            said = await live.say(f"t{n}")
            if n % 10 == 3:
                await live.delete(said[0])
            if n % 7 == 0:
                await asyncio.sleep(0.002)

    talking = asyncio.create_task(talk())
    members = []
    for n in range(60):
        members.append((0 if n % 2 else None, await live.join(after=0 if n % 2 else None)))
        await asyncio.sleep(0.004)
    await talking
    await asyncio.sleep(0.1)
    truth = [m.text for m in await live.store.read(messages.latest, live.room.id, 500)]
    for after, member in members:
        expected = truth if after == 0 else truth[-len(member.screen) :]
        assert member.screen == expected
        assert member.screen[-50:] == truth[-50:]


async def test_who_goes_while_the_database_is_asked_is_not_kept_in_the_room(live):
    await live.say("one", "two")
    await live.join()
    member = Visitor()
    joining = asyncio.create_task(live.feed.join(member, live.room, 0))
    await asyncio.sleep(0)
    member.gone = True
    await joining
    assert (member.frames, live.hub.size(live.room.id)) == ([], 1)


async def test_an_empty_room_is_let_go_after_a_while_and_opens_again(live):
    member = await live.join()
    live.hub.leave_all(member)
    for _ in range(20):
        await live.check()
    assert live.feed.live_rooms() == []
    await live.say("one")
    again = await live.join()
    await live.say("two")
    await live.settle()
    assert again.screen == ["one", "two"]

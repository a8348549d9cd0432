"""Live rooms on a real database and a bus that loses, doubles and disorders on command."""

import asyncio
import json

import pytest

from server.announce import Announce
from server.bus import MemoryBus
from server.feed import Feed
from server.feed.room import Loaded
from server.hub import Hub
from server.models import Mode, Room
from server.protocol import payloads
from server.store import Store, changes, messages
from tests.server.store.people import NOW, draft, make_site, room_ids, visitor

pytestmark = pytest.mark.anyio


class Visitor:
    """A member that reads what is written."""

    def __init__(self):
        self.frames = []
        self.gone = False

        self.write = self._read

    def _read(self, frame):
        self.frames += [json.loads(payload) for payload in payloads(frame)]

    def resync(self, room_ids):
        raise AssertionError("nobody is slow here")

    def too_slow(self) -> None:
        raise AssertionError("nobody is slow here")

    @property
    def joined(self):
        (found,) = [frame for frame in self.frames if frame["type"] == "joined"]
        return found

    @property
    def live(self):
        """The texts that came after joining; None for tombstones."""
        return [frame.get("text") for frame in self.frames if frame["type"] == "message"]

    @property
    def screen(self):
        """What a widget would show: upserts by id, doubles dropped by change number."""
        found = {}
        for frame in self.frames:
            for one in frame.get("messages", [frame] if frame["type"] == "message" else []):
                number = one.get("changed_seq", one["seq"])
                if number > found.get(one["id"], (0, None))[0]:
                    found[one["id"]] = (number, one.get("text"))
        return [text for _, text in sorted(found.values()) if text is not None]


class Lossy(MemoryBus):
    """Drops while `deaf`."""

    deaf = False

    async def publish(self, topic, payload):
        if not self.deaf:
            await super().publish(topic, payload)


class Live:
    """A store with one site and room, and the feed of one process."""

    def __init__(self, store, site_id, room_id):
        self.store, self.site_id = store, site_id
        self.room = Room(room_id, site_id, "main", "main", "en", Mode.OPEN, 0)
        self.bus, self.hub = Lossy(), Hub()
        self.feed = Feed(store, self.bus, self.hub)
        self.announce = Announce(self.bus)
        self.author = visitor(site_id)
        self.count = 0

    async def say(self, *texts):
        """Writes the texts and announces them; the stored messages."""
        stored = []
        for text in texts:
            self.count += 1
            found = await self.store.send(draft(self.author, self.room.id, f"c{self.count}", text))
            stored.append(found.message)
        await self.announce.messages(stored)
        return stored

    async def delete(self, message):
        gone = await self.store.write(changes.take_back, self.site_id, message.id, self.author.id, NOW)
        await self.announce.messages([gone])

    async def join(self, after=None):
        member = Visitor()
        await self.feed.join(member, self.room, after)
        return member

    async def settle(self):
        await asyncio.sleep(0.03)

    async def check(self):
        heads = await self.store.read(messages.heads, self.feed.live_rooms())
        await self.feed.check(heads)


@pytest.fixture
async def live(sqlite_url):
    store = Store.open(sqlite_url)
    site_id = await store.write(make_site)
    made = Live(store, site_id, (await store.read(room_ids, site_id))["main"])
    yield made
    store.close()


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

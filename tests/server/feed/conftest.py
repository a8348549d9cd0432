"""Live rooms on a real database and a bus that loses, doubles and disorders on command."""

import asyncio
import json

import pytest

from server.announce import Announce
from server.bus import MemoryBus
from server.feed import Feed
from server.hub import Hub
from server.models import Mode, Room
from server.protocol import payloads
from server.store import Store, changes, messages
from tests.server.store.people import NOW, draft, make_site, room_ids, visitor


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

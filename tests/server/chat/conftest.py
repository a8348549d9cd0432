"""A chat on a real database with a bus of one process, and somebody to talk in it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import Connection, Table, update

from server.announce import Announce
from server.bus import MemoryBus
from server.chat import Chat, Parts, Person
from server.counters import MemoryCounters
from server.opinion import Opinion
from server.protocol.commands import Hello, Send
from server.protocol.events import Ack
from server.sites import Sites
from server.store import Store
from server.store.schema import rooms, sites
from server.store.sites import touch
from server.topics import room_topic
from tests.server.store.people import NOW, make_site, room_ids


@dataclass(slots=True)
class Village:
    """One site with one room, and what its room's topic was told."""

    store: Store
    chat: Chat
    sites: Sites
    site_id: int
    room_id: int
    clock: list[int]
    heard: list[bytes] = field(default_factory=list)

    async def arrive(self, address: str = "203.0.113.7", token: str | None = None) -> Person:
        snapshot = await self.sites.of(self.site_id)
        person = await self.chat.arrive(snapshot, Hello(site="shop", token=token, lang="en"), address)
        person.rooms.add("main")
        return person

    async def say(self, person: Person, text: str, cid: str = "c", **more: Any) -> Ack:
        return await (await self.chat.submit(person, Send(cid=cid, room="main", text=text, **more)))

    async def change_site(self, **values: object) -> None:
        await self.store.write(_change, sites, self.site_id, self.site_id, values)
        await self.sites.refresh(self.site_id)

    async def change_room(self, **values: object) -> None:
        await self.store.write(_change, rooms, self.room_id, self.site_id, values)
        await self.sites.refresh(self.site_id)


def _change(conn: Connection, table: Table, row: int, site_id: int, values: dict[str, object]) -> None:
    touch(conn, site_id)
    conn.execute(update(table).where(table.c.id == row).values(values))


@pytest.fixture
async def village(sqlite_url: str) -> AsyncIterator[Village]:
    store = Store.open(sqlite_url)
    clock = [NOW]
    site_id = await store.write(make_site)
    room_id = (await store.read(room_ids, site_id))["main"]
    held_sites, bus = Sites(store, lambda: clock[0]), MemoryBus()
    counters = MemoryCounters(lambda: clock[0] / 1000)
    opinion = Opinion()
    parts = Parts(store, held_sites, counters, Announce(bus), opinion, lambda: clock[0])
    made = Village(store, Chat(parts), held_sites, site_id, room_id, clock)
    await bus.listen(room_topic(room_id), made.heard.append)
    yield made
    await bus.close()
    store.close()

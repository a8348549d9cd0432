"""A whole house behind a real uvicorn, and visitors who talk to it through the `websockets` client."""

import asyncio
import json
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import update
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

from server.app import Application, House
from server.ids import new_id
from server.settings import Settings
from server.store.schema import blocks, rooms, sites, visitors
from server.store.sites import touch
from server.wire import uvicorn_options
from tests.server.serving import serving
from tests.server.store.people import make_site, room_ids

ORIGIN = Origin("http://shop.example")


class Visitor:
    """A widget without a face. `hear("ack")` reads on to the next frame of that type; what it passes is in `heard`."""

    def __init__(self, socket):
        self.socket = socket
        self.heard = []
        self.token = None

    async def say(self, **frame):
        await self.socket.send(json.dumps(frame))

    async def hear(self, *types, seconds=3.0):
        async with asyncio.timeout(seconds):
            while True:
                frame = json.loads(await self.socket.recv())
                self.heard.append(frame)
                if not types or frame["type"] in types:
                    return frame

    async def hello(self, site="shop", **more):
        await self.say(type="hello", site=site, **more)
        answer = await self.hear("welcome", "error")
        self.token = answer.get("token")
        self.id = answer.get("visitor", {}).get("id")
        return answer

    async def join(self, room="main", **more):
        await self.say(type="join", room=room, **more)
        joined = await self.hear("joined", "error")
        if joined["type"] == "joined":
            await self.hear("mine")
        return joined

    async def send(self, text, cid=None, room="main", **more):
        cid = cid or new_id()
        await self.say(type="send", cid=cid, room=room, text=text, **more)
        while (answer := await self.hear("ack", "error")).get("cid") != cid:
            pass
        return answer

    async def closed(self, seconds=3.0):
        """The close code, after reading everything before it."""
        try:
            while True:
                await self.hear(seconds=seconds)
        except ConnectionClosed as end:
            return end.rcvd.code if end.rcvd else 1006

    @property
    def errors(self):
        return [frame for frame in self.heard if frame["type"] == "error"]


class Place:
    """One process and its database."""

    def __init__(self, house, address):
        self.house, self.address = house, address
        self.site_id = self.room_id = 0

    @property
    def url(self):
        return f"ws://{self.address}/v1/socket"

    @asynccontextmanager
    async def socket(self, origin=ORIGIN, **options):
        async with connect(self.url, origin=origin, subprotocols=[Subprotocol("palabre.v1")], **options) as socket:
            yield Visitor(socket)

    @asynccontextmanager
    async def visitor(self, room="main", site="shop", **hello):
        """Somebody who said hello and joined."""
        async with self.socket() as one:
            await one.hello(site=site, **hello)
            await one.join(room)
            yield one

    async def change_site(self, **values):
        await self._change(sites, self.site_id, values)

    async def change_room(self, **values):
        await self._change(rooms, self.room_id, values)

    async def _change(self, table, row, values):
        def change(conn):
            touch(conn, self.site_id)
            conn.execute(update(table).where(table.c.id == row).values(**values))

        await self.house.store.write(change)
        await self.house.announce.site(self.site_id)

    async def block(self, **whom):
        """Writes a block of a `network` or a `visitor_id` as the desk would, and announces it."""

        def write(conn):
            touch(conn, self.site_id)
            until = self.house.socket_parts.now() + 3_600_000
            row = {
                "id": new_id(),
                "site_id": self.site_id,
                "reason": "test",
                "at": 0,
                "until": until,
                "decision_id": "d",
            }
            conn.execute(blocks.insert().values(**row, **whom))

        await self.house.store.write(write)
        await self.house.announce.site(self.site_id)

    async def promote(self, visitor_id, role):
        def write(conn):
            touch(conn, self.site_id)
            conn.execute(update(visitors).where(visitors.c.id == visitor_id).values(role=role))

        await self.house.store.write(write)
        await self.house.announce.site(self.site_id)


@asynccontextmanager
async def place_at(database, *, paced=True, **settings):
    house = House(Settings(database=database, **settings))
    async with serving(Application(house), lifespan="on", **uvicorn_options()) as address:
        place = Place(house, address)

        def fill(conn):
            site_id = make_site(conn, "shop", ("main", "second"))
            values = {"origins": [ORIGIN, "https://shop.example:8443"], "preferences": {"pace": paced}}
            conn.execute(update(sites).where(sites.c.id == site_id).values(**values))
            return site_id

        place.site_id = await house.store.write(fill)
        place.room_id = (await house.store.read(room_ids, place.site_id))["main"]
        yield place


@pytest.fixture
async def place(sqlite_url):
    """A site with the checks of pace off, as for load tests: they have tests of their own."""
    async with place_at(sqlite_url, paced=False) as made:
        yield made


@pytest.fixture
async def paced(sqlite_url):
    async with place_at(sqlite_url) as made:
        yield made


__all__ = ["ORIGIN", "Place", "Visitor", "place_at"]

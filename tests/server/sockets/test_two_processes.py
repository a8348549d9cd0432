"""Two houses on one PostgreSQL and one Redis: together, and apart when Redis is gone."""

import asyncio
import time
from contextlib import asynccontextmanager

import pytest
import redis

from server.app import Application, House
from server.settings import Settings
from server.wire import uvicorn_options
from tests.server.serving import serving
from tests.server.sockets.conftest import Place, place_at

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def neighbour_of(place):
    """A second house for the same site."""
    settings = Settings(database=place.house.settings.database, redis=place.house.settings.redis)
    house = House(settings)
    async with serving(Application(house), lifespan="on", **uvicorn_options()) as address:
        made = Place(house, address)
        made.site_id, made.room_id = place.site_id, place.room_id
        yield made


@pytest.fixture
async def houses(postgresql_url, redis_url):
    async with (
        place_at(postgresql_url, paced=False, redis=redis_url) as here,
        neighbour_of(here) as there,
    ):
        await asyncio.sleep(0.2)  # the buses find Redis
        yield here, there


async def test_a_message_reaches_the_other_house_at_once_and_in_order(houses):
    here, there = houses
    async with here.visitor() as anna, there.visitor() as boris:
        for n in range(30):
            await (anna if n % 2 else boris).say(type="send", cid=f"c{n}", room="main", text=f"t{n}")
        for one in (anna, boris):
            assert [(await one.hear("message"))["seq"] for _ in range(30)] == list(range(1, 31))


async def test_presence_counts_both_houses(houses):
    here, there = houses
    async with here.visitor() as anna, there.visitor():
        while (await anna.hear("presence", seconds=5))["count"] != 2:
            pass


async def test_typing_crosses_over(houses):
    here, there = houses
    async with here.visitor() as anna, there.visitor() as boris:
        await anna.say(type="typing", room="main")
        assert (await boris.hear("typing"))["room"] == "main"


async def test_a_block_here_closes_sockets_there_within_two_seconds(houses):
    here, there = houses
    async with there.visitor() as boris:
        began = time.monotonic()
        await here.block(network="127.0.0.0/8")
        assert await boris.closed() == 4503
        assert time.monotonic() - began < 2


async def test_without_redis_everything_works_and_the_other_house_follows_within_seconds(houses, redis_server):
    here, there = houses
    async with here.visitor() as anna, here.visitor() as neighbour, there.visitor() as boris:
        redis_server.stop()
        try:
            began = time.monotonic()
            assert (await anna.send("is anybody there?"))["message"]["seq"] == 1
            assert (await neighbour.hear("message"))["text"] == "is anybody there?"
            assert time.monotonic() - began < 2
            assert (await boris.hear("message", seconds=6))["text"] == "is anybody there?"
            async with there.visitor() as late:
                assert [one["text"] for one in late.heard[1]["messages"]] == ["is anybody there?"]
        finally:
            redis_server.start()
        await asyncio.sleep(2.5)
        began = time.monotonic()
        await anna.send("back again")
        assert (await boris.hear("message"))["text"] == "back again"
        assert time.monotonic() - began < 1


async def test_a_block_without_redis_closes_sockets_there_within_ten_seconds(houses, redis_server):
    here, there = houses
    async with there.visitor() as boris:
        redis_server.stop()
        try:
            await here.block(network="127.0.0.0/8")
            assert await boris.closed(seconds=10) == 4503
        finally:
            redis_server.start()


async def test_wiping_redis_loses_nothing(houses, redis_url):
    here, there = houses
    async with here.visitor() as anna, there.visitor() as boris:
        await anna.send("before")
        with redis.Redis.from_url(redis_url) as client:
            assert not any(b"before" in (client.dump(key) or b"") for key in client.scan_iter())
            client.flushall()
        await anna.send("after")
        assert [(await boris.hear("message"))["text"] for _ in range(2)] == ["before", "after"]

"""One contract for both buses, and what only Redis can do: many processes, going away, going deaf."""

import asyncio
import time
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import pytest

from server.bus import MemoryBus
from server.bus.redis import RedisAddress, RedisBus

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def redis_buses(url, *names, probe_s=5.0, on_recovery=lambda: None):
    made = [RedisBus(RedisAddress(url, name, probe_s), on_recovery) for name in names]
    for one in made:
        await one.start()
    await until(lambda: all(one._ear is not None for one in made))
    yield made
    for one in made:
        await one.close()


@pytest.fixture(params=["memory", "redis"])
async def bus(request):
    if request.param == "memory":
        yield MemoryBus()
        return
    async with redis_buses(request.getfixturevalue("redis_url"), "node-1") as (made,):
        yield made


async def until(true, seconds=3.0):
    give_up = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < give_up, "did not happen in time"
        await asyncio.sleep(0.005)


async def test_a_publisher_hears_itself_in_order(bus):
    heard = []
    await bus.listen("room:1", heard.append)
    for number in range(200):
        await bus.publish("room:1", b"%d" % number)
    await until(lambda: len(heard) == 200)
    assert heard == [b"%d" % number for number in range(200)]


async def test_a_topic_is_heard_by_its_listeners_only(bus):
    one, other, both = [], [], []
    await bus.listen("room:1", one.append)
    await bus.listen("room:10", other.append)
    await bus.listen("room:1", both.append)
    await bus.listen("room:10", both.append)
    await bus.publish("room:1", b"x")
    await bus.publish("room:10", b"y")
    await until(lambda: len(both) == 2)
    assert (one, other, both) == ([b"x"], [b"y"], [b"x", b"y"])


async def test_who_stopped_listening_hears_nothing_and_may_listen_again(bus):
    heard, witness = [], []
    await bus.listen("room:1", heard.append)
    await bus.listen("room:2", witness.append)
    await bus.unlisten("room:1", heard.append)
    await bus.unlisten("room:1", heard.append)
    await bus.publish("room:1", b"missed")
    await bus.publish("room:2", b"x")
    await until(lambda: witness)
    await bus.listen("room:1", heard.append)
    await bus.publish("room:1", b"heard")
    await until(lambda: heard)
    assert heard == [b"heard"]


async def test_a_listener_that_fails_hinders_no_other(bus):
    def fail(payload):
        raise RuntimeError("mine alone")

    heard = []
    await bus.listen("room:1", fail)
    await bus.listen("room:1", heard.append)
    await bus.publish("room:1", b"a")
    await bus.publish("room:1", b"b")
    await until(lambda: len(heard) == 2)


async def test_any_bytes_go_through(bus):
    heard = []
    await bus.listen("room:1", heard.append)
    payload = bytes(range(256)) * 300
    await bus.publish("room:1", payload)
    await until(lambda: heard)
    assert heard == [payload]


async def test_processes_hear_each_other_from_the_moment_listen_returns(redis_url):
    async with redis_buses(redis_url, "node-1", "node-2") as (one, two):
        for number in range(50):
            heard = []
            await two.listen(f"room:{number}", heard.append)
            await one.publish(f"room:{number}", b"at once")
            await until(lambda heard=heard: heard)


async def test_two_installations_on_one_redis_do_not_hear_each_other(redis_url):
    async with redis_buses(redis_url, "node-1") as (one,), redis_buses(redis_url[:-1] + "3", "node-2") as (other,):
        ours, theirs = [], []
        await one.listen("room:1", ours.append)
        await other.listen("room:1", theirs.append)
        await one.publish("room:1", b"ours")
        await until(lambda: ours)
        await other.publish("room:1", b"theirs")
        await until(lambda: theirs)
        assert (ours, theirs) == ([b"ours"], [b"theirs"])


async def test_a_lost_redis_never_raises_or_delays_and_is_found_again(redis_server, redis_url):
    recovered = []
    async with redis_buses(redis_url, "node-1", "node-2", on_recovery=lambda: recovered.append(1)) as (one, two):
        heard, there = [], []
        await one.listen("room:1", heard.append)
        await two.listen("room:1", there.append)
        redis_server.stop()
        try:
            began = time.monotonic()
            for number in range(100):
                await one.publish("room:1", b"%d" % number)
            await one.listen("room:2", heard.append)
            assert time.monotonic() - began < 1.5
            await until(lambda: len(heard) == 100)  # this process heard itself all the same
        finally:
            redis_server.start()
        await until(lambda: len(recovered) == 2)
        await one.publish("room:2", b"back")
        await two.publish("room:1", b"back too")
        await until(
            lambda: heard[-2:] in ([b"back", b"back too"], [b"back too", b"back"]) and there[-1:] == [b"back too"]
        )


async def test_a_connection_that_went_deaf_is_noticed_by_the_probe(redis_url):
    async with deafening_proxy(redis_url) as (url, deafen), redis_buses(url, "node-1", probe_s=0.2) as (bus,):
        heard = []
        await bus.listen("room:1", heard.append)
        deafen()
        await bus.publish("room:1", b"swallowed")
        await until(lambda: bus._broken or bus._ear is None)
        await until(lambda: bus._ear is not None and not bus._broken)
        await bus.publish("room:1", b"heard again")
        await until(lambda: b"heard again" in heard)


@asynccontextmanager
async def deafening_proxy(url):
    """A proxy to Redis that can fall silent towards the connections of now, without closing them."""
    deaf: set[object] = set()
    open_now: list[object] = []

    async def pump(reader, writer, name):
        while data := await reader.read(65536):
            if name not in deaf:
                writer.write(data)
        writer.close()

    async def serve(reader, writer):
        name = object()
        open_now.append(name)
        there, here = await asyncio.open_connection(urlsplit(url).hostname, urlsplit(url).port)
        await asyncio.gather(pump(reader, here, None), pump(there, writer, name), return_exceptions=True)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    yield f"redis://127.0.0.1:{port}/0", lambda: deaf.update(open_now)
    server.close()

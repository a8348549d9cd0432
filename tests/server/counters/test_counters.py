"""One contract for both counters, and what only Redis can do: many processes, and going away."""

import asyncio
import time
from contextlib import asynccontextmanager

import pytest
import structlog

from server.counters import MemoryCounters, Rate
from server.counters.redis import RedisCounters

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["memory", "redis"])
async def counters(request):
    shared = request.param == "redis"
    found = RedisCounters(request.getfixturevalue("redis_url"), "node-1") if shared else MemoryCounters()
    yield found
    await found.close()


@asynccontextmanager
async def processes(url, *names):
    made = [RedisCounters(url, name) for name in names]
    yield made
    for one in made:
        await one.close()


async def test_a_burst_passes_and_the_next_one_is_told_how_long_to_wait(counters):
    rate = Rate(burst=3, seconds=6)
    assert [await counters.take("anna", rate) for _ in range(3)] == [0, 0, 0]
    assert await counters.take("anna", rate) == pytest.approx(2, abs=0.2)
    assert await counters.take("boris", rate) == 0


async def test_a_rate_fills_again_with_time(counters):
    rate = Rate(burst=1, seconds=0.1)
    assert await counters.take("anna", rate) == 0
    wait = await counters.take("anna", rate)
    assert 0 < wait <= 0.1
    await asyncio.sleep(wait + 0.01)
    assert await counters.take("anna", rate) == 0


async def test_what_one_rate_refuses_is_taken_from_no_other(counters):
    fast, slow = Rate(burst=2, seconds=60), Rate(burst=5, seconds=600)
    for _ in range(10):
        await counters.take("anna", fast, slow)
    assert [await counters.take("anna", slow) for _ in range(3)] == [0, 0, 0]
    assert await counters.take("anna", slow) > 0


async def test_a_tally_counts_different_members_within_its_window(counters):
    told = [await counters.tally("same text", who, 0.2) for who in ("anna", "boris", "anna", "chloé")]
    assert told == [1, 2, 2, 3]
    await asyncio.sleep(0.25)
    assert await counters.tally("same text", "dora", 0.2) == 1


async def test_presence_of_one_process_is_what_it_told(counters):
    assert await counters.presence({1: 5, 2: 0}) == {1: 5, 2: 0}
    assert await counters.presence({1: 4}) == {1: 4}
    assert await counters.presence({}) == {}


async def test_processes_share_rates_tallies_and_presence(redis_url):
    async with processes(redis_url, "node-1", "node-2") as (one, two):
        rate = Rate(burst=1, seconds=60)
        assert await one.take("anna", rate) == 0
        assert await two.take("anna", rate) > 0
        assert [await one.tally("t", "anna", 60), await two.tally("t", "boris", 60)] == [1, 2]
        assert await one.presence({7: 3}) == {7: 3}
        assert await two.presence({7: 4, 8: 1}) == {7: 7, 8: 1}


async def test_without_redis_each_process_counts_for_itself_says_so_once_and_comes_back(redis_server, redis_url):
    now = [0.0]
    counters = RedisCounters(redis_url, "node-1", clock=lambda: now[0])
    rate = Rate(burst=2, seconds=60)
    assert await counters.take("anna", rate) == 0
    redis_server.stop()
    try:
        with structlog.testing.capture_logs() as logs:
            assert [await counters.take("boris", rate) for _ in range(2)] == [0, 0]
            assert await counters.take("boris", rate) > 0
            assert await counters.presence({1: 2}) == {1: 2}
            assert len(logs) == 1
    finally:
        redis_server.start()
    now[0] = 3.0
    assert await counters.take("boris", rate) == 0  # asked of Redis again, which knows nothing of boris
    await counters.close()


async def test_a_redis_that_accepts_and_never_answers_makes_one_wait_and_nobody_after_them():
    async def silent(reader, writer):
        await reader.read()
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    counters = RedisCounters(f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}", "node-1")
    rate = Rate(burst=1000, seconds=1)
    began = time.monotonic()
    assert await counters.take("anna", rate) == 0
    assert time.monotonic() - began < 1.5
    began = time.monotonic()
    for _ in range(100):
        assert await counters.take("anna", rate) == 0
    assert time.monotonic() - began < 0.2
    await counters.close()
    server.close()

"""The process that reads stored texts: its answers, and that it leaves with whoever asked."""

import asyncio
import multiprocessing
import os
import signal

import pytest

from server.sieve import Caught, Rules, Sieve, Text

pytestmark = pytest.mark.anyio
ZORP = {"id": "z", "entry": "zorp", "kind": "word"}


def page(*texts: str) -> list[Text]:
    return [(text, "en", "main") for text in texts]


async def test_it_tells_which_texts_are_hit_where_and_in_which_disguise():
    async with Sieve(Rules([ZORP])) as sieve:
        found = await sieve.sift(page("clean", "a zorp", "a z0rp"))
        assert await sieve.sift(page("clean")) == []

    assert found == [Caught(1, {"z": ((2, 6, ""),)}), Caught(2, {"z": ((2, 6, "leet"),)})]


async def test_it_tells_what_the_entry_before_would_have_hit():
    async with Sieve(Rules([ZORP], [ZORP | {"entry": "zorpish"}])) as sieve:
        found = await sieve.sift(page("zorp", "zorpish"))

    assert found == [Caught(0, {"z": ((0, 4, ""),)}), Caught(1, {}, ("z",))]


async def test_a_link_to_the_sites_own_domain_is_none_of_any_link():
    rules = Rules([{"id": "l", "kind": "any_link", "entry": "*"}], allow_domains=("shop.example",))
    async with Sieve(rules) as sieve:
        found = await sieve.sift(page("see https://shop.example/bag", "see https://rival.example/bag"))

    assert [one.index for one in found] == [1]


async def test_it_leaves_with_whoever_gave_up_waiting():
    begun = asyncio.Event()

    async def reading() -> None:
        async with Sieve(Rules([ZORP])) as sieve:
            begun.set()
            await sieve.sift(page(*["zorp " * 400] * 2000))

    task = asyncio.create_task(reading())
    await begun.wait()
    assert len(multiprocessing.active_children()) == 1
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert multiprocessing.active_children() == []


async def test_one_that_does_not_answer_is_told_and_ended():
    with pytest.raises((TimeoutError, EOFError, OSError)):
        async with Sieve(Rules([ZORP])) as sieve:
            (child,) = multiprocessing.active_children()
            child.kill()
            child.join()
            await sieve.sift(page("zorp"))

    assert multiprocessing.active_children() == []


async def test_it_leaves_with_whoever_gave_up_before_it_had_begun():
    async def reading() -> None:
        async with Sieve(Rules([ZORP | {"id": f"{number}"} for number in range(2000)])):
            raise AssertionError("nobody waits that long")

    task = asyncio.create_task(reading())
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.get_running_loop().shutdown_default_executor()

    assert multiprocessing.active_children() == []


async def test_a_ctrl_c_of_the_terminal_is_not_for_it():
    async with Sieve(Rules([ZORP])) as sieve:
        (child,) = multiprocessing.active_children()
        os.kill(child.pid or 0, signal.SIGINT)
        found = await sieve.sift(page("zorp"))

    assert [one.index for one in found] == [0]

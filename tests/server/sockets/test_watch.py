"""What happens to an open socket from outside: blocks, modes, levels, roles, one's own news, the end of the process."""

import asyncio
import time
from contextlib import AsyncExitStack

import pytest

from server.app import Application
from server.store import changes
from tests.server.serving import serving
from tests.server.sockets.conftest import place_at

pytestmark = pytest.mark.anyio


async def test_a_block_closes_the_covered_sockets_at_once_and_no_other(place):
    async with place.visitor() as anna, place.visitor() as boris:
        await anna.send("hello")
        began = time.monotonic()
        await place.block(visitor_id=anna.id)
        assert await anna.closed() == 4503
        assert time.monotonic() - began < 1
        assert [error["code"] for error in anna.errors] == ["blocked"]
        assert (await boris.send("still here"))["type"] == "ack"
        async with place.socket() as again:
            assert (await again.hello(token=anna.token))["code"] == "blocked"


async def test_a_block_of_which_the_bus_said_nothing_is_found_by_the_check(place):
    async with place.visitor() as anna:
        silent = place.house.announce._bus.publish
        place.house.announce._bus.publish = _swallow
        await place.block(network="127.0.0.0/8")
        place.house.announce._bus.publish = silent
        assert await anna.closed(seconds=4) == 4503


async def _swallow(topic, payload):
    return None


async def test_a_change_of_mode_or_level_is_told_to_everyone(place):
    async with place.visitor(lang="fr") as anna:
        await place.change_room(mode="restricted", slow=10)
        notice = await anna.hear("notice")
        assert (notice["code"], notice["room"], notice["mode"], notice["slow"]) == ("mode", "main", "restricted", 10)
        await place.change_site(level="guard", level_text="Un instant", level_until=9_999_999_999_999)
        notice = await anna.hear("notice")
        assert (notice["code"], notice["level"], notice["text"], notice["until"]) == (
            "level",
            "guard",
            "Un instant",
            9_999_999_999_999,
        )
        await place.change_site(level="normal", level_text=None, level_until=None)
        assert (await anna.hear("notice"))["level"] == "normal"


async def test_a_new_role_reaches_the_open_socket(place):
    async with place.visitor() as anna:
        await anna.send("hello")
        await place.promote(anna.id, "helper")
        welcome = await anna.hear("welcome")
        assert welcome["visitor"]["role"] == "helper"


async def test_what_only_the_author_may_see_reaches_all_their_sockets_and_nobody_else(place):
    async with place.visitor() as anna, place.visitor() as boris:
        await anna.send("hello")
        async with place.visitor(token=anna.token) as other_tab:
            await place.house.announce.author(place.site_id, anna.id)
            await asyncio.gather(anna.hear("mine"), other_tab.hear("mine"))
        await boris.say(type="ping")
        await boris.hear("pong")
        assert [frame["type"] for frame in boris.heard].count("mine") == 1


async def test_what_became_of_a_flag_is_a_notice_to_who_raised_it(place):
    async with place.visitor() as anna, place.visitor() as boris:
        message = (await anna.send("hello"))["message"]["id"]
        await boris.say(type="flag", message=message, reason="other", cid="f")
        await boris.hear("ack")
        await boris.hear("mine")
        await place.house.store.write(_uphold, message)
        await place.house.announce.author(place.site_id, boris.id)
        notice = await boris.hear("notice")
        assert (notice["code"], notice["message"], notice["state"]) == ("flag", message, "upheld")


def _uphold(conn, message):
    from server.store.schema import flags

    conn.execute(flags.update().where(flags.c.message_id == message).values(state="upheld"))


async def test_a_deletion_by_another_process_reaches_everyone(sqlite_url):
    """Two houses on one database, without a bus between them: the check finds it."""
    async with place_at(sqlite_url, paced=False) as place, place.visitor() as anna:
        message = (await anna.send("take this back"))["message"]["id"]
        now = place.house.socket_parts.now()
        await place.house.store.write(changes.take_back, place.site_id, message, anna.id, now)
        gone = await anna.hear("message", seconds=4)
        while gone.get("state") != "deleted":
            gone = await anna.hear("message", seconds=4)
        assert gone["id"] == message


async def test_who_is_silent_for_too_long_is_closed_4000_and_may_come_back(place, monkeypatch):
    async with place.visitor() as anna:
        monkeypatch.setattr("server.socket.watch.IDLE_S", 0.0)
        await asyncio.sleep(0.01)
        place.house.watch._sweep_idle()
        assert await anna.closed() == 4000


async def test_a_stop_says_goodbye_with_a_spread_and_closes_1012(sqlite_url):
    async with AsyncExitStack() as sockets:
        async with place_at(sqlite_url, paced=False) as place:
            visitors = [await sockets.enter_async_context(place.visitor()) for _ in range(8)]
        codes = [await visitor.closed() for visitor in visitors]
    waits = [frame["retry_after"] for visitor in visitors for frame in visitor.heard if frame["type"] == "goodbye"]
    assert (codes, len(waits)) == ([1012] * 8, 8)
    assert len(set(waits)) > 1


async def test_the_endpoint_works_on_a_server_that_knows_nothing_of_our_wire(place):
    async with serving(Application(place.house), ws="websockets-sansio") as address:
        place.address = address
        async with place.visitor() as anna, place.visitor() as boris:
            assert (await anna.send("hello"))["message"]["seq"] == 1
            assert (await boris.hear("message"))["text"] == "hello"
            await boris.socket.send(b"binary")
            assert await boris.closed() == 4500

"""Who may come in, and how the others learn why not: accept, error, close."""

import asyncio

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from server.socket import gate
from tests.server.sockets.conftest import ORIGIN, Visitor

pytestmark = pytest.mark.anyio


async def test_hello_is_answered_with_everything_a_widget_needs(place):
    async with place.socket() as visitor:
        welcome = await visitor.hello(lang="fr-CA")
        assert visitor.socket.subprotocol == "palabre.v1"
        assert set(welcome) == {"type", "visitor", "token", "rooms", "site", "features", "ping_ms"}
        assert welcome["visitor"]["role"] == "visitor"
        assert [room["room"] for room in welcome["rooms"]] == ["main", "second"]
        assert welcome["ping_ms"] == 25000


async def test_the_token_brings_the_same_visitor_back_once_they_did_something(place):
    async with place.visitor() as visitor:
        await visitor.send("hello all")
        async with place.socket() as again:
            welcome = await again.hello(token=visitor.token)
            assert (welcome["visitor"]["id"], welcome["token"]) == (visitor.id, visitor.token)
        async with place.socket() as other:
            assert (await other.hello(token="x" * 43))["visitor"]["id"] != visitor.id


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "https://evil.example",
        "https://shop.example",
        "http://shop.example:80",
        "http://shop.example:8443",
        "http://shop.example.evil.example",
        "http://evilshop.example",
        "http://shop.example.",
        "http://SHOP.example",
        "http://shop.example/",
        "http://www.shop.example",
        "http://shop.example evil",
        "http://xn--shop.example",
        "file://",
    ],
)
async def test_a_page_of_another_origin_is_refused_and_told_so(place, origin):
    async with place.socket(origin=origin) as visitor:
        error = await visitor.hello()
        assert (error["type"], error["code"]) == ("error", "not_allowed")
        assert await visitor.closed() == 4504


async def test_two_origins_are_none(place):
    with pytest.raises(InvalidStatus):
        async with connect(place.url, origin=ORIGIN, additional_headers={"Origin": "http://evil.example"}):
            pass


@pytest.mark.parametrize("site", ["nowhere", "Shop", "1"])
async def test_a_site_that_does_not_exist_is_refused_like_a_foreign_origin(place, site):
    async with place.socket() as visitor:
        error = await visitor.hello(site=site)
        assert (error["code"], await visitor.closed()) == ("not_allowed", 4504)


async def test_who_never_says_hello_is_closed_4501_and_what_they_say_before_is_not_done(place, monkeypatch):
    monkeypatch.setattr("server.socket.greeting.HELLO_S", 0.2)
    async with place.visitor() as witness:
        async with place.socket() as visitor:
            await visitor.say(type="join", room="main")
            await visitor.say(type="send", cid="c", room="main", text="before hello")
            assert await visitor.closed() == 4501
            assert [error.get("cid") for error in visitor.errors] == ["c", None]
        await witness.say(type="ping")
        await witness.hear("pong")
        assert "before hello" not in str(witness.heard)


async def test_a_late_hello_within_the_time_is_fine(place):
    async with place.socket() as visitor:
        await asyncio.sleep(0.3)
        assert (await visitor.hello())["type"] == "welcome"


async def test_a_second_hello_is_malformed_and_changes_nothing(place):
    async with place.visitor() as visitor:
        await visitor.say(type="hello", site="shop")
        assert (await visitor.hear("error", "welcome"))["code"] == "malformed"
        assert (await visitor.send("still here"))["type"] == "ack"


@pytest.mark.parametrize("identity", ["x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJib3NzIn0."])
async def test_an_identity_that_the_brand_did_not_sign_is_never_believed_and_one_may_come_in_without(place, identity):
    async with place.socket() as visitor:
        assert (await visitor.hello(identity=identity))["code"] == "not_allowed"
        assert (await visitor.hello())["visitor"]["role"] == "visitor"


async def test_who_is_blocked_is_told_until_when_and_closed_4503(place):
    await place.block(network="127.0.0.0/8")
    async with place.socket() as visitor:
        error = await visitor.hello()
        assert (error["code"], error["until"] > 0) == ("blocked", True)
        assert await visitor.closed() == 4503


async def test_a_paced_site_takes_twenty_sockets_of_one_address_and_a_free_place_is_taken_again(paced):
    async with asyncio.TaskGroup() as group:
        inside = [group.create_task(_come_in(paced)) for _ in range(gate.PER_GROUP)]
    async with paced.socket() as one_more:
        error = await one_more.hello()
        assert (error["code"], await one_more.closed()) == ("rate", 4008)
        assert error["retry_after"] > 0
    await inside[0].result().socket.close()
    await asyncio.sleep(0.05)
    async with paced.socket() as visitor:
        assert (await visitor.hello())["type"] == "welcome"
    for task in inside:
        await task.result().socket.close()


async def test_overload_turns_new_sockets_away_and_keeps_the_others(place, caplog):
    async with place.visitor() as visitor:
        place.house.socket_parts.gate._late = (5.0, 5.0)
        with pytest.raises(InvalidStatus) as refused:
            async with place.socket():
                pass
        assert refused.value.response.status_code == 503
        assert int(refused.value.response.headers["retry-after"]) > 0
        assert (await visitor.send("I am still here"))["type"] == "ack"
        assert caplog.records == []


async def test_sockets_that_end_before_hello_leave_nothing_behind(place):
    for _ in range(5):
        async with place.socket():
            pass
    async with place.socket() as visitor:
        await visitor.hello(site="nowhere")
    await asyncio.sleep(0.05)
    assert place.house.socket_parts.gate._ungreeted == 0
    assert len(place.house.socket_parts.connections) == 0


async def _come_in(place):
    visitor = Visitor(await connect(place.url, origin=ORIGIN))
    assert (await visitor.hello())["type"] == "welcome"
    return visitor

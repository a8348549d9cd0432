"""The door of the WebSocket contract: whom it lets in, what it refuses, and with which code it closes.

A refusal is always: accepted, told why by an `error`, then closed with a code, since a browser cannot read a refused
handshake (DESIGN §5).
"""

import asyncio
import json
import time
from dataclasses import replace

import pytest

from tests.guarantees.house import Brand, House, fresh_address

pytestmark = pytest.mark.anyio

CODES = {
    *("malformed", "not_in_room", "not_found", "cid_conflict", "blocked"),
    *("rate", "not_allowed", "too_long", "closed", "unavailable"),
}
SHOP = "https://shop.example"


@pytest.fixture(scope="module")
def brand(house: House) -> Brand:
    return house.brand("Doors")


@pytest.fixture(scope="module")
def shop(house: House) -> Brand:
    """A site whose only origin is a shop's, on the usual port."""
    key = house.site("Shop", origin=SHOP)
    return Brand(key, replace(house.brand("Unused").door, site=key, origin=SHOP), house.desk(key))


async def refusal(brand: Brand, origin: str | None, site: str | None = None) -> tuple[str, int]:
    """The error's code and the close code that answer a `hello`."""
    door = replace(brand.door, origin=origin)
    talker = await door.open(address=fresh_address())
    await talker.say("hello", site=site or door.site)
    error = await talker.hear("error")
    return error["code"], await talker.closed()


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "",
        "*",
        "https://evil.example",
        "https://shop.example.evil.example",
        "https://evilshop.example",
        "https://shop.example.",
        "https://www.shop.example",
        "https://shop.example:8443",
        "http://shop.example",
        "https://shop.example/",
        "https://shop.example/page",
        "https://user@shop.example",
        "https://shop.example, https://evil.example",
        "https://shop.example https://evil.example",
        "//shop.example",
        "shop.example",
        "https://ѕhop.example",
        "https://xn--hop-7cd.example",
        "file://",
        "https://shop.exampl",
        "https://shop.example\\@evil.example",
        "wss://shop.example",
        "chrome-extension://shop.example",
    ],
)
async def test_only_the_sites_own_origin_comes_in(shop: Brand, origin: str | None) -> None:
    if origin is not None and not origin.isascii():
        origin = origin.encode().decode("latin-1")
    code, close = await refusal(shop, origin)
    assert (code in CODES, close) == (True, 4504)


async def test_the_sites_own_origin_comes_in(shop: Brand) -> None:
    talker = await shop.enter()
    assert talker.welcome["type"] == "welcome"
    await talker.close()


async def test_an_origin_of_one_site_opens_no_other(shop: Brand, brand: Brand) -> None:
    code, close = await refusal(shop, SHOP, site=brand.key)
    assert (code in CODES, close) == (True, 4504)


@pytest.mark.parametrize("key", ["nobody", "0", "main", "x" * 64])
async def test_a_site_that_does_not_exist_is_refused_like_a_foreign_origin(brand: Brand, key: str) -> None:
    code, close = await refusal(brand, brand.door.origin, site=key)
    assert (code in CODES, close) == (True, 4504)


async def test_two_origin_headers_are_no_origin(shop: Brand) -> None:
    host, port = shop.door.url.removeprefix("ws://").split("/")[0].split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    lines = [
        "GET /v1/socket HTTP/1.1",
        f"Host: {host}:{port}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Protocol: palabre.v1",
        f"Origin: {SHOP}",
        "Origin: https://evil.example",
    ]
    writer.write("\r\n".join([*lines, "", ""]).encode())
    assert await asyncio.wait_for(reader.readline(), 10) == b"HTTP/1.1 400 Bad Request\r\n"
    writer.close()


async def test_who_says_no_hello_is_shown_out_after_ten_seconds(brand: Brand) -> None:
    silent = await brand.door.open(address=fresh_address())
    busy = await brand.door.open(address=fresh_address())
    began = time.monotonic()
    await busy.say("ping")
    assert await silent.closed(15) == 4501
    assert 9 <= time.monotonic() - began <= 12
    assert await busy.closed(15) == 4501


@pytest.mark.parametrize(
    "command",
    [
        {"type": "join", "room": "main"},
        {"type": "send", "room": "main", "text": "too early"},
        {"type": "history", "room": "main", "before": 10},
        {"type": "profile", "pseudonym": "Early"},
        {"type": "flag", "message": "abcdefghijkl", "reason": "other"},
    ],
)
async def test_nothing_is_done_before_hello_and_hello_still_works_after(brand: Brand, command: dict) -> None:
    talker = await brand.door.open(address=fresh_address())
    fields = {name: value for name, value in command.items() if name != "type"}
    error = await talker.ask(command["type"], **fields)
    assert error["type"] == "error"
    await talker.say("hello", site=brand.key)
    welcome = await talker.hear("welcome")
    assert welcome["visitor"]["named"] is False
    await talker.close()


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "hello",
        "[]",
        "null",
        "3",
        '{"type":"send"',
        '{"type":["send"]}',
        '{"no":"type"}',
        '{"type":"send","type":"ping"}',
        '{"type":"ping","n":NaN}',
        '{"type":"ping","n":' + "9" * 5000 + "}",
        '{"type":"ping","deep":' + "[" * 5000 + "]" * 5000 + "}",
        '{"type":"send","cid":"c","room":"main","text":"\\ud800"}',
        '{"type":"send","cid":"c","room":"main","text":"a\\u0000b"}',
        '{"type":"send","cid":"c","room":"main","text":7}',
        '{"type":"send","cid":"c","room":{"$ne":""},"text":"x"}',
        '{"type":"send","room":"main","text":"no cid"}',
        '{"type":"history","room":"main","before":-1}',
        '{"type":"history","room":"main","before":"9"}',
    ],
)
async def test_three_frames_that_are_no_command_end_the_socket_for_good(brand: Brand, frame: str) -> None:
    talker = await brand.enter()
    for _ in range(3):
        await talker.connection.send(frame)
    assert await talker.closed() == 4500
    assert [error["code"] for error in talker.frames if error["type"] == "error"] == ["malformed"] * 3


async def test_two_malformed_frames_are_forgiven(brand: Brand) -> None:
    talker = await brand.join()
    for _ in range(2):
        await talker.connection.send("{")
    assert (await talker.send("Still here, after two slips"))["type"] == "ack"
    await talker.close()


async def test_an_unknown_type_is_malformed_and_named_by_its_cid(brand: Brand) -> None:
    talker = await brand.enter()
    error = await talker.ask("dance")
    assert error["code"] == "malformed"
    await talker.close()


async def test_unknown_fields_are_ignored(brand: Brand) -> None:
    talker = await brand.enter(colour="blue", cookie={"a": [1]})
    await talker.say("join", room="main", volume=11)
    await talker.hear("joined")
    ack = await talker.send("Fields of tomorrow do no harm", future=[{"x": 1}], type_of_day="sunny")
    assert ack["message"]["state"] == "published"
    await talker.close()


async def test_a_binary_frame_ends_the_socket_for_good(brand: Brand) -> None:
    talker = await brand.enter()
    await talker.connection.send(b'{"type":"ping"}')
    assert await talker.closed() == 4500


@pytest.mark.parametrize("pieces", [1, 4])
async def test_a_frame_beyond_16_kib_ends_the_socket_with_1009(brand: Brand, pieces: int) -> None:
    talker = await brand.enter()
    frame = json.dumps({"type": "ping", "padding": "x" * 17_000})
    size = len(frame) // pieces + 1
    parts = [frame[at : at + size] for at in range(0, len(frame), size)]
    await talker.connection.send(parts if pieces > 1 else frame)
    assert await talker.closed() == 1009


async def test_a_message_in_endless_pieces_ends_the_socket_with_1009(brand: Brand) -> None:
    talker = await brand.enter()
    try:
        await talker.connection.send(["x"] * 5000)
    except ConnectionError:
        pass
    assert await talker.closed() == 1009


async def test_a_frame_of_nearly_16_kib_is_read(brand: Brand) -> None:
    talker = await brand.enter()
    await talker.say("ping", padding="x" * 16_000)
    assert await talker.hear("pong")
    await talker.close()


async def test_a_second_hello_changes_nothing(brand: Brand) -> None:
    talker = await brand.join()
    await talker.say("hello", site=brand.key)
    await talker.quiet()
    assert [frame["type"] for frame in talker.frames].count("welcome") == 1
    assert (await talker.send("The first hello counts, the second does not"))["type"] == "ack"
    await talker.close()


async def test_the_subprotocol_is_agreed_on(brand: Brand) -> None:
    talker = await brand.door.open(address=fresh_address())
    assert talker.connection.subprotocol == "palabre.v1"
    await talker.close()

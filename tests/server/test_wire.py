"""The contract with the pinned uvicorn: whole frames written past ASGI arrive, and nothing is written past an end."""

import asyncio
import os
import socket
import struct

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from server.protocol import text_frame
from server.wire import uvicorn_options, wire_of
from tests.server.serving import serving

pytestmark = pytest.mark.anyio


@pytest.fixture(params=[False, True], ids=["asyncio", "uvloop"])
def anyio_backend(request):
    """Both loops that we run on: their transports are not the same code."""
    return "asyncio", {"use_uvloop": request.param}


class Told:
    """A listener that keeps what it was told."""

    def __init__(self, wire):
        self.wire = wire
        self.words = []
        wire.listener = self

    def paused(self):
        self.words.append("paused")

    def resumed(self):
        self.words.append("resumed")

    def stopping(self):
        self.wire.write(text_frame(b"goodbye"))

    def ended(self):
        self.words.append("ended")


class Endpoint:
    """An ASGI app that accepts and then lets the test act on the wire; it ends with the connection."""

    def __init__(self):
        self.told = asyncio.get_running_loop().create_future()
        self.received = []
        self.done = asyncio.Event()
        self.place = ""

    async def __call__(self, scope, receive, send):
        await receive()
        await send({"type": "websocket.accept"})
        self.told.set_result(Told(wire_of(scope)))
        while (message := await receive())["type"] != "websocket.disconnect":
            self.received.append(message)
        self.code = message["code"]
        self.done.set()


@pytest.fixture
async def endpoint():
    made = Endpoint()
    async with serving(made, **uvicorn_options()) as place:
        made.place = place
        yield made


async def until(true, seconds=5.0):
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.005)


async def test_frames_written_past_asgi_arrive_in_order_however_they_are_joined(endpoint):
    async with connect(f"ws://{endpoint.place}/") as client:
        told = await endpoint.told
        told.wire.write(text_frame(b"one"))
        told.wire.write(text_frame(b"two") + text_frame(b"x" * 200) + text_frame(b"y" * 70_000))
        assert [len(await client.recv()) for _ in range(4)] == [3, 3, 200, 70_000]
        await client.send("and back")
        await until(lambda: endpoint.received)
        assert endpoint.received[0]["text"] == "and back"


async def test_our_close_reaches_the_client_and_ends_the_listener_once(endpoint):
    async with connect(f"ws://{endpoint.place}/") as client:
        told = await endpoint.told
        told.wire.write(text_frame(b"last"))
        told.wire.close(4503, "blocked")
        told.wire.close(4000, "again")
        assert told.words == ["ended"]
        assert await client.recv() == "last"
        with pytest.raises(ConnectionClosed) as caught:
            await client.recv()
        assert (caught.value.rcvd.code, caught.value.rcvd.reason) == (4503, "blocked")
        await endpoint.done.wait()
        assert endpoint.code == 4503
    assert told.words == ["ended"]


@pytest.mark.parametrize("how", ["close", "abort"])
async def test_the_listener_hears_of_the_end_when_the_client_goes(endpoint, how):
    client = await connect(f"ws://{endpoint.place}/")
    told = await endpoint.told
    if how == "close":
        await client.close()
    else:
        client.transport.abort()
    await until(lambda: told.words == ["ended"])
    await endpoint.done.wait()
    assert told.wire.listener is None


async def test_a_server_that_stops_ends_the_listener_before_its_1012():
    made = Endpoint()
    async with serving(made, **uvicorn_options()) as place:
        client = await connect(f"ws://{place}/")
        told = await made.told
    assert (told.words, await client.recv()) == (["ended"], "goodbye")
    with pytest.raises(ConnectionClosed) as caught:
        await client.recv()
    assert caught.value.rcvd.code == 1012


async def test_a_reader_that_does_not_read_pauses_and_one_that_catches_up_resumes(endpoint):
    # No StreamReader here: it would read ahead.
    client = await raw_client(endpoint.place)
    told = await endpoint.told
    frame = text_frame(b"z" * 60_000)
    for _ in range(200):
        told.wire.write(frame)
    assert told.words == ["paused"]
    loop = asyncio.get_running_loop()
    while told.words == ["paused"]:
        assert await loop.sock_recv(client, 1 << 20)
    assert told.words == ["paused", "resumed"]
    client.close()


async def test_closing_one_who_does_not_read_frees_it_all_the_same(endpoint, monkeypatch):
    monkeypatch.setattr("server.wire._GOODBYE_S", 0.1)
    client = await raw_client(endpoint.place)
    told = await endpoint.told
    for _ in range(200):
        told.wire.write(text_frame(b"z" * 60_000))
    told.wire.close(4009, "too slow")
    await until(lambda: told.wire not in told.wire.connections, 2)
    client.close()


async def test_a_message_too_big_is_answered_1009_even_to_who_sends_all_of_it_before_reading(endpoint):
    client = await raw_client(endpoint.place)
    await endpoint.told
    loop = asyncio.get_running_loop()
    await loop.sock_sendall(client, b"\x81\xff" + (4_000_000).to_bytes(8, "big") + b"\0\0\0\0")
    for _ in range(40):
        await loop.sock_sendall(client, b"x" * 100_000)
        await asyncio.sleep(0.001)
    answer = await loop.sock_recv(client, 4)
    assert (answer[0], struct.unpack("!H", answer[2:4])[0]) == (0x88, 1009)
    client.close()


async def test_16_kib_are_just_small_enough(endpoint):
    async with connect(f"ws://{endpoint.place}/") as client:
        await endpoint.told
        await client.send("x" * 16384)
        await until(lambda: endpoint.received)


async def test_a_message_in_endless_pieces_is_answered_1009(endpoint):
    async with connect(f"ws://{endpoint.place}/") as client:
        await endpoint.told

        async def pieces():
            for _ in range(10_000):
                yield ""

        assert await refusal(client, pieces()) == 1009


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (b"\x81\x02hi", 1002),  # not masked
        (b"\xf1\x80\0\0\0\0", 1002),  # reserved bits
        (b"\x83\x80\0\0\0\0", 1002),  # reserved opcode
        (b"\x09\x80\0\0\0\0", 1002),  # a ping in pieces
        (b"\x89\xfe\0\x7e\0\0\0\0" + b"p" * 126, 1002),  # a ping of 126 bytes
        (b"\x80\x80\0\0\0\0", 1002),  # a continuation of nothing
        (b"\x88\x81\0\0\0\0x", 1002),  # a close of one byte
        (b"\x88\x82\0\0\0\0" + struct.pack("!H", 1006), 1002),  # a close code that may not be sent
        (b"\x88\x82\0\0\0\0" + struct.pack("!H", 999), 1002),
        (b"\x81\x82\0\0\0\0\xff\xfe", 1007),  # no UTF-8
        (b"\x81\xff\0\0\0\0\x7f\xff\xff\xff\0\0\0\0", 1009),  # two gigabytes announced
    ],
)
async def test_frames_that_break_the_rules_get_their_close_code(endpoint, frame, code):
    client = await raw_client(endpoint.place)
    told = await endpoint.told
    loop = asyncio.get_running_loop()
    await loop.sock_sendall(client, frame)
    answer = b""
    async with asyncio.timeout(3):
        while len(answer) < 4:
            piece = await loop.sock_recv(client, 4096)
            assert piece, "closed without a reason"
            answer += piece
    assert (answer[0], struct.unpack("!H", answer[2:4])[0]) == (0x88, code)
    await until(lambda: told.words == ["ended"])
    client.close()


async def test_a_ping_flood_is_answered_and_harms_nobody(endpoint):
    async with connect(f"ws://{endpoint.place}/") as client:
        await endpoint.told
        pongs = [await client.ping() for _ in range(500)]
        async with asyncio.timeout(5):
            await asyncio.gather(*pongs)


@pytest.mark.parametrize("said", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: a"])
async def test_who_connects_and_does_not_say_what_they_want_is_let_go(endpoint, monkeypatch, said):
    monkeypatch.setattr("server.wire._HEAD_S", 0.2)
    reader, writer = await asyncio.open_connection(*endpoint.place.split(":"))
    writer.write(said)
    async with asyncio.timeout(3):
        try:
            assert await reader.read() == b""
        except ConnectionResetError:
            pass
    writer.close()


async def test_who_says_it_in_time_may_stay(endpoint, monkeypatch):
    monkeypatch.setattr("server.wire._HEAD_S", 0.2)
    async with connect(f"ws://{endpoint.place}/") as client:
        await endpoint.told
        await asyncio.sleep(0.4)
        await client.send("still here")
        await until(lambda: endpoint.received)


async def test_headers_without_end_are_cut_off(endpoint):
    reader, writer = await asyncio.open_connection(*endpoint.place.split(":"))
    writer.write(b"GET / HTTP/1.1\r\n")
    with pytest.raises(ConnectionError):
        for n in range(10_000):
            writer.write(b"X-%d: " % n + b"a" * 100 + b"\r\n")
            await writer.drain()
        await reader.read()
    writer.close()


async def refusal(client, message):
    """The code of the close that answers this message."""
    try:
        await client.send(message)
        await client.recv()
    except ConnectionClosed as closed:
        return closed.rcvd and closed.rcvd.code


async def raw_client(place):
    """A connected socket with a tiny receive buffer, after the handshake."""
    host, port = place.split(":")
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.setblocking(False)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(client, (host, int(port)))
    key = "dGhlIHNhbXBsZSBub25jZQ=="
    head = f"GET / HTTP/1.1\r\nHost: {place}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    await loop.sock_sendall(client, f"{head}Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += await loop.sock_recv(client, 1)
    assert b" 101 " in answer, os.linesep + answer.decode()
    return client

"""Who does not read is set apart: the others notice nothing, the slow one loses nothing, and nobody waits for ever."""

import asyncio
import json
import socket
import time

import pytest

from tests.server.sockets.conftest import ORIGIN
from tests.server.store.people import draft, visitor

pytestmark = pytest.mark.anyio

TEXT = "語" * 1900  # 5.7 KB a frame: what the kernel takes for a reader is full after some seven hundred


class Sleeper:
    """A visitor with a tiny receive buffer who reads only when told to."""

    def __init__(self, place):
        self._host, self._port = place.address.split(":")
        self._buffer = b""

    async def arrive(self):
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._socket.setblocking(False)
        self._loop = asyncio.get_running_loop()
        await self._loop.sock_connect(self._socket, (self._host, int(self._port)))
        head = f"GET /v1/socket HTTP/1.1\r\nHost: {self._host}\r\nOrigin: {ORIGIN}\r\n"
        key = "Upgrade: websocket\r\nConnection: Upgrade\r\n"
        key += "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        await self._loop.sock_sendall(self._socket, (head + key).encode())
        while b"\r\n\r\n" not in self._buffer:
            self._buffer += await self._loop.sock_recv(self._socket, 4096)
        self._buffer = self._buffer.partition(b"\r\n\r\n")[2]
        await self.say(type="hello", site="shop")
        await self.say(type="join", room="main")
        await self.hear("mine")

    async def say(self, **frame):
        payload = json.dumps(frame).encode()
        size = bytes([0x80 | len(payload)]) if len(payload) < 126 else b"\xfe" + len(payload).to_bytes(2, "big")
        await self._loop.sock_sendall(self._socket, b"\x81" + size + b"\0\0\0\0" + payload)

    async def hear(self, kind):
        """Frames up to the first of this kind; a close frame is `{"close": code}`."""
        heard = []
        async with asyncio.timeout(10):
            while not heard or heard[-1].get("type") != kind:
                heard.append(await self._frame())
                if "close" in heard[-1]:
                    break
        return heard

    async def _frame(self):
        opcode, size = await self._take(2)
        if size == 126:
            size = int.from_bytes(await self._take(2), "big")
        elif size == 127:
            size = int.from_bytes(await self._take(8), "big")
        payload = await self._take(size)
        return {"close": int.from_bytes(payload[:2], "big")} if opcode == 0x88 else json.loads(payload)

    async def _take(self, size):
        while len(self._buffer) < size:
            piece = await self._loop.sock_recv(self._socket, 1 << 16)
            assert piece, "the connection ended without a close frame"
            self._buffer += piece
        taken, self._buffer = self._buffer[:size], self._buffer[size:]
        return taken

    def leave(self):
        self._socket.close()


async def flood(place, boris, count):
    """`count` messages, written and announced without being judged, until `boris` has seen them all."""
    author = visitor(place.site_id)
    for first in range(0, count, 50):
        drafts = [draft(author, place.room_id, f"c{n}", f"{n} {TEXT}") for n in range(first, first + 50)]
        stored = await asyncio.gather(*map(place.house.store.send, drafts))
        await place.house.announce.messages([one.message for one in stored])
        for _ in stored:
            await boris.hear("message")


async def test_a_slow_reader_disturbs_nobody_and_resumes_without_a_loss(place):
    async with place.visitor() as boris:
        slow = Sleeper(place)
        await slow.arrive()
        began = time.monotonic()
        await flood(place, boris, 1200)
        assert time.monotonic() - began < 20
        assert place.house.hub._stalled
        heard = await slow.hear("resync")
        assert not place.house.hub._stalled
        seen = [frame["seq"] for frame in heard if frame["type"] == "message"]
        assert seen == list(range(1, len(seen) + 1))
        assert len(seen) < 1200
        after = max(seen[-1], 1200 - 500)  # farther back they would be given a snapshot
        await slow.say(type="join", room="main", after=after)
        joined = (await slow.hear("joined"))[-1]
        assert joined["mode"] == "resumed"
        assert [one["seq"] for one in joined["messages"]] == list(range(after + 1, 1201))
        slow.leave()


async def test_who_never_reads_is_let_go_with_4009_and_their_memory_with_them(place):
    place.house.hub._slow_s = 0.3
    async with place.visitor() as boris:
        slow = Sleeper(place)
        await slow.arrive()
        await flood(place, boris, 1200)
        async with asyncio.timeout(5):
            while len(place.house.socket_parts.connections) > 1:
                await asyncio.sleep(0.05)
        assert place.house.hub.members() == 1
        assert (await slow.hear("never"))[-1] == {"close": 4009}
        slow.leave()

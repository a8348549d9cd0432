"""One person at the contract's WebSocket, played by the `websockets` client: says, hears, and keeps every byte."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.services.palabre import PalabreServer

Frame = dict[str, Any]
_cids = itertools.count()
# Longer than any promise: a test that waits this long has failed.
PATIENCE = 10.0


def new_cid() -> str:
    return f"c{next(_cids)}-{uuid4().hex[:8]}"


class Talker:
    """`ask` waits for the answer to its cid, `hear` takes the next frame of a kind; `bytes` are all that came."""

    here: "set[Talker]" = set()

    def __init__(self, connection: ClientConnection, keep: bool = True) -> None:
        self.here.add(self)
        self.connection = connection
        self.bytes: list[bytes] = []
        self.frames: list[Frame] = []
        self.code: int | None = None
        self.reason = ""
        self.welcome: Frame = {}
        self.on_frame: Callable[[Frame], None] | None = None
        self._keep = keep
        self._unheard: list[Frame] = []
        self._more = asyncio.Event()
        self._answers: dict[str, asyncio.Future[Frame]] = {}
        self._reader = asyncio.create_task(self._read())

    async def say(self, kind: str, **fields: Any) -> None:
        """Sends a frame and waits for nothing."""
        await self.connection.send(json.dumps({"type": kind, **fields}, ensure_ascii=False))

    async def ask(self, kind: str, *, patience: float = PATIENCE, **fields: Any) -> Frame:
        """Sends a command with a cid, a fresh one if not given, and returns what answers it: ack, error or history."""
        cid = fields.setdefault("cid", new_cid())
        answer = self._answers[cid] = asyncio.get_running_loop().create_future()
        await self.say(kind, **fields)
        return await asyncio.wait_for(answer, patience)

    async def send(self, text: str, room: str = "main", **fields: Any) -> Frame:
        """Sends a message and returns its ack or error."""
        return await self.ask("send", text=text, room=room, **fields)

    async def join(self, room: str = "main", **fields: Any) -> Frame:
        """Joins and returns `joined` (where frames are not kept: the ack); the first `mine` has come too."""
        answer = await self.ask("join", room=room, **fields)
        if answer["type"] == "error":
            raise ConnectionError(f"joining {room} was refused: {answer}")
        return await self.hear("joined", room=room) if self._keep else answer

    async def hear(self, kind: str, *, patience: float = PATIENCE, **fields: Any) -> Frame:
        """The next frame, not yet heard, of this kind and with these fields. Raises TimeoutError."""
        async with asyncio.timeout(patience):
            while True:
                for frame in self._unheard:
                    if frame["type"] == kind and all(frame.get(name) == value for name, value in fields.items()):
                        self._unheard.remove(frame)
                        return frame
                if self.code is not None:
                    raise ConnectionError(f"closed with {self.code} {self.reason!r} before a {kind} {fields} came")
                self._more.clear()
                await self._more.wait()

    async def until(self, true: Callable[[], object], patience: float = PATIENCE) -> None:
        """Returns once `true()` is; looks again after every frame. Raises TimeoutError."""
        async with asyncio.timeout(patience):
            while not true():
                self._more.clear()
                await self._more.wait()

    async def quiet(self) -> None:
        """Returns when all that the server said before now has been heard."""
        await self.say("ping")
        await self.hear("pong")

    async def closed(self, patience: float = PATIENCE) -> int:
        """The code with which the server closed."""
        await asyncio.wait_for(asyncio.shield(self._reader), patience)
        assert self.code is not None
        return self.code

    async def close(self) -> None:
        """Leaves; harmless for who has left."""
        self.here.discard(self)
        await self.connection.close()
        await self._reader

    @classmethod
    async def everybody_leaves(cls) -> None:
        """Closes all that are open in this loop."""
        await asyncio.gather(*(talker.close() for talker in list(cls.here)), return_exceptions=True)

    def messages(self) -> list[Frame]:
        """Every `message` event so far, those inside `joined` and `history` included, in order of arrival."""
        return [message for frame in self.frames for message in messages_in(frame)]

    async def _read(self) -> None:
        try:
            while True:
                payload = await self.connection.recv(decode=False)
                self._take(bytes(payload))
        except ConnectionClosed:
            self.code = self.connection.close_code
            self.reason = self.connection.close_reason or ""
        finally:
            self.code = self.code or 1006
            self._more.set()
            for answer in self._answers.values():
                if not answer.done():
                    answer.set_exception(ConnectionError(f"closed with {self.code} {self.reason!r}"))
                    answer.exception()  # nobody may wait for it any more

    def _take(self, payload: bytes) -> None:
        frame = json.loads(payload)
        answer = self._answers.pop(frame.get("cid", ""), None)
        if answer is not None and not answer.done():
            answer.set_result(frame)
        if self._keep:
            self.bytes.append(payload)
            self.frames.append(frame)
            self._unheard.append(frame)
        if self.on_frame is not None:
            self.on_frame(frame)
        self._more.set()


def messages_in(frame: Frame) -> list[Frame]:
    """The `message` events that a frame is or holds."""
    if frame["type"] == "message":
        return [frame]
    return list(frame.get("messages", [])) if frame["type"] in ("joined", "history") else []


@dataclass(frozen=True, slots=True)
class Door:
    """Where a site is entered: the socket's URL, the origin that a browser would send, the site key."""

    url: str
    origin: str | None
    site: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, server: PalabreServer, site: str) -> "Door":
        """The site's own page, which these tests give the server's own origin."""
        return cls(server.socket_url, server.url, site)

    async def open(self, *, address: str | None = None, keep: bool = True, **options: Any) -> Talker:
        """A socket before its `hello`. `address`: what a proxy in front would say (the server must believe us)."""
        headers = {**self.headers, **({"X-Forwarded-For": address} if address else {})}
        connection = await connect(
            self.url,
            origin=self.origin,  # type: ignore[arg-type]
            subprotocols=["palabre.v1"],  # type: ignore[list-item]
            additional_headers=headers,
            proxy=None,
            compression=None,
            max_size=None,
            **options,
        )
        return Talker(connection, keep)

    async def enter(self, *, address: str | None = None, keep: bool = True, **hello: Any) -> Talker:
        """A person after `hello`."""
        talker = await self.open(address=address, keep=keep)
        first: list[Frame] = []
        talker.on_frame = first.append
        await talker.say("hello", site=self.site, **hello)
        await talker.until(lambda: first or talker.code is not None)
        if not first:
            raise ConnectionError(f"closed with {talker.code} before any welcome")
        talker.welcome = first[0]
        talker.on_frame = None
        return talker

    @asynccontextmanager
    async def visit(self, room: str | None = "main", **options: Any) -> AsyncIterator[Talker]:
        """A person in a room, gone at the end."""
        talker = await self.enter(**options)
        try:
            if room is not None:
                await talker.join(room)
            yield talker
        finally:
            await talker.close()

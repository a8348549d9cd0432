"""One visitor's socket: what is written to it, and what happens to it from outside. Reading is `session.py`."""

import asyncio
import math
import random
from collections.abc import Collection
from typing import TYPE_CHECKING

import msgspec

from server.chat import Person
from server.errors import ChatError
from server.protocol import encode, text_frame
from server.protocol.events import Ack, ErrorEvent, Goodbye, Mine, Notice, Resync
from server.socket.parts import SocketParts
from server.texts import say
from server.texts.catalogue import known
from server.wire import Wire

if TYPE_CHECKING:
    from server.models import Block

_TEXT_LIMIT = 2000
# How many come back in a second when we say goodbye: the spread of `retry_after`.
_COME_BACK_RATE = 500


class Connection:
    """A member of rooms (see `hub.Member`) and the listener of its wire. `person` is there from `hello` on."""

    __slots__ = (
        "_acks",
        "_flags",
        "_loop",
        "_parts",
        "_wire",
        "gone",
        "last_heard",
        "person",
        "write",
    )

    person: Person

    def __init__(self, wire: Wire, parts: SocketParts) -> None:
        self._wire = wire
        self._parts = parts
        self._loop = asyncio.get_running_loop()
        self._acks: list[bytes] = []
        self._flags: dict[str, str] | None = None
        self.write = wire.write
        self.gone = False
        self.last_heard = self._loop.time()
        wire.listener = self

    @property
    def language(self) -> str:
        """The language this visitor reads."""
        return self.person.language if hasattr(self, "person") else "en"

    # What we say

    def send(self, event: msgspec.Struct) -> None:
        """Writes an event, unless the socket has ended."""
        if not self.gone:
            self.write(text_frame(encode(event)))

    def ack(self, ack: Ack) -> None:
        """Writes an ack together with those of the same turn: one commit answers many sends."""
        self._acks.append(text_frame(encode(ack)))
        if len(self._acks) == 1:
            self._loop.call_soon(self._write_acks)

    def refuse(self, error: ChatError, cid: str | None = None) -> None:
        """Writes an `error` in the visitor's language."""
        key = f"error.{error.key}" if known(f"error.{error.key}") else f"error.{error.code}"
        seconds = max(1, math.ceil(error.retry_after or 0))
        self.send(
            ErrorEvent(
                code=error.code,
                message=say(key, self.language, seconds=seconds, limit=_TEXT_LIMIT),
                cid=cid,
                retry_after=error.retry_after and round(error.retry_after, 1),
                until=error.until,
            )
        )

    def close(self, code: int, error: ChatError | None = None) -> None:
        """Ends the socket; `error` is said first, for the close code alone tells a person nothing."""
        if error is not None:
            self.refuse(error)
        self._wire.close(code)

    def cut(self, block: "Block") -> None:
        """A block covers this person from now on."""
        self.close(4503, ChatError("blocked", until=block.until))

    async def send_mine(self) -> None:
        """What only this visitor may see, as it is now; and a notice for each of their flags that was just decided."""
        mine = await self._parts.chat.mine(self.person)
        self.send(mine)
        for notice in self._decided_flags(mine):
            self.send(notice)

    def _decided_flags(self, mine: Mine) -> list[Notice]:
        before, self._flags = self._flags, {flag["message"]: flag["state"] for flag in mine.flags}
        if before is None:
            return []
        return [
            Notice(code="flag", message=flag["message"], state=flag["state"], text=flag.get("text"))
            for flag in mine.flags
            if flag["state"] != "open" and before.get(flag["message"], "open") == "open"
        ]

    def _write_acks(self) -> None:
        acks, self._acks = self._acks, []
        if not self.gone:
            self.write(b"".join(acks))

    # What the hub tells

    def resync(self, room_ids: Collection[int]) -> None:
        """See `hub.Member`."""
        for room_id in room_ids:
            slug = self._parts.feed.slug(room_id)
            if slug is not None:
                self.send(Resync(room=slug))

    def too_slow(self) -> None:
        """See `hub.Member`."""
        self._wire.close(4009, "too slow")

    # What the wire tells

    def paused(self) -> None:
        """The other side reads too slowly."""
        self._parts.hub.pause(self)

    def resumed(self) -> None:
        """It caught up."""
        self._parts.hub.resume(self)

    def stopping(self) -> None:
        """The process ends: come back, but not all at once."""
        spread = max(2.0, len(self._parts.connections) / _COME_BACK_RATE)
        wait = round(random.uniform(0.2, spread), 1)
        self.send(Goodbye(reason=say("goodbye.restart", self.language), retry_after=wait))

    def ended(self) -> None:
        """Nothing is written after this."""
        self.gone = True
        self._parts.hub.leave_all(self)
        if hasattr(self, "person"):
            self._parts.connections.remove(self)

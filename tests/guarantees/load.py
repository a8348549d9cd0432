"""Senders that never give up: what is not acked is sent again under the same cid, whatever dies meanwhile."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from websockets.exceptions import WebSocketException

from tests.guarantees.house import fresh_address
from tests.services.ledger import Ledger
from tests.services.talker import Door, Frame, Talker

GONE = (OSError, EOFError, TimeoutError, WebSocketException)


@dataclass(slots=True, eq=False)
class Sender:
    """One person with `goal` messages to bring through, at most `in_flight` at a time."""

    name: str
    door: Door
    ledger: Ledger
    goal: int
    in_flight: int = 8
    room: str = "main"
    token: str | None = None
    sent: int = 0
    acked: int = 0
    resent: int = 0
    waiting: dict[str, str] = field(default_factory=dict)
    refused: list[Frame] = field(default_factory=list)
    address: str = field(default_factory=fresh_address)
    _moved: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Returns when every message has been acked."""
        while self.acked < self.goal:
            try:
                await self._session()
            except GONE:
                await asyncio.sleep(random.uniform(0.05, 0.2))

    async def _session(self) -> None:
        hello = {"token": self.token} if self.token else {}
        talker = await self.door.enter(address=self.address, keep=False, **hello)
        try:
            if talker.welcome["type"] != "welcome":
                raise ConnectionError(str(talker.welcome))
            self.token = talker.welcome["token"]
            talker.on_frame = self._take
            await talker.join(self.room)
            for cid, text in list(self.waiting.items()):
                self.resent += 1
                await talker.say("send", cid=cid, room=self.room, text=text)
            await self._pump(talker)
        finally:
            await talker.close()

    async def _pump(self, talker: Talker) -> None:
        while self.acked < self.goal and talker.code is None:
            while len(self.waiting) < self.in_flight and self.sent < self.goal:
                cid = f"{self.name}-{self.sent}"
                self.sent += 1
                self.waiting[cid] = f"an ordinary sentence, as long as most are: {cid}"
                await talker.say("send", cid=cid, room=self.room, text=self.waiting[cid])
            self._moved.clear()
            await self._wait(talker)

    async def _wait(self, talker: Talker) -> None:
        """For the next answer; after five seconds without one, ask again: no ack means unknown."""
        try:
            await asyncio.wait_for(self._moved.wait(), 5)
        except TimeoutError:
            for cid, text in list(self.waiting.items()):
                self.resent += 1
                await talker.say("send", cid=cid, room=self.room, text=text)

    def _take(self, frame: Frame) -> None:
        cid = frame.get("cid", "")
        if frame["type"] == "ack" and cid in self.waiting:
            self.ledger.write(frame)
            del self.waiting[cid]
            self.acked += 1
            self._moved.set()
        elif frame["type"] == "error":
            self.refused.append(frame)


async def all_through(senders: Sequence[Sender], seconds: float) -> None:
    """Runs them all; raises TimeoutError with how far they came."""
    tasks = [asyncio.create_task(sender.run()) for sender in senders]
    try:
        async with asyncio.timeout(seconds):
            await asyncio.gather(*tasks)
    except TimeoutError:
        done = sum(sender.acked for sender in senders)
        raise TimeoutError(f"only {done} of {sum(s.goal for s in senders)} acked; {senders[0].refused[-3:]}") from None
    finally:
        for task in tasks:
            task.cancel()


def differences(ledger: Ledger, stored: Sequence[Any], expected: set[str]) -> list[str]:
    """Where the senders' ledger and the rows `(cid, id, state, seq)` of the database tell another story."""
    told = []
    by_cid: dict[str, list[Any]] = {}
    for row in stored:
        by_cid.setdefault(row[0], []).append(row)
    told += [f"{cid} is stored {len(rows)} times" for cid, rows in by_cid.items() if len(rows) > 1]
    for line in ledger.entries():
        found = by_cid.get(line["cid"])
        if not found:
            told.append(f"{line['cid']} was acked and is lost")
        elif (line["id"], line["state"], line["seq"]) != tuple(found[0][1:4]):
            told.append(f"{line['cid']} was acked as {line} and is stored as {tuple(found[0])}")
    told += [f"{cid} is missing" for cid in expected - by_cid.keys()]
    told += [f"{cid} was never sent" for cid in by_cid.keys() - expected]
    seqs = sorted(row[3] for row in stored if row[3] is not None)
    if seqs != list(range(1, len(seqs) + 1)):
        told.append(f"seq has holes: {len(seqs)} numbers from {seqs[:1]} to {seqs[-1:]}")
    return told

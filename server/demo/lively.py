"""An evening of simulated traffic (`./demo --lively`): made-up people who go the way that every visitor goes.

The brand's pages say that it is simulated. What the library stops is stopped here too.
"""

import asyncio
import json
import random
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from typing import Any
from uuid import uuid4

from server.chat import Chat, Person
from server.errors import ChatError
from server.protocol.commands import Hello, Profile, Send
from server.sites import Sites

ROOMS = {"fr": "salon", "en": "lounge"}
# Between two lines of one room, in seconds: a lively evening, still slow enough to read along.
_PAUSE = (4.0, 14.0)


@dataclass(slots=True)
class Lively:
    """Plays the exchanges of `conversations/lively.json`, each room at its own pace, over and over."""

    chat: Chat
    sites: Sites
    site_id: int
    chance: random.Random

    async def play(self) -> None:
        """Runs until it is cancelled."""
        told = json.loads(files("server.demo").joinpath("conversations/lively.json").read_text("utf-8"))
        async with asyncio.TaskGroup() as rooms:
            for language, exchanges in told.items():
                rooms.create_task(self._play_room(language, exchanges))

    async def _play_room(self, language: str, exchanges: list[list[dict[str, Any]]]) -> None:
        people: dict[str, Person] = {}
        while True:
            for exchange in self._shuffled(exchanges):
                root: str | None = None
                for line in exchange:
                    await asyncio.sleep(self.chance.uniform(*_PAUSE))
                    person = await self._person(people, line["author"], language)
                    said = await self._say(person, language, line, root)
                    root = root or said
                    if root is None:
                        break

    async def _person(self, people: dict[str, Person], name: str, language: str) -> Person:
        if name not in people:
            snapshot = await self.sites.of(self.site_id)
            address = f"192.0.2.{100 + len(people) % 150}"
            person = await self.chat.arrive(snapshot, Hello(site=snapshot.site.key, lang=language), address)
            person.rooms.add(ROOMS[language])
            await self.chat.rename(person, Profile(cid="name", pseudonym=name))
            people[name] = person
        return people[name]

    async def _say(self, person: Person, language: str, line: dict[str, Any], root: str | None) -> str | None:
        """The id of the message when it was published."""
        command = Send(
            cid=uuid4().hex,
            room=ROOMS[language],
            text=line["text"],
            reply_to=root,
            question=bool(line.get("question")),
        )
        try:
            ack = await (await self.chat.submit(person, command))
        except ChatError:
            return None  # slow mode, a closed room: an evening like any other
        return ack.message.id if ack.message and ack.message.state == "published" else None

    def _shuffled(self, exchanges: Iterable[list[dict[str, Any]]]) -> list[list[dict[str, Any]]]:
        order = list(exchanges)
        self.chance.shuffle(order)
        return order

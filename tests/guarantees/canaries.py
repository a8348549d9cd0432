"""Random tokens brought in through every cause of holding, rejecting and masking, each remembered with its way in."""

import random
from dataclasses import dataclass, field
from typing import Any

from tests.guarantees.house import Brand
from tests.services.recorder import Recorder
from tests.services.talker import Talker

LIBRARY: list[dict[str, Any]] = [
    {"id": "word", "entry": "zorpface", "kind": "word", "category": "insult", "outcome": "hold"},
    {"id": "phrase", "entry": "back to the swamp", "kind": "phrase", "category": "insult", "outcome": "hold"},
    {"id": "domain", "entry": "rival.example", "kind": "domain", "category": "competitor", "outcome": "hold"},
    {"id": "pattern", "entry": "code-[0-9]{6}", "kind": "pattern", "category": "other", "outcome": "hold"},
    {"id": "hard", "entry": "grumbleslur", "kind": "word", "category": "slur", "outcome": "reject"},
    {"id": "mask", "entry": "cnry[a-z]{14}", "kind": "pattern", "category": "other", "outcome": "mask"},
]

# Texts that wait or are refused, each by another check; {} is the token.
HELD = {
    "a word": "what a zorpface, {}",
    "a word in disguise": "what a Z0RP​FACE, {}",
    "a phrase": "go back, to the swamp {}",
    "a competitor's link": "see https://shop.rival.example/{}",
    "a pattern": "use code-123456 {}",
    "danger": "I want to kill myself tonight {}",
    "a second opinion": "an odd one {}",
}
# These wait only where the pace is on.
PACED = {"personal data": "write to {}@mail.example", "a newcomer's link": "I found https://{}.example/bag"}
REJECTED = {"a word that has no place": "you grumbleslur {}"}


@dataclass
class Canaries:
    """Draws tokens and keeps what became of each: `ways` tells how it came in."""

    chance: random.Random
    ways: dict[str, str] = field(default_factory=dict)
    held: dict[str, str] = field(default_factory=dict)
    authors: list[Talker] = field(default_factory=list)
    own: Recorder = field(default_factory=Recorder)

    def draw(self, way: str, mask: bool = False) -> str:
        """A new token; one that the library masks begins with `cnry`."""
        token = "".join(self.chance.choices("abcdefghijklmnopqrstuvwxyz", k=14))
        token = f"cnry{token}" if mask else token
        self.ways[token] = way
        return token

    async def author(self, brand: Brand) -> Talker:
        """Somebody new, so that no rate stands in the way."""
        self.authors.append(await brand.join())
        return self.authors[-1]

    async def sends(self, brand: Brand, wanted: str, texts: dict[str, str]) -> None:
        """One author sends each of these texts with a token of its own, four to an author."""
        author = await self.author(brand)
        for number, (way, text) in enumerate(texts.items()):
            if number % 4 == 3:
                author = await self.author(brand)
            token = self.draw(way)
            await self._check(await author.send(text.format(token)), wanted, token)

    async def replies(self, brand: Brand, root: str, text: str) -> None:
        """A forbidden answer to a message that everybody sees."""
        token = self.draw("a reply")
        author = await self.author(brand)
        await self._check(await author.send(text.format(token), reply_to=root), "held", token)

    async def edits(self, brand: Brand, text: str) -> None:
        """A clean message edited into a forbidden one, then edited again."""
        author = await self.author(brand)
        sent = await author.send(f"a clean sentence, number {len(self.ways)}")
        for way in ("an edit", "an edit of what waits"):
            token = self.draw(way)
            answer = await author.ask("edit", message=sent["message"]["id"], text=text.format(token))
            await self._check(answer, "held", token)
            if way == "an edit":
                del self.held[token]  # the second edit takes its place

    async def pseudonyms(self, brand: Brand) -> None:
        """A name that the library refuses; its bearer then speaks, so that their name is seen."""
        token = self.draw("a pseudonym")
        author = await self.author(brand)
        answer = await author.ask("profile", pseudonym=f"zorpface {token}")
        assert answer["code"] == "not_allowed", answer
        await author.send(f"my name does not matter, number {len(self.ways)}")
        await author.say("typing", room="main")

    async def notes(self, brand: Brand, message: str) -> None:
        """The note of a flag, which only staff may read."""
        token = self.draw("the note of a flag")
        author = await self.author(brand)
        answer = await author.ask("flag", message=message, reason="other", note=f"look at this {token}")
        assert answer["type"] == "ack", answer
        self.held[token] = "flag"

    async def masked(self, brand: Brand) -> None:
        """Published with the token masked, and edited into another masked one."""
        author = await self.author(brand)
        first, second = self.draw("a mask", mask=True), self.draw("a mask by an edit", mask=True)
        sent = await author.send(f"my order is {first}, is it not?")
        assert sent["message"]["state"] == "published", sent
        edited = await author.ask("edit", message=sent["message"]["id"], text=f"it is {second}, of course")
        assert edited["message"]["state"] == "published", edited

    async def split(self, brand: Brand) -> None:
        """A word in three sends: the last piece waits."""
        author = await self.author(brand)
        for piece in ("zor", "pfa"):
            await author.send(piece)
        token = self.draw("a word over three sends")
        await self._check(await author.send(f"ce {token}"), "held", token)

    async def bad_record(self, brand: Brand) -> None:
        """Three refusals, then a clean text that waits because of them."""
        author = await self.author(brand)
        for _ in range(3):
            token = self.draw("a word that has no place")
            await self._check(await author.send(f"you grumbleslur {token}"), "rejected", token)
        token = self.draw("the author's record")
        await self._check(await author.send(f"now I am all politeness {token}"), "held", token)

    async def _check(self, answer: dict[str, Any], wanted: str, token: str) -> None:
        """Kept from others as it should be; and its author, who came last, reads it in `mine`."""
        assert answer["type"] == "ack", (self.ways[token], answer)
        assert answer["message"]["state"] == wanted, (self.ways[token], answer)
        self.held[token] = answer["message"]["id"] if wanted == "held" else wanted
        author = self.authors[-1]
        await author.until(lambda: any(token.encode() in said for said in author.bytes))

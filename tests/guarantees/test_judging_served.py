"""Each check of the pipeline, in a served process: one message that it stops and one beside it that passes."""

import asyncio
import json
from functools import partial
from typing import Any

import pytest

from server.models import Level
from tests.guarantees.house import Brand, House
from tests.guarantees.test_contract_people import _set_level
from tests.services.talker import Talker

pytestmark = pytest.mark.anyio

ENTRIES: list[dict[str, Any]] = [
    {"id": "word", "entry": "zorpface", "kind": "word", "category": "insult", "outcome": "hold"},
    {"id": "phrase", "entry": "go back to the swamp", "kind": "phrase", "category": "insult", "outcome": "hold"},
    {"id": "domain", "entry": "rival.example", "kind": "domain", "category": "competitor", "outcome": "hold"},
    {"id": "pattern", "entry": "code-[0-9]{6}", "kind": "pattern", "category": "other", "outcome": "hold"},
    {"id": "hard", "entry": "grumbleslur", "kind": "word", "category": "slur", "outcome": "reject"},
    {
        "id": "whole",
        "entry": "burnitdown",
        "kind": "word",
        "category": "threat",
        "outcome": "hold",
        "scope": "conversation",
    },
    {"id": "mild", "entry": "Sacobulle", "kind": "word", "category": "competitor", "outcome": "mask"},
]

# What stops, what passes beside it.
TABLE = {
    "library, a word": ("What a zorpface", "What a face, zorp says", "held"),
    "library, a word in disguise": ("What a Z0RPf@ce", "What a zorb face", "held"),
    "library, a phrase": ("Just go back, to the swamp!", "We go back to the lake", "held"),
    "library, a link": ("See shop.rival.example/bags", "See notrival for bags", "held"),
    "library, a pattern": ("Use code-123456 today", "Use code-12 today", "held"),
    "library, reject": ("You grumbleslur", "You grumble a lot", "rejected"),
    "personal data": ("Write to me: anna.k@mail.example", "Write to me here, please", "held"),
    "personal data, telephone": ("Call me at +33 6 12 34 56 78", "It has 12 litres and 34 cm", "held"),
    "a newcomer's link": ("I found https://elsewhere.example/bag", "I found it elsewhere", "held"),
    "danger": ("I want to kill myself tonight", "This bag is to die for", "held"),
}


@pytest.fixture(scope="module")
def brand(house: House) -> Brand:
    brand = house.brand("Judging", "--languages", "en")
    assert brand.desk.client.put("/v1/api/library", json={"entries": ENTRIES}).is_success
    return brand


def outcome(answer: dict[str, Any]) -> str:
    return str(answer.get("code") or answer["message"]["state"])


@pytest.mark.parametrize("name", TABLE)
async def test_a_check_stops_one_message_and_lets_the_other_pass(brand: Brand, name: str) -> None:
    stopped, passing, state = TABLE[name]
    anna, witness = await brand.join(), await brand.join()
    passed = await anna.send(passing)
    assert (outcome(passed), "reason" in passed) == ("published", False)
    assert (await witness.hear("message", id=passed["message"]["id"]))["text"] == passing
    answer = await anna.send(stopped)
    assert outcome(answer) == state
    assert answer["reason"].strip()
    await witness.quiet()
    assert answer["message"]["id"].encode() not in b"".join(witness.bytes)


async def test_a_masked_hit_is_shown_as_a_mark_of_fixed_width(brand: Brand) -> None:
    anna, witness = await brand.join(), await brand.join()
    ack = await anna.send("I bought mine at Sacobulle last year")
    seen = await witness.hear("message", id=ack["message"]["id"])
    assert seen["text"] == "I bought mine at ••• last year"
    assert b"acobulle" not in b"".join(witness.bytes)


async def test_a_member_of_some_standing_may_post_a_link(brand: Brand) -> None:
    anna = await brand.join()
    for number in range(3):
        assert outcome(await anna.send(f"An ordinary sentence, the {number}th")) == "published"
    assert outcome(await anna.send("Care instructions: https://wool.example/care")) == "published"


async def test_the_same_words_from_several_newcomers_are_a_raid(house: House) -> None:
    brand = house.brand("Raided")
    answers = [outcome(await (await brand.join()).send("Everyone boycott this shop now")) for _ in range(5)]
    assert (answers[0], answers[-1]) == ("published", "held")
    assert outcome(await (await brand.join()).send("Does it come in green?")) == "published"


async def test_who_was_rejected_again_and_again_is_read_first(house: House) -> None:
    brand = house.brand("Record")
    assert brand.desk.client.put("/v1/api/library", json={"entries": ENTRIES}).is_success
    anna, boris = await brand.join(), await brand.join()
    for number in range(3):
        message = (await anna.send(f"zorpface number {number}"))["message"]["id"]
        await asyncio.to_thread(brand.desk.act, f"/messages/{message}/reject")
    await _forgotten(anna)
    assert outcome(await anna.send("Now I am all politeness")) == "held"
    assert outcome(await boris.send("So am I, as always")) == "published"


async def _forgotten(talker: Talker) -> None:
    """Decisions reach the process's memory of an author by the bus: wait for the `mine` that tells of the last."""
    await talker.until(lambda: _rejected(talker) >= 3)


def _rejected(talker: Talker) -> int:
    lists = [frame["messages"] for frame in talker.frames if frame["type"] == "mine"]
    return sum(entry["state"] == "rejected" for entry in lists[-1]) if lists else 0


async def test_in_guard_everything_waits_and_at_normal_nothing_does(house: House) -> None:
    brand = house.brand("Guarded")
    anna = await brand.join()
    assert outcome(await anna.send("Before the storm")) == "published"
    house.change(_set_level, brand.key, Level.GUARD)
    assert outcome(await anna.send("In the storm")) == "held"


async def test_a_word_split_over_three_sends_is_seen(brand: Brand) -> None:
    anna = await brand.join()
    pieces = [outcome(await anna.send(piece)) for piece in ("zor", "pfa", "ce")]
    assert pieces[-1] == "held"


async def test_a_pseudonym_passes_the_same_gate(brand: Brand) -> None:
    anna = await brand.join()
    assert outcome(await anna.ask("profile", pseudonym="Zorpface")) == "not_allowed"
    assert (await anna.ask("profile", pseudonym="Florence"))["type"] == "ack"


async def test_a_rejected_text_tried_again_is_held_for_a_person(brand: Brand) -> None:
    anna = await brand.join()
    tries = [outcome(await anna.send("You grumbleslur, you")) for _ in range(2)]
    assert tries == ["rejected", "held"]


async def test_a_word_added_to_the_library_holds_the_very_next_message(house: House) -> None:
    brand = house.brand("Growing")
    anna = await brand.join()
    assert outcome(await anna.send("The first mention of blivet")) == "published"
    new = {"id": "b", "entry": "blivet", "kind": "word", "category": "other", "outcome": "hold"}
    body = json.dumps({"entries": [new]})
    done = await asyncio.to_thread(
        brand.desk.client.put, "/v1/api/library", content=body, headers={"Content-Type": "application/json"}
    )
    assert done.is_success
    assert outcome(await anna.send("The second mention of blivet")) == "held"


async def test_an_entry_of_wide_scope_hides_the_whole_conversation_and_tells_each_author(brand: Brand) -> None:
    anna, boris, carol, witness = [await brand.join() for _ in range(4)]
    root = (await anna.send("A question that was fine"))["message"]["id"]
    reply = (await boris.send("An answer that was fine", reply_to=root))["message"]["id"]
    beside = (await witness.send("Another conversation altogether"))["message"]["id"]
    assert outcome(await carol.send("burnitdown, all of it", reply_to=reply)) == "held"
    for message in (root, reply):
        assert "text" not in await witness.hear("message", id=message, state="deleted")
    for author, message in ((anna, root), (boris, reply)):
        await author.until(partial(_waits, author, message))
    newcomer = await brand.join()
    assert {root, reply}.isdisjoint(m["id"] for m in newcomer.messages())
    assert beside in {m["id"] for m in newcomer.messages()}


def _waits(talker: Talker, message: str) -> bool:
    return message in _waiting(talker)


def _waiting(talker: Talker) -> set[str]:
    lists = [frame["messages"] for frame in talker.frames if frame["type"] == "mine"]
    return {entry["id"] for entry in lists[-1] if entry["state"] == "held"} if lists else set()

"""An entry applied to what is published, as widgets see it: tombstones for the others, `mine` for the author, undone whole.

And G5: what an apply held is read by nobody else afterwards, by any way of reading again.
"""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.guarantees.house import Brand, House
from tests.guarantees.surfaces import Pages, sign_in
from tests.services.recorder import Recorder
from tests.services.talker import Frame, Talker

pytestmark = pytest.mark.anyio
ENTRY = {"id": "z", "entry": "zorpface", "kind": "word", "category": "insult", "outcome": "reject"}
TOKENS = ("qwkzjvbnmhgfdx", "plokimjunhybgv")
ROOMS = ("main", "help")


@pytest.fixture
def brand(house: House) -> Brand:
    brand = house.brand("Applied", "--pace", "off")
    house.run("room", "create", "help", "--name", "Help", "--site", brand.key)
    return brand


async def joined(brand: Brand, **hello: Any) -> Talker:
    talker = await brand.enter(**hello)
    for room in ROOMS:
        await talker.join(room)
    return talker


async def talk(brand: Brand) -> tuple[Talker, dict[str, list[str]]]:
    """Two rooms of talk: in each, a forbidden message between clean ones, with an answer to it. The ids by room."""
    author, other = await joined(brand), await joined(brand)
    ids: dict[str, list[str]] = {}
    for room, token in zip(ROOMS, TOKENS, strict=True):
        sent = [await author.send(f"first in {room}", room), await author.send(f"you ZORPFACE {token}", room)]
        sent.append(await other.send(f"be kind in {room}", room, reply_to=sent[1]["message"]["id"]))
        assert {answer["message"]["state"] for answer in sent} == {"published"}
        ids[room] = [answer["message"]["id"] for answer in sent]
    return author, ids


async def apply(brand: Brand, pages: Pages) -> str:
    """Agree on the entry and apply it, as the manager does; the decision."""
    answer = await asyncio.to_thread(brand.desk.client.put, "/v1/api/library", json={"entries": [ENTRY]})
    assert answer.is_success, answer.text
    done = await asyncio.to_thread(pages.post, f"/{brand.key}/library/apply", key="z", words="it was agreed")
    assert done.status_code == 303, done.text
    log = (await asyncio.to_thread(brand.desk.get, "/log", params={"act": "apply"})).json()
    found: str = next(one["id"] for one in log["decisions"] if one["act"] == "apply")
    return found


async def history(talker: Talker, room: str) -> list[tuple[str, int, str]]:
    """What a person who scrolls back is given."""
    page = await talker.ask("history", room=room, before=10**6)
    return [(one["id"], one["seq"], one["text"]) for one in page["messages"]]


async def mine(author: Talker, ids: set[str]) -> list[Frame]:
    """The entries of the newest `mine`, once it has just these."""

    def newest() -> list[Frame]:
        return next((frame["messages"] for frame in reversed(author.frames) if frame["type"] == "mine"), [])

    await author.until(lambda: {one["id"] for one in newest()} == ids)
    return newest()


async def test_widgets_see_tombstones_the_author_why_and_one_undo_brings_all_back(
    house: House, brand: Brand, tmp_path: Path
) -> None:
    author, ids = await talk(brand)
    witness, pages = await joined(brand), sign_in(house, brand.key, tmp_path)
    before = {room: await history(witness, room) for room in ROOMS}

    decision = await apply(brand, pages)

    for room in ROOMS:
        gone = await witness.hear("message", id=ids[room][1])
        assert (gone["state"], "text" in gone) == ("deleted", False)
        assert [one for one, _, _ in await history(witness, room)] == [ids[room][0], ids[room][2]]
    waiting = await mine(author, {ids[room][1] for room in ROOMS})
    assert {(one["state"], one["reason"].split(" ")[0]) for one in waiting} == {("held", "A")}
    assert {one["message"]["text"] for one in brand.desk.cases()} == {f"you ZORPFACE {token}" for token in TOKENS}

    await asyncio.to_thread(brand.desk.act, f"/decisions/{decision}/undo")

    for room, token in zip(ROOMS, TOKENS, strict=True):
        back = await witness.hear("message", id=ids[room][1])
        assert back["text"] == f"you ZORPFACE {token}"
        assert await history(witness, room) == before[room]
    assert await mine(author, set()) == []
    assert brand.desk.cases() == []


async def test_what_an_apply_held_is_read_by_nobody_else_again(house: House, brand: Brand, tmp_path: Path) -> None:
    author, ids = await talk(brand)
    witness = await joined(brand)
    assert Recorder([("before", b"".join(witness.bytes))]).hits(TOKENS) != []
    await apply(brand, sign_in(house, brand.key, tmp_path))
    recorder = Recorder()
    for name, after in (("snapshot", None), ("resume", 0)):
        late = await brand.enter()
        for room in ROOMS:
            await late.join(room, after=after)
            await history(late, room)
            asked: list[tuple[str, Any]] = [("thank", {}), ("flag", {"reason": "other"}), ("edit", {"text": "mine"})]
            for kind, more in asked:
                refused = await late.ask(kind, message=ids[room][1], **more)
                assert (refused["type"], refused["code"]) == ("error", "not_found"), (kind, refused)
            refused = await late.send("an answer", room, reply_to=ids[room][1])
            assert refused["code"] == "not_found"
        recorder.add(name, late.bytes)
    house.server.restart()
    late = await joined(brand)
    recorder.add("after a restart", late.bytes)
    recorder.add("another's desk", house.brand("Elsewhere").desk.get(f"/cases/{ids['main'][1]}").content)

    assert recorder.hits(TOKENS) == []
    again = await joined(brand, token=author.welcome["token"])
    await mine(again, {ids[room][1] for room in ROOMS})

"""After a break a client resumes exactly or gets a whole snapshot, never a part (G4); what it hears are upserts."""

import asyncio
import itertools
import json
import random
from typing import Any

import pytest
from sqlalchemy import Connection

from server.store import installations
from tests.guarantees.house import Brand, House, fresh_address
from tests.services.chaos import ChaosProxy
from tests.services.talker import Door, Frame, Talker

pytestmark = pytest.mark.anyio
SEED = 20260801
_rooms = itertools.count()


@pytest.fixture(scope="module")
def brand(house: House) -> Brand:
    """A site with a room for each test, made before anybody comes."""
    brand = house.brand("Resume", "--pace", "off")
    house.change(_make_rooms, brand.key)
    return brand


def _make_rooms(conn: Connection, key: str) -> None:
    site = installations.site_by_key(conn, key)
    assert site is not None
    for number in range(40):
        installations.create_room(conn, site.id, installations.NewRoom(f"room-{number}", f"Room {number}", "en"))


@pytest.fixture
def room() -> str:
    """A room of this test's own."""
    return f"room-{next(_rooms)}"


async def fill(talker: Talker, room: str, count: int) -> list[Frame]:
    """`count` messages of theirs in the room; their acks."""
    asked = [talker.ask("send", room=room, text=f"{room} number {number}") for number in range(count)]
    acks = [ack for at in range(0, count, 200) for ack in await asyncio.gather(*asked[at : at + 200])]
    assert {ack["type"] for ack in acks} == {"ack"}
    return acks


def applied(known: dict[str, Frame], frames: list[Frame]) -> dict[str, Frame]:
    """What a client knows after these events: the latest change of each message (the rule of the contract)."""
    for message in frames:
        old = known.get(message["id"])
        if old is None or change_of(message) >= change_of(old):
            known[message["id"]] = message
    return known


def change_of(message: Frame) -> int:
    change: int = message.get("changed_seq") or message["seq"]
    return change


def visible(known: dict[str, Frame]) -> list[tuple[Any, ...]]:
    """What is on the screen: the published messages in order of place."""
    shown = [message for message in known.values() if message.get("state", "published") == "published"]
    return [(m["seq"], m["id"], m["text"], m.get("thanks", 0)) for m in sorted(shown, key=lambda m: m["seq"])]


async def rejoin(brand: Brand, room: str, after: Any) -> Frame:
    talker = await brand.enter()
    await talker.say("join", room=room, **({} if after is ... else {"after": after}))
    return await talker.hear("joined", room=room)


async def test_who_knows_all_resumes_with_nothing(brand: Brand, room: str) -> None:
    anna = await brand.join(room)
    await fill(anna, room, 3)
    joined = await rejoin(brand, room, 3)
    assert (joined["mode"], joined["head"], joined["messages"]) == ("resumed", 3, [])


async def test_who_missed_something_gets_exactly_that_in_current_states(brand: Brand, room: str) -> None:
    anna, boris = await brand.join(room), await brand.join(room)
    acks = await fill(anna, room, 6)
    ids = [ack["message"]["id"] for ack in acks]
    await boris.close()
    await anna.ask("edit", message=ids[1], text="changed meanwhile")
    await anna.ask("delete", message=ids[2])
    await fill(anna, room, 2)
    joined = await rejoin(brand, room, 6)
    states = [(m["id"], m.get("text"), m.get("state")) for m in joined["messages"]]
    assert joined["mode"] == "resumed"
    assert states[:2] == [(ids[1], "changed meanwhile", None), (ids[2], None, "deleted")]
    assert [m["seq"] for m in joined["messages"][2:]] == [7, 8]
    assert [change_of(m) for m in joined["messages"]] == [7, 8, 9, 10]
    assert joined["head"] == 10


@pytest.mark.parametrize(("missed", "mode", "count"), [(500, "resumed", 500), (501, "snapshot", 50)])
async def test_500_changes_are_resumed_and_more_are_a_snapshot(
    brand: Brand, room: str, missed: int, mode: str, count: int
) -> None:
    anna = await brand.join(room)
    await fill(anna, room, missed + 1)
    joined = await rejoin(brand, room, 1)
    assert (joined["mode"], len(joined["messages"]), joined["head"]) == (mode, count, missed + 1)
    assert joined["messages"][-1]["seq"] == missed + 1


@pytest.mark.parametrize(
    "after",
    [
        ...,
        None,
        4,
        1000,
        2**53,
        2**53 + 1,
        2**64,
        -1,
        1.5,
        "3",
        "",
        True,
        [3],
        {"n": 3},
        "room:1",
    ],
)
async def test_what_is_no_place_we_gave_out_gets_a_whole_snapshot(brand: Brand, room: str, after: Any) -> None:
    anna = await brand.join(room)
    await fill(anna, room, 3)
    joined = await rejoin(brand, room, after)
    assert (joined["mode"], joined["head"], len(joined["messages"])) == ("snapshot", 3, 3)


async def test_zero_knows_nothing_and_gets_everything(brand: Brand, room: str) -> None:
    anna = await brand.join(room)
    await fill(anna, room, 3)
    joined = await rejoin(brand, room, 0)
    assert [m["seq"] for m in joined["messages"]] == [1, 2, 3]


async def test_a_snapshot_of_an_empty_room_is_empty(brand: Brand, room: str) -> None:
    joined = await rejoin(brand, room, ...)
    assert (joined["mode"], joined["head"], joined["messages"]) == ("snapshot", 0, [])


async def test_snapshot_and_tail_meet_without_a_hole_while_everything_changes(brand: Brand, room: str) -> None:
    """D3: for people who join at random moments, what they know in the end equals what a late snapshot shows."""
    chance = random.Random(SEED)
    anna = await brand.join(room)
    storm = asyncio.create_task(_storm(anna, room, chance))
    joiners = []
    for _ in range(20):
        await asyncio.sleep(chance.uniform(0, 0.05))
        joiners.append(await brand.join(room))
    await storm
    late = await rejoin(brand, room, 0)
    final = visible(applied({}, late["messages"]))
    assert len(late["messages"]) <= 500
    for joiner in joiners:
        await _caught_up(joiner, late["head"])
        known = visible(applied({}, joiner.messages()))
        assert known == final[-len(known) :], f"seed {SEED}"
        assert len(known) >= min(50, len(final))
    print(f"snapshot and tail: n = {len(joiners)} joins, {late['head']} changes, seed {SEED}")


async def _caught_up(joiner: Talker, head: int) -> None:
    await joiner.until(lambda: max(map(change_of, joiner.messages()), default=0) == head)


async def _storm(anna: Talker, room: str, chance: random.Random) -> None:
    ids: list[str] = []
    for number in range(150):
        deed = chance.choice(["send", "send", "edit", "delete"]) if ids else "send"
        if deed == "send":
            ids.append((await anna.send(f"storm {number}", room=room))["message"]["id"])
        elif deed == "edit":
            await anna.ask("edit", message=chance.choice(ids), text=f"edited {number}")
        else:
            await anna.ask("delete", message=ids.pop(chance.randrange(len(ids))))
        await asyncio.sleep(0.003)


async def test_a_line_cut_at_any_byte_loses_nothing(brand: Brand, room: str) -> None:
    """The witness reads through a proxy that cuts at a random byte, resumes with what it knows, and misses nothing."""
    chance = random.Random(SEED)
    anna = await brand.join(room)
    port = int(brand.door.url.split(":")[2].split("/")[0])
    known: dict[str, Frame] = {}
    cuts = 0
    async with ChaosProxy(port) as proxy:
        door = Door(f"ws://127.0.0.1:{proxy.port}/v1/socket", brand.door.origin, brand.key)
        sending = asyncio.create_task(_trickle(anna, room, 200))
        while not sending.done() or len(known) < 200:
            proxy.weather.cut_after = chance.randrange(1, 3000) if not sending.done() else None
            proxy.weather.reset = chance.random() < 0.5
            cuts += await _witness(door, room, known, 200)
        await sending
    assert [row[0] for row in visible(known)] == list(range(1, 201))
    assert cuts >= 5
    print(f"cut lines: n = {cuts} cuts, seed {SEED}")


async def _trickle(anna: Talker, room: str, count: int) -> None:
    for number in range(count):
        await anna.send(f"drop {number}", room=room)
        await asyncio.sleep(0.01)


async def _witness(door: Door, room: str, known: dict[str, Frame], enough: int) -> int:
    """Reads until cut (1) or until enough is known (0)."""
    after = max(map(change_of, known.values()), default=0)
    try:
        talker = await asyncio.wait_for(door.enter(address=fresh_address()), 5)
        await talker.say("join", room=room, after=after)
        await talker.until(lambda: talker.code is not None or len(_heard(talker, known)) >= enough, 5)
    except (OSError, EOFError, ConnectionError, TimeoutError, json.JSONDecodeError):
        return 1
    except Exception as problem:
        if type(problem).__module__.startswith("websockets"):
            return 1
        raise
    _heard(talker, known)
    return int(talker.code is not None)


def _heard(talker: Talker, known: dict[str, Frame]) -> dict[str, Frame]:
    return applied(known, talker.messages())

"""Who one is, and what one may therefore say: tokens, the brand's JWT, roles, modes, levels, blocks."""

import asyncio
import base64
import json
import time
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey

from server.models import Level, Role
from server.store import installations
from server.store.sites import touch
from tests.guarantees.house import Brand, House, fresh_address
from tests.services.talker import Talker

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def brand(house: House) -> Brand:
    return house.brand("People")


@pytest.fixture(scope="module")
def other(house: House) -> Brand:
    return house.brand("Other people")


def secret_of(house: House, brand: Brand) -> str:
    return house.rows("SELECT identity_secret FROM sites WHERE key = :key", key=brand.key)[0][0]


def identity(secret: str, algorithm: str = "HS256", **claims: Any) -> str:
    """A JWT as the brand's shop would sign it."""
    return jwt.encode({"alg": algorithm}, claims, OctKey.import_key(secret))


def good_claims(brand: Brand) -> dict[str, Any]:
    now = int(time.time())
    return {"sub": "customer-7", "name": "Marguerite", "aud": brand.key, "iat": now, "exp": now + 600}


async def test_a_member_vouched_for_by_the_brand_is_the_same_person_everywhere(house: House, brand: Brand) -> None:
    token = identity(secret_of(house, brand), **good_claims(brand))
    phone, desk = await brand.enter(identity=token), await brand.enter(identity=token)
    assert phone.welcome["visitor"]["pseudonym"] == "Marguerite"
    assert phone.welcome["visitor"]["id"] == desk.welcome["visitor"]["id"]
    back = await brand.enter(token=desk.welcome["token"])
    assert back.welcome["visitor"]["id"] == desk.welcome["visitor"]["id"]


@pytest.mark.parametrize("role", ["owner", "manager", "moderator"])
async def test_a_role_in_an_identity_is_never_read(house: House, brand: Brand, role: str) -> None:
    claims = {**good_claims(brand), "sub": f"climber-{role}", "role": role, "roles": [role]}
    talker = await brand.enter(identity=identity(secret_of(house, brand), **claims))
    assert talker.welcome["visitor"]["role"] == "visitor"


FORGERIES: dict[str, Any] = {
    "wrong key": lambda house, brand, other: identity("x" * 43, **good_claims(brand)),
    "another site's key": lambda house, brand, other: identity(secret_of(house, other), **good_claims(brand)),
    "another site's audience": lambda house, brand, other: identity(secret_of(house, brand), **good_claims(other)),
    "no audience": lambda house, brand, other: identity(secret_of(house, brand), **_but(brand, aud=None)),
    "expired": lambda house, brand, other: identity(
        secret_of(house, brand), **_but(brand, iat=int(time.time()) - 1200, exp=int(time.time()) - 600)
    ),
    "longer than an hour": lambda house, brand, other: identity(
        secret_of(house, brand), **_but(brand, exp=int(time.time()) + 3700)
    ),
    "no end": lambda house, brand, other: identity(secret_of(house, brand), **_but(brand, exp=None)),
    "no beginning": lambda house, brand, other: identity(secret_of(house, brand), **_but(brand, iat=None)),
    "from the future": lambda house, brand, other: identity(
        secret_of(house, brand), **_but(brand, iat=int(time.time()) + 1200, exp=int(time.time()) + 1800)
    ),
    "end before beginning": lambda house, brand, other: identity(
        secret_of(house, brand), **_but(brand, iat=int(time.time()) + 30, exp=int(time.time()) + 10)
    ),
    "nobody": lambda house, brand, other: identity(secret_of(house, brand), **_but(brand, sub=None)),
    "times that are text": lambda house, brand, other: identity(secret_of(house, brand), **_but(brand, exp="tomorrow")),
    "HS512": lambda house, brand, other: _unchecked("HS512", brand),
    "alg none": lambda house, brand, other: _unsigned(brand, "none"),
    "alg None": lambda house, brand, other: _unsigned(brand, "None"),
    "signature cut off": lambda house, brand, other: (
        identity(secret_of(house, brand), **good_claims(brand)).rpartition(".")[0] + "."
    ),
    "altered after signing": lambda house, brand, other: _altered(
        identity(secret_of(house, brand), **good_claims(brand))
    ),
    "no JWT at all": lambda house, brand, other: "customer-7",
    "two dots": lambda house, brand, other: "..",
}


def _but(brand: Brand, **changes: Any) -> dict[str, Any]:
    return {name: value for name, value in {**good_claims(brand), **changes}.items() if value is not None}


def _unchecked(algorithm: str, brand: Brand) -> str:
    return identity("k" * 64, **good_claims(brand)).replace("HS256", algorithm)


def _unsigned(brand: Brand, algorithm: str) -> str:
    def part(value: Any) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    return f"{part({'alg': algorithm, 'typ': 'JWT'})}.{part(good_claims(brand))}."


def _altered(token: str) -> str:
    head, claims, signature = token.split(".")
    flipped = ("A" if claims[10] != "A" else "B") + claims[11:]
    return f"{head}.{claims[:10]}{flipped}.{signature}"


@pytest.mark.parametrize("name", FORGERIES)
async def test_a_forged_identity_is_refused(house: House, brand: Brand, other: Brand, name: str) -> None:
    talker = await brand.door.open(address=fresh_address())
    await talker.say("hello", site=brand.key, identity=FORGERIES[name](house, brand, other))
    error = await talker.hear("error")
    assert error["code"] in ("not_allowed", "malformed")
    await talker.say("hello", site=brand.key)
    assert (await talker.hear("welcome"))["visitor"]["named"] is False


async def test_a_token_of_another_site_or_nobodys_makes_a_stranger(brand: Brand, other: Brand) -> None:
    anna = await brand.join()
    await anna.send("So that I am written down")
    for token in (anna.welcome["token"], "x" * 42, "'_OR_1=1--"):
        stranger = await other.enter(token=token)
        assert stranger.welcome["visitor"]["id"] != anna.welcome["visitor"]["id"]
        assert stranger.welcome["token"] != token


async def spoken(brand: Brand, text: str) -> Talker:
    """Somebody who has said something already."""
    talker = await brand.join()
    assert (await talker.send(text))["message"]["state"] == "published"
    return talker


async def test_in_a_restricted_room_anyone_asks_and_only_helpers_answer_others(house: House) -> None:
    brand = house.brand("Restricted")
    anna, boris, guide = [await spoken(brand, text) for text in ("one two", "three four", "five six")]
    house.run("room", "mode", "main", "restricted", "--site", brand.key)
    house.give_role(guide, Role.HELPER)
    question = await anna.send("How do I wash it?")
    root = question["message"]["id"]
    answers = {name: await who.send(f"{name} answers", reply_to=root) for name, who in _(anna, boris, guide)}
    outcome = {name: answer.get("code") or answer["message"]["state"] for name, answer in answers.items()}
    assert outcome == {"anna": "published", "boris": "not_allowed", "guide": "published"}
    assert (await boris.send("And how do I fold it?"))["message"]["state"] == "published"
    assert (await boris.hear("notice", code="mode"))["mode"] == "restricted"


def _(*people: Talker) -> list[tuple[str, Talker]]:
    return list(zip(("anna", "boris", "guide"), people, strict=True))


async def test_in_a_read_only_room_visitors_and_helpers_read(house: House) -> None:
    brand = house.brand("Read only")
    anna, guide = await spoken(brand, "one two"), await spoken(brand, "three four")
    house.give_role(guide, Role.HELPER)
    house.run("room", "mode", "main", "read-only", "--site", brand.key)
    for who in (anna, guide):
        assert (await who.send("Nobody hears this"))["code"] == "not_allowed"
    house.run("room", "mode", "main", "open", "--site", brand.key)
    await anna.hear("notice", code="mode", mode="open")
    assert (await anna.send("Now somebody does"))["message"]["state"] == "published"


LEVELS = [
    (Level.WATCH, "new question", "held"),
    (Level.GUARD, "new question", "held"),
    (Level.ANSWERS_ONLY, "new question", "not_allowed"),
    (Level.CLOSED, "new question", "closed"),
]


@pytest.mark.parametrize(("level", "text", "outcome"), LEVELS)
async def test_a_crisis_level_holds_or_closes(house: House, level: Level, text: str, outcome: str) -> None:
    brand = house.brand(f"Level {level.value}")
    anna = await brand.join()
    house.change(_set_level, brand.key, level)
    answer = await anna.send(text)
    assert (answer.get("code") or answer["message"]["state"]) == outcome
    assert (await anna.hear("notice", code="level"))["level"] == level.value


def _set_level(conn: Any, key: str, level: Level) -> None:
    site = installations.site_by_key(conn, key)
    assert site is not None
    touch(conn, site.id)
    installations.set_level(conn, site.id, level, "It is a lively evening.", int(time.time() * 1000) + 3_600_000)


async def test_slow_mode_asks_for_a_pause_between_two_messages(house: House) -> None:
    brand = house.brand("Slow", "--pace", "off")
    anna = await brand.join()
    house.change(_set_slow, brand.key, 60)
    assert (await anna.send("The first comes through"))["type"] == "ack"
    error = await anna.send("The second waits")
    assert (error["code"], 0 < error["retry_after"] <= 60) == ("rate", True)


def _set_slow(conn: Any, key: str, seconds: int) -> None:
    site = installations.site_by_key(conn, key)
    assert site is not None
    touch(conn, site.id)
    room = installations.room_of(conn, site.id, "main")
    assert room is not None
    installations.set_slow(conn, room.id, seconds)


@pytest.mark.parametrize("what", ["network", "visitor"])
async def test_a_block_ends_open_sockets_and_bars_new_ones(house: House, brand: Brand, what: str) -> None:
    address = "203.0.113.77" if what == "network" else fresh_address()
    anna = await brand.join(address=address)
    await anna.send(f"Before the block of my {what}")
    visitor = anna.welcome["visitor"]["id"]
    subject = {"network": "203.0.113.64/26"} if what == "network" else {"visitor": visitor}
    block = brand.desk.act("/blocks", **subject, hours=1)
    error = await anna.hear("error")
    assert (error["code"], error["until"] > time.time() * 1000) == ("blocked", True)
    assert await anna.closed() == 4503
    again = await brand.door.open(address=address)
    await again.say("hello", site=brand.key, token=anna.welcome["token"])
    assert (await again.hear("error"))["code"] == "blocked"
    assert await again.closed() == 4503
    assert brand.desk.client.delete(f"/v1/api/blocks/{block['id']}").is_success
    back = await until_welcome(brand, address=address, token=anna.welcome["token"])
    await back.join()
    assert (await back.send(f"Back after the block of my {what}"))["type"] == "ack"


async def until_welcome(brand: Brand, **hello: Any) -> Talker:
    """Comes in within the two seconds that ending a block may take."""
    for _ in range(20):
        talker = await brand.enter(**hello)
        if talker.welcome["type"] == "welcome":
            return talker
        await asyncio.sleep(0.1)
    raise TimeoutError(str(talker.welcome))


@pytest.fixture(scope="module")
def barred(house: House) -> Brand:
    """A site where 203.0.113.9 is blocked."""
    brand = house.brand("Dresses")
    brand.desk.act("/blocks", network="203.0.113.9", hours=1)
    return brand


@pytest.mark.parametrize(
    "dress",
    [
        "203.0.113.9",
        "::ffff:203.0.113.9",
        "::FFFF:CB00:7109",
        "[::ffff:203.0.113.9]:5000",
        "203.0.113.9:5000",
        "64:ff9b::203.0.113.9",
        "2002:cb00:7109::1",
        "6.6.6.6, 203.0.113.9",
        " 203.0.113.9 ",
    ],
)
async def test_one_block_matches_every_dress_of_an_address(barred: Brand, dress: str) -> None:
    talker = await barred.door.open(address=dress)
    await talker.say("hello", site=barred.key)
    assert (await talker.hear("error"))["code"] == "blocked"
    assert await talker.closed() == 4503


async def test_an_untrusted_left_most_address_is_not_believed(house: House) -> None:
    brand = house.brand("Spoof")
    brand.desk.act("/blocks", network="198.51.100.7", hours=1)
    free = await brand.enter(address="198.51.100.7, 192.0.2.1")
    assert free.welcome["type"] == "welcome"

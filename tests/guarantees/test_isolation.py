"""G9: nothing of one site can be read, changed or guessed from another: 404 or not_found, and never a word of it.

The table of REST operations is the server's own, so a new one is attacked from the day it is there. Seen red by reading a
message without its site (`by_id` without `site_id`).
"""

import asyncio
import itertools
from dataclasses import dataclass
from typing import Any

import pytest

from server.api.operation import Operation
from server.api.operations import OPERATIONS
from tests.guarantees.house import Brand, Desk, House, fresh_address
from tests.guarantees.test_contract_desk import decision_id
from tests.services.recorder import Recorder
from tests.services.talker import Talker

pytestmark = pytest.mark.anyio
WORD = "isolatedwordxyzzy"
LIBRARY = {"entries": [{"id": "z", "entry": "zorpface", "kind": "word", "category": "insult", "outcome": "hold"}]}
# What each body asks for; the target is another site's.
BODIES: dict[str, dict[str, Any]] = {
    "Deciding": {"reason": "mine now"},
    "Reasoned": {"reason": "mine now"},
    "Undoing": {"reason": "mine now"},
    "Answering": {"reason": "mine now"},
    "SettingMode": {"mode": "read-only", "reason": "mine now"},
    "SettingSlow": {"seconds": 60, "reason": "mine now"},
    "SettingRole": {"role": "moderator", "reason": "mine now"},
}


@dataclass(frozen=True, slots=True)
class Secrets:
    """One site's own: ids of every kind, all of them real."""

    brand: Brand
    talker: Talker
    ids: dict[str, str]


@pytest.fixture
async def secret(house: House) -> Secrets:
    """A site where everything has happened already, full of the word that nobody else may read."""
    brand = house.brand(f"{WORD} house")
    assert brand.desk.client.put("/v1/api/library", json=LIBRARY).is_success
    anna, boris = await brand.join(), await brand.join()
    root = (await anna.send(f"A question with {WORD} in it"))["message"]["id"]
    reply = (await boris.send(f"An answer with {WORD} in it", reply_to=root))["message"]["id"]
    held = (await anna.send(f"A zorpface, {WORD}"))["message"]["id"]
    await boris.ask("flag", message=root, reason="other", note=WORD)
    gone = (await boris.send(f"Taken down, {WORD}"))["message"]["id"]
    decided = await asyncio.to_thread(brand.desk.act, f"/messages/{gone}/delete", reason=WORD)
    block = await asyncio.to_thread(brand.desk.act, "/blocks", network="198.51.100.99", hours=1)
    visitor = anna.welcome["visitor"]["id"]
    batch = await asyncio.to_thread(_propose, house, brand)
    ids = {"root": root, "reply": reply, "held": held, "gone": gone, "visitor": visitor, "batch": batch}
    return Secrets(
        brand, anna, {**ids, "decision": decision_id(decided["decision"]), "block": block["id"], "room": "main"}
    )


def _propose(house: House, brand: Brand) -> str:
    """A proposal that waits for the other side; returns its batch."""
    token = ("token", "create", "--role", "manager", "--site", brand.key, "--side")
    house.run(*token, "brand")
    made = house.run(*token, "vendor")
    house.run("site", "keys", "two", "--site", brand.key, "--reason", WORD)
    vendor = Desk(house.client({"Authorization": f"Bearer {made.splitlines()[-1]}"}))
    return str(vendor.act("/proposals", entry={"id": WORD, "entry": WORD}, reason=WORD)["decision"])


@pytest.fixture
def stranger(house: House) -> Brand:
    """Another site of the same house."""
    return house.brand("Strangers")


def test_every_operation_is_attacked() -> None:
    bodies = {operation.body.__name__ for operation in OPERATIONS if operation.body and "{id}" in operation.path}
    assert bodies <= BODIES.keys(), "give the new operation a body here"


def targets(operation: Operation, secret: Secrets) -> list[str]:
    """The ids that could stand in this path, of every kind: the wrong kind must not tell anything either."""
    if "{id}" not in operation.path:
        return []
    own_room = operation.path.startswith("/rooms/")
    return [secret.ids[kind] for kind in secret.ids if not (own_room and kind == "room")]


async def test_no_operation_reaches_another_sites_things(house: House, secret: Secrets, stranger: Brand) -> None:
    recorder, tried = Recorder(), 0
    before = _state(house, secret)
    for operation in OPERATIONS:
        body = BODIES.get(operation.body.__name__) if operation.body else None
        for target in targets(operation, secret):
            path = f"/v1/api{operation.path.replace('{id}', target)}"
            answer = await asyncio.to_thread(stranger.desk.client.request, operation.method, path, json=body)
            assert answer.status_code == 404, f"{operation.method} {path}: {answer.status_code} {answer.text}"
            recorder.add(path, answer.content.replace(target.encode(), b""))
            tried += 1
    for path in ("/queue?limit=200", "/blocks", "/library", "/proposals?limit=200", "/log?limit=200"):
        recorder.add(path, stranger.desk.get(path).content)
    assert recorder.hits([WORD, *(set(secret.ids.values()) - {"main"})]) == []
    assert _state(house, secret) == before
    print(f"isolation: n = {tried} operations with another site's ids")


async def test_what_is_not_there_and_what_is_anothers_look_alike(secret: Secrets, stranger: Brand) -> None:
    for act in ("publish", "reject", "delete", "restore"):
        theirs = stranger.desk.post(f"/messages/{secret.ids['held']}/{act}", reason="mine")
        nobodys = stranger.desk.post(f"/messages/nobodysid123/{act}", reason="mine")
        assert (theirs.status_code, theirs.json()) == (nobodys.status_code, nobodys.json())


async def test_a_block_of_another_sites_visitor_is_refused(secret: Secrets, stranger: Brand) -> None:
    body = {"visitor": secret.ids["visitor"], "reason": "mine now", "hours": 1}
    assert stranger.desk.post("/blocks", **body).status_code == 404
    by_message = {"message": secret.ids["root"], "reason": "mine now", "hours": 1}
    assert stranger.desk.post("/blocks", **by_message).status_code == 404


async def test_a_block_at_one_site_bars_nobody_at_another(house: House, secret: Secrets, stranger: Brand) -> None:
    barred = await secret.brand.door.open(address="198.51.100.99")
    await barred.say("hello", site=secret.brand.key)
    assert (await barred.hear("error"))["code"] == "blocked"
    free = await stranger.enter(address="198.51.100.99")
    assert free.welcome["type"] == "welcome"


COMMANDS: list[tuple[str, dict[str, Any]]] = [
    ("edit", {"text": "mine now"}),
    ("delete", {}),
    ("thank", {}),
    ("flag", {"reason": "other"}),
]


async def test_no_command_reaches_another_sites_things(house: House, secret: Secrets, stranger: Brand) -> None:
    mallory = await stranger.join()
    assert (await mallory.send("I am somebody here"))["type"] == "ack"
    before, tried = _state(house, secret), 0
    for (command, fields), kind in itertools.product(
        COMMANDS, ("root", "reply", "held", "gone", "visitor", "decision")
    ):
        answer = await mallory.ask(command, message=secret.ids[kind], **fields)
        assert answer["code"] in ("not_found", "rate"), (command, kind, answer)
        tried += 1
        if answer["code"] == "rate":
            mallory = await stranger.join()
    for kind in ("root", "held"):
        answer = await mallory.send("an answer to another house", reply_to=secret.ids[kind])
        assert answer["code"] == "not_found"
    assert _state(house, secret) == before
    assert Recorder([("socket", b"".join(mallory.bytes))]).hits([WORD]) == []
    print(f"isolation: n = {tried} commands with another site's ids")


async def test_a_token_opens_its_own_site_only(secret: Secrets, stranger: Brand) -> None:
    crossed = await stranger.enter(token=secret.talker.welcome["token"], address=fresh_address())
    assert crossed.welcome["visitor"]["id"] != secret.talker.welcome["visitor"]["id"]
    await crossed.join()
    mine = await crossed.hear("mine")
    assert (mine["messages"], mine["flags"]) == ([], [])


async def test_the_same_cid_at_two_sites_is_two_messages(secret: Secrets, stranger: Brand) -> None:
    here, there = await secret.brand.join(), await stranger.join()
    first = await here.send("The same words and the same number", cid="the-same")
    second = await there.send("The same words and the same number", cid="the-same")
    assert first["message"]["id"] != second["message"]["id"]


async def test_rooms_of_one_name_at_two_sites_hear_nothing_of_each_other(secret: Secrets, stranger: Brand) -> None:
    mallory = await stranger.join()
    sent = await secret.talker.send(f"Only for this house: {WORD}")
    await secret.talker.hear("message", id=sent["message"]["id"])
    await mallory.quiet()
    assert WORD.encode() not in b"".join(mallory.bytes)


@pytest.mark.parametrize("token", ["", "nobody", "x" * 43])
async def test_no_token_reads_nothing(house: House, secret: Secrets, token: str) -> None:
    nobody = house.client({"Authorization": f"Bearer {token}"} if token else {})
    for operation in OPERATIONS:
        path = f"/v1/api{operation.path.replace('{id}', secret.ids['held'])}"
        # Many wrong tokens from one address are slowed down: each try comes from another.
        where = {"X-Forwarded-For": fresh_address()}
        answer = await asyncio.to_thread(nobody.request, operation.method, path, headers=where)
        assert answer.status_code == 401, f"{operation.method} {path}: {answer.status_code}"
        assert WORD not in answer.text


async def test_a_reader_reads_and_changes_nothing(house: House, secret: Secrets) -> None:
    reader = house.desk(secret.brand.key, "reader")
    before = _state(house, secret)
    for operation in OPERATIONS:
        path = f"/v1/api{operation.path.replace('{id}', secret.ids['held'])}"
        body = BODIES.get(operation.body.__name__, {}) if operation.body else None
        answer = await asyncio.to_thread(reader.client.request, operation.method, path, json=body)
        wanted = (200,) if operation.method == "GET" else (403, 404, 422)
        assert answer.status_code in wanted, f"{operation.method} {path}: {answer.status_code} {answer.text}"
    assert _state(house, secret) == before


def _state(house: House, secret: Secrets) -> list[Any]:
    """Everything of this site that somebody could have changed."""
    site = house.rows("SELECT id, version, level FROM sites WHERE key = :key", key=secret.brand.key)
    of_site = {"site": site[0][0]}
    found = [tuple(row) for row in site]
    for statement in (
        "SELECT id, state, text, thanks, revision FROM messages WHERE site_id = :site ORDER BY id",
        "SELECT id, state FROM flags WHERE site_id = :site ORDER BY id",
        "SELECT id, until, ended_at FROM blocks WHERE site_id = :site ORDER BY id",
        "SELECT id, undone_by FROM decisions WHERE site_id = :site ORDER BY id",
        "SELECT id, role, pseudonym FROM visitors WHERE site_id = :site ORDER BY id",
        "SELECT id, state, answered_by FROM proposals WHERE site_id = :site ORDER BY id",
        "SELECT key, state, version FROM entries WHERE site_id = :site ORDER BY key",
    ):
        found += [tuple(row) for row in house.rows(statement, **of_site)]
    return found

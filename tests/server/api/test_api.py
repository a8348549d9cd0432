"""The REST contract, asked over HTTP: every act, every refusal as a problem document, nothing of another site."""

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from moderation.verdict import Outcome
from server.access import Access, Passwords
from server.api import ApiParts, api_application
from server.api.openapi import document
from server.api.operations import OPERATIONS
from server.counters import MemoryCounters
from server.ids import digest, new_token
from server.models import Mode, Role, State
from server.store import Store, accounts
from server.store.accounts import ApiToken
from tests.server.desk.house import NOW, House, fresh_id, make_house

pytestmark = pytest.mark.anyio
JSON = {"content-type": "application/json"}


@dataclass(slots=True)
class Caller:
    """Somebody with a token, or without."""

    client: httpx.AsyncClient
    headers: dict[str, str]

    async def ask(self, method: str, path: str, body: object = None, **more: object) -> httpx.Response:
        headers = {**self.headers, **({} if body is None else JSON)}
        content = None if body is None else json.dumps(body).encode()
        return await self.client.request(method, path, headers=headers, content=content, **more)  # type: ignore[arg-type]

    async def post(self, path: str, **body: object) -> httpx.Response:
        return await self.ask("POST", path, body)

    async def get(self, path: str, **query: object) -> httpx.Response:
        return await self.ask("GET", path, params=query)


@dataclass(slots=True)
class Office:
    house: House
    caller: Caller
    neighbour: House
    stranger: Caller

    async def with_role(self, role: Role) -> Caller:
        return Caller(self.caller.client, await _token(self.house, role))


async def _token(house: House, role: Role = Role.MANAGER) -> dict[str, str]:
    secret = new_token()
    made = ApiToken(fresh_id(), house.site_id, "shop system", role, NOW, None)
    await house.store.write(accounts.create_token, digest(secret), made)
    return {"authorization": f"Bearer {secret}"}


@pytest.fixture
async def office(sqlite_url: str) -> AsyncIterator[Office]:
    store = Store.open(sqlite_url)
    house, neighbour = await make_house(store), await make_house(store, "neighbour")
    counters = MemoryCounters(lambda: NOW / 1000)
    access = Access(store, counters, lambda: NOW, Passwords(1024, 1))
    app = api_application(ApiParts(house.desk, access, counters))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://chat.example") as client:
        yield Office(house, Caller(client, await _token(house)), neighbour, Caller(client, await _token(neighbour)))
    access.close()
    store.close()


def assert_problem(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["title"]
    assert len(problem["detail"]) > 10
    return str(problem["detail"])


async def test_the_queue_shows_what_waits_page_by_page(office: Office):
    author = await office.house.person()
    held = [await office.house.says(author, f"m{number}", Outcome.HOLD) for number in range(3)]

    first = (await office.caller.get("/queue", limit=2)).json()
    second = (await office.caller.get("/queue", limit=2, after=first["next"])).json()

    assert [case["message"]["id"] for case in first["cases"] + second["cases"]] == [one.id for one in held]
    assert second["next"] is None
    case = first["cases"][0]
    assert case["message"]["text"] == "m0"
    assert case["message"]["author"]["pseudonym"] == "Ana"
    assert case["findings"][0]["category"] == "insult"
    assert (case["flags"], case["version"]) == ([], 1)


async def test_the_four_acts_and_their_undo(office: Office):
    author = await office.house.person()
    for act, state in (("publish", State.PUBLISHED), ("reject", State.REJECTED), ("delete", State.DELETED)):
        held = await office.house.says(author, act, Outcome.HOLD)
        answer = await office.caller.post(f"/messages/{held.id}/{act}", reason="as agreed", version=1)
        assert (await office.house.now(held)).state is state
        undone = await office.caller.ask("POST", f"/decisions/{answer.json()['decision']}/undo")
        assert undone.status_code == 200
        assert (await office.house.now(held)).state is State.HELD
    message = await office.house.says(author, "restore")
    await office.caller.post(f"/messages/{message.id}/delete", reason="too fast")
    await office.caller.post(f"/messages/{message.id}/restore", reason="it was fine")
    assert (await office.house.now(message)).state is State.PUBLISHED


async def test_a_stale_version_a_decided_case_and_a_second_undo_are_conflicts(office: Office):
    held = await office.house.says(await office.house.person(), "waits", Outcome.HOLD)
    first = await office.caller.post(f"/messages/{held.id}/publish", reason="fine", version=1)

    stale = await office.caller.post(f"/messages/{held.id}/delete", reason="not fine", version=1)
    decided = await office.caller.post(f"/messages/{held.id}/reject", reason="not fine")
    undo = f"/decisions/{first.json()['decision']}/undo"
    await office.caller.post(undo, reason="a mistake")
    again = await office.caller.post(undo, reason="a mistake")

    assert "shop system" in assert_problem(stale, 409)
    assert "publish" in assert_problem(decided, 409)
    assert "once" in assert_problem(again, 409)


async def test_a_conversation_goes_and_comes_back(office: Office):
    author = await office.house.person()
    root = await office.house.says(author, "question")
    reply = await office.house.says(author, "answer", root_id=root.id, reply_to=root.id)

    answer = await office.caller.post(f"/conversations/{root.id}/delete", reason="out of hand")
    assert (await office.house.now(reply)).state is State.DELETED
    await office.caller.post(f"/decisions/{answer.json()['decision']}/undo", reason="calm again")
    assert (await office.house.now(reply)).state is State.PUBLISHED


async def test_blocks_are_made_listed_and_ended(office: Office):
    made = await office.caller.post("/blocks", network="203.0.113.0/24", reason="raid", hours=24)
    assert made.status_code == 200
    assert made.json()["network"] == "203.0.113.0/24"
    assert made.json()["decision"]

    listed = (await office.caller.get("/blocks")).json()["blocks"]
    assert [block["id"] for block in listed] == [made.json()["id"]]
    ended = await office.caller.ask("DELETE", f"/blocks/{made.json()['id']}")
    assert ended.json()["decision"]
    assert_problem(await office.caller.ask("DELETE", f"/blocks/{made.json()['id']}"), 409)


@pytest.mark.parametrize(
    "body",
    [
        {"network": "10.0.0.1", "reason": "raid", "hours": 24},
        {"network": "0.0.0.0/0", "reason": "raid", "hours": 24},
        {"network": "203.0.113.7", "reason": "raid"},
        {"network": "203.0.113.7", "reason": "raid", "hours": 8761},
        {"network": "203.0.113.7", "reason": "raid", "hours": 0},
        {"network": "203.0.113.7", "reason": "", "hours": 24},
        {"network": "203.0.113.7", "hours": 24},
        {"network": 7, "reason": "raid", "hours": 24},
        {"reason": "raid", "hours": 24},
        [],
        "x",
    ],
)
async def test_a_block_that_cannot_be_made_is_422(office: Office, body: object):
    assert_problem(await office.caller.ask("POST", "/blocks", body), 422)
    assert (await office.caller.get("/blocks")).json() == {"blocks": []}


async def test_the_library_is_put_and_got_whole_or_not_at_all(office: Office):
    entry = {"id": "z", "entry": "zorp", "kind": "word", "category": "insult", "outcome": "hold"}
    put = await office.caller.ask("PUT", "/library", {"entries": [entry]})
    assert put.status_code == 200

    refused = await office.caller.ask("PUT", "/library", {"entries": [entry, {"entry": ""}]})

    assert "Entry 2" in assert_problem(refused, 422)
    got = (await office.caller.get("/library")).json()
    assert got["lists"] == []
    assert [(one["id"], one["entry"], one["outcome"]) for one in got["entries"]] == [("z", "zorp", "hold")]


async def test_rooms_level_and_roles_follow(office: Office):
    visitor = await office.house.person()
    asked = [
        ("/rooms/main/mode", {"mode": "restricted", "reason": "calm"}),
        ("/rooms/main/slow", {"seconds": 30, "reason": "calm"}),
        ("/level", {"level": "normal", "reason": "calm"}),
        (f"/visitors/{visitor.id}/role", {"role": "helper", "reason": "knows"}),
    ]

    answers = [await office.caller.ask("POST", path, body) for path, body in asked]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 200]
    room = (await office.house.desk.rooms(office.house.manager))[0]
    assert (room.mode, room.slow) == (Mode.RESTRICTED, 30)
    logged = (await office.caller.get("/log", act="role")).json()["decisions"]
    assert [(line["act"], line["by"], line["reason"]) for line in logged] == [("role", "shop system", "knows")]


async def test_every_operation_asks_for_a_token(office: Office):
    for headers in (
        {},
        {"authorization": "Bearer made-up"},
        {"authorization": "Basic bWlhOnB3"},
        {"authorization": "Bearer"},
        {"cookie": f"palabre={office.caller.headers['authorization'].split()[1]}"},
    ):
        nobody = Caller(office.caller.client, headers)
        for operation in OPERATIONS:
            answer = await nobody.ask(operation.method, operation.path.replace("{id}", "x"), {"reason": "x"})
            assert_problem(answer, 401)
            assert answer.headers["www-authenticate"].startswith("Bearer")


async def test_guessing_tokens_is_slowed_down(office: Office):
    nobody = Caller(office.caller.client, {"authorization": "Bearer made-up"})
    answers = [await nobody.get("/queue") for _ in range(40)]

    assert {answer.status_code for answer in answers} == {401, 429}
    assert answers[-1].headers["retry-after"].isdigit()
    assert (await office.caller.get("/queue")).status_code == 200


@pytest.mark.parametrize("role", [Role.READER, Role.AGENT])
async def test_only_staff_tokens_act(office: Office, role: Role):
    reader = await office.with_role(role)
    held = await office.house.says(await office.house.person(), "waits", Outcome.HOLD)

    assert (await reader.get("/queue")).status_code == (200 if role is Role.READER else 403)
    assert_problem(await reader.post(f"/messages/{held.id}/publish", reason="fine"), 403)
    assert_problem(await reader.post("/blocks", network="203.0.113.7", reason="raid", hours=1), 403)
    assert_problem(await reader.ask("PUT", "/library", {"entries": []}), 403)


async def test_nothing_of_a_site_exists_for_the_token_of_another(office: Office):
    house, stranger = office.house, office.stranger
    author = await house.person()
    root = await house.says(author, "question")
    held = await house.says(author, "canary-51ac waits", Outcome.HOLD)
    decision = await house.desk.delete(house.manager, root.id, "house rules")
    block = await office.caller.post("/blocks", visitor=author.id, reason="raid", hours=1)

    for message in (root.id, held.id):
        for act in ("publish", "reject", "delete", "restore"):
            assert_problem(await stranger.post(f"/messages/{message}/{act}", reason="mine"), 404)
    assert_problem(await stranger.post(f"/conversations/{root.id}/delete", reason="mine"), 404)
    assert_problem(await stranger.post(f"/decisions/{decision.id}/undo", reason="mine"), 404)
    assert_problem(await stranger.ask("DELETE", f"/blocks/{block.json()['id']}"), 404)
    assert_problem(await stranger.post("/blocks", visitor=author.id, reason="mine", hours=1), 404)
    assert_problem(await stranger.post("/blocks", message=held.id, reason="mine", hours=1), 404)
    assert_problem(await stranger.post(f"/visitors/{author.id}/role", role="helper", reason="mine"), 404)
    read = [await stranger.get(path) for path in ("/queue", f"/queue?after={held.id}", "/log", "/blocks", "/library")]
    assert "canary-51ac" not in "".join(answer.text for answer in read)
    assert read[2].json()["decisions"] == []


async def test_refusals_of_another_site_and_of_nothing_are_the_same(office: Office):
    held = await office.house.says(await office.house.person(), "waits", Outcome.HOLD)

    theirs = await office.stranger.post(f"/messages/{held.id}/publish", reason="mine")
    nothing = await office.stranger.post(f"/messages/{fresh_id()}/publish", reason="mine")

    assert theirs.content == nothing.content


async def test_bodies_are_bounded_and_json(office: Office):
    client, headers = office.caller.client, office.caller.headers
    large = b'{"reason": "' + b"x" * (1024 * 1024) + b'"}'

    async def post(content: bytes, kind: str = "application/json") -> httpx.Response:
        return await client.post("/messages/x/publish", content=content, headers={**headers, "content-type": kind})

    async def streamed() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 65536

    assert_problem(await post(large), 413)
    unending = await client.post("/messages/x/publish", content=streamed(), headers={**headers, **JSON})
    assert_problem(unending, 413)
    assert_problem(await post(b"reason=x", "application/x-www-form-urlencoded"), 415)
    assert_problem(await post(b"{}", "text/plain"), 415)
    for broken in (
        b"",
        b"{",
        b"{}",
        b"[" * 100_000,
        b'{"reason": 1}',
        b'{"reason": "\xff"}',
        b'{"reason": "\\ud800"}',
        b"NaN",
    ):
        assert_problem(await post(broken), 422)
    assert_problem(await post(b'{"reason": "a\\u0000"}'), 404)


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "limit=x", "limit=-1", "limit=²", "kind=all2", "after=%00"])
async def test_a_query_that_cannot_be_used_is_422(office: Office, query: str):
    assert_problem(await office.caller.ask("GET", f"/queue?{query}"), 422)


async def test_unknown_addresses_and_methods_are_problems_too(office: Office):
    assert_problem(await office.caller.get("/nothing"), 404)
    assert_problem(await office.caller.ask("PATCH", "/queue"), 405)
    assert_problem(await office.caller.post("/messages/%00/publish", reason="x"), 404)
    assert_problem(await office.caller.post(f"/messages/{'x' * 300}/publish", reason="x"), 404)


async def test_a_database_that_does_not_answer_is_503(office: Office, sqlite_url: str):
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = await office.caller.post("/blocks", network="203.0.113.7", reason="raid", hours=1)

    assert "nothing was changed" in assert_problem(answer, 503)
    assert answer.headers["retry-after"].isdigit()
    assert (await office.caller.get("/blocks")).json() == {"blocks": []}


def test_the_description_in_docs_is_that_of_the_code():
    kept = json.loads((Path(__file__).parents[3] / "docs/openapi.json").read_text())

    assert kept == document(), "write it anew: python -m server.api.openapi > docs/openapi.json"


async def test_the_description_is_served(office: Office):
    nobody = Caller(office.caller.client, {})

    assert (await nobody.get("/openapi.json")).json() == document()

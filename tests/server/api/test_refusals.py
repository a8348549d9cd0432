"""Every refusal is a problem document, and nothing of another site exists."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing

import httpx
import pytest

from moderation.verdict import Outcome
from server.api.operations import OPERATIONS
from server.models import Role
from tests.server.api.office import JSON, Caller, Office, assert_problem
from tests.server.desk.house import fresh_id

pytestmark = pytest.mark.anyio


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

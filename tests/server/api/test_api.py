"""What can be done over the REST contract, and its description."""

import json
from pathlib import Path

import pytest

from moderation.verdict import Outcome
from server.api.openapi import document
from server.models import Mode, Role, Side, State
from tests.server.api.office import Caller, Office, assert_problem
from tests.server.desk.house import staff

pytestmark = pytest.mark.anyio


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


async def test_how_the_library_is_agreed_is_read_and_set_by_an_owners_token(office: Office):
    owner = await office.with_role(Role.OWNER)
    alone = await owner.post("/library/keys", two_keys=True, reason="the contract says so")
    assert "Nobody could agree for the vendor" in assert_problem(alone, 409)
    await staff(office.house, "vic@vendor.example", Role.MANAGER, Side.VENDOR)

    assert_problem(await office.caller.post("/library/keys", two_keys=True, reason="the contract says so"), 403)
    assert (await owner.post("/library/keys", two_keys=True, reason="the contract says so")).status_code == 200
    assert_problem(await owner.post("/library/keys", two_keys=False, reason="never mind"), 403)
    assert (await owner.post("/library/warning", share=0.02, reason="too many")).status_code == 200
    assert_problem(await owner.post("/library/warning", share=0, reason="too many"), 422)
    assert_problem(await office.caller.post("/library/warning", share=0.03, reason="too many"), 403)

    assert (await office.caller.get("/library/keys")).json() == {
        "two_keys": True,
        "brand": ["Mia"],
        "vendor": ["Vic"],
        "nobody": ["shop system", "shop system"],
        "waiting": 0,
        "warn_share": 0.02,
    }


async def test_a_list_s_entry_is_retired_and_let_in_again(office: Office):
    ask, wish = office.caller.ask, {"key": "fr/insults/connard", "reason": "a surname here"}
    await ask("PUT", "/library", {"entries": [], "lists": ["starter/fr"]})
    assert (await ask("POST", "/proposals", wish)).status_code == 200

    assert (await ask("POST", "/proposals", wish | {"readmit": True})).status_code == 200

    assert_problem(await ask("POST", "/proposals", wish | {"readmit": True}), 404)
    assert_problem(await ask("POST", "/proposals", {"readmit": True, "reason": "which one?"}), 422)


async def test_an_answer_that_names_no_key_says_how_to_mend_it(office: Office):
    refused = await office.caller.ask("POST", "/proposals/some-batch/agree", {"keys": [], "reason": "seen"})

    assert "Name at least one key" in assert_problem(refused, 422)


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


def test_the_description_in_docs_is_that_of_the_code():
    kept = json.loads((Path(__file__).parents[3] / "docs/openapi.json").read_text())

    assert kept == document(), "write it anew: python -m server.api.openapi > docs/openapi.json"


async def test_the_description_is_served(office: Office):
    nobody = Caller(office.caller.client, {})

    assert (await nobody.get("/openapi.json")).json() == document()

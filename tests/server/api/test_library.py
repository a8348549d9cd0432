"""The library over the REST contract: what entries would do, how right they were, applied to what is published."""

import asyncio
from typing import Any

import pytest

from moderation.verdict import Outcome
from server.desk import sifting
from server.models import Act, Role, State
from server.store import installations
from tests.server.api.office import Office, assert_problem

pytestmark = pytest.mark.anyio

ZORP = {"id": "z", "entry": "zorp", "kind": "word", "category": "insult", "outcome": "hold"}


async def talk(office: Office) -> str:
    """A clean message, one of each state that is hit; the id of the one that a person approved."""
    author = await office.house.person()
    await office.house.says(author, "a clean word")
    await office.house.says(author, "what a zorp")
    await office.house.says(author, "zorp waits", Outcome.HOLD)
    held = await office.house.says(author, "zorp is our cat", Outcome.HOLD)
    await office.house.desk.publish(office.house.manager, held.id, "a cat")
    return held.id


async def test_entries_are_run_over_the_last_messages_in_one_reading(office: Office):
    cat = await talk(office)

    answer = await office.caller.post("/library/dry-run", entries=[ZORP, ZORP | {"id": "n", "entry": "nowhere"}])

    assert answer.status_code == 200
    zorp, nowhere = answer.json()["runs"]
    samples = zorp.pop("samples")
    assert zorp == {
        "key": "z", "read": 5, "asked": 10_000, "hits": 3, "would_stop": 2, "approved": 1, "share": 2 / 5,
        "warn_above": 0.01, "warn": True, "no_longer": 0, "held": 0, "spared": 0, "whole": True,
    }  # fmt: skip
    assert (samples[0]["message"]["id"], samples[0]["approved"], samples[0]["spans"]) == (cat, True, [[0, 4]])
    assert (nowhere["key"], nowhere["hits"], nowhere["samples"], nowhere["warn"]) == ("n", 0, [], False)


@pytest.mark.parametrize(
    "body",
    [
        {"entries": []},
        {"entries": [ZORP] * 101},
        {"entries": [ZORP, ZORP]},
        {"entries": [{"entry": ""}]},
        {"entries": [ZORP | {"id": "a\0b"}]},
        {"entries": [ZORP], "last": 0},
        {"entries": [ZORP], "last": 10_001},
        {"entries": "zorp"},
    ],
)
async def test_what_cannot_be_run_is_422(office: Office, body: dict[str, Any]):
    assert_problem(await office.caller.ask("POST", "/library/dry-run", body), 422)


async def test_who_comes_while_others_are_read_for_is_told_to_come_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sifting, "_PATIENCE_S", -10.0)
    turn = office.house.desk._reader._turn
    await asyncio.wait_for(turn.acquire(), 1)

    busy = await office.caller.post("/library/dry-run", entries=[ZORP])
    turn.release()

    assert "Try again" in assert_problem(busy, 409)


async def test_precision_tells_what_people_decided_key_by_key(office: Office):
    author = await office.house.person()
    good, bad, _ = [await office.house.says(author, f"m{number}", Outcome.HOLD) for number in range(3)]
    rule = (await office.caller.get("/queue")).json()["cases"][0]["findings"][0]["rule"]
    await office.caller.post(f"/messages/{good.id}/publish", reason="fine")
    await office.caller.post(f"/messages/{bad.id}/reject", reason="out")

    answer = await office.caller.post("/library/precision", keys=[rule, "never seen"])

    assert answer.json() == {
        "decisions": 5000,
        "entries": [
            {"key": rule, "upheld": 1, "approved": 1, "waiting": 1},
            {"key": "never seen", "upheld": 0, "approved": 0, "waiting": 0},
        ],
    }
    assert_problem(await office.caller.post("/library/precision", keys=["x"] * 501), 422)
    assert_problem(await office.caller.post("/library/precision", keys=[]), 422)
    theirs = await office.stranger.post("/library/precision", keys=[rule])
    assert theirs.json()["entries"] == [{"key": rule, "upheld": 0, "approved": 0, "waiting": 0}]


async def test_an_entry_is_looked_at_applied_once_and_taken_back(office: Office):
    await talk(office)
    seen = await office.house.says(await office.house.person("Bob"), "another zorp")
    await office.house.desk.add_entry(office.house.manager, ZORP, "agreed")

    preview = (await office.caller.post("/library/apply/preview", key="z")).json()
    assert (preview["key"], preview["hits"], preview["held"], preview["spared"]) == ("z", 3, 3, 0)
    assert (await office.house.now(seen)).state is State.PUBLISHED

    done = await office.caller.post("/library/apply", key="z", reason="as agreed")
    assert {**done.json(), "decision": ""} == {"decision": "", "held": 3, "spared": 0, "more": False}
    assert (await office.house.now(seen)).state is State.HELD
    assert "hits nothing" in assert_problem(await office.caller.post("/library/apply", key="z", reason="again"), 409)

    await office.caller.ask("POST", f"/decisions/{done.json()['decision']}/undo")
    assert (await office.house.now(seen)).state is State.PUBLISHED


async def test_what_cannot_be_applied_is_refused_as_on_the_pages(office: Office):
    reader = await office.with_role(Role.READER)
    await office.house.desk.add_entry(office.house.manager, ZORP, "agreed")

    for path, more in (("/library/apply/preview", {}), ("/library/apply", {"reason": "as agreed"})):
        assert_problem(await office.caller.post(path, key="unknown", **more), 404)
        assert_problem(await office.stranger.post(path, key="z", **more), 404)
        assert_problem(await reader.post(path, key="z", **more), 403)
        assert_problem(await office.caller.post(path, key="a\0b", **more), 422)
    assert_problem(await office.caller.post("/library/apply", key="z"), 422)
    assert (await reader.post("/library/dry-run", entries=[ZORP])).status_code == 200


async def test_a_library_put_as_a_draft_counts_for_nobody_yet(office: Office):
    await office.house.store.write(installations.set_two_keys, office.house.site_id, True)
    house = office.house
    put = await office.caller.ask("PUT", "/library", {"entries": [ZORP], "how": "draft"})
    assert_problem(put, 403)  # a token that speaks for no side

    await house.store.write(installations.set_two_keys, house.site_id, False)
    kept = await office.caller.ask("PUT", "/library", {"entries": [ZORP], "how": "draft"})

    assert (await office.caller.get("/library")).json()["entries"] == []
    waiting = (await office.caller.get("/proposals")).json()["proposals"]
    assert [(one["batch"], one["key"], one["state"]) for one in waiting] == [(kept.json()["decision"], "z", "draft")]
    assert_problem(await office.caller.ask("PUT", "/library", {"entries": [ZORP], "how": "urgent"}), 422)
    assert (await office.caller.get("/log", act=Act.DRAFT.value)).json()["decisions"][0]["id"] == kept.json()[
        "decision"
    ]

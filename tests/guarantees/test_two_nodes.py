"""G2 and G3 across two processes: a cid is one message wherever its copies arrive, and what is approved late comes next."""

import asyncio
import random

import pytest

from tests.guarantees.nodes import Nodes

pytestmark = [pytest.mark.anyio, pytest.mark.services]
SEED = 99
OF_BRAND = "FROM messages WHERE site_id = (SELECT id FROM sites WHERE key = :key)"
COPIES = f"SELECT cid, count(*) {OF_BRAND} AND cid LIKE 'd%' GROUP BY cid"


@pytest.mark.parametrize("count", [400, pytest.param(10_000, marks=pytest.mark.long)])
@pytest.mark.timeout(900)
async def test_each_cid_sent_up_to_five_times_on_both_nodes_is_one_message(two: Nodes, count: int) -> None:
    """G2: copies in parallel, through both nodes, and again after everything: one row, one answer."""
    chance = random.Random(SEED)
    brand = two.first.brand("Doubles", "--pace", "off")
    here, there = two.at(brand)
    anna = await here.join(keep=False)
    await anna.send("so that I am known at both nodes")
    tab = await there.join(keep=False, token=anna.welcome["token"])
    sends = 0
    for start in range(0, count, 50):
        plan = [
            (n, who) for n in range(start, start + 50) for who in chance.choices((anna, tab), k=chance.randint(1, 5))
        ]
        chance.shuffle(plan)
        await asyncio.gather(*(who.say("send", cid=f"d{n}", room="main", text=f"text {n}") for n, who in plan))
        sends += len(plan)
    # What was said before is answered first: that may take a while.
    asked = [
        who.ask("send", room="main", text=f"text {n}", cid=f"d{n}", patience=120)
        for n in range(0, count, 40)
        for who in (anna, tab)
    ]
    last = [await one for one in asked]
    assert all(answer["type"] == "ack" for answer in last)
    await asyncio.sleep(0.5)
    rows = two.first.rows(COPIES, key=brand.key)
    assert {row[1] for row in rows} == {1}
    assert len(rows) == count
    conflict = await tab.send("another text", cid="d0")
    assert conflict["code"] == "cid_conflict"
    print(f"once: n = {sends + len(last)} sends of {count} messages on 2 nodes, seed {SEED}")


async def test_a_message_approved_late_takes_the_next_place_once_for_everybody(two: Nodes) -> None:
    brand = two.first.brand("Late")
    word = {"id": "z", "entry": "zorpface", "kind": "word", "category": "insult", "outcome": "hold"}
    assert brand.desk.client.put("/v1/api/library", json={"entries": [word]}).is_success
    here, there = two.at(brand)
    anna, boris = await here.join(), await there.join()
    await asyncio.sleep(2.5)  # the other node learns of the library by its own check
    held = await anna.send("A zorpface, in the best sense of it")
    assert held["message"]["state"] == "held"
    later = await boris.send("Something else came in between")
    await asyncio.to_thread(brand.desk.act, f"/messages/{held['message']['id']}/publish")
    seen = [await who.hear("message", id=held["message"]["id"]) for who in (anna, boris)]
    assert {frame["seq"] for frame in seen} == {later["message"]["seq"] + 1}

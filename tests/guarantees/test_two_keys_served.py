"""Two keys, in a served process: what one side wants is talked over, and messages are judged by what both agreed to."""

import asyncio
from dataclasses import dataclass
from typing import Any

import pytest

from tests.guarantees.house import Brand, Desk, House
from tests.server.desk.pact import a_day_later
from tests.services.talker import Talker

pytestmark = pytest.mark.anyio
ZORP = {"id": "z", "entry": "zorpface", "kind": "word", "category": "insult", "outcome": "hold"}


@dataclass(frozen=True, slots=True)
class Pact:
    """A site with two keys, a desk of each side, and somebody who talks."""

    site: Brand
    brand: Desk
    vendor: Desk
    anna: Talker

    async def state(self, text: str) -> str:
        """What becomes of a message."""
        return str((await self.anna.send(text))["message"]["state"])


async def make_pact(house: House, name: str) -> Pact:
    site = house.brand(name, "--languages", "en", "--pace", "off")
    brand, vendor = _desk(house, site, "brand"), _desk(house, site, "vendor")
    house.run("site", "keys", "two", "--site", site.key, "--reason", "the contract says so")
    return Pact(site, brand, vendor, await site.join())


def _desk(house: House, site: Brand, side: str) -> Desk:
    made = house.run("token", "create", "--role", "manager", "--side", side, "--site", site.key, "--name", side)
    return Desk(house.client({"Authorization": f"Bearer {made.splitlines()[-1]}"}))


async def test_a_proposed_entry_holds_nothing_and_an_agreed_one_holds_the_next_message(house: House) -> None:
    pact = await make_pact(house, "Proposed")
    batch = pact.brand.act("/proposals", entry=ZORP)["decision"]
    assert await pact.state("What a zorpface, one") == "published"
    assert pact.brand.post(f"/proposals/{batch}/agree", reason="me too").status_code == 403
    assert await pact.state("What a zorpface, two") == "published"

    pact.vendor.act(f"/proposals/{batch}/agree")

    assert await pact.state("What a zorpface, three") == "held"
    again = pact.vendor.post(f"/proposals/{batch}/agree", reason="once more")
    assert (again.status_code, "came first" in again.json()["detail"]) == (409, True)


async def test_an_urgent_entry_holds_at_once_and_no_longer_than_its_day(house: House) -> None:
    pact = await make_pact(house, "Urgent")
    pact.brand.act("/proposals", entry=ZORP, how="urgent")
    assert await pact.state("What a zorpface, one") == "held"

    house.change(a_day_later)

    states = []
    while "published" not in states and len(states) < 40:
        states.append(await pact.state(f"What a zorpface, again {len(states)}"))
        await asyncio.sleep(0.25)
    assert states[-1] == "published"
    assert pact.vendor.get("/proposals").json() == {"proposals": [], "next": None}


async def test_a_whole_library_becomes_one_batch_of_what_differs(house: House) -> None:
    pact = await make_pact(house, "Whole")
    lists = pact.brand.get("/library").json()["lists"]
    asked: dict[str, Any] = {"entries": [ZORP], "reason": "ours", "lists": lists}
    answer = pact.brand.client.put("/v1/api/library", json=asked)
    assert answer.is_success, answer.text

    found = pact.vendor.get("/proposals").json()["proposals"]
    assert [(one["change"], one["key"], one["side"], one["batch"]) for one in found] == [
        ("put", "z", "brand", answer.json()["decision"])
    ]
    assert pact.vendor.get("/library").json()["entries"] == []
    pact.vendor.act(f"/proposals/{answer.json()['decision']}/decline", keys=["z"])
    assert pact.brand.get("/proposals").json()["proposals"] == []


async def test_another_site_s_proposals_do_not_exist(house: House) -> None:
    pact, other = await make_pact(house, "Ours"), await make_pact(house, "Theirs")
    batch = pact.brand.act("/proposals", entry=ZORP)["decision"]

    for act in ("agree", "decline", "withdraw", "propose"):
        assert other.vendor.post(f"/proposals/{batch}/{act}", reason="mine").status_code == 404
    assert other.vendor.get("/proposals").json()["proposals"] == []


async def test_a_list_of_one_site_judges_at_another_without_a_restart(house: House) -> None:
    home, follower = await make_pact(house, "Home"), house.brand("Follower", "--languages", "en", "--pace", "off")
    bo = await follower.join()
    house.run("words", "share", "insults", "--name", "Insults", "--site", home.site.key, "--reason", "ours")
    house.run("words", "subscribe", "shared/insults", "--site", follower.key, "--reason", "theirs too")
    batch = home.brand.act("/proposals", entry=ZORP, list="insults")["decision"]
    assert (await bo.send("What a zorpface, one"))["message"]["state"] == "published"

    home.vendor.act(f"/proposals/{batch}/agree")

    assert (await bo.send("What a zorpface, two"))["message"]["state"] == "held"

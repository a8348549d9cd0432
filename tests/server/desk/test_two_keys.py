"""Two keys: nothing counts before both sides said so, whoever asks, however often, in whatever order."""

import asyncio
from collections.abc import Awaitable

import pytest
from sqlalchemy import Connection

from server.desk import Replacement
from server.errors import DeskError
from server.models import Act, Actor, Role, Side
from server.models.desk import LogFilter
from server.models.library import How
from server.store import library
from server.store.library import Mark, Shelf, Step
from tests.server.desk.house import House, staff
from tests.server.desk.pact import VELOMAX, ZORP, Pact, make_pact

pytestmark = pytest.mark.anyio


@pytest.fixture
async def pact(house: House) -> Pact:
    return await make_pact(house)


async def refused(deed: Awaitable[object]) -> DeskError:
    with pytest.raises(DeskError) as problem:
        await deed
    return problem.value


async def test_what_is_proposed_does_not_count_and_what_the_other_side_agrees_to_does(pact: Pact):
    desk = pact.house.desk
    proposed = await desk.add_entry(pact.brand, ZORP, "they say it")
    assert proposed.act is Act.PROPOSE
    assert await pact.counting() == {}
    pact.house.told.clear()

    agreed = await desk.agree(pact.vendor, proposed.id, "seen")

    assert await pact.counting() == {"z": ZORP}
    assert pact.house.site_told()
    assert (agreed.act, agreed.after["keys"], agreed.after["side"]) == (Act.AGREE, 2, Side.VENDOR)
    entry = (await desk.library(pact.brand)).entries[0]
    assert (entry.proposed_by, entry.agreed_by, entry.reason) == ("Mia", "Vic", "they say it")


async def test_nobody_agrees_to_what_their_own_side_proposed(pact: Pact):
    proposed = await pact.house.desk.add_entry(pact.brand, ZORP, "they say it")
    colleague = await staff(pact.house, "max@brand.example", Role.OWNER, Side.BRAND)

    for one in (pact.brand, colleague):
        no = await refused(pact.house.desk.agree(one, proposed.id, "me too"))
        assert no.code == "not_allowed"
        assert "other side" in no.sentence

    assert await pact.counting() == {}


async def test_the_side_is_read_anew_and_not_believed(pact: Pact):
    proposed = await pact.house.desk.add_entry(pact.brand, ZORP, "they say it")
    disguised = Actor("account", pact.brand.id, "Mia", Role.MANAGER, pact.house.site_id, None, Side.VENDOR)

    assert (await refused(pact.house.desk.agree(disguised, proposed.id, "me too"))).code == "not_allowed"


async def test_who_speaks_for_no_side_neither_proposes_nor_agrees(pact: Pact):
    proposed = await pact.house.desk.add_entry(pact.brand, ZORP, "they say it")
    nobody = Actor("command", "root", "root", Role.OWNER, pact.house.site_id)

    for deed in (
        pact.house.desk.add_entry(nobody, VELOMAX, "why not"),
        pact.house.desk.agree(nobody, proposed.id, "why not"),
        pact.house.desk.decline(nobody, proposed.id, "why not"),
    ):
        assert (await refused(deed)).code == "not_allowed"
    assert await pact.counting() == {}


async def test_agreeing_is_refused_when_what_counts_has_changed_since(pact: Pact):
    desk = pact.house.desk
    first = await desk.add_entry(pact.brand, ZORP, "they say it")
    await desk.agree(pact.vendor, first.id, "seen")
    harder = await desk.change_entry(pact.brand, "z", ZORP | {"outcome": "reject"}, "worse")
    await pact.house.store.write(_retire_behind, pact)

    no = await refused(desk.agree(pact.vendor, harder.id, "seen"))

    assert (no.code, no.sentence) == ("conflict", "Changed since: “z”. Propose it again.")
    assert await pact.counting() == {}


def _retire_behind(conn: Connection, pact: Pact) -> None:
    shelf = Shelf(pact.house.site_id)
    held = library.standings(conn, shelf)["z"]
    over = [Step("z", held, None, None, None, "over")]
    library.write(conn, library.turned(shelf, Mark("elsewhere", "Palabre", 1), over))


@pytest.mark.parametrize("second", ["agree", "decline", "withdraw"])
@pytest.mark.parametrize("first", ["agree", "decline", "withdraw"])
async def test_a_second_answer_is_a_conflict_that_tells_who_came_first(pact: Pact, first: str, second: str):
    proposed = await pact.house.desk.add_entry(pact.brand, ZORP, "they say it")
    who = {"agree": pact.vendor, "decline": pact.vendor, "withdraw": pact.brand}
    await getattr(pact.house.desk, first)(who[first], proposed.id, "so be it")
    before = await pact.counting()

    no = await refused(getattr(pact.house.desk, second)(who[second], proposed.id, "no, me"))

    assert no.code == "conflict"
    assert who[first].name in no.sentence
    assert "so be it" in no.sentence
    assert await pact.counting() == before


async def test_only_their_own_side_withdraws_and_only_the_other_declines(pact: Pact):
    proposed = await pact.house.desk.add_entry(pact.brand, ZORP, "they say it")

    assert (await refused(pact.house.desk.withdraw(pact.vendor, proposed.id, "no"))).code == "not_allowed"
    assert (await refused(pact.house.desk.decline(pact.brand, proposed.id, "no"))).code == "not_allowed"
    assert [one.state for one in await pact.waiting(pact.vendor)] == ["proposed"]


async def test_a_whole_file_kept_as_a_draft_is_its_own_sides_until_it_is_put_forward(pact: Pact):
    desk = pact.house.desk
    file = Replacement([ZORP, VELOMAX], "a secret reason", how=How.DRAFT)
    draft = await desk.put_library(pact.brand, file)

    assert draft.act is Act.DRAFT
    assert await pact.waiting(pact.vendor) == []
    assert [(one.key, one.state) for one in await pact.waiting(pact.brand)] == [("z", "draft"), ("v", "draft")]
    assert (await refused(desk.agree(pact.vendor, draft.id, "seen"))).code == "not_found"
    await desk.propose(pact.brand, draft.id, "now we mean it")
    await desk.agree(pact.vendor, draft.id, "seen")
    assert set(await pact.counting()) == {"z", "v"}
    assert (await refused(desk.put_library(pact.brand, file))).code == "conflict"


async def test_a_draft_is_seen_by_its_own_side_only_and_the_log_does_not_tell_it(pact: Pact):
    desk = pact.house.desk
    draft = await desk.add_entry(pact.brand, ZORP, "a secret reason", How.DRAFT)

    assert [one.key for one in await pact.waiting(pact.brand)] == ["z"]
    assert await pact.waiting(pact.vendor) == []
    assert await desk.proposals(pact.vendor) == []
    assert (await refused(desk.agree(pact.vendor, draft.id, "seen"))).code == "not_found"
    assert (await refused(desk.withdraw(pact.vendor, draft.id, "seen"))).code == "not_found"
    lines = [line.decision for line in await desk.log(pact.vendor, LogFilter())]
    assert "secret" not in repr(lines)
    assert "zorp" not in repr(lines)

    await desk.propose(pact.brand, draft.id, "now we mean it")
    assert await pact.counting() == {}
    await desk.agree(pact.vendor, draft.id, "seen")
    assert await pact.counting() == {"z": ZORP}


async def test_a_batch_is_answered_together_or_entry_by_entry(pact: Pact):
    desk = pact.house.desk
    batch = (await desk.put_library(pact.brand, Replacement([ZORP, VELOMAX], "ours", ("starter/fr",)))).id
    assert await pact.counting() == {}
    assert {(one.change, one.key) for one in await pact.waiting(pact.vendor)} == {
        ("put", "z"), ("put", "v"), ("lists", ""),
    }  # fmt: skip

    await desk.agree(pact.vendor, batch, "this one", ("z",))
    assert await pact.counting() == {"z": ZORP}
    await desk.decline(pact.vendor, batch, "not that", ("v",))
    await desk.agree(pact.vendor, batch, "and the lists")

    assert await pact.counting() == {"z": ZORP, "starter/fr": None}
    assert await pact.waiting(pact.vendor) == []


@pytest.mark.parametrize("answer", ["agree", "decline"])
async def test_an_answer_that_names_no_key_is_told_how_to_name_one(pact: Pact, answer: str):
    batch = (await pact.house.desk.add_entry(pact.brand, ZORP, "they say it")).id

    no = await refused(getattr(pact.house.desk, answer)(pact.vendor, batch, "this one", ()))

    assert no.code == "invalid"
    assert no.sentence == "Name at least one key, or leave `keys` out to answer the whole batch."


async def test_a_file_proposes_only_what_differs(pact: Pact):
    desk = pact.house.desk
    await desk.agree(pact.vendor, (await desk.put_library(pact.brand, Replacement([ZORP, VELOMAX], "ours"))).id, "yes")

    harder = ZORP | {"outcome": "reject"}
    second = await desk.put_library(pact.brand, Replacement([harder], "less"))

    assert [(one.change, one.key, one.before, one.body) for one in await pact.waiting(pact.vendor)] == [
        ("put", "z", ZORP, harder),
        ("retire", "v", VELOMAX, None),
    ]
    await desk.agree(pact.vendor, second.id, "yes")
    assert await pact.counting() == {"z": harder}


async def test_a_file_that_says_what_counts_already_proposes_nothing_and_says_so(pact: Pact):
    desk = pact.house.desk
    await desk.agree(pact.vendor, (await desk.put_library(pact.brand, Replacement([ZORP], "ours"))).id, "yes")
    before = await desk.log(pact.brand, LogFilter())

    no = await refused(desk.put_library(pact.brand, Replacement([ZORP], "the same again")))

    assert (no.code, no.sentence) == ("conflict", "The library says just this already; nothing was proposed.")
    assert await desk.log(pact.brand, LogFilter()) == before


async def test_what_is_proposed_already_is_answered_first(pact: Pact):
    await pact.house.desk.add_entry(pact.brand, ZORP, "they say it")

    no = await refused(pact.house.desk.add_entry(pact.vendor, ZORP | {"outcome": "reject"}, "worse"))

    assert no.code == "conflict"
    assert "“z” by Mia" in no.sentence


async def test_of_many_answers_at_once_one_counts(pact: Pact):
    desk = pact.house.desk
    batch = (await desk.add_entry(pact.brand, ZORP, "they say it")).id
    answers = [desk.agree(pact.vendor, batch, "yes"), desk.decline(pact.vendor, batch, "no")]
    answers += [desk.agree(pact.vendor, batch, f"yes {number}") for number in range(4)]

    done = await asyncio.gather(*answers, desk.withdraw(pact.brand, batch, "never mind"), return_exceptions=True)

    assert sum(not isinstance(one, DeskError) for one in done) == 1
    assert all(one.code == "conflict" for one in done if isinstance(one, DeskError))
    assert len(await desk.entry_history(pact.brand, "z")) == len(await pact.counting())


async def test_acts_that_met_each_other_are_worked_out_again_and_none_is_lost(house: House):
    wanted = [{**ZORP, "id": f"k{number}"} for number in range(12)]

    done = await asyncio.gather(*(house.desk.add_entry(house.manager, one, "all at once") for one in wanted))

    assert len({decision.id for decision in done}) == 12
    entries = (await house.desk.library(house.manager)).entries
    assert {entry.key for entry in entries} == {one["id"] for one in wanted}
    same = [house.desk.add_entry(house.manager, {**ZORP, "id": "one"}, "me first") for _ in range(5)]
    again = await asyncio.gather(*same, return_exceptions=True)
    assert sum(isinstance(one, DeskError) and one.code == "conflict" for one in again) == 4

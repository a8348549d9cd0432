"""Dry runs of many entries: one reading of the messages, and for each entry the figures that it would have alone."""

import pytest
from sqlalchemy import Connection, update

from moderation.verdict import Outcome
from server.desk import sifting
from server.errors import DeskError
from server.models.rehearsal import DryRun, DryRunRequest, DryRunsRequest
from server.store.schema import sites
from tests.server.desk.house import House

pytestmark = pytest.mark.anyio

ZORP = {"id": "z", "entry": "zorp", "kind": "word", "category": "insult", "outcome": "hold"}
ENTRIES = [
    ZORP | {"entry": "zorpish"},
    ZORP | {"id": "again", "entry": "zor*"},
    ZORP | {"id": "rival", "entry": "rival.example", "kind": "domain"},
    ZORP | {"id": "its shop", "entry": "shop.rival.example", "kind": "domain"},
    ZORP | {"id": "never"},
    {"id": "fr/insults/connard", "entry": "connards", "kind": "word"},
    *(ZORP | {"id": f"n{number}", "entry": f"zonk{number}"} for number in range(60)),
]


def _follow(conn: Connection, site_id: int, lists: list[str]) -> None:
    conn.execute(update(sites).where(sites.c.id == site_id).values(lists=lists))


async def talk(house: House) -> None:
    author = await house.person()
    for number in range(12):
        await house.says(author, f"zorp {number}, a Z0RP")
    await house.says(author, "zorpish, connard")
    await house.says(author, "see https://shop.rival.example and rival.example")
    await house.says(author, " ".join(f"zonk{number}" for number in range(60)))
    held = await house.says(author, "zorp is our cat", Outcome.HOLD)
    await house.desk.publish(house.manager, held.id, "a cat")
    await house.says(author, "zorp waits", Outcome.HOLD)


async def test_each_entry_has_the_figures_that_it_has_alone(house: House):
    await talk(house)
    await house.store.write(_follow, house.site_id, ["starter/fr", "starter/any"])
    await house.desk.add_entry(house.manager, ZORP, "agreed")
    await house.desk.add_entry(house.manager, ZORP | {"id": "never"}, "agreed")
    await house.desk.retire_entry(house.manager, "never", "never mind")

    together = await house.desk.dry_runs(house.manager, DryRunsRequest(ENTRIES))

    alone = [await house.desk.dry_run(house.manager, DryRunRequest(entry)) for entry in ENTRIES[:7]]
    assert [key for key, _ in together] == [entry["id"] for entry in ENTRIES]
    assert [run for _, run in together[:7]] == alone
    assert [run.hits for _, run in together] == [1, 15, 1, 1, 14, 0, *[1] * 60]
    assert [run.no_longer for _, run in together[:6]] == [14, 0, 0, 0, 0, 1]


async def test_the_messages_are_read_once_and_told_page_by_page(house: House, monkeypatch: pytest.MonkeyPatch):
    await talk(house)
    monkeypatch.setattr(sifting, "_PAGE", 10)
    heard: list[tuple[int, int]] = []

    runs = await house.desk.dry_runs(house.manager, DryRunsRequest(ENTRIES, last=100), lambda *far: heard.append(far))

    assert heard == [(10, 100), (18, 100)]
    assert {(run.read, run.asked, run.whole) for _, run in runs} == {(18, 100, True)}


async def test_when_the_time_is_over_every_entry_says_so(house: House, monkeypatch: pytest.MonkeyPatch):
    await talk(house)
    monkeypatch.setattr(sifting, "_PAGE", 5)

    runs = await house.desk.dry_runs(house.manager, DryRunsRequest(ENTRIES, seconds=0.0))

    assert {(run.read, run.whole) for _, run in runs} == {(5, False)}


@pytest.mark.parametrize(
    ("entries", "last", "told"),
    [
        ([ZORP, ZORP], 10, "taken"),
        ([ZORP, {"entry": ""}, {"entry": "("}], 10, "Entry 2"),
        ([ZORP], 0, "Between 1 and"),
    ],
)
async def test_what_cannot_be_run_is_refused_with_a_sentence(house: House, entries: list[object], last: int, told: str):
    with pytest.raises(DeskError) as refused:
        await house.desk.dry_runs(house.manager, DryRunsRequest(entries, last))

    assert refused.value.code == "invalid"
    assert told in refused.value.sentence


async def test_no_entries_read_nothing(house: House):
    none: list[tuple[str, DryRun]] = []

    assert await house.desk.dry_runs(house.manager, DryRunsRequest([])) == none

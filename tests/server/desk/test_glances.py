"""What the library's pages read: a page of a shelf and not all of it, what waits for one's key, what an entry stopped."""

import pytest
from sqlalchemy import update

from server.desk import Replacement
from server.models import Role, Side
from server.models.library import How, ShelfSearch
from server.store import installations
from server.store.schema import entries
from tests.server.desk.house import House, staff

pytestmark = pytest.mark.anyio


def entry(text: str, **more: object) -> dict[str, object]:
    return {"id": text, "entry": text, "category": "insult", **more}


def replacement(count: int) -> Replacement:
    """A library of so many words."""
    return Replacement([entry(f"word {number}", kind="phrase") for number in range(count)], "Ours.")


async def write(house: House, *bodies: dict[str, object]) -> None:
    for body in bodies:
        await house.desk.add_entry(house.manager, body, "Seen.")


@pytest.mark.parametrize(
    ("text", "category", "found"),
    [
        ("", "", ["ÉNERGUMÈNE", "zarp", "zorgle"]), ("zor", "", ["zorgle"]), ("ZOR", "", ["zorgle"]),
        ("energ", "", ["ÉNERGUMÈNE"]),
        ("", "slur", ["zarp"]), ("z", "insult", ["zorgle"]), ("spelled other", "", []), ("category", "", []),
    ],
)  # fmt: skip
async def test_a_search_reads_what_fits_whatever_the_accents(
    house: House, text: str, category: str, found: list[str]
) -> None:
    await write(house, entry("zorgle"), entry("zarp", category="slur"), entry("ÉNERGUMÈNE"))
    page = await house.desk.shelf_page(house.manager, ShelfSearch(text, category))
    assert sorted(one.key for one in page.entries) == sorted(found)
    assert (page.total, page.found) == (3, len(found))


async def test_a_page_has_the_newest_hundred_and_knows_how_many_there_are(house: House) -> None:
    await house.desk.put_library(house.manager, replacement(150))
    await write(house, entry("the newest"))
    page = await house.desk.shelf_page(house.manager, ShelfSearch())
    assert (page.total, page.found, len(page.entries), page.entries[0].key) == (151, 151, 100, "the newest")
    searched = await house.desk.shelf_page(house.manager, ShelfSearch("word"))
    assert (searched.found, len(searched.entries)) == (150, 100)


async def test_a_damaged_row_does_not_hide_the_others(house: House) -> None:
    await write(house, entry("zorgle"), entry("zarp"))
    await house.store.write(
        lambda conn: conn.execute(update(entries).where(entries.c.key == "zarp").values(body="gone"))
    )
    page = await house.desk.shelf_page(house.manager, ShelfSearch("zorg"))
    assert [one.key for one in page.entries] == ["zorgle"]


async def test_each_side_counts_what_the_other_proposed_and_reads_no_draft_of_it(house: House) -> None:
    await house.store.write(installations.set_two_keys, house.site_id, True)
    victor = await staff(house, "victor@shop.example", Role.MANAGER, Side.VENDOR)
    await house.desk.add_entry(victor, entry("zorgle"), "Seen.")
    await house.desk.add_entry(victor, entry("zarp"), "Seen.", How.URGENT)
    await house.desk.add_entry(victor, entry("blorb"), "Perhaps.", How.DRAFT)
    assert [await house.desk.awaiting(who) for who in (house.manager, victor)] == [2, 0]
    waiting = {
        who.name: [one.key for _, one in await house.desk.waiting_changes(who)] for who in (house.manager, victor)
    }
    assert waiting == {house.manager.name: ["zorgle", "zarp"], victor.name: ["zorgle", "zarp", "blorb"]}
    entry_now, urgent = await house.desk.find_entry(house.manager, "zarp")
    assert (entry_now, urgent and urgent.key) == (None, "zarp")


async def test_what_waits_on_a_shared_list_is_told_with_its_name(house: House) -> None:
    await house.desk.create_list(house.manager, "makers", "Bag makers", "For all.")
    await house.store.write(installations.set_two_keys, house.site_id, True)
    await house.desk.add_entry(house.manager, entry("zorgle"), "Seen.", list_slug="makers")
    assert [(slug, one.key) for slug, one in await house.desk.waiting_changes(house.manager)] == [("makers", "zorgle")]

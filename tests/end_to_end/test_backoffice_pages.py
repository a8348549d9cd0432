"""Every page of the back office: readable by everybody (axe), at every width, and its acts in effect at once."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.backoffice.office import Office
from tests.end_to_end.desk_fixtures import DESK, PHONE, arrive, desk_server, office

__all__ = ["arrive", "desk_server", "office"]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = (
    "queue", "case", "panel", "rooms", "rooms/main", "people", "person", "blocks", "log",
    "install", "nowhere",
)  # fmt: skip


def show(page: Page, office: Office, name: str) -> None:
    """Goes to a page of the office; `case`, `panel` and `person` are those of the first one."""
    if name in ("case", "panel"):
        page.goto(f"{office.url}/queue")
        page.locator("#row-list .row a").first.click()
        page.wait_for_url("**/queue/*")
        if name == "panel":
            page.locator('[data-panel="block_address"] summary').click()
    elif name == "person":
        page.goto(f"{office.url}/people")
        page.locator("td a").first.click()
    else:
        page.goto(f"{office.url}/{name}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_every_page_is_readable_by_everybody(
    office: Office, arrive: Callable[..., Page], size: dict[str, object], scheme: str
) -> None:
    flagged = office.visitor("Bernard").write("put 10 bars in your tyres")
    office.visitor("Sam", "198.51.100.4").flag(flagged, "wrong_or_dangerous_advice", "dangerous")
    office.held("i want to kill myself tonight", "Nora")
    page = arrive(**size, color_scheme=scheme)
    width = page.viewport_size["width"] if page.viewport_size else 0
    found = {}
    for name in PAGES:
        show(page, office, name)
        results = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
        found[name] = [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in results.response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found[name].append("wider than the screen")
    assert {name: said for name, said in found.items() if said} == {}


def test_a_room_is_restricted_and_a_level_set_from_the_pages(office: Office, arrive: Callable[..., Page]) -> None:
    watcher = office.visitor("Watcher")
    page = arrive()
    page.goto(f"{office.url}/rooms/main")
    page.get_by_label("Restricted").check()
    page.get_by_role("button", name="Change the room").click()
    expect(page.locator("#flash")).to_contain_text("Room changed.")
    assert watcher.hears("notice", code="mode")["mode"] == "restricted"
    page.goto(f"{office.url}/rooms")
    page.get_by_label("Watch").check()
    page.fill("#text-watch", "Please take turns.")
    page.get_by_role("button", name="Set the level").click()
    expect(page.locator("#flash")).to_contain_text("Level changed.")
    assert watcher.hears("notice", code="level")["text"] == "Please take turns."
    expect(page.locator(".top .level")).to_have_text("Watch")
    page.locator("#flash button").click()
    expect(page.locator(".top .level")).to_have_count(0)


def test_a_visitor_becomes_a_helper(office: Office, arrive: Callable[..., Page]) -> None:
    office.visitor("Maelle").write("a good answer")
    page = arrive()
    page.goto(f"{office.url}/people?search=ma")
    page.get_by_role("link", name="Maelle").click()
    page.get_by_label("helper").check()
    page.get_by_role("button", name="Change the role").click()
    expect(page.locator("#flash")).to_contain_text("Role changed.")
    expect(page.locator("h1 + .tag")).to_have_text("helper")

"""The brand's pages in a real browser: wide and narrow, light and dark, nothing refused, nothing out of reach."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext

from server.demo.brand import PAGES

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
# The chat itself is not there in these tests, so its script cannot load; the browser's word for that is no fault.
ABSENT_CHAT = "ERR_UNSAFE_PORT"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_is_accessible_and_fits(
    new_context: Callable[..., BrowserContext], brand_url: str, scheme: str, width: int
) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 740}).new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    for paths in PAGES.values():
        page.goto(f"{brand_url}{paths['fr']}?persona=lise")
        found = Axe().run(page, options=RULES)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [text for text in complaints if ABSENT_CHAT not in text] == []


def test_a_full_basket_is_accessible_and_fits_a_phone(
    new_context: Callable[..., BrowserContext], brand_url: str
) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"{brand_url}/en/le-cuchon")
    page.get_by_text("Furan").click()
    page.get_by_role("button", name="Add to basket").click()
    page.goto(f"{brand_url}/en/le-cuchon")
    page.get_by_role("button", name="Add Tin of wax").click()
    assert page.get_by_role("listitem").count() == 2
    assert Axe().run(page, options=RULES).violations_count == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_drawing_takes_the_colour_that_is_chosen(
    new_context: Callable[..., BrowserContext], brand_url: str
) -> None:
    page = new_context().new_page()
    page.goto(f"{brand_url}/la-navette")
    page.get_by_text("Furan").click()
    assert page.locator(".pocket").evaluate("cloth => getComputedStyle(cloth).fill") == "rgb(111, 142, 160)"

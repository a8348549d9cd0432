"""Takes the README's pictures from a running demo: `python -m tests.end_to_end.pictures`. Look at them before committing."""

import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.end_to_end.story import Demo, Desk
from tests.end_to_end.widget_page import Widget
from tests.services.browser import launched_chromium

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
_PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True, "color_scheme": "dark"}


def main() -> None:
    """A visitor, the desk, and both on a phone in the dark; and an entry tried before it counts."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, launched_chromium() as browser:
        demo = Demo(Path(folder))
        try:
            _take(browser, demo)
        finally:
            demo.stop()


def _take(browser: Browser, demo: Demo) -> None:
    visitor = Widget(_page(browser)).visit(demo.link("Inès").replace("/?", "/en/?")).open()
    visitor.say("Does the Cuchon fit a child seat rack?", name="Inès K")
    visitor.write("Skarvelto has one for half the price, skarvelto.example")
    visitor.line("Skarvelto has one for half the price, skarvelto.example").wait_for()
    _save(visitor.page, "visitor")
    desk = Desk(_page(browser), demo)
    desk.open("Skarvelto has one for half the price")
    _save(desk.page, "desk")
    reader = Widget(_page(browser, **_PHONE)).visit(demo.link("Malo").replace("/?", "/en/?")).open()
    _save(reader.page, "visitor-phone")
    pocket = Desk(_page(browser, **_PHONE), demo)
    _save(pocket.page, "desk-phone")
    _try(desk, "library")
    _try(pocket, "library-phone")


def _try(desk: Desk, name: str) -> None:
    """What a word would have stopped, in place."""
    desk.show("library/new")
    desk.page.fill("#entry", "hooks")
    desk.page.get_by_role("button", name="What would it have stopped?").click()
    desk.page.locator("#dry mark").first.wait_for()
    _save(desk.page, name)


def _page(browser: Browser, **options: Any) -> Page:
    usual = {"viewport": {"width": 1280, "height": 860}, "locale": "en-GB", "reduced_motion": "reduce"}
    return browser.new_context(**{**usual, **options}).new_page()


def _save(page: Page, name: str) -> None:
    page.wait_for_timeout(1200)  # fonts, presence, the time of day
    page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()

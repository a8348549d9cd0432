"""The demo as its five people meet it: visitors and moderator on the brand's pages, manager and vendor at the desk."""

import re
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.end_to_end.widget_page import Widget
from tests.services.palabre import command_line, environment
from tests.services.process import Process, free_port

NewContext = Callable[..., BrowserContext]


class Demo:
    """A running `palabre demo`, found again with everything in it after `kill` and `start`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()
        self._starts = 0
        self.start()

    def start(self) -> None:
        self._starts += 1
        log = self._folder / f"demo-{self._starts}.log"
        words = ["demo", "--port", str(self._port), "--data", str(self._folder / "data")]
        self.process = Process(command_line(*words), log, environment())
        self.process.wait_until(lambda: "script tag" in log.read_text() and self._answers(), seconds=30)
        self.printed = log.read_text()

    def kill(self) -> None:
        """As a power cut would."""
        self.process.kill9()

    def stop(self) -> None:
        self.process.stop(signal.SIGTERM)

    def link(self, who: str) -> str:
        """The link that was printed for this person."""
        found = re.search(rf"^  {who}\S*,.*?(http\S+)$", self.printed, re.MULTILINE)
        assert found, self.printed
        return found[1]

    def _answers(self) -> bool:
        found = re.search(
            r"brand's site\s+(\S+)/ ", next(iter(self._folder.glob(f"demo-{self._starts}.log"))).read_text()
        )
        try:
            return found is not None and httpx.get(found[1], timeout=2).status_code == 200
        except httpx.HTTPError:
            return False


class Desk:
    """The back office in the manager's browser."""

    def __init__(self, page: Page, demo: Demo) -> None:
        self.page = page
        page.goto(demo.link("Camille"))
        expect(page.get_by_role("heading", name="Queue")).to_be_visible()
        self.base = page.url.partition("/queue")[0]

    def row(self, text: str) -> Locator:
        """The row of the list that shows this text."""
        return self.page.locator("#row-list .row", has_text=text)

    def open(self, text: str) -> Locator:
        """Choose a case of the list; the card."""
        self.row(text).get_by_role("link").click()
        card = self.page.locator("#card")
        expect(card.locator("[data-message]")).to_contain_text(text)
        return card

    def open_said(self, text: str) -> None:
        """The case of what somebody said in the lounge."""
        self.show("rooms/lounge")
        said = self.page.locator(".talk li", has=self.page.locator(".words", has_text=text))
        said.locator("summary").click()
        said.get_by_role("link").click()
        expect(self.page.locator("#card [data-message]")).to_contain_text(text)

    def act(self, act: str, reason: str = "Because the story asks for it") -> None:
        """Press an act of the card, with a reason of one's own where it asks for one."""
        acts = self.page.locator("#acts")
        if act in ("Publish", "Keep"):
            acts.get_by_role("button", name=act, exact=True).first.click()
            return
        acts.locator("summary", has_text=re.compile(f"^{act}$")).click()
        panel = acts.locator("details[open] form")
        panel.get_by_label(re.compile("own", re.IGNORECASE)).last.fill(reason)
        panel.locator("button").last.click()

    def undo_last(self) -> None:
        """From the log, where every act can be undone for ever."""
        self.page.goto(f"{self.base}/log")
        self.page.get_by_role("button", name="Undo").first.click()

    def show(self, address: str) -> None:
        self.page.goto(f"{self.base}/{address}")


def come(demo: Demo, new_context: NewContext, who: str, **options: Any) -> Widget:
    """One of the tour's people on the brand's English pages, with the chat open."""
    page = new_context(**{"viewport": {"width": 1280, "height": 860}, **options}).new_page()
    widget = Widget(page).visit(demo.link(who).replace("/?", "/en/?"))
    return widget.open()

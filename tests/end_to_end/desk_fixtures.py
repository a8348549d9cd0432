"""A running server with an office on it, and staff who come to it with a real browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.backoffice.office import PASSWORD, Office
from tests.services.palabre import PalabreServer, ServerOptions

NewContext = Callable[..., BrowserContext]
DESK = {"viewport": {"width": 1280, "height": 800}, "locale": "en-GB"}
PHONE = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True, "locale": "en-GB"}


@pytest.fixture(scope="module")
def desk_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PalabreServer]:
    folder = tmp_path_factory.mktemp("office")
    options = ServerOptions(f"sqlite:///{folder / 'palabre.sqlite3'}", more=["--proxies", "127.0.0.1/32"])
    server = PalabreServer(options, folder / "server.log")
    yield server
    server.stop()


@pytest.fixture
def office(desk_server: PalabreServer, tmp_path: Path) -> Iterator[Office]:
    opened = Office(desk_server, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def arrive(office: Office, new_context: NewContext) -> Callable[..., Page]:
    """`arrive("camille", **context)` signs in and stands before the queue."""

    def come(who: str = "camille", **options: object) -> Page:
        page = new_context(**{**DESK, **options}).new_page()
        page.goto(f"{office.url}/queue")
        page.fill("#email", office.email(who))
        page.fill("#password", PASSWORD)
        page.click("button.lead")
        expect(page.locator("#list-title")).to_be_visible()
        if options.get("java_script_enabled", True):
            expect(page.locator("html.no-script")).to_have_count(0)
        return page

    return come

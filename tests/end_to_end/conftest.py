"""A running chat, a brand's page beside it, and people who visit it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.end_to_end.brand_page import BrandPage, brand_page
from tests.end_to_end.story import Demo
from tests.end_to_end.widget_page import Widget
from tests.services.palabre import PalabreServer, ServerOptions


@dataclass(frozen=True, slots=True)
class Place:
    """One server, one site, one brand's page on another origin."""

    server: PalabreServer
    page: BrandPage
    key: str

    def url(self, path: str = "/", **data: str) -> str:
        """A page of the brand with the chat on it."""
        return self.page.url(path, **{"site": self.key, **data})


@pytest.fixture(scope="session")
def chat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PalabreServer]:
    """One running server for the tests that do not harm it."""
    folder = tmp_path_factory.mktemp("chat")
    server = PalabreServer(ServerOptions(f"sqlite:///{folder / 'palabre.sqlite3'}"), folder / "server.log")
    yield server
    server.stop()


@pytest.fixture
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    """A new site on the shared server; on one of its own for tests marked `own_server`, which stop or kill it."""
    own = request.node.get_closest_marker("own_server") is not None
    server: PalabreServer = request.getfixturevalue("palabre_server")() if own else request.getfixturevalue("chat")
    with brand_page() as page:
        page.chat = server.url
        yield Place(server, page, server.site("Brand", "--languages", "en,fr", origin=page.origin))


@pytest.fixture
def visitor(place: Place, new_context: Callable[..., BrowserContext]) -> Callable[..., Widget]:
    """`visitor(phone=True, …)` is one more person, in a browser of their own, who has opened the chat."""

    def come(*, opened: bool = True, phone: bool = False, page: dict[str, str] | None = None, **context: Any) -> Widget:
        small = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True} if phone else {}
        browser = new_context(**{"viewport": {"width": 1280, "height": 800}, **small, **context})
        widget = Widget(browser.new_page()).visit(place.url(**(page or {})))
        return widget.open() if opened else widget

    return come


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    """The demo as one starts it, in a folder of its own."""
    running = Demo(tmp_path)
    yield running
    running.stop()

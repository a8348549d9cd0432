"""Fixtures for every test. Servers start when the first test asks for them and stop when the tests end."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import redis
from playwright.sync_api import Browser, BrowserContext

from server.store.migrate import upgrade
from tests.services.browser import launched_chromium
from tests.services.palabre import PalabreServer, ServerOptions
from tests.services.postgres import PostgresServer
from tests.services.redis import RedisServer

SERVICES = {"postgres", "redis_server"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what drives a browser or a service by the fixtures that it asks for, and puts the browser last."""
    for item in items:
        names = set(getattr(item, "fixturenames", ()))
        if "chromium" in names:
            item.add_marker(pytest.mark.browser)
        if names & SERVICES or "postgresql" in _parameters(item):
            item.add_marker(pytest.mark.services)
    # Once started, Playwright keeps an event loop in this thread, and asyncio.run() refuses to work beside it.
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def _parameters(item: pytest.Item) -> tuple[Any, ...]:
    call = getattr(item, "callspec", None)
    return tuple(call.params.values()) if call else ()


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """`@pytest.mark.anyio` runs an `async def` test on the loop that we serve with."""
    return "asyncio"


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    server = PostgresServer()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    yield server
    server.stop()


@pytest.fixture
def redis_url(redis_server: RedisServer) -> str:
    """The URL of an empty Redis."""
    with redis.Redis.from_url(redis_server.url) as client:
        client.flushall()
    return redis_server.url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the tables in it: bringing the schema up to date takes longer than most tests."""
    path = tmp_path_factory.mktemp("template") / "palabre.sqlite3"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """An SQLite database with the tables and nothing in them."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'palabre.sqlite3')}"


@pytest.fixture(scope="session")
def postgresql_template(postgres: PostgresServer) -> str:
    """The same in PostgreSQL."""
    url = postgres.new_database()
    upgrade(url)
    return url


@pytest.fixture
def postgresql_url(postgres: PostgresServer, postgresql_template: str) -> Iterator[str]:
    """A PostgreSQL database with the tables and nothing in them."""
    url = postgres.new_database(postgresql_template)
    yield url
    postgres.drop_database(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A database without rows: each test that asks for it runs once on SQLite and once on PostgreSQL."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def palabre_server(tmp_path: Path, sqlite_url: str) -> Iterator[Callable[..., PalabreServer]]:
    """`palabre_server(database=…, redis=…, workers=…, …)` starts a real server, on SQLite if not told otherwise."""
    started: list[PalabreServer] = []

    def start(**options: Any) -> PalabreServer:
        chosen = ServerOptions(**{"database": sqlite_url, **options})
        started.append(PalabreServer(chosen, tmp_path / f"server-{len(started)}.log"))
        return started[-1]

    yield start
    for server in started:
        server.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with launched_chromium() as browser:
        yield browser


@pytest.fixture
def new_context(chromium: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """`new_context(locale="fr-FR", …)` is one more person at a browser of their own; all are closed with the test."""
    opened: list[BrowserContext] = []

    def open_one(**options: Any) -> BrowserContext:
        calm = {"viewport": {"width": 800, "height": 600}, "reduced_motion": "reduce", "color_scheme": "light"}
        opened.append(chromium.new_context(**{**calm, "locale": "en-GB", **options}))
        return opened[-1]

    yield open_one
    for context in opened:
        context.close()

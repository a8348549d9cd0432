"""One running server for all, a site of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.backoffice.office import Office, Staff
from tests.services.palabre import PalabreServer, ServerOptions


@pytest.fixture(scope="session")
def desk_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PalabreServer]:
    """A server that believes us about addresses, so that visitors come from elsewhere than staff."""
    folder = tmp_path_factory.mktemp("desk")
    options = ServerOptions(f"sqlite:///{folder / 'palabre.sqlite3'}", more=["--proxies", "127.0.0.1/32"])
    server = PalabreServer(options, folder / "server.log")
    yield server
    server.stop()


@pytest.fixture
def office(desk_server: PalabreServer, tmp_path: Path) -> Iterator[Office]:
    open_office = Office(desk_server, tmp_path)
    yield open_office
    open_office.close()


@pytest.fixture
def camille(office: Office) -> Staff:
    """The community manager, signed in."""
    return Staff(office)

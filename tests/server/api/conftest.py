"""The contract on a real database, and who calls it."""

from collections.abc import AsyncIterator

import httpx
import pytest

from server.access import Access, Passwords
from server.api import ApiParts, api_application
from server.counters import MemoryCounters
from server.store import Store
from tests.server.api.office import Caller, Office, make_token
from tests.server.desk.house import NOW, make_house


@pytest.fixture
async def office(sqlite_url: str) -> AsyncIterator[Office]:
    store = Store.open(sqlite_url)
    house, neighbour = await make_house(store), await make_house(store, "neighbour")
    counters = MemoryCounters(lambda: NOW / 1000)
    access = Access(store, counters, lambda: NOW, Passwords(1024, 1))
    app = api_application(ApiParts(house.desk, access, counters))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://chat.example") as client:
        yield Office(
            house, Caller(client, await make_token(house)), neighbour, Caller(client, await make_token(neighbour))
        )
    access.close()
    store.close()

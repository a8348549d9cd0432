"""One house a test, on each database."""

from collections.abc import AsyncIterator

import pytest

from server.store import Store
from tests.server.desk.house import House, make_house


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    store = Store.open(database_url)
    made = await make_house(store)
    yield made
    await made.bus.close()
    store.close()

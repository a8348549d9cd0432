"""Running commands within the test, and a house beside them."""

import asyncio
from collections.abc import Awaitable, Callable

from server.store import Store
from tests.server.desk.house import House, make_house

Run = Callable[..., str]


def served(url: str, deed: Callable[[House], Awaitable[object]]) -> object:
    """A deed in a house of its own on this database."""

    async def run() -> object:
        store = Store.open(url)
        try:
            return await deed(await make_house(store, "served"))
        finally:
            store.close()

    return asyncio.run(run())

"""The door to the database for everybody above: read a snapshot, queue a write, queue a message."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from server.errors import ChatError
from server.store.engine import READERS, open_engines
from server.store.migrate import upgrade
from server.store.reserve import Reserve
from server.store.results import SendDraft, Sent
from server.store.writer import Writer

P = ParamSpec("P")
T = TypeVar("T")


class Store:
    """One per process. `fn` below is a plain synchronous function of a connection, in `server/store/<noun>.py`.

    `patience`: the seconds after which people are told that the database does not answer; None (commands) waits.
    """

    def __init__(self, url: str, patience: float | None = None) -> None:
        self._engines = open_engines(url)
        self._patience = patience
        self._readers = ThreadPoolExecutor(READERS, "palabre-reader")
        self._writer = Writer(self._engines, Reserve(self._engines.path), patience)

    @classmethod
    def open(cls, url: str, patience: float | None = None) -> "Store":
        """Bring the schema up to date and open. Raises StoreUrlError for a URL that cannot be used."""
        upgrade(url)
        return cls(url, patience)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database, which only one process may serve."""
        return self._engines.is_sqlite

    async def read(self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """`fn(conn, …)` in a reader thread, in one snapshot of committed state. Raises ChatError("unavailable")."""
        try:
            # A database that is frozen says nothing at all, and no limit of its own comes into force.
            async with asyncio.timeout(self._patience):
                return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, fn, args, kwargs)
        except TimeoutError as problem:
            raise ChatError("unavailable", retry_after=2) from problem

    async def write(self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """`fn(conn, …)` on the writer thread, in a savepoint; returns after the flush. Raises what `fn` raises."""
        result: T = await self._writer.write(lambda conn: fn(conn, *args, **kwargs))
        return result

    def send(self, draft: SendDraft) -> "asyncio.Future[Sent]":
        """Queue a judged message for the next batch; the future resolves after the flush."""
        return self._writer.send(draft)

    def close(self) -> None:
        """Finish what is queued and close every connection."""
        self._writer.close()
        self._readers.shutdown(wait=True)
        self._engines.dispose()

    def _read(self, fn: Callable[..., T], args: tuple[object, ...], kwargs: dict[str, object]) -> T:
        try:
            with self._engines.read.begin() as connection:
                return fn(connection, *args, **kwargs)
        except (OperationalError, NoConnection) as problem:
            raise ChatError("unavailable", retry_after=2) from problem
        except DBAPIError as problem:
            if problem.connection_invalidated:
                raise ChatError("unavailable", retry_after=2) from problem
            raise

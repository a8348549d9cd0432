"""Opening the database: one URL, two SQLAlchemy engines (one writer connection, several readers).

SQLite: WAL with `synchronous=FULL`, so that a commit is flushed before an ack (GUARANTEES G1); NORMAL was measured to
flush nothing per commit. PostgreSQL: `synchronous_commit=on` and short timeouts, so that nobody waits for a dead server.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.engine.url import URL

READERS = 4
_CONNECT_SECONDS = 5
_STATEMENT_MS = 5_000
_BUSY_MS = 5_000


class StoreUrlError(ValueError):
    """The database URL cannot be used; the text says what to write instead."""


@dataclass(frozen=True, slots=True)
class Engines:
    """`write` has one connection and begins immediately; `read` sees committed state only."""

    write: Engine
    read: Engine
    path: Path | None

    @property
    def is_sqlite(self) -> bool:
        """Whether the embedded database is used."""
        return self.path is not None

    def dispose(self) -> None:
        """Close every connection."""
        self.write.dispose()
        self.read.dispose()


def open_engines(url: str) -> Engines:
    """Engines for `sqlite:///file` (or a plain path) and `postgresql://…`. Raises StoreUrlError for anything else."""
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _open_sqlite(parsed)
    return _open_postgresql(parsed)


def parse_url(url: str) -> URL:
    """The database URL, checked. A text without `://` is a path of an SQLite file."""
    if "://" not in url:
        url = f"sqlite:///{url}"
    try:
        parsed = make_url(url)
    except Exception as problem:
        raise StoreUrlError(
            f"The database URL {url!r} cannot be read; write sqlite:///palabre.db or postgresql://…"
        ) from problem
    if parsed.get_backend_name() == "sqlite":
        if not parsed.database or parsed.database == ":memory:":
            raise StoreUrlError(
                "SQLite needs a file: write sqlite:///palabre.db (a database in memory cannot be shared)."
            )
        return parsed
    if parsed.get_backend_name() == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    raise StoreUrlError(f"Palabre keeps its data in SQLite or PostgreSQL, not in {parsed.get_backend_name()!r}.")


def _open_sqlite(url: URL) -> Engines:
    path = Path(url.database or "").absolute()
    if not path.parent.is_dir():
        raise StoreUrlError(f"The folder {path.parent} does not exist; create it, or name another database file.")
    arguments = {"check_same_thread": False, "timeout": _BUSY_MS / 1000}
    write = create_engine(url, connect_args=arguments, pool_size=1, max_overflow=0)
    read = create_engine(url, connect_args=arguments, pool_size=READERS, max_overflow=0)
    _on_connect(write, _sqlite_pragmas)
    _on_connect(read, _sqlite_pragmas)
    # IMMEDIATE: a transaction that reads and then writes otherwise fails at once with SQLITE_BUSY_SNAPSHOT.
    _begin_with(write, "BEGIN IMMEDIATE")
    _begin_with(read, "BEGIN")
    return Engines(write, read, path)


def _sqlite_pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not open transactions of its own
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={_BUSY_MS}",
        "journal_size_limit=67108864",
        "temp_store=MEMORY",
        "cache_size=-16000",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_with(engine: Engine, statement: str) -> None:
    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(statement)


def _on_connect(engine: Engine, listener: Callable[[Any, object], None]) -> None:
    event.listen(engine, "connect", listener)


def _open_postgresql(url: URL) -> Engines:
    options = (
        f"-c synchronous_commit=on -c statement_timeout={_STATEMENT_MS} -c lock_timeout={_STATEMENT_MS}"
        f" -c idle_in_transaction_session_timeout={4 * _STATEMENT_MS}"
    )
    arguments = {
        "connect_timeout": _CONNECT_SECONDS,
        "options": options,
        "keepalives_idle": 5,
        "keepalives_interval": 2,
        "keepalives_count": 3,
        "tcp_user_timeout": 2 * _STATEMENT_MS,
        "application_name": "palabre",
    }
    write = create_engine(url, connect_args=arguments, pool_size=1, max_overflow=0)
    read = create_engine(
        url, connect_args=arguments, pool_size=READERS, max_overflow=0, isolation_level="REPEATABLE READ"
    )
    return Engines(write, read, None)

"""Copying a whole database: for a backup, or to move from SQLite to PostgreSQL and back."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Table, func, insert, select, text

from server.store.engine import Engines, StoreUrlError, open_engines, parse_url
from server.store.migrate import upgrade
from server.store.schema import metadata, sites

_CHUNK = 1000
_PAGES = 2000

# Told how far a copy is: (what is copied, how much of it, of how much).
Tell = Callable[[str, int, int], None]


def backup(url: str, file: Path, tell: Tell) -> None:
    """A copy of a database in a new SQLite file, taken while it is served; whole, or none at all.

    Raises StoreUrlError when the file is there, or cannot be made.
    """
    if file.exists():
        raise StoreUrlError(f"{file} is there already: name a file that is not.")
    if not file.absolute().parent.is_dir():
        raise StoreUrlError(f"The folder {file.parent} does not exist; create it, or name another file.")
    parsed = parse_url(url)
    try:
        if parsed.get_backend_name() == "sqlite":
            _refuse_missing(url)
            _copy_pages(str(parsed.database), file, tell)
        else:
            move(url, f"sqlite:///{file}", tell)
    except BaseException:
        file.unlink(missing_ok=True)  # half a copy would be taken for one
        raise


def _copy_pages(database: str, file: Path, tell: Tell) -> None:
    try:
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(file)) as target:
            source.backup(target, pages=_PAGES, progress=lambda _, left, all_: tell("pages", all_ - left, all_))
    except sqlite3.Error as problem:
        raise StoreUrlError(f"{database} could not be copied to {file}: {problem}.") from None


def move(source_url: str, target_url: str, tell: Tell) -> None:
    """Copy every row into an empty database, all or nothing. Raises StoreUrlError when the target holds a site."""
    _refuse_missing(source_url)
    for url in (source_url, target_url):
        upgrade(url)
    source, target = open_engines(source_url), open_engines(target_url)
    try:
        with source.read.begin() as reading, target.write.begin() as writing:
            if writing.scalar(select(func.count()).select_from(sites)):
                raise StoreUrlError("The target holds sites already: name an empty database.")
            for table in metadata.sorted_tables:
                _copy(reading, writing, table, tell)
            _set_counters(writing, target)
    finally:
        source.dispose()
        target.dispose()


def _refuse_missing(url: str) -> None:
    """A mistyped file must not be made and copied as an empty database."""
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
        raise StoreUrlError(f"There is no database file {parsed.database}.")


def _copy(reading: Connection, writing: Connection, table: Table, tell: Tell) -> None:
    count, done = reading.scalar(select(func.count()).select_from(table)) or 0, 0
    rows = reading.execution_options(yield_per=_CHUNK).execute(select(table))
    for part in rows.partitions(_CHUNK):
        writing.execute(insert(table), [row._asdict() for row in part])
        done += len(part)
        tell(table.name, done, count)


def _set_counters(writing: Connection, target: Engines) -> None:
    """PostgreSQL's numbers go on after the copied ones; SQLite's do so by themselves."""
    if target.is_sqlite:
        return
    for table in metadata.sorted_tables:
        if "id" in table.c and table.c.id.autoincrement and table.c.id.type.python_type is int:
            sequence = f"pg_get_serial_sequence('{table.name}', 'id')"
            highest = f"(SELECT coalesce(max(id), 0) + 1 FROM {table.name})"
            writing.execute(text(f"SELECT setval({sequence}, {highest}, false)"))

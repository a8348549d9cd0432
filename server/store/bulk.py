"""Many rows at once, past SQLAlchemy's per-row work: a statement compiled once, tuples handed to the driver as they are.

SQLite takes them by `executemany`; PostgreSQL as one statement over arrays (`unnest`), one round trip for all rows.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, Boolean, Connection, Integer, Table

_ARRAYS: tuple[tuple[type, str], ...] = ((BigInteger, "bigint[]"), (Integer, "integer[]"), (Boolean, "boolean[]"))


class BulkInsert:
    """`INSERT` of these columns of a table; rows are tuples in the same order. `INSERT`, or skip rows that are there."""

    def __init__(self, table: Table, columns: Sequence[str], *, skip_known: bool = False) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        known = " ON CONFLICT DO NOTHING" if skip_known else ""
        places = ", ".join("?" * len(columns))
        arrays = ", ".join(f"%s::{_array(table, name)}" for name in columns)
        self._sqlite = f"INSERT INTO {table.name} ({names}) VALUES ({places}){known}"
        self._postgresql = f"INSERT INTO {table.name} ({names}) SELECT * FROM unnest({arrays}){known}"

    def __call__(self, conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write the rows; none is nothing."""
        if not rows:
            return
        if conn.dialect.name == "postgresql":
            conn.exec_driver_sql(self._postgresql, tuple(list(column) for column in zip(*rows, strict=True)))
        else:
            conn.exec_driver_sql(self._sqlite, list(rows))


def _array(table: Table, name: str) -> str:
    kind = table.c[name].type
    return next((array for known, array in _ARRAYS if isinstance(kind, known)), "text[]")

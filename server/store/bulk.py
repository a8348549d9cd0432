"""Many rows at once, past SQLAlchemy's per-row work: a statement compiled once, tuples handed to the driver as they are.

SQLite takes many rows a statement, by rungs, for each statement gives up the interpreter's lock and a busy server waits to
have it back; PostgreSQL one statement over arrays (`unnest`), one round trip for all rows.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from sqlalchemy import BigInteger, Boolean, Connection, Integer, Table

from server.store.schema.base import ReadableJSON

_ARRAYS: tuple[tuple[type, str], ...] = (
    (BigInteger, "bigint[]"),
    (Integer, "integer[]"),
    (Boolean, "boolean[]"),
    (ReadableJSON, "json[]"),  # handed over as text
)
# Rows a statement, so that few statements are compiled; SQLite takes 32 766 values in one.
_RUNGS = (64, 16, 4, 1)


class BulkInsert:
    """`INSERT` of these columns of a table; rows are tuples in the same order. `INSERT`, or skip rows that are there."""

    def __init__(self, table: Table, columns: Sequence[str], *, skip_known: bool = False) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        known = " ON CONFLICT DO NOTHING" if skip_known else ""
        places = ", ".join("?" * len(columns))
        arrays = ", ".join(f"%s::{_array(table, name)}" for name in columns)
        self._sqlite = [
            (rung, f"INSERT INTO {table.name} ({names}) VALUES {', '.join([f'({places})'] * rung)}{known}")
            for rung in _RUNGS
        ]
        self._postgresql = f"INSERT INTO {table.name} ({names}) SELECT * FROM unnest({arrays}){known}"

    def __call__(self, conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write the rows; none is nothing."""
        if not rows:
            return
        if conn.dialect.name == "postgresql":
            conn.exec_driver_sql(self._postgresql, tuple(list(column) for column in zip(*rows, strict=True)))
            return
        at = 0
        for rung, statement in self._sqlite:
            while len(rows) - at >= rung:
                conn.exec_driver_sql(statement, tuple(chain.from_iterable(rows[at : at + rung])))
                at += rung


class BulkUpdate:
    """`UPDATE` of these columns of a table; rows are tuples in the same order, the row's `id` last."""

    def __init__(self, table: Table, columns: Sequence[str]) -> None:
        places = ", ".join(f'"{name}" = ?' for name in columns)
        given = ", ".join(f'"{name}" = given."{name}"' for name in columns)
        names = ", ".join(f'"{name}"' for name in (*columns, "id"))
        arrays = ", ".join(f"%s::{_array(table, name)}" for name in (*columns, "id"))
        self._sqlite = f"UPDATE {table.name} SET {places} WHERE id = ?"
        self._postgresql = (
            f"UPDATE {table.name} SET {given} FROM unnest({arrays}) AS given ({names}) WHERE {table.name}.id = given.id"
        )

    def __call__(self, conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Change the rows; none is nothing."""
        if not rows:
            return
        if conn.dialect.name == "postgresql":
            conn.exec_driver_sql(self._postgresql, tuple(list(column) for column in zip(*rows, strict=True)))
        else:
            conn.exec_driver_sql(self._sqlite, list(rows))


def _array(table: Table, name: str) -> str:
    kind = table.c[name].type
    return next((array for known, array in _ARRAYS if isinstance(kind, known)), "text[]")

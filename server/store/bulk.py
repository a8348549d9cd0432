"""Many rows at once, past SQLAlchemy's per-row work: a statement compiled once, tuples handed to the driver as they are.

SQLite takes many rows a statement, by rungs, for each statement gives up the interpreter's lock and a busy server waits to
have it back; PostgreSQL one statement over arrays (`unnest`), one round trip for all rows.
"""

import json
from collections.abc import Sequence
from itertools import chain
from typing import Any

from sqlalchemy import BigInteger, Boolean, Connection, Integer, Table

from server.store.schema.base import ReadableJSON

_ARRAYS: tuple[tuple[type, str], ...] = (
    (BigInteger, "bigint[]"),
    (Integer, "integer[]"),
    (Boolean, "boolean[]"),
    (ReadableJSON, "json[]"),
)
# Rows a statement: few statements to compile, and few to run for any number. SQLite takes 32 766 values in one.
_RUNGS = (64, 32, 16, 8, 4, 2, 1)


class BulkInsert:
    """`INSERT` of these columns of a table; rows are tuples in the same order. `INSERT`, or skip rows that are there."""

    def __init__(self, table: Table, columns: Sequence[str], *, skip_known: bool = False) -> None:
        names = ", ".join(f'"{name}"' for name in columns)
        known = " ON CONFLICT DO NOTHING" if skip_known else ""
        arrays = ", ".join(f"%s::{_array(table, name)}" for name in columns)
        self._sqlite = _rungs(f"INSERT INTO {table.name} ({names}) VALUES %s{known}", len(columns))
        self._postgresql = f"INSERT INTO {table.name} ({names}) SELECT * FROM unnest({arrays}){known}"

    def __call__(self, conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write the rows; none is nothing."""
        if not rows:
            return
        if conn.dialect.name == "postgresql":
            conn.exec_driver_sql(self._postgresql, tuple(list(column) for column in zip(*rows, strict=True)))
            return
        _by_rungs(conn, self._sqlite, rows)


class BulkMany:
    """`INSERT` of these columns of a table for many thousands of rows, in chunks; rows are tuples in the same order.

    PostgreSQL takes a chunk as one JSON text: its driver spends ten times as long on arrays.
    """

    CHUNK = 5000

    def __init__(self, table: Table, columns: Sequence[str]) -> None:
        self._columns = tuple(columns)
        names = ", ".join(f'"{name}"' for name in columns)
        self._sqlite = _rungs(f"INSERT INTO {table.name} ({names}) VALUES %s", len(self._columns))
        self._postgresql = (
            f"INSERT INTO {table.name} ({names}) SELECT {_taken(table, columns)} FROM {_given(table, columns)}"
        )

    def __call__(self, conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write the rows; none is nothing."""
        for start in range(0, len(rows), self.CHUNK):
            chunk = rows[start : start + self.CHUNK]
            if conn.dialect.name == "postgresql":
                told = [dict(zip(self._columns, row, strict=True)) for row in chunk]
                conn.exec_driver_sql(self._postgresql, (json.dumps(told, ensure_ascii=False),))
            else:
                _by_rungs(conn, self._sqlite, chunk)


class BulkUpdate(BulkMany):
    """`UPDATE` of these columns of a table; rows are tuples in the same order, the row's `id` last."""

    def __init__(self, table: Table, columns: Sequence[str]) -> None:
        self._columns = (*columns, "id")
        places = ", ".join(f'"{name}" = ?' for name in columns)
        taken = ", ".join(f'"{name}" = {_taken(table, [name])}' for name in columns)
        given = _given(table, self._columns)
        # One row a statement: `UPDATE … FROM (VALUES …)` was measured to take three times as long.
        self._sqlite = [(1, f"UPDATE {table.name} SET {places} WHERE id = ?")]
        self._postgresql = f"UPDATE {table.name} SET {taken} FROM {given} WHERE {table.name}.id = given.id"


def _rungs(statement: str, columns: int) -> list[tuple[int, str]]:
    """A statement for each rung, with places for so many rows where it says `%s`."""
    places = f"({', '.join('?' * columns)})"
    return [(rung, statement % ", ".join([places] * rung)) for rung in _RUNGS]


def _by_rungs(conn: Connection, statements: Sequence[tuple[int, str]], rows: Sequence[tuple[Any, ...]]) -> None:
    if len(statements) == 1:
        conn.exec_driver_sql(statements[0][1], list(rows))
        return
    at = 0
    for rung, statement in statements:
        while len(rows) - at >= rung:
            conn.exec_driver_sql(statement, tuple(chain.from_iterable(rows[at : at + rung])))
            at += rung


def _given(table: Table, columns: Sequence[str]) -> str:
    """A JSON text as rows. Columns of JSON come as text in it."""
    kinds = {name: _array(table, name).removesuffix("[]") for name in columns}
    return "json_to_recordset(%s::json) AS given ({})".format(
        ", ".join(f'"{name}" {"text" if kind == "json" else kind}' for name, kind in kinds.items())
    )


def _taken(table: Table, columns: Sequence[str]) -> str:
    casts = {name: "::json" if isinstance(table.c[name].type, ReadableJSON) else "" for name in columns}
    return ", ".join(f'given."{name}"{cast}' for name, cast in casts.items())


def _array(table: Table, name: str) -> str:
    kind = table.c[name].type
    return next((array for known, array in _ARRAYS if isinstance(kind, known)), "text[]")

"""What all tables share: their metadata, and the number that grows for years."""

import json
from typing import Any

from sqlalchemy import JSON, BigInteger, Dialect, Integer, MetaData, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers a plain INTEGER primary key only; PostgreSQL wants the wide one for rows that grow for years.
Serial = BigInteger().with_variant(Integer, "sqlite")


class ReadableJSON(TypeDecorator[Any]):
    """JSON whose damage is told by the value, not by the query: what cannot be read comes back as the text it is.

    For rules: one damaged row must hold messages, not hide the site from everybody.
    """

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """PostgreSQL never keeps damaged JSON; SQLite keeps any text."""
        return Text() if dialect.name == "sqlite" else JSON(none_as_null=True)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Into the database. None is no value, in either."""
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False) if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Out of it."""
        if dialect.name != "sqlite" or value is None:
            return value
        try:
            return json.loads(value)
        except (ValueError, TypeError, RecursionError):
            return value

"""Reading the same question again of a few rows: those that were found before a lock was taken."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, true


def one_of(column: Column[Any], ids: Sequence[Any] | None) -> ColumnElement[bool]:
    """Whether a row is one of these; None: any row is."""
    return true() if ids is None else column.in_(ids)

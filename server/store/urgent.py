"""What counts although only one side wants it: urgent proposals, for their day. Nothing else that is proposed ever counts."""

from sqlalchemy import ColumnElement

from server.store.schema import proposals


def urgent_at(now: int) -> tuple[ColumnElement[bool], ...]:
    """The proposals that count at `now` (ms)."""
    return proposals.c.state == "proposed", proposals.c.change == "put", proposals.c.urgent_until > now

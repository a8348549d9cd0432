"""The log: every decision of a site with its place in the audit chain."""

from sqlalchemy import Connection, and_, or_, select

from server.models.desk import LogFilter, LogLine
from server.store.decisions import to_decision
from server.store.schema import audit, decisions


def page(conn: Connection, site_id: int, which: LogFilter, after: str | None, limit: int) -> list[LogLine]:
    """The next `limit` decisions after (older than) decision `after`, newest first."""
    statement = (
        select(decisions, audit.c.position, audit.c.hash)
        .outerjoin(audit, audit.c.decision_id == decisions.c.id)
        .where(decisions.c.site_id == site_id)
    )
    wanted = (
        (decisions.c.act, which.act),
        (decisions.c.actor_name, which.actor),
        (decisions.c.target, which.target),
    )
    for column, value in wanted:
        if value is not None:
            statement = statement.where(column == value)
    if which.since is not None:
        statement = statement.where(decisions.c.at >= which.since)
    if which.until is not None:
        statement = statement.where(decisions.c.at < which.until)
    if after is not None:
        here = (decisions.c.id == after, decisions.c.site_id == site_id)
        at = select(decisions.c.at).where(*here).scalar_subquery()
        statement = statement.where(or_(decisions.c.at < at, and_(decisions.c.at == at, decisions.c.id > after)))
    order = (decisions.c.at.desc(), decisions.c.id)
    found = conn.execute(statement.order_by(*order).limit(limit))
    return [LogLine(to_decision(row), row.position, row.hash) for row in found]

"""Two glances at the library for the staff's pages: what waits for one side's key, and what an entry stopped."""

from sqlalchemy import ColumnElement, Connection, and_, func, select

from server.models import Act, Side
from server.models.rehearsal import Sample
from server.store.messages import selection, to_message
from server.store.schema import decisions, findings, messages, proposals


def awaiting(conn: Connection, site_id: int, side: Side) -> int:
    """How many changes the other side proposed to this one, on every shelf that the site keeps."""
    theirs = (proposals.c.site_id == site_id, proposals.c.state == "proposed", proposals.c.side != side.value)
    return conn.scalar(select(func.count()).select_from(proposals).where(*theirs)) or 0


def stopped_by(conn: Connection, site_id: int, key: str, limit: int) -> list[Sample]:
    """The last messages that this entry held or refused, newest first, with its hits in them."""
    stopped = select(findings.c.message_id).where(_stops(key), _same_revision()).scalar_subquery()
    which = (messages.c.site_id == site_id, messages.c.id.in_(stopped))
    found = [
        to_message(row) for row in conn.execute(selection().where(*which).order_by(messages.c.at.desc()).limit(limit))
    ]
    ids = [one.id for one in found]
    spans = _spans(conn, key, ids)
    approved = _approved(conn, ids)
    return [Sample(one, tuple(spans.get(one.id, ())), one.id in approved) for one in found if one.text]


def _stops(key: str) -> ColumnElement[bool]:
    return and_(findings.c.check == "library", findings.c.rule == key, findings.c.outcome.in_(("hold", "reject")))


def _same_revision() -> ColumnElement[bool]:
    """A finding of an earlier revision did not stop what stands there now."""
    newest = select(messages.c.revision).where(messages.c.id == findings.c.message_id).scalar_subquery()
    return findings.c.revision == newest


def _spans(conn: Connection, key: str, ids: list[str]) -> dict[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    which = (_stops(key), _same_revision(), findings.c.message_id.in_(ids))
    for message_id, start, end in conn.execute(
        select(findings.c.message_id, findings.c.start, findings.c.end).where(*which)
    ):
        spans.setdefault(message_id, []).append((start, end))
    return spans


def _approved(conn: Connection, ids: list[str]) -> frozenset[str]:
    """Those that a person let pass, by the decision that stands."""
    acts = (Act.PUBLISH, Act.RESTORE)
    decided = messages.join(decisions, decisions.c.id == messages.c.decision_id)
    which = (messages.c.id.in_(ids), decisions.c.act.in_(acts))
    return frozenset(conn.execute(select(messages.c.id).select_from(decided).where(*which)).scalars())

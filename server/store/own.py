"""What an author alone may read: their own messages that others do not see, with what the machine found in them."""

from dataclasses import fields

from sqlalchemy import Connection, Row, and_, or_, select

from moderation.verdict import Finding, Outcome
from server.models import Message, State
from server.store.messages import WITH_AUTHOR, selection, to_message
from server.store.schema import findings, messages

_WEEK_MS = 7 * 86_400_000
_MOST = 50
_FINDING = tuple(field.name for field in fields(Finding))

Own = tuple[Message, tuple[Finding, ...]]


def mine(conn: Connection, site_id: int, visitor_id: str, now: int) -> list[Own]:
    """An author's own messages that others do not see, of the last seven days, oldest first, at most 50; one query.

    Deleted ones only when a person at the desk decided it: what one deleted oneself needs no news. The findings are
    those of the present revision.
    """
    unseen = or_(
        messages.c.state.in_([State.HELD, State.REJECTED]), (messages.c.state == State.DELETED) & messages.c.decided
    )
    own = (messages.c.site_id == site_id, messages.c.author_id == visitor_id, messages.c.at > now - _WEEK_MS)
    recent = select(messages.c.id).where(*own, unseen).order_by(messages.c.at.desc()).limit(_MOST).subquery()
    present = and_(findings.c.message_id == messages.c.id, findings.c.revision == messages.c.revision)
    statement = (
        selection()
        .add_columns(*(findings.c[name].label(f"found_{name}") for name in _FINDING))
        .select_from(WITH_AUTHOR.join(recent, recent.c.id == messages.c.id).outerjoin(findings, present))
        .order_by(messages.c.at, messages.c.id, findings.c.id)
    )
    gathered: dict[str, Own] = {}
    for row in conn.execute(statement):
        message, found = gathered.get(row.id) or (to_message(row), ())
        gathered[row.id] = (message, found if row.found_check is None else (*found, _to_finding(row)))
    return list(gathered.values())


def _to_finding(row: Row[tuple[object, ...]]) -> Finding:
    values = {name: row._mapping[f"found_{name}"] for name in _FINDING}
    values["outcome"] = Outcome.from_word(values["outcome"])
    return Finding(**values)

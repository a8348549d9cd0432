"""One person's data: everything of theirs, to hand over; and everything personal, to forget."""

from typing import Any

from sqlalchemy import Connection, delete, select, update

from server.models import Act, Message, State
from server.store.messages import selection, to_message
from server.store.schema import (
    blocks,
    cases,
    decisions,
    flags,
    message_addresses,
    messages,
    thanks,
    visitor_tokens,
    visitors,
)


def export(conn: Connection, site_id: int, visitor_id: str) -> dict[str, Any]:
    """What is kept of a visitor, without what others said about them under their own name (flaggers, staff)."""
    who = select(visitors).where(visitors.c.id == visitor_id, visitors.c.site_id == site_id)
    wrote = select(messages).where(messages.c.author_id == visitor_id).order_by(messages.c.at)
    ids = select(messages.c.id).where(messages.c.author_id == visitor_id)
    about = (decisions.c.site_id == site_id, decisions.c.target.in_(ids) | (decisions.c.target == visitor_id))
    acts = (decisions.c.act, decisions.c.target, decisions.c.reason, decisions.c.at)
    came_from = select(message_addresses.c.message_id, message_addresses.c.address, message_addresses.c.at)
    return {
        "visitor": _rows(conn, who),
        "messages": _rows(conn, wrote),
        "addresses": _rows(conn, came_from.where(message_addresses.c.message_id.in_(ids))),
        "flags_raised": _rows(conn, select(flags).where(flags.c.visitor_id == visitor_id)),
        "thanks_given": _rows(conn, select(thanks).where(thanks.c.visitor_id == visitor_id)),
        "decisions": _rows(conn, select(*acts).where(*about).order_by(decisions.c.at)),
        "blocks": _rows(conn, _blocks_of(visitor_id)),
    }


def written(conn: Connection, site_id: int, visitor_id: str) -> list[Message]:
    """Everything a visitor wrote, by room."""
    theirs = (messages.c.author_id == visitor_id, messages.c.site_id == site_id)
    statement = selection().where(*theirs).order_by(messages.c.room_id, messages.c.seq)
    return [to_message(row) for row in conn.execute(statement)]


def forget(conn: Connection, visitor_id: str, given_name: str, now: int) -> None:
    """Empty what is personal. The rows stay, so that places, counts and the audit chain still add up."""
    theirs = (messages.c.author_id == visitor_id,)
    ids = select(messages.c.id).where(*theirs)
    gone = {"text": "", "shown": None, "reason": None, "sent_digest": "", "state": State.DELETED, "aside_until": None}
    conn.execute(update(messages).where(*theirs).values(gone))
    conn.execute(delete(message_addresses).where(message_addresses.c.message_id.in_(ids)))
    conn.execute(update(cases).where(cases.c.message_id.in_(ids), cases.c.decided_at.is_(None)).values(decided_at=now))
    conn.execute(delete(visitor_tokens).where(visitor_tokens.c.visitor_id == visitor_id))
    conn.execute(update(flags).where(flags.c.visitor_id == visitor_id).values(note=""))
    nameless = {"pseudonym": given_name, "named": False, "subject": None}
    conn.execute(update(visitors).where(visitors.c.id == visitor_id).values(nameless))
    # The audit line keeps digests of these; the names themselves go.
    renames = (decisions.c.target == visitor_id, decisions.c.act == Act.RENAME)
    conn.execute(update(decisions).where(*renames).values(before={}, after={}))


def _blocks_of(visitor_id: str) -> Any:
    return select(blocks.c.reason, blocks.c.at, blocks.c.until).where(blocks.c.visitor_id == visitor_id)


def _rows(conn: Connection, statement: Any) -> list[dict[str, Any]]:
    hidden = {"sent_digest", "decision_id"}
    return [{k: v for k, v in row._asdict().items() if k not in hidden} for row in conn.execute(statement)]

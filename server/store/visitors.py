"""Visitors and the tokens that bring them back."""

from collections.abc import Sequence

from sqlalchemy import Connection, Row, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from server.models import Role, Visitor
from server.store.bulk import BulkInsert
from server.store.results import NewVisitor
from server.store.schema import visitor_tokens, visitors

_BY_TOKEN = (
    select(visitors, visitor_tokens.c.expires_at, visitor_tokens.c.seen_at)
    .join(visitor_tokens, visitor_tokens.c.visitor_id == visitors.c.id)
    .where(visitor_tokens.c.digest == bindparam("digest"), visitor_tokens.c.site_id == bindparam("site"))
)


def to_visitor(row: Row[tuple[object, ...]]) -> Visitor:
    """A row of `visitors` as a record, without the counts of `record_of`."""
    return Visitor(
        id=row.id,
        site_id=row.site_id,
        pseudonym=row.pseudonym,
        role=Role(row.role),
        named=bool(row.named),
        first_seen=row.first_seen,
        subject=row.subject,
    )


def by_token(conn: Connection, site_id: int, digest: str, now: int) -> tuple[Visitor, int] | None:
    """The visitor whom a token of this site brings back, and when it last slid; None when unknown or run out."""
    row = conn.execute(_BY_TOKEN, {"digest": digest, "site": site_id}).one_or_none()
    return (to_visitor(row), row.seen_at) if row and row.expires_at > now else None


def token_is_kept(conn: Connection, digest: str) -> bool:
    """Whether this token brings somebody back, or did once, at whatever site."""
    return conn.execute(select(visitor_tokens.c.site_id).where(visitor_tokens.c.digest == digest)).first() is not None


def by_id(conn: Connection, site_id: int, visitor_id: str) -> Visitor | None:
    """One visitor of this site."""
    row = conn.execute(select(visitors).where(visitors.c.id == visitor_id, visitors.c.site_id == site_id)).one_or_none()
    return to_visitor(row) if row else None


def by_subject(conn: Connection, site_id: int, subject: str) -> Visitor | None:
    """The visitor whom the brand knows under this id."""
    found = conn.execute(select(visitors).where(visitors.c.subject == subject, visitors.c.site_id == site_id))
    row = found.one_or_none()
    return to_visitor(row) if row else None


def insert_newcomers(conn: Connection, newcomers: Sequence[NewVisitor]) -> None:
    """Write people with the first thing they do; those who are there already are left as they are."""
    _insert_visitors(conn, [tuple(_visitor_row(new.visitor).values()) for new in newcomers])
    _insert_tokens(conn, [tuple(_token_row(new).values()) for new in newcomers])


def bind_token(conn: Connection, new: NewVisitor) -> None:
    """Let a token bring back this visitor from now on, whoever it brought back before (a device that signs in)."""
    upsert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    row = _token_row(new)
    statement = upsert(visitor_tokens).values(row)
    conn.execute(statement.on_conflict_do_update(index_elements=[visitor_tokens.c.digest], set_=row))


def slide_token(conn: Connection, digest: str, now: int, expires_at: int) -> None:
    """Move a token's end."""
    statement = update(visitor_tokens).where(visitor_tokens.c.digest == digest)
    conn.execute(statement.values(seen_at=now, expires_at=expires_at))


def rename(conn: Connection, visitor_id: str, pseudonym: str) -> None:
    """Give a visitor the name they chose."""
    conn.execute(update(visitors).where(visitors.c.id == visitor_id).values(pseudonym=pseudonym, named=True))


def with_roles(conn: Connection, site_id: int) -> dict[str, Role]:
    """Everybody at this site who is more than a visitor."""
    found = conn.execute(
        select(visitors.c.id, visitors.c.role).where(visitors.c.site_id == site_id, visitors.c.role != Role.VISITOR)
    )
    return {visitor: Role(role) for visitor, role in found}


def _visitor_row(visitor: Visitor) -> dict[str, object]:
    return {
        "id": visitor.id,
        "site_id": visitor.site_id,
        "pseudonym": visitor.pseudonym,
        "named": visitor.named,
        "role": visitor.role,
        "subject": visitor.subject,
        "first_seen": visitor.first_seen,
    }


def _token_row(new: NewVisitor) -> dict[str, object]:
    return {
        "digest": new.token_digest,
        "visitor_id": new.visitor.id,
        "site_id": new.visitor.site_id,
        "seen_at": new.visitor.first_seen,
        "expires_at": new.token_expires_at,
    }


_insert_visitors = BulkInsert(
    visitors, ("id", "site_id", "pseudonym", "named", "role", "subject", "first_seen"), skip_known=True
)
_insert_tokens = BulkInsert(
    visitor_tokens, ("digest", "visitor_id", "site_id", "seen_at", "expires_at"), skip_known=True
)

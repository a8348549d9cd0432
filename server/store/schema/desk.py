"""What people at the desk did: decisions, their audit, and the blocks."""

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, String, Table, Text

from server.store.schema.base import Serial, metadata

decisions = Table(
    "decisions",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("act", String(32), nullable=False),
    Column("target_kind", String(16), nullable=False),
    Column("target", String(200), nullable=False),
    Column("reason", Text, nullable=False),
    Column("actor_kind", String(16), nullable=False),
    Column("actor_id", String(40), nullable=False),
    Column("actor_name", String(120), nullable=False),
    Column("at", BigInteger, nullable=False),
    # What undo puts back, and what the decision left: undo refuses when that has changed since.
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    Column("undone_by", String(16)),
    Index("ix_decisions_site_at", "site_id", "at"),
    Index("ix_decisions_target", "target"),
)

# Append-only; triggers refuse anything but the one sealing of a row (see migrations). `position` is dense per site.
audit = Table(
    "audit",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("decision_id", String(16)),
    Column("at", BigInteger, nullable=False),
    Column("act", String(32), nullable=False),
    Column("actor", String(180), nullable=False),
    Column("detail", Text, nullable=False),
    Column("position", BigInteger),
    Column("previous", String(64)),
    Column("hash", String(64)),
    Index("ix_audit_site_position", "site_id", "position"),
    Index("ix_audit_decision", "decision_id"),
)
_unsealed = audit.c.position.is_(None)
Index("ix_audit_unsealed", audit.c.site_id, audit.c.id, sqlite_where=_unsealed, postgresql_where=_unsealed)

# The last sealed line of each chain, kept apart: rows cut off the end of `audit` are missed here.
audit_heads = Table(
    "audit_heads",
    metadata,
    Column("site_id", ForeignKey("sites.id"), primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("sealed_at", BigInteger, nullable=False),
)

blocks = Table(
    "blocks",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("network", String(64)),
    Column("visitor_id", String(16)),
    Column("reason", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("decision_id", String(16), nullable=False),
    Column("ended_at", BigInteger),
    Index("ix_blocks_site_ended", "site_id", "ended_at"),
)
_in_force = blocks.c.ended_at.is_(None)
Index("ix_blocks_until", blocks.c.until, sqlite_where=_in_force, postgresql_where=_in_force)

"""Messages, what the machine found in them, and what waits for a person."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from server.store.schema.base import Serial, metadata

messages = Table(
    "messages",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("room_id", ForeignKey("rooms.id"), nullable=False),
    Column("author_id", ForeignKey("visitors.id"), nullable=False),
    Column("cid", String(64), nullable=False),
    # Digest of what was sent under this cid: an edit changes the text, a resend must still be recognised.
    Column("sent_digest", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("shown", Text),
    Column("state", String(10), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("seq", BigInteger),
    Column("changed_seq", BigInteger),
    Column("published_at", BigInteger),
    Column("root_id", String(16)),
    Column("reply_to", String(16)),
    Column("question", Boolean, nullable=False, server_default=text("false")),
    Column("thanks", Integer, nullable=False, server_default="0"),
    Column("aside_until", BigInteger),
    Column("revision", Integer, nullable=False, server_default="1"),
    # What the author reads about a held, rejected or deleted message, and whether a person decided it.
    Column("reason", Text),
    Column("decided", Boolean, nullable=False, server_default=text("false")),
    # The decision that last set the state: undo reverses exactly it, or nothing.
    Column("decision_id", String(16)),
    UniqueConstraint("site_id", "author_id", "cid"),
    Index("ix_messages_author_at", "author_id", "at"),
    # A site's newest messages, for dry runs.
    Index("ix_messages_site_at", "site_id", "at", "id"),
    Index("ix_messages_root", "root_id"),
)
_numbered = messages.c.seq.is_not(None)
Index(
    "uq_messages_room_seq",
    messages.c.room_id,
    messages.c.seq,
    unique=True,
    sqlite_where=_numbered,
    postgresql_where=_numbered,
)
Index(
    "uq_messages_room_change",
    messages.c.room_id,
    messages.c.changed_seq,
    unique=True,
    sqlite_where=_numbered,
    postgresql_where=_numbered,
)
_aside = messages.c.aside_until.is_not(None)
Index("ix_messages_aside", messages.c.aside_until, sqlite_where=_aside, postgresql_where=_aside)

# Where a message came from, apart from the message: read for blocks and lawful requests, emptied on its own clock.
message_addresses = Table(
    "message_addresses",
    metadata,
    Column("message_id", ForeignKey("messages.id"), primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    # By bytes in every database: networks are ranges of these texts.
    Column("address", String(45).with_variant(String(45, collation="C"), "postgresql"), nullable=False),
    Column("at", BigInteger, nullable=False),
    Index("ix_message_addresses_site_address", "site_id", "address"),
    Index("ix_message_addresses_at", "at"),
)

# The machine's opinion of one revision: written once, never altered.
verdicts = Table(
    "verdicts",
    metadata,
    Column("message_id", ForeignKey("messages.id"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("outcome", String(8), nullable=False),
    Column("policy_version", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
)

findings = Table(
    "findings",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("message_id", ForeignKey("messages.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("check", String(32), nullable=False),
    Column("rule", String(200), nullable=False),
    Column("category", String(64), nullable=False),
    Column("outcome", String(8), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("scope", String(16), nullable=False),
    Column("disguise", String(64), nullable=False, server_default=""),
    Index("ix_findings_message_revision", "message_id", "revision"),
    Index("ix_findings_rule_message", "rule", "message_id"),
)

thanks = Table(
    "thanks",
    metadata,
    Column("message_id", ForeignKey("messages.id"), primary_key=True),
    Column("visitor_id", ForeignKey("visitors.id"), primary_key=True),
    Column("at", BigInteger, nullable=False),
)

flags = Table(
    "flags",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("message_id", ForeignKey("messages.id"), nullable=False),
    Column("visitor_id", ForeignKey("visitors.id"), nullable=False),
    Column("reason", String(32), nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Column("state", String(10), nullable=False, server_default="open"),
    Column("at", BigInteger, nullable=False),
    Column("decided_at", BigInteger),
    Column("decision_id", String(16)),
    UniqueConstraint("message_id", "visitor_id"),
    Index("ix_flags_visitor_at", "visitor_id", "at"),
)

# What waits for a person. `severity` orders the queue (most harmful first); a decision binds to `version`.
cases = Table(
    "cases",
    metadata,
    Column("message_id", ForeignKey("messages.id"), primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("severity", Integer, nullable=False),
    Column("opened_at", BigInteger, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("decided_at", BigInteger),
)
_waiting = cases.c.decided_at.is_(None)
Index(
    "ix_cases_waiting",
    cases.c.site_id,
    cases.c.severity.desc(),
    cases.c.opened_at,
    cases.c.message_id,
    sqlite_where=_waiting,
    postgresql_where=_waiting,
)
_decided = cases.c.decided_at.is_not(None)
Index(
    "ix_cases_decided",
    cases.c.site_id,
    cases.c.decided_at.desc(),
    cases.c.message_id,
    sqlite_where=_decided,
    postgresql_where=_decided,
)

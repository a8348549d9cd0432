"""Every table, once, for SQLite and PostgreSQL. Times are milliseconds since 1970 UTC (BigInteger).

Nothing here is ever removed by an act at the desk: deletion is a state, and `decisions.before` holds what undo puts back.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers a plain INTEGER primary key only; PostgreSQL wants the wide one for rows that grow for years.
_Serial = BigInteger().with_variant(Integer, "sqlite")

sites = Table(
    "sites",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(40), nullable=False, unique=True),
    Column("name", String(120), nullable=False),
    Column("origins", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    # Names of the shared lists in force here ("starter/fr" …); an entry of the site with the same key overrides one of theirs.
    Column("lists", JSON, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("level", String(16), nullable=False, server_default="normal"),
    Column("level_text", Text),
    Column("level_until", BigInteger),
    Column("two_keys", Boolean, nullable=False, server_default=text("false")),
    Column("identity_secret", String(64), nullable=False),
    Column("preferences", JSON, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)

rooms = Table(
    "rooms",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("slug", String(40), nullable=False),
    Column("name", String(120), nullable=False),
    Column("language", String(8), nullable=False),
    Column("mode", String(16), nullable=False, server_default="open"),
    Column("slow", Integer, nullable=False, server_default="0"),
    Column("position", Integer, nullable=False, server_default="0"),
    # The two counters of DESIGN §4: the last `seq` and the last change number given in this room.
    Column("seq", BigInteger, nullable=False, server_default="0"),
    Column("change", BigInteger, nullable=False, server_default="0"),
    UniqueConstraint("site_id", "slug"),
)

visitors = Table(
    "visitors",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("pseudonym", String(40), nullable=False),
    Column("named", Boolean, nullable=False, server_default=text("false")),
    Column("role", String(16), nullable=False, server_default="visitor"),
    Column("subject", String(200)),
    Column("first_seen", BigInteger, nullable=False),
    UniqueConstraint("site_id", "subject"),
    Index("ix_visitors_site_role", "site_id", "role"),
)

visitor_tokens = Table(
    "visitor_tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("visitor_id", ForeignKey("visitors.id"), nullable=False, index=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
)

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
    UniqueConstraint("site_id", "author_id", "cid"),
    Index("ix_messages_author_at", "author_id", "at"),
    Index("ix_messages_root", "root_id"),
)
_numbered = {"sqlite_where": messages.c.seq.is_not(None), "postgresql_where": messages.c.seq.is_not(None)}
Index("uq_messages_room_seq", messages.c.room_id, messages.c.seq, unique=True, **_numbered)
Index("uq_messages_room_change", messages.c.room_id, messages.c.changed_seq, unique=True, **_numbered)

# Where a message came from, apart from the message: read for blocks and lawful requests, emptied on its own clock.
message_addresses = Table(
    "message_addresses",
    metadata,
    Column("message_id", ForeignKey("messages.id"), primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("address", String(45), nullable=False),
    Column("at", BigInteger, nullable=False),
    Index("ix_message_addresses_site_address", "site_id", "address"),
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
    Column("id", _Serial, primary_key=True),
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

# What waits for a person. `severity` orders the queue (most harmful first); `version` binds a decision to what was read.
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
_waiting = {"sqlite_where": cases.c.decided_at.is_(None), "postgresql_where": cases.c.decided_at.is_(None)}
Index("ix_cases_waiting", cases.c.site_id, cases.c.severity.desc(), cases.c.opened_at, cases.c.message_id, **_waiting)

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
    Column("before", JSON, nullable=False),
    Column("undone_by", String(16)),
    Index("ix_decisions_site_at", "site_id", "at"),
    Index("ix_decisions_target", "target"),
)

# Append-only; triggers refuse anything but the one sealing of a row (see migrations). `position` is dense per site.
audit = Table(
    "audit",
    metadata,
    Column("id", _Serial, primary_key=True),
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

entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    # The id of the library file; unique among the entries of a site that are not retired.
    Column("key", String(200), nullable=False),
    # The entry as in a library file (moderation.entry), so that a new field needs no migration.
    Column("body", JSON, nullable=False),
    Column("state", String(10), nullable=False, server_default="agreed"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("proposed_by", String(180)),
    Column("proposed_side", String(8)),
    Column("agreed_by", String(180)),
    Column("reason", Text, nullable=False, server_default=""),
    Column("at", BigInteger, nullable=False),
    Column("expires_at", BigInteger),
    Index("ix_entries_site_state", "site_id", "state"),
    Index("ix_entries_site_key", "site_id", "key"),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("email", String(254), nullable=False, unique=True),
    Column("name", String(120), nullable=False),
    Column("password", String(200), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("disabled_at", BigInteger),
)

memberships = Table(
    "memberships",
    metadata,
    Column("account_id", ForeignKey("accounts.id"), primary_key=True),
    Column("site_id", ForeignKey("sites.id"), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("side", String(8), nullable=False, server_default="brand"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("csrf", String(64), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
)

api_tokens = Table(
    "api_tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("id", String(16), nullable=False, unique=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("name", String(120), nullable=False),
    Column("role", String(16), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
)

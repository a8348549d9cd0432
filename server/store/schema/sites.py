"""Sites, their rooms, and the people in the widget."""

from sqlalchemy import (
    JSON,
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

from server.store.schema.base import metadata

sites = Table(
    "sites",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(40), nullable=False, unique=True),
    Column("name", String(120), nullable=False),
    Column("origins", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    # Names of the shared lists in force here ("starter/fr" …); an entry of the site overrides theirs.
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
    Index("ix_visitors_site_seen", "site_id", "first_seen"),
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

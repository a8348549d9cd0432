"""The library: what counts, what is proposed, what changed, and the lists that several sites share.

A *shelf* is a site's own library (`list_id` null) or one of the lists that it keeps for others; `site_id` is the keeper.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from server.store.schema.base import ReadableJSON, Serial, metadata

shared_lists = Table(
    "shared_lists",
    metadata,
    # Random, so that no two databases have the same: processes keep compiled lists by (id, version).
    Column("id", String(16), primary_key=True),
    # Sites name it "shared/SLUG" in `sites.lists`.
    Column("slug", String(40), nullable=False, unique=True),
    Column("name", String(120), nullable=False),
    Column("home_id", ForeignKey("sites.id"), nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("created_at", BigInteger, nullable=False),
)

# At most one row a key and shelf: what counts now.
entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("list_id", ForeignKey("shared_lists.id")),
    # The id of the library file.
    Column("key", String(200), nullable=False),
    # The entry as in a library file (moderation.entry), so that a new field needs no migration.
    Column("body", ReadableJSON, nullable=False),
    # agreed, or retired (keeps a shared list's entry of this key out).
    Column("state", String(10), nullable=False, server_default="agreed"),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("decision_id", String(16)),
    Column("proposed_by", String(180)),
    Column("agreed_by", String(180)),
    Column("reason", Text, nullable=False, server_default=""),
    Column("at", BigInteger, nullable=False),
    Column("expires_at", BigInteger),
)
_own, _shared, _ends = entries.c.list_id.is_(None), entries.c.list_id.is_not(None), entries.c.expires_at.is_not(None)
Index("ix_entries_own", entries.c.site_id, entries.c.key, unique=True, sqlite_where=_own, postgresql_where=_own)
Index("ix_entries_list", entries.c.list_id, entries.c.key, unique=True, sqlite_where=_shared, postgresql_where=_shared)
Index("ix_entries_expires", entries.c.expires_at, sqlite_where=_ends, postgresql_where=_ends)

proposals = Table(
    "proposals",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("list_id", ForeignKey("shared_lists.id")),
    # The decision that proposed it, shared by all that was proposed together.
    Column("batch", String(16), nullable=False),
    # put, retire, lists.
    Column("change", String(8), nullable=False),
    Column("key", String(200), nullable=False),
    Column("body", ReadableJSON),
    # What counted when it was proposed (`listed`: by a followed list): agreeing against something else would be unseen.
    Column("before_state", String(10)),
    Column("before", ReadableJSON),
    # draft, proposed, agreed, declined, withdrawn, lapsed.
    Column("state", String(10), nullable=False),
    Column("side", String(8)),
    Column("by", String(180), nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("urgent_until", BigInteger),
    Column("answered_by", String(180)),
    Column("answered_at", BigInteger),
    Column("answer", Text),
    # The decision that answered: undo follows it.
    Column("answered_in", String(16)),
    Index("ix_proposals_batch", "batch"),
    Index("ix_proposals_site_state", "site_id", "state", "key"),
    Index("ix_proposals_answered", "answered_in"),
)
_urgent = (proposals.c.state == "proposed") & proposals.c.urgent_until.is_not(None)
Index("ix_proposals_urgent", proposals.c.urgent_until, sqlite_where=_urgent, postgresql_where=_urgent)

# The journal, append-only by trigger: each change of what counts. A row with the state `lists` and the empty key is a
# change of the lists that the site follows, with `{"lists": […]}` before and after.
entry_changes = Table(
    "entry_changes",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("site_id", ForeignKey("sites.id"), nullable=False),
    Column("list_id", ForeignKey("shared_lists.id")),
    Column("key", String(200), nullable=False),
    Column("before_state", String(10)),
    Column("before", ReadableJSON),
    Column("after_state", String(10)),
    Column("after", ReadableJSON),
    Column("version", Integer, nullable=False),
    # Whose keys turned for what counts after it.
    Column("proposed_by", String(180)),
    Column("agreed_by", String(180)),
    Column("reason", Text, nullable=False),
    Column("decision_id", String(16), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("by", String(180), nullable=False),
    Index("ix_entry_changes_decision", "decision_id"),
    Index("ix_entry_changes_key", "site_id", "key"),
)

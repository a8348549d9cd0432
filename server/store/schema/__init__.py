"""Every table, once, for SQLite and PostgreSQL. Times are milliseconds since 1970 UTC (BigInteger).

Nothing here is ever removed by an act at the desk: deletion is a state, and `decisions.before` holds what undo puts
back.
"""

from server.store.schema.accounts import accounts, api_tokens, memberships, sessions
from server.store.schema.base import metadata
from server.store.schema.desk import audit, audit_heads, blocks, decisions
from server.store.schema.library import entries, entry_changes, proposals, shared_lists
from server.store.schema.messages import cases, findings, flags, message_addresses, messages, thanks, verdicts
from server.store.schema.sites import rooms, sites, visitor_tokens, visitors

__all__ = [
    "accounts",
    "api_tokens",
    "audit",
    "audit_heads",
    "blocks",
    "cases",
    "decisions",
    "entries",
    "entry_changes",
    "findings",
    "flags",
    "memberships",
    "message_addresses",
    "messages",
    "metadata",
    "proposals",
    "rooms",
    "sessions",
    "shared_lists",
    "sites",
    "thanks",
    "verdicts",
    "visitor_tokens",
    "visitors",
]

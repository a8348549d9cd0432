"""The store: the database is the truth, and this is the only door to it."""

from server.store.store import Store

__all__ = ["Store"]

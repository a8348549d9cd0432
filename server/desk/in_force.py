"""One entry in force at a site, wherever it comes from: its own library, or a list that it follows."""

from collections.abc import Iterable

from sqlalchemy import Connection

from moderation.entry import entry_to_json
from server.models.library import SHARED, STARTER
from server.starter import starter_entries
from server.store import installations, lists
from server.store.clock import database_now
from server.store.in_force import InForce, on_shelf, urgent
from server.store.library import Shelf


def judging(conn: Connection, site_id: int, key: str) -> InForce | None:
    """The entry of this key that judges the site's messages now; an urgent one before the one it stands beside."""
    return urgent(conn, Shelf(site_id), key, database_now(conn)) or agreed(conn, site_id, key)


def agreed(conn: Connection, site_id: int, key: str) -> InForce | None:
    """The entry of this key without what is only urgent."""
    own = on_shelf(conn, Shelf(site_id), key)
    if own is not None:
        return own[1] if own[0] == "agreed" else None
    site = installations.site_by_id(conn, site_id)
    return listed(conn, site.lists, key) if site else None


def listed(conn: Connection, names: Iterable[str], key: str) -> InForce | None:
    """The entry of this key in the first of these lists that has it."""
    return next((found for name in names if (found := _in_list(conn, name, key)) is not None), None)


def _in_list(conn: Connection, name: str, key: str) -> InForce | None:
    if name.startswith(STARTER):
        found = next((entry for entry in starter_entries(name.removeprefix(STARTER)) if entry.id == key), None)
        return InForce(entry_to_json(found), 0) if found is not None else None
    shared = lists.by_slug(conn, name.removeprefix(SHARED))
    there = on_shelf(conn, Shelf(shared.home_id, shared.id), key) if shared is not None else None
    return there[1] if there is not None and there[0] == "agreed" else None

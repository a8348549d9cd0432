"""Entries in force at a site, wherever they come from: its own library, or a list that it follows."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from moderation.entry import entry_to_json
from server.models.library import SHARED, STARTER
from server.starter import starter_entries
from server.store import installations, lists
from server.store.clock import database_now
from server.store.in_force import InForce, on_shelf, urgent, urgent_on
from server.store.library import Shelf


def judging(conn: Connection, site_id: int, key: str) -> InForce | None:
    """The entry of this key that judges the site's messages now; an urgent one before the one it stands beside."""
    return urgent(conn, Shelf(site_id), key, database_now(conn)) or agreed(conn, site_id, [key]).get(key)


def agreed(conn: Connection, site_id: int, keys: Sequence[str]) -> dict[str, InForce]:
    """The entries of these keys without what is only urgent."""
    own, site = on_shelf(conn, Shelf(site_id), keys), installations.site_by_id(conn, site_id)
    rest = [key for key in keys if key not in own]
    found = listed(conn, site.lists, rest) if site else {}
    return found | _in_force(own)


def listed(conn: Connection, names: Iterable[str], keys: Sequence[str]) -> dict[str, InForce]:
    """The entry of each of these keys in the first of these lists that has it."""
    found: dict[str, InForce] = {}
    for name in names:
        rest = [key for key in keys if key not in found]
        found |= _in_list(conn, name, rest) if rest else {}
    return found


def _in_list(conn: Connection, name: str, keys: Sequence[str]) -> dict[str, InForce]:
    if name.startswith(STARTER):
        wanted = set(keys)
        started = (entry for entry in starter_entries(name.removeprefix(STARTER)) if entry.id in wanted)
        return {entry.id: InForce(entry_to_json(entry), 0) for entry in started}
    shared = lists.by_slug(conn, name.removeprefix(SHARED))
    if shared is None:
        return {}
    shelf = Shelf(shared.home_id, shared.id)
    # At its home an urgent entry is one side's wish; here, as for judging, it is what the list says.
    hasty = urgent_on(conn, shelf, database_now(conn))
    return _in_force(on_shelf(conn, shelf, keys)) | {key: hasty[key] for key in keys if key in hasty}


def _in_force(found: dict[str, tuple[str, InForce]]) -> dict[str, InForce]:
    return {key: there for key, (state, there) in found.items() if state == "agreed"}

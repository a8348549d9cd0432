"""One entry in force at a site, wherever it comes from: its own library, or a list that it follows."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from moderation.entry import entry_to_json
from server.models.library import SHARED, STARTER
from server.starter import starter_entries
from server.store import installations, lists
from server.store.clock import database_now
from server.store.in_force import InForce, agreed_on, on_shelf, urgent, urgent_on
from server.store.library import Shelf


def judging(conn: Connection, site_id: int, key: str) -> InForce | None:
    """The entry of this key that judges the site's messages now; an urgent one before the one it stands beside."""
    return urgent(conn, Shelf(site_id), key, database_now(conn)) or agreed(conn, site_id, key)


def agreed(conn: Connection, site_id: int, key: str) -> InForce | None:
    """The entry of this key without what is only urgent at this site."""
    own = on_shelf(conn, Shelf(site_id), key)
    if own is not None:
        return own[1] if own[0] == "agreed" else None
    site = installations.site_by_id(conn, site_id)
    return listed(conn, site.lists, key) if site else None


def listed(conn: Connection, names: Iterable[str], key: str) -> InForce | None:
    """The entry of this key in the first of these lists that has it."""
    return listed_among(conn, names, (key,)).get(key)


def listed_among(conn: Connection, names: Iterable[str], keys: Sequence[str]) -> dict[str, InForce]:
    """The entries of these keys, each in the first of these lists that has it."""
    found: dict[str, InForce] = {}
    for name in names:
        found |= _in_list(conn, name, [key for key in keys if key not in found])
    return found


def _in_list(conn: Connection, name: str, keys: Sequence[str]) -> dict[str, InForce]:
    if name.startswith(STARTER):
        wanted = frozenset(keys)
        mine = (entry for entry in starter_entries(name.removeprefix(STARTER)) if entry.id in wanted)
        return {entry.id: InForce(entry_to_json(entry), 0) for entry in mine}
    shared = lists.by_slug(conn, name.removeprefix(SHARED))
    if shared is None:
        return {}
    shelf = Shelf(shared.home_id, shared.id)
    # At its home an urgent entry is one side's wish; here, as for judging, it is what the list says.
    hasty = urgent_on(conn, shelf, database_now(conn))
    return agreed_on(conn, shelf, keys) | {key: hasty[key] for key in keys if key in hasty}

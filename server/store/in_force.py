"""What counts for one key, and since when: on a site's own shelf, on a list's, or for now as an urgent proposal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from server.store.library import CHUNK, Shelf, on
from server.store.schema import entries, proposals
from server.store.urgent import urgent_at


@dataclass(frozen=True, slots=True)
class InForce:
    """An entry as in a library file, and since when it counts (ms); 0: for longer than anybody knows."""

    body: Mapping[str, Any]
    since: int


def on_shelf(conn: Connection, shelf: Shelf, key: str) -> tuple[str, InForce] | None:
    """The state (agreed, retired) and the entry of this key on a shelf."""
    wanted = (*on(entries, shelf), entries.c.key == key)
    row = conn.execute(select(entries.c.state, entries.c.body, entries.c.at).where(*wanted)).one_or_none()
    return (row.state, InForce(row.body, row.at)) if row else None


def agreed_on(conn: Connection, shelf: Shelf, keys: Sequence[str]) -> dict[str, InForce]:
    """The agreed entries of these keys on a shelf."""
    chosen = select(entries.c.key, entries.c.body, entries.c.at).where(*on(entries, shelf), entries.c.state == "agreed")
    if len(keys) <= CHUNK:
        chosen = chosen.where(entries.c.key.in_(keys))
    wanted = frozenset(keys)
    return {row.key: InForce(row.body, row.at) for row in conn.execute(chosen) if row.key in wanted}


def urgent(conn: Connection, shelf: Shelf, key: str, now: int) -> InForce | None:
    """The proposal of this key that counts already, until it is answered or lapses."""
    return urgent_on(conn, shelf, now).get(key)


def urgent_on(conn: Connection, shelf: Shelf, now: int) -> dict[str, InForce]:
    """The proposals on a shelf that count already, by key: a handful, for a day."""
    which = (*on(proposals, shelf), *urgent_at(now))
    found = conn.execute(select(proposals.c.key, proposals.c.body, proposals.c.at).where(*which))
    return {row.key: InForce(row.body, row.at) for row in found}

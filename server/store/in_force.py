"""What counts for some keys, and since when: on a site's own shelf, on a list's, or for now as an urgent proposal."""

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


def on_shelf(conn: Connection, shelf: Shelf, keys: Sequence[str]) -> dict[str, tuple[str, InForce]]:
    """The state (agreed, retired) and the entry of each of these keys that is on a shelf."""
    chosen = select(entries.c.key, entries.c.state, entries.c.body, entries.c.at).where(*on(entries, shelf))
    parts = (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))
    return {
        row.key: (row.state, InForce(row.body, row.at))
        for part in parts
        for row in conn.execute(chosen.where(entries.c.key.in_(part)))
    }


def urgent(conn: Connection, shelf: Shelf, key: str, now: int) -> InForce | None:
    """The proposal of this key that counts already, until it is answered or lapses."""
    return urgent_on(conn, shelf, now).get(key)


def urgent_on(conn: Connection, shelf: Shelf, now: int) -> dict[str, InForce]:
    """The proposals on a shelf that count already, by key: a handful, for a day."""
    which = (*on(proposals, shelf), *urgent_at(now))
    found = conn.execute(select(proposals.c.key, proposals.c.body, proposals.c.at).where(*which))
    return {row.key: InForce(row.body, row.at) for row in found}

"""A shelf read a page at a time: with a hundred thousand entries nobody waits for all of them."""

import json
from typing import Any

from sqlalchemy import Connection, Text, cast, func, select

from moderation.fold import fold
from server.models.library import Proposal, ShelfPage, ShelfSearch
from server.store.library import Shelf, on, to_entry
from server.store.proposals import to_proposal
from server.store.schema import entries, proposals, shared_lists
from server.store.urgent import urgent_at

_MOST_RETIRED = 500
_NEWEST = (entries.c.at.desc(), entries.c.id.desc())


def page(conn: Connection, shelf: Shelf, search: ShelfSearch, *, now: int, limit: int) -> ShelfPage:
    """The newest entries of a shelf, or of those that fit a search."""
    agreed = (*on(entries, shelf), entries.c.state == "agreed")
    total = conn.scalar(select(func.count()).select_from(entries).where(*agreed)) or 0
    if search:
        texts = select(entries.c.id, entries.c.key, cast(entries.c.body, Text)).where(*agreed).order_by(*_NEWEST)
        ids = [number for number, key, raw in conn.execute(texts) if _fits(search, key, raw)]
        shown = select(entries).where(entries.c.id.in_(ids[:limit]))
        found = len(ids)
    else:
        shown, found = select(entries).where(*agreed).limit(limit), total
    kept_out = select(entries).where(*on(entries, shelf), entries.c.state == "retired").limit(_MOST_RETIRED)
    return ShelfPage(
        total=total,
        found=found,
        entries=tuple(to_entry(row) for row in conn.execute(shown.order_by(*_NEWEST))),
        retired=tuple(to_entry(row) for row in conn.execute(kept_out.order_by(*_NEWEST))),
        urgent=tuple(urgent(conn, shelf, now)),
    )


def urgent(conn: Connection, shelf: Shelf, now: int) -> list[Proposal]:
    """What counts on a shelf until the other side answers, or its day is over."""
    waiting = (*on(proposals, shelf), *urgent_at(now))
    return [to_proposal(row) for row in conn.execute(select(proposals).where(*waiting).order_by(proposals.c.id.desc()))]


def kept_out(conn: Connection, shelf: Shelf, keys: list[str]) -> set[str]:
    """Those of these keys of shared lists that a site has written anew or retired for itself."""
    return set(conn.execute(select(entries.c.key).where(*on(entries, shelf), entries.c.key.in_(keys))).scalars())


def slugs(conn: Connection, home_id: int) -> dict[str, str]:
    """The short names of the lists that a site keeps, by id."""
    found = select(shared_lists.c.id, shared_lists.c.slug).where(shared_lists.c.home_id == home_id)
    return {row.id: row.slug for row in conn.execute(found)}


def _fits(search: ShelfSearch, key: str, raw: str) -> bool:
    """A quick look at the text of the row first: reading and folding each of very many would take seconds."""
    wanted = fold(search.text)
    plain = wanted.isalnum() and raw.isascii() and "\\" not in raw and key.isascii()
    if plain and wanted not in raw.casefold() and wanted not in key.casefold():
        return False
    return search.fits(key, _read(raw))


def _read(raw: str) -> dict[str, Any]:
    """A damaged row fits nothing but its key."""
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}

"""The entries that count, of the site and of the shared lists, as lines of one table."""

from dataclasses import dataclass, replace
from typing import Any

from moderation.entry import Entry, entry_to_json
from server.desk import Desk
from server.models import Actor
from server.models.library import SHARED, STARTER, Proposal, ShelfPage, ShelfSearch, StoredEntry
from server.starter import EVERY_LANGUAGE, languages, starter_entries


@dataclass(frozen=True, slots=True)
class Line:
    """One entry that counts. `source`: the shared list it comes from, empty for the site's own; `until`: works only so
    long without the other side's key."""

    key: str
    body: dict[str, Any]
    source: str = ""
    at: int | None = None
    by: str = ""
    reason: str = ""
    until: int | None = None
    retired: bool = False


def own(page: ShelfPage) -> list[Line]:
    """What is urgent and waits for the other key, then the agreed entries, newest first."""
    return [of_proposal(one) for one in page.urgent] + [stored(entry) for entry in page.entries]


def of_proposal(one: Proposal) -> Line:
    """What counts until the other side answers, or its day is over."""
    return Line(one.key, one.body or {}, "", one.at, one.by, one.reason, one.urgent_until)


def of_starter_list(name: str) -> list[Line]:
    """A starter list's entries; none for a name that is none of them."""
    language = name.removeprefix(STARTER)
    if not name.startswith(STARTER) or language not in (*languages(), EVERY_LANGUAGE):
        return []
    return [_started(name, entry) for entry in starter_entries(language)]


def of_any_starter_list(key: str) -> Line | None:
    """The starter entry of this key, whether or not the site follows its list."""
    return next((line for line in of_starter_list(STARTER + key.partition("/")[0]) if line.key == key), None)


async def of_list(desk: Desk, actor: Actor, name: str, search: ShelfSearch) -> list[Line]:
    """The entries of a list that a site follows, a starter list or another site's, which fit a search."""
    if name.startswith(STARTER):
        return [line for line in of_starter_list(name) if search.fits(line.key, line.body)]
    page = await desk.shelf_page(actor, search, name.removeprefix(SHARED))
    return [replace(line, source=name) for line in own(page)]


async def found_in(desk: Desk, actor: Actor, name: str, key: str) -> Line | None:
    """The entry of this key in a list that a site follows."""
    if name.startswith(STARTER):
        return next((line for line in of_starter_list(name) if line.key == key), None)
    entry, urgent = await desk.find_entry(actor, key, name.removeprefix(SHARED))
    if urgent:
        return replace(of_proposal(urgent), source=name)
    return replace(stored(entry), source=name) if entry and entry.state == "agreed" else None


def stored(entry: StoredEntry) -> Line:
    """A row as a line; of a damaged one, the text that it is."""
    by = entry.agreed_by or entry.proposed_by or ""
    body = entry.body if isinstance(entry.body, dict) else {"entry": str(entry.body)}
    return Line(entry.key, body, "", entry.at, by, entry.reason, None, entry.state == "retired")


def _started(name: str, entry: Entry) -> Line:
    return Line(entry.id, entry_to_json(entry), name)

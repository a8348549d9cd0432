"""The entries that count, of the site and of the shared lists, as lines of one table."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from moderation.entry import Entry, entry_to_json
from moderation.fold import fold
from server.desk import Desk
from server.models import Actor
from server.models.library import Library, StoredEntry
from server.starter import EVERY_LANGUAGE, languages, starter_entries

STARTER, SHARED = "starter/", "shared/"


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


@dataclass(frozen=True, slots=True)
class Search:
    """What a page asks for: a part of the text, a category."""

    text: str = ""
    category: str = ""

    def __bool__(self) -> bool:
        return bool(self.text or self.category)

    def fits(self, key: str, body: dict[str, Any]) -> bool:
        """Whether an entry is one of those; accents and case do not matter."""
        if self.category and body.get("category", "custom") != self.category:
            return False
        wanted = fold(self.text)
        return not wanted or any(wanted in fold(str(text)) for text in (key, body.get("entry", "")))


def own(library: Library, now: int) -> list[Line]:
    """The site's own entries in force, and what is urgent and waits for the other key; newest first."""
    urgent = [
        Line(one.key, one.body or {}, "", one.at, one.by, one.reason, one.urgent_until)
        for one in library.proposals
        if one.change == "put" and one.state == "proposed" and (one.urgent_until or 0) > now
    ]
    return urgent + [_stored(entry) for entry in library.entries if entry.state == "agreed"]


def retired(library: Library) -> list[Line]:
    """Entries of shared lists that the site has taken out of force for itself."""
    return [_stored(entry) for entry in library.entries if entry.state == "retired"]


def of_starter_list(name: str) -> list[Line]:
    """A starter list's entries; none for a name that is none of them."""
    language = name.removeprefix(STARTER)
    if not name.startswith(STARTER) or language not in (*languages(), EVERY_LANGUAGE):
        return []
    return [_started(name, entry) for entry in starter_entries(language)]


async def of_list(desk: Desk, actor: Actor, name: str, now: int) -> list[Line]:
    """The entries of a list that a site subscribes to, a starter list or another site's."""
    if name.startswith(STARTER):
        return of_starter_list(name)
    library = await desk.library(actor, name.removeprefix(SHARED))
    return [replace(line, source=name) for line in own(library, now)]


def without(lines: Iterable[Line], keys: set[str]) -> list[Line]:
    """Those that the site has not overridden or retired."""
    return [line for line in lines if line.key not in keys]


def _stored(entry: StoredEntry) -> Line:
    retired = entry.state == "retired"
    by = entry.agreed_by or entry.proposed_by or ""
    return Line(entry.key, entry.body, "", entry.at, by, entry.reason, None, retired)


def _started(name: str, entry: Entry) -> Line:
    return Line(entry.id, entry_to_json(entry), name)

"""The library as it was: the history of an entry, the versions, and what differs between two of them."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row

from moderation.sentence import Sentence
from server.desk.base import DeskBase
from server.desk.lists import readable_shelf
from server.errors import DeskError
from server.models import Actor
from server.models.library import EntryChange, LibraryDiff, LibraryVersion
from server.store import journal
from server.store.library import LISTS_KEY, Shelf


class Versions(DeskBase):
    """What the journal tells. `list_slug`: of a shared list that the actor may see."""

    async def entry_history(self, actor: Actor, key: str, list_slug: str | None = None) -> list[EntryChange]:
        """Every change of one entry, newest first."""
        return await self._read(actor, _history, actor, key, list_slug)

    async def versions(
        self, actor: Actor, after: str | None = None, limit: int = 50, *, list_slug: str | None = None
    ) -> list[LibraryVersion]:
        """The decisions that changed what counts, newest first, from the one before `after` on."""
        return await self._read(actor, _versions, actor, (after, limit), list_slug)

    async def compare(
        self, actor: Actor, older: str | None, newer: str | None, *, list_slug: str | None = None
    ) -> LibraryDiff:
        """What differs between two versions, named by their decisions. `older` None: nothing at all; `newer` None: now."""
        return await self._read(actor, _compare, actor, (older, newer), list_slug)


def _history(conn: Connection, actor: Actor, key: str, slug: str | None) -> list[EntryChange]:
    return journal.history(conn, readable_shelf(conn, actor, slug), key)


def _versions(conn: Connection, actor: Actor, page: tuple[str | None, int], slug: str | None) -> list[LibraryVersion]:
    shelf, (after, limit) = readable_shelf(conn, actor, slug), page
    return journal.versions(conn, shelf, _place(conn, shelf, after), limit)


def _compare(conn: Connection, actor: Actor, between: tuple[str | None, str | None], slug: str | None) -> LibraryDiff:
    shelf = readable_shelf(conn, actor, slug)
    older, newer = (_place(conn, shelf, decision) for decision in between)
    if older is not None and newer is not None and older > newer:
        older, newer = newer, older
    return _folded(journal.between(conn, shelf, older or 0, newer))


def _place(conn: Connection, shelf: Shelf, decision_id: str | None) -> int | None:
    if decision_id is None:
        return None
    place = journal.place(conn, shelf, decision_id)
    if place is None:
        raise DeskError("not_found", Sentence("This decision changed nothing in this library."))
    return place


def _folded(rows: Iterable[Row[Any]]) -> LibraryDiff:
    """The journal between two versions, by key: what counted before the first change, and after the last."""
    first: dict[str, EntryChange] = {}
    last: dict[str, EntryChange] = {}
    for change in map(journal.to_change, rows):
        first.setdefault(change.key, change)
        last[change.key] = change
    changes = [_joined(first[key], last[key]) for key in sorted(last)]
    changes = [one for one in changes if one.before != one.after]
    entries = [one for one in changes if one.key != LISTS_KEY]
    return LibraryDiff(
        added=tuple(one for one in entries if one.before is None),
        changed=tuple(one for one in entries if one.before is not None and one.after is not None),
        removed=tuple(one for one in entries if one.after is None),
        lists=next((one for one in changes if one.key == LISTS_KEY), None),
    )


def _joined(first: EntryChange, last: EntryChange) -> EntryChange:
    return EntryChange(last.key, first.before, last.after, last.decision_id, last.at, last.by, last.reason)

"""The library: entries checked at the door, all or nothing, each change one decision that can be undone."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from moderation.entry import EntryError, LibraryError, entry_to_json, parse_entry, parse_library
from server.desk.base import Change, DeskBase, checked_reason, has_controls
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Decision, NewDecision
from server.models.desk import Library
from server.starter import EVERY_LANGUAGE, languages, starter_entries
from server.store import decisions, installations, library, sites
from server.store.clock import database_now
from server.store.library import EntryMark

MOST_ENTRIES = 200_000
_SHOWN_PROBLEMS = 50
_LIST = "starter/"
_LATEST = 32_503_680_000_000


@dataclass(frozen=True, slots=True)
class Replacement:
    """A whole library. `lists` None: the shared lists give way to it."""

    entries: Sequence[Any]
    reason: str
    lists: tuple[str, ...] | None = None


class Libraries(DeskBase):
    """The acts on the library."""

    async def library(self, actor: Actor) -> Library:
        """The shared lists in force and the site's own entries, newest first."""
        return await self._read(actor, _library, actor.site_id)

    async def export_library(self, actor: Actor) -> dict[str, Any]:
        """The site's own agreed entries as a library file."""
        return {"entries": await self._read(actor, library.bodies, actor.site_id)}

    async def add_entry(self, actor: Actor, entry: object, reason: str) -> Decision:
        """Add one entry, as in a library file. Raises DeskError `invalid` saying how to mend it."""
        return await self._change(actor, _add, _checked(entry), reason)

    async def change_entry(self, actor: Actor, key: str, entry: object, reason: str) -> Decision:
        """Put another entry in the place of the one with this id."""
        body = _checked(entry)
        if body["id"] != key:
            raise DeskError("invalid", f"The entry's id is “{body['id']}”, but “{key}” is to be changed; keep the id.")
        return await self._change(actor, _replace, body, reason)

    async def retire_entry(self, actor: Actor, key: str, reason: str) -> Decision:
        """Take an entry out of force: one of the site's own, or one of a shared list, for this site."""
        return await self._change(actor, _retire, {"id": key}, reason)

    async def put_library(self, actor: Actor, new: Replacement) -> Decision:
        """Replace all entries at once. Raises DeskError `invalid` with every problem, numbered; then nothing changed."""
        bodies = await asyncio.to_thread(_checked_all, new.entries)
        lists = _checked_lists(new.lists or ())
        change = await self._commit(actor, "library", _put, bodies, lists, checked_reason(new.reason))
        return await self._tell(change)

    async def _change(
        self,
        actor: Actor,
        step: Callable[[Connection, EntryMark, dict[str, Any]], str],
        body: dict[str, Any],
        reason: str,
    ) -> Decision:
        change = await self._commit(actor, "library", _step, step, body, checked_reason(reason))
        return await self._tell(change)


def take_back(conn: Connection, decision: Decision, _now: int) -> Change:
    """Undo of a change of the library: what it wrote leaves, what it ended comes back."""
    sites.touch(conn, decision.site_id)
    lists = _lists(conn, decision.site_id)
    if not library.written_still_stand(conn, decision.id) or lists != tuple(decision.after.get("lists", lists)):
        raise DeskError("conflict", "The library has been changed again since; undo that first.")
    if taken := library.keys_taken(conn, decision.site_id, decision.id):
        raise DeskError("conflict", f"Written again since: {', '.join(taken)}. Retire that first.")
    library.put_back(conn, decision.id)
    if "lists" in decision.before:
        installations.set_lists(conn, decision.site_id, tuple(decision.before["lists"]))
    return Change(decision, site=True)


def problems_of(error: EntryError) -> str:
    """What is wrong with a library, as sentences; the first fifty of many."""
    problems = error.problems if isinstance(error, LibraryError) else [str(error)]
    more = len(problems) - _SHOWN_PROBLEMS
    return "\n".join([*problems[:_SHOWN_PROBLEMS], *([f"… and {more} more."] if more > 0 else [])])


def _checked(entry: object) -> dict[str, Any]:
    try:
        return _keepable(entry_to_json(parse_entry(entry)))
    except EntryError as error:
        raise DeskError("invalid", problems_of(error)) from None


def _keepable(body: dict[str, Any]) -> dict[str, Any]:
    """An entry that every database can keep."""
    if has_controls(f"{body['id']}{body.get('entry', '')}{body.get('category', '')}{''.join(body.get('allow', ()))}"):
        raise EntryError(f"The entry {body['id']!r} has signs that cannot be read or kept; type it again.")
    if body.get("expires_at", 0) > _LATEST:
        raise EntryError(f"The entry {body['id']!r} ends in more than a thousand years; leave “expires_at” out.")
    return body


def _checked_all(entries: Sequence[Any]) -> list[dict[str, Any]]:
    if len(entries) > MOST_ENTRIES:
        raise DeskError("invalid", f"A library has at most {MOST_ENTRIES} entries; this one has {len(entries)}.")
    try:
        return [_keepable(entry_to_json(entry)) for entry in parse_library({"entries": list(entries)})]
    except EntryError as error:
        raise DeskError("invalid", problems_of(error)) from None


def _checked_lists(lists: tuple[str, ...]) -> tuple[str, ...]:
    known = starter_lists()
    for name in lists:
        if name not in known:
            raise DeskError("invalid", f"There is no list “{name}”; there are {', '.join(known)}.")
    return lists


def starter_lists() -> tuple[str, ...]:
    """The names of the shared lists that there are."""
    try:
        every = (EVERY_LANGUAGE,) if starter_entries(EVERY_LANGUAGE) else ()
    except ValueError:
        every = ()
    return tuple(f"{_LIST}{name}" for name in (*languages(), *every))


def _library(conn: Connection, site_id: int) -> Library:
    return Library(_lists(conn, site_id), tuple(library.of_site(conn, site_id)))


def _lists(conn: Connection, site_id: int) -> tuple[str, ...]:
    site = installations.site_by_id(conn, site_id)
    return site.lists if site else ()


def _step(
    conn: Connection,
    actor: Actor,
    step: Callable[[Connection, EntryMark, dict[str, Any]], str],
    body: dict[str, Any],
    reason: str,
) -> Change:
    """One entry: the step writes and says what it did."""
    sites.touch(conn, actor.site_id)
    mark = EntryMark(actor.site_id, new_id(), actor.name, reason, database_now(conn))
    did = step(conn, mark, body)
    new = NewDecision(mark.decision_id, Act.LIBRARY, "entry", body["id"], reason, {}, {"did": did})
    return Change(decisions.record(conn, actor, new, mark.at), site=True)


def _add(conn: Connection, mark: EntryMark, body: dict[str, Any]) -> str:
    if library.agreed(conn, mark.site_id, body["id"]):
        raise DeskError(
            "conflict", f"There is an entry “{body['id']}” already: change it, or give this one another id."
        )
    library.write(conn, mark, [body])
    return "added"


def _replace(conn: Connection, mark: EntryMark, body: dict[str, Any]) -> str:
    old = library.agreed(conn, mark.site_id, body["id"])
    if old is None and not _shared(conn, mark.site_id, body["id"]):
        raise DeskError("not_found", f"There is no entry “{body['id']}” in force here.")
    if old is not None:
        library.end(conn, old.id, mark.decision_id, "replaced")
    library.write(conn, mark, [body])
    return "changed"


def _retire(conn: Connection, mark: EntryMark, body: dict[str, Any]) -> str:
    old = library.agreed(conn, mark.site_id, body["id"])
    if old is not None:
        library.end(conn, old.id, mark.decision_id, "retired")
        return "retired"
    shared = _shared(conn, mark.site_id, body["id"])
    if shared is None or library.retired(conn, mark.site_id, body["id"]):
        raise DeskError("not_found", f"There is no entry “{body['id']}” in force here.")
    library.write(conn, mark, [shared], "retired")
    return "retired"


def _shared(conn: Connection, site_id: int, key: str) -> dict[str, Any] | None:
    """The entry of this id in one of the shared lists in force."""
    for name in _lists(conn, site_id):
        for entry in starter_entries(name.removeprefix(_LIST)):
            if entry.id == key:
                return entry_to_json(entry)
    return None


def _put(conn: Connection, actor: Actor, bodies: list[dict[str, Any]], lists: tuple[str, ...], reason: str) -> Change:
    sites.touch(conn, actor.site_id)
    mark = EntryMark(actor.site_id, new_id(), actor.name, reason, database_now(conn))
    old = _lists(conn, actor.site_id)
    ended = library.end_all(conn, actor.site_id, mark.decision_id)
    library.write(conn, mark, bodies)
    installations.set_lists(conn, actor.site_id, lists)
    before, after = {"lists": old, "entries": ended}, {"lists": lists, "entries": len(bodies)}
    new = NewDecision(mark.decision_id, Act.LIBRARY, "library", "all", reason, before, after)
    return Change(decisions.record(conn, actor, new, mark.at), site=True)

"""The library: entries checked at the door, all or nothing, each change a decision or a proposal."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from moderation.entry import Entry, EntryError, LibraryError, entry_to_json, parse_entry, parse_library
from moderation.library_file import shown, unkeepable
from moderation.sentence import Sentence
from server.desk.base import checked_reason
from server.desk.lists import checked_names, readable_shelf, starter_lists
from server.desk.shelves import Deed, Ground, Shelving, Work, counting, current, look
from server.desk.wishes import Wanted, settled
from server.errors import DeskError
from server.models import Actor, Decision
from server.models.library import How, Library
from server.store import accounts, installations, library, proposals
from server.store.library import LISTED, LISTS_KEY, Standing
from server.store.proposals import Wish

__all__ = ["Libraries", "Replacement", "checked", "checked_all", "starter_lists"]

MOST_ENTRIES = 200_000


@dataclass(frozen=True, slots=True)
class Replacement:
    """A whole library, or with `add` what comes to it: an entry takes the place of the one with its id, the others stay.

    `lists`: what the site follows from then on; None: what it follows when this is written. `list_slug`: that of a list.
    `how`: now, or kept as a draft; nothing whole is urgent.
    """

    entries: Sequence[Any]
    reason: str
    lists: tuple[str, ...] | None = ()
    list_slug: str | None = None
    how: How = How.NOW
    add: bool = False


@dataclass(frozen=True, slots=True)
class _Asked:
    """One entry to put or retire; `step` says what that is against what counts."""

    step: Callable[[Connection, Ground, dict[str, Any]], tuple[str, Wish]]
    body: dict[str, Any]
    reason: str
    how: How
    list_slug: str | None


@dataclass(frozen=True, slots=True)
class _Put:
    """A `Replacement`, checked."""

    bodies: list[dict[str, Any]]
    lists: tuple[str, ...] | None
    reason: str
    how: How
    add: bool


class Libraries(Shelving):
    """The acts on the library. On a site with two keys each is a proposal of the actor's side."""

    async def library(self, actor: Actor, list_slug: str | None = None) -> Library:
        """What counts and what is proposed, newest first: the site's own, or a shared list that it may see."""
        return await self._read(actor, _library, actor, list_slug)

    async def export_library(self, actor: Actor, list_slug: str | None = None) -> dict[str, Any]:
        """The agreed entries as a library file."""
        return {"entries": await self._read(actor, _bodies, actor, list_slug)}

    async def add_entry(
        self, actor: Actor, entry: object, reason: str, how: How = How.NOW, *, list_slug: str | None = None
    ) -> Decision:
        """Add one entry, as in a library file. Raises DeskError `invalid` saying how to mend it."""
        return await self._ask(actor, _Asked(_add, checked(entry), reason, how, list_slug))

    async def change_entry(
        self, actor: Actor, key: str, entry: object, reason: str, *, how: How = How.NOW, list_slug: str | None = None
    ) -> Decision:
        """Put another entry in the place of the one with this id."""
        body = checked(entry)
        if body["id"] != key:
            raise DeskError(
                "invalid",
                Sentence(
                    "The entry's id is “{id}”, but “{key}” is to be changed; keep the id.", id=body["id"], key=key
                ),
            )
        return await self._ask(actor, _Asked(_replace, body, reason, how, list_slug))

    async def retire_entry(
        self, actor: Actor, key: str, reason: str, how: How = How.NOW, *, list_slug: str | None = None
    ) -> Decision:
        """Take an entry out of force: one of the site's own, or one of a shared list, for this site."""
        return await self._ask(actor, _Asked(_retire, {"id": key}, reason, how, list_slug))

    async def readmit_entry(self, actor: Actor, key: str, reason: str, how: How = How.NOW) -> Decision:
        """Let a shared list's entry that was retired for this site count here again, as the list has it."""
        return await self._ask(actor, _Asked(_readmit, {"id": key}, reason, how, None))

    async def put_library(self, actor: Actor, new: Replacement) -> Decision:
        """The library is to be just this, or to have this too, as it is when it is written; only what differs is written.

        Raises DeskError `invalid` with every problem.
        """
        bodies = await asyncio.to_thread(checked_all, new.entries)
        reason = checked_reason(new.reason)
        hold = (new.lists or ()) if new.list_slug is None else ()
        return await self._do(
            actor,
            Deed(
                lambda conn, actor: look(conn, actor, new.list_slug, hold),
                lambda conn, actor, ground: _put(
                    conn, actor, ground, _Put(bodies, new.lists, reason, new.how, new.add)
                ),
            ),
        )

    async def _ask(self, actor: Actor, asked: _Asked) -> Decision:
        reason = checked_reason(asked.reason)
        return await self._do(
            actor,
            Deed(
                lambda conn, actor: look(conn, actor, asked.list_slug),
                lambda conn, actor, ground: _one(conn, actor, ground, replace(asked, reason=reason)),
            ),
        )


def _problems(error: EntryError) -> Sentence:
    """What is wrong with a library, as sentences; the first fifty of many."""
    return shown(error.problems if isinstance(error, LibraryError) else [error.sentence])


def checked(entry: object) -> dict[str, Any]:
    """One entry as it can be kept. Raises DeskError `invalid`."""
    try:
        return _keepable(parse_entry(entry))
    except EntryError as error:
        raise DeskError("invalid", _problems(error)) from None


def _keepable(entry: Entry) -> dict[str, Any]:
    if told := unkeepable(entry):
        raise EntryError(Sentence("{problem:capital}", problem=told))
    return entry_to_json(entry)


def checked_all(entries: Sequence[Any]) -> list[dict[str, Any]]:
    """The same of a whole library. Raises DeskError `invalid` with every problem."""
    if len(entries) > MOST_ENTRIES:
        raise DeskError(
            "invalid",
            Sentence("A library has at most {most} entries; this one has {n}.", most=MOST_ENTRIES, n=len(entries)),
        )
    try:
        return [_keepable(entry) for entry in parse_library({"entries": list(entries)})]
    except EntryError as error:
        raise DeskError("invalid", _problems(error)) from None


def _library(conn: Connection, actor: Actor, slug: str | None) -> Library:
    site, shelf = installations.site_by_id(conn, actor.site_id), readable_shelf(conn, actor, slug)
    side, mine = accounts.side_of(conn, actor), shelf.site_id == actor.site_id
    return Library(
        lists=site.lists if site and slug is None else (),
        entries=tuple(library.of_shelf(conn, shelf)),
        proposals=tuple(proposals.of_shelf(conn, shelf, side)) if mine else (),
        two_keys=bool(site and site.two_keys and mine),
        side=side,
    )


def _bodies(conn: Connection, actor: Actor, slug: str | None) -> list[dict[str, Any]]:
    return library.bodies(conn, readable_shelf(conn, actor, slug))


def _one(conn: Connection, actor: Actor, ground: Ground, asked: _Asked) -> Work:
    did, wish = asked.step(conn, ground, asked.body)
    return settled(conn, actor, ground, Wanted([wish], asked.reason, did, ("entry", wish.key), asked.how))


def _add(conn: Connection, ground: Ground, body: dict[str, Any]) -> tuple[str, Wish]:
    key = body["id"]
    old = counting(conn, ground, [key]).get(key)
    if old is not None and old.state == "agreed":
        raise DeskError(
            "conflict", Sentence("There is an entry “{key}” already: change it, or give this one another id.", key=key)
        )
    return "added", Wish("put", key, old, Standing("agreed", body))


def _replace(conn: Connection, ground: Ground, body: dict[str, Any]) -> tuple[str, Wish]:
    key = body["id"]
    old = counting(conn, ground, [key]).get(key)
    if old is None or (old.state == "retired" and not _listed(conn, ground, key)):
        raise not_in_force(key)
    return "changed", Wish("put", key, old, Standing("agreed", body))


def _retire(conn: Connection, ground: Ground, body: dict[str, Any]) -> tuple[str, Wish]:
    """A mark stays only where it keeps a shared list's entry out; what else is retired simply goes."""
    key = body["id"]
    old = counting(conn, ground, [key]).get(key)
    if old is None or old.state == "retired":
        raise not_in_force(key)
    stays = old.state == LISTED or _listed(conn, ground, key)
    return "retired", Wish("retire", key, old, Standing("retired", old.body) if stays else None)


def _readmit(conn: Connection, ground: Ground, body: dict[str, Any]) -> tuple[str, Wish]:
    """The mark goes, also where no list that the site follows has the entry any more."""
    key = body["id"]
    old = current(conn, ground, [key]).get(key)
    if old is None or old.state != "retired":
        raise DeskError("not_found", Sentence("The entry “{key}” is not retired here.", key=key))
    return "readmitted", Wish("readmit", key, old, counting(conn, ground, [key], {}).get(key))


def _listed(conn: Connection, ground: Ground, key: str) -> bool:
    """Whether a list that the site follows has this key, whatever the site itself says of it."""
    return key in counting(conn, ground, [key], {})


def not_in_force(key: str) -> DeskError:
    return DeskError("not_found", Sentence("There is no entry “{key}” in force here.", key=key))


def _put(conn: Connection, actor: Actor, ground: Ground, put: _Put) -> Work:
    held = counting(conn, ground, [body["id"] for body in put.bodies], current(conn, ground))
    wishes = _coming(held, put.bodies)
    if put.add:
        _refuse_too_many(held, put.bodies)
    else:
        wishes += _going(held, put.bodies)
    if put.lists is not None and ground.listed is None:
        wishes += _lists_wish(held[LISTS_KEY], checked_names(conn, actor, ground.site, put.lists))
    return settled(conn, actor, ground, Wanted(wishes, put.reason, "put", ("library", "all"), put.how))


def _coming(held: dict[str, Standing], bodies: list[dict[str, Any]]) -> list[Wish]:
    """The entries that are new, or other than what counts."""
    return [
        Wish("put", body["id"], held.get(body["id"]), after)
        for body in bodies
        if not (after := Standing("agreed", body)).same(held.get(body["id"]))
    ]


def _going(held: dict[str, Standing], bodies: list[dict[str, Any]]) -> list[Wish]:
    """What counts, and a whole library no longer has."""
    named = {body["id"] for body in bodies}
    return [Wish("retire", key, old, None) for key, old in held.items() if old.state == "agreed" and key not in named]


def _lists_wish(old: Standing, names: tuple[str, ...]) -> list[Wish]:
    if old.body["lists"] == list(names):
        return []
    return [Wish("lists", LISTS_KEY, old, Standing("lists", {"lists": list(names)}))]


def _refuse_too_many(held: dict[str, Standing], bodies: list[dict[str, Any]]) -> None:
    together = {key for key, old in held.items() if old.state == "agreed"} | {body["id"] for body in bodies}
    if len(together) > MOST_ENTRIES:
        raise DeskError(
            "invalid",
            Sentence(
                "A library has at most {most} entries; with these it would have {n}.",
                most=MOST_ENTRIES,
                n=len(together),
            ),
        )

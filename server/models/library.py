"""The library: what counts, what is proposed, what changed, and the lists that several sites share."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from moderation.fold import fold
from server.models.person import Role, Side

# How a site names the lists that it follows: `starter/fr`, `shared/SLUG`.
STARTER, SHARED = "starter/", "shared/"


class How(StrEnum):
    """What becomes of a wish: `now` is agreed where one key is enough and proposed where two are; `urgent` is proposed
    and in force for a day; a `draft` is seen by its own side only.
    """

    NOW = "now"
    DRAFT = "draft"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """What counts for one key: `agreed`, or `retired` (a shared list's entry of this key is kept out).

    `list_id`: the shared list it stands in; None: the site's own shelf. `body` is the entry as in a library file.
    """

    id: int
    site_id: int
    list_id: str | None
    key: str
    body: dict[str, Any]
    state: str
    version: int
    proposed_by: str | None
    agreed_by: str | None
    reason: str
    at: int
    expires_at: int | None
    decision_id: str | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one side wants. `batch`: the decision that proposed it, shared by all that was proposed together.

    `change`: put, retire (`body` None: the entry goes; a body: a shared list's entry of this key is kept out too),
    readmit (the entry of a shared list, `body` as it stands there, counts again; None: none of them has it now) or
    lists (`body` and `before` are `{"lists": […]}`, the key is empty). `before`: the body that counted, here or by a
    list; None: none. `state`: draft, proposed, agreed, declined, withdrawn, lapsed. `urgent_until`: until then
    it counts already.
    """

    id: int
    site_id: int
    list_id: str | None
    batch: str
    change: str
    key: str
    body: dict[str, Any] | None
    before: dict[str, Any] | None
    state: str
    side: Side | None
    by: str
    reason: str
    at: int
    urgent_until: int | None
    answered_by: str | None
    answered_at: int | None
    answer: str | None


@dataclass(frozen=True, slots=True)
class Library:
    """What judges a site's messages, newest first, and what is being talked over.

    `proposals`: all that are proposed, and the drafts of the actor's own side; `side`: the actor's.
    """

    lists: tuple[str, ...]
    entries: tuple[StoredEntry, ...]
    proposals: tuple[Proposal, ...] = ()
    two_keys: bool = False
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class KeyHolder:
    """Who acts at a site's desk: a person, or an API token. `side` None: it speaks for nobody."""

    name: str
    role: Role
    side: Side | None
    token: bool = False


@dataclass(frozen=True, slots=True)
class LibraryKeys:
    """How a library is agreed. `holders`: those who could turn a key; `others`: those who only look on.

    `waiting`: how many proposals nobody has answered; `warn_share`: the share (0 to 1) above which a dry run warns.
    """

    two_keys: bool
    holders: tuple[KeyHolder, ...]
    others: tuple[KeyHolder, ...]
    waiting: int
    warn_share: float

    def of(self, side: Side) -> tuple[KeyHolder, ...]:
        """Those who could turn the key of this side."""
        return tuple(one for one in self.holders if one.side is side)

    @property
    def empty(self) -> tuple[Side, ...]:
        """The sides that have nobody who could agree."""
        return tuple(side for side in Side if not self.of(side))


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One change of what counts. `before` None: it did not count; `after` None: it counts no longer."""

    key: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    decision_id: str
    at: int
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class LibraryVersion:
    """A decision that changed what counts, and how many entries it changed; `lists`: the site's lists changed too;
    `undone`: it was taken back since."""

    decision_id: str
    at: int
    by: str
    reason: str
    act: str
    added: int
    changed: int
    retired: int
    lists: bool
    undone: bool


@dataclass(frozen=True, slots=True)
class LibraryDiff:
    """What differs between two versions, by key. `lists`: the lists before and after, as `{"lists": […]}`."""

    added: tuple[EntryChange, ...]
    changed: tuple[EntryChange, ...]
    removed: tuple[EntryChange, ...]
    lists: EntryChange | None = None


@dataclass(frozen=True, slots=True)
class SharedList:
    """A list that several sites share. `home`: the name of the site that keeps it; `mine`: that is this site.

    `subscribers`: the names of the sites that follow it, told only to people with a role at its home.
    """

    slug: str
    name: str
    home: str
    entries: int
    subscribers: tuple[str, ...]
    subscribed: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class ShelfSearch:
    """Which entries: those with this text in them or in their key (accents and case aside), of this category."""

    text: str = ""
    category: str = ""

    def __bool__(self) -> bool:
        return bool(self.text or self.category)

    def fits(self, key: str, body: Mapping[str, Any]) -> bool:
        """Whether an entry is one of those that are looked for."""
        if self.category and body.get("category", "custom") != self.category:
            return False
        wanted = fold(self.text)
        return not wanted or any(wanted in fold(str(text)) for text in (key, body.get("entry", "")))


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """A glance at a shelf: of `total` agreed entries `found` fit, and the newest of those are `entries`.

    `retired`: what keeps a shared list's entries out; `urgent`: proposals that count for a day.
    """

    total: int
    found: int
    entries: tuple[StoredEntry, ...]
    retired: tuple[StoredEntry, ...]
    urgent: tuple[Proposal, ...]

"""What every act on the library shares: a shelf, worked on before its locks are taken, and written under them.

A library has up to two hundred thousand entries, and one thread writes for everybody. So an act is worked out in a reader's
snapshot; under the locks it is written down as it is, unless the site's version has moved meanwhile: then it is worked out
again there.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from moderation.sentence import Sentence, together
from server.desk.base import Change, DeskBase, allow
from server.desk.in_force import listed
from server.errors import DeskError
from server.models import Actor, Decision, NewDecision, Side, Site
from server.models.library import SHARED
from server.store import accounts, decisions, installations, library, lists, proposals, sites
from server.store.clock import database_now
from server.store.library import LISTED, LISTS_KEY, Shelf, Standing, Turned
from server.store.lists import ListRow
from server.store.proposals import Answer, Forward


@dataclass(frozen=True, slots=True)
class Ground:
    """A shelf as it is at `now`. `site` keeps it; `listed`: the list that it is; `side`: the actor's, by the rows.

    `hold`: the lists that the act may make the site follow; `concerned`: once locked, the sites whose version rose.
    """

    shelf: Shelf
    site: Site
    side: Side | None
    now: int
    listed: ListRow | None = None
    hold: tuple[str, ...] = ()
    concerned: tuple[int, ...] = ()

    @property
    def named(self) -> dict[str, Any]:
        """The shared list that an act was on, for the log."""
        return {"list": self.listed.slug} if self.listed else {}


@dataclass(frozen=True, slots=True)
class Work:
    """Everything that an act will write, worked out on `ground`. `new` None: its decision is written by somebody else.

    `reopened`: the decision whose answer is taken back, and the state in which what it answered had waited.
    `quiet`: nothing changed that a process or another person would have to see.
    """

    ground: Ground
    new: NewDecision | None = None
    turned: Turned | None = None
    proposed: Sequence[tuple[Any, ...]] = ()
    forward: Forward | None = None
    answered: tuple[Sequence[int], Answer] | None = None
    reopened: tuple[str, str] | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """An act: where (`look` takes no lock), and what is to be written there."""

    look: Callable[[Connection, Actor], Ground]
    work: Callable[[Connection, Actor, Ground], Work]


class Shelving(DeskBase):
    """The frame of every act on the library."""

    async def _do(self, actor: Actor, deed: Deed) -> Decision:
        allow(actor, "library")
        early = await self._read(actor, _early, actor, deed)
        change = await self._commit(actor, "library", _done, deed, early)
        return await self._tell(change)


def look(conn: Connection, actor: Actor, slug: str | None = None, hold: Iterable[str] = ()) -> Ground:
    """The site's own shelf, or that of a list that it keeps."""
    return _ground(conn, actor, None if slug is None else kept_list(conn, actor, slug), tuple(hold))


def look_at_batch(conn: Connection, actor: Actor, batch: str) -> Ground:
    """The shelf that a batch of proposals belongs to."""
    shelf = proposals.shelf_of(conn, actor.site_id, batch)
    if shelf is None:
        raise DeskError("not_found", Sentence("There is no such proposal at this site."))
    hold = proposals.lists_of(conn, actor.site_id, batch)
    return _ground(conn, actor, lists.by_id(conn, shelf.list_id) if shelf.list_id else None, hold)


def locked(conn: Connection, actor: Actor, ground: Ground) -> Ground:
    """The same shelf under its locks, as it is now: lists by their ids, then sites by their numbers."""
    lists.hold(conn, ground.hold)
    concerned = lists.touch(conn, ground.listed) if ground.listed else (actor.site_id,)
    if ground.listed is None:
        sites.touch(conn, actor.site_id)
    fresh = _ground(conn, actor, ground.listed, ground.hold)
    return Ground(fresh.shelf, fresh.site, fresh.side, fresh.now, fresh.listed, fresh.hold, concerned)


def kept_list(conn: Connection, actor: Actor, slug: str) -> ListRow:
    """A list that the actor's site keeps. Raises DeskError `not_found` for any other."""
    found = lists.by_slug(conn, slug.removeprefix(SHARED))
    if found is None or found.home_id != actor.site_id:
        raise DeskError("not_found", Sentence("This site keeps no list “{slug}”.", slug=slug))
    return found


def still_fits(early: Work, ground: Ground) -> bool:
    """Whether what was worked out early may be written: our own lock is all that raised the version since."""
    before = early.ground
    return ground.site.version == before.site.version + 1 and ground.side == before.side


def write(conn: Connection, actor: Actor, ground: Ground, work: Work) -> Change | None:
    """Write what was worked out. None: the decision is still to be written."""
    decision = decisions.record(conn, actor, work.new, work.ground.now) if work.new else None
    if work.turned is not None:
        library.write(conn, work.turned)
    proposals.insert_rows(conn, work.proposed)
    if work.forward is not None:
        proposals.put_forward(conn, work.forward, work.ground.now)
    if work.answered is not None:
        proposals.answer(conn, *work.answered)
    if work.reopened is not None:
        proposals.reopen(conn, *work.reopened, ground.now)
    if decision is None:
        return None
    return Change(decision) if work.quiet else Change(decision, site=True, sites=ground.concerned)


def current(conn: Connection, ground: Ground, keys: Iterable[str] | None = None) -> dict[str, Standing]:
    """What counts on a shelf, for these keys or all; the lists that the site follows among them."""
    found = library.standings(conn, ground.shelf, keys)
    if ground.shelf.list_id is None:
        found[LISTS_KEY] = Standing("lists", {"lists": list(ground.site.lists)})
    return found


def counting(
    conn: Connection, ground: Ground, keys: Sequence[str], held: dict[str, Standing] | None = None
) -> dict[str, Standing]:
    """What counts for these keys, wherever it comes from: the shelf (`held`, where that is read already), else a list."""
    found = current(conn, ground, keys) if held is None else held
    # Lists themselves follow none.
    names = ground.site.lists if ground.shelf.list_id is None else ()
    said = listed(conn, names, [key for key in keys if key not in found])
    return found | {key: Standing(LISTED, one.body) for key, one in said.items()}


def refuse_open(conn: Connection, ground: Ground, keys: Iterable[str]) -> None:
    """Raises DeskError `conflict` when something is proposed for one of these keys: that is answered first."""
    if waiting := proposals.open_keys(conn, ground.shelf, keys):
        told = together((Sentence("{key} by {name}", key=_quoted(key), name=by) for key, by in waiting), ", ")
        raise DeskError(
            "conflict",
            Sentence("Proposed already and not answered: {waiting}. Answer or withdraw that first.", waiting=told),
        )


def some(keys: Sequence[str], most: int = 5) -> Sentence:
    """A few of these keys, for a sentence."""
    more, first = len(keys) - most, together(map(_quoted, keys[:most]), ", ")
    return Sentence("{keys} and {n} more", keys=first, n=more) if more > 0 else first


def _quoted(key: str) -> Sentence:
    """A key in a sentence; the lists that a site follows have none."""
    return Sentence("“{key}”", key=key) if key else Sentence("“lists”")


def _ground(conn: Connection, actor: Actor, listed: ListRow | None, hold: tuple[str, ...]) -> Ground:
    site = installations.site_by_id(conn, actor.site_id)
    if site is None:
        raise DeskError("not_found", Sentence("There is no such site."))
    shelf = Shelf(actor.site_id, listed.id if listed else None)
    return Ground(shelf, site, accounts.side_of(conn, actor), database_now(conn), listed, hold)


def _early(conn: Connection, actor: Actor, deed: Deed) -> Work:
    return deed.work(conn, actor, deed.look(conn, actor))


def _done(conn: Connection, actor: Actor, deed: Deed, early: Work) -> Change:
    ground = locked(conn, actor, early.ground)
    work = early if still_fits(early, ground) else deed.work(conn, actor, ground)
    change = write(conn, actor, ground, work)
    assert change is not None, "a deed has a decision"
    return change

"""What every act on the library shares: a shelf under its locks, and a wish that is done or only proposed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from moderation.entry import entry_to_json
from server.desk.base import Change
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, NewDecision, Side, Site
from server.models.library import How
from server.starter import starter_entries
from server.store import accounts, decisions, installations, library, lists, proposals, sites
from server.store.clock import database_now
from server.store.library import LISTS_KEY, Mark, Shelf, Standing, Step
from server.store.lists import PREFIX, ListRow
from server.store.proposals import Proposer, Wish

URGENT_MS = 24 * 3_600_000
STARTER = "starter/"


@dataclass(frozen=True, slots=True)
class Ground:
    """A shelf under its locks. `site` keeps it; `concerned`: whose version rose; `side`: the actor's, by the rows."""

    shelf: Shelf
    site: Site
    concerned: tuple[int, ...]
    side: Side | None
    now: int
    slug: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Wishes of one act. `did`: the word for the log; `target`: its kind and name there."""

    wishes: Sequence[Wish]
    reason: str
    did: str
    target: tuple[str, str]
    how: How = How.NOW


def open_shelf(conn: Connection, actor: Actor, slug: str | None = None) -> Ground:
    """Lock the site's own shelf, or that of a list that it keeps, with every site that follows it."""
    listed = None if slug is None else kept_list(conn, actor, slug)
    return _locked(conn, actor, listed)


def open_batch(conn: Connection, actor: Actor, batch: str) -> Ground:
    """Lock the shelf that a batch of proposals belongs to, and the lists that it wants the site to follow."""
    shelf = proposals.shelf_of(conn, actor.site_id, batch)
    if shelf is None:
        raise DeskError("not_found", "There is no such proposal at this site.")
    for row in proposals.of_batch(conn, actor.site_id, batch):
        if row.key == LISTS_KEY and row.body is not None:
            lists.hold(conn, row.body["lists"])
    return _locked(conn, actor, lists.by_id(conn, shelf.list_id) if shelf.list_id else None)


def kept_list(conn: Connection, actor: Actor, slug: str) -> ListRow:
    """A list that the actor's site keeps. Raises DeskError `not_found` for any other."""
    found = lists.by_slug(conn, slug.removeprefix(PREFIX))
    if found is None or found.home_id != actor.site_id:
        raise DeskError("not_found", f"This site keeps no list “{slug}”.")
    return found


def _locked(conn: Connection, actor: Actor, listed: ListRow | None) -> Ground:
    concerned = lists.touch(conn, listed) if listed else (actor.site_id,)
    if listed is None:
        sites.touch(conn, actor.site_id)
    site = installations.site_by_id(conn, actor.site_id)
    if site is None:
        raise DeskError("not_found", "There is no such site.")
    shelf = Shelf(actor.site_id, listed.id if listed else None)
    side = accounts.side_of(conn, actor)
    return Ground(shelf, site, concerned, side, database_now(conn), listed.slug if listed else None)


def current(conn: Connection, ground: Ground, keys: Iterable[str] | None = None) -> dict[str, Standing]:
    """What counts on a shelf, for these keys or all; the lists that the site follows among them."""
    found = library.standings(conn, ground.shelf, keys)
    if ground.shelf.list_id is None:
        found[LISTS_KEY] = Standing("lists", {"lists": list(ground.site.lists)})
    return found


def settle(conn: Connection, actor: Actor, ground: Ground, wanted: Wanted) -> Change:
    """Do what is wanted where one key is enough; else write it down as a proposal of the actor's side."""
    if wanted.how is How.DRAFT or ground.site.two_keys:
        return _propose(conn, actor, ground, wanted)
    reason = wanted.reason
    steps = [Step(wish.key, wish.before, wish.after, actor.name, actor.name, reason) for wish in wanted.wishes]
    after = {"did": wanted.did, "keys": 1, **counted(wanted.wishes), **named(ground)}
    new = NewDecision(new_id(), Act.LIBRARY, *wanted.target, reason, before_of(wanted.wishes), after)
    return turned(conn, actor, ground, (new, steps))


def turned(conn: Connection, actor: Actor, ground: Ground, what: tuple[NewDecision, Sequence[Step]]) -> Change:
    """Change what counts, by a decision."""
    new, steps = what
    decision = decisions.record(conn, actor, new, ground.now)
    library.turn(conn, ground.shelf, Mark(new.id, actor.name, ground.now), steps)
    return Change(decision, site=True, sites=ground.concerned)


def _propose(conn: Connection, actor: Actor, ground: Ground, wanted: Wanted) -> Change:
    side = _speaking(ground)
    draft, urgent = wanted.how is How.DRAFT, wanted.how is How.URGENT
    if urgent:
        _refuse_urgent(conn, ground, wanted.wishes)
    if not draft:
        refuse_open(conn, ground, (wish.key for wish in wanted.wishes))
    batch = new_id()
    until = ground.now + URGENT_MS if urgent else None
    who = Proposer(batch, actor.name, side, wanted.reason, ground.now, "draft" if draft else "proposed", until)
    proposals.write(conn, ground.shelf, who, wanted.wishes)
    if draft:
        # The log is read by both sides: that there is a draft is told, what it says is not.
        new = NewDecision(batch, Act.DRAFT, "library", "draft", "a draft, seen by its own side", {}, {})
        return Change(decisions.record(conn, actor, new, ground.now))
    after = {"did": wanted.did, "side": side, "urgent_until": until, **counted(wanted.wishes), **named(ground)}
    new = NewDecision(batch, Act.PROPOSE, *wanted.target, wanted.reason, before_of(wanted.wishes), after)
    return Change(decisions.record(conn, actor, new, ground.now), site=True, sites=ground.concerned)


def _speaking(ground: Ground) -> Side | None:
    """The side of whoever proposes. With two keys, nobody proposes for nobody."""
    if ground.site.two_keys and ground.side is None:
        sentence = "This library has two keys: say for which side you act, brand or vendor (--side, also for tokens)."
        raise DeskError("not_allowed", sentence)
    return ground.side


def refuse_open(conn: Connection, ground: Ground, keys: Iterable[str]) -> None:
    """Raises DeskError `conflict` when something is proposed for one of these keys: that is answered first."""
    if waiting := proposals.open_keys(conn, ground.shelf, keys):
        told = ", ".join(f"“{key or 'lists'}” by {by}" for key, by in waiting)
        raise DeskError("conflict", f"Proposed already and not answered: {told}. Answer or withdraw that first.")


def _refuse_urgent(conn: Connection, ground: Ground, wishes: Sequence[Wish]) -> None:
    for wish in wishes:
        if wish.change != "put":
            raise DeskError("invalid", "Only an entry can be urgent: what makes the rules weaker waits for both sides.")
        if proposals.was_urgent(conn, ground.shelf, wish.key, ground.now):
            raise DeskError(
                "conflict",
                f"“{wish.key}” was urgent within the last week and was not agreed: propose it without haste.",
            )


def counted(wishes: Sequence[Wish]) -> dict[str, Any]:
    """How many entries are added, changed and retired, and the lists, for the log."""
    counts = {"added": 0, "changed": 0, "retired": 0}
    for wish in wishes:
        if wish.change != "lists":
            held = wish.before is not None and wish.before.state == "agreed"
            counts["retired" if wish.change == "retire" else "changed" if held else "added"] += 1
    became: dict[str, Any] = next((wish.after.body for wish in wishes if wish.change == "lists" and wish.after), {})
    return {**counts, **became}


def before_of(wishes: Sequence[Wish]) -> dict[str, Any]:
    """The lists as they were, when they are to change."""
    return next((wish.before.body for wish in wishes if wish.change == "lists" and wish.before), {})


def named(ground: Ground) -> dict[str, Any]:
    """The shared list that an act was on, for the log."""
    return {"list": ground.slug} if ground.slug else {}


def unrowed(standing: Standing | None) -> Standing | None:
    """What counted, without the row that it stood in."""
    return replace(standing, row=0) if standing else None


def listed_body(conn: Connection, names: Iterable[str], key: str) -> dict[str, Any] | None:
    """The entry of this id in one of these shared lists."""
    for name in names:
        if name.startswith(STARTER):
            found = next((entry for entry in starter_entries(name.removeprefix(STARTER)) if entry.id == key), None)
            if found is not None:
                return entry_to_json(found)
        elif (listed := lists.by_slug(conn, name.removeprefix(PREFIX))) is not None:
            standing = library.standings(conn, Shelf(listed.home_id, listed.id), [key]).get(key)
            if standing is not None and standing.state == "agreed":
                return dict(standing.body)
    return None

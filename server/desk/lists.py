"""Lists that several sites share: who keeps them, who follows them, and who may know of them."""

import re

from sqlalchemy import Connection

from moderation.fold import has_controls
from moderation.sentence import Sentence
from server.desk.base import Change, checked_reason
from server.desk.shelves import Deed, Ground, Shelving, Work, current, kept_list, look
from server.desk.wishes import Wanted, settled
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Decision, NewDecision, Site
from server.models.library import SHARED, STARTER, How, SharedList
from server.roles import may
from server.starter import EVERY_LANGUAGE, languages, starter_entries
from server.store import accounts, decisions, installations, lists, sites
from server.store.clock import database_now
from server.store.library import LISTS_KEY, Shelf, Standing
from server.store.lists import ListRow
from server.store.proposals import Wish

_SLUG = re.compile(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?")
_LONGEST_NAME = 120


class Lists(Shelving):
    """The acts on shared lists. Their entries are changed by the acts of the library, with `list_slug`."""

    async def lists(self, actor: Actor) -> list[SharedList]:
        """The lists that the actor may know of: those of sites where they have a role, and those followed here."""
        return await self._read(actor, _lists, actor)

    async def create_list(self, actor: Actor, slug: str, name: str, reason: str) -> Decision:
        """A new, empty list, kept by the actor's site under its rule of keys."""
        change = await self._commit(actor, "library", _create, slug, _checked_name(slug, name), checked_reason(reason))
        return await self._tell(change)

    async def subscribe(self, actor: Actor, names: tuple[str, ...], reason: str, how: How = How.NOW) -> Decision:
        """Which lists the site follows, all of them at once, as `starter/fr` and `shared/SLUG`."""
        plain = checked_reason(reason)
        return await self._do(
            actor,
            Deed(
                lambda conn, actor: look(conn, actor, None, names),
                lambda conn, actor, ground: _subscribe(conn, actor, ground, (names, plain, how)),
            ),
        )

    async def affected(self, actor: Actor, list_slug: str) -> tuple[str, ...]:
        """The names of the sites that a change of this list, kept by the actor's site, would meet."""
        return await self._read(actor, _affected, actor, list_slug)


def starter_lists() -> tuple[str, ...]:
    """The names of the starter lists that there are."""
    try:
        every = (EVERY_LANGUAGE,) if starter_entries(EVERY_LANGUAGE) else ()
    except ValueError:
        every = ()
    return tuple(f"{STARTER}{name}" for name in (*languages(), *every))


def checked_names(conn: Connection, actor: Actor, site: Site, names: tuple[str, ...]) -> tuple[str, ...]:
    """Names of lists that this site may follow. Raises DeskError `invalid` for one that it may not know of."""
    asked = tuple(dict.fromkeys(names))
    known = starter_lists()
    shared = [SHARED + one.slug for one in _visible(conn, actor, site)] if set(asked) - set(known) else []
    for name in asked:
        if name not in known and name not in shared and name not in site.lists:
            raise DeskError(
                "invalid",
                Sentence(
                    "There is no list “{name}”; there are {lists}.", name=name, lists=", ".join((*known, *shared))
                ),
            )
    return asked


def readable_list(conn: Connection, actor: Actor, slug: str) -> ListRow:
    """A list that the actor may see. Raises DeskError `not_found` for any other."""
    site = installations.site_by_id(conn, actor.site_id)
    for one in _visible(conn, actor, site) if site else ():
        if one.slug == slug.removeprefix(SHARED):
            return one
    raise DeskError("not_found", Sentence("There is no list “{slug}”.", slug=slug))


def readable_shelf(conn: Connection, actor: Actor, slug: str | None) -> Shelf:
    """The site's own shelf, or that of a list that the actor may see. Raises DeskError `not_found` for any other."""
    if slug is None:
        return Shelf(actor.site_id)
    listed = readable_list(conn, actor, slug)
    return Shelf(listed.home_id, listed.id)


def _visible(conn: Connection, actor: Actor, site: Site) -> list[ListRow]:
    homes = _homes(conn, actor)
    return [
        one for one in lists.every(conn) if homes is None or one.home_id in homes or SHARED + one.slug in site.lists
    ]


def _homes(conn: Connection, actor: Actor) -> frozenset[int] | None:
    """The sites whose lists somebody may know of; None: all, for whoever has a shell on the machine."""
    if actor.kind == "command":
        return None
    if actor.kind == "account":
        found = accounts.memberships_of(conn, int(actor.id))
        return frozenset(one.site_id for one in found if may(one.role, "read"))
    return frozenset((actor.site_id,))


def _lists(conn: Connection, actor: Actor) -> list[SharedList]:
    site = installations.site_by_id(conn, actor.site_id)
    if site is None:
        return []
    homes, counts = _homes(conn, actor), lists.counts(conn)
    told = []
    for one in _visible(conn, actor, site):
        knows = homes is None or one.home_id in homes
        names = tuple(name for _, name in lists.followers(conn, one.slug)) if knows else ()
        subscribed, mine = SHARED + one.slug in site.lists, one.home_id == site.id
        told.append(SharedList(one.slug, one.name, one.home, counts.get(one.id, 0), names, subscribed, mine))
    return told


def _affected(conn: Connection, actor: Actor, slug: str) -> tuple[str, ...]:
    return tuple(name for _, name in lists.followers(conn, kept_list(conn, actor, slug).slug))


def _checked_name(slug: str, name: str) -> str:
    plain = " ".join(name.split())
    if not _SLUG.fullmatch(slug):
        raise DeskError("invalid", Sentence("The short name has 1 to 40 signs: a to z, 0 to 9 and hyphens inside."))
    if not plain or len(plain) > _LONGEST_NAME or has_controls(plain):
        raise DeskError("invalid", Sentence("Give the list a name of at most {n} characters.", n=_LONGEST_NAME))
    return plain


def _create(conn: Connection, actor: Actor, slug: str, name: str, reason: str) -> Change:
    sites.touch(conn, actor.site_id)
    if lists.by_slug(conn, slug) is not None:
        raise DeskError("conflict", Sentence("The short name “{slug}” is taken; choose another.", slug=slug))
    now = database_now(conn)
    lists.create(conn, actor.site_id, slug, name, now=now)
    new = NewDecision(new_id(), Act.LIST, "list", slug, reason, {}, {"name": name})
    return Change(decisions.record(conn, actor, new, now))


def _subscribe(conn: Connection, actor: Actor, ground: Ground, asked: tuple[tuple[str, ...], str, How]) -> Work:
    names, reason, how = asked
    wanted = list(checked_names(conn, actor, ground.site, names))
    old = current(conn, ground, ())[LISTS_KEY]
    if old.body["lists"] == wanted:
        raise DeskError("conflict", Sentence("The site follows just these lists already."))
    wish = Wish("lists", LISTS_KEY, old, Standing("lists", {"lists": wanted}))
    return settled(conn, actor, ground, Wanted([wish], reason, "lists", ("library", "lists"), how))

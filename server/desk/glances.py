"""What the pages of the library show at a glance: a page of a shelf, one entry, what waits, what an entry stopped."""

from sqlalchemy import Connection

from server.desk.base import DeskBase
from server.desk.lists import readable_shelf
from server.models import Actor
from server.models.library import Proposal, ShelfPage, ShelfSearch, StoredEntry
from server.models.rehearsal import Sample
from server.store import accounts, library, precision, proposals, shelf_pages
from server.store.clock import database_now
from server.store.library import Shelf

_SHOWN, _STOPPED, _MOST_WAITING = 100, 50, 20_000


class Glances(DeskBase):
    """Reading only."""

    async def shelf_page(self, actor: Actor, search: ShelfSearch, list_slug: str | None = None) -> ShelfPage:
        """The newest hundred entries that fit, of the site's own shelf or of a shared list that it may see."""
        return await self._read(actor, _page, actor, search, list_slug)

    async def find_entry(
        self, actor: Actor, key: str, list_slug: str | None = None
    ) -> tuple[StoredEntry | None, Proposal | None]:
        """What counts for one key of a shelf, and what counts for it urgently."""
        return await self._read(actor, _entry, actor, key, list_slug)

    async def kept_out(self, actor: Actor, keys: list[str]) -> set[str]:
        """Those of these keys of shared lists that the site has written anew or retired for itself."""
        return await self._read(actor, shelf_pages.kept_out, Shelf(actor.site_id), keys)

    async def waiting_changes(self, actor: Actor) -> list[tuple[str | None, Proposal]]:
        """What waits on every shelf that the site keeps, each with the short name of its list; None: the site's own."""
        return await self._read(actor, _waiting, actor)

    async def awaiting(self, actor: Actor) -> int:
        """How many proposed changes wait for the key of the actor's side; none for somebody who speaks for nobody."""
        return await self._read(actor, _awaiting, actor)

    async def stopped(self, actor: Actor, key: str) -> int:
        """How many messages this entry held or refused here, counted to `MOST_COUNTED` and no further."""
        return await self._read(actor, precision.stopped, actor.site_id, key)

    async def stopped_by(self, actor: Actor, key: str) -> list[Sample]:
        """The last fifty messages that this entry held or refused here, newest first."""
        return await self._read(actor, precision.stopped_by, actor.site_id, key, _STOPPED)


def _page(conn: Connection, actor: Actor, search: ShelfSearch, slug: str | None) -> ShelfPage:
    return shelf_pages.page(conn, readable_shelf(conn, actor, slug), search, now=database_now(conn), limit=_SHOWN)


def _entry(conn: Connection, actor: Actor, key: str, slug: str | None) -> tuple[StoredEntry | None, Proposal | None]:
    shelf = readable_shelf(conn, actor, slug)
    urgent = shelf_pages.urgent(conn, shelf, database_now(conn))
    return library.entry(conn, shelf, key), next((one for one in urgent if one.key == key), None)


def _waiting(conn: Connection, actor: Actor) -> list[tuple[str | None, Proposal]]:
    slugs, side = shelf_pages.slugs(conn, actor.site_id), accounts.side_of(conn, actor)
    found = proposals.page(conn, actor.site_id, side, after=0, limit=_MOST_WAITING)
    return [(slugs.get(one.list_id or ""), one) for one in found]


def _awaiting(conn: Connection, actor: Actor) -> int:
    side = accounts.side_of(conn, actor)
    return proposals.awaiting(conn, actor.site_id, side) if side else 0

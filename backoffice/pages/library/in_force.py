"""The library in force: what counts now, found again, and a text tried against it."""

from starlette.responses import Response

from backoffice.here import Here
from backoffice.pages.library import entries
from backoffice.pages.library.common import LibraryPages, shelf_of
from backoffice.pages.library.entries import Line
from backoffice.pages.library.entry_form import CATEGORIES, known_languages
from backoffice.pages.library.trybox import try_text
from server.desk.trial import LONGEST
from server.models.library import ShelfSearch

_SHOWN = 100


class InForce(LibraryPages):
    """Handlers of `library`, of the site itself or, with `list=`, of one shared list."""

    async def show(self, here: Here) -> Response:
        """The entries in force, a search, and the try box."""
        shelf, search = shelf_of(here.query), _search(here)
        whole = entries.of_starter_list(shelf or "")
        starter = [line for line in whole if search.fits(line.key, line.body)]
        page = None if whole else await self._desk.shelf_page(here.actor, search, shelf)
        lines = starter[:_SHOWN] if page is None else entries.own(page)
        own = shelf is None
        shared = await self._shared(here, search) if own else []
        keys = [line.key for line in (*lines, *shared)]
        tried = here.query.get("try", "")[:LONGEST]
        return self._page(
            here,
            "force",
            **await self._shelf(here, shelf),
            total=page.total if page else len(whole),
            found=page.found + len(page.urgent) if page else len(starter),
            lines=lines,
            shared=shared,
            lists=here.site.lists if own else (),
            retired=[entries.stored(one) for one in page.retired] if page and own else [],
            precision=await self._desk.precision(here.actor, keys) if own else {},
            search=search,
            categories=CATEGORIES,
            tried=tried,
            verdict=try_text(here, tried, self._house.now()) if tried.strip() else None,
            languages_known=known_languages(here),
            rooms=[(room.slug, room.name) for room in here.snapshot.rooms.values()],
        )

    async def _shared(self, here: Here, search: ShelfSearch) -> list[Line]:
        """What the lists that the site follows say of a search: they are too long to be shown whole."""
        found: list[Line] = []
        for name in here.site.lists if search else ():
            found += (await entries.of_list(self._desk, here.actor, name, search))[:_SHOWN]
        kept_out = await self._desk.kept_out(here.actor, [line.key for line in found]) if found else set()
        return [line for line in found if line.key not in kept_out][:_SHOWN]


def _search(here: Here) -> ShelfSearch:
    return ShelfSearch(here.query.get("search", "").strip(), here.query.get("category", "").strip())

"""The library in force: what counts now, found again, and a text tried against it."""

from starlette.responses import Response

from backoffice.here import Here
from backoffice.pages.library import entries
from backoffice.pages.library.common import LibraryPages, shelf_of
from backoffice.pages.library.entries import Line, Search
from backoffice.pages.library.entry_form import CATEGORIES, known_languages
from backoffice.pages.library.trybox import LONGEST, try_text
from server.models.library import Library

_SHOWN = 100


class InForce(LibraryPages):
    """Handlers of `library`, of the site itself or, with `list=`, of one shared list."""

    async def show(self, here: Here) -> Response:
        """The entries in force, a search, and the try box."""
        shelf, search = shelf_of(here.query), _search(here)
        starter = entries.of_starter_list(shelf or "")
        library = None if starter else await self._desk.library(here.actor, shelf)
        mine = starter if library is None else entries.own(library, self._house.now())
        found = [line for line in mine if search.fits(line.key, line.body)]
        shown, own = found[:_SHOWN], shelf is None
        shared = await self._shared(here, library, search) if library and own else []
        tried = here.query.get("try", "")[:LONGEST]
        return self._page(
            here,
            "force",
            **await self._shelf(here, shelf),
            total=len(mine),
            found=len(found),
            lines=shown,
            shared=shared,
            lists=library.lists if library else (),
            retired=entries.retired(library) if library and own else [],
            precision=await self._desk.precision(here.actor, [line.key for line in (*shown, *shared)]) if own else {},
            search=search,
            categories=CATEGORIES,
            tried=tried,
            verdict=try_text(here, tried, self._house.now()) if tried.strip() else None,
            languages_known=known_languages(here),
            rooms=[(room.slug, room.name) for room in here.snapshot.rooms.values()],
        )

    async def _shared(self, here: Here, library: Library, search: Search) -> list[Line]:
        """What the shared lists say of a search: they are too long to be shown whole."""
        if not search:
            return []
        every: list[Line] = []
        for name in library.lists:
            every += await entries.of_list(self._desk, here.actor, name, self._house.now())
        found = entries.without(every, {entry.key for entry in library.entries})
        return [line for line in found if search.fits(line.key, line.body)][:_SHOWN]


def _search(here: Here) -> Search:
    return Search(here.query.get("search", "").strip(), here.query.get("category", "").strip())

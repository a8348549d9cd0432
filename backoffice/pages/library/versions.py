"""The versions of the library: who changed it, when and why, and what differs between any two."""

from functools import partial

from starlette.responses import Response

from backoffice.here import Here
from backoffice.pages.library.common import LibraryPages, shelf_of
from backoffice.pages.library.difference import differing
from backoffice.pages.queue import UNDOABLE
from server.errors import DeskError
from server.models.library import LibraryDiff

_PAGE = 50
_SHOWN = 200
# The two ends of the choice: before the first version, and as it is now.
BEGINNING, NOW = "beginning", "now"


class Versions(LibraryPages):
    """Handlers of `library/versions`."""

    async def show(self, here: Here) -> Response:
        """The versions, newest first; `older=` and `newer=`: what differs between them."""
        shelf = shelf_of(here.query)
        versions = await self._desk.versions(here.actor, here.query.get("after"), _PAGE + 1, list_slug=shelf)
        older, newer = await self._ends(here)
        diff, wrong = await self._difference(here, older, newer)
        return self._page(
            here,
            "versions",
            **await self._shelf(here, shelf),
            versions=versions[:_PAGE],
            more=versions[_PAGE - 1].decision_id if len(versions) > _PAGE else None,
            older=older or BEGINNING,
            newer=newer or NOW,
            diff=diff,
            shown=_SHOWN,
            wrong=wrong,
            undoable=UNDOABLE,
            known_ends={BEGINNING, NOW, *(version.decision_id for version in versions)},
            differing=partial(differing, here.words),
        )

    async def _ends(self, here: Here) -> tuple[str, str]:
        """The two versions to compare; `version=` is one and the one before it."""
        version = here.query.get("version", "")
        if not version:
            return here.query.get("older", ""), here.query.get("newer", "")
        before = await self._desk.versions(here.actor, version, 1, list_slug=shelf_of(here.query))
        return before[0].decision_id if before else BEGINNING, version

    async def _difference(self, here: Here, older: str, newer: str) -> tuple[LibraryDiff | None, str]:
        """What differs, where two versions are named; or why they cannot be compared."""
        if not older and not newer:
            return None, ""
        ends = None if older in ("", BEGINNING) else older, None if newer in ("", NOW) else newer
        try:
            return await self._desk.compare(here.actor, *ends, list_slug=shelf_of(here.query)), ""
        except DeskError as refusal:
            return None, here.words.tell(refusal.sentence)

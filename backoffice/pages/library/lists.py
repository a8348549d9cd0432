"""The lists that several sites share, and the starter lists: followed, made, and whom a change of one concerns."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import Response

from backoffice.forms import Form
from backoffice.here import Here
from backoffice.pages.library import entries
from backoffice.pages.library.common import Attempt, LibraryPages, how_of, onward
from backoffice.reasons import needed_reason
from server.desk.library import starter_lists
from server.models.library import SHARED, STARTER, SharedList

_TICK = "follow."


@dataclass(frozen=True, slots=True)
class Starter:
    """A starter list: its name as sites follow it, its language, and how long it is."""

    name: str
    language: str
    entries: int


class Lists(LibraryPages):
    """Handlers of `library/lists`."""

    async def show(self, here: Here) -> Response:
        """Every list, and which of them this site follows."""
        return await self._lists(here, Attempt())

    async def follow(self, here: Here, form: Form) -> Response:
        """From now on the ticked lists judge here beside the site's own entries, and no others."""
        attempt = Attempt(form, "follow")
        with attempt.refusals(here.words):
            how, names = how_of(form), _ticked(form)
            done = await self._desk.subscribe(here.actor, names, needed_reason(form), how)
            after = "library/proposals" if here.site.two_keys else "library/lists"
            return onward(here, here.to(after), done, how)
        return await self._lists(here, attempt)

    async def create(self, here: Here, form: Form) -> Response:
        """A new list, kept by this site."""
        attempt = Attempt(form, "create")
        with attempt.refusals(here.words):
            slug, name = form.get("slug", "").strip(), form.get("name", "").strip()
            done = await self._desk.create_list(here.actor, slug, name, needed_reason(form))
            return onward(here, here.to("library", list=slug), done)
        return await self._lists(here, attempt)

    async def _lists(self, here: Here, attempt: Attempt) -> Response:
        shared = await self._desk.lists(here.actor)
        followed = _ticked(attempt.form) if attempt.at == "follow" else here.site.lists
        return self._page(
            here,
            "lists",
            attempt,
            shared=shared,
            starters=_starters(here.words.language),
            followed=frozenset(followed),
            unknown=_unknown(here.site.lists, shared),
        )


def _starters(first: str) -> list[Starter]:
    """The starter lists, one's own language on top."""
    found = [Starter(name, name.removeprefix(STARTER), len(entries.of_starter_list(name))) for name in starter_lists()]
    return sorted(found, key=lambda one: (one.language != first, one.language))


def _unknown(followed: Sequence[str], shared: Sequence[SharedList]) -> list[str]:
    """What the site follows and the page has no line for: kept ticked, so that a form does not drop it unseen."""
    known = {*starter_lists(), *(f"{SHARED}{one.slug}" for one in shared)}
    return [name for name in followed if name not in known]


def _ticked(form: Form) -> tuple[str, ...]:
    return tuple(name.removeprefix(_TICK) for name, value in form.items() if name.startswith(_TICK) and value)

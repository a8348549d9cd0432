"""A new entry: tried on what was written before, then added, proposed, kept as a draft, or put at once for a day."""

from starlette.responses import Response

from backoffice.forms import Form
from backoffice.here import Here
from backoffice.pages.library.common import Attempt, LibraryPages, how_of, onward, reason, shelf_of
from backoffice.pages.library.entry_form import choices, entry_of
from backoffice.pages.library.rehearsal import Rehearsal, rehearsal
from server.models.rehearsal import DryRunRequest


class NewEntry(LibraryPages):
    """Handlers of `library/new`."""

    async def show(self, here: Here) -> Response:
        """The empty form, or one begun elsewhere: `entry=` and `kind=`."""
        return await self._form(here, Attempt(dict(here.query)))

    async def add(self, here: Here, form: Form) -> Response:
        """What the pressed button asks for: a dry run changes nothing and gives the form back."""
        attempt = Attempt(form, "new")
        with attempt.refusals():
            entry = entry_of(here.words, form)
            if form.get("do") == "dry":
                run = await self._desk.dry_run(here.actor, DryRunRequest(entry))
                return await self._form(here, attempt, rehearsal(here.words, run))
            how, shelf = how_of(form), shelf_of(form)
            done = await self._desk.add_entry(here.actor, entry, reason(here, form), how, list_slug=shelf)
            return onward(here, self._after(here, entry["id"], shelf), done, how)
        return await self._form(here, attempt)

    def _after(self, here: Here, key: str, shelf: str | None) -> str:
        if here.site.two_keys:
            return here.to("library/proposals")
        return here.to("library/entry", key=key, **({"list": shelf} if shelf else {}))

    async def _form(self, here: Here, attempt: Attempt, run: Rehearsal | None = None) -> Response:
        shelf = await self._shelf(here, shelf_of(attempt.form))
        return self._page(here, "new", attempt, choices=choices(here, attempt.form), run=run, **shelf)

"""One entry: what it is, how right it was, who changed it when; tried, changed, retired, applied to what is published."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.responses import Response

from backoffice.forms import Form, Typed
from backoffice.here import Here
from backoffice.pages.library import entries
from backoffice.pages.library.common import Attempt, LibraryPages, how_of, onward, shelf_of
from backoffice.pages.library.difference import differing
from backoffice.pages.library.entries import Line
from backoffice.pages.library.entry_form import choices, entry_of, form_of
from backoffice.pages.library.rehearsal import Example, Rehearsal, lines, rehearsal
from backoffice.reasons import needed_reason
from moderation.sentence import Sentence
from server.errors import DeskError
from server.models.library import EntryChange
from server.models.rehearsal import MOST_COUNTED, DryRunRequest


@dataclass(frozen=True, slots=True)
class Known:
    """An entry with its past. `counts`: it judges messages now; `listed`: what a list that the site follows says in the
    place of one that was retired here."""

    line: Line
    counts: bool
    history: list[EntryChange]
    listed: Line | None = None


class OneEntry(LibraryPages):
    """Handlers of `library/entry?key=` and of the forms on it."""

    async def show(self, here: Here) -> Response:
        """The entry; `dry=1`: what it would have stopped; `apply=1`: what it would take down now."""
        key = here.query.get("key", "")
        return await self._entry(here, key, Attempt(dict(here.query), "apply" if here.query.get("apply") else ""))

    async def change(self, here: Here, form: Form) -> Response:
        """Another entry in the place of this one; a dry run changes nothing and gives the form back."""
        key, attempt = form.get("key", ""), Attempt(form, "change")
        with attempt.refusals(here.words):
            body = entry_of(form, key)
            if form.get("do") == "dry":
                run = await self._desk.dry_run(here.actor, DryRunRequest(body, key))
                return await self._entry(here, key, attempt, rehearsal(here.words, run))
            how, shelf = how_of(form), shelf_of(form)
            why = needed_reason(form)
            done = await self._desk.change_entry(here.actor, key, body, why, how=how, list_slug=shelf)
            return onward(here, self._after(here, key, shelf), done, how)
        return await self._entry(here, key, attempt)

    async def retire(self, here: Here, form: Form) -> Response:
        """Take the entry out of force, here."""
        key, attempt = form.get("key", ""), Attempt(form, "retire")
        with attempt.refusals(here.words):
            how, shelf = how_of(form), shelf_of(form)
            done = await self._desk.retire_entry(here.actor, key, needed_reason(form), how, list_slug=shelf)
            after = self._after(here, key, shelf) if here.site.two_keys else here.to("library", **_listed(shelf))
            return onward(here, after, done, how)
        return await self._entry(here, key, attempt)

    async def readmit(self, here: Here, form: Form) -> Response:
        """A list's entry that was retired here counts here again."""
        key, attempt = form.get("key", ""), Attempt(form, "readmit")
        with attempt.refusals(here.words):
            how = how_of(form)
            done = await self._desk.readmit_entry(here.actor, key, needed_reason(form), how)
            return onward(here, self._after(here, key, None), done, how)
        return await self._entry(here, key, attempt)

    async def apply(self, here: Here, form: Form) -> Response:
        """Hold every published message that the entry hits; one undo shows them again."""
        key, attempt = form.get("key", ""), Attempt(form, "apply")
        with attempt.refusals(here.words):
            done = await self._desk.apply_entry(here.actor, key, needed_reason(form))
            return onward(here, here.to("library/entry", key=key), done)
        return await self._entry(here, key, attempt)

    def _after(self, here: Here, key: str, shelf: str | None) -> str:
        if here.site.two_keys:
            return here.to("library/proposals")
        return here.to("library/entry", key=key, **_listed(shelf))

    async def _entry(self, here: Here, key: str, attempt: Attempt, run: Rehearsal | None = None) -> Response:
        shelf = shelf_of(attempt.form)
        known = await self._known(here, key, shelf)
        form = Typed(attempt.form if attempt.at == "change" else form_of(known.line.body))
        return self._page(
            here,
            "entry",
            attempt,
            **await self._shelf(here, shelf),
            known=known,
            form=form,
            choices=choices(here, form),
            run=run or await self._dry(here, known),
            precision=(await self._desk.precision(here.actor, [key])).get(key) if shelf is None else None,
            stopped=await self._desk.stopped(here.actor, key) if shelf is None else 0,
            most_counted=MOST_COUNTED,
            cases=await self._cases(here, key),
            again=here.to("library/new", **_again(known.line.body, shelf)),
            published=await self._preview(here, known, attempt),
            differing=partial(differing, here.words),
        )

    async def _dry(self, here: Here, known: Known) -> Rehearsal | None:
        """What the entry as it stands would have stopped, where the address asks for it."""
        if here.query.get("dry") != "1" or not known.counts:
            return None
        return rehearsal(here.words, await self._desk.dry_run(here.actor, DryRunRequest(known.line.body)))

    async def _cases(self, here: Here, key: str) -> list[Example] | None:
        """The messages that it stopped, where the address asks for them."""
        if here.query.get("cases") != "1":
            return None
        return lines(await self._desk.stopped_by(here.actor, key))

    async def _preview(self, here: Here, known: Known, attempt: Attempt) -> Rehearsal | None:
        """What would be taken down now, where that is asked for."""
        if attempt.at != "apply" or not known.counts or not here.may("library"):
            return None
        return rehearsal(here.words, await self._desk.preview_apply(here.actor, known.line.key))

    async def _known(self, here: Here, key: str, shelf: str | None) -> Known:
        """The entry as it counts, or as it last did. Raises DeskError `not_found` for one that was never there."""
        history = await self._desk.entry_history(here.actor, key, shelf)
        if found := await self._line(here, key, shelf):
            listed = await self._listed(here, key) if found.retired else None
            return Known(found, not found.retired, history, listed)
        if shelf is None and (other := entries.of_any_starter_list(key)):
            return Known(other, False, history)
        last = next((one for one in history if one.before or one.after), None)
        if last is None:
            raise DeskError("not_found", Sentence("There is no entry “{key}” in force here.", key=key))
        return Known(Line(key, _body(last), "", last.at, last.by, last.reason), False, history)

    async def _line(self, here: Here, key: str, shelf: str | None) -> Line | None:
        """What counts for the key: urgently, on the site's own shelf, or in a list that it follows."""
        entry, urgent = await self._desk.find_entry(here.actor, key, shelf)
        if urgent:
            return entries.of_proposal(urgent)
        if entry:
            return entries.stored(entry)
        return None if shelf else await self._listed(here, key)

    async def _listed(self, here: Here, key: str) -> Line | None:
        """What the first of the lists that the site follows says for the key."""
        for name in here.site.lists:
            if found := await entries.found_in(self._desk, here.actor, name, key):
                return found
        return None


def _body(change: EntryChange) -> dict[str, Any]:
    return change.after or change.before or {}


def _again(body: dict[str, Any], shelf: str | None) -> dict[str, str]:
    """The form of a new entry, begun with the fields of one that counts no longer."""
    return {name: value for name, value in form_of(body).items() if value} | _listed(shelf)


def _listed(shelf: str | None) -> dict[str, str]:
    return {"list": shelf} if shelf else {}

"""What the library's pages share: the frame with its tabs, refusals as sentences, and what follows a form."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from starlette.responses import RedirectResponse, Response

from backoffice.flash import Flash, put
from backoffice.forms import Form, Typed
from backoffice.here import Here
from backoffice.house import House
from backoffice.pages.queue import UNDOABLE
from backoffice.reasons import prepared
from backoffice.words import Words
from server.errors import DeskError
from server.models import Decision
from server.models.library import How
from server.models.rehearsal import DECISIONS_READ

_STATUS = {"conflict": 409, "invalid": 422, "not_found": 404, "not_allowed": 403}


@dataclass(slots=True)
class Attempt:
    """A form at work: what was typed, and, where it was refused, the sentences that say how to mend it.

    `at` names the form on a page that has several.
    """

    form: Form = field(default_factory=dict)
    at: str = ""
    code: str = ""
    problems: list[str] = field(default_factory=list)

    @contextmanager
    def refusals(self, words: Words) -> Iterator[None]:
        """What the desk refuses in here becomes sentences of the page; nothing typed is lost."""
        try:
            yield
        except DeskError as refusal:
            self.code, self.problems = refusal.code, words.tell(refusal.sentence).split("\n")


class LibraryPages:
    """The frame of every page of the library."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._desk = house.desk

    def _page(self, here: Here, template: str, attempt: Attempt | None = None, **known: Any) -> Response:
        tried = attempt or Attempt()
        always: dict[str, Any] = {
            "section": "library",
            "tab": template,
            "at": tried.at,
            "problems": tried.problems,
            "typed": Typed(tried.form),
            "shelf": None,
            "mine": True,
            "concerned": (),
            "prepared": _reasons(here),
            "decisions_read": here.words.figure(DECISIONS_READ),
        }
        status = _STATUS[tried.code] if tried.code else 200
        return self._house.renderer.page(here, f"library/{template}.html", status, **(always | known))

    async def _shelf(self, here: Here, shelf: str | None) -> dict[str, Any]:
        """A shared list as its pages show it: whether this site keeps it, and whom a change concerns."""
        kept = any(one.mine and one.slug == shelf for one in await self._desk.lists(here.actor)) if shelf else True
        concerned = await self._desk.affected(here.actor, shelf) if shelf and kept else ()
        return {"shelf": shelf, "mine": kept, "concerned": concerned}


def _reasons(here: Here) -> dict[str, list[str]]:
    """The prepared reasons; where one key is enough, nobody reads of two sides."""
    every = prepared(here.words.language, here.words.language)
    two_sides = here.words.say("reason.library.agreed")
    if here.site.two_keys:
        return every
    return {family: [text for text in texts if text != two_sides] for family, texts in every.items()}


def how_of(form: Form) -> How:
    """What the pressed button asks for; anything else means now, which the desk turns into a proposal where two keys are."""
    return {"draft": How.DRAFT, "urgent": How.URGENT}.get(form.get("do", ""), How.NOW)


def onward(here: Here, address: str, done: Decision, how: How = How.NOW) -> Response:
    """After a form: a page, which says what became of it (agreed, proposed, kept …) and offers to undo it."""
    response = RedirectResponse(address, 303)
    word = "urgent" if how is How.URGENT and here.site.two_keys else done.act.value
    put(response, Flash(word, done.id if word in UNDOABLE else None))
    return response


def shelf_of(asked: Mapping[str, str]) -> str | None:
    """The shared list that a page or a form is about; None: the site's own library."""
    return asked.get("list", "").strip() or None

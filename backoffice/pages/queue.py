"""The queue: the list on the left, the card on the right, and the acts on it."""

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from backoffice.case_view import Row, Surroundings, card_view, row_of
from backoffice.flash import Flash, put
from backoffice.forms import Form, Typed
from backoffice.here import Here
from backoffice.house import House
from backoffice.pages.acts import ACTS, Asked, perform
from backoffice.reasons import prepared, suggested
from server.errors import DeskError
from server.models import Act, Case, Message
from server.models.desk import BlockPreview, CaseCard, QueueFilter

SHOWS = ("all", "held", "flagged", "danger", "new", "decided")
_FOR_GOOD = {
    "undo", "expire", "erase", "site", "room", "account", "token", "propose", "draft", "withdraw", "list", "keys",
}  # fmt: skip
UNDOABLE = frozenset(act.value for act in Act) - _FOR_GOOD
_PAGE = 50
_STATUS = {"conflict": 409, "not_found": 422, "invalid": 422, "not_allowed": 403}


@dataclass(frozen=True, slots=True)
class QueueView:
    """The list. `chosen`: whose card is open; `more`: where the next page begins; `next`: whom to read after a decision."""

    show: str
    rows: list[Row]
    chosen: str | None
    more: str | None
    next: str | None
    shows: tuple[str, ...] = SHOWS


@dataclass(frozen=True, slots=True)
class Trouble:
    """An act that did not happen: what was typed, and why, in a sentence."""

    form: Form
    act: str
    code: str
    sentence: str


class Queue:
    """Handlers of the queue's addresses."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def show(self, here: Here) -> Response:
        """The list with the card of the first case; `list=1`: the list alone."""
        cases = await self._cases(here)
        first = cases[0].message.id if cases and here.query.get("list") != "1" and "after" not in here.query else None
        return await self._page(here, cases, first)

    async def case(self, here: Here) -> Response:
        """The list with the card of one case, whether it waits or not."""
        return await self._page(here, await self._cases(here), here.segment("message"), opened=True)

    async def decide(self, here: Here, form: Form) -> Response:
        """One act on the card's message. Afterwards the next case; what cannot be done gives the card back as it was."""
        message, act = here.segment("message"), here.segment("act")
        if act not in ACTS:
            raise HTTPException(404)
        try:
            done = await perform(self._house.desk, here.actor, act, Asked.read(form, message))
        except DeskError as refusal:
            trouble = Trouble(form, act, refusal.code, here.words.tell(refusal.sentence))
            return await self._page(here, await self._cases(here, form), message, trouble=trouble, opened=True)
        return self._onward(here, form, Flash(done.word, done.decision))

    def _onward(self, here: Here, form: Form, said: Flash) -> Response:
        """A decided case makes room for the next one; a blocked person's message still waits; a room stays open."""
        if form.get("back"):
            response = RedirectResponse(here.own(form["back"], here.to("queue")), 303)
            put(response, said)
            return response
        stays = said.word == "block"
        then = here.segment("message") if stays else form.get("next", "")
        show = form.get("show", "all")
        page = (
            f"queue/{then}" if then and then.isascii() and then.replace("-", "").replace("_", "").isalnum() else "queue"
        )
        response = RedirectResponse(here.to(page, show=show if show in SHOWS else "all"), 303)
        put(response, said)
        return response

    async def _cases(self, here: Here, form: Form | None = None) -> list[Case]:
        after = here.query.get("after") if form is None else None
        return await self._house.desk.queue(here.actor, QueueFilter(_shown(here, form)), after, _PAGE)

    async def _page(
        self,
        here: Here,
        cases: list[Case],
        message: str | None,
        *,
        trouble: Trouble | None = None,
        opened: bool = False,
    ) -> Response:
        card = await self._house.desk.case(here.actor, message) if message else None
        preview, wider = await self._preview(here, card), await self._wider(here, card)
        surroundings = Surroundings(here.snapshot, self._house.now(), preview, wider)
        return self._house.renderer.page(
            here,
            "queue.html",
            _STATUS[trouble.code] if trouble else 200,
            section="queue",
            opened=opened,
            view=_view(here, cases, message, trouble.form if trouble else None),
            card=card_view(here.words, card, surroundings) if card else None,
            prepared=prepared(_language(here, card), here.words.language),
            fits=suggested(_language(here, card), here.words.language, _about(card)),
            undoable=UNDOABLE,
            typed=Typed({**trouble.form, "act": trouble.act}) if trouble else Typed(),
            wrong=trouble.sentence if trouble and trouble.code != "conflict" else None,
            conflict=trouble.sentence if card and trouble and trouble.code == "conflict" else None,
        )

    async def _wider(self, here: Here, card: CaseCard | None) -> list[Message]:
        """More of what stood around the message, where the page asks for it."""
        if card is None or here.query.get("around") != "more":
            return []
        return await self._house.desk.talk(here.actor, card.message.room, card.message.id)

    async def _preview(self, here: Here, card: CaseCard | None) -> BlockPreview | None:
        if card is None or not here.may("block"):
            return None
        try:
            return await self._house.desk.preview_author(here.actor, card.message.id)
        except DeskError:
            return None


def _shown(here: Here, form: Form | None) -> str:
    show = (form or here.query).get("show", "all")
    return show if show in SHOWS else "all"


def _view(here: Here, cases: list[Case], chosen: str | None, form: Form | None) -> QueueView:
    ids = [case.message.id for case in cases]
    place = ids.index(chosen) if chosen in ids else None
    rest = ids if place is None else ids[place + 1 :] + ids[:place][::-1]
    return QueueView(
        show=_shown(here, form),
        rows=[row_of(here.words, case, here.snapshot) for case in cases],
        chosen=chosen,
        more=ids[-1] if len(ids) == _PAGE else None,
        next=rest[0] if rest else None,
    )


def _about(card: CaseCard | None) -> list[str]:
    """What the findings and the flags say, danger first."""
    if card is None:
        return []
    found = sorted(card.findings, key=lambda finding: finding.check != "danger")
    return [finding.category for finding in found] + [line.flag.reason.value for line in card.flags]


def _language(here: Here, card: CaseCard | None) -> str:
    room = here.snapshot.room(card.message.room) if card else None
    return room.language if room else here.words.language

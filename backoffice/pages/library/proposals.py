"""What waits for the other side's key, and the drafts of one's own: agreed, declined, withdrawn, whole or entry by entry."""

from dataclasses import dataclass
from functools import partial

from starlette.responses import Response

from backoffice.forms import Form
from backoffice.here import Here
from backoffice.pages.library.common import Attempt, LibraryPages, onward
from backoffice.pages.library.difference import differing
from backoffice.pages.library.rehearsal import Rehearsal, rehearsal
from backoffice.reasons import needed_reason, prepared
from moderation.sentence import Sentence
from server.errors import DeskError
from server.models import Decision, Side
from server.models.library import Proposal
from server.models.rehearsal import DryRunRequest

_TICK = "entry."
# A form takes two hundred fields: a longer batch, from a file, is answered whole.
_MOST_TICKED = 100


@dataclass(frozen=True, slots=True)
class Batch:
    """What was proposed together. `mine`: by the actor's own side; `answerable`: the actor's key is what it waits for;
    `shelf`: the shared list it is for."""

    id: str
    proposals: list[Proposal]
    mine: bool
    draft: bool
    answerable: bool
    shelf: str | None = None

    @property
    def first(self) -> Proposal:
        """Who proposed it, when and why is the same for all of them."""
        return self.proposals[0]

    @property
    def ticked(self) -> bool:
        """Whether it is short enough to be answered entry by entry."""
        return 1 < len(self.proposals) <= _MOST_TICKED

    @property
    def shown(self) -> list[Proposal]:
        """What the page shows of a long one."""
        return self.proposals[:_MOST_TICKED]


class Proposals(LibraryPages):
    """Handlers of `library/proposals`."""

    async def show(self, here: Here) -> Response:
        """The batches, those that wait for one's own key first; `dry=ID`: a dry run of one proposal beside it."""
        return await self._list(here, Attempt())

    async def answer(self, here: Here, form: Form) -> Response:
        """What the pressed button asks for, of the ticked entries or of the whole batch."""
        attempt = Attempt(form, form.get("batch", ""))
        with attempt.refusals(here.words):
            waiting = await self._waiting(here)
            done = await self._answer(here, form)
            return onward(here, _after(here, form, waiting) or _changed(here, done), done)
        return await self._list(here, attempt)

    async def _answer(self, here: Here, form: Form) -> Decision:
        batch, why, keys = form.get("batch", ""), needed_reason(form), _ticked(form)
        match form.get("do"):
            case "agree":
                return await self._desk.agree(here.actor, batch, why, keys)
            case "decline" if form.get("reason") in words_of_agreement(here) and not form.get("words", "").strip():
                raise DeskError("invalid", Sentence("Say why not: pick a reason to decline, or write one."))
            case "decline":
                return await self._desk.decline(here.actor, batch, why, keys)
            case "withdraw":
                return await self._desk.withdraw(here.actor, batch, why)
            case "propose":
                return await self._desk.propose(here.actor, batch, why)
        raise DeskError("invalid", Sentence("Press one of the buttons: agree, decline, withdraw or propose."))

    async def _list(self, here: Here, attempt: Attempt) -> Response:
        waiting = await self._waiting(here)
        asked = here.query.get("dry", "")
        return self._page(
            here,
            "proposals",
            attempt,
            batches=waiting,
            two_keys=here.site.two_keys,
            side=here.actor.side,
            dry=asked,
            run=await self._dry(here, waiting, asked),
            differing=partial(differing, here.words),
        )

    async def _waiting(self, here: Here) -> list[Batch]:
        """What waits on the site's own shelf and on the shared lists that it keeps."""
        found = batches(await self._desk.waiting_changes(here.actor), here.actor.side, here.site.two_keys)
        return sorted(found, key=lambda batch: (not batch.answerable, batch.draft, batch.first.at))

    async def _dry(self, here: Here, waiting: list[Batch], asked: str) -> Rehearsal | None:
        """What one of the proposed entries would have stopped; of one to be retired, what it stops."""
        every = (one for batch in waiting for one in batch.proposals)
        found = next((one for one in every if str(one.id) == asked and one.change != "lists"), None)
        body = found and (found.body if found.change == "put" else found.before or found.body)
        if not body:
            return None
        request = DryRunRequest(body)
        return rehearsal(here.words, await self._desk.dry_run(here.actor, request))


def batches(waiting: list[tuple[str | None, Proposal]], side: Side | None, two_keys: bool) -> list[Batch]:
    """What waits, by batch, for somebody who speaks for this side. Where one key is enough, it is anybody's."""
    together: dict[str, Batch] = {}
    for shelf, one in waiting:
        draft = one.state == "draft"
        mine = draft or one.side == side
        empty = Batch(one.batch, [], mine, draft, not draft and not (mine and two_keys), shelf)
        together.setdefault(one.batch, empty).proposals.append(one)
    return list(together.values())


def words_of_agreement(here: Here) -> list[str]:
    """The prepared reasons for a yes, which are none for a no."""
    return prepared(here.words.language, here.words.language)["agree"]


def _ticked(form: Form) -> tuple[str, ...] | None:
    """The keys that were ticked; None: the form answers the whole batch."""
    if not form.get("pick"):
        return None
    keys = tuple(name.removeprefix(_TICK) for name, value in form.items() if name.startswith(_TICK) and value)
    if not keys:
        raise DeskError("invalid", Sentence("Tick at least one entry."))
    return keys


def _after(here: Here, form: Form, waiting: list[Batch]) -> str | None:
    """Back to what waits; after agreeing on one entry, to where it can be applied to what is already published."""
    if form.get("do") != "agree":
        return here.to("library/proposals")
    batch = next((one for one in waiting if one.id == form.get("batch")), None)
    if batch and batch.shelf:
        return here.to("library/versions", list=batch.shelf)
    if batch and len(batch.proposals) == 1 and batch.first.change == "put":
        return here.to("library/entry", key=batch.first.key) + "#apply"
    return None


def _changed(here: Here, done: Decision) -> str:
    """What a decision changed, each entry with the way to apply it."""
    return here.to("library/versions", version=done.id) + "#difference"

"""The log: who decided what, why and when; each act can be undone from here for as long as it stands."""

from functools import partial

from starlette.responses import RedirectResponse, Response

from backoffice.flash import Flash, put
from backoffice.forms import Form
from backoffice.here import Here
from backoffice.house import House
from backoffice.pages.library.rehearsal import limit
from backoffice.pages.queue import UNDOABLE
from backoffice.words import Words
from server.models import Act, Decision
from server.models.desk import LogFilter

_PAGE = 50
_ACTS = tuple(one.value for one in Act)
_MESSAGES = ("message", "conversation")


class Log:
    """Handlers of the log's addresses."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def show(self, here: Here) -> Response:
        """The decisions, newest first, with the state of the audit chain."""
        act, actor = here.query.get("act", ""), here.query.get("actor", "").strip()
        which = LogFilter(act=Act(act) if act in _ACTS else None, actor=actor or None, target=here.query.get("target"))
        lines = await self._house.desk.log(here.actor, which, here.query.get("after"), _PAGE)
        return self._house.renderer.page(
            here,
            "log.html",
            section="log",
            lines=lines,
            acts=_ACTS,
            act=act,
            actor=actor,
            undoable=UNDOABLE,
            became=partial(_became, here.words),
            unsealed=sum(line.position is None for line in lines),
            head=max((line.position for line in lines if line.position is not None), default=None),
            more=lines[-1].decision.id if len(lines) == _PAGE else None,
        )

    async def undo(self, here: Here, form: Form) -> Response:
        """Reverse exactly this decision, and come back to where one was."""
        decision = here.segment("decision")
        line = await self._line(here, decision)
        done = await self._house.desk.undo(here.actor, decision, here.words.say("reason.undo"))
        back = here.own(form.get("back"), here.to("log"))
        message = _message(line)
        if message and back.startswith(here.to("queue")):
            back = here.to(f"queue/{message}")
        response = RedirectResponse(back, 303)
        put(response, Flash("undo", done.id))
        return response

    async def _line(self, here: Here, decision: str) -> Decision | None:
        found = await self._house.desk.log(here.actor, LogFilter(), None, 200)
        return next((line.decision for line in found if line.decision.id == decision), None)


def _became(words: Words, decision: Decision) -> str:
    """What an act made of its target, where that is a matter of a word or two."""
    after = decision.after
    match decision.act:
        case Act.MODE | Act.ROLE | Act.LEVEL:
            return words.name(decision.act.value, after.get(decision.act.value, ""))
        case Act.SLOW:
            return words.say("room.pause", n=after.get("slow", 0))
        case Act.RENAME:
            return str(after.get("pseudonym", ""))
        case Act.KEYS:
            return words.say("settings.now_two" if after.get("two_keys") else "settings.now_one")
        case Act.SITE if "warn_share" in after:
            return words.say("settings.warning_now", limit=limit(words, after["warn_share"]))
        case Act.LIBRARY:
            return words.name("did", after.get("did", ""))
    return ""


def _message(decision: Decision | None) -> str | None:
    """The message that a decision was about."""
    return decision.target if decision and decision.target_kind in _MESSAGES else None

"""The rooms, each as visitors see it; who may write, how fast; and the level of the whole site."""

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from backoffice.flash import Flash, put
from backoffice.forms import Form, Typed
from backoffice.here import Here
from backoffice.house import House
from backoffice.reasons import needed_reason, prepared
from moderation.sentence import Sentence
from server.errors import DeskError
from server.models import Level, Mode
from server.models.desk import LevelChange
from server.texts import say

_HOUR_MS = 3_600_000
_STATUS = {"conflict": 409, "invalid": 422, "not_found": 404, "not_allowed": 403}


class Rooms:
    """Handlers of the rooms' addresses."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def show(self, here: Here) -> Response:
        """All rooms, and the level."""
        return await self._list(here)

    async def room(self, here: Here) -> Response:
        """One room as visitors see it, with the desk's acts beside it; `around=ID`: what stood around a message."""
        return await self._room(here)

    async def change(self, here: Here, form: Form) -> Response:
        """Who may write in the room, and the pause between two messages of one author."""
        slug = here.segment("room")
        room = here.snapshot.room(slug)
        if room is None:
            raise HTTPException(404)
        mode, slow = form.get("mode", room.mode.value), form.get("slow", "").strip() or "0"
        try:
            said = None
            if mode != room.mode.value:
                said = await self._house.desk.set_mode(here.actor, slug, _mode(mode), needed_reason(form))
            if slow != str(room.slow):
                said = await self._house.desk.set_slow(here.actor, slug, _seconds(slow), needed_reason(form))
        except DeskError as refusal:
            return await self._room(here, form, refusal)
        response = RedirectResponse(here.to(f"rooms/{slug}"), 303)
        if said:
            put(response, Flash(said.act.value, said.id))
        return response

    async def set_level(self, here: Here, form: Form) -> Response:
        """Raise or end the level; every one but normal ends by itself."""
        try:
            done = await self._house.desk.set_level(here.actor, self._level(form))
        except DeskError as refusal:
            return await self._list(here, form, refusal)
        response = RedirectResponse(here.to("rooms"), 303)
        put(response, Flash("level", done.id))
        return response

    def _level(self, form: Form) -> LevelChange:
        try:
            level = Level(form.get("level", ""))
            length = int(float(form.get("hours", "1").replace(",", ".")) * _HOUR_MS)
        except (ValueError, OverflowError):  # float() reads "nan" and "inf" too
            raise DeskError("invalid", Sentence("Choose a level and how long it lasts.")) from None
        until = None if level is Level.NORMAL else self._house.now() + length
        text = form.get(f"text-{level.value}", "").strip() or None
        return LevelChange(level, needed_reason(form), text, until)

    async def _list(self, here: Here, form: Form | None = None, refusal: DeskError | None = None) -> Response:
        return self._house.renderer.page(
            here,
            "rooms.html",
            _STATUS[refusal.code] if refusal else 200,
            section="rooms",
            rooms=await self._house.desk.rooms(here.actor),
            site=here.site,
            levels=list(Level),
            banners={level.value: say(f"level.{level.value}", _language(here)) for level in Level},
            prepared=prepared(here.words.language, here.words.language),
            typed=Typed(form or {}),
            wrong=here.words.tell(refusal.sentence) if refusal else None,
        )

    async def _room(self, here: Here, form: Form | None = None, refusal: DeskError | None = None) -> Response:
        slug, around = here.segment("room"), here.query.get("around")
        rooms = {room.slug: room for room in await self._house.desk.rooms(here.actor)}
        if slug not in rooms:
            raise HTTPException(404)
        messages = await self._house.desk.talk(here.actor, slug, around)
        return self._house.renderer.page(
            here,
            "room.html",
            _STATUS[refusal.code] if refusal else 200,
            section="rooms",
            room=rooms[slug],
            messages=messages[::-1] if around is None else messages,
            around=around,
            known={message.id: message for message in messages},
            modes=list(Mode),
            here_reasons=prepared(rooms[slug].language, here.words.language),
            prepared=prepared(here.words.language, here.words.language),
            typed=Typed(form or {}),
            wrong=here.words.tell(refusal.sentence) if refusal else None,
        )


def _mode(text: str) -> Mode:
    try:
        return Mode(text)
    except ValueError:
        raise DeskError("invalid", Sentence("Choose who may write: open, restricted or read-only.")) from None


def _seconds(text: str) -> int:
    if not text.isdecimal() or len(text) > 6:
        raise DeskError("invalid", Sentence("The pause is a whole number of seconds."))
    return int(text)


def _language(here: Here) -> str:
    return here.site.languages[0] if here.site.languages else here.words.language

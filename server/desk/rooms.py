"""Who may write where, how fast, and the crisis level of a site: each live, with a reason, an undo, and an end."""

from sqlalchemy import Connection

from moderation.fold import has_controls
from moderation.sentence import Sentence
from server.desk.base import Change, DeskBase, checked_reason
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Decision, Level, Mode, NewDecision, Room, Site
from server.models.desk import LevelChange
from server.store import decisions, installations, sites
from server.store.clock import database_now

SLOWEST_SECONDS = 3600
_LONGEST_TEXT = 300
_LONGEST_LEVEL_MS = 366 * 86_400_000


class Rooms(DeskBase):
    """The acts on rooms and on the level."""

    async def rooms(self, actor: Actor) -> list[Room]:
        """The rooms of the site."""
        return await self._read(actor, installations.rooms_of, actor.site_id)

    async def site(self, actor: Actor) -> Site:
        """The site, with its level."""
        return await self._read(actor, known_site, actor.site_id)

    async def set_mode(self, actor: Actor, room: str, mode: Mode, reason: str) -> Decision:
        """Open, restrict or close a room (its slug) for writing."""
        change = await self._commit(actor, "rooms", _set_mode, room, mode, checked_reason(reason))
        return await self._tell(change)

    async def set_slow(self, actor: Actor, room: str, seconds: int, reason: str) -> Decision:
        """The pause between two messages of one author, in seconds; 0: none."""
        if not 0 <= seconds <= SLOWEST_SECONDS:
            raise DeskError("invalid", Sentence("The pause is from 0 to {n} seconds.", n=SLOWEST_SECONDS))
        change = await self._commit(actor, "rooms", _set_slow, room, seconds, checked_reason(reason))
        return await self._tell(change)

    async def set_level(self, actor: Actor, change: LevelChange) -> Decision:
        """Raise or end a crisis level. Every level but normal needs an end in the future."""
        if change.text is not None and len(change.text) > _LONGEST_TEXT:
            raise DeskError("invalid", Sentence("The text of the banner has at most {n} characters.", n=_LONGEST_TEXT))
        if change.text is not None and has_controls(change.text):
            raise DeskError("invalid", Sentence("The text of the banner has signs that cannot be shown."))
        done = await self._commit(actor, "level", _set_level, change, checked_reason(change.reason))
        return await self._tell(done)


def take_back_room(conn: Connection, decision: Decision, _now: int) -> Change:
    """Undo of a mode or a pause."""
    room = _locked_room(conn, decision.site_id, decision.target)
    if {"mode": room.mode, "slow": room.slow} != decision.after:
        raise DeskError("conflict", Sentence("The room has been changed again since; change it from where it is now."))
    installations.set_mode(conn, room.id, Mode(decision.before["mode"]))
    installations.set_slow(conn, room.id, decision.before["slow"])
    return Change(decision, site=True)


def take_back_level(conn: Connection, decision: Decision, now: int) -> Change:
    """Undo of a level."""
    site = locked_site(conn, decision.site_id)
    if _level(site) != decision.after:
        raise DeskError("conflict", Sentence("The level has changed again since; change it from where it is now."))
    before = decision.before
    if before["until"] is not None and before["until"] <= now:
        before = {"level": Level.NORMAL, "text": None, "until": None}
    installations.set_level(conn, site.id, Level(before["level"]), before["text"], before["until"])
    return Change(decision, site=True)


def known_site(conn: Connection, site_id: int) -> Site:
    """The site with this number. Raises DeskError `not_found`."""
    site = installations.site_by_id(conn, site_id)
    if site is None:
        raise DeskError("not_found", Sentence("There is no such site."))
    return site


def locked_site(conn: Connection, site_id: int) -> Site:
    """The site under its lock, its version raised: whatever covers a send changes there."""
    sites.touch(conn, site_id)
    return known_site(conn, site_id)


def _locked_room(conn: Connection, site_id: int, slug: str) -> Room:
    """A room under its site's lock: whatever covers a send changes there (G7)."""
    sites.touch(conn, site_id)
    room = installations.room_of(conn, site_id, slug)
    if room is None:
        raise DeskError("not_found", Sentence("There is no room {slug!r} at this site.", slug=slug))
    return room


def _set_mode(conn: Connection, actor: Actor, slug: str, mode: Mode, reason: str) -> Change:
    room = _locked_room(conn, actor.site_id, slug)
    if room.mode is mode:
        raise DeskError("conflict", Sentence("The room is {mode} already.", mode=mode))
    installations.set_mode(conn, room.id, mode)
    before, after = {"mode": room.mode, "slow": room.slow}, {"mode": mode, "slow": room.slow}
    return _recorded(conn, actor, NewDecision(new_id(), Act.MODE, "room", slug, reason, before, after))


def _set_slow(conn: Connection, actor: Actor, slug: str, seconds: int, reason: str) -> Change:
    room = _locked_room(conn, actor.site_id, slug)
    if room.slow == seconds:
        raise DeskError("conflict", Sentence("The pause is that long already."))
    installations.set_slow(conn, room.id, seconds)
    before, after = {"mode": room.mode, "slow": room.slow}, {"mode": room.mode, "slow": seconds}
    return _recorded(conn, actor, NewDecision(new_id(), Act.SLOW, "room", slug, reason, before, after))


def _set_level(conn: Connection, actor: Actor, change: LevelChange, reason: str) -> Change:
    site = locked_site(conn, actor.site_id)
    now = database_now(conn)
    if change.level is not Level.NORMAL and (change.until is None or change.until <= now):
        raise DeskError("invalid", Sentence("A level needs an end in the future, so that it cannot be forgotten."))
    if change.until is not None and change.until > now + _LONGEST_LEVEL_MS:
        raise DeskError("invalid", Sentence("A level ends within a year at the latest."))
    calm = change.level is Level.NORMAL
    text, until = (None, None) if calm else (change.text, change.until)
    installations.set_level(conn, site.id, change.level, text, until)
    after = {"level": change.level, "text": text, "until": until}
    return _recorded(conn, actor, NewDecision(new_id(), Act.LEVEL, "site", site.key, reason, _level(site), after))


def _level(site: Site) -> dict[str, object]:
    return {"level": site.level, "text": site.level_text, "until": site.level_until}


def _recorded(conn: Connection, actor: Actor, new: NewDecision) -> Change:
    return Change(decisions.record(conn, actor, new, database_now(conn)), site=True)

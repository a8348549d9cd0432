"""What people read beside the live room: older pages, and what only they may see. And the alerts they raise."""

from sqlalchemy import Connection

from moderation.verdict import Finding
from server.chat import admission
from server.chat.arrivals import Arrivals
from server.chat.marks import marks
from server.chat.person import Parts, Person
from server.chat.reasons import authors_reason
from server.counters import Rate
from server.errors import ChatError
from server.models import Flag as StoredFlag
from server.models import FlagState, Message
from server.protocol.commands import Flag, History
from server.protocol.events import Ack, AckMessage, HistoryPage, Mine
from server.store import flags, messages, own, visitors
from server.store.flags import NewFlag
from server.store.own import Own
from server.store.results import NewVisitor
from server.texts import say
from server.visibility import everyones_view

PAGE = 50
_PAGES = Rate(60, 60.0)
_FLAGS = (Rate(5, 30.0), Rate(20, 600.0))


class Reading:
    """`history`, `mine` and `flag`."""

    def __init__(self, parts: Parts, arrivals: Arrivals) -> None:
        self._parts = parts
        self._arrivals = arrivals

    async def history(self, person: Person, command: History) -> HistoryPage:
        """The fifty published messages before a place, ascending. Raises ChatError("not_in_room"), ("rate")."""
        snapshot = await self._parts.sites.of(person.site_id)
        room = snapshot.room(command.room)
        if room is None or command.room not in person.rooms:
            raise ChatError("not_in_room")
        if snapshot.site.preferences.pace:
            await self._pace(person, "history", _PAGES)
        page = await self._parts.store.read(messages.before, room.id, command.before, PAGE + 1)
        views = [view for message in page[-PAGE:] if (view := everyones_view(message)) is not None]
        return HistoryPage(cid=command.cid, room=room.slug, messages=views, more=len(page) > PAGE)

    async def mine(self, person: Person) -> Mine:
        """One's own held, rejected and taken-down messages, and what became of one's flags; always the whole list."""
        if not person.saved:
            return Mine(messages=[], flags=[])
        unseen, raised = await self._parts.store.read(_mine, person.site_id, person.visitor.id, self._parts.now())
        return Mine(
            messages=[_own_view(message, found, person.language) for message, found in unseen],
            flags=[_flag_view(flag, person.language) for flag in raised],
        )

    async def flag(self, person: Person, command: Flag) -> Ack:
        """Raise an alert; the desk sees it at once. Raises ChatError."""
        snapshot = await self._parts.sites.of(person.site_id)
        self._arrivals.refuse_blocked(snapshot, person)
        admission.refuse_closed(snapshot, person.visitor.role)
        if snapshot.site.preferences.pace:
            await self._pace(person, "flag", *_FLAGS)
        new = self._arrivals.newcomer(person)
        raised = await self._parts.store.write(_raise, new, person, command, self._parts.now())
        person.saved = True
        await self._parts.announce.desk(person.site_id, raised.message_id)
        await self._parts.announce.author(person.site_id, person.visitor.id)
        return Ack(cid=command.cid or "", message=AckMessage(id=raised.message_id, state="published"))

    async def _pace(self, person: Person, what: str, *rates: Rate) -> None:
        wait = await self._parts.counters.take(f"{what}:{person.visitor.id}", *rates)
        if wait > 0:
            raise ChatError("rate", retry_after=wait)


def _raise(conn: Connection, new: NewVisitor | None, person: Person, command: Flag, now: int) -> StoredFlag:
    if new is not None:
        visitors.insert_newcomers(conn, [new])
    note = " ".join((command.note or "").split())
    return flags.raise_flag(conn, NewFlag(command.message, person.visitor, command.reason, note), now)


def _mine(conn: Connection, site_id: int, visitor_id: str, now: int) -> tuple[list[Own], list[StoredFlag]]:
    return own.mine(conn, site_id, visitor_id, now), flags.flags_of(conn, site_id, visitor_id, now)


def _own_view(message: Message, found: tuple[Finding, ...], language: str) -> dict[str, object]:
    view: dict[str, object] = {
        "id": message.id,
        "cid": message.cid,
        "room": message.room,
        "state": message.state.value,
        "text": message.text,
        "reason": authors_reason(message, language),
        "at": message.at,
    }
    if message.reply_to:
        view["reply_to"] = message.reply_to
    if message.question:
        view["question"] = True
    if message.decided:
        view["decided"] = True
    known = marks(message, found)
    if known.spans:
        view["spans"] = known.spans
    if known.offer:
        view["offer"] = known.offer
    return view


def _flag_view(flag: StoredFlag, language: str) -> dict[str, object]:
    view: dict[str, object] = {
        "message": flag.message_id,
        "reason": flag.reason.value,
        "state": flag.state.value,
        "at": flag.at,
    }
    if flag.state is not FlagState.OPEN:
        view["text"] = say(f"flag.{flag.state.value}", language)
    return view

"""May this be said here, now? A "no" is an error and stores nothing (DESIGN §2). Judging comes after, and is another thing."""

from moderation.fingerprint import fingerprint
from server.chat.context import Record
from server.chat.person import Person
from server.counters import Counters, Rate
from server.errors import ChatError
from server.models import Level, Message, Mode, Role, Room, State
from server.roles import STAFF, at_least
from server.sites import SiteSnapshot

LONGEST = 2000
MOST_LINES = 40
# Per visitor, and per address for all behind it (OWASP's ceiling for chat is 100 a minute).
_VISITOR_RATES = (Rate(5, 10.0), Rate(20, 60.0))
_ADDRESS_RATES = (Rate(20, 10.0), Rate(120, 60.0))
_REPEAT_MS = 120_000
WATCH_SLOW_SECONDS = 15


def refuse_text(text: str) -> None:
    """Raises ChatError for an empty or an endless text. `LONGEST` counts code points."""
    if not text.strip():
        raise ChatError("malformed", "empty")
    if len(text) > LONGEST:
        raise ChatError("too_long")
    if text.count("\n") >= MOST_LINES:
        raise ChatError("too_long", "too_many_lines")


def refuse_closed(snapshot: SiteSnapshot, role: Role) -> None:
    """Raises ChatError("closed") at the level closed, for all but staff."""
    if snapshot.site.level is Level.CLOSED and role not in STAFF:
        raise ChatError("closed")


def refuse_speaker(snapshot: SiteSnapshot, room: Room, person: Person, root: Message | None) -> None:
    """Who may speak in this room: its mode, then the site's level. `root`: the conversation answered, None for a new one."""
    role = person.visitor.role
    if role in STAFF:
        return
    if room.mode is Mode.READ_ONLY:
        raise ChatError("not_allowed", "read_only")
    if room.mode is Mode.RESTRICTED and not _may_answer(person, root):
        raise ChatError("not_allowed", "restricted")
    if snapshot.site.level is Level.ANSWERS_ONLY and (root is None or not at_least(role, Role.HELPER)):
        raise ChatError("not_allowed", "answers_only")


def slow_seconds(snapshot: SiteSnapshot, room: Room, role: Role) -> int:
    """The pause that slow mode asks of this author here; helpers and above are spared."""
    if at_least(role, Role.HELPER):
        return 0
    watched = WATCH_SLOW_SECONDS if snapshot.site.level is Level.WATCH else 0
    return max(room.slow, watched)


async def refuse_pace(counters: Counters, person: Person) -> None:
    """Raises ChatError("rate") with the seconds to wait: rates per visitor and per address."""
    wait = await counters.take(f"send:{person.visitor.id}", *_VISITOR_RATES)
    if wait == 0 and person.address:
        wait = await counters.take(f"send:{person.site_id}:{person.address}", *_ADDRESS_RATES)
    if wait > 0:
        raise ChatError("rate", retry_after=wait)


def refuse_repeat(record: Record, cid: str, text: str, now: int) -> None:
    """Raises ChatError("rate", "repeat") for what the author has published in these words within two minutes.

    The same cid is no repeat: it is the widget asking what became of it.
    """
    print_ = fingerprint(text)
    for send in record.sends:
        same = send.print == print_ and send.state in (State.PUBLISHED, State.HELD)
        if same and send.cid != cid and now - send.at < _REPEAT_MS:
            raise ChatError("rate", "repeat", retry_after=(_REPEAT_MS - (now - send.at)) / 1000)


def _may_answer(person: Person, root: Message | None) -> bool:
    return root is None or root.author_id == person.visitor.id or at_least(person.visitor.role, Role.HELPER)

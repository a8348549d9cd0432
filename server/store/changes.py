"""What authors and readers do to messages that are there: edit, take back, thank.

Lock order as everywhere: site, room (through its counters), message.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from server.errors import ChatError
from server.models import Message, State
from server.store.cases import close_case, open_case, stir_case
from server.store.messages import by_id
from server.store.numbers import next_changes, next_places
from server.store.places import lock_room
from server.store.results import SendDraft, Stale
from server.store.rows import insert_opinions
from server.store.schema import flags, messages, sites, thanks
from server.store.visitors import insert_newcomers


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit came to."""

    message: Message


def edit(conn: Connection, draft: SendDraft) -> Edited | Stale:
    """Put a judged new text in the place of the old one. `draft.message` is the old message with text, shown, state and
    reason of the new one. Raises ChatError("not_found") when it was decided or edited meanwhile.
    """
    wanted = draft.message
    version = conn.execute(
        select(sites.c.version).where(sites.c.id == wanted.site_id).with_for_update(read=True)
    ).scalar_one()
    if version != draft.site_version:
        return Stale()
    now_there = lock_room(conn, wanted.site_id, wanted.id)
    if (
        now_there is None
        or now_there.revision != wanted.revision
        or now_there.state not in (State.PUBLISHED, State.HELD)
    ):
        raise ChatError("not_found")
    # On what stands there now: the desk may have given it a place while the new text was judged.
    rewritten = replace(now_there, text=wanted.text, shown=wanted.shown, state=wanted.state, reason=wanted.reason)
    new = _placed(conn, now_there, replace(rewritten, revision=now_there.revision + 1))
    _write(conn, new)
    insert_opinions(conn, [replace(draft, message=new)])
    if new.state is State.HELD:
        open_case(conn, new.site_id, new.id, draft.severity, draft.message.at)
    elif now_there.state is State.HELD:
        close_case(conn, new.id, draft.message.at)
    else:
        stir_case(conn, new.id)  # flagged and waiting: what was read at the desk is not what stands there now
    return Edited(new)


def _placed(conn: Connection, old: Message, new: Message) -> Message:
    """Numbers for the new state. What waits because of more than its words keeps waiting for a person."""
    waits_for_a_person = old.state is State.HELD and (old.decided or old.seq is not None)
    if waits_for_a_person:
        new = replace(new, state=State.HELD, reason=new.reason or old.reason)
    if old.seq is not None:
        return replace(new, changed_seq=next_changes(conn, old.room_id)[0])
    if new.state is State.PUBLISHED:
        seq, change = next_places(conn, old.room_id)[0]
        return replace(new, seq=seq, changed_seq=change, published_at=new.published_at or new.at)
    return new


def _write(conn: Connection, new: Message) -> None:
    changed = ("text", "shown", "state", "reason", "revision", "seq", "changed_seq", "published_at")
    values: dict[str, Any] = {name: getattr(new, name) for name in changed}
    conn.execute(update(messages).where(messages.c.id == new.id).values(values))


def take_back(conn: Connection, site_id: int, message_id: str, author_id: str, now: int) -> Message:
    """The author deletes their own message. Raises ChatError("not_found"). Flags on it end as upheld: it is gone."""
    message = lock_room(conn, site_id, message_id)
    if message is None or message.author_id != author_id or message.state in (State.DELETED, State.REJECTED):
        raise ChatError("not_found")
    gone = replace(message, state=State.DELETED)
    if message.seq is not None:
        gone = replace(gone, changed_seq=next_changes(conn, message.room_id)[0])
    _write(conn, gone)
    close_case(conn, message_id, now)
    open_flags = (flags.c.message_id == message_id, flags.c.state == "open")
    conn.execute(update(flags).where(*open_flags).values(state="upheld", decided_at=now))
    return gone


def thank(conn: Connection, draft: "Thanks") -> Message:
    """Add or take back one person's thank-you. Saying it twice changes nothing. Raises ChatError."""
    insert_newcomers(conn, draft.newcomers)
    message = by_id(conn, draft.site_id, draft.message_id)
    if message is None or message.seq is None or message.state is not State.PUBLISHED:
        raise ChatError("not_found")
    if message.author_id == draft.visitor_id:
        raise ChatError("not_allowed", "own")
    own = (thanks.c.message_id == draft.message_id, thanks.c.visitor_id == draft.visitor_id)
    said = conn.execute(select(thanks.c.at).where(*own)).one_or_none() is not None
    if said == (not draft.undo):
        return message
    if draft.undo:
        conn.execute(delete(thanks).where(*own))
    else:
        conn.execute(insert(thanks).values(message_id=message.id, visitor_id=draft.visitor_id, at=draft.at))
    change = next_changes(conn, message.room_id)[0]
    count = conn.execute(select(func.count()).where(thanks.c.message_id == message.id)).scalar_one()
    conn.execute(update(messages).where(messages.c.id == message.id).values(thanks=count, changed_seq=change))
    return replace(message, thanks=count, changed_seq=change)


@dataclass(frozen=True, slots=True)
class Thanks:
    """Who thanks for what; `undo` takes it back."""

    site_id: int
    message_id: str
    visitor_id: str
    undo: bool
    at: int
    newcomers: Sequence[Any] = ()

"""Who may see what of a message: the one place that decides it, used by every surface (GUARANTEES G5, G6)."""

from server.models import Message, Role, State
from server.protocol.events import Author, MessageEvent

# A message that waited longer than this for its publication shows both times (DESIGN §2).
LATE_MS = 60_000


def everyones_view(message: Message) -> MessageEvent | None:
    """What everyone in the room may see: the message, a tombstone, or nothing.

    None means that it never had a place: others cannot know that it exists. What once had a place and is not published
    now, for whatever reason, is a tombstone.
    """
    if message.seq is None:
        return None
    if message.state is not State.PUBLISHED:
        return _tombstone(message)
    late = message.published_at is not None and message.published_at - message.at > LATE_MS
    return MessageEvent(
        id=message.id,
        room=message.room,
        seq=message.seq,
        changed_seq=_changed(message),
        author=author_of(message),
        text=message.text if message.shown is None else message.shown,
        at=message.at,
        published=message.published_at if late else None,
        reply_to=message.reply_to,
        question=message.question,
        edited=message.revision > 1,
        thanks=message.thanks,
        aside_until=message.aside_until,
    )


def author_of(message: Message) -> Author:
    """The author as others see them: no role for a plain visitor."""
    role = None if message.role is Role.VISITOR else message.role.value
    return Author(id=message.author_id, pseudonym=message.pseudonym, role=role)


def visible(message: Message) -> bool:
    """Whether everyone in the room may read it: only then can it be answered, thanked or flagged."""
    return message.seq is not None and message.state is State.PUBLISHED


def _changed(message: Message) -> int | None:
    return None if message.changed_seq == message.seq else message.changed_seq


def _tombstone(message: Message) -> MessageEvent:
    assert message.seq is not None
    return MessageEvent(
        id=message.id,
        room=message.room,
        seq=message.seq,
        changed_seq=_changed(message),
        state=State.DELETED.value,
        author=author_of(message),
        at=message.at,
    )

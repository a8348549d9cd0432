"""What the server says: one record an event. Defaults are left out of the frame, since bytes are the largest lever."""

from typing import Any

from msgspec import Struct

from server.models import Mode


class Author(Struct, frozen=True, omit_defaults=True):
    """Who wrote it. No `role`: a visitor."""

    id: str
    pseudonym: str
    role: str | None = None


class _Event(Struct, frozen=True, omit_defaults=True, tag_field="type", kw_only=True):
    pass


class MessageEvent(_Event, frozen=True, omit_defaults=True, tag="message", kw_only=True):
    """The current state of a message, an upsert by `id`.

    Absent `changed_seq`: equal to `seq`; absent `state`: published; absent `text`: deleted. `published` only when that
    was more than a minute after `at`.
    """

    id: str
    room: str
    seq: int
    changed_seq: int | None = None
    state: str | None = None
    author: Author
    text: str | None = None
    at: int
    published: int | None = None
    reply_to: str | None = None
    question: bool = False
    edited: bool = False
    thanks: int = 0
    aside_until: int | None = None


class RoomInfo(Struct, frozen=True, omit_defaults=True):
    """A room of the site; `slow` in seconds."""

    room: str
    name: str
    language: str
    mode: Mode
    slow: int = 0


class Me(Struct, frozen=True):
    """The visitor as the server knows them. `named` false: still the given pseudonym."""

    id: str
    pseudonym: str
    role: str
    named: bool


class Welcome(_Event, frozen=True, tag="welcome", kw_only=True):
    """The answer to `hello`. `token` is to be kept and sent with the next one."""

    visitor: Me
    token: str
    rooms: list[RoomInfo]
    site: dict[str, Any]
    features: list[str]
    ping_ms: int


class Joined(_Event, frozen=True, tag="joined", kw_only=True):
    """The answer to `join`: the changes since `after` (`resumed`), or the last messages, whole (`snapshot`)."""

    room: str
    head: int
    mode: str
    messages: list[MessageEvent]


class AckMessage(Struct, frozen=True, omit_defaults=True):
    """What became of the message; `seq` once published."""

    id: str
    state: str
    seq: int | None = None


class Ack(_Event, frozen=True, omit_defaults=True, tag="ack", kw_only=True):
    """Done and on disk. `reason` for held and rejected; `look`: when staff next look.

    `spans`: where to mend the text, in code points, end excluded; `offer`: `without_name`, when it would do without them.
    """

    cid: str
    message: AckMessage | None = None
    reason: str | None = None
    look: str | None = None
    spans: tuple[tuple[int, int], ...] = ()
    offer: str | None = None


class HistoryPage(_Event, frozen=True, omit_defaults=True, tag="history", kw_only=True):
    """A page of older messages, ascending; `more` when there are older ones still."""

    cid: str | None = None
    room: str
    messages: list[MessageEvent]
    more: bool


class Mine(_Event, frozen=True, tag="mine", kw_only=True):
    """What only this visitor may see: their held and rejected messages, what became of their flags. Always whole."""

    messages: list[dict[str, Any]]
    flags: list[dict[str, Any]]


class Notice(_Event, frozen=True, omit_defaults=True, tag="notice", kw_only=True):
    """Something to know. Codes: mode, level, flag; an unknown code is shown as its `text`."""

    code: str
    text: str | None = None
    until: int | None = None
    room: str | None = None
    mode: Mode | None = None
    slow: int | None = None
    level: str | None = None
    message: str | None = None
    state: str | None = None


class Presence(_Event, frozen=True, tag="presence", kw_only=True):
    """About how many people are in the room."""

    room: str
    count: int


class TypingEvent(_Event, frozen=True, tag="typing", kw_only=True):
    """Somebody writes."""

    room: str
    pseudonym: str


class Resync(_Event, frozen=True, tag="resync", kw_only=True):
    """You missed something here: join again with what you know."""

    room: str


class Goodbye(_Event, frozen=True, tag="goodbye", kw_only=True):
    """This server ends; come back after `retry_after` seconds."""

    reason: str
    retry_after: float


class Pong(_Event, frozen=True, tag="pong"):
    """Here I am."""


class ErrorEvent(_Event, frozen=True, omit_defaults=True, tag="error", kw_only=True):
    """A command that was not done. `retry_after` in seconds, `until` in milliseconds since 1970 (blocks)."""

    code: str
    message: str
    cid: str | None = None
    retry_after: float | None = None
    until: int | None = None


EVENTS: tuple[type[Struct], ...] = (
    Welcome,
    Joined,
    Ack,
    MessageEvent,
    Mine,
    HistoryPage,
    Notice,
    Presence,
    TypingEvent,
    Resync,
    Goodbye,
    Pong,
    ErrorEvent,
)

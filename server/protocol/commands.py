"""What a client may say: one record a command, typed and bounded, so that nobody behind the door sees a dict."""

from typing import Annotated, Any

from msgspec import Meta, Struct

from server.models import FlagReason

# No control characters (but tabs and line ends) or lone surrogates: some stores refuse them, some terminals obey.
_CLEAN = r"\A[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]*\Z"
_NAME = r"\A[A-Za-z0-9_-]+\Z"

Id = Annotated[str, Meta(pattern=_NAME, max_length=64)]
Cid = Annotated[str, Meta(pattern=r"\A[\x21-\x7e]+\Z", max_length=64)]
Clean = Annotated[str, Meta(pattern=_CLEAN)]
Line = Annotated[str, Meta(pattern=_CLEAN, max_length=500)]
Secret = Annotated[str, Meta(pattern=r"\A[\x21-\x7e]*\Z", max_length=8192)]
Number = Annotated[int, Meta(ge=0, le=2**53)]


class Hello(Struct, frozen=True, tag="hello", tag_field="type"):
    """The first frame: which site, and who I am if I know."""

    site: Id
    token: Secret | None = None
    identity: Secret | None = None
    page: Clean | None = None
    lang: Line | None = None


class _Command(Struct, frozen=True, tag_field="type", kw_only=True):
    cid: Cid | None = None


class Join(_Command, frozen=True, tag="join", kw_only=True):
    """Into a room. `after`: the last change number I know; anything that is no such number means a whole snapshot."""

    room: Id
    after: Any = None

    @property
    def known(self) -> int | None:
        """`after` when it can be a change number, else None."""
        return self.after if type(self.after) is int and self.after >= 0 else None


class Leave(_Command, frozen=True, tag="leave", kw_only=True):
    """Out of a room."""

    room: Id


class Send(_Command, frozen=True, tag="send", kw_only=True):
    """A message. `cid` is compulsory: it makes sending it again harmless."""

    cid: Cid
    room: Id
    text: Clean
    reply_to: Id | None = None
    question: bool = False


class Edit(_Command, frozen=True, tag="edit", kw_only=True):
    """Another text for one's own message."""

    message: Id
    text: Clean


class Delete(_Command, frozen=True, tag="delete", kw_only=True):
    """Take one's own message back."""

    message: Id


class Thank(_Command, frozen=True, tag="thank", kw_only=True):
    """Say thank you for a message, or take that back."""

    message: Id
    undo: bool = False


class Flag(_Command, frozen=True, tag="flag", kw_only=True):
    """Raise an alert on a message."""

    message: Id
    reason: FlagReason
    note: Line | None = None


class History(_Command, frozen=True, tag="history", kw_only=True):
    """The page of messages before this `seq`."""

    room: Id
    before: Number


class Profile(_Command, frozen=True, tag="profile", kw_only=True):
    """Choose a pseudonym."""

    pseudonym: Line


class Typing(_Command, frozen=True, tag="typing", kw_only=True):
    """I am writing in this room."""

    room: Id


class Ping(_Command, frozen=True, tag="ping", kw_only=True):
    """Are you there?"""


Command = Hello | Join | Leave | Send | Edit | Delete | Thank | Flag | History | Profile | Typing | Ping

COMMANDS: tuple[type[Command], ...] = (
    Hello,
    Join,
    Leave,
    Send,
    Edit,
    Delete,
    Thank,
    Flag,
    History,
    Profile,
    Typing,
    Ping,
)

"""The bodies and answers of the REST contract; docs/openapi.json is generated from them."""

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from server.models import Act, FlagReason, FlagState, Level, Mode, Role, Side, State
from server.models.library import How

Id = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{1,40}$")]
Reason = Annotated[str, Meta(min_length=1, max_length=500, description="Kept in the log; its author reads it.")]
Millis = Annotated[int, Meta(ge=0, le=2**53, description="Milliseconds since 1970 UTC.")]
Hours = Annotated[float, Meta(gt=0, le=8760)]


class Deciding(Struct, frozen=True):
    """`version`: that of the case that was read; a stale one is refused with 409."""

    reason: Reason
    version: Annotated[int, Meta(ge=0, le=2**53)] | None = None


class Reasoned(Struct, frozen=True):
    """An act with its reason."""

    reason: Reason


class Undoing(Struct, frozen=True):
    """An undo; its reason may be left out."""

    reason: Reason = "undone"


class Blocking(Struct, frozen=True):
    """Whom to shut out: exactly one of `network` (an address or CIDR), `visitor`, or `message` (its author's address)."""

    reason: Reason
    hours: Hours
    network: Annotated[str, Meta(max_length=64)] | None = None
    visitor: Id | None = None
    message: Id | None = None


class PuttingLibrary(Struct, frozen=True):
    """A whole library; what differs from the one in force is written, or, where two keys are needed, proposed as one
    batch that is named by the decision. `lists`: the shared lists kept in force beside it; left out: none.
    """

    entries: list[dict[str, Any]]
    reason: Reason = "library replaced"
    lists: list[str] | None = None


class Proposing(Struct, frozen=True):
    """A change of one entry: `entry` alone adds it, with `key` it takes that one's place, `key` alone retires that one.
    `key` with `readmit`: a shared list's entry that was retired here counts here again, as the list has it.

    `how`: `draft` is seen by one's own side only, `urgent` counts for a day without the other key. With one key it
    counts at once. `list`: the short name of a shared list that this site keeps.
    """

    reason: Reason
    entry: dict[str, Any] | None = None
    key: Annotated[str, Meta(max_length=200)] | None = None
    how: How = How.NOW
    list: Annotated[str, Meta(max_length=40)] | None = None
    readmit: bool = False


_Key = Annotated[str, Meta(max_length=200)]


class Answering(Struct, frozen=True):
    """An answer to a batch of proposals. `keys`: to these entries of it; left out: to all that still waits."""

    reason: Reason
    # That there is one at least is told by the desk, with what to do instead.
    keys: Annotated[list[_Key], Meta(max_length=5000, extra_json_schema={"minItems": 1})] | None = None


class SettingMode(Struct, frozen=True):
    """Who may write in a room."""

    mode: Mode
    reason: Reason


class SettingSlow(Struct, frozen=True):
    """The pause between two messages of one author."""

    seconds: Annotated[int, Meta(ge=0, le=3600)]
    reason: Reason


class SettingLevel(Struct, frozen=True):
    """A crisis level; every level but `normal` needs `until`."""

    level: Level
    reason: Reason
    text: Annotated[str, Meta(max_length=300)] | None = None
    until: Millis | None = None


class SettingRole(Struct, frozen=True):
    """A visitor's role: `visitor`, `helper` or `moderator`."""

    role: Role
    reason: Reason


class Author(Struct, frozen=True):
    """Who wrote a message."""

    id: str
    pseudonym: str
    role: Role


class MessageShape(Struct, frozen=True):
    """A message as staff see it: whatever its state, with what its author wrote."""

    id: str
    room: str
    author: Author
    text: str
    state: State
    at: Millis
    revision: int
    seq: int | None = None
    reply_to: str | None = None
    root: str | None = None
    question: bool = False
    thanks: int = 0
    shown: str | None = None
    published_at: Millis | None = None
    aside_until: Millis | None = None


class FindingShape(Struct, frozen=True):
    """What the machine found, where: code points of the text, end excluded."""

    check: str
    rule: str
    category: str
    outcome: str
    start: int
    end: int
    disguise: str = ""


class FlagShape(Struct, frozen=True):
    """Somebody's alert."""

    id: str
    visitor: str
    pseudonym: str
    role: str
    reason: FlagReason
    state: FlagState
    at: Millis
    note: str = ""


class CaseShape(Struct, frozen=True):
    """A message that waits. `version` goes back with the decision."""

    message: MessageShape
    findings: list[FindingShape]
    flags: list[FlagShape]
    severity: int
    opened_at: Millis
    version: int


class QueuePage(Struct, frozen=True):
    """The most harmful first. `next` is the `after` of the next page; null: this was the last."""

    cases: list[CaseShape]
    next: str | None


class Decided(Struct, frozen=True):
    """The id of the decision, by which it can be undone."""

    decision: str


class Blocked(Struct, frozen=True):
    """A block in force."""

    id: str
    decision: str
    until: Millis
    reason: str
    at: Millis
    network: str | None = None
    visitor: str | None = None
    ended_at: Millis | None = None


class BlockPage(Struct, frozen=True):
    """Those in force first."""

    blocks: list[Blocked]


class LibraryShape(Struct, frozen=True):
    """A library file, with the shared lists in force beside it."""

    entries: list[dict[str, Any]]
    lists: list[str]


class ProposalShape(Struct, frozen=True):
    """What one side wants for the library. `body` null: the entry is to go; `before`: what counted when it was proposed.
    `readmit`: the entry of a shared list, as in `body`, is to count here again; null: none of them has it now.

    `urgent_until`: until then it counts already.
    """

    batch: str
    change: Literal["put", "retire", "readmit", "lists"]
    key: str
    body: dict[str, Any] | None
    before: dict[str, Any] | None
    state: Literal["draft", "proposed"]
    side: Side | None
    by: str
    reason: str
    at: Millis
    urgent_until: Millis | None = None


class ProposalPage(Struct, frozen=True):
    """In the order of writing: what waits for an answer, and the drafts of the token's own side."""

    proposals: list[ProposalShape]
    next: str | None


class LogShape(Struct, frozen=True):
    """A decision with its place in the audit chain; no place yet: sealed within a second."""

    id: str
    act: Act
    target_kind: str
    target: str
    reason: str
    by: str
    at: Millis
    undone_by: str | None = None
    position: int | None = None


class LogPage(Struct, frozen=True):
    """Newest first."""

    decisions: list[LogShape]
    next: str | None


class Problem(Struct, frozen=True):
    """What went wrong (RFC 9457); `detail` says how to mend it."""

    type: str
    title: str
    status: int
    detail: str
    retry_after: float | UnsetType = UNSET

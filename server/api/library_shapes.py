"""The bodies and answers of the REST contract that are about the library."""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from server.api.shapes import MessageShape, Millis, Reason
from server.models import Side
from server.models.library import How

Key = Annotated[str, Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]


class PuttingLibrary(Struct, frozen=True):
    """A whole library; what differs from the one in force is written, or, where two keys are needed, proposed as one
    batch that is named by the decision. `lists`: the shared lists kept in force beside it; left out: none.

    `how`: a `draft` is seen by one's own side only, until it is put forward.
    """

    entries: list[dict[str, Any]]
    reason: Reason = "library replaced"
    lists: list[str] | None = None
    how: Literal["now", "draft"] = "now"


class SettingKeys(Struct, frozen=True):
    """Whether the library needs the keys of both sides. Only the command line takes the second key away again."""

    two_keys: bool
    reason: Reason


class SettingWarning(Struct, frozen=True):
    """The share of stored messages above which a dry run warns: 0.01 is one in a hundred; steps of 0.001."""

    share: Annotated[float, Meta(ge=0.001, le=1)]
    reason: Reason


class KeysShape(Struct, frozen=True):
    """How the library is agreed. `brand`, `vendor`: the people and tokens that could turn that side's key; `nobody`:
    tokens that may change the library and speak for no side; `waiting`: unanswered proposals.
    """

    two_keys: bool
    brand: list[str]
    vendor: list[str]
    nobody: list[str]
    waiting: int
    warn_share: float


class Proposing(Struct, frozen=True):
    """A change of one entry: `entry` alone adds it, with `key` it takes that one's place, `key` alone retires that one.
    `key` with `readmit`: a shared list's entry that was retired here counts here again, as the list has it.

    `how`: `draft` is seen by one's own side only, `urgent` counts for a day without the other key. With one key it
    counts at once. `list`: the short name of a shared list that this site keeps.
    """

    reason: Reason
    entry: dict[str, Any] | None = None
    key: Key | None = None
    how: How = How.NOW
    list: Annotated[str, Meta(max_length=40)] | None = None
    readmit: bool = False


class Rehearsing(Struct, frozen=True):
    """Entries that are new, or changes of those in force with the same ids; the site's `last` messages, newest first.

    They are read for ten seconds at most.
    """

    entries: Annotated[list[dict[str, Any]], Meta(min_length=1, max_length=100)]
    last: Annotated[int, Meta(ge=1, le=10_000)] = 10_000


class Naming(Struct, frozen=True):
    """Entries by their ids."""

    keys: Annotated[list[Key], Meta(min_length=1, max_length=500)]


class Pointing(Struct, frozen=True):
    """An entry in force, and how many of the last published messages are read with it, for ten seconds at most."""

    key: Key
    last: Annotated[int, Meta(ge=1, le=20_000)] = 20_000


class Applying(Pointing, frozen=True, kw_only=True):
    """The same, with the reason for holding what it hits."""

    reason: Reason


class Answering(Struct, frozen=True):
    """An answer to a batch of proposals. `keys`: to these entries of it; left out: to all that still waits."""

    reason: Reason
    # That there is one at least is told by the desk, with what to do instead.
    keys: Annotated[list[Key], Meta(max_length=5000, extra_json_schema={"minItems": 1})] | None = None


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


class SampleShape(Struct, frozen=True):
    """A message that an entry hits. `spans`: start and end in code points of its text; `approved`: a person published it."""

    message: MessageShape
    spans: list[tuple[int, int]]
    approved: bool


class RehearsalShape(Struct, frozen=True):
    """What an entry would have done to the last `read` messages.

    `hits`: those it hits at all; `would_stop`: hits that others can see; `approved`: hits that a person published. `share` is
    `would_stop` of `read`; `warn`: it is above `warn_above`, the site's bound, or `approved` is not 0. `no_longer`: what the
    entry in force hits and this one does not. `samples`: ten at most, what a person approved first. `held`, `spared`: of a
    preview, the messages that applying would hold (whole conversations, where that is the entry's scope), and the hits that
    it leaves alone. `whole` false: the time was over before all that were `asked` for were read.
    """

    key: str
    read: int
    asked: int
    hits: int
    would_stop: int
    approved: int
    share: float
    warn_above: float
    warn: bool
    no_longer: int
    samples: list[SampleShape]
    held: int
    spared: int
    whole: bool


class RehearsalList(Struct, frozen=True):
    """In the order of the entries."""

    runs: list[RehearsalShape]


class PrecisionShape(Struct, frozen=True):
    """What people decided on the messages that an entry stopped; `waiting`: nobody has yet."""

    key: str
    upheld: int
    approved: int
    waiting: int


class PrecisionList(Struct, frozen=True):
    """In the order of the keys; all zero for an entry on which nobody decided.

    `decisions`: so many of the site's last decisions are counted, and as many of those that wait.
    """

    decisions: int
    entries: list[PrecisionShape]


class Applied(Struct, frozen=True):
    """What one decision held, which its undo shows again. `spared`: left alone, as staff wrote or published it.

    `more`: not everything could be read or held at once; ask again.
    """

    decision: str
    held: int
    spared: int
    more: bool

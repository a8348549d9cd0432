"""What the desk asks for and what it shows: the records of its pages and of the REST contract."""

from dataclasses import dataclass

from server.models.case import Flag
from server.models.decision import Act, Block, Decision
from server.models.message import Message, StoredFinding
from server.models.person import Role, Visitor
from server.models.site import Level


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """`kind`: all, held (never seen by others), flagged (published, with open flags), danger (somebody may be in it),
    new (by somebody seen first that day), decided (what no longer waits, the last decision first); `room`: a slug.
    """

    kind: str = "all"
    room: str | None = None


@dataclass(frozen=True, slots=True)
class FlagLine:
    """A flag, and how often earlier flags of this person were followed."""

    flag: Flag
    upheld: int
    dismissed: int


@dataclass(frozen=True, slots=True)
class CaseCard:
    """Everything that a person needs to decide on one message, on one card.

    `version` 0: the message never waited. `waiting`: it does now. `before` and `after`: the nearest three published
    messages of the room, ascending. `author` carries the counts of their record, `author_decisions` the last five
    acts on what they wrote; `decisions` are those on this message, newest first.
    """

    message: Message
    version: int
    waiting: bool
    severity: int
    findings: tuple[StoredFinding, ...]
    flags: tuple[FlagLine, ...]
    author: Visitor
    author_decisions: tuple[Decision, ...]
    before: tuple[Message, ...]
    after: tuple[Message, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class BlockRequest:
    """Shut out one of `network` (an address or CIDR), `visitor`, or the address that `message` came from; in hours."""

    reason: str
    hours: float
    network: str | None = None
    visitor: str | None = None
    message: str | None = None


@dataclass(frozen=True, slots=True)
class BlockPreview:
    """Whom a block of `network` would meet: known people, their messages of the last 30 days, some of their names.

    `more`: so many that they were not all counted.
    """

    network: str
    people: int
    messages: int
    names: tuple[str, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class LevelChange:
    """A crisis level, the text of its banner, and when it ends by itself (ms; None for normal only)."""

    level: Level
    reason: str
    text: str | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which decisions: of one act, by one actor's name, on one target, in a span of time (ms)."""

    act: Act | None = None
    actor: str | None = None
    target: str | None = None
    since: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class LogLine:
    """A decision with its place in the audit chain; both None until the sealer came by (within a second)."""

    decision: Decision
    position: int | None
    hash: str | None


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Pseudonyms that begin with `search`; everybody of one `role`."""

    search: str = ""
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One visitor with what they did here. `flags`: those they raised; `names`: others on the same addresses."""

    visitor: Visitor
    messages: tuple[Message, ...]
    decisions: tuple[Decision, ...]
    flags: tuple[Flag, ...]
    names: tuple[Visitor, ...]
    blocks: tuple[Block, ...]

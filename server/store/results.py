"""What the batch of messages takes and what each send comes to."""

from dataclasses import dataclass, field

from moderation.verdict import Verdict
from server.models import Message, State, Visitor


@dataclass(frozen=True, slots=True)
class NewVisitor:
    """A person whose row is written with the first thing they do."""

    visitor: Visitor
    token_digest: str
    token_expires_at: int


@dataclass(frozen=True, slots=True)
class SendDraft:
    """A judged message, ready to be written. `message` has no numbers yet; its state follows from the verdict.

    `site_version` is the version of the snapshot that admission and judging used. `slow` in seconds, 0 for none
    or for those whom slow mode spares.
    """

    message: Message
    sent_digest: str
    verdict: Verdict
    site_version: int
    severity: int
    address: str | None
    slow: int = 0
    newcomer: NewVisitor | None = None

    @property
    def publishes(self) -> bool:
        """Whether others will see it at once."""
        return self.message.state is State.PUBLISHED


@dataclass(frozen=True, slots=True)
class Stored:
    """Committed. `again`: the cid was known, and this is the message in its current state.

    `hidden` are the messages of a conversation that left sight with this one (a finding of scope conversation).
    """

    message: Message
    again: bool = False
    hidden: tuple[Message, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Stale:
    """The site has moved on since the snapshot: fetch it, admit and judge again."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another text under the same cid."""


@dataclass(frozen=True, slots=True)
class TooSoon:
    """Slow mode: seconds until this author may write in this room."""

    retry_after: float


Sent = Stored | Stale | Conflict | TooSoon

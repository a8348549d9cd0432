"""What waits at the desk: cases and the flags on them."""

from dataclasses import dataclass
from enum import StrEnum

from server.models.message import Message, StoredFinding


class FlagReason(StrEnum):
    """Why a person raised an alert."""

    INSULT = "insult"
    ILLEGAL = "illegal"
    ADVERTISING = "advertising"
    PERSONAL_DATA = "personal_data"
    WRONG_OR_DANGEROUS_ADVICE = "wrong_or_dangerous_advice"
    DISTRESS = "distress"
    OTHER = "other"


class FlagState(StrEnum):
    """What became of it."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Flag:
    """One person's alert on one message. `pseudonym` and `role` are the flagger's."""

    id: str
    message_id: str
    visitor_id: str
    pseudonym: str
    role: str
    reason: FlagReason
    note: str
    state: FlagState
    at: int


@dataclass(frozen=True, slots=True)
class Case:
    """A message that waits for a person, with all that is said about it. `version` rises with each change."""

    message: Message
    findings: tuple[StoredFinding, ...]
    flags: tuple[Flag, ...]
    severity: int
    opened_at: int
    version: int
    decided_at: int | None = None

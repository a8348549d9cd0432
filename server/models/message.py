"""A message and what the machine found in it."""

from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import Any

from server.models.person import Role


class State(StrEnum):
    """Where a message stands (DESIGN §3)."""

    PUBLISHED = "published"
    HELD = "held"
    REJECTED = "rejected"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """A finding as kept; `start` and `end` are code points of the text of that `revision` of the message."""

    check: str
    rule: str
    category: str
    outcome: str
    start: int
    end: int
    scope: str = "message"
    disguise: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """The current state of a message, as every surface reads it.

    `text` is what the author wrote; `shown` what others may read when a hit is masked (None: `text`).
    `seq` and `changed_seq` are None until the first publication. `revision` rises with each edit: a decision binds
    to the one that was read. `mode` is not here: a message knows nothing of its room but the slug.
    """

    id: str
    site_id: int
    room_id: int
    room: str
    author_id: str
    pseudonym: str
    role: Role
    cid: str
    text: str
    shown: str | None
    state: State
    at: int
    seq: int | None = None
    changed_seq: int | None = None
    published_at: int | None = None
    root_id: str | None = None
    reply_to: str | None = None
    question: bool = False
    thanks: int = 0
    aside_until: int | None = None
    revision: int = 1
    reason: str | None = None
    decided: bool = False

    def placed(self, seq: int, change: int) -> "Message":
        """The same message at its first publication: `dataclasses.replace` takes six times as long, for every send."""
        values: list[Any] = list(_VALUES(self))
        values[_SEQ : _SEQ + 3] = seq, change, self.at
        return Message(*values)


_NAMES = tuple(Message.__dataclass_fields__)
_VALUES = attrgetter(*_NAMES)
# `seq`, `changed_seq` and `published_at` stand side by side.
_SEQ = _NAMES.index("seq")

"""A person's acts at the desk, and the blocks they lead to."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Act(StrEnum):
    """What a decision did. `undo` reverses exactly the decision it names."""

    PUBLISH = "publish"
    REJECT = "reject"
    DELETE = "delete"
    RESTORE = "restore"
    DELETE_CONVERSATION = "delete_conversation"
    BLOCK = "block"
    UNBLOCK = "unblock"
    MODE = "mode"
    SLOW = "slow"
    LEVEL = "level"
    ROLE = "role"
    LIBRARY = "library"
    DRAFT = "draft"
    PROPOSE = "propose"
    AGREE = "agree"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    KEYS = "keys"
    LIST = "list"
    APPLY = "apply"
    RENAME = "rename"
    ERASE = "erase"
    SITE = "site"
    ROOM = "room"
    ACCOUNT = "account"
    TOKEN = "token"
    UNDO = "undo"
    EXPIRE = "expire"


@dataclass(frozen=True, slots=True)
class NewDecision:
    """What is about to be decided. `id` is drawn beforehand, so that what it touches can name it."""

    id: str
    act: Act
    target_kind: str
    target: str
    reason: str
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """`before` is what `undo` puts back, `after` what must still stand for that; `undone_by` the decision that did."""

    id: str
    site_id: int
    act: Act
    target_kind: str
    target: str
    reason: str
    actor_kind: str
    actor_id: str
    actor_name: str
    at: int
    before: dict[str, Any]
    after: dict[str, Any]
    undone_by: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A shut-out network (CIDR text) or visitor, until a time; never without an end."""

    id: str
    site_id: int
    network: str | None
    visitor_id: str | None
    reason: str
    at: int
    until: int
    decision_id: str
    ended_at: int | None = None

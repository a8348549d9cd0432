"""People: visitors in the widget, accounts at the desk, and who acts."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do on one site; `server/roles.py` says what each may."""

    VISITOR = "visitor"
    HELPER = "helper"
    MODERATOR = "moderator"
    AGENT = "agent"
    READER = "reader"
    MANAGER = "manager"
    OWNER = "owner"


class Side(StrEnum):
    """Who an account speaks for when the library is agreed."""

    BRAND = "brand"
    VENDOR = "vendor"


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person in the widget. `subject` is the brand's own id for them, when they came with a JWT."""

    id: str
    site_id: int
    pseudonym: str
    role: Role
    named: bool
    first_seen: int
    subject: str | None = None
    published: int = 0
    held: int = 0
    rejected: int = 0
    upheld: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """A person who signs in to the back office; roles are per site."""

    id: int
    email: str
    name: str


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in browser. `csrf` must come back with every form."""

    account: Account
    csrf: str
    expires_at: int


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: `kind` is account, token, visitor, command (the command line) or machine (expiries)."""

    kind: str
    id: str
    name: str
    role: Role
    site_id: int
    address: str | None = None
    side: Side | None = None

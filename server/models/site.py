"""A brand's installation and its rooms."""

from dataclasses import dataclass, field
from enum import StrEnum


class Mode(StrEnum):
    """Who may write in a room (DESIGN §2, contribution models)."""

    OPEN = "open"
    RESTRICTED = "restricted"
    READ_ONLY = "read-only"


class Level(StrEnum):
    """Crisis levels of a site, calm first."""

    NORMAL = "normal"
    WATCH = "watch"
    GUARD = "guard"
    ANSWERS_ONLY = "answers-only"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a brand chose for its site; kept as JSON in one column, so a new choice needs no migration.

    `pace`: rates, repeats, newcomer, personal-data and connection checks (off only for load tests).
    `staff_look`: when staff next look at held messages, per language, shown to authors.
    `warn_share`: the share of stored messages (0 to 1) above which a new entry's dry run warns.
    `accent`, `radius` (px), `font`, `scheme` (auto, light, dark): the widget's dress.
    """

    pace: bool = True
    accent: str = "#2f6f5e"
    radius: int = 14
    font: str = ""
    scheme: str = "auto"
    contact: str = ""
    retention_days: int = 365
    guidelines: dict[str, list[str]] = field(default_factory=dict)
    staff_look: dict[str, str] = field(default_factory=dict)
    reserved: tuple[str, ...] = ()
    allow_domains: tuple[str, ...] = ()
    warn_share: float = 0.01


@dataclass(frozen=True, slots=True)
class Site:
    """`version` rises with everything that covers a send: blocks, modes, roles, level, slow mode, library."""

    id: int
    key: str
    name: str
    origins: tuple[str, ...]
    languages: tuple[str, ...]
    lists: tuple[str, ...]
    version: int
    level: Level
    level_text: str | None
    level_until: int | None
    two_keys: bool
    identity_secret: str
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Room:
    """`slow` is the pause between two messages of one author in seconds; 0: none."""

    id: int
    site_id: int
    slug: str
    name: str
    language: str
    mode: Mode
    slow: int
    position: int = 0

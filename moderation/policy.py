"""One site's rules, compiled: everything `judge` needs to know that does not change from message to message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from moderation.entry import Entry, EntryError, parse_entry
from moderation.layer import Layer
from moderation.lexicon import Lexicon, compile_lexicon
from moderation.links import canonical_host

LEVELS = ("normal", "watch", "guard", "answers-only", "closed")
STAFF = frozenset({"manager", "owner", "agent"})
HOUR = 3_600_000
MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class NewcomerRule:
    """Who counts as new: known for less than `age` milliseconds and with fewer than `published` messages."""

    age: int = HOUR
    published: int = 3


@dataclass(frozen=True, slots=True)
class RaidRule:
    """What makes a raid: so many newcomers in a room within a minute, or so many others with the same text."""

    newcomers: int = 25
    same_text: int = 2


@dataclass(frozen=True, slots=True)
class RecordRule:
    """When an author's record asks for a look: so many rejected messages and upheld flags, and not a small share."""

    against: int = 3
    share: float = 0.2


@dataclass(frozen=True, slots=True)
class Policy:
    """One site's rules under one version. Immutable: a change is another policy, swapped by one reference."""

    version: int = 0
    lexicon: Lexicon = field(default_factory=Lexicon)
    level: str = "normal"
    pace: bool = True
    danger: bool = True
    allow_domains: frozenset[str] = frozenset()
    newcomer: NewcomerRule = NewcomerRule()
    raid: RaidRule = RaidRule()
    record: RecordRule = RecordRule()
    broken: tuple[str, ...] = ()
    """Sentences about entries that could not be compiled. While there is one, every message is held."""


@dataclass(frozen=True, slots=True)
class PolicySource:
    """What a policy is made of: the site's settings and its library rows as they are stored."""

    version: int = 0
    rows: tuple[Entry | Mapping[str, Any], ...] = ()
    base: tuple[Layer, ...] = ()
    """Compiled starter lists, shared with the other sites that subscribe to them."""
    unreadable: tuple[str, ...] = ()
    """Sentences about lists that should be in `base` and could not be compiled."""
    level: str = "normal"
    pace: bool = True
    danger: bool = True
    allow_domains: tuple[str, ...] = ()
    """The site's own domains: a link to them is no newcomer's link."""
    newcomer: NewcomerRule = NewcomerRule()
    raid: RaidRule = RaidRule()
    record: RecordRule = RecordRule()


def compile_policy(source: PolicySource) -> Policy:
    """Compile a site's rules. Never raises: a row that cannot be used lands in `broken` and everything is held."""
    broken: list[str] = list(source.unreadable)
    entries = list(_readable(source.rows, broken))
    domains = frozenset(_hosts(source.allow_domains, broken))
    if source.level not in LEVELS:
        broken.append(f"The level “{source.level}” does not exist; use one of {', '.join(LEVELS)}.")
    return Policy(
        version=source.version,
        lexicon=_lexicon(entries, source.base, domains, broken),
        level=source.level,
        pace=source.pace,
        danger=source.danger,
        allow_domains=domains,
        newcomer=source.newcomer,
        raid=source.raid,
        record=source.record,
        broken=tuple(broken),
    )


def _readable(rows: Iterable[Entry | Mapping[str, Any]], broken: list[str]) -> Iterable[Entry]:
    for number, row in enumerate(rows, start=1):
        try:
            yield row if isinstance(row, Entry) else parse_entry(row)
        except EntryError as error:
            broken.append(f"Library row {number}: {error}")
        except Exception as error:  # a row of a kind nobody foresaw must hold messages, not stop the site
            broken.append(f"Library row {number} cannot be read: {error!r}.")


def _hosts(domains: Iterable[str], broken: list[str]) -> Iterable[str]:
    for domain in domains:
        host = canonical_host(domain) if isinstance(domain, str) else None
        if host is None:
            broken.append(f"“{domain}” is no domain; write it such as shop.example.")
        else:
            yield host


def _lexicon(entries: list[Entry], base: tuple[Layer, ...], domains: frozenset[str], broken: list[str]) -> Lexicon:
    try:
        return compile_lexicon(entries, base, domains)
    except Exception:  # find the culprits one by one: slow, and only when something is badly wrong
        sound = [entry for entry in entries if _compiles(entry, broken)]
    return compile_lexicon(sound, base, domains)


def _compiles(entry: Entry, broken: list[str]) -> bool:
    try:
        Layer((entry,))
    except Exception as error:
        broken.append(f"Library entry “{entry.id}” cannot be compiled: {error!r}.")
        return False
    return True

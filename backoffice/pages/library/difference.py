"""What differs between two states of an entry, field by field, and the entries of a proposal as changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from backoffice import times
from backoffice.words import Words

_ORDER = (
    "entry", "kind", "match", "accents", "language", "category", "outcome", "severity", "scope", "rooms", "languages",
    "allow", "expires_at",
)  # fmt: skip
_DEFAULTS = {
    "kind": "word", "match": "whole", "accents": "fold", "category": "custom", "outcome": "hold", "severity": 2,
    "scope": "message",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, and its value before and after, in words; empty where there is none."""

    name: str
    before: str
    after: str


def differing(words: Words, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> list[Field]:
    """The fields that changed, in the order of the form."""
    old, new = _full(before), _full(after)
    return [
        Field(words.say(f"field.{name}"), shown(words, name, old.get(name)), shown(words, name, new.get(name)))
        for name in _ORDER
        if old.get(name) != new.get(name)
    ]


def shown(words: Words, name: str, value: Any) -> str:
    """A field's value as people read it."""
    if value in (None, "", [], ()):
        return ""
    if name == "expires_at":
        return times.utc(int(value))
    if name == "allow":
        return words.quoted(value)
    if name in ("rooms", "languages"):
        return ", ".join(str(one) for one in value)
    if name == "language":
        return words.name("tongue", value)
    return str(value) if name == "entry" else words.name(name, value)


def _full(body: Mapping[str, Any] | None) -> dict[str, Any]:
    """An entry with its defaults written out, so that leaving one out is no difference."""
    return {**_DEFAULTS, **body} if body is not None else {}

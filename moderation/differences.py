"""What differs between two lists of entries: those added, those removed, and the fields of those changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from moderation.entry import Entry

FIELDS = tuple(field.name for field in fields(Entry) if field.name != "id")


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that is in both, not the same; `differing` names the fields, in the order that an entry has them."""

    before: Entry
    after: Entry
    differing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """From one list to another, each part in the order of its list. False when there is no difference."""

    added: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()
    changed: tuple[Changed, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def differences(older: Iterable[Entry], newer: Iterable[Entry]) -> Differences:
    """What has to happen to `older` to have `newer`. Entries are the same by their id; their order says nothing."""
    was = {entry.id: entry for entry in older}
    now = {entry.id: entry for entry in newer}
    return Differences(
        added=tuple(entry for key, entry in now.items() if key not in was),
        removed=tuple(entry for key, entry in was.items() if key not in now),
        changed=tuple(
            Changed(was[key], entry, _differing(was[key], entry))
            for key, entry in now.items()
            if key in was and was[key] != entry
        ),
    )


def _differing(before: Entry, after: Entry) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if getattr(before, name) != getattr(after, name))

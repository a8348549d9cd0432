"""One line of the library, as the brand and the vendor agreed on it, read from and written to JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from moderation.sentence import Sentence, together
from moderation.usable import problem_of
from moderation.verdict import Outcome

T = TypeVar("T")

KINDS = ("word", "phrase", "domain", "any_link", "personal", "pattern")
MATCHES = ("whole", "prefix", "substring")
ACCENTS = ("fold", "strict")
OUTCOMES = ("mask", "hold", "reject")
SCOPES = ("message", "conversation")
LONGEST_ENTRY = 200
MOST_EXCEPTIONS = 200
_LONGEST_WORD = 60


class EntryError(ValueError):
    """An entry that cannot be used; the message is a sentence that says how to mend it."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class LibraryError(EntryError):
    """Everything wrong with a library at once: a sentence each, which names the line or the number of the entry."""

    def __init__(self, problems: list[Sentence]) -> None:
        super().__init__(together(problems, "\n"))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Entry:
    """One forbidden word, phrase, link, recogniser or pattern, and what a hit means."""

    id: str
    entry: str
    kind: str = "word"
    match: str = "whole"
    accents: str = "fold"
    language: str | None = None
    category: str = "custom"
    outcome: Outcome = Outcome.HOLD
    allow: tuple[str, ...] = ()
    severity: int = 2
    scope: str = "message"
    rooms: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    expires_at: int | None = None

    def over(self, now: int) -> bool:
        """Whether it has ended by itself at `now` (ms since 1970)."""
        return self.expires_at is not None and self.expires_at <= now


def parse_entry(mapping: object) -> Entry:
    """Read one entry. Raises EntryError with a sentence that says how to mend it."""
    if not isinstance(mapping, Mapping):
        raise EntryError(Sentence('An entry is an object such as {{"id": "1", "entry": "word", "kind": "word"}}.'))
    kind = _one_of(mapping, "kind", KINDS, "word")
    entry = _entry_text(mapping, kind)
    match = _one_of(mapping, "match", MATCHES, "whole")
    if kind == "word" and "*" in entry:
        entry, match = _starred(entry)
    parsed = Entry(
        id=_identifier(mapping, entry),
        entry=entry,
        kind=kind,
        match=match,
        accents=_one_of(mapping, "accents", ACCENTS, "fold"),
        language=_language(mapping),
        category=_short(mapping, "category", "custom"),
        outcome=Outcome.from_word(_one_of(mapping, "outcome", OUTCOMES, "hold")),
        allow=_words(mapping, "allow"),
        severity=_severity(mapping),
        scope=_one_of(mapping, "scope", SCOPES, "message"),
        rooms=_words(mapping, "rooms"),
        languages=_words(mapping, "languages"),
        expires_at=_moment(mapping),
    )
    if problem := problem_of(kind, entry):
        raise EntryError(problem)
    return parsed


def entry_to_json(entry: Entry) -> dict[str, object]:
    """The entry as a library file writes it: what is default is left out."""
    plain: dict[str, object] = {
        "id": entry.id,
        "entry": entry.entry,
        "kind": entry.kind,
        "match": entry.match,
        "accents": entry.accents,
        "category": entry.category,
        "outcome": entry.outcome.word,
    }
    if entry.kind != "word":
        del plain["match"]
    optional: dict[str, object] = {
        "language": entry.language,
        "allow": list(entry.allow),
        "rooms": list(entry.rooms),
        "languages": list(entry.languages),
        "expires_at": entry.expires_at,
    }
    plain |= {key: value for key, value in optional.items() if value not in (None, [])}
    if entry.severity != 2:
        plain["severity"] = entry.severity
    if entry.scope != "message":
        plain["scope"] = entry.scope
    return plain


def parse_library(source: str | bytes | Mapping[str, Any]) -> list[Entry]:
    """Read a whole library. Raises LibraryError with every problem: by line for a file, by number (from 1) else."""
    if isinstance(source, str | bytes):
        from moderation.library_file import read_library

        read = read_library(source, "library.json", to_keep=False)
        entries, problems = list(read.entries), list(read.problems)
    else:
        entries, problems = read_entries(
            listed(source), parse_entry, lambda number: Sentence("Entry {number}", number=number + 1)
        )
    if problems:
        raise LibraryError(problems)
    return entries


def listed(source: object) -> list[Any]:
    """The entries of a library as JSON, unread. Raises LibraryError."""
    rows = source.get("entries") if isinstance(source, Mapping) else None
    if not isinstance(rows, list):
        raise LibraryError([Sentence('A library file is an object with a list: {{"entries": […]}}.')])
    return rows


def read_entries(
    rows: Iterable[T], read: Callable[[T], Entry], where: Callable[[int], Sentence]
) -> tuple[list[Entry], list[Sentence]]:
    """The entries of these rows, and a sentence for each row that is none or has an id that is taken.

    `where` names a row by its number from 0, as “Line 17”; it is asked only where something is wrong.
    """
    entries, problems, seen = list[Entry](), list[Sentence](), dict[str, int]()
    for number, row in enumerate(rows):
        try:
            entry = read(row)
        except EntryError as error:
            problems.append(Sentence("{where}: {problem}", where=where(number), problem=error.sentence))
            continue
        if (first := seen.setdefault(entry.id, number)) != number:
            problems.append(
                Sentence(
                    "{where}: the id “{id}” is taken by {first:small}; give it another.",
                    where=where(number),
                    id=entry.id,
                    first=where(first),
                )
            )
        entries.append(entry)
    return entries, problems


def _entry_text(mapping: Mapping[str, Any], kind: str) -> str:
    text = mapping.get("entry", "*" if kind == "any_link" else None)
    if not isinstance(text, str) or not text.strip():
        raise EntryError(Sentence("“entry” is missing: write the word, phrase, domain or pattern there."))
    if len(text) > LONGEST_ENTRY:
        raise EntryError(Sentence("“entry” has {n} characters; {most} is the most.", n=len(text), most=LONGEST_ENTRY))
    return text.strip()


def _starred(entry: str) -> tuple[str, str]:
    """`salop*` means words that begin so, `*shit*` words that contain it."""
    bare = entry.strip("*")
    if not bare or "*" in bare or not entry.endswith("*"):
        raise EntryError(
            Sentence(
                "“{entry}”: a star may stand at the end (abc*) or at both ends (*abc*); else use a pattern.",
                entry=entry,
            )
        )
    return bare, "substring" if entry.startswith("*") else "prefix"


def _identifier(mapping: Mapping[str, Any], entry: str) -> str:
    value = mapping.get("id", entry)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_ENTRY:
        raise EntryError(Sentence("“id” must be a short text, not {value}.", value=repr(value)))
    return value


def _one_of(mapping: Mapping[str, Any], field: str, words: tuple[str, ...], default: str) -> str:
    value = mapping.get(field)
    if value is None:
        return default
    if value not in words:
        raise EntryError(
            Sentence(
                "“{field}” is {value}; use one of {words}.", field=field, value=repr(value), words=", ".join(words)
            )
        )
    return str(value)


def _language(mapping: Mapping[str, Any]) -> str | None:
    value = mapping.get("language")
    if value in (None, ""):
        return None
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise EntryError(
            Sentence("“language” is {value}; use a code such as fr, en or de, or leave it out.", value=repr(value))
        )
    return value.split("-")[0].lower()


def _short(mapping: Mapping[str, Any], field: str, default: str) -> str:
    value = mapping.get(field) or default
    if not isinstance(value, str) or len(value) > _LONGEST_WORD:
        raise EntryError(
            Sentence("“{field}” must be a text of at most {most} characters.", field=field, most=_LONGEST_WORD)
        )
    return value


def _words(mapping: Mapping[str, Any], field: str) -> tuple[str, ...]:
    value = mapping.get(field) or ()
    if not isinstance(value, list | tuple) or not all(isinstance(word, str) and word.strip() for word in value):
        raise EntryError(Sentence("“{field}” must be a list of texts.", field=field))
    if len(value) > MOST_EXCEPTIONS or any(len(word) > LONGEST_ENTRY for word in value):
        raise EntryError(
            Sentence(
                "“{field}” may hold {texts} texts of {most} characters at most.",
                field=field,
                texts=MOST_EXCEPTIONS,
                most=LONGEST_ENTRY,
            )
        )
    return tuple(value)


def _severity(mapping: Mapping[str, Any]) -> int:
    value = mapping.get("severity", 2)
    if type(value) is not int or value not in (1, 2, 3):
        raise EntryError(Sentence("“severity” is {value}; use 1 (mild), 2 or 3 (grave).", value=repr(value)))
    return value


def _moment(mapping: Mapping[str, Any]) -> int | None:
    value = mapping.get("expires_at")
    if value is not None and (type(value) is not int or value < 0):
        raise EntryError(Sentence("“expires_at” must be a whole number of milliseconds since 1970."))
    return value

"""The case files: which entries are in force for a kind, and each line read."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from moderation.entry import Entry, parse_library
from moderation.lexicon import Lexicon, compile_lexicon

FOLDER = Path(__file__).parent / "cases"
KINDS = sorted(path.stem for path in FOLDER.glob("*.jsonl"))


@dataclass(frozen=True, slots=True)
class Case:
    kind: str
    lang: str
    text: str
    hold: bool
    hit: str | None

    def __str__(self) -> str:
        return f"{self.kind}-{self.lang}-{'hold' if self.hold else 'pass'}-{self.text.encode('unicode_escape').decode()[:40]}"


def cases() -> list[Case]:
    return [
        Case(kind, row["lang"], row["text"], row["expect"] == "hold", row.get("hit"))
        for kind in KINDS
        for row in map(json.loads, (FOLDER / f"{kind}.jsonl").read_text("utf-8").splitlines())
    ]


@cache
def library() -> tuple[Entry, ...]:
    return tuple(parse_library((FOLDER / "library.json").read_text("utf-8")))


@cache
def lexicon(kind: str, lang: str) -> Lexicon:
    """Words of the message's own language and of none; all languages, links and personal data where they are the point."""
    return compile_lexicon(entry for entry in library() if _in_force(entry, kind, lang))


def _in_force(entry: Entry, kind: str, lang: str) -> bool:
    if kind == "link_any":
        return entry.kind == "any_link"
    if entry.kind in ("any_link", "personal"):
        return kind == "personal" and entry.kind == "personal"
    return kind == "multilingual" or entry.language in (None, lang)

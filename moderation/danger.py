"""Somebody may be in danger: self-harm, threats, children. Held, and first in the queue; never a punishment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.danger_phrases import PHRASES
from moderation.entry import Entry
from moderation.layer import Layer
from moderation.lexicon import Lexicon
from moderation.reading import Reading
from moderation.verdict import Finding, Outcome

_YOUNG = re.compile(
    r" (?:j ai(?: que)?|jai|i am|i m|im|ich bin|tengo|ho) (?:[6-9]|1[0-4])"
    r" (?:ans?|years? old|yrs? old|yo|y o|jahre alt|jahre|anos|anni)(?= )(?! (?:de|d|di|of|erfahrung|que|qu|che|dass) )"
)


def _entries() -> Iterator[Entry]:
    for category, by_language in PHRASES.items():
        for language, phrases in by_language.items():
            for phrase in filter(None, map(str.strip, phrases.split("\n"))):
                wanted, *exceptions = (part.strip() for part in phrase.split("| except"))
                yield Entry(
                    id=f"{category}:{language}:{wanted}",
                    entry=wanted,
                    kind="phrase",
                    language=language,
                    category=category,
                    allow=tuple(part.strip() for group in exceptions for part in group.split(",")),
                    severity=3,
                )


_LEXICON = Lexicon((Layer(_entries()),))


def dangers(reading: Reading) -> Iterator[Finding]:
    """Findings in the categories self_harm, threat and minor, in five languages."""
    for finding in _LEXICON.find_in(reading):
        yield Finding("danger", finding.rule, finding.category, Outcome.HOLD, finding.start, finding.end)
    for match in _YOUNG.finditer(reading.spaced) if reading.has_digits else ():
        start, end = reading.folded_place(match.start() + 1), reading.folded_place(match.end() - 1) + 1
        yield Finding("danger", "minor:age", "minor", Outcome.HOLD, *reading.folded_span(start, end))

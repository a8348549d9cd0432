"""Words written with letters that look or sound like others, or with a sign for a vowel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.reading import Reading
from moderation.respell import LONGEST_WORD, guessed
from moderation.suspect import Suspect

_SHORTEST = 4
_CONSONANT = "[b-df-hj-np-tv-xz]"
_SOUNDS = {
    "vv": "w",
    "rn": "m",
    "ph": "f",
    "(?<![aeiouyv])v(?![aeiouyv])": "u",
    f"(?<={_CONSONANT})y(?={_CONSONANT})": "i",
    r"\bk(?=[aou]\w{3})": "c",
}
_EACH = tuple((re.compile(pattern), letter) for pattern, letter in _SOUNDS.items())
_ANY = re.compile("|".join(_SOUNDS))
_DASH = re.compile(f"[-_.#](?={_CONSONANT})")
_DASHED = re.compile(rf"(?<!\w)[a-z]{{0,6}}{_CONSONANT}[-_.#]{_CONSONANT}[a-z]{{0,7}}(?!\w)")


def misspelled(reading: Reading) -> Iterator[Suspect]:
    """Single words as they are meant to be read aloud or seen."""
    if reading.odd and _ANY.search(" ".join(reading.odd)):
        yield from _other_letters(reading)
    if _DASH.search(reading.folded):
        yield from _dashed(reading)


def _other_letters(reading: Reading) -> Iterator[Suspect]:
    """One or two letters for another: "vvanker", "rnerde", "phuck", "fvck", "shyt", "konnard"."""
    for index, word in enumerate(reading.words):
        if word not in reading.odd or not _SHORTEST <= len(word) <= LONGEST_WORD:
            continue
        for pattern, letter in _EACH:
            match = pattern.search(word)
            if match is not None:
                place, at = reading.word_places[index], match.start()
                offsets = (*range(at + 1), *range(match.end(), len(word)))
                text = word[:at] + letter + word[match.end() :]
                yield Suspect(text, "look_alike", tuple(place + offset for offset in offsets), (at,))


def _dashed(reading: Reading) -> Iterator[Suspect]:
    """A vowel dashed out between two consonants: "f-ck", "sh_t"."""
    for match in _DASHED.finditer(reading.folded):
        part = match.group()
        if len(part) >= _SHORTEST:
            sign = next(place for place, character in enumerate(part) if not character.isalpha())
            yield guessed(part, match.start(), (sign,), "dashed")

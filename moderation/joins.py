"""Words cut in two or three: "stu pid", "co-nn-ard"."""

from __future__ import annotations

from operator import add

from moderation.ordinary import BY_LANGUAGE, ORDINARY
from moderation.reading import Reading
from moderation.suspect import Suspect, written

_SHORTEST_JOIN = 4
_LONGEST_OF_THREE = 4


class Joins:
    """Every two neighbouring words as one, and every three short ones; who they are is worked out only for hits."""

    __slots__ = ("_everyday", "_indexes", "_pairs", "_reading", "text")

    def __init__(self, reading: Reading, everyday: frozenset[str], odd: set[str]) -> None:
        self._reading, self._everyday = reading, everyday
        self._indexes = _spoken(reading)
        said = reading.words if self._indexes is None else [reading.words[index] for index in self._indexes]
        texts = list(map(add, said, said[1:]))
        self._pairs = len(texts)
        if any(len(word) <= _LONGEST_OF_THREE for word in odd):
            texts += map(add, texts, said[2:])
        self.text = written(texts)

    def suspect(self, number: int) -> Suspect | None:
        """The joined words at that place, unless all of them are everyday words."""
        count = 2 if number < self._pairs else 3
        first = number if count == 2 else number - self._pairs
        at = range(first, first + count) if self._indexes is None else self._indexes[first:first + count]
        parts = [self._reading.words[index] for index in at]
        if not any(len(part) > 1 and part not in self._everyday for part in parts):
            return None
        if count == 3 and max(map(len, parts)) > _LONGEST_OF_THREE:
            return None
        text = "".join(parts)
        if len(text) < _SHORTEST_JOIN or not text.isalpha():
            return None
        places, marks = list[int](), list[int]()
        for index, part in zip(at, parts, strict=True):
            marks.append(len(places))
            place = self._reading.word_places[index]
            places += range(place, place + len(part))
        return Suspect(text, "joined", tuple(places), tuple(marks[1:]))


def joins(reading: Reading) -> Joins | None:
    """What the words of a text may be pieces of, or None when all of them are everyday words of its language."""
    if len(reading.words) < 2:
        return None
    known = everyday(reading)
    odd = reading.vocabulary - known
    return Joins(reading, known, odd) if any(len(word) > 1 for word in odd) else None


def everyday(reading: Reading) -> frozenset[str]:
    """The vocabulary of the declared language where most known words of the text are in it, else of all languages."""
    declared = BY_LANGUAGE.get(reading.language or "", ORDINARY)
    said = reading.vocabulary
    return declared if 2 * len(said & declared) >= len(said) - len(reading.odd) else ORDINARY


def _spoken(reading: Reading) -> list[int] | None:
    """The indexes of the words without the signs between them, or None when there are no signs."""
    if not reading.has_signs:
        return None
    return [index for index, word in enumerate(reading.words) if word.isalnum()]

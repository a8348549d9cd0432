"""Words cut in two or three: "stu pid", "co-nn-ard"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from moderation.ordinary import BY_LANGUAGE, ORDINARY
from moderation.reading import Reading
from moderation.suspect import Suspect, written

_SHORTEST_JOIN, _LONGEST_PART = 4, 14
_LONGEST_OF_THREE = 4

_GLUE = re.compile(r"[-._*~|]+(?=\w)")

Group = tuple[int, ...]
"""The indexes of two or three words that may be one."""


class Joins:
    """Odd words with their neighbours, each group as one word; where its letters stand is worked out only for hits."""

    __slots__ = ("_groups", "_reading", "text")

    def __init__(self, reading: Reading, groups: list[Group], texts: list[str]) -> None:
        self._reading, self._groups = reading, groups
        self.text = written(texts)

    def suspect(self, number: int) -> Suspect | None:
        """The joined words at that place, if letters are all there is to them."""
        places, marks, text = list[int](), list[int](), ""
        for index in self._groups[number]:
            part, place = self._reading.words[index], self._reading.word_places[index]
            marks.append(len(text))
            places += range(place, place + len(part))
            text += part
        if len(text) < _SHORTEST_JOIN or text.isdigit() or not text.isalnum():
            return None
        return Suspect(text, "joined", tuple(places), tuple(marks[1:]))


def joins(reading: Reading) -> Joins | None:
    """What the words of a text may be pieces of: odd words with their neighbours, and what signs hold together."""
    if len(reading.words) < 2:
        return None
    groups: list[Group] = []
    odd = reading.vocabulary - everyday(reading)
    if odd:
        _add_neighbours(groups, reading, odd)
    if _GLUE.search(reading.folded):
        groups += [group for group in _glued(reading) if group not in groups]
    if not groups:
        return None
    listed = reading.words
    return Joins(reading, groups, ["".join([listed[index] for index in group]) for group in groups])


def everyday(reading: Reading) -> frozenset[str]:
    """The vocabulary of the declared language where most known words of the text are in it, else of all languages."""
    declared = BY_LANGUAGE.get(reading.language or "", ORDINARY)
    said = reading.vocabulary
    return declared if 2 * len(said & declared) >= len(said) - len(reading.odd) else ORDINARY


def _add_neighbours(groups: list[Group], reading: Reading, odd: set[str]) -> None:
    """Each odd word with the one before and the one after, and three short ones in a row."""
    listed = reading.words
    said = _spoken(reading) if reading.has_signs else range(len(listed))
    last = len(said) - 1
    for place, index in enumerate(said):
        word = listed[index]
        if word not in odd or not 1 < len(word) <= _LONGEST_PART:
            continue
        if place and (not groups or groups[-1] != (said[place - 1], index)):
            groups.append((said[place - 1], index))
        if len(word) <= _LONGEST_OF_THREE:
            for first in range(max(place - 2, 0), min(place, last - 2) + 1):
                three = (said[first], said[first + 1], said[first + 2])
                if max(len(listed[part]) for part in three) <= _LONGEST_OF_THREE and three not in groups[-6:]:
                    groups.append(three)
        if place < last:
            groups.append((index, said[place + 1]))


def _glued(reading: Reading) -> Iterator[Group]:
    """Words with nothing but a sign between them, "bas-tard": no everyday word is needed to doubt those."""
    places, listed = reading.word_places, reading.words
    for match in _GLUE.finditer(reading.folded):
        after = bisect_left(places, match.end())
        if (
            after < len(places)
            and places[after] == match.end()
            and places[after - 1] + len(listed[after - 1]) == match.start()
        ):
            yield after - 1, after


def _spoken(reading: Reading) -> list[int]:
    """The indexes of the words without the signs between them."""
    return [index for index, word in enumerate(reading.words) if word.isalnum()]

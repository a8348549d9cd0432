"""Words cut in two or three: "stu pid", "co-nn-ard"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moderation.fold import words
from moderation.ordinary import BY_LANGUAGE
from moderation.reading import Reading
from moderation.suspect import Suspect, written

_SHORTEST_JOIN, _LONGEST_PART = 4, 14
_LONGEST_OF_THREE = 4
_LONGEST_NUMBER = 3
"""Digits in a number that may begin or end a word, "4 chan"; a longer one is a year, a price or an order."""

_GLUE = re.compile(r"[-._*~|]+(?=\w)")
_GLUE_GATE = re.compile(r"[-._*~|](?=\w)")

Group = tuple[int, ...]
"""The indexes of two or three words that may be one."""


class Joins:
    """Odd words with their neighbours, each group as one word; where its letters stand is worked out only for hits."""

    __slots__ = ("_groups", "text")

    def __init__(self, groups: list[Group], texts: list[str]) -> None:
        self._groups = groups
        self.text = written(texts)

    def suspect(self, number: int, reading: Reading) -> Suspect | None:
        """The joined words at that place, if letters are all there is to them."""
        places, marks, text = list[int](), list[int](), ""
        for index in self._groups[number]:
            part, place = reading.words[index], reading.word_places[index]
            marks.append(len(text))
            places += range(place, place + len(part))
            text += part
        if len(text) < _SHORTEST_JOIN or text.isdigit() or not text.isalnum():
            return None
        return Suspect(text, "joined", tuple(places), tuple(marks[1:]))


def joins(reading: Reading) -> Joins | None:
    """What the words of a text may be pieces of: odd words with their neighbours, and what signs hold together."""
    listed = reading.words
    if len(listed) < 2:
        return None
    groups = dict.fromkeys(_neighbours(reading))
    if _GLUE_GATE.search(reading.folded):
        groups.update(dict.fromkeys(_glued(reading)))
    if not groups:
        return None
    return Joins(list(groups), ["".join([listed[index] for index in group]) for group in groups])


def strange(reading: Reading) -> set[str]:
    """The words of the text outside the vocabulary of the declared language, where most of its known words are in that;
    else those outside the vocabularies of all languages."""
    declared = BY_LANGUAGE.get(reading.language or "")
    if declared is None:
        return reading.odd
    said = reading.vocabulary
    elsewhere = said - declared
    return elsewhere if 2 * (len(said) - len(elsewhere)) >= len(said) - len(reading.odd) else reading.odd


def _neighbours(reading: Reading) -> Iterator[Group]:
    """Each strange word with the one before and the one after, and three short ones in a row."""
    doubted = strange(reading)
    if not doubted:
        return
    listed = reading.words
    said = _spoken(reading) if reading.has_signs else range(len(listed))
    last = len(said) - 1
    for place in [place for place, index in enumerate(said) if listed[index] in doubted]:
        index = said[place]
        length = len(listed[index])
        if not 1 < length <= _LONGEST_PART or (length > _LONGEST_NUMBER and listed[index].isdigit()):
            continue
        if place:
            yield said[place - 1], index
        if length <= _LONGEST_OF_THREE:
            for first in range(max(place - 2, 0), min(place, last - 2) + 1):
                three = said[first], said[first + 1], said[first + 2]
                if max(len(listed[part]) for part in three) <= _LONGEST_OF_THREE:
                    yield three
        if place < last:
            yield index, said[place + 1]


def _glued(reading: Reading) -> Iterator[Group]:
    """Words with nothing but a sign between them, "bas-tard": no everyday word is needed to doubt those."""
    folded, listed = reading.folded, reading.words
    after = done = 0
    for match in _GLUE.finditer(folded):
        after += len(words(folded[done : match.start()]))
        done = match.end()
        if (
            0 < after < len(listed)
            and folded.endswith(listed[after - 1], 0, match.start())
            and folded.startswith(listed[after], done)
        ):
            yield after - 1, after


def _spoken(reading: Reading) -> list[int]:
    """The indexes of the words without the signs between them."""
    return [index for index, word in enumerate(reading.words) if word.isalnum()]

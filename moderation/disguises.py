"""What a text may be hiding: the words behind leet, repeats, gaps, spelling out and run-together capitals.

Every function yields suspects. Plain text pays almost nothing, because only words that no everyday vocabulary knows are
suspected; and what was undone is written on the suspect, so that `proof` can ask more of a disguised hit than of a plain one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from moderation.fold import fold, words
from moderation.ordinary import BY_LANGUAGE, ORDINARY
from moderation.reading import Reading
from moderation.respell import respelled, unleeted
from moderation.suspect import Suspect

MOST_SUSPECTS = 600
_SHORTEST_JOIN, _LONGEST_JOIN = 4, 24
_LONGEST_OF_THREE = 4
_ONE_LETTER_WORDS = frozenset("aiyoeu")
_ONE_LETTER_AS_TWO = frozenset({"ss", "oe", "ae", "th"})
_LIST_GAP = re.compile(r"[,;]|[.:/]\s")
_CAMEL_GATE = re.compile(r"[a-zà-ÿ][A-Z]")
_CAMEL = re.compile(r"[^\W_]*[a-zà-ÿ][A-Z][^\W_]*")
_HUMP = re.compile(r"(?<=[^\WA-Z_])(?=[A-Z])")


def suspects(reading: Reading, language: str | None = None) -> list[Suspect]:
    """Everything the text may be hiding, a bounded number of suspects. `language` is the one the room declares."""
    found: list[Suspect] = []
    single = [*_bounded(respelled(reading))] if _may_be_respelled(reading) else []
    found += single
    said = _spoken(reading)
    found += _bounded(_joined(reading, said, language))
    if reading.odd:
        found += _bounded(_spelled_out(reading, said))
    if single and len(reading.words) > 1:
        found += _restored(reading, single)
    if _CAMEL_GATE.search(reading.text):
        found += _bounded(_camel(reading))
    return found


def _bounded(found: Iterator[Suspect]) -> Iterator[Suspect]:
    for _, suspect in zip(range(MOST_SUSPECTS), found, strict=False):
        yield suspect


def _may_be_respelled(reading: Reading) -> bool:
    return bool(reading.odd) or not reading.folded.isalpha()


def _spoken(reading: Reading) -> list[int]:
    """The indexes of the words that are spoken: signs such as emoji between letters do not part them."""
    listed = reading.words
    if reading.text.isascii():
        return list(range(len(listed)))
    return [index for index, word in enumerate(listed) if word.isalnum()]


def _joined(reading: Reading, said: list[int], language: str | None) -> Iterator[Suspect]:
    """Two or three neighbouring words read as one, when one of them is no everyday word: "stu pid", "co-nn-ard"."""
    everyday = _everyday(reading, language)
    if everyday.issuperset(reading.words):
        return
    listed = [reading.words[index] for index in said]
    odd = [1 < len(word) <= 12 and word not in everyday for word in listed]
    for first in range(len(listed) - 1):
        for count in (2, 3):
            parts = listed[first:first + count]
            if len(parts) < count or not any(odd[first:first + count]):
                continue
            if count == 3 and max(map(len, parts)) > _LONGEST_OF_THREE:
                continue
            text = "".join(parts)
            if _SHORTEST_JOIN <= len(text) <= _LONGEST_JOIN and text.isalpha():
                yield _join(reading, said[first:first + count])


def _everyday(reading: Reading, language: str | None) -> frozenset[str]:
    """The vocabulary of the declared language and of the one that most words belong to."""
    declared = BY_LANGUAGE.get(language or "")
    if declared is None:
        return ORDINARY
    if reading.known.issubset(declared):
        return declared
    spoken = max(BY_LANGUAGE.values(), key=lambda vocabulary: len(reading.known & vocabulary))
    return declared | spoken


def _join(reading: Reading, indexes: list[int]) -> Suspect:
    text, places, marks = "", list[int](), list[int]()
    for index in indexes:
        word, place = reading.words[index], reading.word_places[index]
        marks.append(len(text))
        text += word
        places += range(place, place + len(word))
    return Suspect(text, "joined", tuple(places), tuple(marks[1:]))


def _spelled_out(reading: Reading, said: list[int]) -> Iterator[Suspect]:
    """Letters set apart: "m o r o n", "s.h.i.t", also behind an honest one-letter word ("what a m o r o n")."""
    if not any(len(word) == 1 for word in reading.odd):
        return
    run: list[int] = []
    for index in [*said, -1]:
        word = reading.words[index] if index >= 0 else "  "
        if len(word) == 1 or (run and word in _ONE_LETTER_AS_TWO):
            run.append(index)
            continue
        if len(run) >= 3:
            yield from _run(reading, run)
        run = []


def _run(reading: Reading, run: list[int]) -> Iterator[Suspect]:
    stretches = [(reading.word_places[index], reading.words[index]) for index in run]
    gaps = [reading.folded[a + len(word):b] for (a, word), (b, _) in pairwise(stretches)]
    if any(_LIST_GAP.search(gap) for gap in gaps):
        return
    letters = "".join(word for _, word in stretches)
    places = [place + offset for place, word in stretches for offset in range(len(word))]
    for start in (0, 1) if letters[0] in _ONE_LETTER_WORDS else (0,):
        for stop in (0, 1) if letters[-1] in _ONE_LETTER_WORDS else (0,):
            text = letters[start:len(letters) - stop]
            if len(text) >= 3:
                for read in {text, *unleeted(text)}:
                    yield Suspect(read, "spelled", tuple(places[start:len(letters) - stop]))


def _restored(reading: Reading, single: list[Suspect]) -> Iterator[Suspect]:
    """The whole text with its respelled words read as they are meant, for phrases: "shut uppp", "g0 t0 hell"."""
    by_place: dict[tuple[int, int], list[Suspect]] = {}
    for suspect in single:
        if suspect.disguise in ("leet", "repeated"):
            by_place.setdefault((suspect.places[0], suspect.places[-1]), []).append(suspect)
    for choice in (0, -1) if by_place else ():
        folded, places, replaced, done = list[str](), list[int](), set[int](), 0
        for (first, last), readings in sorted(by_place.items()):
            if first < done:
                continue
            chosen = readings[choice]
            folded += [reading.folded[done:first], chosen.text]
            places += [*range(done, first), *chosen.places]
            replaced |= set(chosen.places)
            done = last + 1
        yield _spaced("".join(folded) + reading.folded[done:], [*places, *range(done, len(reading.folded))], replaced)


def _spaced(folded: str, places: list[int], replaced: set[int]) -> Suspect:
    restored = Reading(folded)
    kept: list[int] = []
    for word, at in zip(restored.words, restored.word_places, strict=True):
        kept += [places[at + offset] for offset in range(len(word))] + [places[at + len(word) - 1]]
    marks = tuple(index for index, place in enumerate(kept[:-1]) if place in replaced)
    return Suspect(" ".join(restored.words), "respelled", tuple(kept[:-1]), marks)


def _camel(reading: Reading) -> Iterator[Suspect]:
    """Words run together with capitals: "#TeamZorblax"."""
    for match in _CAMEL.finditer(reading.text):
        read = [word for part in _HUMP.split(match.group()) for word in words(fold(part))]
        start = len(fold(reading.text[:match.start()]))
        if len(read) < 2 or not reading.folded.startswith("".join(read), start):
            continue
        places, place = list[int](), start
        for word in read:
            places += [*range(place, place + len(word)), place + len(word) - 1]
            place += len(word)
        yield Suspect(" ".join(read), "camel", tuple(places[:-1]))

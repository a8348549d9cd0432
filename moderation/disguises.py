"""What a text may be hiding: the words behind leet, repeats, gaps, spelling out, markup and reversal.

Every function yields suspects: another way to read some of the words. Plain text pays almost nothing, because only words
that no everyday vocabulary knows are suspected; and what was undone is written on the suspect, so that the library can ask
more of a disguised hit than of a plain one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product

from moderation.fold import fold, words
from moderation.ordinary import ORDINARY
from moderation.reading import Reading

LONGEST_WORD = 40
MOST_SUSPECTS = 400
_SHORTEST_JOIN = 4
_ONE_LETTER_WORDS = frozenset("aiyoeu")
_TRIPLE = re.compile(r"(\w)\1\1")
_RUN = re.compile(r"(\w)\1*")
_TWO_DOUBLES = re.compile(r"(\w)\1\w*(\w)\2")
_LEET = dict(zip("0345789@$+€£¢¥§¡2", "oeastbgastelcysiz", strict=True)) | {"6": "g"}
_EITHER_I_OR_L = frozenset("1!|")
_LEET_GATE = re.compile(r"[a-z][0-9@$!|+€£¢¥§¡*#]|[0-9@$!|+€£¢¥§¡][a-z]|\$\$")
_LEET_PART = re.compile(r"[a-z0-9@$!|+€£¢¥§¡]+")
_MASK_PART = re.compile(r"[a-z0-9]+[*#]{1,2}[a-z0-9*#]*")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CAMEL_GATE = re.compile(r"[a-zà-ÿ][A-Z]")
_CAMEL = re.compile(r"[#@]?[^\W_]*[a-zà-ÿ][A-Z][^\W_]*")
_HUMP = re.compile(r"(?<=[^\WA-Z_])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Suspect:
    """Another reading of a stretch of the text; `places` are positions in the folded text, one a character."""

    text: str
    disguise: str
    places: tuple[int, ...]
    edge: int = 0
    """Where the second of two joined words begins: a hit must reach across it. 0 when nothing was joined."""


def suspects(reading: Reading) -> list[Suspect]:
    """Everything the text may be hiding, a bounded number of suspects."""
    found: list[Suspect] = []
    for disguise in _DISGUISES:
        for suspect in disguise(reading):
            found.append(suspect)
            if len(found) >= MOST_SUSPECTS:
                return found
    return found


def _joined(reading: Reading) -> Iterator[Suspect]:
    """Two or three neighbouring words read as one, when one of them is no everyday word: "stu pid", "co-nn-ard"."""
    odd = {word for word in reading.odd if 1 < len(word) <= 12}
    if not odd or len(reading.words) < 2:
        return
    listed = reading.words
    for index in range(len(listed) - 1):
        for count in (2, 3):
            parts = listed[index:index + count]
            if len(parts) < count or odd.isdisjoint(parts):
                continue
            joined = "".join(parts)
            if count == 3 and max(map(len, parts)) > 4:
                continue
            if _SHORTEST_JOIN <= len(joined) <= 24 and joined.isalpha():
                yield _join(reading, index, count)


def _join(reading: Reading, first: int, count: int) -> Suspect:
    text, places = "", list[int]()
    for index in range(first, first + count):
        word, place = reading.words[index], reading.word_places[index]
        places += range(place, place + len(word))
        edge = len(text)
        text += word
    return Suspect(text, "joined", tuple(places), edge)


def _spelled_out(reading: Reading) -> Iterator[Suspect]:
    """Letters set apart: "m o r o n", "s.h.i.t", also behind an honest one-letter word ("what a m o r o n")."""
    listed = reading.words
    if not any(len(word) == 1 for word in reading.odd):
        return
    index = 0
    while index < len(listed):
        end = index
        while end < len(listed) and len(listed[end]) == 1 and listed[end].isalnum():
            end += 1
        if end - index >= 3:
            yield from _run(reading, index, end)
        index = max(end, index + 1)


def _run(reading: Reading, first: int, end: int) -> Iterator[Suspect]:
    places = reading.word_places[first:end]
    gaps = [reading.folded[a + 1:b] for a, b in pairwise(places)]
    if any(gap.strip() in (",", ";") or (gap[0] in ".,;:/" and gap[-1:].isspace()) for gap in gaps):
        return
    letters = "".join(reading.words[first:end])
    for start in (0, 1):
        for stop in (len(letters), len(letters) - 1):
            text = letters[start:stop]
            honest = (not start or letters[0] in _ONE_LETTER_WORDS) and (
                stop == len(letters) or letters[-1] in _ONE_LETTER_WORDS
            )
            if len(text) >= 3 and honest:
                for reading_of in {text, *_unleeted(text)}:
                    yield Suspect(reading_of, "spelled", tuple(places[start:stop]))


def _stretched(reading: Reading) -> Iterator[Suspect]:
    """Repeated letters: "stuuupid"; a run of three or more may stand for one or two, and so may two doubled letters."""
    for word in reading.odd:
        if len(word) < 4 or not (_TRIPLE.search(word) or _TWO_DOUBLES.search(word)):
            continue
        for index, other in enumerate(reading.words):
            if other == word:
                place = reading.word_places[index]
                for text, offsets in _shorter(word):
                    yield Suspect(text, "repeated", tuple(place + offset for offset in offsets))


def _shorter(word: str) -> Iterator[tuple[str, list[int]]]:
    runs = [(match.start(), match.end()) for match in _RUN.finditer(word)]
    long = [run for run in runs if run[1] - run[0] >= 3]
    double = [run for run in runs if run[1] - run[0] == 2]
    loose = long + (double if len(double) >= 2 or long else [])
    choices = [(1, 2) if run in loose else (run[1] - run[0],) for run in runs]
    if len(loose) > 5:
        ways: list[tuple[int, ...]] = [
            tuple(min(most, choice[-1]) if run in long else choice[-1] for run, choice in zip(runs, choices, strict=True))
            for most in (1, 2)
        ] + [(1,) * len(runs)]
    else:
        ways = list(product(*choices))
    for way in ways:
        offsets: list[int] = []
        for (start, end), kept in zip(runs, way, strict=True):
            offsets += [start] * (kept - 1) + [end - 1]
        text = "".join(word[offset] for offset in offsets)
        if text != word:
            yield text, offsets


def _leet(reading: Reading) -> Iterator[Suspect]:
    """Digits and signs for letters: "c0nn4rd", "$h1t"."""
    folded = reading.folded
    if not _LEET_GATE.search(folded):
        return
    for match in _LEET_PART.finditer(folded):
        part = match.group().strip("!|+")
        start = match.start() + match.group().find(part) if part else 0
        if not 3 <= len(part) <= LONGEST_WORD or part.isalpha() or part.isdigit():
            continue
        places = tuple(range(start, start + len(part)))
        for text in _unleeted(part):
            yield Suspect(text, "leet", places)
            for shorter, offsets in _shorter(text) if _TRIPLE.search(text) else ():
                yield Suspect(shorter, "leet", tuple(start + offset for offset in offsets))
        bare = part.strip("0123456789")
        if len(bare) >= 4 and bare.isalpha() and bare != part:
            begin = start + part.find(bare)
            yield Suspect(bare, "affix", tuple(range(begin, begin + len(bare))))


def _unleeted(part: str) -> list[str]:
    if part.isalpha() or part.isdigit():
        return []
    places = [place for place, character in enumerate(part) if character in _EITHER_I_OR_L]
    letters = [_LEET.get(character, character) for character in part]
    ways = product("il", repeat=len(places)) if len(places) <= 3 else [("i",) * len(places), ("l",) * len(places)]
    read = []
    for way in ways:
        for place, letter in zip(places, way, strict=True):
            letters[place] = letter
        read.append("".join(letters))
    return read


def _masked(reading: Reading) -> Iterator[Suspect]:
    """Letters starred out: "f*ck", "m**de"; any letters may stand behind one or two stars inside a word."""
    if "*" not in reading.folded and "#" not in reading.folded:
        return
    for match in _MASK_PART.finditer(reading.folded):
        part = match.group().rstrip("#*")
        stars = [place for place, character in enumerate(part) if character in "*#"]
        if not 1 <= len(stars) <= 2 or not 4 <= len(part) <= LONGEST_WORD or len(part) - len(stars) < 2:
            continue
        places = tuple(range(match.start(), match.start() + len(part)))
        letters = list(part)
        for way in product(_LETTERS, repeat=len(stars)):
            for place, letter in zip(stars, way, strict=True):
                letters[place] = letter
            yield Suspect("".join(letters), "masked", places)


def _camel(reading: Reading) -> Iterator[Suspect]:
    """Words run together with capitals: "#TeamZorblax"."""
    if not _CAMEL_GATE.search(reading.text):
        return
    for match in _CAMEL.finditer(reading.text):
        parts = _HUMP.split(match.group().lstrip("#@"))
        read = [word for part in parts for word in words(fold(part))]
        folded_start = len(fold(reading.text[:match.start()])) + (match.group()[0] in "#@")
        if "".join(read) != reading.folded[folded_start:folded_start + sum(map(len, read))] or len(read) < 2:
            continue
        places, place = list[int](), folded_start
        for number, word in enumerate(read):
            places += [place] * bool(number) + list(range(place, place + len(word)))
            place += len(word)
        yield Suspect(" ".join(read), "camel", tuple(places))


def _look_alike_pairs(reading: Reading) -> Iterator[Suspect]:
    """Two letters drawn as one: "vvanker", "rnerde"."""
    for word in reading.odd:
        for pair, letter in (("vv", "w"), ("rn", "m")):
            at = word.find(pair)
            if at < 0:
                continue
            place = reading.word_places[reading.words.index(word)]
            offsets = [*range(at + 1), *range(at + 2, len(word))]
            yield Suspect(
                word[:at] + letter + word[at + 2:], "look_alike", tuple(place + offset for offset in offsets)
            )


_DISGUISES = (_joined, _spelled_out, _stretched, _leet, _camel, _look_alike_pairs, _masked)
__all__ = ["ORDINARY", "Suspect", "suspects"]

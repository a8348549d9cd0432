"""Words written with other signs: leet, stretched, starred out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from moderation.reading import Reading
from moderation.suspect import Suspect

LONGEST_WORD = 40
_MOST_STARRED = 4
_MOST_LOOSE_RUNS = 4
_TRIPLE = re.compile(r"(\w)\1\1")
_LONG = re.compile(r"(\w)\1(?:\1|\w*?(\w)\2)")
_RUN = re.compile(r"(\w)\1*")
_LEET = dict(zip("0345789@$+€£¢¥§¡2", "oeastbgastelcysiz", strict=True)) | {"6": "g"}
_EITHER_I_OR_L = frozenset("1!|")
_LEET_GATE = re.compile(r"[a-z][0-9@$|+€£¢¥§¡*#]|[0-9@$!|+€£¢¥§¡][a-z]|\$\$")
_SIGNS = re.compile(r"[@$|+€£¢¥§¡*#!](?<!!(?![a-z]))")
_LEET_PART = re.compile(r"[a-z0-9@$!|+€£¢¥§¡]+")
_STARRED = re.compile(r"[a-z0-9]+[*#]{1,2}[a-z0-9*#]*")
_NO_STARS = str.maketrans("", "", "*#")
_TRIED = {"starred": "abcdefghijklmnopqrstuvwxyz", "dashed": "aeiou"}


def respelled(reading: Reading) -> Iterator[Suspect]:
    """Single words read with their usual letters."""
    if reading.odd:
        odd = " ".join(reading.odd)
        if _LONG.search(odd):
            yield from _stretched(reading)
    if reading.has_digits or _SIGNS.search(reading.folded):
        yield from _leet(reading)
        yield from reading.bounded(_starred(reading), _MOST_STARRED)


def unleeted(part: str) -> list[str]:
    """A mix of letters, digits and signs as letters; 1, ! and | are tried as i and as l."""
    if part.isalpha() or part.isdigit():
        return []
    letters = [_LEET.get(character, character) for character in part]
    open_places = [place for place, character in enumerate(part) if character in _EITHER_I_OR_L]
    if len(open_places) <= 4:
        ways: Iterator[tuple[str, ...]] = product("il", repeat=len(open_places))
    else:
        ways = iter([("i",) * len(open_places), ("l",) * len(open_places)])
    read = []
    for way in ways:
        for place, letter in zip(open_places, way, strict=True):
            letters[place] = letter
        read.append("".join(letters))
    return read


def _stretched(reading: Reading) -> Iterator[Suspect]:
    """Repeated letters: "stuuupid"; a run of three or more may stand for one or two, and so may two doubled letters."""
    long = {word for word in reading.odd if len(word) > 3 and not word.isdigit() and _LONG.search(word)}
    for index, word in enumerate(reading.words):
        if word in long:
            place = reading.word_places[index]
            for text, offsets in _shorter(word):
                yield Suspect(text, "repeated", tuple(place + offset for offset in offsets))


@lru_cache(maxsize=2_000)
def _shorter(word: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Every shorter way to read a stretched word, each with the characters kept."""
    return tuple(_shortened(word))


def _shortened(word: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    runs = [match.span() for match in _RUN.finditer(word)]
    long = [run for run in runs if run[1] - run[0] >= 3]
    double = [run for run in runs if run[1] - run[0] == 2]
    loose = set(long + (double if long or len(double) >= 2 else []))
    for way in _ways(runs, loose):
        offsets: list[int] = []
        for (start, end), kept in zip(runs, way, strict=True):
            # The first letter of the run and the last: the span then covers what was stretched.
            offsets += [start, end - 1] if kept == 2 else [start if not offsets else end - 1]
        text = "".join(word[offset] for offset in offsets)
        if text != word:
            yield text, tuple(offsets)


def _ways(runs: list[tuple[int, int]], loose: set[tuple[int, int]]) -> Iterator[tuple[int, ...]]:
    """How many letters to keep of each run; every combination while there are few, else the likely ones."""
    if len(loose) <= _MOST_LOOSE_RUNS:
        yield from product(*((1, 2) if run in loose else (run[1] - run[0],) for run in runs))
        return
    for kept in (1, 2):
        yield tuple(kept if run in loose else run[1] - run[0] for run in runs)
    yield tuple(2 if run[1] - run[0] == 2 else 1 if run in loose else run[1] - run[0] for run in runs)


def _leet(reading: Reading) -> Iterator[Suspect]:
    """Digits and signs for letters: "c0nn4rd", "$h1t"; and digits hung on a word: "moron123"."""
    folded = reading.folded
    if not _LEET_GATE.search(folded):
        return
    for match in _LEET_PART.finditer(folded):
        start, whole = match.start(), match.group()
        part = whole.rstrip("!|+")
        if not 2 <= len(part) <= LONGEST_WORD or part.isdigit():
            continue
        if not part.isalpha():
            yield from _read_as_letters(part, start)
            if whole.endswith("!"):
                # "48ru7!": the sign at the end is a letter only where others are.
                yield from _read_as_letters(f"{part}!", start, (len(part),))
        bare = part.strip("0123456789")
        if len(bare) >= 4 and bare.isalpha() and bare != part:
            begin = start + part.find(bare)
            yield Suspect(bare, "affix", tuple(range(begin, begin + len(bare))))


def _read_as_letters(part: str, start: int, marks: tuple[int, ...] = ()) -> Iterator[Suspect]:
    for text in unleeted(part):
        yield Suspect(text, "leet", tuple(range(start, start + len(part))), marks)
        for shorter, offsets in _shorter(text) if _TRIPLE.search(text) else ():
            yield Suspect(shorter, "leet", tuple(start + offset for offset in offsets))


def _starred(reading: Reading) -> Iterator[Suspect]:
    """Letters starred out: "f*ck", "m**de"; any letters may stand behind one or two stars inside a word."""
    if "*" not in reading.folded and "#" not in reading.folded:
        return
    for match in _STARRED.finditer(reading.folded):
        part = match.group().rstrip("#*")
        stars = tuple(place for place, character in enumerate(part) if character in "*#")
        if 1 <= len(stars) <= 2 and 4 <= len(part) <= LONGEST_WORD and not part.translate(_NO_STARS).isdigit():
            yield guessed(part, match.start(), stars, "starred")


def guessed(part: str, start: int, stars: tuple[int, ...], disguise: str) -> Suspect:
    """All words that one with hidden letters may be, as one suspect: up to 676 words, asked of the library at once."""
    text, guesses, marks = _guesses(part, stars, disguise)
    places = (*range(start, start + len(part)), start + len(part) - 1) * guesses
    return Suspect(text, disguise, places[:-1], marks)


@lru_cache(maxsize=500)
def _guesses(part: str, stars: tuple[int, ...], disguise: str) -> tuple[str, int, tuple[int, ...]]:
    """The words one after the other, how many they are, and where their guessed letters stand."""
    guesses, letters = [], list(part)
    for way in product(_TRIED[disguise], repeat=len(stars)):
        for place, letter in zip(stars, way, strict=True):
            letters[place] = letter
        guesses.append("".join(letters))
    width = len(part) + 1
    marks = tuple(number * width + star for number in range(len(guesses)) for star in stars)
    return " ".join(guesses), len(guesses), marks

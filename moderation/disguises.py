"""What a text may be hiding: the words behind leet, repeats, gaps, spelling out and run-together capitals.

Every function yields suspects. Plain text pays almost nothing, because only words that no everyday vocabulary knows are
suspected; and what was undone is written on the suspect, so that `proof` can ask more of a disguised hit than of a plain one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from moderation.fold import fold, words
from moderation.joins import joins
from moderation.reading import Reading
from moderation.respell import respelled, unleeted
from moderation.restored import restored
from moderation.sounds import misspelled
from moderation.suspect import Listed, Stream, Suspect

MOST_SUSPECTS = 300
"""So many suspects are looked at; a text with more is not read to its end but held."""
_ONE_LETTER_WORDS = frozenset("aiyoeu")
_ONE_LETTER_AS_TWO = frozenset({"ss", "oe", "ae", "th"})
_SPELLED_GATE = re.compile(r" \w \w \w\w? ")
_LIST_GAP = re.compile(r"[,;]|[.:/]\s")
_CAMEL_GATE = re.compile(r"[A-Z](?<=[a-zà-ÿ][A-Z])")
_CAMEL = re.compile(r"[^\W_]*[a-zà-ÿ][A-Z][^\W_]*")
_HUMP = re.compile(r"(?<=[^\WA-Z_])(?=[A-Z])")


def disguises(reading: Reading) -> list[Stream]:
    """Everything the text may be hiding, as streams to search; worked out once a reading, bounded in size."""
    found: list[Stream] | None = reading.memo.get("disguises")
    if found is None:
        found = reading.memo["disguises"] = _disguises(reading)
    return found


def _disguises(reading: Reading) -> list[Stream]:
    streams: list[Stream] = []
    if joined := joins(reading):
        streams.append(joined)
    suspects = list(reading.bounded(chain(respelled(reading), misspelled(reading)), MOST_SUSPECTS))
    if suspects:
        streams += restored(reading, suspects)
    if _SPELLED_GATE.search(reading.spaced) or reading.has_signs:
        suspects += reading.bounded(_spelled_out(reading), MOST_SUSPECTS)
    if _CAMEL_GATE.search(reading.text):
        suspects += reading.bounded(_camel(reading), MOST_SUSPECTS)
    if suspects:
        streams.append(Listed(suspects))
    return streams


def _spelled_out(reading: Reading) -> Iterator[Suspect]:
    """Letters set apart: "m o r o n", "s.h.i.t", also behind an honest one-letter word ("what a m o r o n")."""
    run: list[int] = []
    for index, word in enumerate([*reading.words, "end"]):
        if len(word) == 1 and not word.isalnum():
            continue
        if len(word) == 1 or (run and word in _ONE_LETTER_AS_TWO):
            run.append(index)
            continue
        if len(run) >= 3:
            yield from _run(reading, run)
        run = []


def _run(reading: Reading, run: list[int]) -> Iterator[Suspect]:
    """What the letters of a run spell; a comma parts two of them, for "a, b, c" is a list."""
    stretches = [(reading.word_places[index], reading.words[index]) for index in run]
    begin = 0
    for end, ((place, word), (after, _)) in enumerate(pairwise(stretches), start=1):
        if _LIST_GAP.search(reading.folded[place + len(word) : after]):
            yield from _spelled(stretches[begin:end])
            begin = end
    yield from _spelled(stretches[begin:])


def _spelled(stretches: list[tuple[int, str]]) -> Iterator[Suspect]:
    """The letters as a word, and without an honest one-letter word before or behind them."""
    letters = "".join(word for _, word in stretches)
    places = [place + offset for place, word in stretches for offset in range(len(word))]
    for start in (0, 1) if letters[0] in _ONE_LETTER_WORDS else (0,):
        for stop in (0, 1) if letters[-1] in _ONE_LETTER_WORDS else (0,):
            text = letters[start : len(letters) - stop]
            if len(text) >= 3:
                for read in {text, *unleeted(text)}:
                    yield Suspect(read, "spelled", tuple(places[start : len(letters) - stop]))


def _camel(reading: Reading) -> Iterator[Suspect]:
    """Words run together with capitals: "#TeamZorblax"."""
    for match in _CAMEL.finditer(reading.text):
        read = [word for part in _HUMP.split(match.group()) for word in words(fold(part))]
        start = reading.folded_from(match.start())
        if len(read) < 2 or not reading.folded.startswith("".join(read), start):
            continue
        places, place = list[int](), start
        for word in read:
            places += [*range(place, place + len(word)), place + len(word) - 1]
            place += len(word)
        yield Suspect(" ".join(read), "camel", tuple(places[:-1]))

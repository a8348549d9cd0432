"""A whole text with its respelled words read as they are meant, for phrases: "shut uppp", "g0 t0 hell"."""

from __future__ import annotations

from collections.abc import Iterator

from moderation.fold import words
from moderation.ordinary import ORDINARY
from moderation.reading import Reading
from moderation.suspect import Suspect, written

_MOST_READINGS = 3


class Restored:
    """One suspect, the whole text; where its characters come from is worked out only for hits."""

    __slots__ = ("_chosen", "_folded", "_suspect", "text")

    def __init__(self, folded: str, chosen: list[Suspect]) -> None:
        self._folded, self._chosen = folded, chosen
        self.text = written([" ".join(words(self._restored()))])
        self._suspect: Suspect | None = None

    def suspect(self, _number: int, _reading: Reading) -> Suspect:
        """The whole text, read so; the respelled characters are marked."""
        if self._suspect is None:
            self._suspect = self._work_out()
        return self._suspect

    def _work_out(self) -> Suspect:
        places, replaced, done = list[int](), set[int](), 0
        for suspect in self._chosen:
            places += [*range(done, suspect.places[0]), *suspect.places]
            replaced |= set(suspect.places)
            done = suspect.places[-1] + 1
        places += range(done, len(self._folded))
        read = Reading(self._restored())
        kept: list[int] = []
        for word, at in zip(read.words, read.word_places, strict=True):
            kept += [*places[at : at + len(word)], places[at + len(word) - 1]]
        marks = tuple(index for index, place in enumerate(kept[:-1]) if place in replaced)
        return Suspect(" ".join(read.words), "respelled", tuple(kept[:-1]), marks)

    def _restored(self) -> str:
        parts, done = list[str](), 0
        for suspect in self._chosen:
            parts += [self._folded[done : suspect.places[0]], suspect.text]
            done = suspect.places[-1] + 1
        return "".join(parts) + self._folded[done:]


def restored(reading: Reading, respelled: list[Suspect]) -> Iterator[Restored]:
    """The text read in the ways that its respelled words allow, those that give everyday words first."""
    by_place: dict[tuple[int, int], list[Suspect]] = {}
    for suspect in respelled:
        if suspect.disguise in ("leet", "repeated"):
            by_place.setdefault((suspect.places[0], suspect.places[-1]), []).append(suspect)
    if not by_place or len(reading.words) < 2:
        return
    places, done = list[tuple[int, int]](), -1
    for place in sorted(by_place):
        if place[0] > done:
            places.append(place)
            done = place[1]
    readings = [sorted(by_place[place], key=lambda suspect: suspect.text not in ORDINARY) for place in places]
    for number in range(min(_MOST_READINGS, max(map(len, readings)))):
        yield Restored(reading.folded, [ways[min(number, len(ways) - 1)] for ways in readings])

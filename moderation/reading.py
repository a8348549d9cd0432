"""One text, read once: folded, cut into words, with every position traceable to the original."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

from moderation.fold import end_of_marks, fold, origins, word_places, words
from moderation.ordinary import ORDINARY

_Found = TypeVar("_Found")


class Reading:
    """A text as the checks see it.

    `words` are the folded words and `spaced` the same with one space before, between and after, which is where
    the library looks: an entry " con " is then a whole word and " connard" the beginning of one. `odd` are the words
    that no everyday vocabulary knows: only those are suspected of a disguise. `has_digits`: some word holds a digit or
    is a sign such as an emoji; `has_signs`: some word is a sign. `language` is the declared one.
    `memo` keeps what several checks ask of the same text: its links, its disguises. `too_dense`: there was more of
    something than is looked at, so that the text must not pass for want of looking.
    """

    def __init__(self, text: str, language: str | None = None, places: list[int] | None = None) -> None:
        self.text = text
        self.language = language
        self.folded = fold(text)
        self.words = words(self.folded)
        self.spaced = f" {' '.join(self.words)} "
        self.vocabulary = set(self.words)
        self.odd = self.vocabulary - ORDINARY
        self.has_digits = not all(map(str.isalpha, self.odd))
        self.has_signs = self.has_digits and not all(map(str.isalnum, self.odd))
        self.memo: dict[str, Any] = {}
        self.too_dense = False
        self._places = places

    def bounded(self, found: Iterable[_Found], most: int) -> Iterator[_Found]:
        """The first `most` of what is found here; one more makes the text too dense."""
        for count, one in enumerate(found):
            if count == most:
                self.too_dense = True
                return
            yield one

    @cached_property
    def word_places(self) -> list[int]:
        """Where each word begins in the folded text."""
        return word_places(self.folded, self.words)

    @cached_property
    def word_starts(self) -> list[int]:
        """Where each word begins in the spaced text."""
        starts, start = list[int](), 1
        for word in self.words:
            starts.append(start)
            start += len(word) + 1
        return starts

    @cached_property
    def _origins(self) -> Sequence[int]:
        return origins(self.text)

    def folded_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text under a stretch of the folded text."""
        start, end = self.plain_span(start, end)
        if self._places is None:
            return start, end
        covered = self._places[start:end]
        return min(covered), max(covered) + 1

    def plain_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of this reading's own text under a stretch of the folded text."""
        return self._origins[start], end_of_marks(self.text, self._origins[end - 1] + 1)

    def folded_from(self, start: int) -> int:
        """Where the folded text of everything from a place in this reading's own text begins."""
        return bisect_left(self._origins, start)

    def words_at(self, start: int, end: int) -> range:
        """The indexes of the words that a stretch of the spaced text touches."""
        first = bisect_right(self.word_starts, start + 1) - 1
        return range(max(first, 0), bisect_right(self.word_starts, max(end - 2, start)))

    def folded_place(self, spaced: int) -> int:
        """Where a character of the spaced text stands in the folded text."""
        word = bisect_right(self.word_starts, spaced) - 1
        return self.word_places[word] + spaced - self.word_starts[word]

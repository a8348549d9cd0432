"""Another way to read some of a text: what a disguise may hide, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suspect:
    """Another reading of a stretch of the text, as folded words with single spaces.

    `places` are positions in the folded text, one a character. `marks` are the characters that make it a disguise:
    the beginning of each word joined to the one before, the letters behind a star, the words that were respelled.
    """

    text: str
    disguise: str
    places: tuple[int, ...]
    marks: tuple[int, ...] = ()

"""Another way to read some of a text: what a disguise may hide, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from moderation.reading import Reading


class Suspect(NamedTuple):
    """Another reading of a stretch of the text, as folded words with single spaces.

    `places` are positions in the folded text, one a character. `marks` are the characters that make it a disguise:
    the beginning of each word joined to the one before, the letters behind a star, the words that were respelled.
    """

    text: str
    disguise: str
    places: tuple[int, ...]
    marks: tuple[int, ...] = ()


class Stream(Protocol):
    """Suspects written one after the other, to be searched in one go; `BETWEEN` parts them.

    A reading keeps its streams. None of them keeps the reading: what a message leaves behind is then freed at once,
    and the collector of cycles has nothing to do between two messages.
    """

    text: str

    def suspect(self, number: int, reading: Reading, /) -> Suspect | None:
        """The suspect written at that place of the reading, or None when a second look acquits it."""


BETWEEN = "\n"
_JOINT = f" {BETWEEN} "


class Listed:
    """Suspects that have been worked out."""

    __slots__ = ("_suspects", "text")

    def __init__(self, suspects: Sequence[Suspect]) -> None:
        self._suspects = suspects
        self.text = written([suspect.text for suspect in suspects])

    def suspect(self, number: int, _reading: Reading) -> Suspect:
        """The suspect written at that place."""
        return self._suspects[number]


def written(texts: Sequence[str]) -> str:
    """Texts as a stream: each between spaces, a mark between one and the next."""
    return " " + _JOINT.join(texts) + " "

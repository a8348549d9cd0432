"""The hits in a text, for a template to mark: spans of the original, so a disguise is shown as the author wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked or not."""

    text: str
    hit: bool


def pieces(text: str, spans: Iterable[tuple[int, int]]) -> list[Piece]:
    """The text cut at the spans (code points, end excluded). Overlapping ones are one; what lies outside is cut off."""
    found: list[Piece] = []
    done = 0
    for start, end in sorted(spans):
        start, end = max(start, done), min(end, len(text))
        if start >= end:
            continue
        if start > done:
            found.append(Piece(text[done:start], False))
        found.append(Piece(text[start:end], True))
        done = end
    if done < len(text):
        found.append(Piece(text[done:], False))
    return found

"""Which line of a JSON library file each entry begins on. Asked only when something is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import JSONDecoder

_SPACE = re.compile(r"[ \t\n\r]*")
_decoded = JSONDecoder().raw_decode


def entry_lines(text: str) -> list[int]:
    """The line, from 1, of each element of the list “entries” in a text that is known to be JSON with such a list."""
    lines, line, counted = [], 1, 0
    for place in _starts(text, _entries_at(text)):
        line += text.count("\n", counted, place)
        counted = place
        lines.append(line)
    return lines


def _entries_at(text: str) -> int:
    """Where the list begins; of several the last, as JSON readers have it."""
    at, found = _after(text, _after(text, 0) + 1), -1
    while text[at] != "}":
        key, end = _decoded(text, at)
        value = _after(text, _after(text, end) + 1)
        if key == "entries":
            found = value
        at = _after(text, _decoded(text, value)[1])
        if text[at] == ",":
            at = _after(text, at + 1)
    return found


def _starts(text: str, opening: int) -> Iterator[int]:
    at = _after(text, opening + 1)
    while text[at] != "]":
        yield at
        at = _after(text, _decoded(text, at)[1])
        if text[at] == ",":
            at = _after(text, at + 1)


def _after(text: str, place: int) -> int:
    """The next place that is no white space."""
    found = _SPACE.match(text, place)
    return found.end() if found else place

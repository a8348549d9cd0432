"""The same text under the markup: tags taken out, entities and percent signs decoded, reversed writing put right."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from moderation.alphabet import ENCLOSED
from moderation.reading import Reading

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--.{0,200}?-->|\[/?[a-z]{1,10}\]")
_EMPHASIS = re.compile(r"(\*\*|__|~~|\|\|)(?=\w)|(?<=\w)(\*\*|__|~~|\|\|)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_PERCENT = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_OVERRIDES = ("\u202e", "\u202d", "\u2067")
_TURNED_OR_ENCLOSED = re.compile("[\u202d\u202e\u2067\U0001f130-\U0001f1ff]")
_ENCLOSED = re.compile(f"[{''.join(ENCLOSED)}]+")

Piece = tuple[int, int, str]
"""A stretch of the text and what to read instead of it."""


def variants(reading: Reading) -> list[Reading]:
    """Other readings of the whole text; none for a text without markup."""
    found: list[Reading] | None = reading.memo.get("variants")
    if found is None:
        found = reading.memo["variants"] = list(_variants(reading))
    return found


def _variants(reading: Reading) -> Iterator[Reading]:
    text = reading.text
    pieces = sorted(_pieces(text))
    if pieces:
        yield _rewritten(text, reading.language, pieces)
    if not text.isascii():
        if not _TURNED_OR_ENCLOSED.search(text):
            return
        if any(sign in text for sign in _OVERRIDES):
            yield _turned(text, reading.language)
        if _ENCLOSED.search(text):
            gaps = [(*match.span(), " " * len(match.group())) for match in _ENCLOSED.finditer(text)]
            yield _rewritten(text, reading.language, gaps)


def _pieces(text: str) -> list[Piece]:
    pieces: list[Piece] = []
    if "<" in text or "[/" in text:
        pieces += [(*match.span(), "") for match in _TAG.finditer(text)]
    if "**" in text or "__" in text or "~~" in text or "||" in text:
        pieces += [(*match.span(), "") for match in _EMPHASIS.finditer(text)]
    if "&" in text:
        pieces += [(*match.span(), html.unescape(match.group())) for match in _ENTITY.finditer(text)]
    if "%" in text:
        pieces += [(*match.span(), _decoded(match.group())) for match in _PERCENT.finditer(text)]
    return pieces


def _decoded(escapes: str) -> str:
    return unquote_to_bytes(escapes).decode("utf-8", "replace")


def _rewritten(text: str, language: str | None, pieces: list[Piece]) -> Reading:
    parts, places, done = list[str](), list[int](), 0
    for start, end, instead in pieces:
        if start < done:
            continue
        parts += [text[done:start], instead]
        places += [*range(done, start), *[start] * len(instead)]
        done = end
    return Reading("".join(parts) + text[done:], language, [*places, *range(done, len(text))])


def _turned(text: str, language: str | None) -> Reading:
    """What stands between an override and its end is shown from right to left: read it as it is shown."""
    order = list(range(len(text)))
    for match in re.finditer("[\u202e\u2067]([^\u202c\u2069\n]+)", text):
        order[match.start(1) : match.end(1)] = reversed(range(match.start(1), match.end(1)))
    return Reading("".join(text[place] for place in order), language, order)

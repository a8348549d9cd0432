"""A word split over several sends: "con", then "nard". Judged when the last piece arrives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from moderation.fold import fold, words
from moderation.lexicon import Lexicon
from moderation.ordinary import ORDINARY
from moderation.verdict import Finding

LONGEST_PIECE = 24
NEWEST_PIECES = 3
_LONGEST_HIT = 120
WINDOW = 120_000
"""Milliseconds within which pieces belong together."""


class _Piece(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def at(self) -> int: ...


class _Draft(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def language(self) -> str | None: ...
    @property
    def room(self) -> str: ...


def across_sends(lexicon: Lexicon, draft: _Draft, earlier: Sequence[_Piece], now: int) -> list[Finding]:
    """Hits that begin in an earlier short send and end in this text; spans are of the part in this text."""
    pieces: list[str] = []
    found: list[Finding] = []
    for sent in reversed(earlier[-NEWEST_PIECES:]):
        if len(sent.text) > LONGEST_PIECE or now - sent.at > WINDOW:
            break
        pieces.insert(0, sent.text.strip())
        if not _are_everyday(pieces, draft.text):
            found += _spanning(lexicon, draft, "".join(pieces))
        before = " ".join(pieces) + " "
        if lexicon.may_say(before + draft.text[:_LONGEST_HIT]):
            found += _spanning(lexicon, draft, before)
    return list(dict.fromkeys(found))


def _spanning(lexicon: Lexicon, draft: _Draft, before: str) -> list[Finding]:
    text = draft.text.lstrip()[:_LONGEST_HIT]
    lead = len(draft.text) - len(draft.text.lstrip())
    spanning = [
        replace(finding, start=lead, end=lead + finding.end - len(before), disguise="split")
        for finding in lexicon.find(before + text, draft.language, draft.room)
        if finding.start < len(before.rstrip()) and finding.end > len(before)
    ]
    if not spanning:
        return []
    # What the earlier text said by itself has been judged.
    known = {finding.rule for finding in lexicon.find(before, draft.language, draft.room)}
    return [finding for finding in spanning if finding.rule not in known]


def _are_everyday(pieces: list[str], text: str) -> bool:
    """True when the words that meet are all everyday words: "pu" and "te voilà" join by accident."""
    meeting = [word for piece in pieces for word in words(fold(piece))] + words(fold(text[:LONGEST_PIECE]))[:1]
    return all(len(word) > 1 and word in ORDINARY for word in meeting)

"""Everyday words of five languages: what makes a word unsuspicious, and what language a text is in."""

from __future__ import annotations

from moderation.ordinary import de, en, es, fr, it

BY_LANGUAGE: dict[str, frozenset[str]] = {
    "fr": frozenset(fr.WORDS.split()),
    "en": frozenset(en.WORDS.split()),
    "de": frozenset(de.WORDS.split()),
    "es": frozenset(es.WORDS.split()),
    "it": frozenset(it.WORDS.split()),
}
ORDINARY: frozenset[str] = frozenset("abcdefghijklmnopqrstuvwxyz").union(*BY_LANGUAGE.values())
"""Words nobody needs to disguise: the joins, leet and repeats of a text are looked at only beside other words."""

"""May somebody go by this name? Too long, unreadable, or made to pass for staff or the brand: no."""

from __future__ import annotations

import re
import unicodedata

from moderation.fold import fold, words

SHORTEST, LONGEST = 2, 24
STAFF_WORDS = frozenset(
    """moderator moderateur moderatrice moderador moderadora moderatore moderatrice moderation mod mods admin
    administrator administrateur administratrice administrador amministratore staff support manager owner system
    systeme sistema official officiel officielle oficial ufficiale offiziell palabre service serviceclient
    customerservice kundenservice assistenza soporte helpdesk team equipe webmaster root bot""".split()
)
_SHAPES = str.maketrans("013456789@$!|l", "oieasgtbgasiii")
_PAIRS = (("rn", "m"), ("vv", "w"), ("nn", "m"), ("cl", "d"))
_RUN = re.compile(r"(.)\1+")
_SPOKEN_TOGETHER = (frozenset({"LATIN"}), frozenset({"HIRAGANA", "KATAKANA", "CJK", "LATIN"}), frozenset({"HANGUL", "CJK", "LATIN"}))
_MARKS_A_LETTER = 3


def problem_with(pseudonym: str, reserved: frozenset[str] = frozenset()) -> str | None:
    """Why a pseudonym cannot be taken, as a code, or None when it can.

    Codes: too_short, too_long, unreadable (controls, invisible, bidi, unassigned characters, piled-up marks),
    no_letter, mixed_scripts, reserved (staff words, the given brand names and what looks like them).
    """
    name = unicodedata.normalize("NFC", pseudonym).strip()
    if len(name) < SHORTEST:
        return "too_short"
    if len(name) > LONGEST:
        return "too_long"
    if _is_unreadable(name):
        return "unreadable"
    if not any(character.isalnum() for character in name):
        return "no_letter"
    if _poses_as(name, STAFF_WORDS | reserved):
        return "reserved"
    return "mixed_scripts" if _mixes_scripts(name) else None


def _is_unreadable(name: str) -> bool:
    marks = 0
    for character in name:
        category = unicodedata.category(character)
        if category in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
            return True
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks > _MARKS_A_LETTER:
            return True
    return not fold(name).strip()


def _mixes_scripts(name: str) -> bool:
    scripts = frozenset(script for character in name if (script := _script(character)))
    return len(scripts) > 1 and not any(scripts <= together for together in _SPOKEN_TOGETHER)


def _script(character: str) -> str:
    if not character.isalpha():
        return ""
    word = unicodedata.name(character, "").partition(" ")[0]
    return "LATIN" if word in ("FULLWIDTH", "MATHEMATICAL", "SMALL", "MODIFIER", "FEMININE", "MASCULINE") else word


def _poses_as(name: str, reserved: frozenset[str]) -> bool:
    """True when the name, or a word of it, looks like a reserved one."""
    forbidden = {shape for word in reserved for shape in _shapes("".join(words(fold(word))))}
    parts = words(fold(name))
    camel = words(fold(re.sub(r"(?<=[^\W\dA-Z_])(?=[A-Z])", " ", name)))
    seen = {"".join(parts), *parts, *camel}
    seen |= {word.strip("0123456789") for word in seen}
    return any(not forbidden.isdisjoint(_shapes(word)) for word in seen if len(word) >= 3)


def _shapes(word: str) -> set[str]:
    """What a folded word may be read as: letters for digits, pairs that look like one letter, repeats taken out."""
    shapes = {word, word.translate(_SHAPES), word[::-1].translate(_SHAPES) if False else word.translate(_SHAPES)}
    for pair, letter in _PAIRS:
        shapes |= {shape.replace(pair, letter).translate(_SHAPES) for shape in set(shapes)}
    return shapes | {_RUN.sub(r"\1", shape) for shape in shapes}

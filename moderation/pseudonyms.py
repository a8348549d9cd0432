"""May somebody go by this name? Too long, unreadable, or made to pass for staff or the brand: no."""

from __future__ import annotations

import re
import unicodedata

from moderation.fold import fold, words

SHORTEST, LONGEST = 2, 24
STAFF_WORDS = frozenset(
    """moderator moderateur moderatrice moderador moderadora moderatore moderation mod mods admin administrator
    administrateur administratrice administrador administradora amministratore amministratrice staff support manager
    owner system systeme sistema official officiel officielle oficial ufficiale offiziell palabre serviceclient
    customerservice kundenservice assistenza soporte helpdesk equipe webmaster root""".split()
)
_SHAPES = str.maketrans("013456789@$!|l", "oieasgtbgasiii")
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_RUN = re.compile(r"(.)\1+")
_CAPITAL = re.compile(r"(?<=[^\W\dA-Z_])(?=[A-Z])")
_SPOKEN_TOGETHER = (
    frozenset({"HIRAGANA", "KATAKANA", "CJK", "LATIN"}),
    frozenset({"HANGUL", "CJK", "LATIN"}),
    frozenset({"BOPOMOFO", "CJK", "LATIN"}),
)
_SCRIPT_OF = {"FULLWIDTH": "LATIN", "MATHEMATICAL": "LATIN", "FEMININE": "LATIN", "MASCULINE": "LATIN",
              "IDEOGRAPHIC": "CJK", "MODIFIER": "", "KATAKANA-HIRAGANA": "KATAKANA"}  # fmt: skip
_MOST_MARKS = 3
_LONG_ENOUGH_TO_STICK = 6


def problem_with(pseudonym: str, reserved: frozenset[str] = frozenset()) -> str | None:
    """Why a pseudonym cannot be taken, as a code, or None when it can.

    Codes: too_short, too_long, unreadable (controls, invisible, bidi, unassigned characters, piled-up marks),
    no_letter, reserved (staff words, the given brand names and what looks like them), mixed_scripts.
    """
    name = unicodedata.normalize("NFC", pseudonym).strip()
    if len(name) < SHORTEST:
        return "too_short"
    if len(name) > LONGEST:
        return "too_long"
    if _is_unreadable(name):
        return "unreadable"
    if not any(character.isalnum() for character in fold(name)):
        return "no_letter"
    if _poses_as(name, STAFF_WORDS | reserved):
        return "reserved"
    return "mixed_scripts" if _mixes_scripts(name) else None


def _is_unreadable(name: str) -> bool:
    marks, before = 0, ""
    for character in name:
        category = unicodedata.category(character)
        joins_a_script = character in "\u200c\u200d" and before > "\u0600" and _script(before) != "LATIN"
        if category in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") and not joins_a_script:
            return True
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks > _MOST_MARKS:
            return True
        before = character
    return False


def _mixes_scripts(name: str) -> bool:
    scripts = frozenset(script for character in name if character.isalpha() and (script := _script(character)))
    return len(scripts) > 1 and not any(scripts <= together for together in _SPOKEN_TOGETHER)


def _script(character: str) -> str:
    word = unicodedata.name(character, "").partition(" ")[0]
    return _SCRIPT_OF.get(word, word)


def _poses_as(name: str, reserved: frozenset[str]) -> bool:
    """True when the name, or a word of it, looks like a reserved one."""
    forbidden = {shape for word in reserved for shape in _shapes("".join(words(fold(word))))}
    folded = fold(name)
    parts = [*words(folded), *words(fold(_CAPITAL.sub(" ", name)))]
    # Signs such as | stand for letters too: "|umen".
    parts += words(folded.translate(_SHAPES))
    whole = "".join(words(folded))
    seen = {whole, *parts} | {part.strip("0123456789") for part in (whole, *parts)}
    if any(not forbidden.isdisjoint(_shapes(word)) for word in seen if len(word) > 2):
        return True
    long = tuple(shape for shape in forbidden if len(shape) >= _LONG_ENOUGH_TO_STICK)
    return any(shape.startswith(long) or shape.endswith(long) for shape in _shapes(whole))


def _shapes(word: str) -> set[str]:
    """What a folded word may be read as: letters for digits, pairs that look like one letter, repeats taken out."""
    shapes = {word.translate(_SHAPES)}
    for pair, letter in _PAIRS:
        shapes |= {shape.replace(pair.translate(_SHAPES), letter) for shape in shapes}
    return shapes | {_RUN.sub(r"\1", shape) for shape in shapes}

"""Text as the library reads it: lower case, no accents, no invisible characters, look-alikes as Latin letters.

`fold` is one pass of `str.translate` over a table that fills itself; what it costs is paid once a character.
`origins` says for every folded character which code point of the original it came from, and is asked only for hits.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from moderation.alphabet import FOREIGN, LOOK_ALIKES

_INVISIBLE_CATEGORIES = frozenset({"Cf", "Mn", "Me", "Cn"})
_INVISIBLE_LETTERS = frozenset("\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_SKIN_TONES = frozenset(chr(code) for code in range(0x1F3FB, 0x1F400))
_NATURAL_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327\u0328")


class _FoldTable(dict[int, str]):
    """Code point to its folded text; unknown ones are worked out at first sight."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


class _WordTable(dict[int, str]):
    """Folded code point to itself in a word, to a word of its own for a symbol, else to a space."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isalnum():
            word = character
        elif unicodedata.category(character) == "So":
            word = f" {character} "
        else:
            word = " "
        self[code] = word
        return word


_FOLD = _FoldTable()
_WORDS = _WordTable()


def fold(text: str) -> str:
    """The folded text, punctuation kept. Never raises, whatever the string."""
    if text.isascii():
        return text.lower()
    try:
        raw = text.encode("latin-1").translate(_LATIN, _LATIN_INVISIBLE)
    except UnicodeEncodeError:
        return text.translate(_FOLD)
    # Western European text, by far the most: one pass over bytes is eight times as fast as the table.
    return text.translate(_FOLD) if _OTHER in raw else raw.replace(_SHARP_S, b"ss").decode("latin-1")


def words(folded: str) -> list[str]:
    """The words of a folded text in order; a symbol such as an emoji is a word of its own."""
    try:
        raw = folded.encode("latin-1").translate(_LATIN_WORDS)
    except UnicodeEncodeError:
        return folded.translate(_WORDS).split()
    return folded.translate(_WORDS).split() if _OTHER in raw else raw.decode("latin-1").split()


def word_places(folded: str, listed: Sequence[str]) -> list[int]:
    """Where each word of `words(folded)` begins in the folded text; given those words."""
    places, done = list[int](), 0
    for word in listed:
        # Nothing of a word stands between the word before and itself: the first place that fits is its own.
        place = folded.index(word, done)
        places.append(place)
        done = place + len(word)
    return places


def origins(text: str) -> Sequence[int]:
    """For each character of `fold(text)`, the index of the code point that it came from."""
    if text.isascii() or _is_one_for_one(text):
        return range(len(text))
    table = _FOLD
    return [place for place, character in enumerate(text) for _ in table[ord(character)]]


def _is_one_for_one(text: str) -> bool:
    """True for Western European text of which every character is folded to exactly one: nearly all there is."""
    try:
        raw = text.encode("latin-1").translate(_LATIN, _LATIN_INVISIBLE)
    except UnicodeEncodeError:
        return False
    return len(raw) == len(text) and _OTHER not in raw and _SHARP_S not in raw


def end_of_marks(text: str, end: int) -> int:
    """Move the end of a span over the marks and invisible joiners that belong to its last character."""
    while end < len(text) and unicodedata.category(text[end]) in ("Mn", "Me"):
        end += 1
    return end


def has_matter(text: str) -> bool:
    """True when something of the text is left to look for after folding."""
    return bool(words(fold(text)))


def has_controls(text: str) -> bool:
    """True for control characters or half characters, which not every database keeps."""
    return any(sign < " " or "\x7f" <= sign <= "\x9f" or "\ud800" <= sign <= "\udfff" for sign in text)


def accents(text: str) -> tuple[tuple[str, str], ...] | None:
    """The accented letters of a text in order, each with its marks; None when the marks are no honest accents.

    This is what tells *ano* from *año* where an entry asks for it. Struck-through or piled-up marks are a disguise
    and say nothing about spelling.
    """
    found: list[tuple[str, str]] = []
    letter, marks = "", ""
    for character in unicodedata.normalize("NFD", text.casefold()) + "\n":
        category = unicodedata.category(character)
        if category == "Cf":
            continue
        if category in ("Mn", "Me"):
            if character not in _NATURAL_MARKS:
                if character < "\u0370":
                    return None
                continue
            marks += character
            continue
        if len(marks) > 1:
            return None
        if marks and (letter, marks) != (found[-1] if found else None):
            found.append((letter, marks))
        letter, marks = character, ""
    return tuple(found)


def is_foreign(text: str) -> bool:
    """True when every letter of the text belongs to another script and merely looks like a Latin one."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and all(letter in FOREIGN for letter in letters)


def speaks_foreign(text: str) -> bool:
    """True when the text holds letters of another script that no eye takes for Latin: it really is written in it."""
    return any(
        character.isalpha() and character not in LOOK_ALIKES and ord(character) >= 0x370 and fold(character) >= "\u0250"
        for character in text
    )


def _fold_character(character: str) -> str:
    known = LOOK_ALIKES.get(character)
    if known is not None:
        return known
    if character in _INVISIBLE_LETTERS or character in _SKIN_TONES:
        return ""
    category = unicodedata.category(character)
    if category in _INVISIBLE_CATEGORIES:
        return ""
    if category in ("Cs", "Co"):
        return " "
    digit = unicodedata.digit(character, -1)
    if digit >= 0:
        return str(digit)
    decomposed = unicodedata.normalize("NFKD", character)
    if decomposed == character:
        lowered = character.casefold()
        return lowered if lowered == character else "".join(_fold_character(c) for c in lowered)
    return "".join(LOOK_ALIKES.get(c) or (_fold_character(c) if c != character else c) for c in decomposed)


_SHARP_S, _OTHER = b"\x01", b"\x02"


def _latin_table() -> tuple[bytes, bytes]:
    """Latin-1 to folded bytes, and what is dropped; sharp s and letters that fold to several are marked."""
    table, dropped = bytearray(range(256)), bytearray()
    for code in range(256):
        folded = chr(code).lower() if code < 128 else _FOLD[code]
        if code < 32 and not chr(code).isspace():
            table[code] = ord(" ")
        elif not folded:
            dropped.append(code)
        elif len(folded) == 1 and ord(folded) < 256:
            table[code] = ord(folded)
        else:
            table[code] = _SHARP_S[0] if folded == "ss" else _OTHER[0]
    return bytes(table), bytes(dropped)


def _latin_words() -> bytes:
    """Folded Latin-1 to the same in a word, else to a space; symbols that are words of their own are marked."""
    read = (_WORDS[code] for code in range(256))
    return b"".join(word.encode("latin-1") if len(word) == 1 else _OTHER for word in read)


_LATIN, _LATIN_INVISIBLE = _latin_table()
_LATIN_WORDS = _latin_words()

"""What a disguised hit must show before it counts: plain text must not pay for other people's disguises."""

from __future__ import annotations

import re
from collections.abc import Callable

from moderation.joins import strange
from moderation.reading import Reading
from moderation.suspect import Suspect

_SHORTEST_ACROSS_SPACE = 5
_LONGEST_ENDING = 2
"""Letters that may follow a hit that begins in one word and ends inside the next, when one of them is honest."""
_LONGEST_HUMP = 3
_ELISION = re.compile(r"^\w['`´]|['`´]\w{1,2}$")
_SENTENCE_GAP = re.compile(r"[,;:.!?]\s")
_MORE_OF_A_CODE = re.compile(r"[-./]\w*\d")


def holds_up(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """Whether the characters `first` to `last` of a suspect are disguised enough, and not honest by accident."""
    proof = _PROOFS.get(suspect.disguise)
    return proof is None or proof(reading, suspect, first, last)


def _joined(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """Begins where a word begins and reaches into the last one; across white space only when long enough."""
    edge = suspect.marks[-1]
    if first != 0 or last <= edge:
        return False
    written = reading.folded[suspect.places[0] : suspect.places[last - 1] + 1]
    if _ELISION.search(written) or _SENTENCE_GAP.search(written):
        return False
    whole = last == len(suspect.text)
    if len(suspect.text) - last > _LONGEST_ENDING and not strange(reading).issuperset(
        (suspect.text[: suspect.marks[0]], suspect.text[edge:])
    ):
        return False
    if not any(character.isspace() for character in written):
        return True
    if not suspect.text.isalpha():
        return False
    return last >= _SHORTEST_ACROSS_SPACE or (not whole and len(suspect.text) > _SHORTEST_ACROSS_SPACE)


def _leet(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """Two real letters or signs at least; more digits than letters only as a whole word, and not in a product code."""
    written = reading.folded[suspect.places[first] : suspect.places[last - 1] + 1]
    letters = sum(character.isalpha() for character in written)
    digits = sum(character.isdigit() for character in written)
    signs = len(written) - letters - digits
    if letters + signs < 2 or not digits + signs or any(mark >= last for mark in suspect.marks):
        return False
    if digits > letters + signs and last - first < len(suspect.text):
        return False
    return not (digits and _is_code(reading, suspect, many_digits=digits * 2 > letters + 1))


def _is_code(reading: Reading, suspect: Suspect, many_digits: bool) -> bool:
    """Capitals and digits in a text that is otherwise not in capitals: a serial number, a size, a part."""
    start, end = reading.plain_span(suspect.places[0], suspect.places[-1] + 1)
    text = reading.text[start:end]
    if not text.isupper() or (reading.text[:start] + reading.text[end:]).isupper():
        return False
    return many_digits or bool(_MORE_OF_A_CODE.match(reading.text[end:]))


def _all_marks(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """Every star of the starred word must lie inside the hit: else it hides nothing of it."""
    begin = suspect.text.rfind(" ", 0, first + 1) + 1
    end = suspect.text.find(" ", first + 1)
    end = len(suspect.text) if end < 0 else end
    return all(first <= mark < last for mark in suspect.marks if begin <= mark < end)


def _whole_word(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """A vowel dashed out makes the whole word, not a part of one: "L.Serni" is nobody's loser."""
    return (first == 0 or suspect.text[first - 1] == " ") and (last == len(suspect.text) or suspect.text[last] == " ")


def _any_mark(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """Something of the hit was respelled, and it is a phrase: single words have been looked at by themselves."""
    return " " in suspect.text[first:last].strip() and any(first <= mark < last for mark in suspect.marks)


def _long_enough(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """Three letters between two capitals are part of too many honest names: "SoupCon"."""
    return last - first > _LONGEST_HUMP


_PROOFS: dict[str, Callable[[Reading, Suspect, int, int], bool]] = {
    "joined": _joined,
    "leet": _leet,
    "starred": _all_marks,
    "dashed": _whole_word,
    "respelled": _any_mark,
    "look_alike": _all_marks,
    "camel": _long_enough,
}

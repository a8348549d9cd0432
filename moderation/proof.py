"""What a disguised hit must show before it counts: plain text must not pay for other people's disguises."""

from __future__ import annotations

from collections.abc import Callable

from moderation.disguises import Suspect
from moderation.reading import Reading

_SHORTEST_ACROSS_SPACE = 5
_APOSTROPHES = "'’‘`´"


def holds_up(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """Whether the characters `first` to `last` of a suspect are disguised enough, and not honest by accident."""
    proof = _PROOFS.get(suspect.disguise)
    return proof is None or proof(reading, suspect, first, last)


def _joined(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """Begins where a word begins and reaches across the gap; across white space only when long enough."""
    if first != 0 or last <= suspect.edge:
        return False
    written = reading.folded[suspect.places[0]:suspect.places[last - 1] + 1]
    if len(written) > 2 and written[1] in _APOSTROPHES:
        return False
    return last >= _SHORTEST_ACROSS_SPACE or not any(character.isspace() for character in written)


def _leet(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """Two real letters or signs at least; more digits than letters only as a whole word, and not in a product code."""
    written = reading.folded[suspect.places[first]:suspect.places[last - 1] + 1]
    letters = sum(character.isalpha() for character in written)
    digits = sum(character.isdigit() for character in written)
    signs = len(written) - letters - digits
    if letters + signs < 2 or (not digits and not signs):
        return False
    whole = last - first == len(suspect.text)
    if digits > letters + signs and not whole:
        return False
    return not (digits * 2 > letters and _is_code(reading, suspect))


def _is_code(reading: Reading, suspect: Suspect) -> bool:
    """Capitals and digits in a text that is otherwise not in capitals: a serial number, a size, a part."""
    text = reading.text[slice(*reading.plain_span(suspect.places[0], suspect.places[-1] + 1))]
    rest = reading.text.replace(text, "")
    return text.isupper() and not rest.isupper()


def _masked(reading: Reading, suspect: Suspect, first: int, last: int) -> bool:
    """Every star must lie inside the hit: else it hides nothing of it."""
    stars = [index for index, place in enumerate(suspect.places) if reading.folded[place] in "*#"]
    return first <= stars[0] and stars[-1] < last


_PROOFS: dict[str, Callable[[Reading, Suspect, int, int], bool]] = {
    "joined": _joined, "leet": _leet, "masked": _masked,
}

"""Recognisers of personal data: what a visitor should not leave where everybody reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from moderation.reading import Reading

Span = tuple[int, int]

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]++\s{0,2}(?:@|[\[({]\s{0,2}(?:at|arobase|chez|klammeraffe|arroba|chiocciola)\s{0,2}[\])}]|\s(?:arobase|arroba|chiocciola)\s)"
    r"\s{0,2}[\w-]{1,63}(?:\s{0,2}(?:\.|[\[(]\s{0,2}(?:dot|point|punkt|punto)\s{0,2}[\])]|\s(?:dot|point|punkt|punto)\s)\s{0,2}[\w-]{2,63}){1,4}"
)
_AT_SIGNS = frozenset({"arobase", "arroba", "chiocciola"})
_AT_IN_BRACKETS = _AT_SIGNS | {"at", "chez", "klammeraffe"}
_MAILBOXES = frozenset(
    """mail gmail googlemail outlook hotmail live yahoo icloud proton protonmail gmx web orange wanadoo free sfr laposte
    libero""".split()
)
_SPELLED_DOT = r" (?:dot|point|punkt|punto) ?"
_TOP = r"(?:com|net|org|fr|eu|info|edu)(?!\w)"
# "bought at shop.com" is no address: after a plain "at" the dot must be spelled too, or the host be one of mailboxes.
_SPELLED_EMAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{2,}}+ (?:"
    rf"(?:arobase|arroba|chiocciola) [\w-]{{2,63}}(?: ?(?:\.|{_SPELLED_DOT})[\w-]{{2,63}})? ?(?:\.|{_SPELLED_DOT}) ?{_TOP}"
    rf"|at [\w-]{{2,63}}(?:{_SPELLED_DOT}[\w-]{{2,63}})?{_SPELLED_DOT}{_TOP}"
    rf"|at (?:{'|'.join(sorted(_MAILBOXES))})\.\w{{2,4}}(?!\w))"
)
_DOTS = (" dot", " point", " punkt", " punto")
_DIGITS = re.compile(
    r"(?<![\w.,/#-])(?<!\d:)(?:\+|\(\+?)?\d(?:[\s().·/-]{0,3}\d){7,17}(?![\w])(?![.,:]\d)(?!\s?[€$£%])"
)
_NUMBER_OF_SOMETHING = re.compile(
    r"(?:commande|ref\w*|n[o°]|numero\w*|order\w*|number|nr|no|bestell\w*|\w*nummer|pedido|ordine|suivi|track\w*|isbn|ean|sku|"
    r"facture|invoice|rechnung|factura|fattura|art\w*|id|ticket|code|colis|paket|ticket)\W{0,4}$"
)
_GROUPING = re.compile(r"[\s().·/-]+")
_IBAN = re.compile(r"(?<![\w])[a-z]{2}\d{2}(?:[\s.-]{0,2}[a-z0-9]){11,30}(?![\w])")
_IBAN_LENGTHS = dict(
    zip(
        "ad at be bg ch cy cz de dk ee es fi fr gb gr hr hu ie is it li lt lu lv mc mt nl no pl pt ro se si sk sm tr".split(),
        (
            24,
            20,
            16,
            22,
            21,
            28,
            24,
            22,
            18,
            20,
            24,
            18,
            27,
            22,
            27,
            21,
            28,
            22,
            26,
            27,
            21,
            20,
            20,
            21,
            27,
            31,
            18,
            15,
            28,
            25,
            24,
            24,
            19,
            24,
            27,
            26,
        ),
        strict=True,
    )
)
_CARD = re.compile(r"(?<![\w.,])\d(?:[ .-]?\d){12,18}(?![\w])")
_DATE = re.compile(
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d(?!\d)|(?:19|20)\d\d[./-]\d\d?[./-]\d\d?(?!\d))(?![./-]\d)"
)
_AMERICAN, _SPANISH = [3, 3, 4], [2, 3, 2, 2]
_FRENCH = re.compile(r"0[1-9]\d{8}")
_NATIONAL = tuple(
    map(
        re.compile,
        (
            r"0[1237]\d{8,9}",  # United Kingdom
            r"01[5-7]\d{8,9}|0[2-9]\d{7,10}",  # Germany
            r"[67]\d{8}|[89][1-8]\d{7}",  # Spain
            r"3[2-9]\d{7,8}|0\d{8,9}",  # Italy
        ),
    )
)


def emails(reading: Reading) -> Iterator[Span]:
    """E-mail addresses, also with a word for the at-sign and the dot."""
    folded, said = reading.folded, reading.vocabulary
    spelled = not _AT_SIGNS.isdisjoint(said)
    in_brackets = ("(" in folded or "[" in folded or "{" in folded) and not _AT_IN_BRACKETS.isdisjoint(said)
    if spelled or in_brackets or "@" in folded:
        for match in _EMAIL.finditer(folded):
            yield reading.folded_span(*match.span())
    # "at" is one of the most frequent words: what must come with it is cheaper to look for than the pattern.
    if spelled or ("at" in said and (not _MAILBOXES.isdisjoint(said) or any(dot in folded for dot in _DOTS))):
        for match in _SPELLED_EMAIL.finditer(folded):
            yield reading.folded_span(*match.span())


def phones(reading: Reading) -> Iterator[Span]:
    """Telephone numbers: international ones, and the national forms of our five languages.

    Times, prices, dates, order and card numbers are no telephone numbers: the digits must be grouped as people
    group a telephone number, and make a number that exists.
    """
    for match in _DIGITS.finditer(reading.folded):
        written = match.group()
        before = reading.folded[max(0, match.start() - 24) : match.start()]
        if _is_phone(written, before) and not _is_card(re.sub(r"\D", "", written)):
            yield reading.folded_span(*match.span())


def ibans(reading: Reading) -> Iterator[Span]:
    """IBANs whose length and check digits are right."""
    for match in _IBAN.finditer(reading.folded):
        written = re.sub(r"[\s.-]", "", match.group())
        length = _IBAN_LENGTHS.get(written[:2])
        if length is None or len(written) < length or not _iban_is_right(written[:length]):
            continue
        end, seen = match.start(), 0
        while seen < length:
            seen += reading.folded[end].isalnum()
            end += 1
        yield reading.folded_span(match.start(), end)


def cards(reading: Reading) -> Iterator[Span]:
    """Payment card numbers that pass their check digit (Luhn)."""
    for match in _CARD.finditer(reading.folded):
        if _is_card(re.sub(r"\D", "", match.group())):
            yield reading.folded_span(*match.span())


Recogniser = Callable[[Reading], Sequence[Span]]


def _once(name: str, find: Callable[[Reading], Iterator[Span]]) -> Recogniser:
    """Looks once a text, for the entries that ask and for the house's own rule."""

    def found(reading: Reading) -> Sequence[Span]:
        spans: list[Span] | None = reading.memo.get(name)
        if spans is None:
            spans = reading.memo[name] = list(find(reading))
        return spans

    return found


RECOGNISERS: dict[str, Recogniser] = {
    "email": _once("email", emails),
    "phone": _once("phone", phones),
    "iban": _once("iban", ibans),
    "card": _once("card", cards),
}


def recognised(reading: Reading) -> list[tuple[str, Span]]:
    """All personal data in a text, named; nearly free when it holds neither an at-sign nor several digits."""
    names = RECOGNISERS if reading.has_digits else ("email",)
    return [(name, span) for name in names for span in RECOGNISERS[name](reading)]


def _is_phone(written: str, before: str) -> bool:
    digits = re.sub(r"\D", "", written)
    if written.lstrip("(").startswith("+") or digits.startswith("00"):
        return 9 <= len(digits.lstrip("0")) <= 15
    groups = [len(group) for group in _GROUPING.split(written) if group]
    if _DATE.match(written) or _NUMBER_OF_SOMETHING.search(before):
        return False
    if set(groups) == {1}:
        return _FRENCH.fullmatch(digits) is not None
    if len(groups) > 6 or 1 in groups[:-1]:
        return False
    if _FRENCH.fullmatch(digits) or groups == _AMERICAN:
        return True
    grouped = groups[0] >= 3 or digits[0] == "0" or groups == _SPANISH
    return grouped and any(number.fullmatch(digits) for number in _NATIONAL)


def _is_card(digits: str) -> bool:
    if not 13 <= len(digits) <= 19 or digits[0] not in "23456" or len(set(digits)) == 1:
        return False
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + index % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


def _iban_is_right(written: str) -> bool:
    rearranged = written[4:] + written[:4]
    return int("".join(str(int(character, 36)) for character in rearranged)) % 97 == 1

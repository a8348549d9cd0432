"""Moments as people write them in a file, without asking any clock: `2026-12-31`, `2026-12-31T18:00+01:00`, milliseconds."""

from __future__ import annotations

import re

from moderation.entry import EntryError
from moderation.sentence import Sentence

DAY = 86_400_000
_LAST = 253_402_300_800_000
"""The end of the year 9999, in milliseconds; later moments are written as a number."""
_DAYS_BEFORE = 719_162
"""From the first of January of the year 1 to that of 1970."""
_WRITTEN = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_MILLISECONDS = re.compile(r"\d{9,30}", re.ASCII)


def moment(text: str) -> int:
    """Milliseconds since 1970, of an end: a day alone is there to its last moment. Without a zone it is UTC.

    Raises EntryError.
    """
    text = text.strip()
    if _MILLISECONDS.fullmatch(text):
        return int(text)
    found = _WRITTEN.fullmatch(text)
    if found is None or not text.isascii():
        raise EntryError(
            Sentence("“expires_at” is {text!r}; write a day (2026-12-31) or a moment (2026-12-31T18:00Z).", text=text)
        )
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    if not (
        year and 1 <= month <= 12 and 1 <= day <= _length(year, month) and hour < 24 and minute < 60 and second < 60
    ):
        raise EntryError(Sentence("“expires_at” is {text!r}; there is no such day or hour.", text=text))
    days = _days_to(year) + sum(_length(year, earlier) for earlier in range(1, month)) + day - 1
    of_day = ((hour * 60 + minute - _zone(found[8])) * 60 + second) * 1_000 + int((found[7] or "").ljust(3, "0"))
    if (made := days * DAY + of_day) < 0:
        raise EntryError(Sentence("“expires_at” is {text!r}; that is before 1970.", text=text))
    return made if found[4] else made + DAY


def moment_text(at: int) -> str:
    """A moment (milliseconds since 1970) as `moment` reads it: a last day, a moment in UTC, or the number when very late."""
    if at >= _LAST:
        return str(at)
    days, of_day = divmod(at, DAY)
    if ends_day := days > 0 and not of_day:
        days -= 1
    year = 1 + (days + _DAYS_BEFORE) * 400 // 146_097
    while _days_to(year) > days:
        year -= 1
    while _days_to(year + 1) <= days:
        year += 1
    days -= _days_to(year)
    month = 1
    while days >= _length(year, month):
        days -= _length(year, month)
        month += 1
    day = f"{year:04}-{month:02}-{days + 1:02}"
    if ends_day:
        return day
    seconds, rest = divmod(of_day, 1_000)
    time = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}" + (f".{rest:03}" if rest else "")
    return f"{day}T{time}Z"


def _days_to(year: int) -> int:
    """Days from 1970 to the first of January of a year."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400 - _DAYS_BEFORE


def _length(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _zone(text: str | None) -> int:
    """Minutes ahead of UTC."""
    if text in (None, "Z", "z"):
        return 0
    assert text is not None
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if text[0] == "-" else minutes

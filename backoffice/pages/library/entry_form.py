"""An entry as a form: every field of a library file, read and shown again."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from backoffice.forms import Form
from backoffice.here import Here
from backoffice.words import Words
from moderation.entry import ACCENTS, KINDS, MATCHES, OUTCOMES, SCOPES, EntryError
from moderation.moments import moment
from moderation.sentence import Sentence
from server.errors import DeskError
from server.starter import languages

CATEGORIES = (
    "insult", "slur", "hate", "vulgarity", "sexual", "threat", "competitor", "spam", "scam", "link", "illegal", "drugs", "custom",
)  # fmt: skip
SEVERITIES = ("1", "2", "3")
_PLAIN = ("entry", "kind", "match", "accents", "language", "category", "outcome", "scope")
_ROOM, _LANGUAGE = "room.", "only."
# What any calendar of ours can show: up to the year 5138.
_MILLISECONDS = re.compile(r"[0-9]{1,14}")


@dataclass(frozen=True, slots=True)
class Choices:
    """What the selects and boxes of the form offer."""

    kinds: tuple[str, ...]
    matches: tuple[str, ...]
    accents: tuple[str, ...]
    outcomes: tuple[str, ...]
    scopes: tuple[str, ...]
    severities: tuple[str, ...]
    categories: tuple[str, ...]
    languages: tuple[str, ...]
    spoken: tuple[str, ...]
    rooms: tuple[tuple[str, str], ...]

    def tongues(self, words: Words) -> list[tuple[str, str]]:
        """The languages of rooms with their names."""
        return [(language, words.name("tongue", language)) for language in self.spoken]


def choices(here: Here, form: Form) -> Choices:
    """The closed lists, with what an entry that came by file has beyond them: what is not offered would be lost.

    Rooms and languages are sent in the order of their boxes, so the chosen ones come first, in their own order.
    """
    rooms = {room.slug: room.name for room in here.snapshot.rooms.values()}
    return Choices(
        KINDS,
        MATCHES,
        ACCENTS,
        OUTCOMES,
        SCOPES,
        SEVERITIES,
        _with(CATEGORIES, form.get("category", "")),
        _with(known_languages(here), form.get("language", "")),
        tuple(dict.fromkeys((*_ticked(form, _LANGUAGE), *known_languages(here)))),
        tuple(({slug: slug for slug in _ticked(form, _ROOM)} | rooms).items()),
    )


def known_languages(here: Here) -> tuple[str, ...]:
    """The site's languages, then the others that there are lists for."""
    return tuple(dict.fromkeys((*here.site.languages, *languages())))


def entry_of(form: Form, key: str | None = None) -> dict[str, Any]:
    """The form as a line of a library file; what is empty takes its default there. Raises DeskError for a wrong date."""
    typed = {**form, "entry": form.get("entry", "").strip()}
    entry: dict[str, Any] = {name: typed[name] for name in _PLAIN if typed.get(name)}
    if entry.get("kind", "word") != "word":
        entry.pop("match", None)
    if severity := form.get("severity", "").strip():
        entry["severity"] = int(severity) if severity in SEVERITIES else severity
    lists = {
        "allow": _lines(form.get("allow", "")),
        "rooms": _ticked(form, _ROOM),
        "languages": _ticked(form, _LANGUAGE),
    }
    entry |= {name: chosen for name, chosen in lists.items() if chosen}
    if form.get("expires", "").strip():
        entry["expires_at"] = _end(form)
    return {"id": key or typed["entry"] or "*"} | entry


def form_of(body: Mapping[str, Any]) -> dict[str, str]:
    """An entry's fields as the form shows them; `entry_of` makes the same entry of them."""
    form = {name: str(body[name]) for name in (*_PLAIN, "severity") if body.get(name)}
    form["allow"] = "\n".join(body.get("allow", ()))
    form |= {f"{_ROOM}{room}": "1" for room in body.get("rooms", ())}
    form |= {f"{_LANGUAGE}{language}": "1" for language in body.get("languages", ())}
    if (ends := body.get("expires_at")) is not None:
        form |= {"expires": _last_day(ends), "expires_at": str(ends)}
    return form


def _lines(text: str) -> list[str]:
    """A text a line, as it was typed: a browser ends lines with a return and a line feed, a tab is a paste's."""
    return [line.strip("\t") for line in re.split(r"[\r\n]", text) if line.strip()]


def _ticked(form: Form, prefix: str) -> list[str]:
    return [name.removeprefix(prefix) for name, value in form.items() if name.startswith(prefix) and value]


def _with(known: tuple[str, ...], one: str) -> tuple[str, ...]:
    return known if one in (*known, "") else (*known, one)


def _end(form: Form) -> int:
    """The end of the day that is shown; while it is the one of before, the moment of before, which may lie within it."""
    day, before = form["expires"].strip(), form.get("expires_at", "")
    if _MILLISECONDS.fullmatch(before) and _last_day(int(before)) == day:
        return int(before)
    try:
        return moment(day)
    except EntryError:
        raise DeskError("invalid", Sentence("The last day is a date such as 2027-01-31.")) from None


def _last_day(ends: int) -> str:
    """The last day of what ends then (milliseconds, UTC)."""
    return datetime.fromtimestamp((ends - 1) / 1000, UTC).date().isoformat()

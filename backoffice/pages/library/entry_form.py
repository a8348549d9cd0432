"""An entry as a form: every field of a library file, read and shown again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from backoffice.forms import Form
from backoffice.here import Here
from backoffice.words import Words
from moderation.entry import ACCENTS, KINDS, MATCHES, OUTCOMES, SCOPES
from moderation.sentence import Sentence
from server.errors import DeskError
from server.starter import languages

CATEGORIES = (
    "insult", "slur", "hate", "vulgarity", "sexual", "threat", "competitor", "spam", "scam", "link", "illegal", "drugs", "custom",
)  # fmt: skip
SEVERITIES = ("1", "2", "3")
_PLAIN = ("entry", "kind", "match", "accents", "language", "category", "outcome", "scope")
_ROOM, _LANGUAGE = "room.", "only."


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
    rooms: tuple[tuple[str, str], ...]

    def tongues(self, words: Words) -> list[tuple[str, str]]:
        """The languages with their names."""
        return [(language, words.name("tongue", language)) for language in self.languages]


def choices(here: Here, form: Form) -> Choices:
    """The closed lists, with what an entry that came by file has beyond them."""
    return Choices(
        KINDS,
        MATCHES,
        ACCENTS,
        OUTCOMES,
        SCOPES,
        SEVERITIES,
        _with(CATEGORIES, form.get("category", "")),
        _with(known_languages(here), form.get("language", "")),
        tuple((room.slug, room.name) for room in here.snapshot.rooms.values()),
    )


def known_languages(here: Here) -> tuple[str, ...]:
    """The site's languages, then the others that there are lists for."""
    return tuple(dict.fromkeys((*here.site.languages, *languages())))


def entry_of(form: Form, key: str | None = None) -> dict[str, Any]:
    """The form as a line of a library file; what is empty takes its default there. Raises DeskError for a wrong date."""
    entry: dict[str, Any] = {name: form[name].strip() for name in _PLAIN if form.get(name, "").strip()}
    if entry.get("kind", "word") != "word":
        entry.pop("match", None)
    if severity := form.get("severity", "").strip():
        entry["severity"] = int(severity) if severity in SEVERITIES else severity
    lists = {
        "allow": [word.strip() for word in form.get("allow", "").split(",") if word.strip()],
        "rooms": _ticked(form, _ROOM),
        "languages": _ticked(form, _LANGUAGE),
    }
    entry |= {name: chosen for name, chosen in lists.items() if chosen}
    if expires := form.get("expires", "").strip():
        entry["expires_at"] = _end_of(expires)
    return {"id": key or entry.get("entry") or "*"} | entry


def form_of(body: Mapping[str, Any]) -> dict[str, str]:
    """An entry's fields as the form shows them."""
    form = {name: str(body[name]) for name in (*_PLAIN, "severity") if body.get(name)}
    form["allow"] = ", ".join(body.get("allow", ()))
    form |= {f"{_ROOM}{room}": "1" for room in body.get("rooms", ())}
    form |= {f"{_LANGUAGE}{language}": "1" for language in body.get("languages", ())}
    if body.get("expires_at"):
        last = datetime.fromtimestamp(body["expires_at"] / 1000, UTC) - timedelta(milliseconds=1)
        form["expires"] = last.date().isoformat()
    return form


def _ticked(form: Form, prefix: str) -> list[str]:
    return [name.removeprefix(prefix) for name, value in form.items() if name.startswith(prefix) and value]


def _with(known: tuple[str, ...], one: str) -> tuple[str, ...]:
    return known if one in (*known, "") else (*known, one)


def _end_of(day: str) -> int:
    """The end of that day, UTC, in milliseconds."""
    try:
        midnight = datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC) + timedelta(days=1)
    except (ValueError, OverflowError):
        raise DeskError("invalid", Sentence("The last day is a date such as 2027-01-31.")) from None
    return int(midnight.timestamp() * 1000)

"""Prepared reasons, in the language of those who will read them, and the reason that a form brings."""

from collections.abc import Mapping

from backoffice.words import LANGUAGES, words_of

_FAMILIES = (
    "publish",
    "reject",
    "delete",
    "delete_conversation",
    "restore",
    "block",
    "role",
    "rename",
    "room",
    "level",
    "library",
)


def prepared(language: str, fallback: str) -> dict[str, list[str]]:
    """The prepared reasons by act. `language` is the room's, since authors read them; else the page's."""
    words = words_of(language if language in LANGUAGES else fallback)
    return {family: list(words.family(f"reason.{family}").values()) for family in _FAMILIES}


def reason_of(form: Mapping[str, str]) -> str:
    """The picked reason and one's own words; empty when neither was given."""
    parts = (form.get("reason", "").strip(), form.get("words", "").strip())
    return " ".join(part for part in parts if part)

"""Prepared reasons, in the language of those who will read them, and the reason that a form brings."""

from collections.abc import Iterable, Mapping

from backoffice.words import LANGUAGES, words_of
from moderation.sentence import Sentence
from server.errors import DeskError

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
    "retire",
    "apply",
    "file",
    "lists",
    "propose",
    "agree",
    "decline",
    "withdraw",
    "keys",
    "warning",
)
# What a finding or a flag says of a message, and the prepared reason that answers it.
_FITTING = {
    "self_harm": "care", "distress": "care",
    "insult": "insult", "slur": "insult", "vulgarity": "insult", "sexual": "insult", "threat": "insult",
    "competitor": "competitor",
    "personal_data": "personal",
    "link": "advertising", "spam": "advertising", "advertising": "advertising",
    "raid": "raid",
    "wrong_or_dangerous_advice": "wrong",
    "illegal": "illegal",
}  # fmt: skip


def prepared(language: str, fallback: str) -> dict[str, list[str]]:
    """The prepared reasons by act. `language` is the room's, since authors read them; else the page's."""
    words = words_of(language if language in LANGUAGES else fallback)
    return {family: list(words.family(f"reason.{family}").values()) for family in _FAMILIES}


def suggested(language: str, fallback: str, about: Iterable[str]) -> dict[str, str]:
    """The reason that fits what a case is about (categories of findings, reasons of flags), by act; most telling first."""
    words = words_of(language if language in LANGUAGES else fallback)
    fitting = [_FITTING[one] for one in about if one in _FITTING]
    chosen = {}
    for family in _FAMILIES:
        texts = words.family(f"reason.{family}")
        chosen[family] = next((texts[name] for name in fitting if name in texts), next(iter(texts.values())))
    return chosen


def needed_reason(form: Mapping[str, str]) -> str:
    """The reason that a form brings. Raises DeskError `invalid` when it brings none."""
    if given := reason_of(form):
        return given
    raise DeskError("invalid", Sentence("Pick a reason or write one: every act has one."))


def reason_of(form: Mapping[str, str]) -> str:
    """The picked reason and one's own words; empty when neither was given."""
    parts = (form.get("reason", "").strip(), form.get("words", "").strip())
    return " ".join(part for part in parts if part)

"""Why a message waits, in plain words: one line a finding, with the hit as the author wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass

from backoffice.words import Words
from server.models import Message, StoredFinding

# These point at a place of the text; the others concern all of it, and marking all of it would say nothing.
_POINTING = frozenset({"library", "danger", "personal", "newcomer_link"})


@dataclass(frozen=True, slots=True)
class Why:
    """One line of the card: `entry` is the library's entry it can be looked up by."""

    outcome: str
    sentence: str
    disguise: str
    entry: str | None


def whys(words: Words, message: Message, findings: Iterable[StoredFinding]) -> list[Why]:
    """The lines for these findings, the same said only once."""
    lines = [
        Why(
            outcome=finding.outcome,
            sentence=_sentence(words, message, finding),
            disguise=words.name("disguise", finding.disguise) if finding.disguise else "",
            entry=finding.rule if finding.check == "library" else None,
        )
        for finding in findings
    ]
    return list(dict.fromkeys(lines))


def spans(findings: Iterable[StoredFinding]) -> list[tuple[int, int]]:
    """The places to mark."""
    return [(finding.start, finding.end) for finding in findings if finding.check in _POINTING]


def _sentence(words: Words, message: Message, finding: StoredFinding) -> str:
    hit = message.text[finding.start : finding.end].strip()
    key = f"why.{finding.check}"
    exact = f"{key}.{finding.category if finding.check == 'danger' else finding.rule}"
    sentence = words.catalogue.get(exact) or words.catalogue.get(key) or words.say("why.other")
    return sentence.format(
        hit=hit,
        check=finding.check,
        category=words.name("category", finding.category),
        rule=words.name("personal", finding.rule) if finding.check == "personal" else finding.rule,
        level=words.name("level", finding.rule),
    )

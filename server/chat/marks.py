"""What an author may be shown of what was found in a held or refused text of theirs, and what helps at once.

Shown is what they can mend: the library's hits, links, personal data. Nothing where somebody may be in danger, for that
text should not be smoothed, and nothing where it is about the person or the hour: other words would wait as well.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from moderation.verdict import Finding, Outcome, merged
from server.models import Message, State

WITHOUT_NAME = "without_name"
_MENDABLE = {"library", "personal", "newcomer_link"}
_DANGER = {"self_harm", "threat"}
_UNREAD = "check_failed"


@dataclass(frozen=True, slots=True)
class Marks:
    """The places to mend, code points of the text, end excluded; and the offer to do it in one press."""

    spans: tuple[tuple[int, int], ...] = ()
    offer: str | None = None


def marks(message: Message, findings: Iterable[Finding]) -> Marks:
    """What the author of this message may know of these findings."""
    stopping = [found for found in findings if found.outcome >= Outcome.HOLD]
    if message.decided or message.state not in (State.HELD, State.REJECTED) or any(map(_is_danger, stopping)):
        return Marks()
    worst = max((found.outcome for found in stopping), default=None)
    if not all(_is_mendable(found) for found in stopping if found.outcome == worst):
        return Marks()
    spans = tuple(merged((found.start, found.end) for found in stopping if _is_mendable(found)))
    return Marks(spans, WITHOUT_NAME if _can_do_without(message, stopping, spans) else None)


def _can_do_without(message: Message, stopping: list[Finding], spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether only competitors' names stop a message that was never published, and something is left without them."""
    if not stopping or message.seq is not None or any(category(found) != "competitor" for found in stopping):
        return False
    hidden = {place for start, end in spans for place in range(start, end)}
    return any(sign.isalnum() for place, sign in enumerate(message.text) if place not in hidden)


def category(finding: Finding) -> str:
    """The finding's category: lists name it in the singular or the plural."""
    return finding.category.removesuffix("s")


def _is_danger(finding: Finding) -> bool:
    return finding.check == "danger" or category(finding) in _DANGER


def _is_mendable(finding: Finding) -> bool:
    return finding.check in _MENDABLE and finding.category != _UNREAD

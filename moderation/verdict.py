"""What the machine thinks of one text: findings, and the one outcome they add up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum

MASK_MARK = "•••"
"""What stands in for a masked hit: always the same width, so its length tells nothing."""

URGENT_CHECK = "danger"


class Outcome(IntEnum):
    """What becomes of a message, from mild to severe; the most severe finding wins."""

    PUBLISH = 0
    MASK = 1
    HOLD = 2
    REJECT = 3

    @property
    def word(self) -> str:
        """The word used in files, on the wire and in the database."""
        return self.name.lower()

    @classmethod
    def from_word(cls, word: str) -> Outcome:
        """Read the word back. Raises ValueError naming the words that exist."""
        for outcome in cls:
            if outcome.word == word:
                return outcome
        raise ValueError(f"“{word}” is no outcome; use one of {', '.join(o.word for o in cls)}")


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason, with the place it was seen: code points of the original text, end excluded."""

    check: str
    rule: str
    category: str
    outcome: Outcome
    start: int
    end: int
    scope: str = "message"
    disguise: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The machine's opinion of one text under one version of a site's rules."""

    outcome: Outcome
    findings: tuple[Finding, ...]
    policy_version: int

    @property
    def urgent(self) -> bool:
        """True when somebody may be in danger: such a case goes first in the queue."""
        return any(finding.check == URGENT_CHECK for finding in self.findings)

    def masked(self, text: str) -> str:
        """The text as others may see it: every masked hit replaced by the mark."""
        shown, done = [], 0
        for start, end in merged((f.start, f.end) for f in self.findings if f.outcome is Outcome.MASK):
            shown += [text[done:start], MASK_MARK]
            done = end
        return "".join(shown) + text[done:]


def verdict_of(findings: Iterable[Finding], policy_version: int) -> Verdict:
    """Add findings up: the most severe outcome wins, and every finding is kept, worst first."""
    ordered = tuple(sorted(findings, key=lambda f: (-f.outcome, f.start, -f.end, f.rule)))
    return Verdict(ordered[0].outcome if ordered else Outcome.PUBLISH, ordered, policy_version)


def stricter(verdict: Verdict, finding: Finding) -> Verdict:
    """Add a later opinion. It can raise the outcome and never lower it."""
    return replace(verdict, outcome=max(verdict.outcome, finding.outcome), findings=(*verdict.findings, finding))


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same places in order, those that meet as one, empty ones left out."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined

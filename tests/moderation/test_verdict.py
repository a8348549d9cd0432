"""Outcomes, findings, and what others may see."""

import pytest

from moderation.verdict import MASK_MARK, Finding, Outcome, Verdict, stricter, verdict_of


def finding(outcome: Outcome, start: int = 0, end: int = 3, check: str = "library") -> Finding:
    return Finding(check, "rule", "insult", outcome, start, end)


def test_outcomes_are_ordered_and_have_words():
    assert sorted(Outcome, reverse=True)[0] is Outcome.REJECT
    assert [Outcome.from_word(outcome.word) for outcome in Outcome] == list(Outcome)
    with pytest.raises(ValueError, match="publish, mask, hold, reject"):
        Outcome.from_word("ban")


def test_nothing_found_means_published():
    assert verdict_of([], 4) == Verdict(Outcome.PUBLISH, (), 4)


def test_a_second_opinion_can_only_be_stricter():
    held = verdict_of([finding(Outcome.HOLD)], 1)
    assert stricter(held, finding(Outcome.MASK)).outcome is Outcome.HOLD
    assert stricter(held, finding(Outcome.REJECT)).outcome is Outcome.REJECT
    assert len(stricter(held, finding(Outcome.MASK)).findings) == 2


def test_overlapping_masks_become_one_mark_and_other_findings_none():
    found = [
        finding(Outcome.MASK, 0, 5),
        finding(Outcome.MASK, 3, 8),
        finding(Outcome.HOLD, 9, 12),
        finding(Outcome.MASK, 13, 16),
    ]
    assert verdict_of(found, 1).masked("abcdefgh ijk lmn!") == f"{MASK_MARK} ijk {MASK_MARK}!"


def test_only_danger_is_urgent():
    assert verdict_of([finding(Outcome.HOLD, check="danger")], 1).urgent
    assert not verdict_of([finding(Outcome.REJECT)], 1).urgent

"""The order of the queue: danger first, then a moderator's alert, then the rest by harm."""

import pytest

from moderation.verdict import Finding, Outcome, verdict_of
from server.models import FlagReason, Role
from server.models.severity import DANGER, UNKNOWN, severity_of, severity_of_flag


def judged(*findings: tuple[str, str]):
    return verdict_of([Finding(check, "rule", category, Outcome.HOLD, 0, 4) for check, category in findings], 1)


def test_the_gravest_finding_counts():
    assert severity_of(judged(("library", "competitor"), ("library", "slur"))) == severity_of(
        judged(("library", "slur"))
    )


def test_harm_orders_the_queue():
    ladder = [
        ("library", "unheard of"),
        ("library", "competitor"),
        ("library", "personal data"),
        ("library", "insult"),
        ("library", "slur"),
        ("danger", "self-harm"),
    ]
    weights = [severity_of(judged(finding)) for finding in ladder]
    assert weights == sorted(weights)
    assert weights[0] == UNKNOWN
    assert weights[-1] == DANGER


def test_a_verdict_without_findings_still_has_a_place():
    assert severity_of(judged()) == UNKNOWN


@pytest.mark.parametrize("reason", list(FlagReason))
def test_a_moderators_flag_stands_between_danger_and_every_visitors_flag(reason):
    visitors = [severity_of_flag(other, Role.VISITOR) for other in FlagReason]
    assert max(visitors) < severity_of_flag(reason, Role.MODERATOR) < DANGER


def test_distress_and_illegal_are_the_gravest_alerts():
    by_harm = sorted(FlagReason, key=lambda reason: severity_of_flag(reason, Role.VISITOR), reverse=True)
    assert by_harm[:2] == [FlagReason.DISTRESS, FlagReason.ILLEGAL]

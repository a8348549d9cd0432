"""What the library sees through, and what it leaves alone: one line of cases/*.jsonl, one test."""

import pytest

from tests.moderation.cases_in_force import KINDS, Case, cases, lexicon

ALL = cases()


@pytest.mark.parametrize("case", ALL, ids=str)
def test_a_disguise_is_seen_through_and_an_innocent_text_passes(case: Case) -> None:
    findings = lexicon(case.kind, case.lang).find(case.text, case.lang)
    seen = [case.text[finding.start : finding.end] for finding in findings]
    if not case.hold:
        assert seen == []
    elif case.hit is None:
        assert seen
    else:
        assert case.hit in seen


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_twenty_texts_to_hold_and_twenty_to_pass(kind: str) -> None:
    holds = [case.hold for case in ALL if case.kind == kind]
    assert holds.count(False) >= 20
    assert holds.count(True) >= 20 or kind == "scunthorpe"

"""Compiling a site's rules never raises: what cannot be used is named, and everything is held meanwhile."""

import pytest

from moderation.entry import Entry
from moderation.layer import Layer
from moderation.policy import PolicySource, compile_policy


@pytest.mark.parametrize(
    "row",
    [
        {},
        None,
        17,
        {"entry": 4},
        {"entry": "a", "kind": "spell"},
        {"entry": "a", "outcome": "ban"},
        {"entry": "(", "kind": "pattern"},
        {"entry": "a*", "kind": "pattern"},
        {"entry": "shoe size", "kind": "personal"},
        {"entry": "not a domain", "kind": "domain"},
        {"entry": "…", "kind": "word"},
        Entry("x", "(", "pattern"),
        Entry("x", "shoe size", "personal"),
    ],
)
def test_an_unusable_row_is_named_and_the_others_still_count(row):
    policy = compile_policy(PolicySource(rows=(row, Entry("ok", "velmora"))))
    assert len(policy.broken) == 1
    assert [finding.rule for finding in policy.lexicon.find("chez velmora")] == ["ok"]


def test_an_unknown_level_and_a_bad_domain_are_named():
    policy = compile_policy(PolicySource(level="panic", allow_domains=("no domain",)))
    assert len(policy.broken) == 2
    assert "panic" in policy.broken[1]


def test_shared_lists_are_shared_and_not_compiled_again():
    shared = Layer([Entry("a", "merde")])
    first = compile_policy(PolicySource(base=(shared,)))
    second = compile_policy(PolicySource(base=(shared,), rows=({"id": "b", "entry": "zut"},)))
    assert first.lexicon.layers[0] is second.lexicon.layers[0]
    assert [finding.rule for finding in second.lexicon.find("merde et zut")] == ["a", "b"]

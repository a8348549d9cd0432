"""Layers, exceptions, scripts and languages: what decides whether a match counts."""

import pytest

from moderation.entry import Entry
from moderation.layer import Layer
from moderation.lexicon import Lexicon, compile_lexicon


def seen(lexicon: Lexicon, text: str, language: str | None = None) -> list[str]:
    return [text[finding.start : finding.end] for finding in lexicon.find(text, language)]


def test_honest_cyrillic_that_merely_looks_like_an_entry_passes_and_a_lone_look_alike_does_not():
    lexicon = compile_lexicon([Entry("p", "pot")])
    assert seen(lexicon, "у меня болит рот") == []
    assert seen(lexicon, "smoke рот with me") == ["рот"]


def test_an_entry_in_another_script_is_found_in_it():
    lexicon = compile_lexicon([Entry("d", "дурак"), Entry("r", "рот")])
    assert seen(lexicon, "сам ты ДУРАК, закрой рот") == ["ДУРАК", "рот"]


def test_an_exception_cancels_only_what_it_covers_and_only_for_its_own_entry():
    lexicon = compile_lexicon([Entry("d", "dick", allow=("moby dick",)), Entry("m", "moby dick", "phrase")])
    assert seen(lexicon, "Moby Dick, you dick") == ["Moby Dick", "dick"]
    assert [finding.rule for finding in lexicon.find("Moby Dick, you dick")] == ["m", "d"]


def test_an_exception_does_not_open_the_door_to_the_rest_of_the_message():
    lexicon = compile_lexicon([Entry("l", "*", "any_link", allow=("ours.example",))])
    assert seen(lexicon, "https://ours.example/a and https://theirs.com/b") == ["https://theirs.com/b"]


def test_exceptions_are_counted_through_disguises_too():
    lexicon = compile_lexicon([Entry("s", "salope", match="prefix", allow=("salopette",))])
    assert seen(lexicon, "une salopettte") == []
    assert seen(lexicon, "une salopppe") == ["salopppe"]


@pytest.mark.parametrize(
    "text, language, hits",
    [
        ("quel con ce type", "fr", ["con"]),
        ("quel con ce type", "es", ["con"]),
        ("con mucho gusto", "es", []),
        ("con mucho gusto", None, []),
        ("con", "fr", ["con"]),
        ("con", "es", []),
        ("c0n", "es", ["c0n"]),
    ],
)
def test_a_word_innocent_in_another_language_needs_its_own_language_around_it(text, language, hits):
    assert seen(compile_lexicon([Entry("c", "con", language="fr")]), text, language) == hits


def test_an_entry_of_no_language_counts_in_all():
    assert seen(compile_lexicon([Entry("c", "con")]), "con mucho gusto", "es") == ["con"]


def test_an_entry_may_be_limited_to_rooms_and_languages():
    lexicon = compile_lexicon([Entry("a", "zut", rooms=("main",)), Entry("b", "flûte", languages=("fr",))])
    assert [f.rule for f in lexicon.find("zut et flûte", "fr", "main")] == ["a", "b"]
    assert [f.rule for f in lexicon.find("zut et flûte", "en", "other")] == []
    assert [f.rule for f in lexicon.find("zut et flûte", None, None)] == ["b"]


def test_a_pattern_is_matched_on_the_text_as_typed_and_spans_are_code_points():
    lexicon = compile_lexicon([Entry("p", r"ref-\d{4}", "pattern")])
    assert seen(lexicon, "🙂 REF-1234 et ref-12") == ["REF-1234"]


def test_a_pattern_copes_with_half_a_character():
    lexicon = compile_lexicon([Entry("p", r"ref-\d{4}", "pattern")])
    assert seen(lexicon, "\ud800 ref-1234") == ["ref-1234"]


def test_domains_are_matched_by_labels_from_the_right():
    lexicon = compile_lexicon([Entry("d", "deals.example.net", "domain"), Entry("t", "t.co", "domain")])
    assert seen(lexicon, "a.deals.example.net deals.example.net.org example.net reddit.com t.co/x") == [
        "a.deals.example.net",
        "t.co/x",
    ]


def test_layers_are_asked_together_and_hits_come_in_order_of_place():
    lexicon = Lexicon((Layer([Entry("a", "zut")]), Layer([Entry("b", "flûte")])))
    assert [finding.rule for finding in lexicon.find("flûte et zut")] == ["b", "a"]


def test_a_hit_is_reported_once_even_if_seen_plain_and_disguised():
    lexicon = compile_lexicon([Entry("m", "merde", match="substring")])
    assert [(f.start, f.disguise) for f in lexicon.find("merdeeee")] == [(0, "")]

"""How the lists are loaded: by language, once, with ids that stay."""

import pytest

from moderation.verdict import Outcome
from server.starter import BadList, languages, read_list, starter_entries

HEADER = [
    "# language: fr", "# category: insult", "# kind: word", "# outcome: hold",
    "# severity: 2", "# origin: written by hand", "# licence: MIT", "# date: 2026-11-22",
]  # fmt: skip


def read(*lines):
    return list(read_list("fr/insults.txt", [*HEADER, *lines]))


def test_there_are_five_languages():
    assert languages() == ("de", "en", "es", "fr", "it")


def test_an_id_is_the_file_and_the_entry():
    assert "fr/insults/connard" in {entry.id for entry in starter_entries("fr")}
    assert "any/shorteners/bit.ly" in {entry.id for entry in starter_entries("any")}


def test_ids_are_unique_in_all_lists_together():
    ids = [entry.id for name in (*languages(), "any") for entry in starter_entries(name)]
    assert len(ids) == len(set(ids))


def test_lists_are_read_once_and_shared():
    assert starter_entries("fr") is starter_entries("fr")


def test_an_unknown_language_is_refused_with_the_ones_there_are():
    with pytest.raises(ValueError, match=r"No starter list for “nl”; there are lists for de, en, es, fr, it\."):
        starter_entries("nl")


def test_a_folder_outside_the_lists_is_no_language():
    with pytest.raises(ValueError, match="No starter list"):
        starter_entries("../server")


def test_a_line_carries_its_options():
    [entry] = read("bite ; allow=bite d'amarrage|bites d'amarrage ; only=fr ; outcome=mask ; severity=3 ; strict")
    assert entry.allow == ("bite d'amarrage", "bites d'amarrage")
    assert (entry.languages, entry.outcome, entry.severity, entry.accents) == (("fr",), Outcome.MASK, 3, "strict")


def test_stars_words_and_phrases_are_told_apart():
    entries = read("connard*", "*merde*", "pute", "fils de pute", "c'est con", "faux-cul")
    assert [(entry.kind, entry.match, entry.entry) for entry in entries] == [
        ("word", "prefix", "connard"),
        ("word", "substring", "merde"),
        ("word", "whole", "pute"),
        ("phrase", "whole", "fils de pute"),
        ("phrase", "whole", "c'est con"),
        ("phrase", "whole", "faux-cul"),
    ]


def test_entries_of_every_language_have_none():
    assert {entry.language for entry in starter_entries("any")} == {None}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("pute ; shout", r"fr/insults\.txt, line 9: “shout” is no option; use strict, only=…"),
        ("pute ; severity=9", r"fr/insults\.txt, line 9: severity is '9'; use 1 \(mild\), 2 or 3 \(grave\)\."),
        ("pute ; outcome=ban", r"fr/insults\.txt, line 9: “outcome” is 'ban'; use one of"),
        ("…", r"fr/insults\.txt, line 9: “…” holds no letter"),
    ],
)
def test_a_damaged_line_is_named_with_what_to_do(line, sentence):
    with pytest.raises(BadList, match=sentence):
        read(line)


def test_a_header_without_licence_is_refused():
    with pytest.raises(BadList, match=r"line 2: the header lacks .*licence"):
        list(read_list("fr/insults.txt", ["# language: fr", "pute"]))

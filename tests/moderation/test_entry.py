"""Library entries: read, written, refused with a sentence that says how to mend it."""

import json

import pytest

from moderation.entry import Entry, EntryError, LibraryError, entry_to_json, parse_entry, parse_library
from moderation.verdict import Outcome

FULL = {
    "id": "fr:salope",
    "entry": "salope",
    "kind": "word",
    "match": "prefix",
    "accents": "strict",
    "language": "fr",
    "category": "insult",
    "outcome": "reject",
    "allow": ["salopette"],
    "severity": 3,
    "scope": "conversation",
    "rooms": ["main"],
    "languages": ["fr"],
    "expires_at": 1_750_000_000_000,
}


def test_a_full_entry_is_read_and_written_back_the_same():
    entry = parse_entry(FULL)
    assert entry.outcome is Outcome.REJECT
    assert entry.allow == ("salopette",)
    assert entry_to_json(entry) == FULL


def test_what_is_left_out_has_a_default():
    assert parse_entry({"entry": "zut"}) == Entry("zut", "zut", "word", "whole", "fold", None, "custom", Outcome.HOLD)


def test_a_star_at_the_end_means_words_that_begin_so():
    assert (parse_entry({"entry": "salop*"}).entry, parse_entry({"entry": "salop*"}).match) == ("salop", "prefix")
    assert (parse_entry({"entry": "*merd*"}).entry, parse_entry({"entry": "*merd*"}).match) == ("merd", "substring")


@pytest.mark.parametrize(
    "change, complaint",
    [
        ({"entry": None}, "“entry” is missing"),
        ({"entry": "x" * 300}, "300 characters"),
        ({"entry": "a*b"}, "star"),
        ({"entry": " … "}, "no letter"),
        ({"kind": "regex"}, "use one of word, phrase"),
        ({"match": "suffix"}, "use one of whole"),
        ({"accents": "ignore"}, "fold, strict"),
        ({"outcome": "publish"}, "mask, hold, reject"),
        ({"scope": "site"}, "message, conversation"),
        ({"severity": 9}, "1 (mild)"),
        ({"severity": True}, "1 (mild)"),
        ({"language": "french!"}, "such as fr"),
        ({"allow": "salopette"}, "list of texts"),
        ({"allow": [""]}, "list of texts"),
        ({"expires_at": "tomorrow"}, "milliseconds"),
        ({"id": ["x"]}, "“id” must be"),
        ({"kind": "domain", "entry": "two words"}, "no domain"),
        ({"kind": "personal", "entry": "height"}, "email, phone, iban, card"),
        ({"kind": "pattern", "entry": "(a"}, "missing )"),
        ({"kind": "pattern", "entry": "x*"}, "matches an empty text"),
        ({"kind": "pattern", "entry": "(?=a)"}, "Look-around"),
        ({"kind": "pattern", "entry": r"(\pL{1,50}){10}"}, "too large"),
    ],
)
def test_a_bad_entry_is_refused_with_a_sentence(change, complaint):
    with pytest.raises(EntryError) as refused:
        parse_entry({**FULL, **change})
    assert complaint in str(refused.value)


def test_a_library_names_all_its_bad_entries_by_number():
    with pytest.raises(LibraryError) as refused:
        parse_library({"entries": [{"entry": "a"}, {"entry": ""}, {"entry": "a"}, 7]})
    assert [problem.split(":")[0] for problem in refused.value.problems] == ["Entry 2", "Entry 3", "Entry 4"]


@pytest.mark.parametrize("source", ["{", "[]", b"\xff", '{"entries": {}}', "[" * 100_000])
def test_what_is_no_library_is_refused(source):
    with pytest.raises(LibraryError):
        parse_library(source)


def test_a_library_file_is_read_whole():
    assert [entry.id for entry in parse_library(json.dumps({"entries": [FULL, {"id": 2, "entry": "zut"}]}))] == [
        "fr:salope",
        "2",
    ]

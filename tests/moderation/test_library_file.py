"""A library file in JSON: the line of every problem; both formats: what is shown of many problems."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.entry import Entry
from moderation.library_file import format_of, read_library, shown, unkeepable
from moderation.source_lines import entry_lines

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


def test_each_problem_of_a_json_file_is_named_by_the_line_the_entry_begins_on():
    text = """{"made by": {"entries": [1]},
 "entries": [
  {"id": "a", "entry": "zorp"},

  {
    "id": "b",
    "entry": "zarp\\n]}",
    "outcome": "ban"
  },
  7,
  {"id": "a", "entry": "zurp"}
 ]
}"""
    assert read_library(text).problems == (
        "Line 5: “outcome” is 'ban'; use one of mask, hold, reject.",
        'Line 10: An entry is an object such as {"id": "1", "entry": "word", "kind": "word"}.',
        "Line 11: the id “a” is taken by line 3; give it another.",
    )


def test_entries_that_share_a_line_are_counted_too():
    told = read_library('{"entries": [{"entry": "a"}, {"entry": ""},\n {"entry": ""}]}').problems
    assert [problem.split(":")[0] for problem in told] == ["Line 1, entry 2", "Line 2"]


@settings(max_examples=200, deadline=None)
@given(st.lists(VALUES, max_size=5), VALUES, st.sampled_from([None, 0, 1, 4]))
def test_lines_are_those_of_the_text_however_it_is_laid_out(rows: list, other: object, indent: int | None):
    text = json.dumps({"before": other, "entries": rows, "after": other}, indent=indent, ensure_ascii=False)
    lines = entry_lines(text)
    assert len(lines) == len(rows)
    # Each entry, looked for from the line it is said to begin on, is there.
    for row, line in zip(rows, lines, strict=True):
        written = json.dumps(row, indent=indent, ensure_ascii=False).split("\n")[0]
        assert written in text.split("\n")[line - 1]


def test_of_two_lists_of_entries_the_last_counts_as_it_does_for_the_reader():
    text = '{"entries": [{"entry": "a"}],\n"entries":\n[{"entry": ""}]}'
    assert [problem.split(":")[0] for problem in read_library(text).problems] == ["Line 3"]


@pytest.mark.parametrize(
    "text, told",
    [
        ('{"entries": [\n {"entry": "a"},\n {"entry": "b"\n]}', "Line 4: the file is not JSON: "),
        ("[]", "with a list"),
        ('{"entries": {}}', "with a list"),
        ("[" * 100_000, "not JSON"),
        ('{"entries": [' + "9" * 5_000 + "]}", "not JSON"),
    ],
)
def test_what_is_no_library_is_refused_in_one_sentence(text: str, told: str):
    (problem,) = read_library(text).problems
    assert told in problem


@pytest.mark.parametrize(
    "name, text, form",
    [
        ("a.csv", "{", "csv"),
        ("a.JSON", "id", "json"),
        ("-", ' \n{"entries"', "json"),
        ("-", "id,entry", "csv"),
        ("terms.txt", "id", "csv"),
    ],
)
def test_the_format_is_told_by_the_name_or_else_by_the_text(name: str, text: str, form: str):
    assert format_of(text, name) == form


def test_fifty_problems_are_shown_of_many():
    told = shown([f"Line {number}: no." for number in range(1, 121)]).splitlines()
    assert (len(told), told[49], told[50]) == (51, "Line 50: no.", "… and 70 more.")


@pytest.mark.parametrize(
    "entry", [Entry("a\x01", "zorp"), Entry("a", "zo\ud800rp"), Entry("a", "b", expires_at=10**14)]
)
def test_an_entry_that_no_site_can_keep_is_told(entry: Entry):
    assert unkeepable(entry)
    assert unkeepable(Entry("a", "zorp")) is None


def test_many_entries_tell_how_far_reading_has_come():
    told: list[tuple[int, int]] = []
    rows = [{"id": str(number), "entry": "zorp"} for number in range(1_200)]
    read_library(json.dumps({"entries": rows}), "", lambda done, of: told.append((done, of)))
    assert told == [(0, 1_200), (500, 1_200), (1_000, 1_200)]

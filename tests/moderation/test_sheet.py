"""A library as a sheet: out and in again changes nothing, and every problem is named by the line it stands on."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.entry import Entry, EntryError, parse_entry
from moderation.library_file import read_library, write_library
from moderation.sheet import COLUMNS, write_sheet
from moderation.verdict import Outcome
from tests.moderation.any_entry import TRICKY, entries

LIBRARIES = st.lists(entries(), max_size=5, unique_by=lambda entry: entry.id)


@settings(max_examples=300, deadline=None)
@given(LIBRARIES, st.sampled_from(",;\t"))
def test_a_library_goes_out_as_a_sheet_and_in_again_unchanged(library: list[Entry], separator: str):
    sheet = "".join(write_sheet(library, separator))
    read = read_library(sheet, "library.csv", to_keep=False)
    assert (read.problems, list(read.entries)) == ((), library)


@settings(max_examples=100, deadline=None)
@given(LIBRARIES)
def test_a_library_goes_out_as_json_and_in_again_unchanged(library: list[Entry]):
    read = read_library("".join(write_library(library)).encode(), to_keep=False)
    assert (read.problems, list(read.entries)) == ((), [parse_like_json(entry) for entry in library])


def parse_like_json(entry: Entry) -> Entry:
    """JSON leaves out how a phrase or link matches: it says nothing there."""
    return entry if entry.kind == "word" else parse_entry({**_fields(entry), "match": "whole"})


def _fields(entry: Entry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in Entry.__slots__} | {"outcome": entry.outcome.word}


@settings(max_examples=200, deadline=None)
@given(LIBRARIES)
def test_no_cell_goes_out_that_a_spreadsheet_would_reckon(library: list[Entry]):
    rows = list(csv.reader(StringIO("".join(write_sheet(library)), newline="")))
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")] == []


@settings(max_examples=300, deadline=None)
@given(st.text(st.one_of(TRICKY, st.sampled_from("identry"), st.characters()), max_size=200), st.booleans())
def test_reading_never_raises(text: str, headed: bool):
    read_library(("id,entry,allow,expires_at\n" if headed else "") + text, "library.csv")
    read_library(text)


def problems(sheet: str) -> list[str]:
    return list(read_library(sheet, "library.csv").problems)


def test_a_sheet_as_a_spreadsheet_of_the_continent_writes_it_is_read():
    sheet = (
        "\ufeffID;Entry;Kind;Outcome;Allow;Expires at;;\r\n"
        "1;connard;word;reject;un connard|  connards ;2026-12-31;;\r\n"
        ";;;;;;;\r\n"
        '2; "bête noire" ;phrase;;"a\\|b";2026-12-31 18:00+01:00;;\r\n'
    ).replace(' "bête noire" ', '"bête noire"')
    read = read_library(sheet.encode(), "terms.CSV")
    assert read.problems == ()
    assert read.entries == (
        Entry("1", "connard", outcome=Outcome.REJECT, allow=("un connard", "connards"), expires_at=1_798_761_600_000),
        Entry("2", "bête noire", "phrase", allow=("a|b",), expires_at=1_798_736_400_000),
    )


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_seen_in_the_header(separator: str):
    sheet = f"id{separator}entry{separator}allow\n1{separator}zorp{separator}a zorp\n"
    assert read_library(sheet).entries == (Entry("1", "zorp", allow=("a zorp",)),)


def test_spaces_after_a_separator_do_not_count():
    assert read_library("id, entry, category\n1, zorp, insult\n").entries == (Entry("1", "zorp", category="insult"),)


def test_every_problem_is_named_by_its_line_also_after_cells_of_several_lines():
    sheet = (
        "id,entry,outcome,severity,expires_at\n"  # 1
        '1,"zorp\nzarp\r\nzurp",hold,2,\n'  # 2 to 4
        "2,zorp,ban,,\n"  # 5
        "\n"  # 6
        "1,zorp,hold,,\n"  # 7
        "3,zorp,hold,9,\n"  # 8
        "4,zorp,hold,2,soon\n"  # 9
        "5,zorp,hold,2,2026-02-30\n"  # 10
        "6,zorp,hold,2,,more\n"  # 11
        "7,,hold\n"  # 12
        '8,"open\n'  # 13
        "9,zorp\n"
    )
    assert [problem.partition(": ")[::2] for problem in problems(sheet)] == [
        ("Line 2", "the entry '1' has signs that cannot be read or kept; type it again."),
        ("Line 5", "“outcome” is 'ban'; use one of mask, hold, reject."),
        ("Line 8", "“severity” is '9'; use 1 (mild), 2 or 3 (grave)."),
        ("Line 9", "“expires_at” is 'soon'; write a day (2026-12-31) or a moment (2026-12-31T18:00Z)."),
        ("Line 10", "“expires_at” is '2026-02-30'; there is no such day or hour."),
        ("Line 11", "there are more cells than the header has columns; put cells with separators in quotes."),
        ("Line 12", "“entry” is missing: write the word, phrase, domain or pattern there."),
        ("Line 13", "the quotation marks do not pair up (unexpected end of data); nothing after it was read."),
    ]


def test_an_id_that_is_taken_names_both_lines():
    assert problems("id,entry\na,x\nb,y\na,z\n") == ["Line 4: the id “a” is taken by line 2; give it another."]


@pytest.mark.parametrize(
    "header, told",
    [
        ("id,entry,outcom", "no column “outcom”; did you mean “outcome”?"),
        ("id,entry,colour of the sky", "no column “colour_of_the_sky”; there are id, entry"),
        ("id,category", "no column “entry”"),
        ("id,entry,id", "“id” is there twice"),
        ("", "the header line is missing"),
        ('id,"entry', "quotation marks do not pair up"),
    ],
)
def test_a_header_that_is_none_is_told(header: str, told: str):
    read = read_library(f"{header}\n1,zorp,hold\n" if header else "", "library.csv")
    assert read.entries == ()
    assert read.problems[0].startswith("Line 1: ")
    assert told in read.problems[0]


@pytest.mark.parametrize("encoding, line", [("latin-1", 3), ("utf-16", 1)])
def test_another_encoding_is_told_with_the_line(encoding: str, line: int):
    (problem,) = read_library("id,entry\n1,zorp\n2,bête\n".encode(encoding)).problems
    assert problem.startswith(f"Line {line}: it cannot be read as UTF-8")
    assert "CSV UTF-8" in problem


def test_a_sheet_names_all_its_columns():
    assert "".join(write_sheet([])) == ",".join(COLUMNS) + "\n"


def test_a_row_that_is_refused_is_refused_as_an_entry_is():
    with pytest.raises(EntryError):
        parse_entry({"entry": "(a", "kind": "pattern"})
    assert "missing )" in problems("entry,kind\n(a,pattern\n")[0]


def test_the_page_for_owners_names_every_column():
    page = (Path(__file__).parents[2] / "docs" / "library.md").read_text("utf-8")
    assert [column for column in COLUMNS if f"| `{column}` |" not in page] == []

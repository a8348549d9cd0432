"""The list files are fit to be read and signed: complete header, sorted, no entry twice."""

from importlib.resources import files
from pathlib import Path

import pytest

from moderation.fold import fold
from server.starter import HEADER, languages, starter_entries

FOLDER = Path(str(files("wordlists")))
LISTS = sorted(FOLDER.glob("*/*.txt"))
CATEGORIES = {"insult", "slur", "sexual", "vulgarity", "threat", "scam", "link"}


def entry_lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n")[:-1] if not line.startswith("#")]


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@pytest.fixture(params=LISTS, ids=name_of)
def list_file(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_there_are_six_lists_for_each_of_five_languages():
    assert {path.parent.name for path in LISTS} == {*languages(), "any"}
    assert all(len(list((FOLDER / language).glob("*.txt"))) == 6 for language in languages())


def test_every_header_says_what_the_list_is_and_where_it_comes_from(list_file):
    header = dict(
        line[2:].split(": ", 1) for line in list_file.read_text(encoding="utf-8").split("\n") if line.startswith("# ")
    )
    assert set(HEADER) <= set(header)
    assert header["language"] == list_file.parent.name
    assert header["category"] in CATEGORIES
    assert header["licence"] == "MIT"


def test_lines_are_sorted_by_their_bytes_and_stand_once(list_file):
    lines = entry_lines(list_file)
    assert lines == sorted(set(lines), key=str.encode)


def test_no_line_is_blank_or_has_loose_spaces(list_file):
    assert [line for line in entry_lines(list_file) if not line or line != " ".join(line.split())] == []


def test_an_exception_holds_its_entry_or_looks_like_it():
    lost = [
        entry.id
        for language in languages()
        for entry in starter_entries(language)
        if entry.kind != "domain"
        for exception in entry.allow
        if fold(entry.entry)[:3] not in fold(exception)
    ]
    assert lost == []


@pytest.mark.parametrize("language", languages())
def test_a_list_holds_hundreds_of_entries_and_every_category(language):
    entries = starter_entries(language)
    assert len(entries) > 1_000
    assert {entry.category for entry in entries} == CATEGORIES - {"link"}

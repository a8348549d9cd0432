"""A library file, JSON or CSV: bytes in, entries and every problem out, each with its line. And back into text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TypeVar

from moderation.entry import Entry, EntryError, LibraryError, entry_to_json, listed, parse_entry, read_entries
from moderation.fold import has_controls
from moderation.sentence import Sentence, together
from moderation.sheet import read_rows, row_to_entry, write_sheet
from moderation.source_lines import entry_lines

Watch = Callable[[int, int], None]
"""Told now and then how many entries have been read, of how many."""
FORMATS = ("csv", "json")
SHOWN = 50
_STEP = 500
_PIECE = 1_000
_LATEST = 32_503_680_000_000
"""The year 3000, in milliseconds."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# What Python's reader says of a text that is no JSON.
_NOT_JSON = {
    str(one): one
    for one in (
        Sentence("Expecting value"),
        Sentence("Expecting ',' delimiter"),
        Sentence("Expecting ':' delimiter"),
        Sentence("Expecting property name enclosed in double quotes"),
        Sentence("Illegal trailing comma before end of object"),
        Sentence("Illegal trailing comma before end of array"),
        Sentence("Unterminated string starting at"),
        Sentence("Invalid control character at"),
        Sentence("Invalid \\escape"),
        Sentence("Invalid \\uXXXX escape"),
        Sentence("Extra data"),
    )
}

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class LibraryFile:
    """What a file holds. With any problem none of its entries should be used: all or nothing."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[Sentence, ...] = ()


def read_library(
    content: bytes | str, name: str = "", watch: Watch | None = None, *, to_keep: bool = True
) -> LibraryFile:
    """Read a library file. Never raises: what is wrong with it is in `problems`.

    `name` tells the format by its ending; without .csv or .json the content does. With `to_keep` False an entry may be
    one that no site could keep (`unkeepable`) but that judges texts all the same.
    """
    try:
        text = (content if isinstance(content, str) else _decoded(content)).removeprefix("\ufeff")
        if format_of(text, name) == "json":
            return _read_json(text, watch, to_keep)
        return _read_sheet(text, watch, to_keep)
    except LibraryError as error:
        return LibraryFile(problems=tuple(error.problems))


def write_library(entries: Iterable[Entry], form: str = "json") -> Iterator[str]:
    """The text of a library file, in large pieces: `json` (an entry a line) or `csv`. Reading it gives the same entries."""
    lines = write_sheet(entries) if form == "csv" else _json_lines(entries)
    while piece := "".join(islice(lines, _PIECE)):
        yield piece


def shown(problems: Sequence[str]) -> Sentence:
    """What is wrong, a sentence a line: the first fifty, and how many more there are."""
    more = len(problems) - SHOWN
    rest = [Sentence("… and {more} more.", more=more)] if more > 0 else []
    return together([*problems[:SHOWN], *rest], "\n")


def format_of(text: str, name: str = "") -> str:
    """`csv` or `json`: by the ending of the file's name, else by how the text begins."""
    ending = name.lower().rpartition(".")[2]
    if ending in FORMATS:
        return ending
    return "json" if text.lstrip()[:1] in ("{", "[", "") else "csv"


def unkeepable(entry: Entry) -> Sentence | None:
    """Why no site could keep this entry though it reads well, as a sentence; None when it could."""
    text = "".join((entry.id, entry.entry, entry.category, *entry.allow, *entry.rooms, *entry.languages))
    if has_controls(text):
        return Sentence("the entry {id!r} has signs that cannot be read or kept; type it again.", id=entry.id)
    if entry.expires_at is not None and entry.expires_at > _LATEST:
        return Sentence("the entry {id!r} ends in more than a thousand years; leave “expires_at” out.", id=entry.id)
    return None


def _json_lines(entries: Iterable[Entry]) -> Iterator[str]:
    yield '{"entries": ['
    for number, entry in enumerate(entries):
        yield (",\n " if number else "\n ") + json.dumps(entry_to_json(entry), ensure_ascii=False)
    yield "\n]}\n"


def _decoded(content: bytes) -> str:
    if content.startswith(_UTF16):
        raise LibraryError(
            [
                Sentence(
                    "Line 1: it cannot be read as UTF-8 but is UTF-16; save the file as UTF-8 (spreadsheets say “CSV UTF-8”)."
                )
            ]
        )
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LibraryError(
            [
                Sentence(
                    "Line {line}: it cannot be read as UTF-8; save the file so (spreadsheets say “CSV UTF-8”).",
                    line=line,
                )
            ]
        ) from None


def _read_json(text: str, watch: Watch | None, to_keep: bool) -> LibraryFile:
    try:
        source = json.loads(text)
    except json.JSONDecodeError as error:
        why = _NOT_JSON.get(error.msg, Sentence("it cannot be read"))
        raise LibraryError(
            [
                Sentence(
                    "Line {line}: the file is not JSON: {why} (column {column}).",
                    line=error.lineno,
                    why=why,
                    column=error.colno,
                )
            ]
        ) from None
    except ValueError:
        raise LibraryError([Sentence("The file is not JSON: a number in it has thousands of digits.")]) from None
    except RecursionError:
        raise LibraryError([Sentence("The file is not JSON: too many brackets stand inside each other.")]) from None
    rows = listed(source)

    @cache
    def lines() -> list[int]:
        return entry_lines(text)

    def where(number: int) -> Sentence:
        line, beside = lines()[number], lines()[max(number - 1, 0) : number + 2]
        if beside.count(line) == 1:
            return _line(line)
        return Sentence("Line {line}, entry {number}", line=line, number=number + 1)

    entries, problems = read_entries(_watched(rows, watch), _kept(parse_entry) if to_keep else parse_entry, where)
    return LibraryFile(tuple(entries), tuple(problems))


def _read_sheet(text: str, watch: Watch | None, to_keep: bool) -> LibraryFile:
    rows, broken = read_rows(text)
    read = _kept(row_to_entry) if to_keep else row_to_entry
    entries, problems = read_entries(_watched(rows, watch), read, lambda number: _line(rows[number].line))
    return LibraryFile(tuple(entries), (*problems, *broken))


def _line(number: int) -> Sentence:
    return Sentence("Line {line}", line=number)


def _kept(read: Callable[[Row], Entry]) -> Callable[[Row], Entry]:
    def read_to_keep(row: Row) -> Entry:
        entry = read(row)
        if told := unkeepable(entry):
            raise EntryError(told)
        return entry

    return read_to_keep


def _watched(rows: Sequence[Row], watch: Watch | None) -> Iterable[Row]:
    if watch is None:
        return rows
    return _telling(rows, watch)


def _telling(rows: Sequence[Row], watch: Watch) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            watch(number, len(rows))
        yield row

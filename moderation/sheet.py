"""A library as a sheet: CSV in and out, so that it can be kept in any spreadsheet. Going out and in again changes nothing.

Several texts in one cell stand between bars (`ma salopette|salopettes`); a backslash before a bar, a backslash or a
space at an edge keeps it. A cell that a spreadsheet would take for a formula goes out with an apostrophe in front.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from moderation.entry import Entry, EntryError, LibraryError, parse_entry
from moderation.moments import moment, moment_text
from moderation.sentence import Sentence

COLUMNS = (
    "id", "entry", "kind", "match", "accents", "language", "languages", "category", "outcome", "severity", "scope",
    "allow", "rooms", "expires_at",
)  # fmt: skip
SEPARATORS = ",;\t"
_LISTS = ("languages", "allow", "rooms")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
# What Python's reader says of a sheet that breaks off or goes astray.
_NO_SHEET = {
    "unexpected end of data": Sentence("unexpected end of data"),
    **{f"'{sign}' expected after '\"'": Sentence("{sign!r} expected after '\"'", sign=sign) for sign in SEPARATORS},
}
_PART = re.compile(r"\\(.)|(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the header: the line it begins on, and its cells by column."""

    line: int
    cells: dict[str, str]
    too_many: bool = False


def read_rows(text: str) -> tuple[list[Row], list[Sentence]]:
    """The rows of a sheet that hold anything, and a sentence where it could not be read on.

    Raises LibraryError when the header line is none.
    """
    lines = _LINE.findall(text)
    reader = csv.reader(iter(lines), delimiter=_separator(text), strict=True, skipinitialspace=True)
    rows: list[Row] = []
    columns: list[str] = []
    begins = 1
    try:
        for cells in reader:
            if any(cells):
                if columns:
                    rows.append(_row(begins, columns, cells))
                else:
                    columns = _columns(cells, begins)
            begins = reader.line_num + 1
    except csv.Error as error:
        told = Sentence(
            "Line {line}: the quotation marks do not pair up ({why}); nothing after it was read.",
            line=begins,
            why=_NO_SHEET.get(str(error), Sentence("a cell that is too long")),
        )
        if columns:
            return rows, [told]
        raise LibraryError([told]) from None
    if not columns:
        raise LibraryError(
            [Sentence('Line 1: the header line is missing; write one such as "id,entry,kind,category,outcome".')]
        )
    return rows, []


def row_to_entry(row: Row) -> Entry:
    """The entry in a row. Raises EntryError with a sentence that says how to mend it."""
    if row.too_many:
        raise EntryError(
            Sentence("there are more cells than the header has columns; put cells with separators in quotes.")
        )
    plain: dict[str, object] = {}
    for column, cell in row.cells.items():
        if column in _LISTS:
            plain[column] = list(_parts(_unguarded(cell)))
        elif column == "severity":
            plain[column] = int(cell) if cell in ("1", "2", "3") else cell
        elif column == "expires_at":
            plain[column] = moment(cell)
        else:
            plain[column] = _unguarded(cell)
    return parse_entry(plain)


def write_sheet(entries: Iterable[Entry], separator: str = ",") -> Iterator[str]:
    """The sheet of these entries, line by line, the header first."""
    yield separator.join(COLUMNS) + "\n"
    for entry in entries:
        yield separator.join(_quoted(cell, separator) for cell in _cells(entry)) + "\n"


def _separator(text: str) -> str:
    """The sign that the header line is separated by."""
    header = next((line for line in _LINE.findall(text[:4_000]) if line.strip()), "")
    return max(SEPARATORS, key=header.count)


def _columns(cells: list[str], line: int) -> list[str]:
    names = [re.sub(r"[\s-]+", "_", cell.strip().lower()) for cell in cells]
    problems = [_unknown(name) for name in names if name and name not in COLUMNS]
    problems += [
        Sentence("the column “{name}” is there twice; keep one.", name=name)
        for name in COLUMNS
        if names.count(name) > 1
    ]
    if "entry" not in names:
        problems.append(
            Sentence(
                "there is no column “entry”; the first line names the columns: {columns}.", columns=", ".join(COLUMNS)
            )
        )
    if problems:
        raise LibraryError(
            [
                Sentence("{where}: {problem}", where=Sentence("Line {line}", line=line), problem=problem)
                for problem in problems
            ]
        )
    return names


def _unknown(name: str) -> Sentence:
    near = get_close_matches(name, COLUMNS, 1)
    shown = name if len(name) <= 40 else f"{name[:40]}…"
    if near:
        return Sentence("there is no column “{name}”; did you mean “{near}”?", name=shown, near=near[0])
    return Sentence("there is no column “{name}”; there are {columns}.", name=shown, columns=", ".join(COLUMNS))


def _row(line: int, columns: list[str], cells: list[str]) -> Row:
    filled = {column: cell for column, cell in zip(columns, cells, strict=False) if column and cell}
    return Row(line, filled, any(cells[len(columns) :]))


def _cells(entry: Entry) -> Iterator[str]:
    word = entry.kind == "word" or entry.match != "whole"
    plain = {
        "id": entry.id,
        "entry": entry.entry,
        "kind": entry.kind,
        "match": entry.match if word else "",
        "accents": entry.accents,
        "language": entry.language or "",
        "category": entry.category,
        "outcome": entry.outcome.word,
        "severity": str(entry.severity),
        "scope": entry.scope,
        "languages": _joined(entry.languages),
        "allow": _joined(entry.allow),
        "rooms": _joined(entry.rooms),
        "expires_at": "" if entry.expires_at is None else moment_text(entry.expires_at),
    }
    for column in COLUMNS:
        cell = plain[column]
        yield f"'{cell}" if _FORMULA.match(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _quoted(cell: str, separator: str) -> str:
    if cell == cell.strip() and not any(sign in cell for sign in (separator, '"', "\n", "\r")):
        return cell
    return '"' + cell.replace('"', '""') + '"'


def _joined(texts: Iterable[str]) -> str:
    return "|".join(_escaped(text) for text in texts)


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace("|", "\\|")
    left, right = len(plain) - len(plain.lstrip()), len(plain) - len(plain.rstrip())
    inner = plain[left : len(plain) - right]
    return (
        "".join(f"\\{space}" for space in plain[:left]) + inner + "".join(f"\\{s}" for s in plain[len(plain) - right :])
    )


def _parts(cell: str) -> Iterator[str]:
    """The texts of a cell, without the spaces at their edges that nothing keeps; empty ones are left out."""
    signs: list[tuple[str, bool]] = []
    for kept, plain in (*_PART.findall(cell), ("", "|")):
        if plain != "|":
            signs.append((kept or plain, bool(kept)))
            continue
        while signs and signs[-1][0].isspace() and not signs[-1][1]:
            signs.pop()
        while signs and signs[0][0].isspace() and not signs[0][1]:
            signs.pop(0)
        if signs:
            yield "".join(sign for sign, _ in signs)
        signs = []

"""`palabre moderate --library FILE`: JSON lines in, one verdict a line out, by the file's entries alone."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TextIO

import msgspec

from moderation.entry import EntryError, parse_library
from moderation.lexicon import Lexicon, compile_lexicon
from moderation.verdict import Verdict, verdict_of

PROGRESS_EVERY = 100_000
BAD_LIBRARY, BAD_LINES = 2, 1


class _Line(msgspec.Struct):
    """One input line; other fields are ignored."""

    text: str
    lang: str | None = None
    room: str | None = None


_decode = msgspec.json.Decoder(_Line).decode
_encode = msgspec.json.Encoder().encode


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "moderate",
        help="judge texts by a library file",
        description=(
            'Reads JSON lines {"text": …, "lang": …?} on standard input and writes one JSON line each, in order: '
            '{"outcome": …, "findings": [{"rule", "category", "start", "end"}]}, offsets in code points. A line that '
            'cannot be read gets {"error": …} in its place, is named on standard error, and the exit status is 1.'
        ),
    )
    parser.add_argument("--library", required=True, metavar="FILE", help="the library, JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Judge standard input. Returns the exit status: 0, 1 when lines could not be read, 2 for a bad library."""
    try:
        lexicon = compile_lexicon(parse_library(Path(args.library).read_bytes()))
    except OSError as error:
        print(f"The library {args.library} cannot be read: {error.strerror}.", file=sys.stderr)
        return BAD_LIBRARY
    except EntryError as error:
        print(f"The library {args.library} cannot be used:\n{error}", file=sys.stderr)
        return BAD_LIBRARY
    return _judge_lines(lexicon, sys.stdin.buffer, sys.stdout.buffer.write, sys.stderr)


def _judge_lines(lexicon: Lexicon, lines: Iterable[bytes], write: Callable[[bytes], Any], complaints: TextIO) -> int:
    bad, started, number = 0, time.perf_counter(), 0
    for number, line in enumerate(lines, start=1):
        if line.isspace():
            continue
        try:
            read = _decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            bad += 1
            print(f'Line {number}: {error}. A line is an object such as {{"text": "…"}}.', file=complaints)
            write(_encode({"error": f"line {number}: {error}"}) + b"\n")
            continue
        verdict = verdict_of(lexicon.find(read.text, _language(read.lang), read.room), 0)
        write(_encode(_answer(verdict)) + b"\n")
        if number % PROGRESS_EVERY == 0:
            _tell(number, started, complaints)
    if number >= PROGRESS_EVERY:
        _tell(number, started, complaints)
    return BAD_LINES if bad else 0


def _language(code: str | None) -> str | None:
    return code.split("-")[0].lower() if code else None


def _answer(verdict: Verdict) -> dict[str, object]:
    return {
        "outcome": verdict.outcome.word,
        "findings": [
            {"rule": finding.rule, "category": finding.category, "start": finding.start, "end": finding.end}
            for finding in sorted(verdict.findings, key=lambda finding: (finding.start, finding.end))
        ],
    }


def _tell(number: int, started: float, complaints: TextIO) -> None:
    rate = number / max(time.perf_counter() - started, 1e-9)
    print(f"{number} lines judged, {rate:.0f} lines/s", file=complaints, flush=True)

"""`palabre moderate --library FILE`: JSON lines in, one verdict a line out, by the file's entries alone."""

from __future__ import annotations

import argparse
import os
import select
import sys
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from moderation.entry import EntryError, parse_library
from moderation.lexicon import Lexicon, compile_lexicon
from moderation.verdict import Verdict, verdict_of

BLOCK = 1 << 20
"""Bytes of input read at a time. Other processes are started only when there is more than that."""
TELL_FROM = 100_000
BAD_LINES, BAD_LIBRARY = 1, 2


class _Line(msgspec.Struct):
    """One input line; other fields are ignored."""

    text: str
    lang: str | None = None
    room: str | None = None


@dataclass(slots=True)
class _Judged:
    """The answers to a block of lines, and what could not be read, by its number within the block."""

    answers: bytes = b""
    lines: int = 0
    complaints: list[tuple[int, str]] = field(default_factory=list)


_decode = msgspec.json.Decoder(_Line).decode
_encode = msgspec.json.Encoder().encode
_lexicon = Lexicon()


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
    parser.add_argument("--jobs", type=int, default=_processors(), metavar="N", help="processes (default: %(default)s)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Judge standard input. Returns the exit status: 0, 1 when lines could not be read, 2 for a bad library."""
    try:
        library = Path(args.library).read_bytes()
        _prepare(library)
    except OSError as error:
        print(f"The library {args.library} cannot be read: {error.strerror}.", file=sys.stderr)
        return BAD_LIBRARY
    except EntryError as error:
        print(f"The library {args.library} cannot be used:\n{error}", file=sys.stderr)
        return BAD_LIBRARY
    started, lines, bad = time.perf_counter(), 0, 0
    for judged in _judged_blocks(sys.stdin.fileno(), library, max(args.jobs, 1)):
        sys.stdout.buffer.write(judged.answers)
        sys.stdout.buffer.flush()
        for number, complaint in judged.complaints:
            print(f'Line {lines + number}: {complaint}. A line is an object such as {{"text": "…"}}.', file=sys.stderr)
        bad += len(judged.complaints)
        if (lines + judged.lines) // TELL_FROM > lines // TELL_FROM:
            _tell(lines + judged.lines, started)
        lines += judged.lines
    if lines >= TELL_FROM:
        _tell(lines, started)
    return BAD_LINES if bad else 0


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _prepare(library: bytes) -> None:
    """Compile the library for this process."""
    global _lexicon
    _lexicon = compile_lexicon(parse_library(library))


def _judged_blocks(source: int, library: bytes, jobs: int) -> Iterator[_Judged]:
    """Blocks judged in order; by other processes too as soon as there is more to read than one block."""
    blocks = _blocks(source)
    read = 0
    for block in blocks:
        yield _judge(block)
        read += sum(map(len, block))
        if jobs > 1 and read > BLOCK and _is_ready(source):
            break
    else:
        return
    with ProcessPoolExecutor(jobs, initializer=_prepare, initargs=(library,)) as pool:
        waiting: deque[Future[_Judged]] = deque()
        while True:
            # Nobody waits for answers that are ready while more input is not.
            while len(waiting) < 2 * jobs and (not waiting or _is_ready(source)):
                if not (block := next(blocks, [])):
                    break
                waiting.append(pool.submit(_judge, block))
            if not waiting:
                return
            yield waiting.popleft().result()


def _blocks(source: int) -> Iterator[list[bytes]]:
    """Whole lines as they come: what is there is not kept waiting for what is not."""
    rest = b""
    while piece := os.read(source, BLOCK):
        whole, newline, rest = (rest + piece).rpartition(b"\n")
        if newline:
            yield whole.split(b"\n")
    if rest:
        yield [rest]


def _is_ready(source: int) -> bool:
    return bool(select.select([source], [], [], 0)[0])


def _judge(block: list[bytes]) -> _Judged:
    answers: list[bytes] = []
    judged = _Judged(lines=len(block))
    for number, line in enumerate(block, start=1):
        if not line.strip():
            continue
        try:
            read = _decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            judged.complaints.append((number, str(error)))
            answers.append(_encode({"error": str(error)}))
            continue
        answers.append(_encode(_answer(verdict_of(_lexicon.find(read.text, _language(read.lang), read.room), 0))))
    judged.answers = b"".join(answer + b"\n" for answer in answers)
    return judged


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


def _tell(lines: int, started: float) -> None:
    rate = lines / max(time.perf_counter() - started, 1e-9)
    print(f"{lines} lines judged, {rate:.0f} lines/s", file=sys.stderr, flush=True)

"""`palabre moderate`: lines in, one verdict a line out, by the entries of a library file or of a site alone."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from moderation.entry import LibraryError
from moderation.lexicon import Lexicon, compile_lexicon
from moderation.library_file import read_library, shown
from moderation.verdict import Finding, Verdict, verdict_of
from server.cli.judging import add_options, judge_lines
from server.cli.lines import LONGEST_LINE, STANDARD_INPUT, Answer, Judge, LineError
from server.cli.options import add_database
from server.cli.over import still_judging

BAD_LIBRARY = 2
_HINT = ' A line is an object such as {"text": "…"}.'

Find = Callable[[str, str | None, str | None], list[Finding]]


class _Line(msgspec.Struct):
    """One input line; other fields are ignored."""

    text: str
    lang: str | None = None
    room: str | None = None


_decode = msgspec.json.Decoder(_Line).decode
_encode = msgspec.json.Encoder().encode


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "moderate",
        help="judge texts by a library",
        description=(
            'Reads JSON lines {"text": …, "lang": …?, "room": …?} on standard input and writes one JSON line each, in '
            'order: {"outcome": …, "findings": [{"rule", "category", "start", "end"}]}, offsets in code points. A line '
            'that cannot be read gets {"error": …} in its place, is named on standard error, and the exit status is 1.'
        ),
    )
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument("--library", metavar="FILE", help="by the entries of this file alone, JSON or CSV")
    whose.add_argument("--site", metavar="KEY", help="by all that is in force at this site, its shared lists included")
    add_database(parser)
    parser.add_argument("--text", action="store_true", help="the lines are plain texts and not JSON")
    parser.add_argument("--lang", metavar="CODE", help="the language of lines that name none")
    add_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Judge standard input. Returns the exit status: 0, 1 when lines could not be read, 2 for a bad library."""
    try:
        lexicon = _of_file(args.library) if args.library else _of_site(args)
    except OSError as error:
        print(f"The library {args.library} cannot be read: {error.strerror}.", file=sys.stderr)
        return BAD_LIBRARY
    except LibraryError as error:
        print(f"The library {args.library} cannot be used:\n{shown(error.problems)}", file=sys.stderr)
        return BAD_LIBRARY
    judge = (_of_text if args.text else _of_json)(lexicon.find, _language(args.lang))
    return judge_lines(STANDARD_INPUT, judge, args, "" if args.text else _HINT)


def _of_file(file: str) -> Lexicon:
    read = read_library(Path(file).read_bytes(), file, to_keep=False)
    if read.problems:
        raise LibraryError(list(read.problems))
    return compile_lexicon(still_judging(read.entries))


def _of_site(args: argparse.Namespace) -> Lexicon:
    # Judging by a file alone begins at once: what a database needs takes half a second to load.
    from server.cli.site_rules import policy_of

    policy, _ = policy_of(args)
    return policy.lexicon


def _of_json(find: Find, language: str | None) -> Judge:
    def judge(line: bytes) -> Answer | None:
        if not line.strip():
            return None
        try:
            read = _decode(_bounded(line))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise _refused(str(error)) from None
        return _answer(verdict_of(find(read.text, _language(read.lang) or language, read.room), 0))

    return judge


def _of_text(find: Find, language: str | None) -> Judge:
    def judge(line: bytes) -> Answer:
        try:
            text = _bounded(line).removesuffix(b"\r").decode()
        except UnicodeDecodeError:
            raise _refused("this is not UTF-8") from None
        return _answer(verdict_of(find(text, language, None), 0))

    return judge


def _bounded(line: bytes) -> bytes:
    if len(line) > LONGEST_LINE:
        raise _refused(f"this has more than {LONGEST_LINE} bytes")
    return line


def _refused(why: str) -> LineError:
    return LineError(why, _encode({"error": why}))


def _language(code: str | None) -> str | None:
    return code.split("-")[0].lower() if code else None


def _answer(verdict: Verdict) -> Answer:
    findings = [
        {"rule": finding.rule, "category": finding.category, "start": finding.start, "end": finding.end}
        for finding in sorted(verdict.findings, key=lambda finding: (finding.start, finding.end))
    ]
    line = _encode({"outcome": verdict.outcome.word, "findings": findings})
    return Answer(line, verdict.outcome.word, tuple(finding.rule for finding in verdict.findings))

"""`palabre words try`: what becomes of texts at a site, one or a whole file of them."""

import argparse
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from moderation.pipeline import Context, Draft, judge
from moderation.verdict import Verdict
from server.cli.common import CommandError, add_database, add_site, command_actor, desk_of, site_of, with_store
from server.cli.judging import add_options, judge_lines
from server.cli.lines import STANDARD_INPUT, Answer, Judge, LineError
from server.cli.site_rules import policy_of
from server.desk.trial import KNOWN, LONGEST
from server.store import Store


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = acts.add_parser(
        "try",
        help="what becomes of texts at a site",
        description=(
            "One TEXT: prints the outcome, then a line for each finding. Several texts, --file or -: prints one line each, "
            "in order: the outcome, the rules that were hit and the text, with tabs between."
        ),
    )
    parser.add_argument("text", metavar="TEXT", nargs="*", help="a text; - reads a text a line from standard input")
    parser.add_argument("--file", metavar="FILE", help="a text a line")
    parser.add_argument("--language", help="the language of the room")
    add_site(parser)
    add_database(parser)
    add_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Try what was given. Returns the exit status: 0, or 1 when lines could not be tried."""
    if bool(args.text) == bool(args.file):
        raise CommandError("Give one TEXT or several, or --file FILE, or - for standard input.")
    if args.file or args.text == ["-"]:
        with _opened(args.file) as source:
            return judge_lines(source, _tried_by(args), args)
    if len(args.text) == 1:
        return _one(args)
    answer = _tried_by(args)
    for text in args.text:
        tried = answer(text.encode(errors="surrogateescape"))
        print(tried.line.decode() if tried else "")
    return 0


def _one(args: argparse.Namespace) -> int:
    (text,) = args.text

    async def deed(store: Store) -> Verdict:
        site = await site_of(store, args.site)
        return await desk_of(store).try_text(command_actor(site.id), text, args.language or site.languages[0])

    verdict = with_store(args, deed)
    print(verdict.outcome.word)
    for found in verdict.findings:
        print(f"{found.outcome.word}\t{found.category}\t{found.rule}\t{text[found.start : found.end]}")
    return 0


@contextmanager
def _opened(file: str | None) -> Iterator[int]:
    if file is None or file == "-":
        yield STANDARD_INPUT
        return
    try:
        source = os.open(file, os.O_RDONLY)
    except OSError as problem:
        raise CommandError(f"{file} cannot be read: {problem.strerror}.") from None
    try:
        yield source
    finally:
        os.close(source)


def _tried_by(args: argparse.Namespace) -> Judge:
    """The try box for one line after another: the site's rules are compiled once."""
    policy, first = policy_of(args)
    language, context = args.language or first, Context(time.time_ns() // 1_000_000, KNOWN)

    def tried(line: bytes) -> Answer:
        text = line.removesuffix(b"\r").decode(errors="replace")
        shown = "".join(sign if sign.isprintable() else " " for sign in text)
        if len(text) > LONGEST:
            told = f"a message has at most {LONGEST} characters, this has {len(text)}"
            raise LineError(told, f"error\t{told}\t{shown[:80]}…".encode())
        verdict = judge(Draft(text, "", language), context, policy)
        rules = tuple(found.rule for found in verdict.findings)
        written = f"{verdict.outcome.word}\t{','.join(rules) or '–'}\t{shown}"
        return Answer(written.encode(), verdict.outcome.word, rules)

    return tried

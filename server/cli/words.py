"""`palabre words`: a site's library as a file, and trying texts against it."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from moderation.entry import EntryError, parse_library
from moderation.verdict import Verdict
from server.cli.common import CommandError, add_database, add_site, command_actor, desk_of, note, site_of, with_store
from server.desk import Replacement
from server.desk.library import problems_of
from server.store import Store


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `words import`, `export`, `check` and `try`."""
    parser = subparsers.add_parser("words", help="the library of a site")
    acts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    importing = acts.add_parser("import", help="replace a site's library by a file: all or nothing")
    importing.add_argument("file", metavar="FILE", help="the library, JSON; - reads standard input")
    importing.add_argument("--reason", default="import", help="kept in the log")
    importing.add_argument("--keep-lists", action="store_true", help="keep the shared starter lists in force beside it")
    exporting = acts.add_parser("export", help="write a site's library to standard output")
    checking = acts.add_parser("check", help="say what is wrong in a library file")
    checking.add_argument("file", metavar="FILE")
    trying = acts.add_parser("try", help="what becomes of a text at a site: the outcome, then each finding")
    trying.add_argument("text", metavar="TEXT")
    trying.add_argument("--language", help="the language of the room")
    for one, act in ((importing, _import), (exporting, _export), (checking, _check), (trying, _try)):
        if one is not checking:
            add_site(one)
        add_database(one)
        one.set_defaults(run=run, act=act)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; returns the exit code."""
    result: int = args.act(args)
    return result


def _import(args: argparse.Namespace) -> int:
    rows = _rows(args.file)
    note(f"{len(rows)} entries read; checking …")

    async def deed(store: Store) -> None:
        site = await site_of(store, args.site)
        kept = site.lists if args.keep_lists else None
        await desk_of(store).put_library(command_actor(site.id), Replacement(rows, args.reason, kept))

    with_store(args, deed)
    note(f"The library of {args.site} has {len(rows)} entries. `palabre words export` writes them out again.")
    return 0


def _export(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> dict[str, Any]:
        site = await site_of(store, args.site)
        return await desk_of(store).export_library(command_actor(site.id))

    json.dump(with_store(args, deed), sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


def _check(args: argparse.Namespace) -> int:
    try:
        entries = parse_library(_text(args.file))
    except EntryError as error:
        note(f"{args.file} cannot be used:\n{problems_of(error)}")
        return 2
    print(f"{len(entries)} entries, nothing wrong.")
    return 0


def _try(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> Verdict:
        site = await site_of(store, args.site)
        return await desk_of(store).try_text(command_actor(site.id), args.text, args.language or site.languages[0])

    verdict = with_store(args, deed)
    print(verdict.outcome.word)
    for found in verdict.findings:
        print(f"{found.outcome.word}\t{found.category}\t{found.rule}\t{args.text[found.start : found.end]}")
    return 0


def _rows(file: str) -> list[Any]:
    """The entries of a file, unread; the desk reads them. Raises CommandError for what is no library file."""
    try:
        source = json.loads(_text(file))
    except (ValueError, RecursionError) as problem:
        raise CommandError(f"{file} is not JSON: {problem}.") from None
    rows = source.get("entries") if isinstance(source, dict) else None
    if not isinstance(rows, list):
        raise CommandError(f'{file} is no library: write an object with a list, as {{"entries": […]}}.')
    return rows


def _text(file: str) -> str:
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise CommandError(f"{file} cannot be read: {problem}.") from None

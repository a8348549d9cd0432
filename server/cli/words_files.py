"""`palabre words import`, `export`, `check` and `diff`: library files, JSON or CSV."""

import argparse
import json
import sys
from typing import Any

from moderation.differences import Changed, Differences, differences
from moderation.entry import Entry, entry_to_json, parse_entry
from moderation.library_file import FORMATS, LibraryFile, read_library, shown, write_library
from moderation.verdict import Outcome
from server.cli.common import (
    CommandError,
    add_database,
    add_side,
    add_site,
    command_actor,
    desk_of,
    note,
    site_of,
    with_store,
)
from server.cli.lines import STANDARD_INPUT
from server.cli.over import still_judging
from server.cli.progress import Progress, watched
from server.desk import Replacement
from server.models import Act, Decision
from server.models.library import How
from server.store import Store

_FILE = "the library, JSON or CSV by the ending of its name, else by what it holds; - reads standard input"


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the four commands."""
    importing = acts.add_parser("import", help="replace a site's library by a file: all or nothing")
    importing.add_argument("file", metavar="FILE", help=_FILE)
    importing.add_argument("--reason", default="import", help="kept in the log")
    importing.add_argument("--keep-lists", action="store_true", help="keep the shared starter lists in force beside it")
    importing.add_argument(
        "--draft",
        action="store_true",
        help="keep it as a draft that your side alone sees, until somebody puts it forward",
    )
    add_side(importing)
    exporting = acts.add_parser("export", help="write a site's library to standard output")
    exporting.add_argument("--format", choices=FORMATS, default="json", help="default: %(default)s")
    checking = acts.add_parser("check", help="say what is wrong in a library file, line by line")
    checking.add_argument("file", metavar="FILE", help=_FILE)
    comparing = acts.add_parser(
        "diff",
        help="say what differs between two library files",
        description="Prints + added, - removed and ~ changed entries. Exit status: 0 the same, 1 different, 2 unreadable.",
    )
    comparing.add_argument("old", metavar="OLD", help=_FILE)
    comparing.add_argument("new", metavar="NEW", help=_FILE)
    comparing.add_argument("--json", action="store_true", help="one JSON object in place of the lines")
    for one, run in ((importing, _import), (exporting, _export), (checking, _check), (comparing, _diff)):
        if one in (importing, exporting):
            add_site(one)
            one.add_argument(
                "--list", metavar="NAME", help="a list that this site shares with others, not its own library"
            )
        add_database(one)
        one.set_defaults(run=run)


def read_file(file: str) -> LibraryFile:
    """A library file by its name, or standard input for `-`; slow ones tell how far they are. Raises CommandError."""
    progress = Progress(lambda done, of: f"{done} of {of} entries read")
    try:
        with open(STANDARD_INPUT if file == "-" else file, "rb", closefd=file != "-") as source:
            content = source.read()
    except OSError as problem:
        named = "Standard input" if file == "-" else file
        raise CommandError(f"{named} cannot be read: {problem.strerror}.") from None
    read = read_library(content, file, progress)
    progress.end()
    return read


def sound_entries(file: str) -> tuple[Entry, ...]:
    """The entries of a file in which nothing is wrong. Raises CommandError with every problem, by line."""
    read = read_file(file)
    if read.problems:
        raise CommandError(f"{file} cannot be used:\n{shown(read.problems)}")
    return read.entries


def _import(args: argparse.Namespace) -> int:
    entries = sound_entries(args.file)
    note(f"{len(entries)} entries read.")
    judging = len(still_judging(entries))

    async def deed(store: Store) -> Decision:
        site = await site_of(store, args.site)
        rows = [entry_to_json(entry) for entry in entries]
        kept = None if args.keep_lists else ()
        new = Replacement(rows, args.reason, kept, args.list, How.DRAFT if args.draft else How.NOW)
        deed = desk_of(store).put_library(command_actor(site.id, args.side), new)
        return await watched(deed, "writing …")

    _tell(with_store(args, deed), judging)
    return 0


def _tell(decision: Decision, judging: int) -> None:
    differs = ", ".join(f"{decision.after.get(done, 0)} {done}" for done in ("added", "changed", "retired"))
    if decision.act is Act.DRAFT:
        note("Kept as a draft. Put it forward in the back office (Library, Proposals).")
    elif decision.act is Act.PROPOSE:
        note(f"Proposed: {differs}. It counts when the other side has agreed.")
    else:
        note(f"{differs}: there are {judging} entries. `palabre words export` writes them out again.")


def _export(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> dict[str, Any]:
        site = await site_of(store, args.site)
        return await desk_of(store).export_library(command_actor(site.id), args.list)

    entries = [parse_entry(body) for body in with_store(args, deed)["entries"]]
    sys.stdout.writelines(write_library(entries, args.format))
    return 0


def _check(args: argparse.Namespace) -> int:
    entries = sound_entries(args.file)
    still_judging(entries)
    print(f"{len(entries)} entries, nothing wrong.")
    return 0


def _diff(args: argparse.Namespace) -> int:
    if args.old == args.new == "-":
        raise CommandError("Only one of the two files can be standard input.")
    found = differences(sound_entries(args.old), sound_entries(args.new))
    if args.json:
        print(json.dumps(_as_json(found), ensure_ascii=False))
    else:
        sys.stdout.writelines(f"{line}\n" for line in _as_lines(found))
        note(f"{len(found.added)} added, {len(found.removed)} removed, {len(found.changed)} changed.")
    return 1 if found else 0


def _as_json(found: Differences) -> dict[str, Any]:
    return {
        "added": [entry_to_json(entry) for entry in found.added],
        "removed": [entry_to_json(entry) for entry in found.removed],
        "changed": [
            {"id": one.after.id, "fields": one.differing}
            | {"before": entry_to_json(one.before), "after": entry_to_json(one.after)}
            for one in found.changed
        ],
    }


def _as_lines(found: Differences) -> list[str]:
    return [
        *(f"- {_told(entry)}" for entry in found.removed),
        *(f"+ {_told(entry)}" for entry in found.added),
        *(f"~ {one.after.id}: {_moved(one)}" for one in found.changed),
    ]


def _told(entry: Entry) -> str:
    return f"{entry.id}: {entry.entry} ({entry.kind}, {entry.category}, {entry.outcome.word})"


def _moved(one: Changed) -> str:
    return "; ".join(
        f"{name} {_value(getattr(one.before, name))} → {_value(getattr(one.after, name))}" for name in one.differing
    )


def _value(value: object) -> str:
    if isinstance(value, Outcome):
        return value.word
    if isinstance(value, tuple):
        return "|".join(map(str, value)) or "–"
    return "–" if value is None else str(value)

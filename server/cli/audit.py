"""`palabre audit`: is the record of decisions whole?"""

import argparse
from collections import defaultdict
from pathlib import Path

from server.cli.common import CommandError, add_database, note, site_of, with_store
from server.models import Site
from server.store import Store, audit, installations
from server.store.chain import Verified, verify

TAMPERED = 1


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `audit verify` and `audit anchor`."""
    parser = subparsers.add_parser("audit", help="is the record of decisions whole?")
    acts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    verifying = acts.add_parser("verify", help="find missing, altered, swapped or inserted lines; exit status 1 if any")
    verifying.add_argument("--site", metavar="KEY", help="only this site")
    verifying.add_argument("--anchor", metavar="FILE", help="compare with what `audit anchor` wrote down")
    anchoring = acts.add_parser("anchor", help="write the present end of each chain to a file kept elsewhere")
    anchoring.add_argument("file", metavar="FILE", help="lines are added to it: run it daily")
    for one, act in ((verifying, _verify), (anchoring, _anchor)):
        add_database(one)
        one.set_defaults(run=run, act=act)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; returns the exit code."""
    result: int = args.act(args)
    return result


def _verify(args: argparse.Namespace) -> int:
    anchors = _anchors(args.anchor) if args.anchor else {}

    async def deed(store: Store) -> list[tuple[Site, Verified]]:
        chosen = [await site_of(store, args.site)] if args.site else await store.read(installations.all_sites)
        return [(site, await store.read(verify, site.id, anchors.get(site.key))) for site in chosen]

    found = with_store(args, deed)
    for site, seen in found:
        state = "whole" if not seen.problems else "TAMPERED WITH"
        print(f"{site.key}\t{state}\t{seen.sealed} lines sealed, {seen.unsealed} waiting\t{seen.head}")
        for problem in seen.problems:
            note(f"{site.key}: {problem}")
    return TAMPERED if any(seen.problems for _, seen in found) else 0


def _anchor(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> list[str]:
        keys = {site.id: site.key for site in await store.read(installations.all_sites)}
        return [f"{keys[site]} {position} {line}" for site, position, line in await store.read(audit.heads)]

    lines = with_store(args, deed)
    try:
        with Path(args.file).open("a", encoding="utf-8") as anchor:
            anchor.writelines(f"{line}\n" for line in lines)
    except OSError as problem:
        raise CommandError(f"{args.file} cannot be written: {problem.strerror}.") from None
    note(f"{len(lines)} chains written down in {args.file}.")
    return 0


def _anchors(file: str) -> dict[str, dict[int, str]]:
    found: defaultdict[str, dict[int, str]] = defaultdict(dict)
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise CommandError(f"{file} cannot be read: {problem}.") from None
    for number, line in enumerate(lines, start=1):
        words = line.split()
        if len(words) != 3 or not words[1].isdecimal():
            raise CommandError(f"{file}, line {number}: a line is KEY POSITION HASH, as `audit anchor` writes it.")
        found[words[0]][int(words[1])] = words[2]
    return dict(found)

"""`palabre visitor`: hand a person's data over, or forget it."""

import argparse
import json
import sys
from typing import Any

from server.cli.common import add_database, add_site, command_actor, desk_of, note, site_of, with_store
from server.store import Store


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `visitor export` and `visitor erase`."""
    parser = subparsers.add_parser("visitor", help="hand a person's data over, or forget it")
    acts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    exporting = acts.add_parser("export", help="write all that is kept of a visitor to standard output, as JSON")
    erasing = acts.add_parser("erase", help="forget a visitor: texts, names, addresses; cannot be undone")
    erasing.add_argument("--reason", default="asked to be forgotten", help="kept in the log")
    for one, act in ((exporting, _export), (erasing, _erase)):
        one.add_argument("visitor", metavar="ID", help="the visitor's id, as the back office shows it")
        add_site(one)
        add_database(one)
        one.set_defaults(run=run, act=act)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; returns the exit code."""
    result: int = args.act(args)
    return result


def _export(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> dict[str, Any]:
        site = await site_of(store, args.site)
        return await desk_of(store).export_person(command_actor(site.id), args.visitor)

    json.dump(with_store(args, deed), sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


def _erase(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> int:
        site = await site_of(store, args.site)
        decision = await desk_of(store).erase_person(command_actor(site.id), args.visitor, args.reason)
        return int(decision.after["messages"])

    count = with_store(args, deed)
    note(f"{args.visitor} is forgotten; {count} published messages are tombstones now.")
    return 0

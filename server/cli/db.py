"""`palabre db`: bring the schema up to date, back up, move."""

import argparse
import sys
from pathlib import Path

from server.cli.common import add_database, database, note, plain_database_errors
from server.store.engine import parse_url
from server.store.migrate import upgrade
from server.store.transfer import backup, move


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `db upgrade`, `db backup` and `db move`."""
    parser = subparsers.add_parser("db", help="bring the schema up to date, back up, move")
    acts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    upgrading = acts.add_parser("upgrade", help="bring the schema up to date, as `serve` does when it starts")
    backing = acts.add_parser(
        "backup",
        help="copy the database to a new SQLite file, while it is served",
        description="What is deleted or erased after the copy was made is in it still: delete it again after a restore.",
    )
    backing.add_argument("file", metavar="FILE", help="a file that is not there yet")
    moving = acts.add_parser("move", help="copy everything into another, empty database; stop the server first")
    moving.add_argument("source", metavar="FROM", help="sqlite:///FILE or postgresql://…")
    moving.add_argument("target", metavar="TO", help="sqlite:///FILE or postgresql://…")
    for one, act in ((upgrading, _upgrade), (backing, _backup), (moving, _move)):
        add_database(one)
        one.set_defaults(run=run, act=act)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; returns the exit code."""
    with plain_database_errors():
        result: int = args.act(args)
    return result


def _upgrade(args: argparse.Namespace) -> int:
    print(f"The schema is at {upgrade(database(args))}.")
    return 0


def _backup(args: argparse.Namespace) -> int:
    backup(database(args), Path(args.file), _tell)
    note(f"\nThe copy is {args.file}. It holds messages and addresses: keep it as you keep the database.")
    return 0


def _move(args: argparse.Namespace) -> int:
    move(args.source, args.target, _tell)
    target = parse_url(args.target).render_as_string(hide_password=True)
    note(f"\nEverything is in {target}. Start the server with --database there.")
    return 0


def _tell(what: str, done: int, count: int) -> None:
    """Progress, on one line that is written over."""
    share = 100 * done // count if count else 100
    sys.stderr.write(f"\r{what}: {done} of {count} ({share} %)".ljust(60))
    sys.stderr.flush()

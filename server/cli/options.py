"""The options that commands share, and what a command says; nothing here opens a database or needs its libraries."""

import argparse
import sys

from server.errors import PalabreError


class CommandError(PalabreError):
    """A command that cannot be done; the text says how to mend it."""


def add_database(parser: argparse.ArgumentParser) -> None:
    """The option that every command has."""
    parser.add_argument(
        "--database",
        metavar="URL",
        help="sqlite:///FILE or postgresql://…; else PALABRE_DATABASE_URL, else ./palabre.sqlite3",
    )


def add_site(parser: argparse.ArgumentParser) -> None:
    """The option that names a site."""
    parser.add_argument("--site", required=True, metavar="KEY", help="the site's key, as `site create` printed it")


def note(text: str) -> None:
    """Something for the person at the terminal that is no result."""
    print(text, file=sys.stderr, flush=True)

"""`palabre words`: a site's library as a file, and trying texts against it."""

import argparse

from server.cli import words_dry_run, words_files, words_lists, words_try


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `words` with its commands: each module adds its own."""
    parser = subparsers.add_parser("words", help="the library of a site")
    acts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    words_files.add(acts)
    words_try.add(acts)
    words_dry_run.add(acts)
    words_lists.add(acts)

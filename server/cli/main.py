"""The installed command `palabre`: one module per subcommand, each with `register(subparsers)` and `run(args)`."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules

import server.cli
from server.errors import PalabreError


def main(words: Sequence[str] | None = None) -> int:
    """Runs a command; returns the exit code. An error that a person can mend is one plain sentence on stderr."""
    args = _parser().parse_args(words)
    try:
        code: int = args.run(args)
    except (PalabreError, ValueError) as problem:
        print(f"palabre: {problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has had enough
        return 141
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="palabre", description="Palabre: a community chat that is kept.")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in sorted(iter_modules(server.cli.__path__), key=lambda module: module.name):
        command = import_module(f"server.cli.{module.name}")
        if hasattr(command, "register"):
            command.register(subparsers)
    return parser


if __name__ == "__main__":
    sys.exit(main())

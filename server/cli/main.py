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
    words = sys.argv[1:] if words is None else words
    args = _parser(words[0] if words else "").parse_args(words)
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


def _parser(wanted: str) -> argparse.ArgumentParser:
    """The parser of the command that is wanted, or of all when it is none of ours: loading every one takes a second."""
    parser = argparse.ArgumentParser(prog="palabre", description="Palabre: a community chat that is kept.")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    names = sorted(module.name for module in iter_modules(server.cli.__path__))
    for name in [wanted] if wanted in names else names:
        command = import_module(f"server.cli.{name}")
        if hasattr(command, "register"):
            command.register(subparsers)
    return parser


if __name__ == "__main__":
    sys.exit(main())

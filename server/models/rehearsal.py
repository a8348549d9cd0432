"""What an entry would do, and what became of what it did: dry runs and their figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.models.message import Message

DECISIONS_READ = 5_000
MOST_COUNTED = 1_000


@dataclass(frozen=True, slots=True)
class DryRunRequest:
    """Which entry, over which messages.

    `entry` alone is a new one, or a change of the one in force with the same id; `key` alone is the one in force;
    both: `entry` in the place of `key`. The site's `last` messages are read, newest first, for at most `seconds`;
    `published_only`: of those that others can see now.
    """

    entry: object | None = None
    key: str | None = None
    last: int = 10_000
    published_only: bool = False
    seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class DryRunsRequest:
    """Entries that are new, or changes of those in force with the same ids: all in one reading, as in `DryRunRequest`."""

    entries: Sequence[object]
    last: int = 10_000
    seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class Sample:
    """A message that the entry hits. `spans` are code points of its text; `approved`: a person published this text."""

    message: Message
    spans: tuple[tuple[int, int], ...]
    approved: bool


@dataclass(frozen=True, slots=True)
class DryRun:
    """What an entry would have done to the last `read` of the `asked` messages.

    `hits`: those it hits at all; `would_stop`: hits that others can see; `approved`: hits that a person published.
    `share` is `would_stop` of `read`, `warn_above` the site's bound for it; `warn`: above it, or `approved` is not 0.
    `no_longer`: what the entry in force hits and this one does not (0 where nothing is replaced). `held`, `spared`: of a
    preview, how many messages applying holds (whole conversations, where that is the entry's scope), and how many hits it
    leaves alone. `whole`: every message that was asked for and is there was read; else the time was over.
    """

    read: int
    asked: int
    hits: int
    would_stop: int
    approved: int
    share: float
    warn_above: float
    warn: bool
    no_longer: int
    samples: tuple[Sample, ...]
    held: int = 0
    spared: int = 0
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Precision:
    """What people decided on the messages that an entry stopped (a finding to hold or reject, by that entry).

    `upheld`: rejected or deleted by staff, `approved`: published by staff, both by the site's last `DECISIONS_READ` decisions;
    `waiting`: held, of as many at the head of the queue. What the machine refused, its author took back or an undo let go
    is in none of them: nobody judged it.
    """

    upheld: int
    approved: int
    waiting: int

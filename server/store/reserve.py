"""Reserved space: on a full disk deletions and blocks still work (G10).

A ballast file beside the SQLite database is given up at the first "disk full"; from then on messages are refused and only
other writes go through, until the ballast can be laid again.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

BALLAST_BYTES = 8 * 1024 * 1024
_RETRY_SECONDS = 2.0


class Reserve:
    """The ballast of one database; `path` None (PostgreSQL) reserves nothing."""

    def __init__(self, path: Path | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._file = path.with_name(path.name + ".reserve") if path else None
        self._clock = clock
        self._full_since: float | None = None
        self._lay()

    def release_for(self, problem: BaseException) -> bool:
        """Give up the ballast if `problem` says that the disk is full. True when the other writes may be tried again."""
        if self._file is None or not _disk_is_full(problem):
            return False
        first = self._full_since is None
        self._full_since = self._clock()
        self._file.unlink(missing_ok=True)
        return first

    def sends_allowed(self) -> bool:
        """False while the disk is full. Tries, at most every two seconds, to lay the ballast again."""
        if self._full_since is None:
            return True
        if self._clock() - self._full_since < _RETRY_SECONDS:
            return False
        self._full_since = self._clock()
        if self._lay():
            self._full_since = None
        return self._full_since is None

    def _lay(self) -> bool:
        if self._file is None or (self._file.exists() and self._file.stat().st_size >= BALLAST_BYTES):
            return True
        try:
            with self._file.open("wb") as ballast:
                os.posix_fallocate(ballast.fileno(), 0, BALLAST_BYTES)
        except OSError:
            self._file.unlink(missing_ok=True)
            return False
        return True


def _disk_is_full(problem: BaseException) -> bool:
    return "disk is full" in str(problem) or "No space left" in str(problem)

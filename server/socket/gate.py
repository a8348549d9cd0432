"""How many may come in: overload turns new sockets away and keeps those that are there."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Callable

import prometheus_client as metrics

PER_GROUP = 20
# A storm of everybody coming back at once passes; what follows is metered.
_BURST = 6000
_UNGREETED = 8000
_LAG_S = 2.0
_LOOK_S = 0.25
RETRY_AFTER_S = 5

_turned_away = metrics.Counter("palabre_turned_away_total", "New sockets refused because there was too much to do.")
_lag = metrics.Gauge("palabre_loop_lag_seconds", "By how much the event loop was late when it last looked.")


class Gate:
    """`rate`: new sockets a second, over time. Each process has its own."""

    def __init__(self, rate: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._left = float(_BURST)
        self._at = clock()
        # The last two looks: a crowd that comes in at once makes one long turn of the loop, trouble makes many.
        self._late = (0.0, 0.0)
        self._ungreeted = 0
        self._inside: Counter[tuple[int, str]] = Counter()

    def opens(self) -> bool:
        """Whether one more may come in now; if so it counts as not yet greeted until `greeted`."""
        now = self._clock()
        self._left = min(_BURST, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1 or self._ungreeted >= _UNGREETED or min(self._late) > _LAG_S:
            _turned_away.inc()
            return False
        self._left -= 1
        self._ungreeted += 1
        return True

    def greeted(self) -> None:
        """One has said hello, or has gone without."""
        self._ungreeted -= 1

    def enter(self, site_id: int, group: str) -> bool:
        """Whether one more of this address group fits on the site; if so it is counted until `leave`."""
        if self._inside[site_id, group] >= PER_GROUP:
            return False
        self._inside[site_id, group] += 1
        return True

    def leave(self, site_id: int, group: str) -> None:
        """One of this group has gone."""
        self._inside[site_id, group] -= 1
        if not self._inside[site_id, group]:
            del self._inside[site_id, group]

    async def watch(self) -> None:
        """Measures how late the event loop is, for ever."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                asked = self._clock()
                await asyncio.sleep(_LOOK_S)
                late = max(0.0, self._clock() - asked - _LOOK_S)
                self._late = (self._late[1], late)
                _lag.set(late)

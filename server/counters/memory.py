"""Counters of one process."""

import time
from collections.abc import Callable, Mapping

from server.counters.port import Rate

_SWEEP_EVERY = 4096


class MemoryCounters:
    """The whole truth when there is one process; what is left of it when Redis is gone."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        # A rate is one number: when its bucket is full again (the "theoretical arrival time" of GCRA).
        self._full_at: dict[tuple[str, Rate], float] = {}
        self._told: dict[str, dict[str, float]] = {}
        self._since_sweep = 0

    async def take(self, key: str, *rates: Rate) -> float:
        """Takes one from each rate, or none. Seconds to wait when none."""
        now = self._clock()
        taken = {
            (key, rate): max(self._full_at.get((key, rate), now), now) + rate.seconds / rate.burst for rate in rates
        }
        wait = max((full_at - now - rate.seconds for (_, rate), full_at in taken.items()), default=0.0)
        if wait > 1e-9:
            return wait
        self._full_at.update(taken)
        self._sweep(now)
        return 0.0

    async def tally(self, key: str, member: str, seconds: float) -> int:
        """How many different members within the last `seconds`."""
        now = self._clock()
        told = self._told.setdefault(key, {})
        told[member] = now + seconds
        for stale in [one for one, until in told.items() if until <= now]:
            del told[stale]
        self._sweep(now)
        return len(told)

    async def presence(self, here: Mapping[int, int]) -> dict[int, int]:
        """There is no other process: what is here is everything."""
        return dict(here)

    async def close(self) -> None:
        """Nothing to let go of."""

    def _sweep(self, now: float) -> None:
        self._since_sweep += 1
        if self._since_sweep < _SWEEP_EVERY:
            return
        self._since_sweep = 0
        self._full_at = {name: full_at for name, full_at in self._full_at.items() if full_at > now}
        self._told = {key: told for key, told in self._told.items() if max(told.values()) > now}

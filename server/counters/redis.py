"""Counters of many processes, in Redis. While Redis is away each process counts for itself."""

import hashlib
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, cast

import structlog
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from server.counters.memory import MemoryCounters
from server.counters.port import Rate

_TIMEOUT_S = 0.25
_TRY_AGAIN_S = 2.0
_PRESENCE_S = 15

# GCRA over all rates of one key, by Redis's own clock, in microseconds. ARGV: burst, seconds, burst, seconds …
_TAKE = """
local t = redis.call('TIME'); local now = t[1] * 1000000 + t[2]
local wait, full = 0, {}
for i = 1, #KEYS do
  local span = tonumber(ARGV[2 * i]) * 1000000
  local at = math.max(tonumber(redis.call('GET', KEYS[i]) or 0), now) + span / tonumber(ARGV[2 * i - 1])
  full[i] = at
  wait = math.max(wait, at - now - span)
end
if wait > 1 then return math.ceil(wait) end
for i = 1, #KEYS do
  redis.call('SET', KEYS[i], string.format('%.0f', full[i]), 'PX', math.ceil((full[i] - now) / 1000))
end
return 0
"""

# A sorted set of members by the moment they were told. ARGV: member, seconds
_TALLY = """
local t = redis.call('TIME'); local now = t[1] * 1000 + math.floor(t[2] / 1000)
local span = tonumber(ARGV[2]) * 1000
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - span)
redis.call('PEXPIRE', KEYS[1], math.ceil(span))
return redis.call('ZCARD', KEYS[1])
"""

# For each room a hash of process → "count:forgotten at". ARGV: process, seconds, count of room 1, 2 …
_PRESENCE = """
local now = tonumber(redis.call('TIME')[1])
local sums = {}
for i = 1, #KEYS do
  redis.call('HSET', KEYS[i], ARGV[1], ARGV[i + 2] .. ':' .. (now + ARGV[2]))
  redis.call('EXPIRE', KEYS[i], ARGV[2])
  local sum, all = 0, redis.call('HGETALL', KEYS[i])
  for j = 1, #all, 2 do
    local count, til = string.match(all[j + 1], '(%d+):(%d+)')
    if tonumber(til) > now then sum = sum + count else redis.call('HDEL', KEYS[i], all[j]) end
  end
  sums[i] = sum
end
return sums
"""

_log = structlog.get_logger("palabre.counters")


class RedisCounters:
    """`process` names this process among the others, for presence."""

    def __init__(self, url: str, process: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._redis = Redis.from_url(
            url, socket_timeout=_TIMEOUT_S, socket_connect_timeout=_TIMEOUT_S, retry=Retry(NoBackoff(), 0)
        )
        self._process = process
        self._clock = clock
        self._alone = MemoryCounters(clock)
        self._away_until = 0.0
        self._away = False
        self._take = self._redis.register_script(_TAKE)
        self._tally = self._redis.register_script(_TALLY)
        self._presence = self._redis.register_script(_PRESENCE)

    async def take(self, key: str, *rates: Rate) -> float:
        """Takes one from each rate, or none. Seconds to wait when none."""
        keys = [f"palabre:rate:{_short(key)}:{rate.burst}/{rate.seconds}" for rate in rates]
        numbers = [number for rate in rates for number in (rate.burst, rate.seconds)]
        waited = await self._ask(lambda: self._take(keys=keys, args=numbers))
        return int(waited) / 1e6 if waited is not None else await self._alone.take(key, *rates)

    async def tally(self, key: str, member: str, seconds: float) -> int:
        """How many different members within the last `seconds`."""
        keys = [f"palabre:tally:{_short(key)}"]
        found = await self._ask(lambda: self._tally(keys=keys, args=[_short(member), seconds]))
        return int(found) if found is not None else await self._alone.tally(key, member, seconds)

    async def presence(self, here: Mapping[int, int]) -> dict[int, int]:
        """What all processes told of these rooms, added up."""
        if not here:
            return {}
        keys = [f"palabre:presence:{room}" for room in here]
        numbers: list[str | int] = [self._process, _PRESENCE_S, *here.values()]
        sums = await self._ask(lambda: self._presence(keys=keys, args=numbers))
        return dict(zip(here, map(int, sums), strict=True)) if sums is not None else await self._alone.presence(here)

    async def close(self) -> None:
        """Closes the connections."""
        await self._redis.aclose()

    async def _ask(self, question: Callable[[], Any]) -> Any:
        # While Redis is away nobody waits for it: one asks again every two seconds, the others count alone.
        if self._clock() < self._away_until:
            return None
        try:
            answer = await cast(Awaitable[Any], question())
        except (RedisError, OSError, TimeoutError) as error:
            self._lost(error)
            return None
        if self._away:
            self._away = False
            _log.info("counters are shared again")
        return answer

    def _lost(self, error: Exception) -> None:
        self._away_until = self._clock() + _TRY_AGAIN_S
        if not self._away:
            self._away = True
            _log.warning(
                "Redis does not answer: this process counts for itself until it does", error=type(error).__name__
            )


def _short(key: str) -> str:
    # People's words and addresses are not readable in Redis, and a separator inside a key means nothing.
    return hashlib.blake2b(key.encode(), digest_size=16).hexdigest()

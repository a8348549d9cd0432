"""Rates, tallies and presence: a port with a memory and a Redis adapter that pass one contract test."""

from server.counters.memory import MemoryCounters
from server.counters.port import Counters, Rate
from server.counters.redis import RedisCounters

__all__ = ["Counters", "MemoryCounters", "Rate", "RedisCounters"]

"""Rates, tallies and presence: a port with a memory and a Redis adapter that pass one contract test.

Who needs the Redis adapter imports it from its module, as with the bus.
"""

from server.counters.memory import MemoryCounters
from server.counters.port import Counters, Rate

__all__ = ["Counters", "MemoryCounters", "Rate"]

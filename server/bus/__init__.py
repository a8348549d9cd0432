"""Telling all processes: a port with a memory and a Redis adapter that pass one contract test."""

from server.bus.memory import MemoryBus
from server.bus.port import Bus, Handler
from server.bus.redis import RedisAddress, RedisBus

__all__ = ["Bus", "Handler", "MemoryBus", "RedisAddress", "RedisBus"]

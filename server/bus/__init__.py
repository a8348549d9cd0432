"""Telling all processes: a port with a memory and a Redis adapter that pass one contract test.

Who needs the Redis adapter imports it from its module: a command that talks to no Redis need not load it.
"""

from server.bus.memory import MemoryBus
from server.bus.port import Bus, Handler

__all__ = ["Bus", "Handler", "MemoryBus"]

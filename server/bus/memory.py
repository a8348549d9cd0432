"""The bus of one process: a call."""

from server.bus.listeners import Listeners
from server.bus.port import Handler


class MemoryBus:
    """Handlers have heard when `publish` returns."""

    def __init__(self) -> None:
        self._listeners = Listeners()

    async def start(self) -> None:
        """Nothing to begin."""

    async def publish(self, topic: str, payload: bytes) -> None:
        """Calls the handlers."""
        self._listeners.tell(topic, payload)

    async def listen(self, topic: str, handler: Handler) -> None:
        """Adds a handler."""
        self._listeners.add(topic, handler)

    async def unlisten(self, topic: str, handler: Handler) -> None:
        """Removes it."""
        self._listeners.remove(topic, handler)

    async def close(self) -> None:
        """Nothing to end."""

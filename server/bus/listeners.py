"""Who listens to what in this process: the part that both adapters share."""

import structlog

from server.bus.port import Handler

_log = structlog.get_logger("palabre.bus")


class Listeners:
    """Topic → handlers."""

    def __init__(self) -> None:
        self._handlers: dict[str, list[Handler]] = {}

    @property
    def topics(self) -> list[str]:
        """What somebody listens to."""
        return list(self._handlers)

    def add(self, topic: str, handler: Handler) -> bool:
        """Whether this is the topic's first handler."""
        first = topic not in self._handlers
        self._handlers.setdefault(topic, []).append(handler)
        return first

    def remove(self, topic: str, handler: Handler) -> bool:
        """Whether nobody listens to the topic any more. An unknown handler changes nothing."""
        handlers = self._handlers.get(topic, [])
        if handler not in handlers:
            return False
        handlers.remove(handler)
        if not handlers:
            del self._handlers[topic]
        return not handlers

    def tell(self, topic: str, payload: bytes) -> None:
        """Calls the handlers; one that fails is logged and hinders no other."""
        for handler in tuple(self._handlers.get(topic, ())):
            try:
                handler(payload)
            except Exception:
                _log.exception("a listener failed", topic=topic)

"""What the house may ask of the bus."""

from collections.abc import Callable
from typing import Protocol

Handler = Callable[[bytes], None]


class Bus(Protocol):
    """Tells all processes of an installation something, at most once, in order per publisher and topic.

    A hint, never the truth: whoever listens must be able to find out by itself what it missed. No method raises or
    waits longer than a second because the bus is lost. A publisher hears itself.
    """

    async def start(self) -> None:
        """Begins. Returns at once, even if the other side does not answer yet."""

    async def publish(self, topic: str, payload: bytes) -> None:
        """Sends the payload to everyone who listens to the topic, this process included."""

    async def listen(self, topic: str, handler: Handler) -> None:
        """Calls `handler(payload)` for what comes on the topic from now on. Handlers are quick and never wait."""

    async def unlisten(self, topic: str, handler: Handler) -> None:
        """Stops that."""

    async def close(self) -> None:
        """Ends; what is still to be published is sent if that goes at once."""

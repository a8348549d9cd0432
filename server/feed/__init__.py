"""The live rooms of this process."""

from server.feed.feed import Feed

__all__ = ["Feed"]

"""Everything that ends by itself, in one place."""

from server.clockwork.clockwork import Clockwork

__all__ = ["Clockwork"]

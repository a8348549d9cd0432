"""The staff's use cases: decisions with reasons, each with its audit line and its undo."""

from server.desk.desk import Desk
from server.desk.library import Replacement

__all__ = ["Desk", "Replacement"]

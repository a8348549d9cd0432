"""The back office: the staff's pages, on top of the desk. See docs/backoffice.md."""

from backoffice.app import BackOffice
from backoffice.house import House

__all__ = ["BackOffice", "House"]

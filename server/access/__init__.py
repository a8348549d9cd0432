"""Signing in, sessions and tokens: who acts, and with which role."""

from server.access.access import Access, Refused, SignedIn
from server.access.passwords import Passwords, checked_password, new_password

__all__ = ["Access", "Passwords", "Refused", "SignedIn", "checked_password", "new_password"]

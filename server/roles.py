"""Who may do what: one table, read by the chat, the desk and the pages. Deny by default."""

from server.models import Role

_RANK = {Role.VISITOR: 0, Role.HELPER: 1, Role.MODERATOR: 2, Role.MANAGER: 3, Role.OWNER: 4}

STAFF = frozenset({Role.MANAGER, Role.OWNER})

# What each act at the desk needs. A reader only reads; an agent takes hand-overs and reads nothing else.
_DESK: dict[str, frozenset[Role]] = {
    "read": frozenset({Role.READER, Role.MANAGER, Role.OWNER}),
    "moderate": STAFF,
    "block": STAFF,
    "rooms": STAFF,
    "level": STAFF,
    "people": STAFF,
    "library": STAFF,
    "accounts": frozenset({Role.OWNER}),
    "site": frozenset({Role.OWNER}),
}


def at_least(role: Role, least: Role) -> bool:
    """Whether `role` stands on the visitor…owner ladder at `least` or higher; agents and readers stand on its foot."""
    return _RANK.get(role, 0) >= _RANK[least]


def may(role: Role, deed: str) -> bool:
    """Whether a desk role may do this deed. An unknown deed is a programming error: KeyError."""
    return role in _DESK[deed]

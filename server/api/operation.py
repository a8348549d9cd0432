"""One operation of the contract, and one call of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from server.api.problems import ProblemError
from server.desk import Desk
from server.models import Actor

PAGES: dict[str, dict[str, Any]] = {
    "after": {"type": "string", "description": "The `next` of the page before."},
    "limit": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50},
}
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Call:
    """One request that somebody with a token may make: the parts of its path, its query, its body."""

    actor: Actor
    path: dict[str, str]
    query: dict[str, str]
    body: Any

    def limit(self) -> int:
        """How many to a page: 1 to 200, usually 50."""
        text = self.query.get("limit", "50")
        if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= 200):
            raise ProblemError(422, "`limit` is a whole number from 1 to 200.")
        return int(text)

    def after(self) -> str | None:
        """The `next` of the page before."""
        return self.query.get("after") or None

    def choice(self, name: str, known: tuple[str, ...]) -> str | None:
        """One of a few words, or nothing."""
        value = self.query.get(name) or None
        if value is not None and value not in known:
            raise ProblemError(422, f"`{name}` is one of {', '.join(known)}.")
        return value


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path. `body` None: it takes none; `largest` in bytes."""

    method: str
    path: str
    summary: str
    run: Callable[[Desk, Call], Awaitable[Struct]]
    answer: type[Struct]
    body: type[Struct] | None = None
    status: int = 200
    largest: int = MIB
    query: dict[str, dict[str, Any]] = field(default_factory=dict)

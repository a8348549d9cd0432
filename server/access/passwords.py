"""Passwords: argon2id, computed off the event loop, at most four at a time."""

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from moderation.sentence import Sentence
from server.errors import DeskError

P = ParamSpec("P")
T = TypeVar("T")

SHORTEST = 12
LONGEST = 200
PARALLEL = 4
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprtvz" for vowel in "aeiou"]


class Passwords:
    """Hashing and checking. `memory_kib` and `rounds` are the cost of one; OWASP's least is 19 MiB and 2."""

    def __init__(self, memory_kib: int = 19 * 1024, rounds: int = 2) -> None:
        self._hasher = PasswordHasher(time_cost=rounds, memory_cost=memory_kib, parallelism=1)
        self._threads = ThreadPoolExecutor(PARALLEL, "palabre-passwords")
        # What an unknown e-mail is checked against, so that its answer takes as long as a known one's.
        self._nobody = self._hasher.hash(secrets.token_urlsafe(16))

    def hash(self, password: str) -> str:
        """The hash of a password, here and now (the command line). Raises DeskError `invalid` for a weak one."""
        return self._hasher.hash(checked_password(password))

    async def hashed(self, password: str) -> str:
        """`hash`, off the loop."""
        return await self._off_the_loop(self.hash, password)

    async def matches(self, stored: str | None, password: str) -> bool:
        """Whether a password is the one of this hash; None (an unknown e-mail) takes as long and is never right."""
        right = await self._off_the_loop(self._verify, stored or self._nobody, password)
        return right and stored is not None

    def outdated(self, stored: str) -> bool:
        """Whether a hash was made at another cost than today's."""
        return self._hasher.check_needs_rehash(stored)

    def close(self) -> None:
        """Let the threads go."""
        self._threads.shutdown(wait=False)

    async def _off_the_loop(self, run: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, lambda: run(*args, **kwargs))

    def _verify(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password[:LONGEST])
        except (VerificationError, InvalidHashError):
            return False


def checked_password(password: str) -> str:
    """A password that may be used. Raises DeskError `invalid` with what would do."""
    if len(password) < SHORTEST:
        raise DeskError(
            "invalid",
            Sentence("Choose at least {n} characters: four plain words are easy to keep in mind.", n=SHORTEST),
        )
    if len(password) > LONGEST:
        raise DeskError("invalid", Sentence("A password has at most {n} characters.", n=LONGEST))
    if len(set(password)) < 4:
        raise DeskError(
            "invalid", Sentence("This is one sign again and again; choose something that only you would think of.")
        )
    return password


def new_password() -> str:
    """A password to hand over on paper: four words of four syllables, more than 90 bits of chance."""
    return "-".join("".join(secrets.choice(_SYLLABLES) for _ in range(4)) for _ in range(4))

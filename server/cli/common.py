"""What the commands that work on a database share: opening it, and who acts. Their options are in `options`."""

import argparse
import asyncio
import contextlib
import getpass
import os
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from server.announce import Announce
from server.bus import MemoryBus
from server.cli.options import CommandError, add_database, add_site, note
from server.desk import Desk
from server.models import Actor, Role, Side, Site
from server.settings import read_settings
from server.store import Store, installations

__all__ = [
    "CommandError", "add_database", "add_site", "command_actor", "database", "desk_of", "note", "plain_database_errors",
    "site_of", "with_store",
]  # fmt: skip

T = TypeVar("T")


def add_side(parser: argparse.ArgumentParser) -> None:
    """The option that says for whom somebody acts on a library with two keys."""
    help_ = "for whom you act; needed when the library has two keys"
    parser.add_argument("--side", type=Side, choices=list(Side), default=None, help=help_)


def database(args: argparse.Namespace) -> str:
    """The database that a command works on."""
    return read_settings(os.environ, {"database": args.database}).database


@contextlib.contextmanager
def plain_database_errors() -> Iterator[None]:
    """What a database says when it cannot be reached or read, as one sentence."""
    try:
        yield
    except DBAPIError as problem:
        first = str(problem.orig).strip().splitlines()[0] if problem.orig else str(problem)
        raise CommandError(f"The database cannot be used: {first}.") from None


def with_store(args: argparse.Namespace, deed: Callable[[Store], Awaitable[T]]) -> T:
    """Open the database (bringing its schema up to date), do the deed, close."""

    async def opened() -> T:
        with plain_database_errors():
            store = Store.open(database(args))
        try:
            return await deed(store)
        finally:
            store.close()

    return asyncio.run(opened())


async def site_of(store: Store, key: str) -> Site:
    """The site with this key. Raises CommandError."""
    site = await store.read(installations.site_by_key, key)
    if site is None:
        raise CommandError(f"There is no site with the key {key}: `palabre site list` shows those there are.")
    return site


def desk_of(store: Store) -> Desk:
    """The desk of a process that nobody listens to: running servers see the rows' versions within two seconds."""
    return Desk(store, Announce(MemoryBus()))


def command_actor(site_id: int, side: Side | None = None) -> Actor:
    """Whoever has a shell on this machine and may read the database acts as an owner, for the side that they name."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = "unknown"
    return Actor("command", name, f"{name} (command line)", Role.OWNER, site_id, side=side)

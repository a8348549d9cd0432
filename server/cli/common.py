"""What the commands that work on a database share: its option, opening it, and who acts."""

import argparse
import asyncio
import contextlib
import getpass
import os
import sys
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from server.announce import Announce
from server.bus import MemoryBus
from server.desk import Desk
from server.errors import PalabreError
from server.models import Actor, Role, Site
from server.settings import read_settings
from server.store import Store, installations

T = TypeVar("T")


class CommandError(PalabreError):
    """A command that cannot be done; the text says how to mend it."""


def add_database(parser: argparse.ArgumentParser) -> None:
    """The option that every command has."""
    parser.add_argument(
        "--database",
        metavar="URL",
        help="sqlite:///FILE or postgresql://…; else PALABRE_DATABASE_URL, else ./palabre.sqlite3",
    )


def add_site(parser: argparse.ArgumentParser) -> None:
    """The option that names a site."""
    parser.add_argument("--site", required=True, metavar="KEY", help="the site's key, as `site create` printed it")


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


def command_actor(site_id: int) -> Actor:
    """Whoever has a shell on this machine and may read the database acts as an owner."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = "unknown"
    return Actor("command", name, f"{name} (command line)", Role.OWNER, site_id)


def note(text: str) -> None:
    """Something for the person at the terminal that is no result."""
    print(text, file=sys.stderr, flush=True)

"""`palabre room`: make a room, change who may write in it."""

import argparse
import re

from sqlalchemy import Connection

from server.cli.common import CommandError, add_database, add_site, command_actor, desk_of, note, site_of, with_store
from server.ids import new_id
from server.models import Act, Actor, Mode, NewDecision, Room
from server.store import Store, decisions, installations, sites
from server.store.clock import database_now
from server.store.installations import NewRoom


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `room create`, `room mode`, `room slow` and `room list`."""
    parser = subparsers.add_parser("room", help="make a room, change who may write in it")
    acts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    create = acts.add_parser("create", help="make a room")
    create.add_argument("slug", metavar="ROOM", help="its name in addresses: small letters, digits, dashes")
    create.add_argument("--name", help="its name as people read it (default: the slug)")
    create.add_argument("--language", help="its language (default: the site's first)")
    create.add_argument(
        "--mode", type=Mode, choices=list(Mode), default=Mode.OPEN, help="open, restricted or read-only"
    )
    mode = acts.add_parser("mode", help="open, restrict or close a room for writing")
    mode.add_argument("slug", metavar="ROOM")
    mode.add_argument("mode", type=Mode, choices=list(Mode))
    slow = acts.add_parser("slow", help="the pause between two messages of one author")
    slow.add_argument("slug", metavar="ROOM")
    slow.add_argument("seconds", type=int, help="0: none")
    listing = acts.add_parser("list", help="the rooms: slug, mode, pause, name")
    for one, act in ((create, _create), (mode, _mode), (slow, _slow), (listing, _list)):
        add_site(one)
        add_database(one)
        one.set_defaults(run=run, act=act)
    for one in (mode, slow):
        one.add_argument("--reason", default="command line", help="kept in the log")


def run(args: argparse.Namespace) -> int:
    """Do what was asked; returns the exit code."""
    result: int = args.act(args)
    return result


def _create(args: argparse.Namespace) -> int:
    if not re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", args.slug):
        raise CommandError(
            f"{args.slug!r} is no room: use small letters, digits and dashes, as `help` or `summer-sale`."
        )

    async def deed(store: Store) -> Room:
        site = await site_of(store, args.site)
        new = NewRoom(args.slug, args.name or args.slug, args.language or site.languages[0], args.mode)
        return await store.write(make_room, command_actor(site.id), new)

    room = with_store(args, deed)
    note(f"The room {room.slug} is {room.mode}.")
    print(room.slug)
    return 0


def make_room(conn: Connection, actor: Actor, new: NewRoom) -> Room:
    """Write a room with its line in the log. Raises CommandError when the slug is taken."""
    sites.touch(conn, actor.site_id)
    if installations.room_of(conn, actor.site_id, new.slug):
        raise CommandError(f"This site has a room {new.slug} already: choose another name.")
    room = installations.create_room(conn, actor.site_id, new)
    after = {"name": room.name, "language": room.language, "mode": room.mode}
    made = NewDecision(new_id(), Act.ROOM, "room", room.slug, "made", {}, after)
    decisions.record(conn, actor, made, database_now(conn))
    return room


def _mode(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> None:
        site = await site_of(store, args.site)
        await desk_of(store).set_mode(command_actor(site.id), args.slug, args.mode, args.reason)

    with_store(args, deed)
    note(f"The room {args.slug} is {args.mode}.")
    return 0


def _slow(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> None:
        site = await site_of(store, args.site)
        await desk_of(store).set_slow(command_actor(site.id), args.slug, args.seconds, args.reason)

    with_store(args, deed)
    note(f"The pause in {args.slug} is {args.seconds} s.")
    return 0


def _list(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> list[Room]:
        site = await site_of(store, args.site)
        return await store.read(installations.rooms_of, site.id)

    for room in with_store(args, deed):
        print(f"{room.slug}\t{room.mode}\t{room.slow}\t{room.name}")
    return 0

"""`palabre words lists`, `share` and `subscribe`: the lists that sites share, and those that a site follows."""

import argparse

from server.cli.common import add_database, add_side, add_site, command_actor, desk_of, note, site_of, with_store
from server.models import Act, Decision
from server.models.library import SHARED, SharedList
from server.store import Store


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the three commands."""
    listing = acts.add_parser("lists", help="the lists that sites share: name, entries, home, who follows it")
    sharing = acts.add_parser("share", help="make an empty list that other sites can follow; this site keeps it")
    sharing.add_argument("slug", metavar="SLUG", help="its short name: a to z, 0 to 9 and hyphens")
    sharing.add_argument("--name", required=True, help="as people read it")
    following = acts.add_parser("subscribe", help="which lists a site follows, all of them at once")
    following.add_argument("names", nargs="*", metavar="NAME", help="starter/fr, shared/SLUG …; none: no list at all")
    for one, run in ((listing, _list), (sharing, _share), (following, _subscribe)):
        add_site(one)
        if one is not listing:
            one.add_argument("--reason", required=True, help="kept in the log")
        add_database(one)
        one.set_defaults(run=run)
    add_side(following)


def _list(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> list[SharedList]:
        site = await site_of(store, args.site)
        return await desk_of(store).lists(command_actor(site.id))

    for one in with_store(args, deed):
        state = "ours" if one.mine else "followed" if one.subscribed else "-"
        print(
            f"{SHARED}{one.slug}\t{one.entries}\t{state}\t{one.home}\t{', '.join(one.subscribers) or '-'}\t{one.name}"
        )
    return 0


def _share(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> Decision:
        site = await site_of(store, args.site)
        return await desk_of(store).create_list(command_actor(site.id), args.slug, args.name, args.reason)

    with_store(args, deed)
    note(f"{SHARED}{args.slug} is there, empty. `palabre words import --list {args.slug}` fills it.")
    return 0


def _subscribe(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> Decision:
        site = await site_of(store, args.site)
        actor = command_actor(site.id, args.side)
        return await desk_of(store).subscribe(actor, tuple(args.names), args.reason)

    decision = with_store(args, deed)
    if decision.act is Act.PROPOSE:
        note("Proposed. It counts when the other side has agreed.")
    else:
        note(f"{args.site} follows {', '.join(args.names) or 'no list'}.")
    return 0

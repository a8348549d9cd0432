"""`palabre site`: make a site and see those there are."""

import argparse
import re
from urllib.parse import urlsplit

from sqlalchemy import Connection

from server.cli.common import CommandError, add_database, add_site, command_actor, desk_of, note, site_of, with_store
from server.desk.library import starter_lists
from server.ids import new_id
from server.models import Act, Decision, NewDecision, Preferences, Site
from server.models.library import STARTER
from server.starter import EVERY_LANGUAGE
from server.starter import languages as starter_languages
from server.store import Store, decisions, installations
from server.store.clock import database_now
from server.store.installations import NewRoom, NewSite

_ROOM_NAMES = {"fr": "Le salon", "en": "Main room", "de": "Hauptraum", "es": "Sala principal", "it": "Sala principale"}
_LONGEST_NAME = 120


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `site create`, `site list` and `site keys`."""
    parser = subparsers.add_parser("site", help="make a site, list the sites, give a library two keys")
    acts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    create = acts.add_parser("create", help="make a site with one open room `main`; the last line is its key")
    create.add_argument("name", metavar="NAME", help="the brand's name, as people read it")
    create.add_argument(
        "--origin",
        required=True,
        action="append",
        metavar="URL",
        help="where the widget stands; may be given several times",
    )
    create.add_argument(
        "--languages",
        default="en",
        metavar="fr,en",
        help="the first is the room's; they choose the starter lists (default: en)",
    )
    create.add_argument(
        "--pace",
        choices=("on", "off"),
        default="on",
        help="off: no rate, repeat, newcomer or connection checks, for load tests",
    )
    add_database(create)
    create.set_defaults(run=run, act=_create)
    listing = acts.add_parser("list", help="the sites: key, name, origins")
    add_database(listing)
    listing.set_defaults(run=run, act=_list)
    keys = acts.add_parser("keys", help="whether brand and vendor must both agree on the library, or one alone decides")
    keys.add_argument("keys", choices=("one", "two"))
    keys.add_argument("--reason", required=True, help="kept in the log")
    add_site(keys)
    add_database(keys)
    keys.set_defaults(run=run, act=_keys)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; returns the exit code."""
    result: int = args.act(args)
    return result


def canonical_origin(text: str) -> str:
    """An origin as browsers send it: scheme, host, port if unusual. Raises CommandError."""
    parts = urlsplit(text.strip())
    try:
        port = parts.port
    except ValueError:
        port = -1
    usual = {"http": 80, "https": 443}
    wrong = parts.scheme not in usual or not parts.hostname or parts.username is not None or port == -1
    if wrong or parts.path not in ("", "/") or parts.query or parts.fragment or re.search(r"[\s*\"'<>]", text.strip()):
        raise CommandError(f"{text!r} is no origin: write the scheme and the host, as https://www.brand.example.")
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != usual[parts.scheme] else "")


def _create(args: argparse.Namespace) -> int:
    new = _new_site(args)

    async def deed(store: Store) -> Site:
        return await store.write(make_site, new)

    site = with_store(args, deed)
    note(f"{site.name}: one open room `main`, languages {', '.join(site.languages)}. The site key:")
    print(site.key)
    return 0


def make_site(conn: Connection, new: NewSite) -> Site:
    """Write a site with its room `main`; the first line of its audit says who made it."""
    now = database_now(conn)
    site = installations.create_site(conn, new, now)
    language = new.languages[0]
    installations.create_room(conn, site.id, NewRoom("main", _ROOM_NAMES.get(language, "Main room"), language))
    after = {"name": site.name, "origins": list(site.origins), "languages": list(site.languages)}
    made = NewDecision(new_id(), Act.SITE, "site", site.key, "made", {}, after)
    decisions.record(conn, command_actor(site.id), made, now)
    return site


def _new_site(args: argparse.Namespace) -> NewSite:
    name = " ".join(args.name.split())
    if not name or len(name) > _LONGEST_NAME:
        raise CommandError(f"Give the site a name of at most {_LONGEST_NAME} characters.")
    chosen = _languages(args.languages)
    known = [language for language in chosen if language in starter_languages()]
    for language in chosen:
        if language not in known:
            note(f"There is no starter list for {language} yet: its library begins empty.")
    lists = tuple(name for name in starter_lists() if name.removeprefix(STARTER) in (*known, EVERY_LANGUAGE))
    origins = tuple(dict.fromkeys(canonical_origin(origin) for origin in args.origin))
    return NewSite(name, origins, chosen, lists, Preferences(pace=args.pace == "on"))


def _languages(text: str) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))
    if not chosen or not all(re.fullmatch(r"[a-z]{2,3}", one) for one in chosen):
        raise CommandError(f"{text!r} is no list of languages: write their codes, as fr,en.")
    return chosen


def _list(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> list[Site]:
        return await store.read(installations.all_sites)

    for site in with_store(args, deed):
        print(f"{site.key}\t{site.name}\t{' '.join(site.origins)}")
    return 0


def _keys(args: argparse.Namespace) -> int:
    async def deed(store: Store) -> Decision:
        site = await site_of(store, args.site)
        return await desk_of(store).set_keys(command_actor(site.id), args.keys == "two", args.reason)

    with_store(args, deed)
    two = "Brand and vendor both agree on every change of its library from now on."
    note(f"{args.site}: " + (two if args.keys == "two" else "One key is enough for its library from now on."))
    return 0

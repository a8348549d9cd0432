"""The demo brand in the database: its site, rooms, library and staff; made once, and found again."""

import asyncio
import json
import secrets
from importlib.resources import files
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, update

from server.access.passwords import Passwords
from server.demo.seed import Seeder
from server.demo.staff import STAFF, agree_on_library
from server.models import Actor, Preferences, Site
from server.models.library import STARTER
from server.sites import Sites
from server.store import Store, accounts, installations, schema
from server.store.installations import NewRoom, NewSite
from server.store.sites import touch

_LANGUAGES = ("fr", "en")


def install_at(path: Path, origins: tuple[str, ...], now: int) -> Site:
    """The demo's site in the database at `path`. A first filling that was cut short leaves nothing behind."""
    if not path.exists():
        unfinished = path.absolute().with_name(f"unfinished-{path.name}")
        for leftover in path.parent.glob(f"{unfinished.name}*"):
            leftover.unlink()
        asyncio.run(_opened(unfinished, origins, now))
        unfinished.with_name(f"{unfinished.name}.reserve").unlink(missing_ok=True)
        unfinished.rename(path)
    return asyncio.run(_opened(path.absolute(), origins, now))


async def _opened(path: Path, origins: tuple[str, ...], now: int) -> Site:
    store = Store.open(f"sqlite:///{path}")
    try:
        return await _install(store, origins, now)
    finally:
        store.close()


async def _install(store: Store, origins: tuple[str, ...], now: int) -> Site:
    """The demo's site, made and filled if it is not there; its origins follow the ports of this start."""
    known = await store.read(installations.all_sites)
    if known:
        await store.write(_move, known[0].id, origins)
        return (await store.read(installations.all_sites))[0]
    house = json.loads(files("server.demo").joinpath("house.json").read_text("utf-8"))
    site = await store.write(_make, house, origins, now)
    people = await store.write(_employ, site.id, now)
    await agree_on_library(store, site, people)
    snapshot = await Sites(store, lambda: now).of(site.id)
    await Seeder(store, snapshot, now).fill()
    return site


def _make(conn: Connection, house: dict[str, Any], origins: tuple[str, ...], now: int) -> Site:
    lists = tuple(f"{STARTER}{language}" for language in (*_LANGUAGES, "any"))
    site = installations.create_site(conn, NewSite(house["name"], origins, _LANGUAGES, lists, _dress(house)), now)
    for room in house["rooms"]:
        installations.create_room(conn, site.id, NewRoom(room["slug"], room["name"], room["language"]))
    return site


def _employ(conn: Connection, site_id: int, now: int) -> dict[str, Actor]:
    """The accounts of the staff, and who acts with each, by persona."""
    people = {}
    for persona, member in STAFF.items():
        # Nobody knows this password: the demo's links sign in by themselves.
        password = Passwords().hash(secrets.token_urlsafe(24))
        account = accounts.create_account(conn, member.email, member.name, password, now)
        accounts.set_membership(conn, account.id, site_id, member.role, member.side)
        people[persona] = Actor("account", str(account.id), account.name, member.role, site_id, side=member.side)
    return people


def _dress(house: dict[str, Any]) -> Preferences:
    theme = house["theme"]
    return Preferences(
        accent=theme["accent"],
        radius=theme["radius"],
        font=theme["font"],
        scheme=theme["scheme"],
        contact=house["contact"],
        retention_days=house["retention_days"],
        guidelines=house["guidelines"],
        staff_look=house["staff_look"],
        reserved=(house["name"],),
        allow_domains=("baraban.example",),
    )


def _move(conn: Connection, site_id: int, origins: tuple[str, ...]) -> None:
    touch(conn, site_id)
    conn.execute(update(schema.sites).where(schema.sites.c.id == site_id).values(origins=list(origins)))

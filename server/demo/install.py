"""The demo brand in the database: its site, rooms, library and community manager; made once, and found again."""

import asyncio
import json
import secrets
from importlib.resources import files
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, update

from server.access.passwords import Passwords
from server.announce import Announce
from server.bus import MemoryBus
from server.demo.seed import Seeder
from server.desk import Desk
from server.desk.library import Replacement
from server.models import Actor, Preferences, Role, Side, Site
from server.models.library import STARTER
from server.sites import Sites
from server.store import Store, accounts, installations, schema
from server.store.installations import NewRoom, NewSite
from server.store.sites import touch

MANAGER_EMAIL = "camille@baraban.example"
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
    await _agree_on_library(store, site)
    snapshot = await Sites(store, lambda: now).of(site.id)
    await Seeder(store, snapshot, now).fill()
    return site


def _make(conn: Connection, house: dict[str, Any], origins: tuple[str, ...], now: int) -> Site:
    lists = tuple(f"{STARTER}{language}" for language in (*_LANGUAGES, "any"))
    site = installations.create_site(conn, NewSite(house["name"], origins, _LANGUAGES, lists, _dress(house)), now)
    for room in house["rooms"]:
        installations.create_room(conn, site.id, NewRoom(room["slug"], room["name"], room["language"]))
    # Nobody knows this password: the demo's links sign in by themselves.
    password = Passwords().hash(secrets.token_urlsafe(24))
    camille = accounts.create_account(conn, MANAGER_EMAIL, "Camille", password, now)
    accounts.set_membership(conn, camille.id, site.id, Role.MANAGER, Side.BRAND)
    return site


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


async def _agree_on_library(store: Store, site: Site) -> None:
    library = json.loads(files("server.demo").joinpath("library.json").read_text("utf-8"))
    owner = Actor("command", "demo", "Baraban", Role.OWNER, site.id)
    put = Replacement(library["entries"], "Les règles de la maison, convenues à l’ouverture.", None)
    await Desk(store, Announce(MemoryBus())).put_library(owner, put)


def _move(conn: Connection, site_id: int, origins: tuple[str, ...]) -> None:
    touch(conn, site_id)
    conn.execute(update(schema.sites).where(schema.sites.c.id == site_id).values(origins=list(origins)))

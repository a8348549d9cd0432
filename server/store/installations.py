"""Sites and rooms as the owner makes and changes them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from server.ids import new_site_key, new_token
from server.models import Level, Mode, Preferences, Room, Site
from server.store.among import one_of
from server.store.schema import rooms, sites
from server.store.sites import to_room, to_site


@dataclass(frozen=True, slots=True)
class NewSite:
    """What the owner chooses for a site. `lists`: names of the shared lists in force ("starter/fr")."""

    name: str
    origins: tuple[str, ...]
    languages: tuple[str, ...]
    lists: tuple[str, ...] = ()
    preferences: Preferences = field(default_factory=Preferences)


@dataclass(frozen=True, slots=True)
class NewRoom:
    """What the owner chooses for a room; `slow` in seconds."""

    slug: str
    name: str
    language: str
    mode: Mode = Mode.OPEN
    slow: int = 0


def create_site(conn: Connection, new: NewSite, now: int) -> Site:
    """Write a site with a fresh public key and the secret that its JWTs are signed with."""
    row: dict[str, Any] = {
        "key": new_site_key(),
        "name": new.name,
        "origins": list(new.origins),
        "languages": list(new.languages),
        "lists": list(new.lists),
        "identity_secret": new_token(),
        "preferences": asdict(new.preferences),
        "created_at": now,
    }
    site_id = conn.execute(insert(sites).values(row).returning(sites.c.id)).scalar_one()
    return to_site(conn.execute(select(sites).where(sites.c.id == site_id)).one())


def site_by_key(conn: Connection, key: str) -> Site | None:
    """The site with this public key."""
    row = conn.execute(select(sites).where(sites.c.key == key)).one_or_none()
    return to_site(row) if row else None


def site_by_id(conn: Connection, site_id: int) -> Site | None:
    """The site with this number."""
    row = conn.execute(select(sites).where(sites.c.id == site_id)).one_or_none()
    return to_site(row) if row else None


def all_sites(conn: Connection) -> list[Site]:
    """Every site, in order of making."""
    return [to_site(row) for row in conn.execute(select(sites).order_by(sites.c.id))]


def create_room(conn: Connection, site_id: int, new: NewRoom) -> Room:
    """Write a room after the others of its site. The slug must be free there (see `room_of`)."""
    last = conn.scalar(select(func.max(rooms.c.position)).where(rooms.c.site_id == site_id))
    row = asdict(new) | {"site_id": site_id, "position": 0 if last is None else last + 1}
    room_id = conn.execute(insert(rooms).values(row).returning(rooms.c.id)).scalar_one()
    return to_room(conn.execute(select(rooms).where(rooms.c.id == room_id)).one())


def room_of(conn: Connection, site_id: int, slug: str) -> Room | None:
    """The room of this site with this slug."""
    row = conn.execute(select(rooms).where(rooms.c.site_id == site_id, rooms.c.slug == slug)).one_or_none()
    return to_room(row) if row else None


def rooms_of(conn: Connection, site_id: int) -> list[Room]:
    """The rooms of a site, in their order."""
    found = conn.execute(select(rooms).where(rooms.c.site_id == site_id).order_by(rooms.c.position, rooms.c.id))
    return [to_room(row) for row in found]


def set_mode(conn: Connection, room_id: int, mode: Mode) -> None:
    """Who may write in a room. The caller holds the site's lock (see `sites.touch`)."""
    conn.execute(update(rooms).where(rooms.c.id == room_id).values(mode=mode))


def set_slow(conn: Connection, room_id: int, seconds: int) -> None:
    """The pause between two messages of one author. The caller holds the site's lock."""
    conn.execute(update(rooms).where(rooms.c.id == room_id).values(slow=seconds))


def set_level(conn: Connection, site_id: int, level: Level, text: str | None, until: int | None) -> None:
    """A site's crisis level. The caller holds the site's lock."""
    values = {"level": level, "level_text": text, "level_until": until}
    conn.execute(update(sites).where(sites.c.id == site_id).values(values))


def set_lists(conn: Connection, site_id: int, lists: tuple[str, ...]) -> None:
    """The shared lists in force. The caller holds the site's lock."""
    conn.execute(update(sites).where(sites.c.id == site_id).values(lists=list(lists)))


def set_two_keys(conn: Connection, site_id: int, two: bool) -> None:
    """Whether the library needs two keys. The caller holds the site's lock."""
    conn.execute(update(sites).where(sites.c.id == site_id).values(two_keys=two))


def set_preferences(conn: Connection, site_id: int, preferences: Preferences) -> None:
    """What the brand chose for its site. The caller holds the site's lock."""
    conn.execute(update(sites).where(sites.c.id == site_id).values(preferences=asdict(preferences)))


def levels_over(conn: Connection, now: int, among: Sequence[int] | None = None) -> list[Site]:
    """Sites whose level has reached its end; `among`: of these alone."""
    over = (sites.c.level != Level.NORMAL, sites.c.level_until <= now, one_of(sites.c.id, among))
    return [to_site(row) for row in conn.execute(select(sites).where(*over).order_by(sites.c.id))]

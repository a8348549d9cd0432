"""Sites and rooms: reading all that a process needs to admit and judge, and raising the version that covers sends."""

from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, or_, select, update

from server.models import Block, Level, Mode, Preferences, Role, Room, Site
from server.store.schema import blocks, entries, rooms, sites
from server.store.visitors import with_roles


@dataclass(frozen=True, slots=True)
class SiteRows:
    """One site as stored, read in one snapshot. `entries` are the library's rows in force: `(key, body)`."""

    site: Site
    rooms: tuple[Room, ...]
    blocks: tuple[Block, ...]
    entries: tuple[tuple[str, Any], ...]
    retired: frozenset[str]
    roles: dict[str, Role]


def touch(conn: Connection, site_id: int) -> int:
    """Lock the site row and raise its version: what covers a send changes under this lock (G7). Returns the version."""
    statement = update(sites).where(sites.c.id == site_id).values(version=sites.c.version + 1)
    version: int = conn.execute(statement.returning(sites.c.version)).scalar_one()
    return version


def versions(conn: Connection, site_ids: list[int]) -> dict[int, int]:
    """The versions of these sites."""
    found = conn.execute(select(sites.c.id, sites.c.version).where(sites.c.id.in_(site_ids)))
    return dict(found.all())


def load(conn: Connection, now: int, *, key: str | None = None, site_id: int | None = None) -> SiteRows | None:
    """A site by its key or its number, with everything in force at `now`."""
    which = sites.c.key == key if key is not None else sites.c.id == site_id
    row = conn.execute(select(sites).where(which)).one_or_none()
    if row is None:
        return None
    library = _library(conn, row.id, now)
    return SiteRows(
        site=to_site(row),
        rooms=_rooms(conn, row.id),
        blocks=_blocks(conn, row.id, now),
        entries=tuple((key, body) for key, body, state in library if state == "agreed"),
        retired=frozenset(key for key, _, state in library if state == "retired"),
        roles=with_roles(conn, row.id),
    )


def to_site(row: Row[Any]) -> Site:
    """A row of `sites` as a record."""
    return Site(
        id=row.id,
        key=row.key,
        name=row.name,
        origins=tuple(row.origins),
        languages=tuple(row.languages),
        lists=tuple(row.lists),
        version=row.version,
        level=Level(row.level),
        level_text=row.level_text,
        level_until=row.level_until,
        two_keys=bool(row.two_keys),
        identity_secret=row.identity_secret,
        preferences=msgspec.convert(row.preferences, Preferences),
    )


def to_room(row: Row[Any]) -> Room:
    """A row of `rooms` as a record."""
    return Room(
        id=row.id,
        site_id=row.site_id,
        slug=row.slug,
        name=row.name,
        language=row.language,
        mode=Mode(row.mode),
        slow=row.slow,
        position=row.position,
    )


def to_block(row: Row[Any]) -> Block:
    """A row of `blocks` as a record."""
    return Block(**row._asdict())


def _rooms(conn: Connection, site_id: int) -> tuple[Room, ...]:
    found = conn.execute(select(rooms).where(rooms.c.site_id == site_id).order_by(rooms.c.position, rooms.c.id))
    return tuple(to_room(row) for row in found)


def _blocks(conn: Connection, site_id: int, now: int) -> tuple[Block, ...]:
    in_force = (blocks.c.site_id == site_id, blocks.c.ended_at.is_(None), blocks.c.until > now)
    return tuple(to_block(row) for row in conn.execute(select(blocks).where(*in_force)))


def _library(conn: Connection, site_id: int, now: int) -> list[tuple[str, Any, str]]:
    """Agreed entries in force, and the keys that the site retired (they override a shared list)."""
    in_force = (
        entries.c.site_id == site_id,
        entries.c.state.in_(["agreed", "retired"]),
        or_(entries.c.expires_at.is_(None), entries.c.expires_at > now),
    )
    found = conn.execute(select(entries.c.key, entries.c.body, entries.c.state).where(*in_force).order_by(entries.c.id))
    return [(key, body, state) for key, body, state in found]

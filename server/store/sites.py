"""Sites and rooms: reading all that a process needs to admit and judge, and raising the version that covers sends."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, or_, select, update

from server.models import Block, Level, Mode, Preferences, Role, Room, Site
from server.models.library import SHARED
from server.store.schema import blocks, entries, proposals, rooms, shared_lists, sites
from server.store.urgent import urgent_at
from server.store.visitors import with_roles


@dataclass(frozen=True, slots=True)
class SharedRows:
    """A shared list at one version. `bodies` None: they were not asked for."""

    name: str
    list_id: str
    version: int
    bodies: tuple[Any, ...] | None


@dataclass(frozen=True, slots=True)
class SiteRows:
    """One site as stored, read in one snapshot. `entries` are the library's rows in force: `(key, body)`; `urgent`
    the bodies of proposals that count beside them for now; `shared` the lists of other sites that it follows.
    """

    site: Site
    rooms: tuple[Room, ...]
    blocks: tuple[Block, ...]
    entries: tuple[tuple[str, Any], ...]
    retired: frozenset[str]
    roles: dict[str, Role]
    urgent: tuple[Any, ...] = ()
    shared: tuple[SharedRows, ...] = ()


def touch(conn: Connection, site_id: int) -> int:
    """Lock the site row and raise its version: what covers a send changes under this lock (G7). Returns the version."""
    statement = update(sites).where(sites.c.id == site_id).values(version=sites.c.version + 1)
    version: int = conn.execute(statement.returning(sites.c.version)).scalar_one()
    return version


def share(conn: Connection, site_id: int) -> None:
    """Lock the site row as a send does: what changes under `touch` waits until this has committed, and this for it."""
    conn.execute(select(sites.c.id).where(sites.c.id == site_id).with_for_update(read=True))


def versions(conn: Connection, site_ids: list[int]) -> dict[int, int]:
    """The versions of these sites."""
    found = conn.execute(select(sites.c.id, sites.c.version).where(sites.c.id.in_(site_ids)))
    return dict(found.all())


def load(
    conn: Connection,
    now: int,
    *,
    key: str | None = None,
    site_id: int | None = None,
    bodies: bool = True,
) -> SiteRows | None:
    """A site by its key or its number, with everything in force at `now`; `bodies`: those of shared lists too."""
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
        urgent=_urgent(conn, (proposals.c.site_id == row.id, proposals.c.list_id.is_(None)), now),
        shared=_shared(conn, row.lists, now if bodies else None),
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
    own = (entries.c.site_id == site_id, entries.c.list_id.is_(None), *_in_force(now))
    found = conn.execute(select(entries.c.key, entries.c.body, entries.c.state).where(*own).order_by(entries.c.id))
    return [(key, body, state) for key, body, state in found]


def shared_list(conn: Connection, list_id: str, now: int) -> SharedRows:
    """A shared list with all that counts on it at `now`."""
    return _shared_rows(conn, conn.execute(select(shared_lists).where(shared_lists.c.id == list_id)).one(), now)


def _shared(conn: Connection, names: Iterable[str], now: int | None) -> tuple[SharedRows, ...]:
    """The lists of other sites among these names, in their order; one that is not there is left out."""
    slugs = [name.removeprefix(SHARED) for name in names if name.startswith(SHARED)]
    if not slugs:
        return ()
    rows = {row.slug: row for row in conn.execute(select(shared_lists).where(shared_lists.c.slug.in_(slugs)))}
    return tuple(_shared_rows(conn, rows[slug], now) for slug in slugs if slug in rows)


def _shared_rows(conn: Connection, row: Row[Any], now: int | None) -> SharedRows:
    name = f"{SHARED}{row.slug}"
    if now is None:
        return SharedRows(name, row.id, row.version, None)
    agreed = (entries.c.list_id == row.id, entries.c.state == "agreed", *_in_force(now))
    bodies = conn.execute(select(entries.c.body).where(*agreed).order_by(entries.c.id)).scalars()
    urgent = _urgent(conn, (proposals.c.list_id == row.id,), now)
    return SharedRows(name, row.id, row.version, (*bodies, *urgent))


def _urgent(conn: Connection, where: Iterable[ColumnElement[bool]], now: int) -> tuple[Any, ...]:
    """What counts beside the agreed entries because it is urgent."""
    found = select(proposals.c.body).where(*where, *urgent_at(now)).order_by(proposals.c.id)
    return tuple(conn.execute(found).scalars())


def _in_force(now: int) -> tuple[ColumnElement[bool], ...]:
    ends = or_(entries.c.expires_at.is_(None), entries.c.expires_at > now)
    return entries.c.state.in_(["agreed", "retired"]), ends

"""Lists that several sites share. A list is kept by its home site; others follow it by name ("shared/SLUG").

Lock order: lists by id, then sites by number. Whoever follows a list locks it first, so a change of it knows who does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from server.ids import new_id
from server.models.library import SHARED
from server.store.schema import entries, shared_lists, sites
from server.store.sites import touch as touch_site


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list as it is stored. `home`: the name of the site that keeps it."""

    id: str
    slug: str
    name: str
    home_id: int
    home: str
    version: int


def create(conn: Connection, home_id: int, slug: str, name: str, *, now: int) -> str:
    """Write an empty list; returns its id. The slug must be free (see `by_slug`)."""
    row = {"id": new_id(), "slug": slug, "name": name, "home_id": home_id, "created_at": now}
    conn.execute(insert(shared_lists).values(row))
    return str(row["id"])


def by_slug(conn: Connection, slug: str) -> ListRow | None:
    """The list of this slug."""
    row = conn.execute(_known().where(shared_lists.c.slug == slug)).one_or_none()
    return ListRow(*row) if row else None


def by_id(conn: Connection, list_id: str) -> ListRow:
    """The list of this id, which is never removed."""
    return ListRow(*conn.execute(_known().where(shared_lists.c.id == list_id)).one())


def every(conn: Connection) -> list[ListRow]:
    """Every list, by slug."""
    return [ListRow(*row) for row in conn.execute(_known().order_by(shared_lists.c.slug))]


def counts(conn: Connection) -> dict[str, int]:
    """How many agreed entries each list has."""
    agreed = (entries.c.list_id.is_not(None), entries.c.state == "agreed")
    found = select(entries.c.list_id, func.count()).where(*agreed).group_by(entries.c.list_id)
    return {str(list_id): count for list_id, count in conn.execute(found)}


def hold(conn: Connection, names: Iterable[str]) -> None:
    """Lock the shared ones among these names, so that none changes while a site begins or ends following it."""
    slugs = [name.removeprefix(SHARED) for name in names if name.startswith(SHARED)]
    ids = conn.execute(select(shared_lists.c.id).where(shared_lists.c.slug.in_(slugs))).scalars()
    for list_id in sorted(ids):
        conn.execute(select(shared_lists.c.id).where(shared_lists.c.id == list_id).with_for_update(read=True))


def followers(conn: Connection, slug: str) -> list[tuple[int, str]]:
    """The sites that follow a list, by name: the number and the name of each."""
    found = conn.execute(select(sites.c.id, sites.c.name, sites.c.lists).order_by(sites.c.name, sites.c.id))
    return [(row.id, row.name) for row in found if f"{SHARED}{slug}" in row.lists]


def touch(conn: Connection, which: ListRow) -> tuple[int, ...]:
    """Lock a list, its home and all that follow it, and raise their versions; returns the sites' numbers."""
    mine = shared_lists.c.id == which.id
    conn.execute(update(shared_lists).where(mine).values(version=shared_lists.c.version + 1))
    concerned = sorted({which.home_id} | {site_id for site_id, _ in followers(conn, which.slug)})
    for site_id in concerned:
        touch_site(conn, site_id)
    return tuple(concerned)


def _known() -> Any:
    whose = (shared_lists.c.id, shared_lists.c.slug, shared_lists.c.name, shared_lists.c.home_id)
    home = sites.c.name.label("home")
    return select(*whose, home, shared_lists.c.version).join(sites, sites.c.id == shared_lists.c.home_id)

"""The library's rows. A row is never changed in place: another takes over and names the decision, so undo can follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from server.models.desk import StoredEntry
from server.store.schema import entries

_CHUNK = 5000


@dataclass(frozen=True, slots=True)
class EntryMark:
    """Who writes a row, why, when, and by which decision."""

    site_id: int
    decision_id: str
    name: str
    reason: str
    at: int


def of_site(conn: Connection, site_id: int) -> list[StoredEntry]:
    """The entries that count (agreed, or retired against a shared list), newest first."""
    known = (entries.c.site_id == site_id, entries.c.state.in_(["agreed", "retired"]))
    found = conn.execute(select(entries).where(*known).order_by(entries.c.id.desc()))
    return [to_entry(row) for row in found]


def bodies(conn: Connection, site_id: int) -> list[dict[str, Any]]:
    """The agreed entries as a library file has them, in the order of writing."""
    agreed = (entries.c.site_id == site_id, entries.c.state == "agreed")
    return list(conn.execute(select(entries.c.body).where(*agreed).order_by(entries.c.id)).scalars())


def agreed(conn: Connection, site_id: int, key: str) -> StoredEntry | None:
    """The entry of this key in force among the site's own."""
    which = (entries.c.site_id == site_id, entries.c.key == key, entries.c.state == "agreed")
    row = conn.execute(select(entries).where(*which)).one_or_none()
    return to_entry(row) if row else None


def retired(conn: Connection, site_id: int, key: str) -> bool:
    """Whether the site has taken this key out of force."""
    which = (entries.c.site_id == site_id, entries.c.key == key, entries.c.state == "retired")
    return conn.scalar(select(func.count()).select_from(entries).where(*which)) != 0


def write(conn: Connection, mark: EntryMark, rows: Iterable[dict[str, Any]], state: str = "agreed") -> int:
    """Write rows for these bodies (each with its `id` as key); returns how many. The caller holds the site's lock."""
    made = [_row(mark, body, state) for body in rows]
    for start in range(0, len(made), _CHUNK):
        conn.execute(insert(entries), made[start : start + _CHUNK])
    return len(made)


def end_all(conn: Connection, site_id: int, decision_id: str) -> int:
    """Everything that counts gives way to what the decision writes; returns how many."""
    count = (entries.c.site_id == site_id, entries.c.state.in_(["agreed", "retired"]))
    ended: int = conn.execute(update(entries).where(*count).values(_ended("replaced", decision_id))).rowcount
    return ended


def end(conn: Connection, entry_id: int, decision_id: str, state: str) -> None:
    """One row leaves force: `replaced` by another, or `retired`."""
    conn.execute(update(entries).where(entries.c.id == entry_id).values(_ended(state, decision_id)))


def run_out(conn: Connection, now: int) -> list[StoredEntry]:
    """Entries in force whose end has come."""
    over = (entries.c.state == "agreed", entries.c.expires_at <= now)
    return [to_entry(row) for row in conn.execute(select(entries).where(*over).order_by(entries.c.site_id).limit(500))]


def written_still_stand(conn: Connection, decision_id: str) -> bool:
    """Whether every row that a decision wrote counts still."""
    moved = (entries.c.decision_id == decision_id, entries.c.ended_by.is_not(None))
    return conn.scalar(select(func.count()).select_from(entries).where(*moved)) == 0


def keys_taken(conn: Connection, site_id: int, decision_id: str) -> Sequence[str]:
    """Keys that a decision ended and that somebody else has written again since."""
    ended = select(entries.c.key).where(entries.c.ended_by == decision_id)
    again = (entries.c.site_id == site_id, entries.c.key.in_(ended), entries.c.state == "agreed")
    others = entries.c.decision_id.is_distinct_from(decision_id)
    return conn.execute(select(entries.c.key).where(*again, others).limit(5)).scalars().all()


def put_back(conn: Connection, decision_id: str) -> None:
    """Exactly what a decision ended counts again, and what it wrote does not."""
    ended = (entries.c.ended_by == decision_id, entries.c.was.is_not(None))
    conn.execute(update(entries).where(*ended).values(state=entries.c.was, ended_by=None, was=None))
    wrote = (entries.c.decision_id == decision_id,)
    conn.execute(update(entries).where(*wrote).values(state="replaced", ended_by=decision_id))


def _ended(state: str, decision_id: str) -> dict[str, Any]:
    """`was` keeps the state that undo puts back."""
    return {"was": entries.c.state, "state": state, "ended_by": decision_id}


def to_entry(row: Row[Any]) -> StoredEntry:
    """A row of `entries` as a record."""
    return StoredEntry(**{name: getattr(row, name) for name in StoredEntry.__dataclass_fields__})


def _row(mark: EntryMark, body: dict[str, Any], state: str) -> dict[str, Any]:
    return {
        "site_id": mark.site_id,
        "key": body["id"],
        "body": body,
        "state": state,
        "version": 1,
        "decision_id": mark.decision_id,
        "proposed_by": mark.name,
        "agreed_by": mark.name,
        "reason": mark.reason,
        "at": mark.at,
        "expires_at": body.get("expires_at"),
    }

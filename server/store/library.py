"""What counts: at most one row a key and shelf. Every change of it goes through `write`, which keeps the journal."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, select

from server.models.library import StoredEntry
from server.store import installations, journal
from server.store.among import one_of
from server.store.bulk import BulkMany, BulkUpdate
from server.store.schema import entries

CHUNK = 5000
# The key of the lists that a site follows, in the journal and among proposals: no entry has an empty id.
LISTS_KEY = ""
LISTED = "listed"
_WHAT = (
    "body", "state", "version", "decision_id", "proposed_by", "agreed_by", "reason", "at", "expires_at",
)  # fmt: skip
_insert = BulkMany(entries, ("site_id", "list_id", "key", *_WHAT))
_update = BulkUpdate(entries, _WHAT)


class Shelf(NamedTuple):
    """A site's own library (`list_id` None), or one of the lists that it keeps for others."""

    site_id: int
    list_id: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts for a key: `agreed`, `retired`, `listed` (in a list that the site follows), or the site's `lists`.

    `row`: its number; 0: not written yet.
    """

    state: str
    body: Any
    version: int = 0
    row: int = 0

    def same(self, other: "Standing | None") -> bool:
        """Whether the same counts, whoever wrote it."""
        return other is not None and (self.state, self.body) == (other.state, other.body)

    @property
    def ends(self) -> int | None:
        """When it stops counting by itself, in ms; None: never."""
        return self.body.get("expires_at") if self.state == "agreed" and isinstance(self.body, dict) else None


def shelved(standing: Standing | None) -> Standing | None:
    """What of it stands on the shelf itself: what a followed list says has its place there."""
    return None if standing is not None and standing.state == LISTED else standing


@dataclass(frozen=True, slots=True)
class Step:
    """One change of what counts, and whose keys turned for it. None: nothing counts for this key; `listed`: nothing
    stands on the shelf for it."""

    key: str
    before: Standing | None
    after: Standing | None
    proposed_by: str | None
    agreed_by: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The decision that changes what counts: who (by name), when."""

    decision_id: str
    by: str
    at: int


@dataclass(frozen=True, slots=True)
class Turned:
    """A change of what counts, ready to be written: rows that go, stay as others, come; the journal; the site's lists."""

    site_id: int
    gone: Sequence[int]
    other: Sequence[tuple[Any, ...]]
    come: Sequence[tuple[Any, ...]]
    changes: Sequence[tuple[Any, ...]]
    lists: tuple[str, ...] | None


def on(table: Table, shelf: Shelf) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """What is on a shelf, in a table of the library."""
    return table.c.site_id == shelf.site_id, table.c.list_id.is_not_distinct_from(shelf.list_id)


def of_shelf(conn: Connection, shelf: Shelf) -> list[StoredEntry]:
    """What counts, newest first."""
    newest = (entries.c.at.desc(), entries.c.id.desc())
    found = conn.execute(select(entries).where(*on(entries, shelf)).order_by(*newest))
    return [to_entry(row) for row in found]


def entry(conn: Connection, shelf: Shelf, key: str) -> StoredEntry | None:
    """What counts for one key."""
    row = conn.execute(select(entries).where(*on(entries, shelf), entries.c.key == key)).one_or_none()
    return to_entry(row) if row else None


def bodies(conn: Connection, shelf: Shelf) -> list[dict[str, Any]]:
    """The agreed entries as a library file has them, in the order of writing."""
    agreed = (*on(entries, shelf), entries.c.state == "agreed")
    return list(conn.execute(select(entries.c.body).where(*agreed).order_by(entries.c.id)).scalars())


def standings(conn: Connection, shelf: Shelf, keys: Iterable[str] | None = None) -> dict[str, Standing]:
    """What counts for these keys; for all that there are, when none are named."""
    chosen = select(entries.c.key, entries.c.state, entries.c.body, entries.c.version, entries.c.id)
    chosen = chosen.where(*on(entries, shelf)).order_by(entries.c.id)
    wanted = None if keys is None else list(keys)
    if wanted is not None and len(wanted) <= CHUNK:
        chosen = chosen.where(entries.c.key.in_(wanted))
    return {row.key: Standing(row.state, row.body, row.version, row.id) for row in conn.execute(chosen)}


def turned(shelf: Shelf, mark: Mark, steps: Sequence[Step]) -> Turned:
    """A change of what counts as rows, without the database: for many thousands this is most of the work."""
    lists = next((step.after.body["lists"] for step in steps if step.key == LISTS_KEY and step.after), None)
    return Turned(
        site_id=shelf.site_id,
        gone=[row for step in steps if (row := _stood(step)) and shelved(step.after) is None],
        other=[
            (*_row(mark, step, after), row)
            for step in steps
            if (after := shelved(step.after)) and (row := _stood(step))
        ],
        come=[
            (shelf.site_id, shelf.list_id, step.key, *_row(mark, step, after))
            for step in steps
            if (after := shelved(step.after)) is not None and step.key != LISTS_KEY and not _stood(step)
        ],
        changes=journal.rows_of(shelf, (mark.decision_id, mark.at, mark.by), map(_change, steps)),
        lists=None if lists is None else tuple(lists),
    )


def write(conn: Connection, turn: Turned) -> None:
    """Change what counts, and write it down. The caller holds the shelf's locks and has checked every `before`."""
    for start in range(0, len(turn.gone), CHUNK):
        conn.execute(delete(entries).where(entries.c.id.in_(turn.gone[start : start + CHUNK])))
    _update(conn, turn.other)
    _insert(conn, turn.come)
    if turn.lists is not None:
        installations.set_lists(conn, turn.site_id, turn.lists)
    journal.append(conn, turn.changes)


def run_out(conn: Connection, now: int, among: Sequence[int] | None = None) -> list[StoredEntry]:
    """Entries in force whose end has come; `among`: of these alone."""
    over = (entries.c.state == "agreed", entries.c.expires_at <= now, one_of(entries.c.id, among))
    return [to_entry(row) for row in conn.execute(select(entries).where(*over).order_by(entries.c.site_id).limit(500))]


def to_entry(row: Row[Any]) -> StoredEntry:
    """A row of `entries` as a record."""
    return StoredEntry(**{name: getattr(row, name) for name in StoredEntry.__dataclass_fields__})


def written(body: Any) -> str | None:
    """A body as the bulk statements take it."""
    return None if body is None else json.dumps(body, ensure_ascii=False)


def _stood(step: Step) -> int:
    """The row that the key has; 0: none."""
    return step.before.row if step.before is not None else 0


def _row(mark: Mark, step: Step, after: Standing) -> tuple[Any, ...]:
    """The columns of `_WHAT`."""
    whose = (step.proposed_by, step.agreed_by, step.reason)
    return (written(after.body), after.state, _version(step), mark.decision_id, *whose, mark.at, after.ends)


def _change(step: Step) -> journal.Written:
    before, after = step.before, step.after
    was, is_now = shelved(before), shelved(after)
    return journal.Written(
        step.key,
        was.state if was else None,
        written(before.body) if before else None,
        is_now.state if is_now else None,
        written(after.body) if after else None,
        _version(step),
        step.proposed_by,
        step.agreed_by,
        step.reason,
    )


def _version(step: Step) -> int:
    return (step.before.version if step.before else 0) + 1

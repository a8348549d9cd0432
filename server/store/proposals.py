"""What one side wants, until it is answered. Only an urgent proposal counts before that, and not for long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select, update

from moderation.fold import fold
from server.models import Side
from server.models.library import Proposal
from server.store.among import one_of
from server.store.bulk import BulkMany
from server.store.library import CHUNK, LISTED, Shelf, Standing, on, written
from server.store.schema import decisions, proposals

_COLUMNS = (
    "site_id", "list_id", "batch", "state", "side", "by", "reason", "at", "urgent_until",
    "change", "key", "body", "before_state", "before",
)  # fmt: skip
_insert = BulkMany(proposals, _COLUMNS)
WEEK_MS = 7 * 86_400_000


@dataclass(frozen=True, slots=True)
class Wish:
    """A change that somebody wants: put, retire, readmit (a list's entry counts again) or lists. `after` None: nothing
    counts for the key any more."""

    change: str
    key: str
    before: Standing | None
    after: Standing | None


@dataclass(frozen=True, slots=True)
class Proposer:
    """Who proposes a batch, for which side, why and when. `state`: proposed or draft."""

    batch: str
    by: str
    side: Side | None
    reason: str
    at: int
    state: str = "proposed"
    urgent_until: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Who answered, how (the state that it leaves), why, when, and the decision."""

    state: str
    by: str
    reason: str
    at: int
    decision_id: str


@dataclass(frozen=True, slots=True)
class Forward:
    """Drafts, by their ids, that a side puts forward, and why. `side` None: nobody asks for which."""

    ids: Sequence[int]
    side: Side | None
    reason: str


def rows_of(shelf: Shelf, who: Proposer, wishes: Sequence[Wish]) -> list[tuple[Any, ...]]:
    """A batch as rows."""
    side = who.side.value if who.side else None
    head = (shelf.site_id, shelf.list_id, who.batch, who.state, side, who.by, who.reason, who.at, who.urgent_until)
    return [(*head, *_what(wish)) for wish in wishes]


def insert_rows(conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Write a batch. The caller holds the site's lock."""
    _insert(conn, rows)


def of_shelf(conn: Connection, shelf: Shelf, side: Side | None) -> list[Proposal]:
    """All that is proposed, and the drafts of this side, newest first."""
    seen = or_(proposals.c.state == "proposed", _draft_of(side))
    found = select(proposals).where(*on(proposals, shelf), proposals.c.state.in_(["proposed", "draft"]), seen)
    return [to_proposal(row) for row in conn.execute(found.order_by(proposals.c.id.desc()))]


def page(conn: Connection, site_id: int, side: Side | None, *, after: int, limit: int) -> list[Proposal]:
    """What a site's people talk over, on all its shelves, in the order of writing."""
    waiting = (proposals.c.site_id == site_id, proposals.c.state.in_(["proposed", "draft"]), proposals.c.id > after)
    found = select(proposals).where(*waiting, or_(proposals.c.state == "proposed", _draft_of(side)))
    return [to_proposal(row) for row in conn.execute(found.order_by(proposals.c.id).limit(limit))]


def awaiting(conn: Connection, site_id: int, side: Side) -> int:
    """How many changes the other side proposed to this one, on every shelf that the site keeps."""
    theirs = (proposals.c.site_id == site_id, proposals.c.state == "proposed", proposals.c.side != side.value)
    return conn.scalar(select(func.count()).select_from(proposals).where(*theirs)) or 0


def unanswered(conn: Connection, site_id: int) -> int:
    """How many changes wait for an answer, whoever proposed them."""
    waiting = (proposals.c.site_id == site_id, proposals.c.state == "proposed")
    return conn.scalar(select(func.count()).select_from(proposals).where(*waiting)) or 0


def of_batch(conn: Connection, site_id: int, batch: str) -> Sequence[Row[Any]]:
    """Everything that was proposed together, in its order."""
    which = (proposals.c.site_id == site_id, proposals.c.batch == batch)
    return conn.execute(select(proposals).where(*which).order_by(proposals.c.id)).all()


def shelf_of(conn: Connection, site_id: int, batch: str) -> Shelf | None:
    """Where a batch belongs; None: there is no such batch at this site."""
    which = (proposals.c.site_id == site_id, proposals.c.batch == batch)
    row = conn.execute(select(proposals.c.site_id, proposals.c.list_id).where(*which).limit(1)).one_or_none()
    return Shelf(*row) if row else None


def lists_of(conn: Connection, site_id: int, batch: str) -> tuple[str, ...]:
    """The lists that a batch wants the site to follow."""
    which = (proposals.c.site_id == site_id, proposals.c.batch == batch, proposals.c.change == "lists")
    found = conn.execute(select(proposals.c.body).where(*which)).scalars()
    return tuple(name for body in found for name in body["lists"])


def answered_in(conn: Connection, decision_id: str) -> Sequence[Row[Any]]:
    """What a decision answered."""
    which = proposals.c.answered_in == decision_id
    return conn.execute(select(proposals).where(which).order_by(proposals.c.id)).all()


def open_keys(conn: Connection, shelf: Shelf, keys: Iterable[str]) -> list[tuple[str, str]]:
    """Those of these keys that somebody proposes something for: the key and the name, a few of them."""
    mine = (*on(proposals, shelf), proposals.c.state == "proposed")
    wanted = set(keys)
    which = mine if len(wanted) > CHUNK else (*mine, proposals.c.key.in_(wanted))
    found = conn.execute(select(proposals.c.key, proposals.c.by).where(*which).order_by(proposals.c.id))
    return [(row.key, row.by) for row in found if row.key in wanted][:5]


def was_urgent(conn: Connection, shelf: Shelf, wish: Wish, now: int) -> str | None:
    """The key under which what this wish says was in force urgently within the last week without the other side's
    agreement: its own key, or another, on any shelf of the site, that said the same. None: there is none.
    """
    # The decision that proposed it keeps what an undo takes off the proposal.
    urgent = decisions.c.after["urgent_until"].as_string().is_not(None)
    recent = (proposals.c.site_id == shelf.site_id, proposals.c.at > now - WEEK_MS, proposals.c.state != "agreed")
    found = select(proposals).join(decisions, decisions.c.id == proposals.c.batch).where(*recent, urgent)
    rows = conn.execute(found.order_by(proposals.c.id))
    return next((row.key for row in rows if _same(row, shelf, wish)), None)


def answer(conn: Connection, ids: Sequence[int], given: Answer) -> None:
    """Close proposals. The caller holds the site's lock."""
    values = {
        "state": given.state,
        "answered_by": given.by,
        "answered_at": given.at,
        "answer": given.reason,
        "answered_in": given.decision_id,
    }
    for start in range(0, len(ids), CHUNK):
        conn.execute(update(proposals).where(proposals.c.id.in_(ids[start : start + CHUNK])).values(values))


def reopen(conn: Connection, decision_id: str, state: str, now: int) -> None:
    """What a decision answered waits again, as it was: proposed, or a draft. What was urgent and is past its time waits
    like any other."""
    which = proposals.c.answered_in == decision_id
    late = (which, proposals.c.urgent_until <= now)
    conn.execute(update(proposals).where(*late).values(urgent_until=None))
    answers = ("answered_by", "answered_at", "answer", "answered_in")
    conn.execute(update(proposals).where(which).values({"state": state, **dict.fromkeys(answers)}))


def put_forward(conn: Connection, forward: Forward, now: int) -> None:
    """Drafts become proposals. The caller holds the site's lock."""
    side = forward.side.value if forward.side else None
    for start in range(0, len(forward.ids), CHUNK):
        these = proposals.c.id.in_(forward.ids[start : start + CHUNK])
        conn.execute(update(proposals).where(these).values(state="proposed", side=side, reason=forward.reason, at=now))


def run_out(conn: Connection, now: int, among: Sequence[int] | None = None) -> Sequence[Row[Any]]:
    """Urgent proposals whose day is over, unanswered; `among`: of these alone."""
    over = (proposals.c.state == "proposed", proposals.c.urgent_until <= now, one_of(proposals.c.id, among))
    return conn.execute(select(proposals).where(*over).order_by(proposals.c.site_id, proposals.c.id).limit(500)).all()


def to_proposal(row: Row[Any]) -> Proposal:
    """A row of `proposals` as a record."""
    values = {name: getattr(row, name) for name in Proposal.__dataclass_fields__}
    values["side"] = Side(row.side) if row.side else None
    values["before"] = row.before if row.before_state != "retired" else None
    return Proposal(**values)


def wish_of(row: Row[Any]) -> Wish:
    """A row as the change that it asks for, against what counted when it was proposed."""
    before = Standing(row.before_state, row.before) if row.before_state else None
    states = {"put": "agreed", "retire": "retired", "lists": "lists", "readmit": LISTED}
    after = Standing(states[row.change], row.body) if row.body is not None else None
    return Wish(row.change, row.key, before, after)


def _same(row: Row[Any], shelf: Shelf, wish: Wish) -> bool:
    """Whether a wish is for the key of a proposal that has ended, or says what it said."""
    if (row.list_id, row.key) == (shelf.list_id, wish.key):
        return bool(row.state != "proposed")  # one that still waits is refused as that
    return wish.after is not None and _said(row.body) == _said(wish.after.body)


def _said(body: dict[str, Any]) -> str:
    """What an entry forbids: one word is one word, whether it is listed as a word, a phrase or a pattern."""
    return "any_link" if body["kind"] == "any_link" else fold(body["entry"])


def _what(wish: Wish) -> tuple[Any, ...]:
    before, after = wish.before, wish.after
    was = (before.state, written(before.body)) if before else (None, None)
    return (wish.change, wish.key, written(after.body) if after else None, *was)


def _draft_of(side: Side | None) -> Any:
    """The drafts of a side, and those that were made for no side: they are everybody's."""
    mine = or_(proposals.c.side.is_(None), proposals.c.side == side.value) if side else proposals.c.side.is_(None)
    return (proposals.c.state == "draft") & mine

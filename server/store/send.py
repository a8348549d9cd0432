"""The batch of messages: one transaction for all that queued while the last commit ran.

Per batch: one look at the site rows (shared lock), one look-up of all cids, one UPDATE of the counters per room, and one
executemany per table. Measured with a throw-away server: 37–47 µs of CPU a message at 64, against 220–340 one by one.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, bindparam, func, select, tuple_

from server.models import Message
from server.store.cids import Key, known_cids
from server.store.conversations import hold_conversation
from server.store.messages import selection, to_message
from server.store.numbers import next_places
from server.store.results import Conflict, SendDraft, Sent, Stale, Stored, TooSoon
from server.store.rows import insert_sent
from server.store.schema import messages, sites
from server.store.visitors import insert_newcomers

_VERSIONS = (
    select(sites.c.id, sites.c.version)
    .where(sites.c.id.in_(bindparam("site_ids", expanding=True)))
    .order_by(sites.c.id)
    .with_for_update(read=True)
)


def insert_batch(conn: Connection, drafts: Sequence[SendDraft]) -> list[Sent]:
    """Write every draft that still may be written; one result each, in their order."""
    results: dict[int, Sent] = {}
    versions = _locked_versions(conn, {draft.message.site_id for draft in drafts})
    known = _known(conn, drafts)
    fresh: list[tuple[int, SendDraft]] = []
    first_of: dict[Key, int] = {}
    for index, draft in enumerate(drafts):
        key = _key(draft)
        if key in known:
            results[index] = _resent(draft, *known[key])
        elif draft.site_version != versions.get(draft.message.site_id):
            results[index] = Stale()
        elif key in first_of:
            continue
        elif draft.slow and (wait := _slow_mode_wait(conn, draft, [d for _, d in fresh])) > 0:
            results[index] = TooSoon(wait)
        else:
            first_of[key] = index
            fresh.append((index, draft))
    if fresh:
        for (index, _), stored in zip(fresh, _write(conn, [draft for _, draft in fresh]), strict=True):
            results[index] = stored
    return [results[i] if i in results else _doubled(drafts, i, first_of, results) for i in range(len(drafts))]


def _key(draft: SendDraft) -> Key:
    return (draft.message.site_id, draft.message.author_id, draft.message.cid)


def _locked_versions(conn: Connection, site_ids: set[int]) -> dict[int, int]:
    """The sites' versions under a shared lock: whatever covers a send waits until this batch has committed."""
    return dict(conn.execute(_VERSIONS, {"site_ids": sorted(site_ids)}).all())


def _known(conn: Connection, drafts: Sequence[SendDraft]) -> dict[Key, tuple[Message, str]]:
    keys = known_cids(conn, [_key(draft) for draft in drafts])
    if not keys:
        return {}
    statement = (
        selection()
        .add_columns(messages.c.sent_digest)
        .where(tuple_(messages.c.site_id, messages.c.author_id, messages.c.cid).in_(keys))
    )
    known = {}
    for row in conn.execute(statement):
        message = to_message(row)
        known[(message.site_id, message.author_id, message.cid)] = (message, row.sent_digest)
    return known


def _resent(draft: SendDraft, message: Message, digest: str) -> Sent:
    return Stored(message, again=True) if digest == draft.sent_digest else Conflict()


def _doubled(drafts: Sequence[SendDraft], index: int, first_of: dict[Key, int], results: dict[int, Sent]) -> Sent:
    """The answer to a cid that stands twice in one batch."""
    first = first_of[_key(drafts[index])]
    stored = results[first]
    if isinstance(stored, Stored) and drafts[first].sent_digest != drafts[index].sent_digest:
        return Conflict()
    return replace(stored, again=True) if isinstance(stored, Stored) else stored


def _slow_mode_wait(conn: Connection, draft: SendDraft, fresh: Sequence[SendDraft]) -> float:
    """Seconds that slow mode still asks of this author in this room."""
    message = draft.message
    last = conn.execute(
        select(func.max(messages.c.at)).where(
            messages.c.author_id == message.author_id, messages.c.room_id == message.room_id
        )
    ).scalar()
    for other in fresh:
        if (other.message.author_id, other.message.room_id) == (message.author_id, message.room_id):
            last = other.message.at
    return 0 if last is None else max(0.0, draft.slow - (message.at - last) / 1000)


def _write(conn: Connection, drafts: list[SendDraft]) -> list[Stored]:
    placed = _numbered(conn, drafts)
    insert_newcomers(conn, [draft.newcomer for draft in drafts if draft.newcomer])
    insert_sent(conn, placed, drafts)
    return [Stored(m, hidden=_hide_conversation(conn, d)) for m, d in zip(placed, drafts, strict=True)]


def _hide_conversation(conn: Connection, draft: SendDraft) -> tuple[Message, ...]:
    root = draft.message.root_id
    if root is None or not any(finding.scope == "conversation" for finding in draft.verdict.findings):
        return ()
    return hold_conversation(conn, draft.message.room_id, root, draft.severity, draft.message.at)


def _numbered(conn: Connection, drafts: list[SendDraft]) -> list[Message]:
    """The messages with their places; rooms are locked in rising order."""
    publishing: dict[int, list[int]] = defaultdict(list)
    for index, draft in enumerate(drafts):
        if draft.publishes:
            publishing[draft.message.room_id].append(index)
    placed = [draft.message for draft in drafts]
    for room_id in sorted(publishing):
        indexes = publishing[room_id]
        for index, (seq, change) in zip(indexes, next_places(conn, room_id, len(indexes)), strict=True):
            placed[index] = placed[index].placed(seq, change)
    return placed

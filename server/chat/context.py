"""What judging needs to know of an author, fetched before: their record and their last sends.

Kept per process for those who write, read from the database the first time and again after half a minute: an author who
writes through two processes at once is judged with a record at most that old, never without one.
"""

from collections import OrderedDict, deque
from dataclasses import dataclass

from sqlalchemy import Connection

from moderation.fingerprint import fingerprint
from moderation.pipeline import AuthorRecord, Context, Sent
from server.models import Message, State, Visitor
from server.store import Store, flags, messages

LAST_SENDS = 3
FRESH_MS = 30_000
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class RecentSend:
    """One of the author's last sends: enough to see a repeat and a word split over several."""

    cid: str
    text: str
    print: str
    at: int
    state: State


class Record:
    """An author's record in this process."""

    def __init__(self, visitor: Visitor, counts: dict[State, int], upheld: int, loaded_at: int) -> None:
        self._visitor = visitor
        self._counts = counts
        self._upheld = upheld
        self.loaded_at = loaded_at
        self.sends: deque[RecentSend] = deque(maxlen=LAST_SENDS)

    def context(self, now: int, newcomers: int = 0, same_text: int = 0) -> Context:
        """The author's side of a judgement, at `now`."""
        author = AuthorRecord(
            id=self._visitor.id,
            role=self._visitor.role.value,
            first_seen=self._visitor.first_seen,
            published=self._counts.get(State.PUBLISHED, 0),
            held=self._counts.get(State.HELD, 0),
            rejected=self._counts.get(State.REJECTED, 0),
            upheld=self._upheld,
        )
        last = tuple(Sent(text=send.text, at=send.at) for send in self.sends)
        return Context(now=now, author=author, last_sends=last, newcomers=newcomers, same_text=same_text)

    def add(self, message: Message) -> None:
        """A send of theirs was written."""
        self._counts[message.state] = self._counts.get(message.state, 0) + 1
        self.sends.append(_recent(message.cid, message.text, message.at, message.state))


class Records:
    """The records of those who write here; the least recent leave when there are too many."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._records: OrderedDict[str, Record] = OrderedDict()

    async def of(self, visitor: Visitor, now: int, saved: bool = True) -> Record:
        """The record of this visitor; of one who has done nothing yet (`saved` false) an empty one, without a read."""
        record = self._records.get(visitor.id)
        if record is None or now - record.loaded_at > FRESH_MS or record._visitor != visitor:
            record = await self._store.read(_load, visitor, now) if saved else Record(visitor, {}, 0, now)
            self._records[visitor.id] = record
        self._records.move_to_end(visitor.id)
        if len(self._records) > _MOST:
            self._records.popitem(last=False)
        return record

    def forget(self, visitor_id: str) -> None:
        """Something about this visitor changed elsewhere: read again next time."""
        self._records.pop(visitor_id, None)


def _load(conn: Connection, visitor: Visitor, now: int) -> Record:
    record = Record(visitor, messages.record_of(conn, visitor.id), flags.upheld_against(conn, visitor.id), now)
    for cid, text, at, state in messages.last_sends(conn, visitor.id, LAST_SENDS):
        record.sends.append(_recent(cid, text, at, state))
    return record


def _recent(cid: str, text: str, at: int, state: State) -> RecentSend:
    return RecentSend(cid, text, fingerprint(text), at, state)

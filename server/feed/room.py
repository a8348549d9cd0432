"""What this process knows of one live room: how far it is, its last messages, what changed lately. No bus, no database.

Change numbers decide everything. An event is applied once, in the order of its number; what comes early waits, what comes
late is dropped, so that a straggler can never bring back what was deleted after it.
"""

from collections import OrderedDict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from server.models import Message, State
from server.protocol import encode, text_frame
from server.visibility import everyones_view

WINDOW = 50
RESUME_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Change:
    """Everyone's view of a message as of a change number. `gone`: a tombstone."""

    number: int
    id: str
    seq: int
    gone: bool
    payload: bytes


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the database said of a room in one snapshot: its head, and messages in order."""

    head: int
    changes: Sequence[Change]


class RoomFeed:
    """Begins knowing nothing: `load` gives it the room, whatever `take` was told meanwhile is then applied."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        self.head = -1
        self._early: dict[int, Change] = {}
        self._window: OrderedDict[str, Change] = OrderedDict()
        # Whether the window holds all published messages of the room: only then may an older one come in at its front.
        self._whole = False
        # What changed after `_recent_from`, for those who were away shortly.
        self._recent: deque[Change] = deque()
        self._recent_from = 0
        self._snapshot: bytes | None = None
        self._resumes: dict[int, bytes] = {}

    @property
    def loaded(self) -> bool:
        """Whether the room is known."""
        return self.head >= 0

    @property
    def early(self) -> int:
        """How many events wait for one before them."""
        return len(self._early)

    def take(self, change: Change) -> list[bytes]:
        """An event from the bus. The payloads that may be broadcast now, in order: none, it, or it and what waited."""
        if self.loaded and change.number <= self.head:
            return []
        self._early[change.number] = change
        return self._drain()

    def load(self, found: Loaded) -> list[bytes]:
        """The room from the database: its head and its last messages. The payloads that waited beyond the head.

        What is older than what we know by now changes nothing: the head never goes back, and nothing is given out twice.
        """
        if self.loaded and found.head <= self.head:
            return self._drain()
        self.head = found.head
        self._window = OrderedDict((change.id, change) for change in found.changes[-WINDOW:])
        self._whole = len(found.changes) < WINDOW
        self._recent.clear()
        self._recent_from = found.head
        self._forget_frames()
        self._drop_late()
        return self._drain()

    def heal(self, found: Loaded) -> list[bytes]:
        """What the database says changed after our head. The payloads that nobody here has seen yet."""
        missed = [change for change in found.changes if change.number > self.head]
        for change in missed:
            self._apply(change)
        self.head = max(self.head, found.head)
        self._drop_late()
        return [change.payload for change in missed] + self._drain()

    def snapshot(self) -> bytes:
        """The `joined` frame with the last messages: one for everybody until something changes."""
        if self._snapshot is None:
            self._snapshot = self._joined("snapshot", self.head, (change.payload for change in self._window.values()))
        return self._snapshot

    def resume(self, after: int) -> bytes | None:
        """The `joined` frame with the present state of what changed after `after`; None when we do not know that."""
        if not self._recent_from <= after <= self.head:
            return None
        if after not in self._resumes:
            self._resumes[after] = self.resumed(self.head, latest_of(c for c in self._recent if c.number > after))
        return self._resumes[after]

    def resumed(self, head: int, changes: Iterable[Change]) -> bytes:
        """A `joined` frame that resumes with these changes."""
        return self._joined("resumed", head, (change.payload for change in changes))

    def since(self, number: int) -> list[Change] | None:
        """What was applied here after this number; None when that is too long ago."""
        return [change for change in self._recent if change.number > number] if number >= self._recent_from else None

    def _drain(self) -> list[bytes]:
        ready: list[bytes] = []
        while self.loaded and (change := self._early.pop(self.head + 1, None)) is not None:
            self._apply(change)
            self.head = change.number
            ready.append(change.payload)
        return ready

    def _apply(self, change: Change) -> None:
        self._forget_frames()
        self._recent.append(change)
        if len(self._recent) > RESUME_LIMIT:
            self._recent_from = self._recent.popleft().number
        if change.gone:
            self._window.pop(change.id, None)
        elif change.id in self._window:
            self._window[change.id] = change
        else:
            self._admit(change)

    def _admit(self, change: Change) -> None:
        oldest = next(iter(self._window.values()), None)
        if oldest is not None and change.seq < oldest.seq and not self._whole:
            return
        newest = next(reversed(self._window.values()), None)
        self._window[change.id] = change
        if newest is not None and change.seq < newest.seq:
            # Published before, taken down, restored: back to its place.
            self._window = OrderedDict(sorted(self._window.items(), key=lambda item: item[1].seq))
        if len(self._window) > WINDOW:
            self._window.popitem(last=False)
            self._whole = False

    def _drop_late(self) -> None:
        self._early = {number: change for number, change in self._early.items() if number > self.head}

    def _forget_frames(self) -> None:
        self._snapshot = None
        self._resumes.clear()

    def _joined(self, mode: str, head: int, payloads: Iterable[bytes]) -> bytes:
        front = b'{"type":"joined","room":%b,"head":%d,"mode":"%b","messages":['
        start = front % (msgspec.json.encode(self.slug), head, mode.encode())
        return text_frame(start + b",".join(payloads) + b"]}")


def latest_of(changes: Iterable[Change]) -> list[Change]:
    """The last change of each message, in order of change: what was deleted meanwhile is only a tombstone."""
    found: dict[str, Change] = {}
    for change in changes:
        found.pop(change.id, None)
        found[change.id] = change
    return list(found.values())


def change_of(message: Message) -> Change | None:
    """A stored message as everyone may see it; None for what others cannot know of."""
    view = everyones_view(message)
    if view is None or message.changed_seq is None or message.seq is None:
        return None
    return Change(message.changed_seq, message.id, message.seq, message.state is not State.PUBLISHED, encode(view))


class _Head(msgspec.Struct):
    id: str
    seq: int
    state: str | None = None


_read_head = msgspec.json.Decoder(_Head).decode


def read_change(number: int, payload: bytes) -> Change:
    """An event as it came over the bus. Raises `msgspec.DecodeError` for what is no message."""
    head = _read_head(payload)
    return Change(number, head.id, head.seq, head.state is not None, payload)

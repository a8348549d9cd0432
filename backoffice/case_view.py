"""What a template shows of a case: a row of the list, and the whole card."""

from collections.abc import Sequence
from dataclasses import dataclass

from backoffice import times
from backoffice.marks import Piece, pieces
from backoffice.why import Why, spans, whys
from backoffice.words import Words
from server.models import Case, Decision, FlagState, Message, Role, State, Visitor
from server.models.desk import BlockPreview, CaseCard, FlagLine
from server.models.severity import DANGER
from server.sites import SiteSnapshot
from server.texts import say
from server.texts.catalogue import known

_KIND_WORDS = {"danger": "kind.danger", "flagged": "kind.flagged"}


@dataclass(frozen=True, slots=True)
class Row:
    """A case as one row of the list; `kind` is danger, flagged or the message's state."""

    id: str
    version: str
    kind: str
    word: str
    about: str
    flags: int
    at: int
    text: str
    author: str
    role: str
    room: str


@dataclass(frozen=True, slots=True)
class CardView:
    """Everything that `card.html` shows. `can` are the acts that make sense now, `answers` what it replies to."""

    message: Message
    version: int
    waiting: bool
    waited: str
    kind: str
    word: str
    room_name: str
    author_reads: str
    pieces: list[Piece]
    author: Visitor
    author_decisions: tuple[Decision, ...]
    reasons: list[Why]
    flags: tuple[FlagLine, ...]
    around: list[Message]
    wide: bool
    answers: Message | None
    decisions: tuple[Decision, ...]
    can: frozenset[str]
    preview: BlockPreview | None


def row_of(words: Words, case: Case, rooms: SiteSnapshot) -> Row:
    """The row of a waiting or decided case."""
    message = case.message
    raised = sum(flag.state is FlagState.OPEN for flag in case.flags)
    kind = _kind(message, case.severity, bool(raised))
    return Row(
        id=message.id,
        version=f"{case.version}-{message.state}-{len(case.flags)}",
        kind=kind,
        word=_KIND_WORDS.get(kind, f"state.{kind}"),
        about=_about(words, case),
        flags=raised,
        at=case.opened_at,
        text=message.text[:240],
        author=message.pseudonym,
        role=message.role.value,
        room=_room_name(rooms, message),
    )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a card shows and the case itself does not know.

    `preview`: whom a block of the author's address would meet; `wider`: more of what stood around, when asked for.
    """

    snapshot: SiteSnapshot
    now: int
    preview: BlockPreview | None = None
    wider: Sequence[Message] = ()


def card_view(words: Words, card: CaseCard, at: Surroundings) -> CardView:
    """The card as its template shows it."""
    message = card.message
    open_flags = any(line.flag.state is FlagState.OPEN for line in card.flags)
    kind = _kind(message, card.severity, open_flags)
    nearby = {one.id: one for one in (*card.before, *card.after)}
    return CardView(
        message=message,
        version=card.version,
        waiting=card.waiting,
        waited=times.span(words, (at.now - _since(card)) // 1000),
        kind=kind,
        word=_KIND_WORDS.get(kind, f"state.{kind}"),
        room_name=_room_name(at.snapshot, message),
        author_reads=_author_reads(at.snapshot, message),
        pieces=pieces(message.text, spans(card.findings)),
        author=card.author,
        author_decisions=card.author_decisions,
        reasons=whys(words, message, card.findings),
        flags=card.flags,
        around=list(at.wider) or [*card.before, message, *card.after],
        wide=bool(at.wider),
        answers=nearby.get(message.reply_to or ""),
        decisions=card.decisions,
        can=_can(card),
        preview=at.preview,
    )


def _since(card: CaseCard) -> int:
    """Since when it waits: a published message since its first open flag."""
    raised = [line.flag.at for line in card.flags if line.flag.state is FlagState.OPEN]
    return min(raised) if raised and card.message.state is State.PUBLISHED else card.message.at


def _kind(message: Message, severity: int, flagged: bool) -> str:
    if severity >= DANGER and message.state is State.HELD:
        return "danger"
    return "flagged" if flagged and message.state is State.PUBLISHED else message.state.value


def _about(words: Words, case: Case) -> str:
    """What it is about, in one or two words: the gravest finding's category, or the first flag's reason."""
    if case.message.state is State.PUBLISHED and case.flags:
        return words.name("flag", case.flags[0].reason.value)
    return words.name("category", case.findings[0].category) if case.findings else ""


def _author_reads(snapshot: SiteSnapshot, message: Message) -> str:
    """What the author is told: a sentence of the server's catalogue in the room's language, or a person's own reason."""
    room, reason = snapshot.room(message.room), message.reason or ""
    return say(reason, room.language if room else "") if known(reason) else reason


def _room_name(snapshot: SiteSnapshot, message: Message) -> str:
    room = snapshot.room(message.room)
    return room.name if room else message.room


def _can(card: CaseCard) -> frozenset[str]:
    """The acts that the desk would accept now; the desk decides again."""
    message, can = card.message, set[str]()
    machines = message.state is State.REJECTED and not message.decided
    if message.state is State.HELD or machines or (message.state is State.PUBLISHED and card.waiting):
        can.add("publish")
    if message.state is State.HELD:
        can.add("reject")
    if message.state is not State.DELETED:
        can.add("delete")
    if message.state is State.PUBLISHED or message.root_id is not None:
        can.add("delete_conversation")
    if message.state is State.DELETED and message.decided:
        can.add("restore")
    if message.role not in (Role.MANAGER, Role.OWNER):
        can.add("block")
    return frozenset(can)

"""The try box: what the rules in force say of a text that nobody sent; nothing is stored."""

from dataclasses import dataclass

from backoffice.here import Here
from backoffice.marks import Piece, pieces
from backoffice.why import Why, spans, whys
from moderation.fold import fold
from moderation.pipeline import Context, Draft, judge
from moderation.verdict import Finding
from server.desk.trial import KNOWN
from server.models import Message, Role, State, StoredFinding

# What the level of the site or a rush of people adds is no property of the text.
_OF_THE_MOMENT = ("level", "raid")


@dataclass(frozen=True, slots=True)
class Tried:
    """The machine's opinion, ready to be shown."""

    outcome: str
    pieces: list[Piece]
    folded: str
    whys: list[Why]


def try_text(here: Here, text: str, now: int) -> Tried:
    """Judge `text` as if written in the room and language that the address names."""
    room = here.snapshot.room(here.query.get("room", ""))
    language = here.query.get("language") or (room.language if room else None)
    draft = Draft(text, room.slug if room else "", language)
    verdict = judge(draft, Context(now, KNOWN), here.snapshot.policy)
    found = [finding for finding in verdict.findings if finding.check not in _OF_THE_MOMENT]
    stored = [_stored(finding) for finding in found]
    worst = max((finding.outcome for finding in found), default=None)
    return Tried(
        outcome=worst.word if worst is not None else "publish",
        pieces=pieces(text, spans(stored)),
        folded=fold(text),
        whys=whys(here.words, _as_message(here, text), stored),
    )


def _stored(finding: Finding) -> StoredFinding:
    place = (finding.start, finding.end, finding.scope, finding.disguise)
    return StoredFinding(finding.check, finding.rule, finding.category, finding.outcome.word, *place)


def _as_message(here: Here, text: str) -> Message:
    """A text that nobody sent, for what explains findings of messages."""
    return Message("", here.site.id, 0, "", "", "", Role.VISITOR, "", text, None, State.HELD, 0)

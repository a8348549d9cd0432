"""Two keys: what one side proposes, a person of the other side agrees to, or declines."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row

from moderation.sentence import Sentence
from server.desk.base import checked_reason
from server.desk.shelves import Deed, Ground, Shelving, Work, counting, look_at_batch, refuse_open, some
from server.desk.wishes import before_of, counted, speaking
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Decision, NewDecision, Side
from server.models.library import Proposal
from server.models.reasons import read_back
from server.store import accounts, library, proposals
from server.store.library import Mark, Standing, Step
from server.store.proposals import Answer, Forward, Wish, wish_of

_DID = {
    "agreed": Sentence("agreed to it"),
    "declined": Sentence("declined it"),
    "withdrawn": Sentence("withdrew it"),
    "lapsed": Sentence("was too late"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer to a batch, or to these keys of it."""

    batch: str
    reason: str
    keys: tuple[str, ...] | None = None


_Answering = Callable[[Connection, Actor, Ground, Asked], Work]


@dataclass(frozen=True, slots=True)
class _Answered:
    """An answer, and the rows that it is for."""

    act: Act
    asked: Asked
    rows: Sequence[Row[Any]]


class Agreement(Shelving):
    """The acts on proposals."""

    async def proposals(self, actor: Actor, after: int = 0, limit: int = 50) -> list[Proposal]:
        """What waits for an answer on every shelf that the site keeps, and the drafts of the actor's own side."""
        return await self._read(actor, _waiting, actor, after, limit)

    async def propose(self, actor: Actor, batch: str, reason: str) -> Decision:
        """Put drafts forward, for one's own side; where one key is enough they count at once."""
        return await self._answer(actor, _put_forward, Asked(batch, reason))

    async def agree(self, actor: Actor, batch: str, reason: str, keys: tuple[str, ...] | None = None) -> Decision:
        """Turn the other side's key: all that still waits in the batch, or these keys of it, counts from now on."""
        return await self._answer(actor, _agree, Asked(batch, reason, keys))

    async def decline(self, actor: Actor, batch: str, reason: str, keys: tuple[str, ...] | None = None) -> Decision:
        """Say no to what the other side proposed."""
        return await self._answer(actor, _decline, Asked(batch, reason, keys))

    async def withdraw(self, actor: Actor, batch: str, reason: str) -> Decision:
        """Take back what one's own side proposed or drafted."""
        return await self._answer(actor, _withdraw, Asked(batch, reason))

    async def _answer(self, actor: Actor, answer: _Answering, asked: Asked) -> Decision:
        asked = replace(asked, reason=checked_reason(asked.reason))
        if asked.keys == ():
            raise DeskError(
                "invalid", Sentence("Name at least one key, or leave `keys` out to answer the whole batch.")
            )
        return await self._do(
            actor,
            Deed(
                lambda conn, actor: look_at_batch(conn, actor, asked.batch),
                lambda conn, actor, ground: answer(conn, actor, ground, asked),
            ),
        )


def _waiting(conn: Connection, actor: Actor, after: int, limit: int) -> list[Proposal]:
    side = accounts.side_of(conn, actor)
    return proposals.page(conn, actor.site_id, side, after=after, limit=limit)


def _put_forward(conn: Connection, actor: Actor, ground: Ground, asked: Asked) -> Work:
    rows = _named(conn, ground, asked, ("draft",))
    wishes = _unchanged(conn, ground, rows)
    refuse_open(conn, ground, (wish.key for wish in wishes))
    if not ground.site.two_keys:
        return _turn(conn, actor, ground, _Answered(Act.LIBRARY, asked, rows))
    side = speaking(ground)
    after = {"did": "proposed", "batch": asked.batch, "side": side, **counted(wishes), **ground.named}
    new = NewDecision(new_id(), Act.PROPOSE, *_target(rows, asked), asked.reason, {}, after)
    return Work(ground, new, forward=Forward([row.id for row in rows], side, asked.reason))


def _agree(conn: Connection, actor: Actor, ground: Ground, asked: Asked) -> Work:
    rows = _named(conn, ground, asked, ("proposed",))
    _other_side(ground, rows, Sentence("Your own side proposed this: somebody of the other side agrees."))
    return _turn(conn, actor, ground, _Answered(Act.AGREE, asked, rows))


def _decline(conn: Connection, actor: Actor, ground: Ground, asked: Asked) -> Work:
    rows = _named(conn, ground, asked, ("proposed",))
    _other_side(ground, rows, Sentence("Your own side proposed this: withdraw it instead."))
    return _closed(actor, ground, _Answered(Act.DECLINE, asked, rows))


def _withdraw(conn: Connection, actor: Actor, ground: Ground, asked: Asked) -> Work:
    rows = _named(conn, ground, asked, ("proposed", "draft"))
    if ground.site.two_keys and any(row.side not in (None, ground.side) for row in rows):
        raise DeskError(
            "not_allowed", Sentence("The other side proposed this: only they withdraw it. Decline it instead.")
        )
    return _closed(actor, ground, _Answered(Act.WITHDRAW, asked, rows))


def _turn(conn: Connection, actor: Actor, ground: Ground, answered: _Answered) -> Work:
    """What was proposed counts."""
    asked, rows = answered.asked, answered.rows
    held = counting(conn, ground, [row.key for row in rows])
    wishes = _unchanged_from(conn, ground, held, rows)
    steps = [
        Step(wish.key, held.get(wish.key), wish.after, row.by, actor.name, row.reason)
        for wish, row in zip(wishes, rows, strict=True)
    ]
    after = _after(ground, asked, wishes)
    new = NewDecision(new_id(), answered.act, *_target(rows, asked), asked.reason, before_of(wishes), after)
    turned = library.turned(ground.shelf, Mark(new.id, actor.name, ground.now), steps)
    given = Answer("agreed", actor.name, asked.reason, ground.now, new.id)
    return Work(ground, new, turned, answered=([row.id for row in rows], given))


def _closed(actor: Actor, ground: Ground, answered: _Answered) -> Work:
    """What was proposed will not count; what was urgent stops counting. Of drafts the log tells nothing."""
    asked, rows = answered.asked, answered.rows
    state = "declined" if answered.act is Act.DECLINE else "withdrawn"
    drafts = all(row.state == "draft" for row in rows)
    target = ("library", "draft") if drafts else _target(rows, asked)
    after = {"batch": asked.batch} if drafts else _after(ground, asked, [wish_of(row) for row in rows])
    new = NewDecision(new_id(), answered.act, *target, asked.reason, {}, after)
    given = Answer(state, actor.name, asked.reason, ground.now, new.id)
    return Work(ground, new, answered=([row.id for row in rows], given), quiet=drafts)


def _named(conn: Connection, ground: Ground, asked: Asked, states: tuple[str, ...]) -> Sequence[Row[Any]]:
    """The proposals of a batch that are meant and still wait. Raises DeskError `conflict` telling who came first."""
    rows = [row for row in proposals.of_batch(conn, ground.site.id, asked.batch) if _seen(row, ground.side)]
    if asked.keys is not None:
        wanted = set(asked.keys)
        rows = [row for row in rows if row.key in wanted]
        if missing := wanted - {row.key for row in rows}:
            raise DeskError("not_found", Sentence("Not proposed there: {keys}.", keys=some(sorted(missing))))
    if not rows:
        raise DeskError("not_found", Sentence("There is no such proposal at this site."))
    open_rows = [row for row in rows if row.state in states]
    if not open_rows or (asked.keys is not None and len(open_rows) < len(rows)):
        raise DeskError("conflict", _first(next(row for row in rows if row.state not in states)))
    return open_rows


def _seen(row: Row[Any], side: Side | None) -> bool:
    """A draft is there for its own side only; one that was made for no side, for everybody."""
    return bool(row.state != "draft" or row.side in (None, side))


def _first(row: Row[Any]) -> Sentence:
    """Who answered a proposal, for a person who came second."""
    if row.answered_at is None:
        if row.state == "proposed":
            return Sentence("It is proposed already.")
        return Sentence("It is still a draft: propose it first.")
    return Sentence(
        "{name} came first and {did}, at {at:%H:%M} UTC on {at:%d %B} ({reason}).",
        name=row.answered_by,
        did=_DID[row.state],
        at=datetime.fromtimestamp(row.answered_at / 1000, UTC),
        reason=read_back(row.answer),
    )


def _other_side(ground: Ground, rows: Sequence[Row[Any]], sentence: Sentence) -> None:
    """With two keys, one side alone moves nothing."""
    if not ground.site.two_keys:
        return
    if ground.side is None:
        raise DeskError(
            "not_allowed", Sentence("Say for which side you act, brand or vendor (--side, also for tokens).")
        )
    if any(row.side == ground.side for row in rows):
        raise DeskError("not_allowed", sentence)


def _unchanged(conn: Connection, ground: Ground, rows: Sequence[Row[Any]]) -> list[Wish]:
    return _unchanged_from(conn, ground, counting(conn, ground, [row.key for row in rows]), rows)


def _unchanged_from(
    conn: Connection, ground: Ground, held: Mapping[str, Standing], rows: Sequence[Row[Any]]
) -> list[Wish]:
    """Nobody agrees to what they have not seen: what counts, here or by a list, is still what it was proposed against."""
    wishes = [wish_of(row) for row in rows]
    again = [wish for wish in wishes if wish.change == "readmit"]
    said = counting(conn, ground, [wish.key for wish in again], {})
    moved = [wish.key for wish in wishes if not _same(wish.before, held.get(wish.key))]
    moved += [wish.key for wish in again if not _same(wish.after, said.get(wish.key))]
    if moved:
        raise DeskError("conflict", Sentence("Changed since: {keys}. Propose it again.", keys=some(moved)))
    return wishes


def _same(then: Standing | None, now: Standing | None) -> bool:
    return now is None if then is None else then.same(now)


def _target(rows: Sequence[Row[Any]], asked: Asked) -> tuple[str, str]:
    if len(rows) == 1:
        return ("entry", rows[0].key) if rows[0].key else ("library", "lists")
    return "library", asked.batch


def _after(ground: Ground, asked: Asked, wishes: Sequence[Wish]) -> dict[str, Any]:
    keys = 2 if ground.site.two_keys else 1
    return {"keys": keys, "side": ground.side, "batch": asked.batch, **counted(wishes), **ground.named}

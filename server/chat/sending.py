"""The way of one message: admission, context, judgement, one commit, then the answer and the announcement."""

import time
from collections.abc import Awaitable
from dataclasses import dataclass, replace

from prometheus_client import Histogram

from moderation.fingerprint import fingerprint
from moderation.pipeline import Draft, judge
from moderation.verdict import Finding, Outcome, Verdict, stricter
from server.chat import admission
from server.chat.arrivals import Arrivals
from server.chat.context import Record, Records
from server.chat.marks import marks
from server.chat.person import Parts, Person
from server.chat.reasons import authors_reason, reason_key, when_staff_look
from server.errors import ChatError
from server.ids import digest, new_id
from server.models import Message, Role, Room, State
from server.models.severity import severity_of
from server.protocol.commands import Send
from server.protocol.events import Ack, AckMessage
from server.sites import SiteSnapshot
from server.store import messages
from server.store.results import Conflict, SendDraft, Stale, Stored, TooSoon
from server.visibility import visible

# A site's version may move between judging and writing; more often than this in a row means that something is wrong.
_TRIES = 5
_RAID_SECONDS = 60.0
_STATES = {
    Outcome.PUBLISH: State.PUBLISHED,
    Outcome.MASK: State.PUBLISHED,
    Outcome.HOLD: State.HELD,
    Outcome.REJECT: State.REJECTED,
}
_judging = Histogram(
    "palabre_judging_seconds",
    "What the machine's judgement of one message took.",
    buckets=(25e-6, 50e-6, 75e-6, 100e-6, 150e-6, 200e-6, 300e-6, 500e-6, 1e-3, 5e-3, 25e-3),
)


class Sending:
    """`send`."""

    def __init__(self, parts: Parts, records: Records, arrivals: Arrivals) -> None:
        self._parts = parts
        self._records = records
        self._arrivals = arrivals

    async def submit(self, person: Person, command: Send) -> Awaitable[Ack]:
        """Admit, judge and queue the message, in the order of the calls; what is returned waits for the commit.

        Raises ChatError when it may not be said here now; through the returned awaitable too.
        """
        try:
            draft = await self._prepare(person, command, first=True)
        except ChatError:
            known = await self._known(person, command)
            if known is None:
                raise
            return self._ack(person, command, known, ())
        future = self._parts.store.send(draft)
        return self._finish(person, command, draft, future)

    async def _finish(
        self, person: Person, command: Send, draft: SendDraft, sent: "Awaitable[Stored | Stale | Conflict | TooSoon]"
    ) -> Ack:
        for _ in range(_TRIES):
            match await sent:
                case Stored() as stored:
                    await self._announce(person, draft, stored)
                    found = () if stored.again else draft.verdict.findings
                    return await self._ack(person, command, stored.message, found)
                case Conflict():
                    raise ChatError("cid_conflict")
                case TooSoon(retry_after):
                    raise ChatError("rate", "slow", retry_after=retry_after)
                case Stale():
                    await self._parts.sites.refresh(person.site_id)
                    draft = await self._prepare(person, command, first=False)
                    sent = self._parts.store.send(draft)
        raise ChatError("unavailable", retry_after=1)

    async def _announce(self, person: Person, draft: SendDraft, stored: Stored) -> None:
        person.saved = True
        if stored.again:
            return
        (await self._records.of(person.visitor, self._parts.now())).add(stored.message)
        await self._parts.announce.messages([stored.message, *stored.hidden])
        unseen = [one for one in (stored.message, *stored.hidden) if one.state is not State.PUBLISHED]
        for author in {one.author_id for one in unseen}:
            await self._parts.announce.author(person.site_id, author)
        for held in (one for one in unseen if one.state is State.HELD):
            await self._parts.announce.desk(person.site_id, held.id)

    async def _prepare(self, person: Person, command: Send, *, first: bool) -> SendDraft:
        """The judged draft. `first`: this try also counts against the rates."""
        attempt = await self._admit(person, command)
        if first and attempt.paced and person.visitor.role is Role.VISITOR:
            admission.refuse_repeat(attempt.record, command.cid, command.text, attempt.now)
            await admission.refuse_pace(self._parts.counters, person)
        root, target = await self._answered(attempt)
        admission.refuse_speaker(attempt.snapshot, attempt.room, person, root)
        verdict = await self._judge(attempt)
        message = _message(attempt, verdict)
        if root is not None and target is not None:
            message = replace(message, root_id=root.id, reply_to=target.id)
        return SendDraft(
            message=message,
            sent_digest=_sent_digest(command),
            verdict=verdict,
            site_version=attempt.snapshot.site.version,
            severity=severity_of(verdict),
            address=person.address,
            slow=admission.slow_seconds(attempt.snapshot, attempt.room, person.visitor.role),
            newcomer=self._arrivals.newcomer(person),
        )

    async def _admit(self, person: Person, command: Send) -> "_Attempt":
        snapshot = await self._parts.sites.of(person.site_id)
        role = snapshot.role_of(person.visitor.id)
        if role is not person.visitor.role:
            person.visitor = replace(person.visitor, role=role)
        self._arrivals.refuse_blocked(snapshot, person)
        admission.refuse_closed(snapshot, person.visitor.role)
        room = snapshot.room(command.room)
        if room is None or command.room not in person.rooms:
            raise ChatError("not_in_room")
        admission.refuse_text(command.text)
        now = self._parts.now()
        record = await self._records.of(person.visitor, now, person.saved)
        return _Attempt(person, command, snapshot, room, record, now)

    async def _answered(self, attempt: "_Attempt") -> tuple[Message | None, Message | None]:
        """The root of the conversation and the message that is answered; both None for a new conversation."""
        if attempt.command.reply_to is None:
            return None, None
        site_id = attempt.snapshot.site.id
        target = await self._parts.store.read(messages.by_id, site_id, attempt.command.reply_to)
        if target is None or target.room_id != attempt.room.id or not visible(target):
            raise ChatError("not_found")
        if target.root_id is None:
            return target, target
        return await self._parts.store.read(messages.by_id, site_id, target.root_id), target

    async def _judge(self, attempt: "_Attempt") -> Verdict:
        newcomers, same_text = 0, 0
        if attempt.paced and attempt.by_newcomer:
            newcomers, same_text = await self._crowd(attempt)
        draft = Draft(
            text=attempt.command.text,
            room=attempt.room.slug,
            language=attempt.room.language,
            kind="message",
            reply=bool(attempt.command.reply_to),
        )
        context = attempt.record.context(attempt.now, newcomers, same_text)
        began = time.perf_counter()
        verdict = judge(draft, context, attempt.snapshot.policy)
        _judging.observe(time.perf_counter() - began)
        finding = await self._parts.opinion.of(attempt.command.text)
        return stricter(verdict, finding) if finding else verdict

    async def _crowd(self, attempt: "_Attempt") -> tuple[int, int]:
        """How many newcomers spoke in this room within a minute, and how many of the others said the same."""
        who, room, tally = attempt.person.visitor.id, attempt.room.id, self._parts.counters.tally
        newcomers = await tally(f"newcomers:{room}", who, _RAID_SECONDS)
        same = await tally(f"same:{room}:{fingerprint(attempt.command.text)}", who, _RAID_SECONDS)
        return newcomers, same - 1

    async def _known(self, person: Person, command: Send) -> Message | None:
        if not person.saved:
            return None
        found = await self._parts.store.read(messages.by_cid, person.visitor.id, command.cid)
        return found if found is not None and found.text == command.text else None

    async def _ack(self, person: Person, command: Send, message: Message, found: tuple[Finding, ...]) -> Ack:
        answer = AckMessage(id=message.id, state=message.state.value, seq=message.seq)
        if message.state is State.PUBLISHED:
            return Ack(cid=command.cid, message=answer)
        reason = authors_reason(message, person.language)
        preferences = (await self._parts.sites.of(person.site_id)).site.preferences
        look = when_staff_look(preferences, person.language) if message.state is State.HELD else None
        known = marks(message, found)
        return Ack(cid=command.cid, message=answer, reason=reason, look=look, spans=known.spans, offer=known.offer)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One try at one message: who, what, where, under which version of the site, at which time."""

    person: Person
    command: Send
    snapshot: SiteSnapshot
    room: Room
    record: Record
    now: int

    @property
    def paced(self) -> bool:
        """Whether rates, repeats and crowds are looked at (off for load tests only)."""
        return self.snapshot.site.preferences.pace

    @property
    def by_newcomer(self) -> bool:
        """Whether the author is new by the site's rule, so that a crowd of such people is counted."""
        rule, author = self.snapshot.policy.newcomer, self.record.context(self.now).author
        return self.now - author.first_seen < rule.age and author.published < rule.published


def _sent_digest(command: Send) -> str:
    return digest(f"{command.room}\0{command.reply_to or ''}\0{command.text}")


def _message(attempt: _Attempt, verdict: Verdict) -> Message:
    author, command = attempt.person.visitor, attempt.command
    masked = verdict.masked(command.text) if verdict.outcome is Outcome.MASK else None
    return Message(
        id=new_id(),
        site_id=attempt.snapshot.site.id,
        room_id=attempt.room.id,
        room=attempt.room.slug,
        author_id=author.id,
        pseudonym=author.pseudonym,
        role=author.role,
        cid=command.cid,
        text=command.text,
        shown=masked,
        state=_STATES[verdict.outcome],
        at=attempt.now,
        question=command.question,
        reason=reason_key(verdict),
    )

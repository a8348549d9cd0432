"""What people do to messages that are there: edit, take back, thank. An edit passes the same gate as a message (G5)."""

from dataclasses import replace

from moderation.pipeline import Draft, judge
from moderation.verdict import Outcome, stricter
from server.chat import admission
from server.chat.arrivals import Arrivals
from server.chat.context import Records
from server.chat.person import Parts, Person
from server.chat.reasons import authors_reason, reason_key, when_staff_look
from server.counters import Rate
from server.errors import ChatError
from server.models import Message, Role, State
from server.models.severity import severity_of
from server.protocol.commands import Delete, Edit, Thank
from server.protocol.events import Ack, AckMessage
from server.sites import SiteSnapshot
from server.store import changes, messages
from server.store.results import SendDraft, Stale

EDIT_WINDOW_MS = 15 * 60_000
_TRIES = 5
_RATES = (Rate(10, 10.0), Rate(60, 60.0))


class Changes:
    """`edit`, `delete`, `thank`."""

    def __init__(self, parts: Parts, records: Records, arrivals: Arrivals) -> None:
        self._parts = parts
        self._records = records
        self._arrivals = arrivals

    async def edit(self, person: Person, command: Edit) -> Ack:
        """Another text for one's own message, within a quarter of an hour. Raises ChatError."""
        admission.refuse_text(command.text)
        await self._admit(person)
        for _ in range(_TRIES):
            draft = await self._judged(person, command)
            done = await self._parts.store.write(changes.edit, draft)
            if not isinstance(done, Stale):
                await self._announce_edit(person, done.message)
                return await self._ack(person, command.cid, done.message)
            await self._parts.sites.refresh(person.site_id)
        raise ChatError("unavailable", retry_after=1)

    async def delete(self, person: Person, command: Delete) -> Ack:
        """Take one's own message back, at any time. Raises ChatError("not_found")."""
        await self._admit(person)
        who = person.visitor.id
        gone = await self._parts.store.write(changes.take_back, person.site_id, command.message, who, self._parts.now())
        await self._parts.announce.messages([gone])
        await self._parts.announce.author(person.site_id, who)
        await self._parts.announce.desk(person.site_id, gone.id)
        return await self._ack(person, command.cid, gone)

    async def thank(self, person: Person, command: Thank) -> Ack:
        """Say thank you, or take it back. Raises ChatError."""
        await self._admit(person)
        newcomer = self._arrivals.newcomer(person)
        wanted = changes.Thanks(
            site_id=person.site_id,
            message_id=command.message,
            visitor_id=person.visitor.id,
            undo=command.undo,
            at=self._parts.now(),
            newcomers=[newcomer] if newcomer else [],
        )
        thanked = await self._parts.store.write(changes.thank, wanted)
        person.saved = True
        await self._parts.announce.messages([thanked])
        return await self._ack(person, command.cid, thanked)

    async def _admit(self, person: Person) -> SiteSnapshot:
        snapshot = await self._parts.sites.of(person.site_id)
        self._arrivals.refuse_blocked(snapshot, person)
        admission.refuse_closed(snapshot, person.visitor.role)
        if snapshot.site.preferences.pace:
            wait = await self._parts.counters.take(f"change:{person.visitor.id}", *_RATES)
            if wait > 0:
                raise ChatError("rate", retry_after=wait)
        return snapshot

    async def _judged(self, person: Person, command: Edit) -> SendDraft:
        snapshot = await self._admit_edit(person)
        now = self._parts.now()
        old = await self._own(person, command, now)
        room = snapshot.room_by_id(old.room_id)
        if room is None:
            raise ChatError("not_found")
        root = await self._parts.store.read(messages.by_id, person.site_id, old.root_id) if old.root_id else None
        admission.refuse_speaker(snapshot, room, person, root)
        record = await self._records.of(person.visitor, now, person.saved)
        draft = Draft(
            text=command.text, room=room.slug, language=room.language, kind="edit", reply=old.reply_to is not None
        )
        verdict = judge(draft, record.context(now), snapshot.policy)
        finding = await self._parts.opinion.of(command.text)
        verdict = stricter(verdict, finding) if finding else verdict
        published = verdict.outcome < Outcome.HOLD
        # A refused edit waits for a person: the message was there before, so it is hidden rather than lost.
        message = replace(
            old,
            text=command.text,
            shown=verdict.masked(command.text) if verdict.outcome is Outcome.MASK else None,
            state=State.PUBLISHED if published else State.HELD,
            reason=reason_key(verdict),
        )
        return SendDraft(message, "", verdict, snapshot.site.version, severity_of(verdict), person.address)

    async def _admit_edit(self, person: Person) -> SiteSnapshot:
        """The snapshot as it is now: an edit is judged again when the site has moved on."""
        snapshot = await self._parts.sites.of(person.site_id)
        self._arrivals.refuse_blocked(snapshot, person)
        return snapshot

    async def _own(self, person: Person, command: Edit, now: int) -> Message:
        old = await self._parts.store.read(messages.by_id, person.site_id, command.message)
        if old is None or old.author_id != person.visitor.id or old.state not in (State.PUBLISHED, State.HELD):
            raise ChatError("not_found")
        if now - old.at > EDIT_WINDOW_MS and person.visitor.role is Role.VISITOR:
            raise ChatError("not_allowed", "edit_window")
        return old

    async def _announce_edit(self, person: Person, message: Message) -> None:
        self._records.forget(person.visitor.id)
        await self._parts.announce.messages([message])
        await self._parts.announce.author(person.site_id, person.visitor.id)
        await self._parts.announce.desk(person.site_id, message.id)

    async def _ack(self, person: Person, cid: str | None, message: Message) -> Ack:
        waiting = message.state is State.HELD
        preferences = (await self._parts.sites.of(person.site_id)).site.preferences
        return Ack(
            cid=cid or "",
            message=AckMessage(id=message.id, state=message.state.value, seq=message.seq),
            reason=authors_reason(message, person.language) if waiting else None,
            look=when_staff_look(preferences, person.language) if waiting else None,
        )

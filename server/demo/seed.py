"""Filling an empty demo: its regulars, two days of talk in each room, one message that waits and one open flag.

Everything goes the way that visitors' messages go: judged by the site's own policy, written by the store's batch.
"""

import json
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from moderation.pipeline import AuthorRecord, Context, Draft, judge
from moderation.verdict import Outcome, Verdict
from server.chat.reasons import reason_key
from server.ids import digest, new_id, new_token
from server.models import FlagReason, Message, Role, Room, State, Visitor
from server.models.severity import severity_of
from server.sites import SiteSnapshot
from server.store import Store, changes, flags
from server.store.flags import NewFlag
from server.store.results import NewVisitor, SendDraft, Stored

LANGUAGES = ("fr", "en")
# The brand's own id of the volunteer moderator of the tour, who is a member there and comes with a JWT.
MODERATOR_SUBJECT = "member-nadia"
_MINUTE_MS = 60_000
_DAY_MS = 86_400_000

_Line = dict[str, Any]


@dataclass(slots=True)
class Seeder:
    """The demo's conversations on their way into the store; `now` in milliseconds."""

    store: Store
    snapshot: SiteSnapshot
    now: int
    people: dict[str, Visitor] = field(default_factory=dict)
    written: dict[str, Message] = field(default_factory=dict)

    async def fill(self) -> None:
        """Every room's conversation, its thanks, what waits in it, and the flags."""
        for language in LANGUAGES:
            told = json.loads(files("server.demo").joinpath(f"conversations/{language}.json").read_text("utf-8"))
            room = self.snapshot.rooms[told["room"]]
            self._meet(told["people"])
            for line in told["messages"]:
                await self._say(room, line)
            for line in told["messages"]:
                await self._thank(line)
            if "held" in told:
                await self._say(room, told["held"])
            if "flag" in told:
                await self._flag(told["flag"])

    def _meet(self, people: list[_Line]) -> None:
        for person in people:
            name, role = person["pseudonym"], Role(person["role"])
            self.people.setdefault(
                name,
                Visitor(
                    id=new_id(),
                    site_id=self.snapshot.site.id,
                    pseudonym=name,
                    role=role,
                    named=True,
                    first_seen=self.now - person["days_here"] * _DAY_MS - 40 * _MINUTE_MS,
                    subject=MODERATOR_SUBJECT if role is Role.MODERATOR else None,
                ),
            )

    async def _say(self, room: Room, line: _Line) -> None:
        author = self.people[line["author"]]
        at = self._ago(line)
        verdict = self._judge(room, line, author, at)
        sent = await self.store.send(
            SendDraft(
                message=self._message(room, line, verdict),
                sent_digest=digest(line["text"]),
                verdict=verdict,
                site_version=self.snapshot.site.version,
                severity=severity_of(verdict),
                address=f"192.0.2.{list(self.people).index(author.pseudonym) + 10}",
                newcomer=NewVisitor(author, digest(new_token()), self.now),
            )
        )
        if not isinstance(sent, Stored):
            raise RuntimeError(f"the demo could not say {line['id']!r}: {sent}")
        self.written[line["id"]] = sent.message

    def _judge(self, room: Room, line: _Line, author: Visitor, at: int) -> Verdict:
        record = AuthorRecord(id=author.id, role=author.role.value, first_seen=author.first_seen)
        draft = Draft(text=line["text"], room=room.slug, language=room.language, reply="reply_to" in line)
        return judge(draft, Context(now=at, author=record), self.snapshot.policy)

    def _message(self, room: Room, line: _Line, verdict: Verdict) -> Message:
        author = self.people[line["author"]]
        target = self.written.get(line.get("reply_to", ""))
        return Message(
            id=new_id(),
            site_id=author.site_id,
            room_id=room.id,
            room=room.slug,
            author_id=author.id,
            pseudonym=author.pseudonym,
            role=author.role,
            cid=line["id"],
            text=line["text"],
            shown=verdict.masked(line["text"]) if verdict.outcome is Outcome.MASK else None,
            state=State.PUBLISHED if verdict.outcome < Outcome.HOLD else State.HELD,
            at=self._ago(line),
            root_id=(target.root_id or target.id) if target else None,
            reply_to=target.id if target else None,
            question=bool(line.get("question")),
            reason=reason_key(verdict),
        )

    async def _thank(self, line: _Line) -> None:
        message = self.written[line["id"]]
        for reader in (self.people[name] for name in line.get("thanks", [])):
            known = [NewVisitor(reader, digest(new_token()), self.now)]
            thanks = changes.Thanks(reader.site_id, message.id, reader.id, False, self.now, known)
            await self.store.write(changes.thank, thanks)

    async def _flag(self, line: _Line) -> None:
        flagger, message = self.people[line["by"]], self.written[line["message"]]
        reason, note, at = FlagReason(line["reason"]), line["note"], self._ago(line)
        await self.store.write(flags.raise_flag, NewFlag(message.id, flagger, reason, note), at)

    def _ago(self, line: _Line) -> int:
        return self.now - int(line["minutes_ago"]) * _MINUTE_MS

"""Filling an empty database with the demo brand: its rooms, its regulars, two days of talk, and one message that waits.

Everything goes the way that visitors' messages go: judged by the site's own policy, written by the store's batch.
"""

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from moderation.pipeline import AuthorRecord, Context, Draft, judge
from moderation.verdict import Outcome
from server.chat.reasons import reason_key
from server.ids import digest, new_id, new_token
from server.models import FlagReason, Message, Role, Room, State, Visitor
from server.models.severity import severity_of
from server.sites import Sites, SiteSnapshot
from server.store import Store, changes, flags
from server.store.results import NewVisitor, SendDraft, Stored

LANGUAGES = ("fr", "en")
_MINUTE_MS = 60_000
_DAY_MS = 86_400_000


@dataclass(slots=True)
class _Seeder:
    """One room's conversation on its way into the store."""

    store: Store
    snapshot: SiteSnapshot
    room: Room
    now: int
    people: dict[str, Visitor]
    written: dict[str, Message]


async def seed_conversations(store: Store, sites: Sites, site_id: int, now: int) -> None:
    """The rooms `salon` and `lounge` with what their regulars said; `now` in milliseconds."""
    snapshot = await sites.of(site_id)
    for language in LANGUAGES:
        told = json.loads(files("server.demo").joinpath(f"conversations/{language}.json").read_text("utf-8"))
        room = snapshot.room(told["room"])
        if room is None:
            raise LookupError(f"the demo has no room {told['room']!r}")
        seeder = _Seeder(store, snapshot, room, now, _people(told["people"], site_id, now), {})
        for line in told["messages"]:
            await _say(seeder, line)
        for line in told["messages"]:
            await _thank(seeder, line)
        if "held" in told:
            await _say(seeder, told["held"])
        if "flag" in told:
            await _flag(seeder, told["flag"])


def _people(told: list[dict[str, Any]], site_id: int, now: int) -> dict[str, Visitor]:
    return {
        person["pseudonym"]: Visitor(
            id=new_id(),
            site_id=site_id,
            pseudonym=person["pseudonym"],
            role=Role(person["role"]),
            named=True,
            first_seen=now - person["days_here"] * _DAY_MS - 40 * _MINUTE_MS,
            subject=subject_of(person),
        )
        for person in told
    }


def subject_of(person: dict[str, Any]) -> str | None:
    """The brand's own id of somebody who is a member there: the volunteer moderator of the tour."""
    return "member-nadia" if person["pseudonym"] == "Nadia" and person["role"] == "moderator" else None


async def _say(seeder: _Seeder, line: dict[str, Any]) -> None:
    author = seeder.people[line["author"]]
    target = seeder.written.get(line.get("reply_to", ""))
    at = seeder.now - int(line["minutes_ago"]) * _MINUTE_MS
    draft = Draft(
        text=line["text"],
        room=seeder.room.slug,
        language=seeder.room.language,
        kind="message",
        reply=target is not None,
    )
    verdict = judge(draft, Context(now=at, author=_record(author)), seeder.snapshot.policy)
    message = Message(
        id=new_id(),
        site_id=author.site_id,
        room_id=seeder.room.id,
        room=seeder.room.slug,
        author_id=author.id,
        pseudonym=author.pseudonym,
        role=author.role,
        cid=line["id"],
        text=line["text"],
        shown=verdict.masked(line["text"]) if verdict.outcome is Outcome.MASK else None,
        state=State.PUBLISHED if verdict.outcome < Outcome.HOLD else State.HELD,
        at=at,
        root_id=(target.root_id or target.id) if target else None,
        reply_to=target.id if target else None,
        question=bool(line.get("question")),
        reason=reason_key(verdict),
    )
    newcomer = NewVisitor(author, digest(new_token()), seeder.now)
    sent = await seeder.store.send(
        SendDraft(
            message=message,
            sent_digest=digest(line["text"]),
            verdict=verdict,
            site_version=seeder.snapshot.site.version,
            severity=severity_of(verdict),
            address=_address(list(seeder.people).index(line["author"])),
            newcomer=newcomer,
        )
    )
    if not isinstance(sent, Stored):
        raise RuntimeError(f"the demo could not say {line['id']!r}: {sent}")
    seeder.written[line["id"]] = sent.message


def _record(author: Visitor) -> AuthorRecord:
    return AuthorRecord(
        id=author.id, role=author.role.value, first_seen=author.first_seen, published=0, held=0, rejected=0, upheld=0
    )


def _address(index: int) -> str:
    return f"192.0.2.{index + 10}"


async def _thank(seeder: _Seeder, line: dict[str, Any]) -> None:
    for name in line.get("thanks", []):
        reader = seeder.people[name]
        thanks = changes.Thanks(
            site_id=reader.site_id,
            message_id=seeder.written[line["id"]].id,
            visitor_id=reader.id,
            undo=False,
            at=seeder.now,
            newcomers=[NewVisitor(reader, digest(new_token()), seeder.now)],
        )
        await seeder.store.write(changes.thank, thanks)


async def _flag(seeder: _Seeder, line: dict[str, Any]) -> None:
    await seeder.store.write(
        flags.raise_flag,
        seeder.people[line["by"]].site_id,
        seeder.written[line["message"]].id,
        seeder.people[line["by"]],
        FlagReason(line["reason"]),
        line["note"],
        seeder.now - int(line["minutes_ago"]) * _MINUTE_MS,
    )

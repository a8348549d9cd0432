"""A site with rooms, people and drafts for the store's tests, written as the store itself would."""

from typing import Any

from sqlalchemy import Connection, insert, select

from moderation.verdict import Finding, Outcome, Verdict, verdict_of
from server.ids import digest, new_id
from server.models import Message, Role, State, Visitor
from server.store.results import NewVisitor, SendDraft
from server.store.schema import rooms, sites

NOW = 1_800_000_000_000


def make_site(conn: Connection, key: str = "shop", slugs: tuple[str, ...] = ("main",)) -> int:
    """A site with open rooms; returns its number."""
    row = {
        "key": key,
        "name": "A shop",
        "origins": ["http://shop.example"],
        "languages": ["en"],
        "lists": [],
        "identity_secret": "s" * 43,
        "preferences": {},
        "created_at": NOW,
    }
    site_id: int = conn.execute(insert(sites).values(row).returning(sites.c.id)).scalar_one()
    for slug in slugs:
        conn.execute(insert(rooms).values(site_id=site_id, slug=slug, name=slug, language="en"))
    return site_id


def room_ids(conn: Connection, site_id: int) -> dict[str, int]:
    """The numbers of a site's rooms by slug."""
    found = conn.execute(select(rooms.c.slug, rooms.c.id).where(rooms.c.site_id == site_id))
    return dict(found.all())


def visitor(site_id: int, pseudonym: str = "Ana") -> Visitor:
    """Somebody new."""
    return Visitor(new_id(), site_id, pseudonym, Role.VISITOR, True, NOW)


def draft(author: Visitor, room_id: int, cid: str, text: str = "hello", **changes: Any) -> SendDraft:
    """A judged message of `author`; `outcome`, `slow`, `site_version`, `root_id`, `scope` change what they name."""
    outcome = changes.pop("outcome", Outcome.PUBLISH)
    scope = str(changes.pop("scope", "message"))
    slow = int(changes.pop("slow", 0))
    version = int(changes.pop("site_version", 1))
    assert isinstance(outcome, Outcome)
    message = Message(
        id=new_id(),
        site_id=author.site_id,
        room_id=room_id,
        room="main",
        author_id=author.id,
        pseudonym=author.pseudonym,
        role=author.role,
        cid=cid,
        text=text,
        shown=None,
        state=_STATES[outcome],
        at=int(changes.pop("at", NOW)),
        **changes,
    )
    newcomer = NewVisitor(author, digest(author.id), NOW + 1000)
    return SendDraft(message, digest(text), _verdict(outcome, scope), version, 50, "203.0.113.7", slow, newcomer)


_STATES = {
    Outcome.PUBLISH: State.PUBLISHED,
    Outcome.MASK: State.PUBLISHED,
    Outcome.HOLD: State.HELD,
    Outcome.REJECT: State.REJECTED,
}


def _verdict(outcome: Outcome, scope: str) -> Verdict:
    if outcome is Outcome.PUBLISH:
        return Verdict(Outcome.PUBLISH, (), 1)
    return verdict_of([Finding("library", "word", "insult", outcome, 0, 5, scope)], 1)

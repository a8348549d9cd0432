"""The people of a site: who they are, what they may do, what they are called."""

from dataclasses import replace

from sqlalchemy import Connection

from moderation.pseudonyms import problem_with
from moderation.sentence import Sentence
from server.desk.base import Change, DeskBase, checked_reason
from server.errors import DeskError
from server.ids import digest, new_id
from server.models import Act, Actor, Decision, Message, NewDecision, Role, Visitor
from server.models.desk import PeopleFilter, PersonPage
from server.store import blocks, decisions, flags, installations, people, places, sites, visitors
from server.store.clock import database_now
from server.texts import best_language, say

VISITOR_ROLES = (Role.VISITOR, Role.HELPER, Role.MODERATOR)
# What `problem_with` finds, for the person who gives the name.
_UNFIT = {
    "too_short": Sentence("too short"),
    "too_long": Sentence("too long"),
    "unreadable": Sentence("unreadable"),
    "no_letter": Sentence("no letter"),
    "reserved": Sentence("reserved"),
    "mixed_scripts": Sentence("mixed scripts"),
}
# Widgets show fifty messages of a room: those must not go on showing a name that was taken away.
_RENAMED = 50
_LIST = 50


class People(DeskBase):
    """The acts on people."""

    async def people(
        self, actor: Actor, which: PeopleFilter, after: str | None = None, limit: int = _LIST
    ) -> list[Visitor]:
        """The people of the site after visitor `after`, the newest first, with the counts of their messages."""
        return await self._read(actor, people.page, actor.site_id, which, after, limit)

    async def person(self, actor: Actor, visitor_id: str) -> PersonPage:
        """One person, with what they wrote, raised and had decided about them."""
        return await self._read(actor, _page, actor.site_id, visitor_id)

    async def set_role(self, actor: Actor, visitor_id: str, role: Role, reason: str) -> Decision:
        """Make somebody a helper or a moderator, or a visitor again."""
        if role not in VISITOR_ROLES:
            raise DeskError(
                "invalid", Sentence("In the widget people are one of {roles}.", roles=", ".join(VISITOR_ROLES))
            )
        change = await self._commit(actor, "people", _set_role, visitor_id, role, checked_reason(reason))
        return await self._tell(change)

    async def rename(self, actor: Actor, visitor_id: str, pseudonym: str, reason: str) -> Decision:
        """Give somebody another pseudonym, on all that they wrote; an empty one gives them a given name again."""
        change = await self._commit(actor, "people", _rename, visitor_id, pseudonym, checked_reason(reason))
        return await self._tell(change)


def take_back_role(conn: Connection, decision: Decision, _now: int) -> Change:
    """Undo of a role."""
    visitor = locked_visitor(conn, decision.site_id, decision.target)
    if visitor.role != decision.after["role"]:
        raise DeskError("conflict", Sentence("The role has been changed again since; change it from where it is now."))
    people.set_role(conn, visitor.id, Role(decision.before["role"]))
    return Change(decision, people=frozenset({visitor.id}), site=True)


def take_back_name(conn: Connection, decision: Decision, _now: int) -> Change:
    """Undo of a pseudonym."""
    visitor = locked_visitor(conn, decision.site_id, decision.target)
    if visitor.pseudonym != decision.after["pseudonym"]:
        raise DeskError("conflict", Sentence("The pseudonym has been changed again since."))
    before = decision.before
    return _renamed(conn, visitor, decision, before["pseudonym"], before["named"])


def locked_visitor(conn: Connection, site_id: int, visitor_id: str) -> Visitor:
    """A visitor under the site's lock: what they may say changes there (G7)."""
    sites.touch(conn, site_id)
    return _visitor(conn, site_id, visitor_id)


def _visitor(conn: Connection, site_id: int, visitor_id: str) -> Visitor:
    visitor = visitors.by_id(conn, site_id, visitor_id)
    if visitor is None:
        raise DeskError("not_found", Sentence("There is no such visitor at this site."))
    return visitor


def _page(conn: Connection, site_id: int, visitor_id: str) -> PersonPage:
    visitor = _visitor(conn, site_id, visitor_id)
    return PersonPage(
        visitor=people.with_counts(conn, [visitor])[0],
        messages=tuple(people.last_messages(conn, site_id, visitor_id, _LIST)),
        decisions=tuple(people.decisions_about(conn, site_id, visitor_id, _LIST)),
        flags=tuple(flags.flags_by(conn, site_id, visitor_id, _LIST)),
        names=tuple(people.on_same_addresses(conn, site_id, visitor_id, _LIST)),
        blocks=tuple(blocks.on_visitor(conn, site_id, visitor_id)),
    )


def _set_role(conn: Connection, actor: Actor, visitor_id: str, role: Role, reason: str) -> Change:
    visitor = locked_visitor(conn, actor.site_id, visitor_id)
    if visitor.role is role:
        raise DeskError("conflict", Sentence("{name} is {role} already.", name=visitor.pseudonym, role=role))
    people.set_role(conn, visitor_id, role)
    new = NewDecision(new_id(), Act.ROLE, "visitor", visitor_id, reason, {"role": visitor.role}, {"role": role})
    decision = decisions.record(conn, actor, new, database_now(conn))
    return Change(decision, people=frozenset({visitor_id}), site=True)


def _rename(conn: Connection, actor: Actor, visitor_id: str, pseudonym: str, reason: str) -> Change:
    visitor = locked_visitor(conn, actor.site_id, visitor_id)
    plain = " ".join(pseudonym.split())
    if plain and (problem := problem_with(plain)):
        raise DeskError("invalid", Sentence("This pseudonym cannot be taken: {problem}.", problem=_UNFIT[problem]))
    named = bool(plain)
    name = plain or given_name(conn, visitor)
    before = {"pseudonym": visitor.pseudonym, "named": visitor.named}
    after = {"pseudonym": name, "named": named}
    new = NewDecision(new_id(), Act.RENAME, "visitor", visitor_id, reason, before, after)
    return _renamed(conn, visitor, decisions.record(conn, actor, new, database_now(conn)), name, named)


def given_name(conn: Connection, visitor: Visitor) -> str:
    """The name of somebody who has chosen none, in the site's first language."""
    site = installations.site_by_id(conn, visitor.site_id)
    number = int(digest(visitor.id)[:8], 16) % 9000 + 1000
    return say("visitor", best_language(None, site.languages if site else ()), number=number)


def _renamed(conn: Connection, visitor: Visitor, decision: Decision, name: str, named: bool) -> Change:
    people.set_name(conn, visitor.id, name, named)
    shown = [replace(message, pseudonym=name) for message in _shown(conn, visitor)]
    return Change(decision, tuple(places.stir(conn, shown)), frozenset({visitor.id}), site=True)


def _shown(conn: Connection, visitor: Visitor) -> list[Message]:
    return people.last_published(conn, visitor.site_id, visitor.id, _RENAMED)

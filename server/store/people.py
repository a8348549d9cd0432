"""The people of a site as the desk reads them."""

from dataclasses import replace

from sqlalchemy import Connection, and_, func, or_, select, update

from server.models import Decision, Message, Role, State, Visitor
from server.models.desk import PeopleFilter
from server.store.decisions import to_decision
from server.store.messages import selection, to_message
from server.store.schema import decisions, message_addresses, messages, visitors
from server.store.visitors import to_visitor

_ADDRESSES = 50


def page(conn: Connection, site_id: int, which: PeopleFilter, after: str | None, limit: int) -> list[Visitor]:
    """The next `limit` people after visitor `after`, the newest first, with the counts of their messages."""
    statement = select(visitors).where(visitors.c.site_id == site_id)
    if which.search:
        statement = statement.where(visitors.c.pseudonym.istartswith(which.search, autoescape=True))
    if which.role:
        statement = statement.where(visitors.c.role == which.role)
    if after is not None:
        here = (visitors.c.id == after, visitors.c.site_id == site_id)
        seen = select(visitors.c.first_seen).where(*here).scalar_subquery()
        twin = and_(visitors.c.first_seen == seen, visitors.c.id > after)
        statement = statement.where(or_(visitors.c.first_seen < seen, twin))
    order = (visitors.c.first_seen.desc(), visitors.c.id)
    return with_counts(conn, [to_visitor(row) for row in conn.execute(statement.order_by(*order).limit(limit))])


def with_counts(conn: Connection, people: list[Visitor]) -> list[Visitor]:
    """These people with how many of their messages stand in each state; `upheld`: taken down by a person."""
    counts: dict[str, dict[str, int]] = {person.id: {} for person in people}
    decided = and_(messages.c.state == State.DELETED, messages.c.decided)
    statement = (
        select(messages.c.author_id, messages.c.state, func.count())
        .where(messages.c.author_id.in_(list(counts)), or_(messages.c.state != State.DELETED, decided))
        .group_by(messages.c.author_id, messages.c.state)
    )
    for author, state, count in conn.execute(statement):
        counts[author][state] = count
    return [
        replace(
            person,
            published=counts[person.id].get(State.PUBLISHED, 0),
            held=counts[person.id].get(State.HELD, 0),
            rejected=counts[person.id].get(State.REJECTED, 0),
            upheld=counts[person.id].get(State.DELETED, 0),
        )
        for person in people
    ]


def last_messages(conn: Connection, site_id: int, visitor_id: str, limit: int) -> list[Message]:
    """What a person wrote last, whatever became of it, newest first."""
    wrote = (messages.c.author_id == visitor_id, messages.c.site_id == site_id)
    statement = selection().where(*wrote).order_by(messages.c.at.desc()).limit(limit)
    return [to_message(row) for row in conn.execute(statement)]


def decisions_about(conn: Connection, site_id: int, visitor_id: str, limit: int) -> list[Decision]:
    """The decisions on a person and on their last hundred messages, newest first."""
    wrote = select(messages.c.id).where(messages.c.author_id == visitor_id).order_by(messages.c.at.desc()).limit(100)
    targets = [visitor_id, *conn.execute(wrote).scalars()]
    statement = (
        select(decisions)
        .where(decisions.c.site_id == site_id, decisions.c.target.in_(targets))
        .order_by(decisions.c.at.desc(), decisions.c.id)
        .limit(limit)
    )
    return [to_decision(row) for row in conn.execute(statement)]


def on_same_addresses(conn: Connection, site_id: int, visitor_id: str, limit: int) -> list[Visitor]:
    """Other people who wrote from the addresses that this one used last."""
    wrote_from = message_addresses.join(messages, messages.c.id == message_addresses.c.message_id)
    used = (
        select(message_addresses.c.address)
        .select_from(wrote_from)
        .where(messages.c.author_id == visitor_id, message_addresses.c.site_id == site_id)
        .order_by(message_addresses.c.at.desc())
        .limit(_ADDRESSES)
    )
    addresses = set(conn.execute(used).scalars())
    others = (
        select(messages.c.author_id)
        .select_from(wrote_from)
        .where(message_addresses.c.site_id == site_id, message_addresses.c.address.in_(addresses))
        .where(messages.c.author_id != visitor_id)
        .distinct()
        .limit(limit)
    )
    found = select(visitors).where(visitors.c.id.in_(others)).order_by(visitors.c.first_seen.desc())
    return [to_visitor(row) for row in conn.execute(found)]


def last_published(conn: Connection, site_id: int, visitor_id: str, limit: int) -> list[Message]:
    """A person's last published messages: those that widgets may show with their name."""
    wrote = (messages.c.author_id == visitor_id, messages.c.site_id == site_id, messages.c.state == State.PUBLISHED)
    statement = selection().where(*wrote).order_by(messages.c.at.desc()).limit(limit)
    return [to_message(row) for row in conn.execute(statement)]


def set_role(conn: Connection, visitor_id: str, role: Role) -> None:
    """Another role. The caller holds the site's lock (see `sites.touch`)."""
    conn.execute(update(visitors).where(visitors.c.id == visitor_id).values(role=role))


def set_name(conn: Connection, visitor_id: str, pseudonym: str, named: bool) -> None:
    """Another pseudonym; `named` false: a given one."""
    conn.execute(update(visitors).where(visitors.c.id == visitor_id).values(pseudonym=pseudonym, named=named))

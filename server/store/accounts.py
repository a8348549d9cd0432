"""Accounts, their roles at each site, their sessions, and API tokens. Secrets are stored as hashes only."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from server.models import Account, Actor, Role, Side
from server.models.library import KeyHolder
from server.store.schema import accounts, api_tokens, memberships, sessions, sites, visitors


@dataclass(frozen=True, slots=True)
class Membership:
    """What an account may do at one site."""

    account: Account
    site_id: int
    site_key: str
    site_name: str
    role: Role
    side: Side


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A row of `sessions` with its account. Times in ms."""

    account: Account
    csrf: str
    created_at: int
    seen_at: int
    expires_at: int


@dataclass(frozen=True, slots=True)
class ApiToken:
    """What a site may know of an API token; the token itself was shown once."""

    id: str
    site_id: int
    name: str
    role: Role
    created_at: int
    revoked_at: int | None
    side: Side | None = None


def standing(conn: Connection, actor: Actor) -> Role | None:
    """The role that an actor has at this moment, by the database; None: none any more."""
    if actor.kind == "account":
        found = conn.scalar(
            select(memberships.c.role)
            .join(accounts, accounts.c.id == memberships.c.account_id)
            .where(memberships.c.account_id == int(actor.id), memberships.c.site_id == actor.site_id)
            .where(accounts.c.disabled_at.is_(None))
        )
    elif actor.kind == "token":
        live = (api_tokens.c.id == actor.id, api_tokens.c.site_id == actor.site_id, api_tokens.c.revoked_at.is_(None))
        found = conn.scalar(select(api_tokens.c.role).where(*live))
    elif actor.kind == "visitor":
        here = (visitors.c.id == actor.id, visitors.c.site_id == actor.site_id)
        found = conn.scalar(select(visitors.c.role).where(*here))
    else:
        return actor.role
    return Role(found) if found else None


def side_of(conn: Connection, actor: Actor) -> Side | None:
    """For whom an actor speaks at this moment when the library is agreed; None: for nobody."""
    if actor.kind == "account":
        mine = (memberships.c.account_id == int(actor.id), memberships.c.site_id == actor.site_id)
        found = conn.scalar(select(memberships.c.side).where(*mine))
    elif actor.kind == "token":
        found = conn.scalar(select(api_tokens.c.side).where(api_tokens.c.id == actor.id))
    else:
        return actor.side
    return Side(found) if found else None


def key_holders(conn: Connection, site_id: int) -> list[KeyHolder]:
    """Everybody who acts at a site's desk at this moment, people first, each by name."""
    people = (
        select(accounts.c.name, memberships.c.role, memberships.c.side)
        .join(accounts, accounts.c.id == memberships.c.account_id)
        .where(memberships.c.site_id == site_id, accounts.c.disabled_at.is_(None))
        .order_by(accounts.c.name, accounts.c.id)
    )
    live = (api_tokens.c.site_id == site_id, api_tokens.c.revoked_at.is_(None))
    tokens = select(api_tokens.c.name, api_tokens.c.role, api_tokens.c.side).where(*live).order_by(api_tokens.c.name)
    return [
        KeyHolder(row.name, Role(row.role), Side(row.side) if row.side else None, token)
        for found, token in ((people, False), (tokens, True))
        for row in conn.execute(found)
    ]


def create_account(conn: Connection, email: str, name: str, password_hash: str, now: int) -> Account:
    """Write a new account. The e-mail must be free (see `by_email`)."""
    row = {"email": email.lower(), "name": name, "password": password_hash, "created_at": now}
    account_id: int = conn.execute(insert(accounts).values(row).returning(accounts.c.id)).scalar_one()
    return Account(account_id, email.lower(), name)


def by_email(conn: Connection, email: str) -> tuple[Account, str] | None:
    """An account that may sign in, with the hash of its password."""
    live = (accounts.c.email == email.lower(), accounts.c.disabled_at.is_(None))
    row = conn.execute(select(accounts).where(*live)).one_or_none()
    return (_to_account(row), row.password) if row else None


def set_password(conn: Connection, account_id: int, password_hash: str) -> None:
    """Store a new hash (another password, or the same with today's parameters)."""
    conn.execute(update(accounts).where(accounts.c.id == account_id).values(password=password_hash))


def set_membership(conn: Connection, account_id: int, site_id: int, role: Role, side: Side) -> None:
    """Give an account its role at a site, or another one."""
    upsert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    row = {"account_id": account_id, "site_id": site_id, "role": role, "side": side}
    statement = upsert(memberships).values(row)
    key = [memberships.c.account_id, memberships.c.site_id]
    conn.execute(statement.on_conflict_do_update(index_elements=key, set_={"role": role, "side": side}))


def end_membership(conn: Connection, account_id: int, site_id: int) -> bool:
    """Take an account's role at a site away; False when there was none."""
    which = (memberships.c.account_id == account_id, memberships.c.site_id == site_id)
    return conn.execute(delete(memberships).where(*which)).rowcount == 1


def memberships_of(conn: Connection, account_id: int) -> list[Membership]:
    """The sites of an account, by name."""
    return _memberships(conn, memberships.c.account_id == account_id)


def members_of(conn: Connection, site_id: int) -> list[Membership]:
    """The accounts of a site."""
    return _memberships(conn, memberships.c.site_id == site_id)


def open_session(conn: Connection, digest: str, csrf: str, account_id: int, times: tuple[int, int]) -> None:
    """Write a session; `times` are (now, when it ends at the latest)."""
    now, expires_at = times
    row = {"digest": digest, "account_id": account_id, "csrf": csrf, "created_at": now, "seen_at": now}
    conn.execute(insert(sessions).values(row | {"expires_at": expires_at}))


def session(conn: Connection, digest: str) -> StoredSession | None:
    """The session behind a cookie, whether or not it has run out, if its account may still sign in."""
    statement = (
        select(sessions, accounts.c.email, accounts.c.name)
        .join(accounts, accounts.c.id == sessions.c.account_id)
        .where(sessions.c.digest == digest, accounts.c.disabled_at.is_(None))
    )
    row = conn.execute(statement).one_or_none()
    if row is None:
        return None
    account = Account(row.account_id, row.email, row.name)
    return StoredSession(account, row.csrf, row.created_at, row.seen_at, row.expires_at)


def see_session(conn: Connection, digest: str, now: int) -> None:
    """Slide a session's idle end."""
    conn.execute(update(sessions).where(sessions.c.digest == digest).values(seen_at=now))


def close_session(conn: Connection, digest: str) -> None:
    """End a session."""
    conn.execute(delete(sessions).where(sessions.c.digest == digest))


def close_sessions_of(conn: Connection, account_id: int) -> None:
    """End every session of an account (another password, a lost laptop)."""
    conn.execute(delete(sessions).where(sessions.c.account_id == account_id))


def purge_sessions(conn: Connection, now: int, idle_ms: int) -> int:
    """Forget the sessions that have run out; returns how many."""
    over = (sessions.c.expires_at <= now) | (sessions.c.seen_at <= now - idle_ms)
    return conn.execute(delete(sessions).where(over)).rowcount


def create_token(conn: Connection, digest: str, token: ApiToken) -> None:
    """Write a new API token, by its digest."""
    row = {name: getattr(token, name) for name in ApiToken.__dataclass_fields__}
    conn.execute(insert(api_tokens).values(row | {"digest": digest}))


def token_by_digest(conn: Connection, digest: str) -> ApiToken | None:
    """The token that somebody holds, unless it was revoked."""
    live = (api_tokens.c.digest == digest, api_tokens.c.revoked_at.is_(None))
    row = conn.execute(select(api_tokens).where(*live)).one_or_none()
    return _to_token(row) if row else None


def tokens_of(conn: Connection, site_id: int) -> list[ApiToken]:
    """The tokens of a site, newest first."""
    found = select(api_tokens).where(api_tokens.c.site_id == site_id).order_by(api_tokens.c.created_at.desc())
    return [_to_token(row) for row in conn.execute(found)]


def revoke_token(conn: Connection, site_id: int, token_id: str, now: int) -> bool:
    """End a token; False when this site has no such live token."""
    which = (api_tokens.c.id == token_id, api_tokens.c.site_id == site_id, api_tokens.c.revoked_at.is_(None))
    return conn.execute(update(api_tokens).where(*which).values(revoked_at=now)).rowcount == 1


def _memberships(conn: Connection, which: Any) -> list[Membership]:
    statement = (
        select(memberships, accounts.c.email, accounts.c.name, sites.c.key, sites.c.name.label("site_name"))
        .join(accounts, accounts.c.id == memberships.c.account_id)
        .join(sites, sites.c.id == memberships.c.site_id)
        .where(which)
        .order_by(sites.c.name, accounts.c.email)
    )
    return [
        Membership(
            account=Account(row.account_id, row.email, row.name),
            site_id=row.site_id,
            site_key=row.key,
            site_name=row.site_name,
            role=Role(row.role),
            side=Side(row.side),
        )
        for row in conn.execute(statement)
    ]


def _to_account(row: Row[Any]) -> Account:
    return Account(row.id, row.email, row.name)


def _to_token(row: Row[Any]) -> ApiToken:
    side = Side(row.side) if row.side else None
    return ApiToken(row.id, row.site_id, row.name, Role(row.role), row.created_at, row.revoked_at, side)

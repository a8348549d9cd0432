"""Who is at the door of the back office and of the REST contract: sign-in, sessions, tokens, and the rights of each."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass

from server.access.passwords import Passwords
from server.addresses import group
from server.counters import Counters, Rate
from server.ids import digest, new_token
from server.models import Account, Actor, Session
from server.store import Store, accounts
from server.store.accounts import Membership

IDLE_MS = 30 * 60_000
LONGEST_MS = 12 * 3_600_000
# Sliding the idle end costs a write: once a minute is enough.
_SLIDE_MS = 60_000
_PER_PERSON = (Rate(10, 900.0),)
_PER_ADDRESS = (Rate(25, 300.0),)
_WRONG_TOKENS = (Rate(30, 60.0),)

WRONG = "The e-mail address or the password is not right."
TOO_MANY = "Too many attempts from here. Try again in a few minutes."


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A new session. `cookie` goes to the browser and is stored nowhere."""

    cookie: str
    session: Session


@dataclass(frozen=True, slots=True)
class Refused:
    """No, and what to say; `retry_after` in seconds when it is only for now."""

    sentence: str
    retry_after: float | None = None


class Access:
    """`now` is the clock in milliseconds since 1970."""

    def __init__(
        self, store: Store, counters: Counters, now: Callable[[], int], passwords: Passwords | None = None
    ) -> None:
        self._store = store
        self._counters = counters
        self._now = now
        self._passwords = passwords or Passwords()

    async def sign_in(self, email: str, password: str, address: str | None) -> SignedIn | Refused:
        """A session for the right e-mail and password. An unknown e-mail takes as long and reads the same."""
        email = email.strip().lower()
        wait = await self._wait(email, address)
        if wait > 0:
            return Refused(TOO_MANY, wait)
        found = await self._store.read(accounts.by_email, email)
        account, stored = found or (None, None)
        right = await self._passwords.matches(stored, password)
        if account is None or stored is None or not right:
            return Refused(WRONG)
        if self._passwords.outdated(stored):
            await self._store.write(accounts.set_password, account.id, await self._passwords.hashed(password))
        return await self.open(account)

    async def session(self, cookie: str | None) -> Session | None:
        """The session behind a cookie, unless it ran out: half an hour without a page, or twelve hours."""
        if not cookie:
            return None
        stored, now = await self._store.read(accounts.session, digest(cookie)), self._now()
        if stored is None or stored.expires_at <= now or stored.seen_at + IDLE_MS <= now:
            return None
        if stored.seen_at + _SLIDE_MS <= now:
            await self._store.write(accounts.see_session, digest(cookie), now)
        return Session(stored.account, stored.csrf, stored.expires_at)

    async def sign_out(self, cookie: str | None) -> None:
        """End the session, on the server."""
        if cookie:
            await self._store.write(accounts.close_session, digest(cookie))

    def csrf_matches(self, session: Session, given: str | None) -> bool:
        """Whether a form was ours: it brought this session's token."""
        return given is not None and hmac.compare_digest(session.csrf.encode(), given.encode("utf-8", "replace"))

    async def sites(self, account: Account) -> list[Membership]:
        """The sites where an account has a role, read now."""
        return await self._store.read(accounts.memberships_of, account.id)

    async def actor(self, account: Account, site_key: str, address: str | None) -> Actor | None:
        """Who acts at this site, with the role of this moment; None when the account has none there."""
        for one in await self.sites(account):
            if one.site_key == site_key:
                name = account.name or account.email
                return Actor("account", str(account.id), name, one.role, one.site_id, address, one.side)
        return None

    async def change_password(self, account: Account, old: str, new: str) -> SignedIn | Refused:
        """Another password; every session ends, and a new one begins. Raises DeskError `invalid` for a weak one."""
        wait = await self._counters.take(f"password:{account.id}", *_PER_PERSON)
        if wait > 0:
            return Refused(TOO_MANY, wait)
        found = await self._store.read(accounts.by_email, account.email)
        if found is None or not await self._passwords.matches(found[1], old):
            return Refused("The present password is not right.")
        stored = await self._passwords.hashed(new)
        await self._store.write(accounts.set_password, account.id, stored)
        await self._store.write(accounts.close_sessions_of, account.id)
        return await self.open(account)

    async def token(self, bearer: str, address: str | None) -> Actor | Refused:
        """Who acts with an API token. Wrong ones are counted per address."""
        found = await self._store.read(accounts.token_by_digest, digest(bearer))
        if found is not None:
            return Actor("token", found.id, found.name, found.role, found.site_id, address, found.side)
        wait = await self._counters.take(f"token:{_group(address)}", *_WRONG_TOKENS)
        return Refused("This token is not known here, or was revoked.", wait if wait > 0 else None)

    def close(self) -> None:
        """Let the hashing threads go."""
        self._passwords.close()

    async def _wait(self, email: str, address: str | None) -> float:
        place = _group(address)
        one = await self._counters.take(f"sign-in:{digest(email)}:{place}", *_PER_PERSON)
        return max(one, await self._counters.take(f"sign-in:{place}", *_PER_ADDRESS))

    async def open(self, account: Account) -> SignedIn:
        """A session under a new id: what a browser brought along before is worth nothing."""
        cookie, csrf, now = new_token(), new_token(), self._now()
        await self._store.write(accounts.open_session, digest(cookie), csrf, account.id, (now, now + LONGEST_MS))
        return SignedIn(cookie, Session(account, csrf, now + LONGEST_MS))


def _group(address: str | None) -> str:
    return group(address) if address else "nowhere"

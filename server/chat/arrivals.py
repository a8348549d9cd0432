"""Who comes: by a token of ours, by the brand's own JWT, or new. And the pseudonym they choose."""

from dataclasses import replace

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from sqlalchemy import Connection

from moderation.pipeline import Draft, judge
from moderation.pseudonyms import problem_with
from moderation.verdict import Outcome
from server.chat.context import Records
from server.chat.person import Parts, Person
from server.counters import Rate
from server.errors import ChatError
from server.ids import digest, fits_token, id_from, new_token
from server.models import Role, Site, Visitor
from server.protocol.commands import Hello, Profile
from server.protocol.events import Ack
from server.sites import SiteSnapshot
from server.store import visitors
from server.store.results import NewVisitor
from server.texts import best_language, say

TOKEN_DAYS = 90
_TOKEN_MS = TOKEN_DAYS * 86_400_000
# A token's end slides at most once a day: a row written at every `hello` would cost a reconnect storm dear.
_SLIDE_MS = 86_400_000
_IDENTITY_SECONDS = 3600
_CLOCK_SKEW_SECONDS = 60
_RENAMES = Rate(5, 60.0)


class Arrivals:
    """`hello` and `profile`."""

    def __init__(self, parts: Parts, records: Records) -> None:
        self._parts = parts
        self._records = records

    async def arrive(self, snapshot: SiteSnapshot, hello: Hello, address: str | None) -> Person:
        """The person behind a `hello`. Raises ChatError: blocked, not_allowed (a JWT that cannot be believed)."""
        site = snapshot.site
        language = best_language(hello.lang, site.languages)
        if hello.identity:
            person = await self._member(site, hello, language, address)
        else:
            person = await self._visitor(site, hello.token, language, address)
        role = snapshot.role_of(person.visitor.id)
        person.visitor = replace(person.visitor, role=role)
        self.refuse_blocked(snapshot, person)
        return person

    def refuse_blocked(self, snapshot: SiteSnapshot, person: Person) -> None:
        """Raises ChatError("blocked") when a block covers this person now."""
        block = snapshot.blocked(person.address, person.visitor.id, self._parts.now())
        if block is not None:
            raise ChatError("blocked", until=block.until)

    async def rename(self, person: Person, command: Profile) -> Ack:
        """Choose a pseudonym; it passes the same gate as a message (G5). Raises ChatError("not_allowed")."""
        snapshot = await self._parts.sites.of(person.site_id)
        self.refuse_blocked(snapshot, person)
        await self._pace(snapshot, person)
        pseudonym = " ".join(command.pseudonym.split())
        problem = problem_with(pseudonym, snapshot.reserved)
        if problem is not None:
            raise ChatError("not_allowed", f"pseudonym_{problem}")
        draft = Draft(text=pseudonym, room="", language=person.language, kind="pseudonym", reply=False)
        record = await self._records.of(person.visitor, self._parts.now(), person.saved)
        verdict = judge(draft, record.context(now=self._parts.now()), snapshot.policy)
        if verdict.outcome is not Outcome.PUBLISH or await self._parts.opinion.of(pseudonym) is not None:
            raise ChatError("not_allowed", "pseudonym_library")
        await self._parts.store.write(_rename, self.newcomer(person), person.visitor.id, pseudonym)
        person.visitor = replace(person.visitor, pseudonym=pseudonym, named=True)
        person.saved = True
        await self._parts.announce.author(person.site_id, person.visitor.id)  # their other tabs
        return Ack(cid=command.cid or "", message=None)

    async def renewed(self, person: Person) -> bool:
        """Whether the name of a person on a socket was changed elsewhere: in another tab, at the desk. Takes it over."""
        person.saved = True
        stored = await self._parts.store.read(visitors.by_id, person.site_id, person.visitor.id)
        if stored is None or (stored.pseudonym, stored.named) == (person.visitor.pseudonym, person.visitor.named):
            return False
        person.visitor = replace(person.visitor, pseudonym=stored.pseudonym, named=stored.named)
        return True

    def newcomer(self, person: Person) -> NewVisitor | None:
        """The row to write with the first thing this person does; None when it is there."""
        if person.saved:
            return None
        return NewVisitor(person.visitor, digest(person.token), self._parts.now() + _TOKEN_MS)

    async def _pace(self, snapshot: SiteSnapshot, person: Person) -> None:
        if snapshot.site.preferences.pace:
            wait = await self._parts.counters.take(f"rename:{person.visitor.id}", _RENAMES)
            if wait > 0:
                raise ChatError("rate", retry_after=wait)

    async def _visitor(self, site: Site, token: str | None, language: str, address: str | None) -> Person:
        now = self._parts.now()
        if token:
            found = await self._parts.store.read(visitors.by_token, site.id, digest(token), now)
            if found is not None:
                visitor, seen_at = found
                if seen_at < now - _SLIDE_MS:
                    await self._parts.store.write(visitors.slide_token, digest(token), now, now + _TOKEN_MS)
                return Person(visitor, token, language, address, saved=True)
            # Who came before and has done nothing yet is in no table: their token alone says that it is them again.
            if not fits_token(token) or await self._parts.store.read(visitors.token_is_kept, digest(token)):
                token = None
        own = token or new_token()
        return Person(_stranger(site, own, language, now), own, language, address, saved=False)

    async def _member(self, site: Site, hello: Hello, language: str, address: str | None) -> Person:
        """A person whom the brand vouches for: found again by the JWT's `sub`, on any device."""
        now = self._parts.now()
        subject, name = read_identity(hello.identity or "", site, now)
        if hello.token:
            known = await self._parts.store.read(visitors.by_token, site.id, digest(hello.token), now)
            if known is not None and known[0].subject == subject:
                return Person(known[0], hello.token, language, address, saved=True)
        token = new_token()
        stranger = replace(_stranger(site, token, language, now), subject=subject)
        if name and problem_with(name, frozenset()) is None:
            stranger = replace(stranger, pseudonym=name, named=True)
        found = await self._parts.store.write(_member_row, NewVisitor(stranger, digest(token), now + _TOKEN_MS))
        return Person(found, token, language, address, saved=True)


def read_identity(identity: str, site: Site, now: int) -> tuple[str, str]:
    """`sub` and `name` of a brand's JWT (HS256 with the site's secret). Raises ChatError("not_allowed", "identity").

    `aud` must be the site key, `exp` at most an hour after `iat`; a role in it is never read.
    """
    try:
        token = jwt.decode(identity, OctKey.import_key(site.identity_secret), algorithms=["HS256"])
        rules = jwt.JWTClaimsRegistry(
            now=now // 1000,
            leeway=_CLOCK_SKEW_SECONDS,
            sub={"essential": True},
            aud={"essential": True, "value": site.key},
            iat={"essential": True},
            exp={"essential": True},
        )
        rules.validate(token.claims)
    except (JoseError, ValueError, TypeError) as problem:
        raise ChatError("not_allowed", "identity") from problem
    claims = token.claims
    if not 0 < claims["exp"] - claims["iat"] <= _IDENTITY_SECONDS:
        raise ChatError("not_allowed", "identity")
    name = claims.get("name")
    return str(claims["sub"])[:200], name if isinstance(name, str) else ""


def _stranger(site: Site, token: str, language: str, now: int) -> Visitor:
    """A new person; the id follows from their token, so that two tabs opened before the first word are one person."""
    visitor_id = id_from(f"{site.key}:{token}")
    # A number to tell strangers apart; derived from the random id, so that it says nothing else.
    number = int(digest(visitor_id)[:8], 16) % 9000 + 1000
    return Visitor(
        id=visitor_id,
        site_id=site.id,
        pseudonym=say("visitor", language, number=number),
        role=Role.VISITOR,
        named=False,
        first_seen=now,
    )


def _rename(conn: Connection, newcomer: NewVisitor | None, visitor_id: str, pseudonym: str) -> None:
    if newcomer is not None:
        visitors.insert_newcomers(conn, [newcomer])
    visitors.rename(conn, visitor_id, pseudonym)


def _member_row(conn: Connection, new: NewVisitor) -> Visitor:
    """The member's row, made now if the brand has never vouched for this `sub`; the token is bound to it."""
    subject = new.visitor.subject or ""
    found = visitors.by_subject(conn, new.visitor.site_id, subject)
    if found is None:
        visitors.insert_newcomers(conn, [new])
        return new.visitor
    visitors.bind_token(conn, replace(new, visitor=found))
    return found

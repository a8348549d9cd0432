"""The frame of every act: may this person? one transaction, then tell everybody who is concerned."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from moderation.fold import has_controls
from moderation.sentence import Sentence
from server.addresses import Network
from server.announce import Announce
from server.errors import DeskError
from server.models import Actor, Decision, Message
from server.roles import may
from server.store import Store, accounts

P = ParamSpec("P")
T = TypeVar("T")

LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class Change:
    """What a committed act changed, and who should hear of it.

    `people` are the visitors whose own view (`mine`) changed; `site`: rules, rooms or blocks did; `sites`: those of
    other sites too (a shared list).
    """

    decision: Decision
    messages: tuple[Message, ...] = ()
    people: frozenset[str] = frozenset()
    site: bool = False
    sites: tuple[int, ...] = ()


class DeskBase:
    """What the parts of the desk share: the store, the announcer, our own proxies."""

    def __init__(self, store: Store, announce: Announce, proxies: tuple[Network, ...] = ()) -> None:
        self._store = store
        self._announce = announce
        self._proxies = proxies

    async def _read(
        self, actor: Actor, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Read for somebody who may: `fn(conn, …)` in one snapshot, the right looked up in the same."""
        allow(actor, "read")
        return await self._store.read(_checked, actor, "read", lambda conn: fn(conn, *args, **kwargs))

    async def _commit(
        self,
        actor: Actor,
        deed: str,
        fn: Callable[Concatenate[Connection, Actor, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Act for somebody who may: `fn(conn, actor, …)` in one transaction, the right looked up in the same."""
        allow(actor, deed)
        return await self._store.write(_checked, actor, deed, lambda conn: fn(conn, actor, *args, **kwargs))

    async def _tell(self, change: Change) -> Decision:
        """After the commit: everyone's view, the concerned people's own view, the desk's pages, the processes."""
        site_id = change.decision.site_id
        for concerned in dict.fromkeys(((site_id,) if change.site else ()) + change.sites):
            await self._announce.site(concerned)
        await self._announce.messages(change.messages)
        for visitor_id in change.people:
            await self._announce.author(site_id, visitor_id)
        await self._announce.desk(site_id, change.messages[0].id if len(change.messages) == 1 else None)
        return change.decision


def allow(actor: Actor, deed: str) -> None:
    """Raises DeskError `not_allowed` when the role that somebody came with does not do."""
    if not may(actor.role, deed):
        raise DeskError("not_allowed", Sentence("Your role here ({role}) does not allow this.", role=actor.role))


def _checked(conn: Connection, actor: Actor, deed: str, run: Callable[[Connection], T]) -> T:
    """The right once more, from the rows of this transaction: a role taken away a moment ago counts."""
    role = accounts.standing(conn, actor)
    if role is None or not may(role, deed):
        raise DeskError("not_allowed", Sentence("Your rights at this site have changed; ask its owner."))
    return run(conn)


def checked_reason(reason: str) -> str:
    """A reason fit to be kept: it is compulsory. Raises DeskError `invalid`."""
    plain = " ".join("".join(" " if has_controls(sign) else sign for sign in reason).split())
    if not plain:
        raise DeskError(
            "invalid", Sentence("Give a reason: a few words that the person concerned and your colleagues can read.")
        )
    if len(plain) > LONGEST_REASON:
        raise DeskError("invalid", Sentence("A reason has at most {n} characters.", n=LONGEST_REASON))
    return plain


def jsonable(record: Any) -> dict[str, Any]:
    """A record of `server/store` as plain JSON, for `before` and `after` of a decision."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}

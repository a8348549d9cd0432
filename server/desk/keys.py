"""How the library is agreed: with one key or two, who could turn them, and above which share a dry run warns."""

from dataclasses import replace

from sqlalchemy import Connection

from moderation.sentence import Sentence
from server.desk.base import Change, DeskBase, checked_reason
from server.desk.rooms import known_site, locked_site
from server.errors import DeskError
from server.ids import new_id
from server.models import Act, Actor, Decision, NewDecision, Side, Site
from server.models.library import LibraryKeys
from server.roles import may
from server.store import accounts, decisions, installations, proposals
from server.store.clock import database_now

_LEAST_SHARE, _STEPS = 0.001, 1000


class Keys(DeskBase):
    """The acts on what the library's other acts go by."""

    async def keys(self, actor: Actor) -> LibraryKeys:
        """One key or two, who is on which side, what waits, and the share above which dry runs warn."""
        return await self._read(actor, _keys, actor.site_id)

    async def set_keys(self, actor: Actor, two: bool, reason: str) -> Decision:
        """Whether the library needs two keys. Only the command line takes the second key away again.

        Raises DeskError `conflict` while a side has nobody who could agree: every change would wait for ever.
        """
        change = await self._commit(actor, "site", _set_keys, two, checked_reason(reason))
        return await self._tell(change)

    async def set_warn_share(self, actor: Actor, share: float, reason: str) -> Decision:
        """The share of stored messages (0.001 to 1) above which a dry run warns, in steps of a thousandth."""
        if not _LEAST_SHARE <= share <= 1 or abs(share * _STEPS - round(share * _STEPS)) > 1e-6:
            bounds = Sentence("The share above which a dry run warns is from 0.1 % to 100 %, in steps of 0.1 %.")
            raise DeskError("invalid", bounds)
        exact = round(share * _STEPS) / _STEPS
        change = await self._commit(actor, "site", _set_warn_share, exact, checked_reason(reason))
        return await self._tell(change)


def _keys(conn: Connection, site_id: int) -> LibraryKeys:
    site, everybody = known_site(conn, site_id), accounts.key_holders(conn, site_id)
    return LibraryKeys(
        two_keys=site.two_keys,
        holders=tuple(one for one in everybody if may(one.role, "library")),
        others=tuple(one for one in everybody if not may(one.role, "library")),
        waiting=proposals.unanswered(conn, site_id),
        warn_share=site.preferences.warn_share,
    )


def _set_keys(conn: Connection, actor: Actor, two: bool, reason: str) -> Change:
    site = locked_site(conn, actor.site_id)
    if site.two_keys == two:
        already = Sentence("The library has two keys already.") if two else Sentence("The library has one key already.")
        raise DeskError("conflict", already)
    if not two and actor.kind != "command":
        only = Sentence("Only the command line takes the second key away: palabre site keys one.")
        raise DeskError("not_allowed", only)
    if two:
        _refuse_alone(conn, site)
    installations.set_two_keys(conn, site.id, two)
    new = NewDecision(new_id(), Act.KEYS, "site", site.key, reason, {"two_keys": site.two_keys}, {"two_keys": two})
    return Change(decisions.record(conn, actor, new, database_now(conn)), site=True)


def _refuse_alone(conn: Connection, site: Site) -> None:
    """A second key that nobody can turn would stop every change."""
    for side in _keys(conn, site.id).empty:
        how = f"--role manager --side {side} --site {site.key}"
        raise DeskError("conflict", _nobody(side, how))


def _nobody(side: Side, how: str) -> Sentence:
    return Sentence(
        "Nobody could agree for {side}, so no change would ever count. Give that side a person first"
        " (palabre account create EMAIL {how}) or a token (palabre token create {how}).",
        side=Sentence("the brand") if side is Side.BRAND else Sentence("the vendor"),
        how=how,
    )


def _set_warn_share(conn: Connection, actor: Actor, share: float, reason: str) -> Change:
    site = locked_site(conn, actor.site_id)
    was = site.preferences.warn_share
    if was == share:
        raise DeskError("conflict", Sentence("Dry runs warn above that share already."))
    installations.set_preferences(conn, site.id, replace(site.preferences, warn_share=share))
    new = NewDecision(new_id(), Act.SITE, "site", site.key, reason, {"warn_share": was}, {"warn_share": share})
    return Change(decisions.record(conn, actor, new, database_now(conn)), site=True)

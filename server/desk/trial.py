"""Trying a text against the rules of a site, as they are now, without sending it."""

import asyncio

from sqlalchemy import Connection

from moderation.pipeline import AuthorRecord, Context, Draft, judge
from moderation.policy import compile_policy
from moderation.sentence import Sentence
from moderation.verdict import Verdict
from server.desk.base import DeskBase
from server.errors import DeskError
from server.models import Actor
from server.sites import policy_source
from server.store import sites
from server.store.clock import database_now
from server.store.sites import SiteRows

LONGEST = 2000
# Somebody who has been here for long: what is tried are the rules, not how newcomers are met.
KNOWN = AuthorRecord(published=100)


class Trial(DeskBase):
    """The try box."""

    async def try_text(self, actor: Actor, text: str, language: str | None = None, room: str = "") -> Verdict:
        """What the machine would think of this text from a visitor whom everybody knows."""
        if len(text) > LONGEST:
            raise DeskError("invalid", Sentence("A message has at most {n} characters.", n=LONGEST))
        rows, now = await self._read(actor, _rules, actor.site_id)
        if rows is None:
            raise DeskError("not_found", Sentence("There is no such site."))
        return await asyncio.to_thread(judged, rows, Draft(text, room, language), now)


def _rules(conn: Connection, site_id: int) -> tuple[SiteRows | None, int]:
    now = database_now(conn)
    return sites.load(conn, now, site_id=site_id), now


def judged(rows: SiteRows, draft: Draft, now: int) -> Verdict:
    """The verdict on a draft under a site's rules; compiling a large library takes a second."""
    return judge(draft, Context(now, KNOWN), compile_policy(policy_source(rows)))

"""What the pages of the library show at a glance: how much waits for one's own key, and what an entry stopped."""

from sqlalchemy import Connection

from server.desk.base import DeskBase
from server.models import Actor
from server.models.rehearsal import Sample
from server.store import accounts, glances

_SHOWN = 50


class Glances(DeskBase):
    """Reading only."""

    async def awaiting(self, actor: Actor) -> int:
        """How many proposed changes wait for the key of the actor's side; none for somebody who speaks for nobody."""
        return await self._read(actor, _awaiting, actor)

    async def stopped_by(self, actor: Actor, key: str) -> list[Sample]:
        """The last fifty messages that this entry held or refused here, newest first."""
        return await self._read(actor, glances.stopped_by, actor.site_id, key, _SHOWN)


def _awaiting(conn: Connection, actor: Actor) -> int:
    side = accounts.side_of(conn, actor)
    return glances.awaiting(conn, actor.site_id, side) if side else 0

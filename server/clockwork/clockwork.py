"""The one place where time passes: every expiry, by the database's clock, by one process at a time; and the sealer."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from sqlalchemy import Connection

from server.announce import Announce
from server.clockwork import expiries
from server.clockwork.expiries import Ended
from server.errors import PalabreError
from server.store import Store, audit, retention
from server.store.clock import database_now, hold_alone

_log = logging.getLogger("palabre.clockwork")
_SECOND = 1.0
_HOUR_SECONDS = 3600

Expiry = Callable[[Connection, int], list[Ended]]
EVERY_SECOND: tuple[Expiry, ...] = (
    expiries.blocks_over,
    expiries.levels_over,
    expiries.entries_over,
    expiries.urgency_over,
    expiries.asides_over,
)
EVERY_HOUR: tuple[Expiry, ...] = (expiries.sessions_over, expiries.addresses_over)


class Clockwork:
    """`keep()` runs until it is cancelled; `tick()` is one turn of it."""

    def __init__(self, store: Store, announce: Announce) -> None:
        self._store = store
        self._announce = announce
        self._turns = 0

    async def keep(self) -> None:
        """A turn each second. A turn that fails is told in the log, and the next one tries again."""
        while True:
            try:
                await self.tick()
            except PalabreError:
                _log.warning("the database does not answer; expiries wait")
            except Exception:
                _log.exception("a turn of the clockwork failed")
            await asyncio.sleep(_SECOND)

    async def tick(self) -> None:
        """End what is over and chain the audit, unless another process is at it; then tell whom it concerns."""
        hourly = self._turns % _HOUR_SECONDS == 0
        self._turns += 1
        if not await self._store.read(_something_is_over) and not hourly:
            return
        for expiry in EVERY_SECOND + (EVERY_HOUR if hourly else ()):
            await self._tell(await self._store.write(_one_turn, expiry))
        await self._store.write(_seal)

    async def _tell(self, ended: Sequence[Ended]) -> None:
        for one in ended:
            if one.rules:
                await self._announce.site(one.site_id)
            if one.message is not None:
                await self._announce.messages([one.message])
            await self._announce.desk(one.site_id, one.message.id if one.message else None)


def _something_is_over(conn: Connection) -> bool:
    return retention.something_is_over(conn, database_now(conn))


def _one_turn(conn: Connection, expiry: Expiry) -> list[Ended]:
    return expiry(conn, database_now(conn)) if hold_alone(conn) else []


def _seal(conn: Connection) -> int:
    return audit.seal(conn, database_now(conn)) if hold_alone(conn) else 0

"""A house whose library has two keys: somebody of the brand, somebody of the vendor, and what counts there."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, update

from server.models import Actor, Role, Side
from server.models.library import Proposal
from server.store import installations, sites
from server.store.clock import database_now
from server.store.schema import proposals
from tests.server.desk.house import House, staff

ZORP = {"id": "z", "entry": "zorp", "kind": "word", "match": "whole", "accents": "fold", "category": "insult"}
ZORP |= {"outcome": "hold"}
VELOMAX = {"id": "v", "entry": "velomax.example", "kind": "domain", "accents": "fold", "category": "competitor"}
VELOMAX |= {"outcome": "reject"}


@dataclass(slots=True)
class Pact:
    """One house and its two sides."""

    house: House
    brand: Actor
    vendor: Actor

    async def counting(self) -> dict[str, Any]:
        """What a process would compile now, by key: the agreed bodies, the urgent ones, and the lists."""
        now = await self.house.store.read(database_now)
        rows = await self.house.store.read(sites.load, now, site_id=self.house.site_id)
        assert rows is not None
        return dict(rows.entries) | {body["id"]: body for body in rows.urgent} | dict.fromkeys(rows.site.lists)

    async def waiting(self, actor: Actor) -> list[Proposal]:
        """What this side sees of what is talked over, oldest first."""
        library = await self.house.desk.library(actor)
        return list(reversed(library.proposals))


async def make_pact(house: House) -> Pact:
    """Two keys for a house; its manager is the brand's."""
    await house.store.write(installations.set_two_keys, house.site_id, True)
    return Pact(house, house.manager, await staff(house, "vic@vendor.example", Role.MANAGER, Side.VENDOR))


def a_day_later(conn: Connection) -> None:
    """What is urgent has run for its day."""
    urgent = proposals.c.urgent_until.is_not(None)
    conn.execute(update(proposals).where(urgent).values(urgent_until=database_now(conn) - 1))

"""A house for the desk's tests: a real store and bus, a site with a room, people who write, staff who act."""

import time
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from moderation.verdict import Outcome
from server.announce import Announce
from server.bus import MemoryBus
from server.desk import Desk
from server.ids import new_id
from server.models import Actor, FlagReason, Message, Role, Side, Visitor
from server.protocol.control import SiteChanged, VisitorChanged, unpack_control
from server.store import Store, accounts, flags, messages, people, sites
from server.store.flags import NewFlag
from server.store.results import Stored
from server.topics import CONTROL, room_topic
from tests.server.store.people import draft, make_site, room_ids, visitor

# Decisions take the database's time, so the people here write an hour before it.
NOW = int(time.time() * 1000) - 3_600_000


@dataclass(slots=True)
class House:
    """One site, its desk, and all that the bus was told."""

    store: Store
    desk: Desk
    bus: MemoryBus
    site_id: int
    room_id: int
    manager: Actor
    heard: list[bytes] = field(default_factory=list)
    told: list[bytes] = field(default_factory=list)
    sent: int = 0

    async def person(self, pseudonym: str = "Ana", role: Role = Role.VISITOR, at: str = "203.0.113.7") -> Visitor:
        """A visitor who has written once, rejected, so that their row is there and nobody saw anything."""
        somebody = visitor(self.site_id, pseudonym)
        await self.says(somebody, "a first word", Outcome.REJECT, address=at)
        if role is not Role.VISITOR:
            await self.store.write(people.set_role, somebody.id, role)
        found = await self.desk.person(self.manager, somebody.id)
        return found.visitor

    async def says(
        self,
        author: Visitor,
        text: str,
        outcome: Outcome = Outcome.PUBLISH,
        address: str = "203.0.113.7",
        **more: object,
    ) -> Message:
        """A message of this author, judged so, through the real batch."""
        self.sent += 1
        version = (await self.store.read(sites.versions, [self.site_id]))[self.site_id]
        one = draft(
            author,
            self.room_id,
            f"c{self.sent}",
            text,
            outcome=outcome,
            at=NOW + self.sent,
            site_version=version,
            **more,
        )
        stored = await self.store.send(replace(one, address=address))
        assert isinstance(stored, Stored), stored
        return stored.message

    async def flagged(self, by: Visitor, message: Message, reason: FlagReason = FlagReason.INSULT) -> None:
        new = NewFlag(message.id, by, reason, "see there")
        await self.store.write(flags.raise_flag, new, NOW + self.sent)

    async def now(self, message: Message) -> Message:
        """The message as it stands now."""
        found = await self.store.read(messages.by_id, self.site_id, message.id)
        assert found is not None
        return found

    async def waiting(self) -> list[str]:
        """The texts of the queue, in its order."""
        return [case.message.text for case in await self.desk.queue(self.manager)]

    def people_told(self) -> set[str]:
        """Whose own view was announced as changed."""
        found = [unpack_control(payload) for payload in self.told]
        return {one.visitor_id for one in found if isinstance(one, VisitorChanged)}

    def site_told(self) -> bool:
        """Whether the processes were told to read the site again."""
        return any(isinstance(unpack_control(payload), SiteChanged) for payload in self.told)

    async def version(self) -> int:
        return (await self.store.read(sites.versions, [self.site_id]))[self.site_id]


async def make_house(store: Store, key: str = "shop", proxies: tuple = ()) -> House:
    """A house on an open store; several may stand on one."""
    site_id = await store.write(make_site, key)
    room_id = (await store.read(room_ids, site_id))["main"]
    bus = MemoryBus()
    manager = await store.write(_staff, site_id, f"mia@{key}.example", Role.MANAGER)
    house = House(store, Desk(store, Announce(bus), proxies), bus, site_id, room_id, manager)
    await bus.listen(room_topic(room_id), house.heard.append)
    await bus.listen(CONTROL, house.told.append)
    return house


async def staff(house: House, email: str, role: Role, side: Side = Side.BRAND) -> Actor:
    """Another account of the site."""
    return await house.store.write(_staff, house.site_id, email, role, side)


def _staff(conn: Connection, site_id: int, email: str, role: Role, side: Side = Side.BRAND) -> Actor:
    account = accounts.create_account(conn, email, email.split("@")[0].title(), "no password", NOW)
    accounts.set_membership(conn, account.id, site_id, role, side)
    return Actor("account", str(account.id), account.name, role, site_id, "198.51.100.9", side)


def fresh_id() -> str:
    """An id that nothing has."""
    return new_id()


def change_of(message: Message) -> int:
    """The change number of a message that has a place."""
    assert message.changed_seq is not None
    return message.changed_seq

"""The demo's library has two keys, and something of each kind is there to be answered."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest

from server.announce import Announce
from server.app import now
from server.bus import MemoryBus
from server.demo.install import install_at
from server.demo.personas import BY_NAME
from server.demo.staff import STAFF
from server.desk import Desk
from server.models import Act, Actor, Decision, Site
from server.models.desk import LogFilter
from server.models.library import Library, LibraryKeys, Proposal
from server.store import Store, accounts

T = TypeVar("T")


class Installed:
    """A fresh demo, and what somebody of its staff reads there."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "demo.sqlite3"
        self.site: Site = install_at(self.database, ("http://127.0.0.1:1",), now())

    def ask(self, who: str, deed: Callable[[Desk, Actor], Awaitable[T]]) -> T:
        return asyncio.run(self._asked(who, deed))

    async def _asked(self, who: str, deed: Callable[[Desk, Actor], Awaitable[T]]) -> T:
        store = Store.open(f"sqlite:///{self.database}")
        try:
            member = STAFF[who]
            found = await store.read(accounts.by_email, member.email)
            assert found is not None
            actor = Actor("account", str(found[0].id), member.name, member.role, self.site.id, side=member.side)
            return await deed(Desk(store, Announce(MemoryBus())), actor)
        finally:
            store.close()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(tmp_path_factory.mktemp("demo"))


async def keys(desk: Desk, actor: Actor) -> LibraryKeys:
    return await desk.keys(actor)


async def waiting(desk: Desk, actor: Actor) -> list[Proposal]:
    return await desk.proposals(actor)


async def declined(desk: Desk, actor: Actor) -> list[Decision]:
    return [line.decision for line in await desk.log(actor, LogFilter(act=Act.DECLINE))]


async def everything(desk: Desk, actor: Actor) -> Library:
    return await desk.library(actor)


def test_each_of_the_staff_is_a_persona_and_each_side_has_somebody_with_a_key(demo: Installed) -> None:
    assert set(STAFF) == {name for name, persona in BY_NAME.items() if persona.role in ("manager", "vendor")}
    found = demo.ask("gwendal", keys)
    assert (found.two_keys, found.empty, found.waiting) == (True, (), 2)


def test_a_proposal_of_the_vendor_waits_for_the_brand_and_an_urgent_one_of_the_brand_for_the_vendor(
    demo: Installed,
) -> None:
    found = [(one.by, one.side, one.urgent_until is not None) for one in demo.ask("camille", waiting)]
    assert found == [("Gwendal", "vendor", False), ("Camille", "brand", True)]


def test_one_was_declined_with_a_reason_and_what_was_agreed_at_the_opening_counts(demo: Installed) -> None:
    (no,) = demo.ask("gwendal", declined)
    assert (no.actor_name, "critique" in no.reason) == ("Camille", True)
    counts = {entry.key for entry in demo.ask("camille", everything).entries}
    assert len(counts) == 13
    assert no.target not in counts


def test_a_second_start_finds_the_same_and_says_nothing_twice(demo: Installed) -> None:
    before = demo.ask("camille", waiting)
    again = install_at(demo.database, ("http://127.0.0.1:2",), now())
    assert (again.key, again.two_keys, again.origins) == (demo.site.key, True, ("http://127.0.0.1:2",))
    assert demo.ask("camille", waiting) == before

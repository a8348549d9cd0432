"""Lists that several sites share: kept at home, followed by name, overridden here, and known only to whom they concern."""

import pytest
from sqlalchemy import Connection, text, update

from server.announce import Announce
from server.clockwork import Clockwork
from server.errors import DeskError
from server.models import Act, Actor, Role, Side
from server.models.library import How
from server.protocol.control import SiteChanged, unpack_control
from server.sites import Sites
from server.store import accounts, installations
from server.store.clock import database_now
from server.store.schema import entries
from tests.server.desk.house import NOW, House, make_house, staff
from tests.server.desk.pact import VELOMAX, ZORP, a_day_later

pytestmark = pytest.mark.anyio


@pytest.fixture
async def other(house: House) -> House:
    """A second brand, where the first one's manager has a role too."""
    neighbour = await make_house(house.store, "neighbour")
    await house.store.write(accounts.set_membership, int(house.manager.id), neighbour.site_id, Role.MANAGER, Side.BRAND)
    return neighbour


def at(house: House, who: Actor) -> Actor:
    """Somebody, acting at this site."""
    return Actor(who.kind, who.id, who.name, who.role, house.site_id, who.address, who.side)


async def shared(home: House, *followers: House) -> None:
    """A list of `home` with one entry, followed by others."""
    await home.desk.create_list(home.manager, "house", "House words", "all our brands")
    await home.desk.add_entry(home.manager, ZORP, "they say it", list_slug="house")
    for one in followers:
        await one.desk.subscribe(at(one, home.manager), ("shared/house",), "ours too")


async def found(house: House, text: str = "what a zorp") -> list[str]:
    """The rules that a text meets here."""
    return [finding.rule for finding in (await house.desk.try_text(house.manager, text)).findings]


async def test_an_entry_of_a_list_judges_at_every_site_that_follows_it_and_nowhere_else(house: House, other: House):
    await shared(house, other)

    assert await found(other) == ["z"]
    assert await found(house) == []  # its home keeps it, and need not follow it


async def test_a_change_of_a_list_raises_every_version_that_it_concerns_and_tells_every_process(
    house: House, other: House
):
    await shared(house, other)
    before = (await house.version(), await other.version())
    house.told.clear()

    await house.desk.add_entry(house.manager, VELOMAX, "a rival", list_slug="house")

    assert (await house.version(), await other.version()) == (before[0] + 1, before[1] + 1)
    told = {one.site_id for one in map(unpack_control, house.told) if isinstance(one, SiteChanged)}
    assert told == {house.site_id, other.site_id}


async def test_a_list_is_compiled_once_for_all_that_follow_it(house: House, other: House):
    await shared(house, house, other)
    clock = await house.store.read(database_now)
    sites = Sites(house.store, lambda: clock)

    here, there = await sites.of(house.site_id), await sites.of(other.site_id)
    assert here.policy.lexicon.layers[0] is there.policy.lexicon.layers[0]

    await house.desk.change_entry(house.manager, "z", ZORP | {"entry": "blarf"}, "they changed", list_slug="house")
    await sites.refresh(house.site_id)
    fresh = await sites.refresh(other.site_id)
    assert fresh is not None
    assert [entry.entry for entry in fresh.policy.lexicon.layers[0].entries] == ["blarf"]


async def test_a_site_overrides_or_retires_an_entry_of_a_list_for_itself_alone(house: House, other: House):
    await shared(house, house, other)
    retired = await other.desk.retire_entry(other.manager, "z", "a surname here")
    assert (await found(other), await found(house)) == ([], ["z"])

    await other.desk.undo(other.manager, retired.id)
    await other.desk.change_entry(other.manager, "z", ZORP | {"outcome": "mask"}, "milder here")

    outcomes = [
        [finding.outcome.word for finding in (await one.desk.try_text(one.manager, "zorp")).findings]
        for one in (other, house)
    ]
    assert outcomes == [["mask"], ["hold"]]


async def test_who_has_no_role_at_its_home_neither_sees_a_list_nor_follows_it(house: House, other: House):
    await shared(house)
    stranger = other.manager
    token = Actor("token", "t", "API", Role.OWNER, other.site_id)
    await other.store.write(_token, token)

    for one in (stranger, token):
        assert await other.desk.lists(one) == []
        for deed in (
            other.desk.subscribe(one, ("shared/house",), "ours too"),
            other.desk.library(one, "house"),
            other.desk.affected(one, "house"),
            other.desk.add_entry(one, VELOMAX, "mine", list_slug="house"),
        ):
            with pytest.raises(DeskError) as no:
                await deed
            assert no.value.code in ("invalid", "not_found")
            assert "House words" not in no.value.sentence
    assert (await installations_lists(other)) == ()


def _token(conn: Connection, token: Actor) -> None:
    made = accounts.ApiToken(token.id, token.site_id, "API", Role.OWNER, NOW, None)
    accounts.create_token(conn, "digest", made)


async def installations_lists(house: House) -> tuple[str, ...]:
    site = await house.store.read(installations.site_by_id, house.site_id)
    assert site is not None
    return site.lists


async def test_a_list_that_is_not_there_is_not_followed(house: House):
    for name in ("shared/nowhere", "nowhere", "shared/", "starter/klingon"):
        with pytest.raises(DeskError) as no:
            await house.desk.subscribe(house.manager, (name,), "why not")
        assert no.value.code == "invalid"


async def test_who_is_affected_is_known_before_a_change(house: House, other: House):
    await shared(house, house, other)

    assert await house.desk.affected(house.manager, "house") == ("A shop", "A shop")
    mine = (await house.desk.lists(house.manager))[0]
    theirs = (await other.desk.lists(other.manager))[0]
    assert (mine.slug, mine.name, mine.entries, mine.mine, len(mine.subscribers)) == (
        "house",
        "House words",
        1,
        True,
        2,
    )
    # Whoever only follows it learns that it is there, not who else does.
    assert (theirs.subscribed, theirs.mine, theirs.subscribers) == (True, False, ())


async def test_undo_and_expiry_on_a_list_reach_its_followers(house: House, other: House):
    await shared(house, other)
    added = await house.desk.add_entry(house.manager, VELOMAX, "a rival", list_slug="house")
    await house.desk.undo(house.manager, added.id)
    assert await found(other, "velomax.example") == []

    soon = VELOMAX | {"expires_at": await house.store.read(database_now) + 3_600_000}
    await house.desk.add_entry(house.manager, soon, "a rival for now", list_slug="house")
    assert await found(other, "velomax.example") == ["v"]
    version = await other.version()
    await house.store.write(_over)
    await Clockwork(house.store, Announce(house.bus)).tick()

    assert await other.version() == version + 1
    assert await found(other, "velomax.example") == []


def _over(conn: Connection) -> None:
    conn.execute(update(entries).where(entries.c.key == "v").values(expires_at=database_now(conn) - 1))


async def test_a_list_of_a_home_with_two_keys_needs_them_and_an_urgent_entry_of_it_lapses(house: House, other: House):
    await shared(house, other)
    await house.store.write(installations.set_two_keys, house.site_id, True)
    vendor = await staff(house, "vic@vendor.example", Role.MANAGER, Side.VENDOR)

    proposed = await house.desk.add_entry(house.manager, VELOMAX, "a rival", list_slug="house")
    assert proposed.act is Act.PROPOSE
    assert await found(other, "velomax.example") == []
    await house.desk.agree(vendor, proposed.id, "seen")
    assert await found(other, "velomax.example") == ["v"]

    blarf = ZORP | {"id": "b", "entry": "blarf"}
    await house.desk.add_entry(house.manager, blarf, "a raid", How.URGENT, list_slug="house")
    assert await found(other, "blarf") == ["b"]
    await house.store.write(a_day_later)
    version = await other.version()
    await Clockwork(house.store, Announce(house.bus)).tick()
    assert (await other.version(), await found(other, "blarf")) == (version + 1, [])


async def test_a_damaged_entry_of_a_list_holds_messages_rather_than_the_site(house: House, other: House):
    await shared(house, other)
    await house.store.write(_damage)
    clock = await house.store.read(database_now)

    snapshot = await Sites(house.store, lambda: clock).of(other.site_id)

    assert snapshot.policy.broken != ()
    assert "shared/house" in snapshot.policy.broken[0]


def _damage(conn: Connection) -> None:
    conn.execute(text("UPDATE entries SET body = '[1, 2]'"))

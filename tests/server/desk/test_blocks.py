"""Blocks: always with an end and a reason, never the house itself, and nothing of the covered commits afterwards."""

import pytest

from server.addresses import parse_proxies
from server.errors import DeskError
from server.models.desk import BlockRequest
from server.store import sites
from server.store.results import Stale
from tests.server.desk.house import House, fresh_id, make_house
from tests.server.store.people import draft

pytestmark = pytest.mark.anyio


async def test_a_block_raises_the_version_that_covers_sends_and_tells_the_processes(house: House):
    author = await house.person()
    version = await house.version()

    block = await house.desk.block(house.manager, BlockRequest("raid", 24, network="203.0.113.7"))

    assert block.network == "203.0.113.7/32"
    assert block.until - block.at == 24 * 3_600_000
    assert house.site_told()
    sent = await house.store.send(draft(author, house.room_id, "late", site_version=version))
    assert isinstance(sent, Stale)


@pytest.mark.parametrize(
    ("network", "canonical"),
    [
        ("203.0.113.77/24", "203.0.113.0/24"),
        ("::ffff:203.0.113.7", "203.0.113.7/32"),
        ("2001:DB8::5", "2001:db8::/64"),
        ("2001:db8:0:0:1::/80", "2001:db8:0:0:1::/80"),
    ],
)
async def test_networks_have_one_spelling(house: House, network: str, canonical: str):
    block = await house.desk.block(house.manager, BlockRequest("raid", 1, network=network))

    assert block.network == canonical


@pytest.mark.parametrize(
    "network",
    [
        *("10.0.0.1", "127.0.0.1", "192.168.1.0/24", "::1", "fe80::1", "169.254.169.254"),
        *("0.0.0.0/0", "203.0.0.0/8", "2001:db8::/16", "192.0.2.10", "198.51.100.9", "198.51.100.0/24"),
        *("nowhere", "203.0.113.7/33", "", "203.0.113.7 OR 1=1"),
    ],
)
async def test_the_house_and_the_world_cannot_be_blocked(house: House, network: str):
    """192.0.2.10 is our proxy here, 198.51.100.9 the manager's own address."""
    desk = type(house.desk)(house.store, house.desk._announce, parse_proxies("192.0.2.0/28"))

    with pytest.raises(DeskError) as refused:
        await desk.block(house.manager, BlockRequest("raid", 24, network=network))

    assert refused.value.code == "invalid"
    assert await desk.blocks(house.manager) == []


@pytest.mark.parametrize("hours", [0, -1, 8761, float("inf"), float("nan")])
async def test_a_block_has_an_end(house: House, hours: float):
    with pytest.raises(DeskError) as refused:
        await house.desk.block(house.manager, BlockRequest("raid", hours, network="203.0.113.7"))

    assert refused.value.code == "invalid"


async def test_a_block_says_whom_and_why(house: House):
    for request in (
        BlockRequest("raid", 24),
        BlockRequest("raid", 24, network="203.0.113.7", visitor="x"),
        BlockRequest(" ", 24, network="203.0.113.7"),
    ):
        with pytest.raises(DeskError) as refused:
            await house.desk.block(house.manager, request)
        assert refused.value.code == "invalid"


async def test_the_author_of_a_message_can_be_blocked_by_its_address(house: House):
    author = await house.person()
    message = await house.says(author, "hello", address="2001:db8:1:2:3:4:5:6")

    block = await house.desk.block(house.manager, BlockRequest("raid", 24, message=message.id))

    assert block.network == "2001:db8:1:2::/64"


async def test_strangers_and_neighbours_cannot_be_blocked(house: House):
    neighbour = await make_house(house.store, "neighbour")
    author = await house.person()
    message = await house.says(author, "hello")

    for request in (
        BlockRequest("raid", 24, visitor=author.id),
        BlockRequest("raid", 24, message=message.id),
        BlockRequest("raid", 24, visitor=fresh_id()),
    ):
        with pytest.raises(DeskError) as refused:
            await neighbour.desk.block(neighbour.manager, request)
        assert refused.value.code == "not_found"
    block = await house.desk.block(house.manager, BlockRequest("raid", 24, visitor=author.id))
    with pytest.raises(DeskError) as refused:
        await neighbour.desk.unblock(neighbour.manager, block.id)
    assert refused.value.code == "not_found"
    assert await neighbour.desk.blocks(neighbour.manager) == []


async def test_unblocking_twice_is_a_conflict(house: House):
    block = await house.desk.block(house.manager, BlockRequest("raid", 24, network="203.0.113.7"))
    await house.desk.unblock(house.manager, block.id)

    with pytest.raises(DeskError) as refused:
        await house.desk.unblock(house.manager, block.id)

    assert refused.value.code == "conflict"


async def test_the_preview_counts_the_people_whom_a_block_would_meet(house: House):
    ana, bo, cy = await house.person("Ana"), await house.person("Bo"), await house.person("Cy")
    await house.says(ana, "one", address="203.0.113.70")
    await house.says(ana, "two", address="203.0.113.70")
    await house.says(bo, "three", address="203.0.113.71")
    await house.says(cy, "four", address="203.0.11.7")
    await house.says(cy, "five", address="2001:db8:0:2::7")

    wide = await house.desk.preview_block(house.manager, "203.0.113.64/27")
    sixth = await house.desk.preview_block(house.manager, "2001:db8:0:2::1")

    assert (wide.network, wide.people, wide.messages, wide.names) == ("203.0.113.64/27", 2, 3, ("Bo", "Ana"))
    assert (sixth.people, sixth.names) == (1, ("Cy",))


async def test_a_block_in_force_is_in_the_snapshot_until_its_end(house: House):
    block = await house.desk.block(house.manager, BlockRequest("raid", 1, network="203.0.113.7"))

    now = await house.store.read(sites.load, block.until - 1, site_id=house.site_id)
    later = await house.store.read(sites.load, block.until, site_id=house.site_id)

    assert now is not None
    assert later is not None
    assert ([one.id for one in now.blocks], later.blocks) == ([block.id], ())

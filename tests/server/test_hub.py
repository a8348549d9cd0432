"""Everyone in the room and nobody else, in order; the calm room at once, the busy one gathered; the slow one apart."""

import asyncio
import time

import pytest

from server.hub import Hub

pytestmark = pytest.mark.anyio


class Visitor:
    """A member that keeps what is written; `cost` seconds a write, `dead` for a transport that is gone."""

    def __init__(self, cost=0.0, dead=False):
        self.writes, self.told = [], []
        self.cost, self.dead = cost, dead

    def write(self, frame):
        if self.dead:
            raise RuntimeError("unable to perform operation on a closed transport")
        if self.cost:
            time.sleep(self.cost)
        self.writes.append(frame)

    def resync(self, room_ids):
        self.told.append(("resync", sorted(room_ids)))

    def too_slow(self):
        self.told.append("too slow")

    @property
    def heard(self):
        return b"".join(self.writes)


@pytest.fixture
async def hub():
    return Hub(slow_s=0.1)


async def turn():
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def test_a_broadcast_reaches_everyone_in_the_room_and_nobody_else(hub):
    anna, boris, chloe = Visitor(), Visitor(), Visitor()
    for member in (anna, boris):
        hub.join(1, member)
    hub.join(2, chloe)
    hub.broadcast(1, [b"a"])
    hub.broadcast(3, [b"nobody is here"])
    await turn()
    assert (anna.heard, boris.heard, chloe.heard) == (b"a", b"a", b"")


async def test_who_left_hears_nothing_even_of_what_was_under_way(hub):
    anna, boris = Visitor(), Visitor()
    for member in (anna, boris):
        hub.join(1, member)
    hub.broadcast(1, [b"a"])
    hub.leave(1, anna)
    hub.leave(1, anna)
    await turn()
    assert (anna.heard, boris.heard, hub.size(1)) == (b"", b"a", 1)


async def test_who_joins_while_something_waits_gets_only_what_came_after(hub):
    anna, boris, chloe = Visitor(), Visitor(), Visitor()
    hub.join(1, anna)
    hub.broadcast(1, [b"a", b"b"])
    hub.join(1, boris)
    hub.broadcast(1, [b"c"])
    hub.join(1, chloe)
    await turn()
    assert (anna.heard, boris.heard, chloe.heard) == (b"abc", b"c", b"")
    hub.broadcast(1, [b"d"])
    await asyncio.sleep(0.01)
    assert (anna.heard, boris.heard, chloe.heard) == (b"abcd", b"cd", b"d")


async def test_who_joins_again_gets_nothing_of_what_waited(hub):
    """It is in the frame that they were just given, which may be a snapshot that ends long after it began."""
    anna, boris = Visitor(), Visitor()
    for member in (anna, boris):
        hub.join(1, member)
    hub.broadcast(1, [b"a", b"b"])
    hub.join(1, boris)
    hub.broadcast(1, [b"c"])
    await turn()
    assert (anna.heard, boris.heard, hub.size(1)) == (b"abc", b"c", 2)


async def test_leaving_all_names_the_rooms_and_forgets_empty_ones(hub):
    anna = Visitor()
    hub.join(1, anna)
    hub.join(2, anna)
    hub.join(2, anna)
    assert (hub.size(2), hub.members(), sorted(hub.rooms())) == (1, 1, [1, 2])
    assert hub.leave_all(anna) == {1, 2}
    assert (hub.size(1), hub.members(), hub.rooms()) == (0, 0, [])


async def test_a_calm_room_sends_at_once_and_one_commit_is_one_write(hub):
    anna = Visitor()
    hub.join(1, anna)
    for frame in (b"a", b"b", b"c"):
        hub.broadcast(1, [frame])
    await turn()
    assert anna.writes == [b"abc"]


async def test_a_busy_room_gathers_no_longer_than_its_last_sending_took(hub):
    anna = Visitor(cost=0.02)
    hub.join(1, anna)
    hub.broadcast(1, [b"a"])
    await turn()
    for frame in (b"b", b"c", b"d"):
        hub.broadcast(1, [frame])
        await asyncio.sleep(0.001)
    assert anna.writes == [b"a"]
    await asyncio.sleep(0.04)
    assert anna.writes == [b"a", b"bcd"]


async def test_64_kb_wait_for_nothing(hub):
    anna = Visitor()
    hub.join(1, anna)
    for _ in range(64):
        hub.broadcast(1, [b"x" * 1024])
    assert len(anna.heard) == 65536


async def test_order_is_kept_however_frames_are_gathered(hub):
    anna = Visitor(cost=0.0001)
    hub.join(1, anna)
    for number in range(500):
        hub.broadcast(1, [b"%d " % number])
        if number % 7 == 0:
            await asyncio.sleep(0.0005)
    await asyncio.sleep(0.05)
    assert anna.heard == b"".join(b"%d " % number for number in range(500))
    assert len(anna.writes) < 400


async def test_a_member_whose_transport_is_gone_hinders_no_other(hub):
    members = [Visitor(), Visitor(dead=True), Visitor()]
    for member in members:
        hub.join(1, member)
    hub.broadcast(1, [b"a"])
    await turn()
    assert [member.heard for member in members] == [b"a", b"", b"a"]


async def test_a_slow_member_is_left_out_told_once_on_catching_up_and_back_in(hub):
    anna, boris = Visitor(), Visitor()
    for member in (anna, boris):
        hub.join(1, member)
    hub.join(2, anna)
    hub.pause(anna)
    hub.broadcast(1, [b"a"])
    await turn()
    hub.broadcast(1, [b"b"])
    await turn()
    hub.resume(anna)
    hub.resume(anna)
    hub.broadcast(1, [b"c"])
    await asyncio.sleep(0.01)
    assert (anna.heard, boris.heard, anna.told) == (b"c", b"abc", [("resync", [1, 2])])
    assert hub.size(1) == 2


async def test_a_member_who_pauses_while_being_written_to_does_not_disturb_the_round(hub):
    class Pausing(Visitor):
        def write(self, frame):
            super().write(frame)
            hub.pause(self)

    members = [Visitor(), Pausing(), Visitor()]
    for member in members:
        hub.join(1, member)
    for frame in (b"a", b"b"):
        hub.broadcast(1, [frame])
        await asyncio.sleep(0.005)
    assert [member.heard for member in members] == [b"ab", b"a", b"ab"]


async def test_a_slow_member_stays_out_of_a_room_joined_meanwhile(hub):
    anna = Visitor()
    hub.join(1, anna)
    hub.pause(anna)
    hub.join(2, anna)
    hub.broadcast(2, [b"a"])
    await turn()
    hub.resume(anna)
    assert (anna.heard, anna.told) == (b"", [("resync", [1, 2])])


async def test_a_member_who_stays_slow_is_let_go(hub):
    anna = Visitor()
    hub.join(1, anna)
    hub.pause(anna)
    await asyncio.sleep(0.15)
    assert (anna.told, hub.members()) == (["too slow"], 0)


async def test_a_slow_member_who_leaves_is_not_let_go_a_second_time(hub):
    anna = Visitor()
    hub.join(1, anna)
    hub.pause(anna)
    hub.leave_all(anna)
    await asyncio.sleep(0.15)
    assert anna.told == []

"""The order of changes decides: whatever way events arrive, the same state, and nothing deleted comes back."""

import json
import random

import pytest

from server.feed.room import Change, Loaded, RoomFeed


def change(number, name=None, *, seq=None, gone=False):
    name = name or f"m{number}"
    body = {"type": "message", "id": name, "seq": seq or number}
    if gone:
        body["state"] = "deleted"
    return Change(number, name, seq or number, gone, json.dumps({**body, "n": number}).encode())


def numbers(payloads):
    return [json.loads(payload)["n"] for payload in payloads]


def body_of(frame):
    return json.loads(frame[frame.index(b"{") :])


def room(head=0, *changes):
    made = RoomFeed("main")
    made.load(Loaded(head, list(changes)))
    return made


def test_events_are_given_out_once_in_the_order_of_their_numbers():
    feed = room()
    assert [numbers(feed.take(change(n))) for n in (2, 3, 1, 2, 1, 4)] == [[], [], [1, 2, 3], [], [], [4]]
    assert (feed.head, feed.early) == (4, 0)


def test_what_comes_before_the_room_is_loaded_waits_and_what_is_old_by_then_is_dropped():
    feed = RoomFeed("main")
    for n in (4, 5, 7):
        assert feed.take(change(n)) == []
    assert numbers(feed.load(Loaded(4, [change(4)]))) == [5]
    assert (feed.head, feed.early) == (5, 1)


def test_a_room_read_from_the_database_before_events_that_came_first_changes_nothing():
    feed = room(3, change(1), change(2), change(3))
    for n in (4, 5):
        feed.take(change(n))
    feed.take(change(7))
    assert feed.load(Loaded(4, [change(4)])) == []
    assert feed.load(Loaded(5, [change(5)])) == []
    assert (feed.head, feed.early) == (5, 1)
    assert [one["n"] for one in body_of(feed.snapshot())["messages"]] == [1, 2, 3, 4, 5]
    assert numbers(feed.take(change(6))) == [6, 7]


def test_a_late_fan_out_never_brings_back_what_was_deleted():
    feed = room(1, change(1, "m1"))
    assert numbers(feed.take(change(2, "m1", seq=1, gone=True))) == [2]
    assert feed.take(change(1, "m1")) == []
    assert body_of(feed.snapshot())["messages"] == []
    assert [one.get("state") for one in body_of(feed.resume(1))["messages"]] == ["deleted"]


def test_the_database_fills_a_hole_and_stragglers_are_dropped():
    feed = room(3)
    assert feed.take(change(6)) == []
    # number 5 is gone from the database: its message has changed again since
    assert numbers(feed.heal(Loaded(7, [change(4), change(6), change(7)]))) == [4, 6, 7]
    assert feed.take(change(5)) == []
    assert (feed.head, feed.early) == (7, 0)


def test_healing_gives_out_what_waited_behind_the_hole():
    feed = room(3)
    feed.take(change(6))
    assert numbers(feed.heal(Loaded(5, [change(4), change(5)]))) == [4, 5, 6]


def test_the_snapshot_holds_the_last_fifty_in_their_order():
    feed = room()
    for n in range(1, 61):
        feed.take(change(n))
    body = body_of(feed.snapshot())
    assert (body["type"], body["room"], body["mode"], body["head"]) == ("joined", "main", "snapshot", 60)
    assert numbers(map(json.dumps, body["messages"])) == list(range(11, 61))
    assert feed.snapshot() is feed.snapshot()


def test_an_edit_keeps_its_place_and_a_restored_message_returns_to_it():
    feed = room(3, change(1), change(2), change(3))
    feed.take(change(4, "m2", seq=2))
    feed.take(change(5, "m1", seq=1, gone=True))
    assert [one["n"] for one in body_of(feed.snapshot())["messages"]] == [4, 3]
    feed.take(change(6, "m1", seq=1))
    assert [one["n"] for one in body_of(feed.snapshot())["messages"]] == [6, 4, 3]


def test_an_older_message_than_the_window_holds_does_not_come_into_it():
    feed = room(60, *(change(n) for n in range(11, 61)))
    feed.take(change(61, "m3", seq=3))
    assert [one["n"] for one in body_of(feed.snapshot())["messages"]] == list(range(11, 61))


def test_resuming_gives_the_present_state_of_each_message_once():
    feed = room(10)
    for one in (change(11), change(12), change(13, "m11", seq=11), change(14, "m12", seq=12, gone=True)):
        feed.take(one)
    body = body_of(feed.resume(10))
    assert (body["mode"], body["head"]) == ("resumed", 14)
    assert [(one["n"], one.get("state")) for one in body["messages"]] == [(13, None), (14, "deleted")]
    assert body_of(feed.resume(14))["messages"] == []


@pytest.mark.parametrize("after", [9, 0, -1, 15, 2**53])
def test_what_is_not_known_here_is_not_resumed_here(after):
    feed = room(10)
    for n in range(11, 15):
        feed.take(change(n))
    assert feed.resume(after) is None


def test_more_than_five_hundred_changes_ago_is_too_long_ago():
    feed = room(0)
    for n in range(1, 502):
        feed.take(change(n))
    assert feed.resume(0) is None
    assert len(body_of(feed.resume(1))["messages"]) == 500


def test_any_order_and_any_doubles_end_in_the_same_state():
    chance = random.Random(20261122)
    events = [change(n, f"m{n % 17}", seq=n % 17 + 1, gone=n % 5 == 0) for n in range(1, 120)]
    straight = room()
    for event in events:
        straight.take(event)
    for _ in range(200):
        feed, given = room(), []
        shuffled = events + chance.sample(events, 30)
        shuffled.sort(key=lambda event: event.number + chance.uniform(0, 12))
        for event in shuffled:
            given += numbers(feed.take(event))
        assert given == list(range(1, 120))
        assert feed.snapshot() == straight.snapshot()

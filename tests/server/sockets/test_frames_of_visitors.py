"""Every frame a visitor may send, and every frame they may not."""

import asyncio
import json
from typing import Any

import pytest

from tests.server.sockets.conftest import place_at

pytestmark = pytest.mark.anyio


async def test_a_message_reaches_everyone_in_the_room_and_nobody_in_another(place):
    async with place.visitor() as anna, place.visitor() as boris, place.visitor("second") as chloe:
        ack = await anna.send("Does the strap come in green?")
        assert (ack["message"]["state"], ack["message"]["seq"]) == ("published", 1)
        message = await boris.hear("message")
        assert message["text"] == "Does the strap come in green?"
        assert message["author"] == {"id": anna.id, "pseudonym": message["author"]["pseudonym"]}
        assert "changed_seq" not in message
        await chloe.say(type="ping")
        await chloe.hear("pong")
        assert "message" not in [frame["type"] for frame in chloe.heard]


async def test_the_same_cid_is_one_message_and_another_text_under_it_a_conflict(place):
    async with place.visitor() as anna, place.visitor() as boris:
        first = await anna.send("only once", "c1")
        again = await anna.send("only once", "c1")
        assert first["message"] == again["message"]
        conflict = await anna.send("something else", "c1")
        assert (conflict["code"], conflict["cid"]) == ("cid_conflict", "c1")
        await anna.send("the end", "c2")
        assert [(await boris.hear("message"))["text"] for _ in range(2)] == ["only once", "the end"]


async def test_many_sends_at_once_are_all_answered_and_keep_their_order(place):
    async with place.visitor() as anna, place.visitor() as boris:
        for n in range(300):
            await anna.say(type="send", cid=f"c{n}", room="main", text=f"t{n}")
        acks = [await anna.hear("ack", seconds=10) for _ in range(300)]
        assert [ack["message"]["seq"] for ack in acks] == list(range(1, 301))
        assert [(await boris.hear("message"))["text"] for _ in range(300)] == [f"t{n}" for n in range(300)]


async def test_after_a_break_one_resumes_exactly_where_one_was(place):
    async with place.visitor() as anna:
        await anna.send("one")
        await anna.send("two")
        ack = await anna.send("three")
        await anna.say(type="delete", message=ack["message"]["id"], cid="d")
        assert (await anna.hear("ack"))["message"]["state"] == "deleted"
        async with place.socket() as boris:
            await boris.hello()
            joined = await boris.join(after=1)
            assert (joined["mode"], joined["head"]) == ("resumed", 4)
            assert [(one.get("text"), one.get("state")) for one in joined["messages"]] == [
                ("two", None),
                (None, "deleted"),
            ]
            for after in (4, 5, 2**53, -1, "4", None, 1.5, [1]):
                joined = await boris.join(after=after)
                assert joined["mode"] == ("resumed" if after == 4 else "snapshot")
                assert len(joined["messages"]) == (0 if after == 4 else 2)


async def test_every_command_with_a_cid_is_answered_with_it(place):
    async with place.visitor() as anna, place.visitor() as boris:
        message = (await anna.send("hello"))["message"]["id"]
        commands: list[tuple[dict[str, Any], str]] = [
            ({"type": "join", "room": "second"}, "ack"),
            ({"type": "join", "room": "nowhere"}, "error"),
            ({"type": "typing", "room": "second"}, "ack"),
            ({"type": "leave", "room": "second"}, "ack"),
            ({"type": "leave", "room": "second"}, "error"),
            ({"type": "typing", "room": "second"}, "error"),
            ({"type": "history", "room": "main", "before": 2}, "history"),
            ({"type": "history", "room": "second", "before": 2}, "error"),
            ({"type": "thank", "message": message}, "ack"),
            ({"type": "thank", "message": "nowhere"}, "error"),
            ({"type": "flag", "message": message, "reason": "other"}, "ack"),
            ({"type": "edit", "message": message, "text": "not mine"}, "error"),
            ({"type": "delete", "message": message}, "error"),
            ({"type": "profile", "pseudonym": "Boris"}, "ack"),
            ({"type": "profile", "pseudonym": "x"}, "error"),
            ({"type": "ping"}, "ack"),
            ({"type": "send", "room": "second", "text": "not in there"}, "error"),
            ({"type": "send", "room": "main", "text": "x" * 2001}, "error"),
        ]
        for n, (command, kind) in enumerate(commands):
            await boris.say(**command, cid=f"c{n}")
            answer = await boris.hear("ack", "error", "history")
            assert (answer["type"], answer["cid"]) == (kind, f"c{n}"), command


async def test_three_frames_that_are_no_commands_close_4500(place):
    async with place.visitor() as anna:
        for frame in ("{", '{"type":"nope","cid":"n"}', "[]"):
            await anna.socket.send(frame)
        assert await anna.closed() == 4500
        assert [(error["code"], error.get("cid")) for error in anna.errors] == [
            ("malformed", None),
            ("malformed", "n"),
            ("malformed", None),
        ]


async def test_a_binary_frame_closes_4500(place):
    async with place.visitor() as anna:
        await anna.socket.send(b'{"type":"ping"}')
        assert await anna.closed() == 4500


async def test_an_oversize_frame_closes_1009(place):
    async with place.visitor() as anna:
        await anna.say(type="send", cid="c", room="main", text="x" * 17_000)
        assert await anna.closed() == 1009


async def test_sixteen_rooms_are_the_most_and_unknown_ones_leave_nothing(place):
    def more_rooms(conn):
        from server.store.schema import rooms

        for n in range(20):
            conn.execute(rooms.insert().values(site_id=place.site_id, slug=f"r{n}", name="r", language="en"))

    await place.house.store.write(more_rooms)
    await place.change_site(name="more rooms")
    await asyncio.sleep(0.1)
    async with place.visitor() as anna:
        for n in range(15):
            assert (await anna.join(f"r{n}"))["type"] == "joined"
        assert (await anna.join("r15"))["code"] == "not_allowed"
        assert (await anna.join("main"))["type"] == "joined"
        await anna.say(type="leave", room="r3")
        assert (await anna.join("r15"))["type"] == "joined"
        for n in range(50):
            assert (await anna.join(f"unknown{n}"))["code"] == "not_found"
        assert len(place.house.hub.rooms()) == 16


async def test_who_left_hears_nothing_more(place):
    async with place.visitor() as anna, place.visitor() as boris:
        await boris.say(type="leave", room="main", cid="l")
        await boris.hear("ack")
        await anna.send("are you there?")
        await boris.say(type="ping")
        await boris.hear("pong")
        assert "are you there?" not in json.dumps(boris.heard)


async def test_typing_is_seen_by_the_others_and_not_more_than_every_other_second(place):
    async with place.visitor() as anna, place.visitor() as boris:
        for _ in range(5):
            await anna.say(type="typing", room="main")
        typing = await boris.hear("typing")
        assert typing["room"] == "main"
        await anna.send("there")
        await boris.hear("message")
        assert [frame["type"] for frame in boris.heard].count("typing") == 1


async def test_presence_is_told_within_two_seconds_and_to_who_joins_later(place):
    async with place.visitor() as anna, place.visitor():
        while (await anna.hear("presence"))["count"] != 2:
            pass
        async with place.visitor() as chloe:
            assert (await chloe.hear("presence"))["count"] == 2


async def test_history_goes_back_page_by_page(place):
    async with place.visitor() as anna:
        for n in range(120):
            await anna.say(type="send", cid=f"c{n}", room="main", text=f"t{n}")
        for _ in range(120):
            await anna.hear("ack")
        await anna.say(type="history", room="main", before=71, cid="h")
        page = await anna.hear("history")
        assert (page["more"], page["cid"], [m["seq"] for m in page["messages"]]) == (True, "h", list(range(21, 71)))
        await anna.say(type="history", room="main", before=21)
        page = await anna.hear("history")
        assert (page["more"], [m["seq"] for m in page["messages"]]) == (False, list(range(1, 21)))


async def test_a_flood_of_frames_is_refused_and_then_closed_4008(paced):
    async with paced.visitor() as anna:
        for n in range(60):
            await anna.say(type="ping", cid=f"p{n}")
        assert await anna.closed() == 4008
        assert [error["code"] for error in anna.errors] == ["rate"] * 3
        assert all(error["retry_after"] > 0 and error["cid"].startswith("p") for error in anna.errors)


async def test_an_honest_pace_is_never_struck(paced):
    async with paced.visitor() as anna:
        for _ in range(30):
            await anna.say(type="ping")
            await anna.hear("pong")
        assert anna.errors == []


async def test_when_the_database_is_away_sends_are_refused_and_never_falsely_acknowledged(sqlite_url):
    async with place_at(sqlite_url, paced=False) as place, place.visitor() as anna:
        await anna.send("before")
        real, place.house.store.send = place.house.store.send, _unavailable
        answer = await anna.send("meanwhile", "m")
        assert (answer["code"], answer["cid"], answer["retry_after"]) == ("unavailable", "m", 2)
        place.house.store.send = real
        assert (await anna.send("meanwhile", "m"))["message"]["seq"] == 2


def _unavailable(draft):
    from server.errors import ChatError

    future = asyncio.get_running_loop().create_future()
    future.set_exception(ChatError("unavailable", retry_after=2))
    return future


async def test_a_command_that_fails_by_our_fault_is_answered_and_the_socket_lives(place):
    async with place.visitor() as anna:

        async def broken(person, command):
            raise RuntimeError("ours")

        place.house.chat.history = broken
        await anna.say(type="history", room="main", before=5, cid="h")
        assert (await anna.hear("error"))["code"] == "unavailable"
        assert (await anna.send("still here"))["type"] == "ack"

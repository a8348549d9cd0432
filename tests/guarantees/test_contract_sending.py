"""Commands of the WebSocket contract and their answers: every one carries its cid, every code is one of the contract's."""

import asyncio
from typing import Any

import pytest

from server.models import Role
from tests.guarantees.house import Brand, House, fresh_address
from tests.services.talker import Talker, new_cid

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def brand(house: House) -> Brand:
    brand = house.brand("Sending")
    house.run("room", "create", "second", "--site", brand.key)
    return brand


async def published(talker: Talker, text: str, **fields: Any) -> str:
    """The id of a message of theirs that everyone sees."""
    ack = await talker.send(text, **fields)
    assert ack["message"]["state"] == "published", ack
    return ack["message"]["id"]


async def test_a_message_is_acked_with_its_place_and_seen_by_the_others(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    ack = await anna.send("Does the small bag hold a laptop?", question=True)
    seen = await boris.hear("message", id=ack["message"]["id"])
    assert ack["message"] == {"id": seen["id"], "state": "published", "seq": seen["seq"]}
    assert (seen["text"], seen["question"], "state" in seen) == ("Does the small bag hold a laptop?", True, False)
    assert seen["author"] == {"id": anna.welcome["visitor"]["id"], "pseudonym": anna.welcome["visitor"]["pseudonym"]}


async def test_the_same_cid_again_is_the_same_message_in_its_current_state(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    cid = new_cid()
    first = await anna.send("Once and for all", cid=cid)
    again = await anna.send("Once and for all", cid=cid)
    assert again == first
    await anna.ask("delete", message=first["message"]["id"])
    later = await anna.send("Once and for all", cid=cid)
    assert later["message"] == {**first["message"], "state": "deleted"}
    await boris.quiet()
    assert len({message["seq"] for message in boris.messages() if message["id"] == first["message"]["id"]}) == 1


async def test_the_same_cid_again_after_an_edit_is_still_known(brand: Brand) -> None:
    anna = await brand.join()
    cid = new_cid()
    first = await anna.send("Before the edit, a text", cid=cid)
    assert (await anna.ask("edit", message=first["message"]["id"], text="After it, another"))["type"] == "ack"
    again = await anna.send("Before the edit, a text", cid=cid)
    assert again["message"]["id"] == first["message"]["id"]


async def test_two_tabs_of_somebody_who_has_not_spoken_yet_are_one_person(brand: Brand) -> None:
    anna = await brand.enter()
    tab = await brand.enter(token=anna.welcome["token"])
    assert tab.welcome["visitor"] == anna.welcome["visitor"]
    assert tab.welcome["token"] == anna.welcome["token"]


async def test_the_same_cid_in_parallel_and_through_another_socket_is_one_message(brand: Brand) -> None:
    anna = await brand.join()
    tab = await brand.join(token=anna.welcome["token"])
    cid = new_cid()
    for _ in range(4):
        await anna.say("send", cid=cid, room="main", text="Five times at once")
    acks = [await tab.send("Five times at once", cid=cid)]
    acks += [await anna.hear("ack", cid=cid) for _ in range(4)]
    assert len({(ack["message"]["id"], ack["message"]["seq"]) for ack in acks}) == 1


@pytest.mark.parametrize("change", [{"text": "Another text"}, {"room": "second"}])
async def test_another_message_under_the_same_cid_is_a_conflict(brand: Brand, change: dict) -> None:
    anna = await brand.join()
    await anna.join("second")
    cid = new_cid()
    first = await anna.send("The first text", cid=cid)
    error = await anna.send(**{"text": "The first text", "room": "main", "cid": cid, **change})
    assert (error["type"], error["code"], error["cid"]) == ("error", "cid_conflict", cid)
    assert (await anna.send("The first text", cid=cid))["message"] == first["message"]


@pytest.mark.parametrize(
    ("command", "fields", "code"),
    [
        ("send", {"room": "elsewhere", "text": "x"}, "not_in_room"),
        ("history", {"room": "elsewhere", "before": 5}, "not_in_room"),
        ("send", {"room": "main", "text": "x" * 2001}, "too_long"),
        ("send", {"room": "main", "text": "line\n" * 100}, "too_long"),
        ("send", {"room": "main", "text": "   "}, "malformed"),
        ("send", {"room": "main", "text": "an answer", "reply_to": "nobodyknows1"}, "not_found"),
        ("edit", {"message": "nobodyknows1", "text": "x"}, "not_found"),
        ("delete", {"message": "nobodyknows1"}, "not_found"),
        ("thank", {"message": "nobodyknows1"}, "not_found"),
        ("flag", {"message": "nobodyknows1", "reason": "insult"}, "not_found"),
        ("flag", {"message": "nobodyknows1", "reason": "because"}, "malformed"),
        ("profile", {"pseudonym": "x" * 100}, "not_allowed"),
        ("profile", {"pseudonym": "Moderator"}, "not_allowed"),
        ("join", {"room": "elsewhere"}, "not_found"),
    ],
)
async def test_each_refusal_has_its_code_and_its_cid(brand: Brand, command: str, fields: dict, code: str) -> None:
    anna = await brand.join()
    cid = new_cid()
    error = await anna.ask(command, cid=cid, **fields)
    assert (error["type"], error["code"], error["cid"]) == ("error", code, cid)
    assert error["message"].strip()


async def test_2000_code_points_are_not_too_long(brand: Brand) -> None:
    anna = await brand.join()
    letter = await anna.send("é" * 1000 + " " + "😀" * 999)
    assert letter["type"] == "ack"


async def test_speaking_in_a_room_one_has_left_is_refused(brand: Brand) -> None:
    anna = await brand.join()
    await anna.say("leave", room="main")
    error = await anna.send("From outside")
    assert error["code"] == "not_in_room"


async def test_who_has_left_hears_no_more(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    await anna.say("leave", room="main")
    await anna.quiet()
    sent = await published(boris, "After she has gone")
    await anna.quiet()
    assert sent not in {message["id"] for message in anna.messages()}


async def test_a_repeat_of_ones_own_words_and_a_burst_are_held_up_with_a_time(brand: Brand) -> None:
    anna = await brand.join()
    await published(anna, "The very same words")
    repeat = await anna.send("The very same words")
    assert (repeat["code"], repeat["retry_after"] > 0) == ("rate", True)
    answers = [await anna.send(f"Talking fast, sentence number {number}") for number in range(8)]
    refused = [answer for answer in answers if answer["type"] == "error"]
    assert refused
    assert {(error["code"], error["retry_after"] > 0) for error in refused} == {("rate", True)}


async def test_a_reply_names_what_it_answers(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    question = await published(anna, "Is it waterproof?")
    answer = await published(boris, "Mine is, after a year", reply_to=question)
    assert (await anna.hear("message", id=answer))["reply_to"] == question


async def test_an_edit_is_the_same_message_with_another_text_for_everyone(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    sent = await anna.send("It costs 40 euro")
    edited = await anna.ask("edit", message=sent["message"]["id"], text="It costs 45 euro")
    assert edited["message"]["state"] == "published"
    seen = await boris.hear("message", id=sent["message"]["id"], text="It costs 45 euro")
    assert (seen["seq"], seen["changed_seq"] > seen["seq"], seen["edited"]) == (sent["message"]["seq"], True, True)


@pytest.mark.parametrize(("command", "fields"), [("edit", {"text": "Mine now"}), ("delete", {})])
async def test_anothers_message_can_be_neither_edited_nor_deleted(brand: Brand, command: str, fields: dict) -> None:
    anna, boris = await brand.join(), await brand.join()
    sent = await published(anna, f"Hands off, {command}")
    await published(boris, f"I only watch you {command}")
    error = await boris.ask(command, message=sent, **fields)
    assert error["code"] in ("not_found", "not_allowed")
    carol = await brand.join()
    assert f"Hands off, {command}" in {message.get("text") for message in carol.messages()}


async def test_a_deletion_leaves_a_tombstone_with_everyone(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    sent = await published(anna, "Regretted at once")
    assert (await anna.ask("delete", message=sent))["message"]["state"] == "deleted"
    grave = await boris.hear("message", id=sent, state="deleted")
    assert "text" not in grave
    carol = await brand.join()
    assert b"Regretted at once" not in b"".join(carol.bytes)


async def test_a_thank_you_counts_once_a_person_and_can_be_taken_back(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    sent = await published(anna, "The strap is sold apart, too")
    for _ in range(2):
        assert (await boris.ask("thank", message=sent))["type"] == "ack"
    assert (await anna.hear("message", id=sent, thanks=1))["text"]
    await boris.ask("thank", message=sent, undo=True)
    await anna.until(lambda: [m.get("thanks", 0) for m in anna.messages() if m["id"] == sent][-1] == 0)
    assert (await anna.ask("thank", message=sent))["code"] == "not_allowed"


async def test_a_flag_is_told_to_its_raiser_alone_and_reaches_the_desk(brand: Brand) -> None:
    anna, boris, carol = await brand.join(), await brand.join(), await brand.join()
    sent = await published(anna, "Buy my course, it is great")
    assert (await boris.ask("flag", message=sent, reason="advertising", note="third time today"))["type"] == "ack"
    await boris.until(lambda: any(f["type"] == "mine" and f["flags"] for f in boris.frames))
    case = next(case for case in brand.desk.cases() if case["message"]["id"] == sent)
    assert [flag["reason"] for flag in case["flags"]] == ["advertising"]
    await carol.quiet()
    await anna.quiet()
    for other in (anna, carol):
        assert b"third time today" not in b"".join(other.bytes)
        assert not any(frame["type"] == "mine" and frame["flags"] for frame in other.frames)


async def test_a_pseudonym_is_taken_by_later_messages_and_kept_with_the_token(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    assert (await anna.ask("profile", pseudonym="Capucine"))["type"] == "ack"
    sent = await published(anna, "Good evening everyone")
    assert (await boris.hear("message", id=sent))["author"]["pseudonym"] == "Capucine"
    again = await brand.enter(token=anna.welcome["token"])
    assert (again.welcome["visitor"]["pseudonym"], again.welcome["visitor"]["named"]) == ("Capucine", True)


async def test_history_pages_down_to_the_first_message_without_hole_or_double(house: House) -> None:
    brand = house.brand("History", "--pace", "off")
    anna = await brand.join()
    for number in range(130):
        await anna.say("send", cid=f"h{number}", room="main", text=f"line {number}")
    await anna.until(
        lambda: sum("state" in frame.get("message", {}) for frame in anna.frames if frame["type"] == "ack") == 130
    )
    boris = await brand.enter()
    await boris.say("join", room="main")
    joined = await boris.hear("joined")
    assert (joined["mode"], len(joined["messages"])) == ("snapshot", 50)
    seqs, before, more = [m["seq"] for m in joined["messages"]], joined["messages"][0]["seq"], True
    while more:
        page = await boris.ask("history", room="main", before=before)
        seqs = [message["seq"] for message in page["messages"]] + seqs
        before, more = page["messages"][0]["seq"], page["more"]
        assert len(page["messages"]) <= 50
    assert seqs == list(range(1, 131))
    assert (await boris.ask("history", room="main", before=1))["messages"] == []


async def test_typing_is_seen_by_the_others(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    await anna.say("typing", room="main")
    typing = await boris.hear("typing")
    assert (typing["room"], typing["pseudonym"]) == ("main", anna.welcome["visitor"]["pseudonym"])


async def test_a_moderators_role_is_shown_with_their_messages(house: House, brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    await published(anna, "I have answered here for years")
    house.give_role(anna, Role.MODERATOR)
    sent = await published(anna, "Now with a badge")
    assert (await boris.hear("message", id=sent))["author"]["role"] == "moderator"
    assert fresh_address()


async def test_presence_counts_who_is_here(house: House) -> None:
    brand = house.brand("Presence")
    talkers = [await brand.join() for _ in range(3)]
    assert (await talkers[0].hear("presence", count=3))["room"] == "main"
    await asyncio.gather(*(talker.close() for talker in talkers))


async def test_a_name_chosen_in_one_tab_is_the_name_in_the_other(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    tab = await brand.join(token=anna.welcome["token"])
    assert (await anna.ask("profile", pseudonym="Eglantine"))["type"] == "ack"
    await asyncio.sleep(0.3)
    sent = await published(tab, "Said in the other tab")
    assert (await boris.hear("message", id=sent))["author"]["pseudonym"] == "Eglantine"

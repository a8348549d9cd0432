"""What a decision at the desk does to the open widgets: everyone's, and the author's own (`mine`)."""

import asyncio

import pytest

from tests.guarantees.house import Brand, House
from tests.guarantees.test_contract_resume import change_of
from tests.services.talker import Frame, Talker

pytestmark = pytest.mark.anyio
FORBIDDEN = "You are a zorpface and everybody knows it"
SECRET = f"{FORBIDDEN}, says lkjhgfdsa"
LIBRARY = '{"entries": [{"id": "z", "entry": "zorpface", "kind": "word", "category": "insult", "outcome": "hold"}]}'


@pytest.fixture(scope="module")
def brand(house: House) -> Brand:
    brand = house.brand("Desk")
    answer = brand.desk.client.put("/v1/api/library", content=LIBRARY, headers={"Content-Type": "application/json"})
    assert answer.is_success, answer.text
    return brand


async def desk(brand: Brand, path: str, **body: object) -> Frame:
    return await asyncio.to_thread(brand.desk.act, path, **body)


async def held(talker: Talker, text: str = FORBIDDEN) -> str:
    ack = await talker.send(text)
    assert ack["message"]["state"] == "held", ack
    assert (ack["reason"].strip(), "seq" in ack["message"]) == (ack["reason"], False)
    return ack["message"]["id"]


async def mine(talker: Talker, message: str, state: str | None) -> Frame | None:
    """The entry of a message in the newest `mine`, once it stands there in this state (None: once it is gone)."""

    def newest() -> Frame | None:
        lists = [frame["messages"] for frame in talker.frames if frame["type"] == "mine"]
        found = [entry for entry in (lists[-1] if lists else []) if entry["id"] == message]
        return found[0] if found else None

    await talker.until(lambda: (newest() or {}).get("state") == state)
    return newest()


async def test_what_is_held_is_seen_by_its_author_in_every_tab_and_by_nobody_else(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    message = await held(anna, SECRET)
    entry = await mine(anna, message, "held")
    assert entry is not None
    assert (entry["text"], entry["room"]) == (SECRET, "main")
    tab = await brand.join(token=anna.welcome["token"])
    assert await mine(tab, message, "held")
    second = await held(anna, SECRET + " indeed")
    assert await mine(tab, second, "held")
    carol = await brand.join()
    for other in (boris, carol):
        await other.send(f"I am somebody here too, {id(other)}")
        await other.join()
        assert b"lkjhgfdsa" not in b"".join(other.bytes)
        assert message.encode() not in b"".join(other.bytes)


async def test_a_published_message_appears_with_the_next_place_and_leaves_mine(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    message = await held(anna)
    in_between = await boris.send("Something else, meanwhile")
    await desk(brand, f"/messages/{message}/publish")
    seen = await boris.hear("message", id=message)
    assert (seen["text"], seen["seq"]) == (FORBIDDEN, in_between["message"]["seq"] + 1)
    await mine(anna, message, None)
    assert await anna.hear("message", id=message)


async def test_a_rejected_message_stays_with_its_author_with_the_reason(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    message = await held(anna)
    await desk(brand, f"/messages/{message}/reject", reason="We do not talk like this here")
    entry = await mine(anna, message, "rejected")
    assert entry is not None
    assert "We do not talk like this here" in entry["reason"]
    await boris.quiet()
    assert message.encode() not in b"".join(boris.bytes)


async def test_a_deletion_takes_the_text_from_everyone_and_undo_puts_it_back(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    sent = (await anna.send("Harmless, and yet taken down"))["message"]
    decision = (await desk(brand, f"/messages/{sent['id']}/delete"))["decision"]
    assert "text" not in await boris.hear("message", id=sent["id"], state="deleted")
    assert await mine(anna, sent["id"], "deleted")
    await desk(brand, f"/decisions/{decision_id(decision)}/undo")
    await boris.until(lambda: _last(boris, sent["id"]).get("text") == "Harmless, and yet taken down")
    assert _last(boris, sent["id"])["seq"] == sent["seq"]
    await mine(anna, sent["id"], None)


async def test_a_restored_message_has_its_old_place(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    sent = (await anna.send("Gone, and called back"))["message"]
    await desk(brand, f"/messages/{sent['id']}/delete")
    await boris.hear("message", id=sent["id"], state="deleted")
    await desk(brand, f"/messages/{sent['id']}/restore")
    await boris.until(lambda: _last(boris, sent["id"]).get("state") is None)
    assert _last(boris, sent["id"])["seq"] == sent["seq"]


async def test_a_whole_conversation_goes_and_comes_back_as_one(brand: Brand) -> None:
    anna, boris, carol = await brand.join(), await brand.join(), await brand.join()
    root = (await anna.send("A question that got out of hand"))["message"]["id"]
    ids = [root]
    for number in range(4):
        answer = await (boris, carol)[number % 2].send(f"Reply number {number}, heated", reply_to=ids[-1])
        ids.append(answer["message"]["id"])
    await carol.ask("delete", message=ids[2])
    aside = (await anna.send("Another conversation"))["message"]["id"]
    decision = (await desk(brand, f"/conversations/{root}/delete"))["decision"]
    await boris.until(lambda: all(_last(boris, one).get("state") == "deleted" for one in ids))
    assert _last(boris, aside).get("state") is None
    await desk(brand, f"/decisions/{decision_id(decision)}/undo")
    await boris.until(lambda: all(_last(boris, one).get("state") is None for one in ids if one != ids[2]))
    assert _last(boris, ids[2])["state"] == "deleted"


async def test_undo_of_a_publication_takes_it_from_the_others_again(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    message = await held(anna)
    decision = (await desk(brand, f"/messages/{message}/publish"))["decision"]
    await boris.hear("message", id=message)
    await desk(brand, f"/decisions/{decision_id(decision)}/undo")
    await boris.until(lambda: _last(boris, message).get("state") == "deleted")
    assert await mine(anna, message, "held")
    again = await asyncio.to_thread(brand.desk.post, f"/decisions/{decision_id(decision)}/undo", reason="twice")
    assert again.status_code == 409


async def test_a_decision_binds_to_the_version_that_was_read(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    message = await held(anna, "A zorpface, nearly polite")
    case = next(case for case in brand.desk.cases() if case["message"]["id"] == message)
    edited = await anna.ask("edit", message=message, text="A zorpface, and now an awful thing beside it")
    assert edited["message"]["state"] == "held"
    late = await asyncio.to_thread(
        brand.desk.post, f"/messages/{message}/publish", reason="fine", version=case["version"]
    )
    assert late.status_code == 409
    await boris.quiet()
    assert b"awful thing" not in b"".join(boris.bytes)


async def test_deciding_twice_is_refused_and_done_once(brand: Brand) -> None:
    anna = await brand.join()
    message = await held(anna)
    answers = await asyncio.gather(
        *(
            asyncio.to_thread(brand.desk.post, f"/messages/{message}/{act}", reason="at once")
            for act in ("publish", "reject") * 3
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409, 409, 409]


async def test_an_edit_into_a_forbidden_text_hides_the_whole_message(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    sent = (await anna.send("A clean sentence to begin with"))["message"]["id"]
    edited = await anna.ask("edit", message=sent, text="A clean sentence, zorpface: qwertzuiop")
    assert edited["message"]["state"] == "held"
    assert "text" not in await boris.hear("message", id=sent, state="deleted")
    assert b"qwertzuiop" not in b"".join(boris.bytes)
    assert await mine(anna, sent, "held")


async def test_the_flagger_learns_what_became_of_the_flag(brand: Brand) -> None:
    anna, boris = await brand.join(), await brand.join()
    sent = (await anna.send("Something that someone minds"))["message"]["id"]
    await boris.ask("flag", message=sent, reason="other")
    await desk(brand, f"/messages/{sent}/delete")
    await boris.until(lambda: any(_upheld(frame) for frame in boris.frames))


def _upheld(frame: Frame) -> bool:
    return frame["type"] == "mine" and any(flag["state"] == "upheld" for flag in frame["flags"])


def _last(talker: Talker, message: str) -> Frame:
    found = [m for m in talker.messages() if m["id"] == message]
    return max(found, key=change_of) if found else {}


def decision_id(decision: object) -> str:
    """REST gives a decision as a record or as its id."""
    return decision["id"] if isinstance(decision, dict) else str(decision)

"""May this be said here, now? And what becomes of it."""

import pytest
from prometheus_client import REGISTRY

from server.errors import ChatError
from tests.server.chat.conftest import Village

pytestmark = pytest.mark.anyio


async def test_a_clean_first_message_publishes_at_once(village: Village) -> None:
    ack = await village.say(await village.arrive(), "Does the strap come in green?")

    assert ack.message is not None
    assert (ack.message.state, ack.message.seq, ack.reason) == ("published", 1, None)
    assert b"come in green" in village.heard[0]


async def test_what_judging_takes_is_told_to_who_runs_the_server(village: Village) -> None:
    def judged() -> float:
        return REGISTRY.get_sample_value("palabre_judging_seconds_count") or 0.0

    before = judged()
    await village.say(await village.arrive(), "Does the strap come in green?")

    assert judged() == before + 1


async def test_a_newcomers_link_waits_and_the_room_hears_nothing(village: Village) -> None:
    person = await village.arrive()

    ack = await village.say(person, "cheaper at www.somewhere.com/deal")

    assert ack.message is not None
    assert (ack.message.state, ack.message.seq) == ("held", None)
    assert ack.reason == "Links are read by a person of the team before they are published."
    assert village.heard == []
    mine = await village.chat.mine(person)
    assert [(one["text"], one["state"]) for one in mine.messages] == [("cheaper at www.somewhere.com/deal", "held")]


async def test_the_same_cid_is_answered_with_the_same_message_even_when_the_room_has_closed(village: Village) -> None:
    person = await village.arrive()
    first = await village.say(person, "hello there", "once")
    await village.change_room(mode="read-only")

    again = await village.say(person, "hello there", "once")

    assert again == first
    assert len(village.heard) == 1


@pytest.mark.parametrize(
    "text,code", [("", "malformed"), (" \n ", "malformed"), ("x" * 2001, "too_long"), ("a\n" * 40 + "a", "too_long")]
)
async def test_an_empty_or_endless_text_is_refused(village: Village, text: str, code: str) -> None:
    with pytest.raises(ChatError) as refused:
        await village.say(await village.arrive(), text)

    assert refused.value.code == code


async def test_the_sixth_message_in_ten_seconds_is_refused_with_a_time_to_wait(village: Village) -> None:
    person = await village.arrive()
    for turn in range(5):
        await village.say(person, f"message number {turn}", f"c{turn}")

    with pytest.raises(ChatError) as refused:
        await village.say(person, "one more", "c6")

    assert refused.value.code == "rate"
    assert 0 < (refused.value.retry_after or 0) <= 10


async def test_the_same_words_again_are_refused(village: Village) -> None:
    person = await village.arrive()
    await village.say(person, "Anyone here?", "a")

    with pytest.raises(ChatError) as refused:
        await village.say(person, "anyone   HERE?", "b")

    assert (refused.value.code, refused.value.key) == ("rate", "repeat")


async def test_in_a_restricted_room_only_the_asker_and_helpers_answer(village: Village) -> None:
    asker, other = await village.arrive(), await village.arrive("203.0.113.8")
    await village.change_room(mode="restricted")
    question = await village.say(asker, "Which size fits a 45 cm frame?", "q")
    assert question.message is not None
    root = question.message.id

    follow_up = await village.say(asker, "It is a steel frame.", "f", reply_to=root)
    with pytest.raises(ChatError) as refused:
        await village.say(other, "Take the large one", "o", reply_to=root)

    assert follow_up.message is not None
    assert follow_up.message.state == "published"
    assert (refused.value.code, refused.value.key) == ("not_allowed", "restricted")


@pytest.mark.parametrize(
    "level,outcome",
    [
        ("normal", "published"),
        ("watch", "held"),
        ("guard", "held"),
        ("answers-only", "not_allowed"),
        ("closed", "closed"),
    ],
)
async def test_the_level_decides_what_becomes_of_a_newcomers_question(
    village: Village, level: str, outcome: str
) -> None:
    person = await village.arrive()
    await village.change_site(level=level)

    try:
        ack = await village.say(person, "A question")
        seen = ack.message.state if ack.message else ""
    except ChatError as refused:
        seen = refused.code

    assert seen == outcome


async def test_a_person_comes_back_by_their_token(village: Village) -> None:
    person = await village.arrive()
    await village.say(person, "I will be back")

    again = await village.arrive(token=person.token)
    stranger = await village.arrive(token="somebody-elses")

    assert again.visitor.id == person.visitor.id
    assert stranger.visitor.id != person.visitor.id

"""Edits pass the same gate as messages; taking back and thanking are changes that everyone sees once."""

import pytest

from server.chat import Person
from server.errors import ChatError
from server.protocol.commands import Delete, Edit, Thank
from server.store import messages
from tests.server.chat.conftest import Village

pytestmark = pytest.mark.anyio


async def _said(village: Village, person: Person, text: str = "The strap holds.") -> str:
    ack = await village.say(person, text)
    assert ack.message is not None
    return ack.message.id


async def test_a_clean_edit_is_seen_by_everyone(village: Village) -> None:
    person = await village.arrive()
    message = await _said(village, person)

    ack = await village.chat.edit(person, Edit(cid="e", message=message, text="The strap holds well."))

    assert ack.message is not None
    assert ack.message.state == "published"
    assert b"holds well" in village.heard[-1]
    assert b'"changed_seq":2' in village.heard[-1]


async def test_an_edit_that_must_wait_takes_the_whole_message_out_of_sight(village: Village) -> None:
    person = await village.arrive()
    message = await _said(village, person)

    ack = await village.chat.edit(person, Edit(cid="e", message=message, text="Call me on 06 12 34 56 78"))

    assert ack.message is not None
    assert ack.message.state == "held"
    assert b"06 12" not in b"".join(village.heard)
    assert b'"state":"deleted"' in village.heard[-1]
    mine = await village.chat.mine(person)
    assert [one["text"] for one in mine.messages] == ["Call me on 06 12 34 56 78"]


async def test_what_waits_because_of_its_words_is_published_once_they_are_gone(village: Village) -> None:
    person = await village.arrive()
    message = await _said(village, person, "Call me on 06 12 34 56 78")

    ack = await village.chat.edit(person, Edit(cid="e", message=message, text="Ask me here."))

    assert ack.message is not None
    assert (ack.message.state, ack.message.seq) == ("published", 1)
    assert b"Ask me here." in village.heard[-1]


async def test_nobody_edits_or_takes_back_what_another_wrote(village: Village) -> None:
    message = await _said(village, await village.arrive())
    other = await village.arrive("203.0.113.9")
    await village.say(other, "I was here too")

    with pytest.raises(ChatError, match="not_found"):
        await village.chat.edit(other, Edit(cid="e", message=message, text="mine now"))
    with pytest.raises(ChatError, match="not_found"):
        await village.chat.delete(other, Delete(cid="d", message=message))


async def test_an_old_message_is_no_longer_edited(village: Village) -> None:
    person = await village.arrive()
    message = await _said(village, person)
    village.clock[0] += 16 * 60_000

    with pytest.raises(ChatError) as refused:
        await village.chat.edit(person, Edit(cid="e", message=message, text="Later thought"))

    assert (refused.value.code, refused.value.key) == ("not_allowed", "edit_window")


async def test_taking_back_leaves_a_tombstone_and_no_text(village: Village) -> None:
    person = await village.arrive()
    message = await _said(village, person)

    await village.chat.delete(person, Delete(cid="d", message=message))

    assert b'"state":"deleted"' in village.heard[-1]
    assert b"strap" not in village.heard[-1]
    assert await village.store.read(messages.latest, village.room_id, 50) == []
    assert (await village.chat.mine(person)).messages == []


async def test_thanks_are_counted_once_a_person_and_can_be_taken_back(village: Village) -> None:
    message = await _said(village, await village.arrive())
    reader = await village.arrive("203.0.113.9")

    for undo in (False, False, True, False):
        await village.chat.thank(reader, Thank(cid="t", message=message, undo=undo))

    told = list(dict.fromkeys(village.heard))  # a change that is told twice is dropped by its number
    assert [b'"thanks":1' in heard for heard in told] == [False, True, False, True]


async def test_nobody_thanks_themselves(village: Village) -> None:
    person = await village.arrive()
    message = await _said(village, person)

    with pytest.raises(ChatError) as refused:
        await village.chat.thank(person, Thank(cid="t", message=message))

    assert refused.value.code == "not_allowed"

"""How right an entry was: what people decided on the messages that it stopped, and on no others."""

from dataclasses import replace

import pytest

from moderation.verdict import Finding, Outcome, verdict_of
from server.errors import DeskError
from server.models import Message, Visitor
from server.models.rehearsal import Precision
from server.store import changes, precision, sites
from server.store.results import Stored
from server.store.rows import insert_found_later
from tests.server.desk.house import NOW, House, make_house
from tests.server.store.people import draft

pytestmark = pytest.mark.anyio
FOUND = Finding("library", "z", "insult", Outcome.HOLD, 0, 4)


async def stopped(house: House, author: Visitor, *found: tuple[str, str, Outcome]) -> Message:
    """A message with these findings (check, rule, outcome), through the real batch."""
    house.sent += 1
    findings = [Finding(check, rule, "insult", outcome, 0, 4) for check, rule, outcome in found]
    version = (await house.store.read(sites.versions, [house.site_id]))[house.site_id]
    verdict = verdict_of(findings, version)
    one = draft(author, house.room_id, f"s{house.sent}", outcome=verdict.outcome, at=NOW, site_version=version)
    sent = await house.store.send(replace(one, verdict=verdict))
    assert isinstance(sent, Stored)
    return sent.message


async def held(house: House, author: Visitor, key: str = "z") -> Message:
    return await stopped(house, author, ("library", key, Outcome.HOLD))


async def of(house: House, key: str = "z") -> Precision:
    return (await house.desk.precision(house.manager, [key]))[key]


async def test_what_people_decided_is_counted_by_what_became_of_it(house: House):
    author = await house.person()
    waiting, good, bad, later, once = [await held(house, author) for _ in range(5)]
    await stopped(house, author, ("library", "z", Outcome.REJECT))
    await house.desk.publish(house.manager, good.id, "fine")
    await house.desk.reject(house.manager, bad.id, "out")
    await house.desk.publish(house.manager, later.id, "fine")
    await house.desk.delete(house.manager, later.id, "out after all")
    await house.desk.undo(house.manager, (await house.desk.reject(house.manager, once.id, "out")).id)

    assert await of(house) == Precision(upheld=2, approved=1, waiting=2)
    assert await house.desk.stopped(house.manager, "z") == 6
    assert waiting.id


async def test_what_its_author_took_back_stays_what_a_person_decided(house: House):
    author = await house.person()
    approved, undecided = await held(house, author), await held(house, author)
    await house.desk.publish(house.manager, approved.id, "fine")
    for message in (approved, undecided):
        await house.store.write(changes.take_back, house.site_id, message.id, author.id, NOW)

    assert await of(house) == Precision(upheld=0, approved=1, waiting=0)


async def test_only_findings_of_this_entry_that_stop_a_message_count(house: House):
    author = await house.person()
    await stopped(house, author, ("library", "z", Outcome.MASK))
    await stopped(house, author, ("personal", "z", Outcome.HOLD))
    await stopped(house, author, ("library", "other", Outcome.HOLD))
    await stopped(house, author, ("library", "z", Outcome.HOLD), ("library", "z", Outcome.HOLD))
    neighbour = await make_house(house.store, "neighbour")
    await held(neighbour, await neighbour.person())

    assert await of(house) == Precision(0, 0, waiting=1)
    assert await house.desk.stopped(house.manager, "z") == 1
    assert await of(house, "never seen") == Precision(0, 0, 0)
    assert await house.desk.stopped(house.manager, "never seen") == 0


async def test_applied_to_what_was_published_it_waits_and_then_counts(house: House):
    author = await house.person()
    first, _ = await house.says(author, "zorp one"), await house.says(author, "zorp two")
    await house.desk.add_entry(house.manager, {"id": "z", "entry": "zorp", "kind": "word"}, "agreed")
    await house.desk.apply_entry(house.manager, "z", "agreed")
    await house.desk.publish(house.manager, first.id, "fine")

    assert await of(house) == Precision(upheld=0, approved=1, waiting=1)


async def test_a_conversation_that_was_taken_down_counts_reply_by_reply(house: House):
    author = await house.person()
    root = await house.says(author, "question")
    for number in range(3):
        reply = await house.says(author, f"zorp {number}", root_id=root.id, reply_to=root.id)
        await house.store.write(insert_found_later, "z", [(reply.id, 1, FOUND)])

    await house.desk.delete_conversation(house.manager, root.id, "out of hand")

    assert await of(house) == Precision(upheld=3, approved=0, waiting=0)


async def test_the_last_decisions_count_and_older_ones_do_not(house: House, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(precision, "DECISIONS_READ", 2)
    monkeypatch.setattr(precision, "MOST_COUNTED", 2)
    author = await house.person()
    for message in [await held(house, author) for _ in range(3)]:
        await house.desk.publish(house.manager, message.id, "fine")
    assert await of(house) == Precision(upheld=0, approved=2, waiting=0)

    await house.desk.set_slow(house.manager, "main", 30, "too fast")

    assert await of(house) == Precision(upheld=0, approved=1, waiting=0)
    assert await house.desk.stopped(house.manager, "z") == 2


async def test_so_many_entries_at_once_and_no_more(house: House):
    with pytest.raises(DeskError) as refused:
        await house.desk.precision(house.manager, [str(number) for number in range(501)])

    assert refused.value.code == "invalid"

"""The queue shows the most harmful first, page by page, and the card all that a decision needs."""

import pytest
from sqlalchemy import Connection, event

from moderation.verdict import Outcome
from server.errors import DeskError
from server.models import FlagReason, Role
from server.models.desk import QueueFilter
from server.store import Store, cases, queue
from tests.server.desk.house import NOW, House, make_house, staff

pytestmark = pytest.mark.anyio


async def test_a_moderators_alert_tops_what_waits_and_danger_tops_that(house: House):
    author, moderator = await house.person(), await house.person("Mo", Role.MODERATOR)
    await house.says(author, "an insult", Outcome.HOLD)
    danger = await house.says(author, "in danger", Outcome.HOLD)
    await house.store.write(cases.open_case, house.site_id, danger.id, 95, NOW)
    seen = await house.says(author, "seen by a moderator")
    await house.flagged(moderator, seen, FlagReason.OTHER)
    by_visitor = await house.says(author, "seen by a visitor")
    await house.flagged(await house.person("Bo"), by_visitor, FlagReason.ILLEGAL)

    assert await house.waiting() == ["in danger", "seen by a moderator", "seen by a visitor", "an insult"]


async def test_pages_follow_each_other_even_when_the_last_case_was_decided(house: House):
    author = await house.person()
    held = [await house.says(author, f"m{number}", Outcome.HOLD) for number in range(7)]

    first = await house.desk.queue(house.manager, limit=3)
    await house.desk.publish(house.manager, first[-1].message.id, "fine")
    rest = await house.desk.queue(house.manager, after=first[-1].message.id, limit=10)

    assert [case.message.id for case in (*first, *rest)] == [message.id for message in held]


async def test_the_queue_can_be_narrowed(house: House):
    author = await house.person()
    await house.says(author, "held", Outcome.HOLD)
    await house.flagged(await house.person("Bo"), await house.says(author, "flagged"))

    async def texts(**which: str) -> list[str]:
        return [case.message.text for case in await house.desk.queue(house.manager, QueueFilter(**which))]

    assert await texts(kind="held") == ["held"]
    assert await texts(kind="flagged") == ["flagged"]
    assert await texts(room="main") == ["flagged", "held"]
    assert await texts(room="elsewhere") == []


async def test_the_card_shows_why_who_and_what_was_said_around(house: House):
    author, other = await house.person(), await house.person("Bo")
    talk = [await house.says(other, f"before {number}") for number in range(4)]
    held = await house.says(author, "an insult", Outcome.HOLD)
    later = [await house.says(other, f"after {number}") for number in range(4)]

    card = await house.desk.case(house.manager, held.id)

    assert [message.text for message in card.before] == [message.text for message in talk[1:]]
    assert [message.text for message in card.after] == [message.text for message in later[:3]]
    assert [(found.category, found.start, found.end) for found in card.findings] == [("insult", 0, 5)]
    assert (card.author.pseudonym, card.author.held, card.author.rejected) == ("Ana", 1, 1)
    assert (card.waiting, card.version, card.message.text) == (True, 1, "an insult")


async def test_the_card_of_a_published_message_leaves_it_out_of_its_surroundings(house: House):
    author = await house.person()
    said = [await house.says(author, f"m{number}") for number in range(3)]

    card = await house.desk.case(house.manager, said[1].id)

    assert [message.id for message in (*card.before, *card.after)] == [said[0].id, said[2].id]
    assert (card.waiting, card.version) == (False, 0)


async def test_the_card_tells_how_often_each_flagger_was_right(house: House):
    author, flagger = await house.person(), await house.person("Bo")
    for number, act in enumerate((house.desk.delete, house.desk.delete, house.desk.publish)):
        message = await house.says(author, f"m{number}")
        await house.flagged(flagger, message)
        await act(house.manager, message.id, "decided")
    last = await house.says(author, "last")
    await house.flagged(flagger, last, FlagReason.ILLEGAL)

    card = await house.desk.case(house.manager, last.id)

    assert [(line.flag.pseudonym, line.upheld, line.dismissed) for line in card.flags] == [("Bo", 2, 1)]
    assert [decision.act for decision in card.author_decisions] == ["publish", "delete", "delete"]


async def test_a_reader_reads_and_a_moderator_does_not(house: House):
    held = await house.says(await house.person(), "held text", Outcome.HOLD)
    reader = await staff(house, "rea@shop.example", Role.READER)
    assert len(await house.desk.queue(reader)) == 1

    moderator = await staff(house, "mo@shop.example", Role.MODERATOR)
    for read in (house.desk.queue(moderator), house.desk.case(moderator, held.id), house.desk.waiting(moderator)):
        with pytest.raises(DeskError) as refused:
            await read
        assert refused.value.code == "not_allowed"


async def test_nothing_of_a_site_is_read_from_another(house: House):
    held = await house.says(await house.person(), "held text", Outcome.HOLD)
    neighbour = await make_house(house.store, "neighbour")

    assert await neighbour.desk.queue(neighbour.manager) == []
    assert await neighbour.desk.queue(neighbour.manager, after=held.id) == []
    assert await neighbour.desk.waiting(neighbour.manager) == 0
    for read in (
        neighbour.desk.case(neighbour.manager, held.id),
        neighbour.desk.person(neighbour.manager, held.author_id),
    ):
        with pytest.raises(DeskError) as refused:
            await read
        assert refused.value.code == "not_found"


async def test_every_query_of_the_queue_goes_by_an_index(sqlite_url: str):
    """Whatever the number of messages, a page costs what a page costs."""
    store = Store.open(sqlite_url)
    house = await make_house(store)
    held = await house.says(await house.person(), "one", Outcome.HOLD)

    def plans(conn: Connection) -> list[str]:
        asked: list[tuple[str, tuple[object, ...]]] = []
        event.listen(conn, "before_cursor_execute", lambda *told: asked.append((told[2], told[3])))
        queue.page(conn, house.site_id, QueueFilter(), held.id, 50)
        queue.page(conn, house.site_id, QueueFilter(), None, 50)
        queue.around(conn, held, 3)
        return [row[3] for sql, values in asked for row in conn.connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]

    steps = await store.read(plans)
    store.close()

    assert any("ix_cases_waiting" in step for step in steps)
    tables = ("cases", "messages", "findings", "flags", "visitors")
    assert [step for step in steps if step.startswith("SCAN") and step.split()[1] in tables] == []

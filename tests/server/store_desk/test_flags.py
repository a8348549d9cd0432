"""Raising alerts: one a person and message, only on what one sees, and the case they open."""

from collections.abc import AsyncIterator

import pytest

from moderation.verdict import Outcome
from server.errors import ChatError
from server.models import FlagReason, FlagState, Message, Role, Visitor
from server.store import Store, flags
from tests.server.desk.house import NOW, House, make_house

pytestmark = pytest.mark.anyio


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    store = Store.open(database_url)
    made = await make_house(store)
    yield made
    await made.bus.close()
    store.close()


async def refusal(house: House, by: Visitor, message: Message) -> str:
    with pytest.raises(ChatError) as refused:
        await house.flagged(by, message)
    return refused.value.code


async def test_an_alert_opens_a_case_and_a_second_person_stirs_it(house: House):
    message = await house.says(await house.person(), "dirty")
    await house.flagged(await house.person("Bo"), message, FlagReason.OTHER)
    first = (await house.desk.queue(house.manager))[0]

    await house.flagged(await house.person("Cy"), message, FlagReason.ILLEGAL)

    case = (await house.desk.queue(house.manager))[0]
    assert [(flag.pseudonym, flag.reason, flag.note) for flag in case.flags] == [
        ("Bo", "other", "see there"),
        ("Cy", "illegal", "see there"),
    ]
    assert case.severity > first.severity
    assert case.version > first.version


async def test_the_same_person_again_changes_nothing(house: House):
    message, flagger = await house.says(await house.person(), "dirty"), await house.person("Bo")
    await house.flagged(flagger, message)
    version = (await house.desk.queue(house.manager))[0].version

    await house.flagged(flagger, message, FlagReason.ILLEGAL)

    case = (await house.desk.queue(house.manager))[0]
    assert ([flag.reason for flag in case.flags], case.version) == (["insult"], version)


async def test_a_dismissed_alert_is_not_raised_again_by_the_same_person(house: House):
    message, flagger = await house.says(await house.person(), "criticism"), await house.person("Bo")
    await house.flagged(flagger, message)
    await house.desk.publish(house.manager, message.id, "criticism is welcome")

    await house.flagged(flagger, message)

    assert await house.waiting() == []


async def test_what_others_cannot_see_cannot_be_alerted_to(house: House):
    author, flagger = await house.person(), await house.person("Bo")
    neighbour = await make_house(house.store, "neighbour")
    stranger = await neighbour.person("Cy")
    published = await house.says(author, "published")
    gone = await house.says(author, "gone")
    await house.desk.delete(house.manager, gone.id, "house rules")

    assert await refusal(house, flagger, await house.says(author, "held", Outcome.HOLD)) == "not_found"
    assert await refusal(house, flagger, await house.says(author, "rejected", Outcome.REJECT)) == "not_found"
    assert await refusal(house, flagger, gone) == "not_found"
    assert await refusal(house, stranger, published) == "not_found"
    assert await refusal(house, author, published) == "not_allowed"


async def test_the_role_of_the_row_counts_not_that_of_an_old_socket(house: House):
    flagger = await house.person("Mo")
    await house.desk.set_role(house.manager, flagger.id, Role.MODERATOR, "trusted")

    await house.flagged(flagger, await house.says(await house.person(), "dirty"), FlagReason.OTHER)

    assert (await house.desk.queue(house.manager))[0].severity >= 80


async def test_people_learn_what_became_of_their_alerts_for_a_week(house: House):
    author, flagger = await house.person(), await house.person("Bo")
    for number, act in enumerate((house.desk.delete, house.desk.publish)):
        message = await house.says(author, f"m{number}")
        await house.flagged(flagger, message)
        await act(house.manager, message.id, "decided")

    raised = await house.store.read(flags.flags_of, house.site_id, flagger.id, NOW)
    later = await house.store.read(flags.flags_of, house.site_id, flagger.id, NOW + 8 * 86_400_000)

    assert [flag.state for flag in raised] == [FlagState.UPHELD, FlagState.DISMISSED]
    assert later == []
    assert await house.store.read(flags.upheld_against, author.id) == 1

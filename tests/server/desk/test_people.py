"""People: their roles, their names, and what the desk knows of them."""

import pytest

from moderation.verdict import Outcome
from server.errors import DeskError
from server.models import Role
from server.models.desk import PeopleFilter
from server.store import sites
from tests.server.desk.house import House, change_of, make_house

pytestmark = pytest.mark.anyio


async def test_a_role_given_at_the_desk_is_in_the_next_snapshot(house: House):
    visitor = await house.person()

    await house.desk.set_role(house.manager, visitor.id, Role.HELPER, "knows the bags")

    rows = await house.store.read(sites.load, 0, site_id=house.site_id)
    assert rows is not None
    assert rows.roles == {visitor.id: Role.HELPER}
    assert house.people_told() == {visitor.id}
    assert house.site_told()


@pytest.mark.parametrize("role", [Role.MANAGER, Role.OWNER, Role.AGENT, Role.READER])
async def test_nobody_in_the_widget_becomes_staff(house: House, role: Role):
    visitor = await house.person()

    with pytest.raises(DeskError) as refused:
        await house.desk.set_role(house.manager, visitor.id, role, "trusted")

    assert refused.value.code == "invalid"


async def test_a_name_taken_away_leaves_what_widgets_show(house: House):
    visitor = await house.person("Rude Name")
    message = await house.says(visitor, "hello")

    await house.desk.rename(house.manager, visitor.id, "", "an insult as a name")

    now = await house.now(message)
    assert now.pseudonym.startswith("Visitor ")
    assert change_of(now) > change_of(message)
    assert b"Rude" not in house.heard[-1]
    assert now.pseudonym.encode() in house.heard[-1]


async def test_a_person_is_shown_with_what_they_did_and_who_else_is_there(house: House):
    ana = await house.person("Ana", at="203.0.113.70")
    bo = await house.person("Bo", at="203.0.113.70")
    await house.person("Cy", at="203.0.113.71")
    held = await house.says(ana, "waits", Outcome.HOLD, address="203.0.113.70")
    await house.desk.reject(house.manager, held.id, "an insult")
    await house.flagged(ana, await house.says(bo, "hello", address="203.0.113.70"))

    page = await house.desk.person(house.manager, ana.id)

    assert [message.text for message in page.messages] == ["waits", "a first word"]
    assert [decision.act for decision in page.decisions] == ["reject"]
    assert [other.pseudonym for other in page.names] == ["Bo"]
    assert [flag.pseudonym for flag in page.flags] == ["Ana"]
    assert (page.visitor.rejected, page.visitor.published) == (2, 0)


async def test_people_are_listed_by_page_name_and_role(house: House):
    for name in ("Ana", "Anouk", "Bo"):
        await house.person(name)
    await house.person("Mo", Role.MODERATOR)
    neighbour = await make_house(house.store, "neighbour")

    everybody: list[str] = []
    after = None
    while found := await house.desk.people(house.manager, PeopleFilter(), after, 2):
        everybody += [person.pseudonym for person in found]
        after = found[-1].id
    named = await house.desk.people(house.manager, PeopleFilter(search="an"))
    moderators = await house.desk.people(house.manager, PeopleFilter(role=Role.MODERATOR))

    assert sorted(everybody) == ["Ana", "Anouk", "Bo", "Mo"]
    assert sorted(person.pseudonym for person in named) == ["Ana", "Anouk"]
    assert [person.pseudonym for person in moderators] == ["Mo"]
    assert await neighbour.desk.people(neighbour.manager, PeopleFilter()) == []

"""One undo of an apply: every room, state, case and place as it was, but for what somebody has decided since."""

import json
import random

import pytest
from sqlalchemy import Connection, insert

from moderation.verdict import Outcome
from server.errors import DeskError
from server.models import Message, State
from server.protocol import unpack_event
from server.store import messages
from server.store.schema import rooms
from server.topics import room_topic
from tests.server.desk.applying import ZORP, agree, applied, standing
from tests.server.desk.house import House

pytestmark = pytest.mark.anyio


async def test_one_undo_brings_every_room_back_with_the_order_kept(house: House):
    author, second = await house.person(), await house.store.write(_room, house.site_id)
    here = [await house.says(author, text) for text in ("zorp one", "clean", "zorp two")]
    house.room_id, main = second, house.room_id
    there = [await house.says(author, text) for text in ("zorp three", "zorp four")]
    await house.bus.listen(room_topic(second), house.heard.append)
    await agree(house)
    before = await standing(house)
    decision = await applied(house)
    assert decision.after["held"] == 4
    assert await standing(house) != before
    house.heard.clear()

    await house.desk.undo(house.manager, decision.id)

    assert await standing(house) == before
    told = [json.loads(unpack_event(payload)[1]) for payload in house.heard]
    assert [one["text"] for one in told] == ["zorp one", "zorp two", "zorp three", "zorp four"]
    for room, sent in ((main, here), (second, there)):
        shown = await house.store.read(messages.latest, room, 50)
        assert [(one.id, one.seq) for one in shown] == [(one.id, one.seq) for one in sent]
    assert await house.waiting() == []


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_whatever_happened_before_an_apply_and_its_undo_leave_every_state_as_it_was(house: House, seed: int):
    chance = random.Random(seed)
    authors = [await house.person(name) for name in ("Ana", "Bob", "Cleo")]
    flagger = await house.person("Flo")
    sent: list[Message] = []
    for number in range(25):
        outcome = chance.choice([Outcome.PUBLISH, Outcome.PUBLISH, Outcome.HOLD, Outcome.REJECT])
        roots = [one for one in sent if one.root_id is None and one.state is State.PUBLISHED]
        root = chance.choice(roots).id if roots and chance.random() < 0.5 else None
        text = f"{chance.choice(['zorp', 'clean', 'a Z0RP'])} {number}"
        sent.append(await house.says(chance.choice(authors), text, outcome, root_id=root, reply_to=root))
    for message in sent:
        match message.state, chance.randrange(4):
            case State.HELD, 0:
                await house.desk.publish(house.manager, message.id, "fine")
            case State.PUBLISHED, 0:
                await house.flagged(flagger, message)
            case State.PUBLISHED, 1:
                await house.desk.delete(house.manager, message.id, "out")
    await agree(house, ZORP | {"scope": chance.choice(["message", "conversation"])})
    before = await standing(house)

    decision = await applied(house)
    middle = await standing(house)
    await house.desk.undo(house.manager, decision.id)

    assert middle != before
    assert await standing(house) == before


async def test_undo_leaves_alone_what_somebody_has_decided_since(house: House):
    author = await house.person()
    first, second = await house.says(author, "zorp one"), await house.says(author, "zorp two")
    await agree(house)
    decision = await applied(house)
    await house.desk.reject(house.manager, first.id, "an insult")

    await house.desk.undo(house.manager, decision.id)

    assert (await house.now(first)).state is State.REJECTED
    assert (await house.now(second)).state is State.PUBLISHED
    with pytest.raises(DeskError) as refused:
        await house.desk.undo(house.manager, decision.id)
    assert refused.value.code == "conflict"


async def test_a_flag_that_waited_waits_again_as_severe_as_it_was(house: House):
    author, flagger = await house.person("Ana"), await house.person("Flo")
    flagged = await house.says(author, "zorp")
    await house.flagged(flagger, flagged)
    before = (await house.desk.queue(house.manager))[0].severity
    await agree(house, ZORP | {"category": "threat"})

    decision = await applied(house)
    assert (await house.desk.queue(house.manager))[0].severity == 95
    await house.desk.undo(house.manager, decision.id)

    (case,) = await house.desk.queue(house.manager)
    assert (case.message.state, case.severity, len(case.flags)) == (State.PUBLISHED, before, 1)


async def test_applying_again_after_an_undo_finds_the_same_and_writes_no_finding_twice(house: House):
    hit = await house.says(await house.person(), "zorp")
    await agree(house)
    await house.desk.undo(house.manager, (await applied(house)).id)

    await applied(house)

    assert len((await house.desk.case(house.manager, hit.id)).findings) == 1


def _room(conn: Connection, site_id: int) -> int:
    row = {"site_id": site_id, "slug": "second", "name": "Second", "language": "en", "position": 1}
    made: int = conn.execute(insert(rooms).values(row).returning(rooms.c.id)).scalar_one()
    return made

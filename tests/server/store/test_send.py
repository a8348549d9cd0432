"""The batch of messages: once each, in one order without holes, and nothing that a newer site version covers."""

import asyncio
import random
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection, select

from moderation.verdict import Outcome
from server.models import State
from server.store import Store, messages, sites
from server.store.results import Conflict, Stale, Stored, TooSoon
from server.store.schema import cases, findings, verdicts
from tests.server.store.people import NOW, draft, make_site, room_ids, visitor

pytestmark = pytest.mark.anyio


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    opened = Store.open(database_url)
    yield opened
    opened.close()


@pytest.fixture
async def room(store: Store) -> tuple[int, int]:
    site_id = await store.write(make_site)
    return site_id, (await store.read(room_ids, site_id))["main"]


async def test_a_published_message_takes_the_next_place(store: Store, room: tuple[int, int]) -> None:
    author = visitor(room[0])

    sent = [await store.send(draft(author, room[1], f"c{i}")) for i in range(3)]

    assert [(one.message.seq, one.message.changed_seq) for one in sent if isinstance(one, Stored)] == [
        (1, 1),
        (2, 2),
        (3, 3),
    ]


async def test_held_and_rejected_messages_take_no_number_and_leave_no_hole(store: Store, room: tuple[int, int]) -> None:
    author = visitor(room[0])
    outcomes = [Outcome.PUBLISH, Outcome.HOLD, Outcome.REJECT, Outcome.MASK, Outcome.PUBLISH]

    drafts = [draft(author, room[1], f"c{i}", outcome=outcome) for i, outcome in enumerate(outcomes)]
    sent = await asyncio.gather(*(store.send(one) for one in drafts))

    assert [one.message.seq for one in sent if isinstance(one, Stored)] == [1, None, None, 2, 3]


async def test_the_same_cid_gives_the_same_message(store: Store, room: tuple[int, int]) -> None:
    author = visitor(room[0])

    first, doubled = await asyncio.gather(*(store.send(draft(author, room[1], "once")) for _ in range(2)))
    again = await store.send(draft(author, room[1], "once"))

    assert isinstance(first, Stored)
    assert isinstance(doubled, Stored)
    assert isinstance(again, Stored)
    assert (first.again, doubled.again, again.again) == (False, True, True)
    assert first.message == doubled.message == again.message


async def test_another_text_under_the_same_cid_is_a_conflict(store: Store, room: tuple[int, int]) -> None:
    author = visitor(room[0])

    sent = await asyncio.gather(
        store.send(draft(author, room[1], "c")), store.send(draft(author, room[1], "c", "other"))
    )
    later = await store.send(draft(author, room[1], "c", "third"))

    assert isinstance(sent[0], Stored)
    assert isinstance(sent[1], Conflict)
    assert isinstance(later, Conflict)


async def test_a_message_judged_under_an_older_site_version_is_not_written(store: Store, room: tuple[int, int]) -> None:
    author = visitor(room[0])
    await store.write(sites.touch, room[0])

    stale = await store.send(draft(author, room[1], "c"))
    fresh = await store.send(draft(author, room[1], "c", site_version=2))

    assert isinstance(stale, Stale)
    assert isinstance(fresh, Stored)
    assert fresh.message.seq == 1


async def test_slow_mode_holds_for_parallel_sends_of_one_author(store: Store, room: tuple[int, int]) -> None:
    author, other = visitor(room[0]), visitor(room[0], "Bo")

    sent = await asyncio.gather(
        *(store.send(draft(author, room[1], f"c{i}", slow=30)) for i in range(5)),
        store.send(draft(other, room[1], "c", slow=30)),
    )
    later = await store.send(draft(author, room[1], "later", slow=30, at=NOW + 31_000))

    assert [type(one) for one in sent] == [Stored, TooSoon, TooSoon, TooSoon, TooSoon, Stored]
    assert isinstance(later, Stored)


async def test_a_held_message_has_its_verdict_findings_and_case(store: Store, room: tuple[int, int]) -> None:
    sent = await store.send(draft(visitor(room[0]), room[1], "c", outcome=Outcome.HOLD))
    assert isinstance(sent, Stored)

    def kept(conn: Connection) -> tuple[str, str, int]:
        verdict = conn.execute(select(verdicts.c.outcome).where(verdicts.c.message_id == sent.message.id)).scalar_one()
        rule = conn.execute(select(findings.c.rule).where(findings.c.message_id == sent.message.id)).scalar_one()
        severity = conn.execute(select(cases.c.severity).where(cases.c.message_id == sent.message.id)).scalar_one()
        return verdict, rule, severity

    assert await store.read(kept) == ("hold", "word", 50)


async def test_a_finding_about_the_conversation_takes_the_whole_of_it_out_of_sight(
    store: Store, room: tuple[int, int]
) -> None:
    author = visitor(room[0])
    root = await store.send(draft(author, room[1], "root"))
    assert isinstance(root, Stored)
    await store.send(draft(author, room[1], "reply", root_id=root.message.id, reply_to=root.message.id))

    hit = await store.send(
        draft(author, room[1], "hit", outcome=Outcome.HOLD, scope="conversation", root_id=root.message.id)
    )

    assert isinstance(hit, Stored)
    assert [message.cid for message in hit.hidden] == ["root", "reply"]
    assert await store.read(messages.latest, room[1], 50) == []
    states = [message.state for message in await store.read(messages.changes_after, room[1], 2)]
    assert states == [State.HELD, State.HELD]


async def test_one_impossible_message_does_not_fail_its_neighbours(store: Store, room: tuple[int, int]) -> None:
    author = visitor(room[0])
    good = [draft(author, room[1], f"c{i}") for i in range(4)]
    nowhere = draft(author, 999_999, "bad")

    sent = await asyncio.gather(*(store.send(one) for one in [*good[:2], nowhere, *good[2:]]), return_exceptions=True)

    assert [type(one) for one in sent] == [Stored, Stored, sent[2].__class__, Stored, Stored]
    assert isinstance(sent[2], Exception)
    assert sorted(message.seq or 0 for message in await store.read(messages.latest, room[1], 50)) == [1, 2, 3, 4]


async def test_many_senders_get_one_order_without_holes(store: Store, room: tuple[int, int]) -> None:
    chance = random.Random(7)
    people = [visitor(room[0], f"P{i}") for i in range(20)]

    async def talk(index: int) -> list[int]:
        places = []
        for turn in range(25):
            outcome = chance.choice([Outcome.PUBLISH, Outcome.PUBLISH, Outcome.HOLD])
            sent = await store.send(draft(people[index], room[1], f"{index}-{turn}", outcome=outcome))
            assert isinstance(sent, Stored)
            places += [sent.message.seq] if sent.message.seq else []
        return places

    seen = await asyncio.gather(*(talk(index) for index in range(20)))

    places = sorted(place for one in seen for place in one)
    assert places == list(range(1, len(places) + 1))
    assert all(one == sorted(one) for one in seen)

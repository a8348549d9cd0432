"""Dry runs: what a new or changed entry would have done to the stored messages, and when it warns."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, update

from moderation.verdict import Outcome
from server.desk import sifting
from server.errors import DeskError
from server.models import Role
from server.models.rehearsal import DryRun, DryRunRequest
from server.store.schema import messages, rooms, sites
from tests.server.desk.house import House, make_house, staff

pytestmark = pytest.mark.anyio

ZORP = {"id": "z", "entry": "zorp", "kind": "word", "category": "insult", "outcome": "hold"}


async def run(house: House, **request: Any) -> DryRun:
    return await house.desk.dry_run(house.manager, DryRunRequest(**request))


async def test_it_counts_what_others_can_see_and_reads_every_state_but_the_erased(house: House):
    author, erased = await house.person("Ana"), await house.person("Bob")
    await house.says(erased, "zorp of somebody who wants to be forgotten")
    owner = await staff(house, "olga@shop.example", Role.OWNER)
    await house.desk.erase_person(owner, erased.id, "asked")
    await house.says(author, "a clean word")
    await house.says(author, "what a zorp")
    await house.says(author, "another Z0RP waits", Outcome.HOLD)
    gone = await house.says(author, "z o r p, taken down")
    await house.desk.delete(house.manager, gone.id, "house rules")

    found = await run(house, entry=ZORP)

    # Ana's first word, refused, is read too.
    assert (found.read, found.hits, found.would_stop, found.approved) == (5, 3, 1, 0)
    assert (found.share, found.no_longer, found.whole) == (1 / 5, 0, True)
    assert {sample.message.text for sample in found.samples} == {
        "what a zorp",
        "another Z0RP waits",
        "z o r p, taken down",
    }


async def test_a_sample_shows_where_the_hit_stands_in_the_text(house: House):
    await house.says(await house.person(), "well, Z0RP it is")

    (sample,) = (await run(house, entry=ZORP)).samples

    assert [sample.message.text[start:end] for start, end in sample.spans] == ["Z0RP"]


async def test_it_warns_above_the_share_that_the_site_set(house: House):
    author = await house.person()
    for number in range(8):
        await house.says(author, f"clean {number}")
    await house.says(author, "one zorp")

    assert (await run(house, entry=ZORP)).warn
    await house.store.write(_prefer, house.site_id, {"warn_share": 0.1})
    calm = await run(house, entry=ZORP)
    assert (calm.share, calm.warn_above, calm.warn) == (0.1, 0.1, False)


async def test_it_warns_of_one_message_that_a_person_had_approved(house: House):
    await house.store.write(_prefer, house.site_id, {"warn_share": 1.0})
    held = await house.says(await house.person(), "zorp is our cat", Outcome.HOLD)
    await house.desk.publish(house.manager, held.id, "a cat")

    found = await run(house, entry=ZORP)

    assert (found.approved, found.warn, found.samples[0].approved) == (1, True, True)


async def test_an_approval_is_of_the_text_that_was_read_and_ends_with_its_undo(house: House):
    author = await house.person()
    first = await house.says(author, "zorp is our cat", Outcome.HOLD)
    decision = await house.desk.publish(house.manager, first.id, "a cat")
    second = await house.says(author, "zorp is our dog", Outcome.HOLD)
    await house.desk.publish(house.manager, second.id, "a dog")
    await house.store.write(_rewrite, second.id)
    assert (await run(house, entry=ZORP)).approved == 1

    await house.desk.undo(house.manager, decision.id)

    assert (await run(house, entry=ZORP)).approved == 0


async def test_what_was_deleted_and_restored_counts_as_approved(house: House):
    message = await house.says(await house.person(), "zorp is our cat")
    await house.desk.delete(house.manager, message.id, "too fast")
    await house.desk.restore(house.manager, message.id, "a cat")

    assert (await run(house, entry=ZORP)).approved == 1


async def test_a_change_also_counts_what_it_would_no_longer_stop(house: House):
    author = await house.person()
    await house.says(author, "zorp", Outcome.HOLD)
    await house.says(author, "zorpish")
    await house.desk.add_entry(house.manager, ZORP, "agreed")

    narrower = await run(house, entry=ZORP | {"entry": "zorpish"})
    same = await run(house, entry=ZORP)

    assert (narrower.hits, narrower.no_longer) == (1, 1)
    assert (same.hits, same.no_longer) == (1, 0)


async def test_an_entry_in_force_is_run_by_its_key(house: House):
    await house.says(await house.person(), "zorp")
    await house.desk.add_entry(house.manager, ZORP, "agreed")

    assert (await run(house, key="z")).hits == 1
    with pytest.raises(DeskError) as refused:
        await run(house, key="unknown")
    assert refused.value.code == "not_found"


@pytest.mark.parametrize(
    "request_of", [{"entry": {"entry": ""}}, {"entry": ZORP, "last": 0}, {"entry": {"entry": "(", "kind": "pattern"}}]
)
async def test_what_cannot_be_run_is_refused_with_a_sentence(house: House, request_of: dict[str, object]):
    with pytest.raises(DeskError) as refused:
        await run(house, **request_of)

    assert refused.value.code == "invalid"


async def test_only_the_last_messages_are_read_newest_first(house: House):
    author = await house.person()
    for number in range(6):
        await house.says(author, f"zorp {number}")

    found = await run(house, entry=ZORP, last=2)

    assert (found.read, found.hits, found.asked) == (2, 2, 2)
    assert [sample.message.text for sample in found.samples] == ["zorp 5", "zorp 4"]


async def test_messages_of_one_moment_are_each_read_once(house: House, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sifting, "_PAGE", 3)
    author = await house.person()
    sent = [await house.says(author, f"zorp {number}") for number in range(10)]
    await house.store.write(_at_once, house.site_id)

    found = await run(house, entry=ZORP)

    assert (found.read, found.hits) == (11, 10)
    assert {sample.message.id for sample in found.samples} == {message.id for message in sent}


async def test_published_only_reads_what_others_can_see(house: House):
    author = await house.person()
    await house.says(author, "zorp waits", Outcome.HOLD)
    await house.says(author, "zorp is seen")

    found = await run(house, entry=ZORP, published_only=True)

    assert (found.read, found.hits, found.would_stop) == (1, 1, 1)


async def test_ten_samples_put_what_a_person_approved_first_and_spread_over_time(house: House):
    author = await house.person()
    for number in range(30):
        await house.says(author, f"zorp {number}")
    held = await house.says(author, "zorp held and approved", Outcome.HOLD)
    await house.desk.publish(house.manager, held.id, "fine")
    await house.says(author, "zorp that waits", Outcome.HOLD)

    samples = [sample.message.text for sample in (await run(house, entry=ZORP)).samples]

    assert len(samples) == 10
    assert samples[0] == "zorp held and approved"
    assert (samples[1], samples[-1]) == ("zorp 29", "zorp 0")
    assert "zorp that waits" not in samples


async def test_the_room_and_its_language_count(house: House):
    author = await house.person()
    await house.says(author, "what a con")
    entry = {"id": "c", "entry": "con", "kind": "word", "languages": ["fr"]}
    assert (await run(house, entry=entry)).hits == 0

    await house.store.write(_speak, house.room_id, "fr")

    assert (await run(house, entry=entry | {"language": "fr"})).read == 2
    assert (await run(house, entry=ZORP | {"entry": "what", "rooms": ["other"]})).hits == 0
    assert (await run(house, entry=ZORP | {"entry": "what", "languages": ["fr"]})).hits == 1


async def test_nothing_of_another_site_is_read(house: House):
    other = await make_house(house.store, "other")
    await other.says(await other.person(), "zorp over there")

    assert (await run(house, entry=ZORP)).read == 0


async def test_when_the_time_is_over_it_says_how_many_it_read(house: House, monkeypatch: pytest.MonkeyPatch):
    author = await house.person()
    for number in range(6):
        await house.says(author, f"zorp {number}")
    monkeypatch.setattr(sifting, "_PAGE", 3)

    found = await run(house, entry=ZORP, seconds=0.0)

    assert (found.read, found.whole) == (3, False)


async def test_two_runs_take_turns_and_both_answer(house: House):
    await house.says(await house.person(), "zorp")

    first, second = await asyncio.gather(run(house, entry=ZORP), run(house, entry=ZORP | {"entry": "word"}))

    assert (first.hits, second.hits) == (1, 1)


async def test_a_dry_run_is_for_those_who_may_read_the_desk(house: House):
    agent = replace(await staff(house, "ada@shop.example", Role.READER), role=Role.AGENT)

    with pytest.raises(DeskError) as refused:
        await house.desk.dry_run(agent, DryRunRequest(entry=ZORP))

    assert refused.value.code == "not_allowed"


def _prefer(conn: Connection, site_id: int, preferences: dict[str, object]) -> None:
    conn.execute(update(sites).where(sites.c.id == site_id).values(preferences=preferences))


def _speak(conn: Connection, room_id: int, language: str) -> None:
    conn.execute(update(rooms).where(rooms.c.id == room_id).values(language=language))


def _rewrite(conn: Connection, message_id: str) -> None:
    """As an edit would: another text, another revision, still published."""
    values = {"text": "zorp is our parrot", "revision": 2}
    conn.execute(update(messages).where(messages.c.id == message_id).values(values))


def _at_once(conn: Connection, site_id: int) -> None:
    conn.execute(update(messages).where(messages.c.site_id == site_id).values(at=5))

"""An entry applied to what is already published: held at once, told to all, taken back exactly by one undo."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import Connection, update

from moderation.verdict import Outcome
from server.desk import Replacement, apply
from server.errors import DeskError
from server.models import Act, Role, State
from server.protocol import unpack_event
from server.store import messages, people
from server.store.schema import messages as messages_table
from tests.server.desk.applying import ZORP, agree, applied, standing
from tests.server.desk.house import House, change_of, make_house, staff

pytestmark = pytest.mark.anyio


async def test_what_the_entry_hits_is_held_for_everybody_and_waits_at_the_desk(house: House):
    author = await house.person()
    hit, clean = await house.says(author, "you Z0RP"), await house.says(author, "you sweet one")
    await agree(house)
    house.heard.clear()

    decision = await applied(house)

    now = await house.now(hit)
    assert (now.state, now.seq, now.reason, now.decided) == (State.HELD, hit.seq, "held.applied", True)
    assert change_of(now) > change_of(clean)
    assert (await house.now(clean)).state is State.PUBLISHED
    (told,) = [json.loads(unpack_event(payload)[1]) for payload in house.heard]
    assert (told["id"], told["state"], "text" in told) == (hit.id, "deleted", False)
    assert house.people_told() == {author.id}
    assert (decision.act, decision.target_kind, decision.target) == (Act.APPLY, "entry", "z")
    assert [decision.after[name] for name in ("held", "spared", "more")] == [1, 0, False]


async def test_the_card_shows_which_entry_and_where(house: House):
    hit = await house.says(await house.person(), "you Z0RP")
    await agree(house)

    await applied(house)

    card = await house.desk.case(house.manager, hit.id)
    assert [(one.check, one.rule, one.outcome, hit.text[one.start : one.end]) for one in card.findings] == [
        ("library", "z", "hold", "Z0RP")
    ]
    assert (card.waiting, card.severity) == (True, 50)


async def test_nobody_else_reads_it_afterwards_in_history_or_after_a_break(house: House):
    author = await house.person()
    hit = await house.says(author, "zorp canary")
    await house.says(author, "hello")
    await agree(house)

    await applied(house)

    shown = await house.store.read(messages.latest, house.room_id, 50)
    before = await house.store.read(messages.before, house.room_id, 99, 50)
    changed = await house.store.read(messages.changes_after, house.room_id, 0)
    assert {one.text for one in (*shown, *before)} == {"hello"}
    assert [(one.id, one.state) for one in changed][-1] == (hit.id, State.HELD)


async def test_what_a_person_published_since_and_what_staff_wrote_is_left_alone(house: House):
    author = await house.person("Ana")
    keeper = await house.person("Olga")
    await house.store.write(people.set_role, keeper.id, Role.MANAGER)
    early = await house.says(author, "zorp our cat", Outcome.HOLD)
    await house.desk.publish(house.manager, early.id, "a cat")
    await house.says(keeper, "zorp is not a word for this room")
    await agree(house)
    late = await house.says(author, "zorp our dog", Outcome.HOLD)
    await house.desk.publish(house.manager, late.id, "a dog")
    assert (await house.desk.preview_apply(house.manager, "z")).spared == 2

    decision = await applied(house)

    assert (decision.after["held"], decision.after["spared"]) == (1, 2)
    assert (await house.now(early)).state is State.HELD
    assert (await house.now(late)).state is State.PUBLISHED
    with pytest.raises(DeskError, match="published by a person since"):
        await applied(house)


async def test_the_preview_says_what_would_happen_and_changes_nothing(house: House):
    author = await house.person()
    await house.says(author, "zorp waits", Outcome.HOLD)
    await house.says(author, "zorp seen")
    await agree(house)
    before = await standing(house)

    found = await house.desk.preview_apply(house.manager, "z")

    assert (found.read, found.hits, found.would_stop, found.spared) == (1, 1, 1, 0)
    assert [sample.message.text for sample in found.samples] == ["zorp seen"]
    assert await standing(house) == before


async def test_an_entry_for_whole_conversations_takes_them_out_of_sight(house: House):
    author, other = await house.person("Ana"), await house.person("Bob")
    root = await house.says(author, "a question")
    answer = await house.says(other, "zorp says I", root_id=root.id, reply_to=root.id)
    third = await house.says(author, "thank you", root_id=root.id, reply_to=answer.id)
    alone = await house.says(author, "something else")
    await agree(house, ZORP | {"scope": "conversation"})

    decision = await applied(house)

    states = [(await house.now(one)).state for one in (root, answer, third, alone)]
    assert states == [State.HELD, State.HELD, State.HELD, State.PUBLISHED]
    assert decision.after["held"] == 3
    assert house.people_told() == {author.id, other.id}
    await house.desk.undo(house.manager, decision.id)
    assert [(await house.now(one)).state for one in (root, answer, third)] == [State.PUBLISHED] * 3


async def test_the_preview_counts_the_whole_conversation_with_the_answers_of_staff(house: House):
    author, keeper = await house.person("Ana"), await house.person("Olga")
    await house.store.write(people.set_role, keeper.id, Role.MANAGER)
    root = await house.says(author, "zorp, is it waterproof?")
    answer = await house.says(keeper, "please no zorp here; yes, it is", root_id=root.id, reply_to=root.id)
    await house.says(author, "thank you", root_id=root.id, reply_to=answer.id)
    apart = await house.says(keeper, "zorp is not a word for this room")
    await agree(house, ZORP | {"scope": "conversation"})

    preview = await house.desk.preview_apply(house.manager, "z")
    decision = await applied(house)

    assert (preview.hits, preview.held, preview.spared) == (3, 3, 1)
    assert [decision.after[name] for name in ("held", "spared")] == [preview.held, preview.spared]
    assert (await house.now(answer)).state is State.HELD
    assert (await house.now(apart)).state is State.PUBLISHED


async def test_answers_to_what_is_held_stay(house: House):
    author, other = await house.person("Ana"), await house.person("Bob")
    root = await house.says(author, "zorp?")
    answer = await house.says(other, "be kind", root_id=root.id, reply_to=root.id)
    await agree(house)

    await applied(house)

    assert (await house.now(answer)).state is State.PUBLISHED


async def test_one_decision_has_its_bound_and_says_that_there_is_more(house: House, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(apply, "MOST_HELD", 2)
    author = await house.person()
    sent = [await house.says(author, f"zorp {number}") for number in range(3)]
    await agree(house)

    first, second = await applied(house), await applied(house)

    assert (first.after["held"], first.after["more"]) == (2, True)
    assert (second.after["held"], second.after["more"]) == (1, False)
    assert [one["id"] for one in second.after["messages"]] == [sent[0].id]


async def test_a_conversation_leaves_whole_or_waits_for_the_next_time(house: House, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(apply, "MOST_HELD", 3)
    author = await house.person()
    for name in ("old", "new"):
        root = await house.says(author, f"zorp {name}")
        await house.says(author, f"an answer, {name}", root_id=root.id, reply_to=root.id)
    await agree(house, ZORP | {"scope": "conversation"})

    first, second = await applied(house), await applied(house)

    assert [(one.after["held"], one.after["more"]) for one in (first, second)] == [(2, True), (2, False)]


async def test_what_was_edited_while_it_was_read_is_left_to_its_own_judgement(house: House):
    message = await house.says(await house.person(), "zorp")
    await agree(house)
    plan, sifted = await house.desk._sifted(house.manager, "z", 100)
    await house.store.write(_rewrite, message.id)

    with pytest.raises(DeskError, match="hits nothing"):
        await house.store.write(apply._apply, house.manager, plan, sifted, "agreed")

    assert (await house.now(message)).state is State.PUBLISHED


async def test_an_entry_that_was_changed_while_it_was_read_is_not_applied(house: House):
    await house.says(await house.person(), "zorp")
    await agree(house)
    plan, sifted = await house.desk._sifted(house.manager, "z", 100)
    await house.desk.change_entry(house.manager, "z", ZORP | {"entry": "zorpish"}, "narrower")

    with pytest.raises(DeskError, match="changed meanwhile"):
        await house.store.write(apply._apply, house.manager, plan, sifted, "agreed")


async def test_an_entry_of_a_shared_list_is_applied_too(house: House):
    await house.says(await house.person(), "quel connard")
    await house.desk.put_library(house.manager, Replacement([], "lists", ("starter/fr",)))
    key = (await house.desk.try_text(house.manager, "quel connard")).findings[0].rule

    decision = await house.desk.apply_entry(house.manager, key, "it was agreed")

    assert decision.after["held"] == 1


async def test_it_takes_a_reason_a_key_in_force_and_a_right(house: House):
    await house.says(await house.person(), "zorp")
    reader = await staff(house, "rae@shop.example", Role.READER)
    with pytest.raises(DeskError) as unknown:
        await applied(house)
    await agree(house)
    with pytest.raises(DeskError) as silent:
        await house.desk.apply_entry(house.manager, "z", " ")
    with pytest.raises(DeskError) as refused:
        await house.desk.apply_entry(reader, "z", "because")

    assert [one.value.code for one in (unknown, silent, refused)] == ["not_found", "invalid", "not_allowed"]


async def test_nothing_of_another_site_is_held(house: House):
    other = await make_house(house.store, "other")
    theirs = await other.says(await other.person(), "zorp")
    await house.says(await house.person(), "zorp")
    await agree(house)

    decision = await applied(house)

    assert decision.after["held"] == 1
    assert (await other.now(theirs)).state is State.PUBLISHED
    with pytest.raises(DeskError):
        await other.desk.undo(replace(other.manager, site_id=other.site_id), decision.id)


def _rewrite(conn: Connection, message_id: str) -> None:
    """As an edit would."""
    change = update(messages_table).where(messages_table.c.id == message_id)
    conn.execute(change.values(text="zorp, but another", revision=2))

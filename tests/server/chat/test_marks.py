"""What an author is shown of what stops their text, and which help is offered with it."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, event

from moderation.verdict import Finding, Outcome, Verdict
from server.chat.marks import Marks, marks
from server.chat.reasons import authors_reason, reason_key
from server.models import Message, State
from server.protocol.commands import Edit
from server.store import own
from tests.server.chat.conftest import Village
from tests.server.store.people import NOW, visitor

TEXT = "go to Zorp or Blurp"


def message(state: State = State.HELD, **more: Any) -> Message:
    known = visitor(1)
    plain = Message("m", 1, 1, "main", known.id, "Ana", known.role, "c", TEXT, None, state, NOW)
    return replace(plain, **more)


def hit(category: str = "insult", check: str = "library", outcome: Outcome = Outcome.HOLD, at: int = 6) -> Finding:
    return Finding(check, f"rule {category}", category, outcome, at, at + 4)


def on_all(check: str, outcome: Outcome = Outcome.HOLD) -> Finding:
    return Finding(check, check, check, outcome, 0, len(TEXT))


@pytest.mark.parametrize("check", ["library", "personal", "newcomer_link"])
def test_what_can_be_mended_is_marked(check: str) -> None:
    assert marks(message(), [hit(check=check)]).spans == ((6, 10),)


def test_hits_that_meet_are_one_mark_and_masked_ones_are_none() -> None:
    found = [hit(at=6), hit(at=8), hit(at=14), hit(at=0, outcome=Outcome.MASK)]
    assert marks(message(), found).spans == ((6, 12), (14, 18))


@pytest.mark.parametrize("check", ["record", "raid", "level", "check_failed", "second_opinion"])
def test_nothing_is_marked_when_other_words_would_wait_as_well(check: str) -> None:
    assert marks(message(), [hit("competitor"), on_all(check)]) == Marks()


def test_what_got_a_text_refused_is_marked_whoever_wrote_it() -> None:
    assert marks(message(State.REJECTED), [hit(outcome=Outcome.REJECT), on_all("record")]).spans == ((6, 10),)


@pytest.mark.parametrize("danger", [hit("threats"), hit("self_harm"), hit("minor", "danger"), hit("x", "danger")])
def test_a_text_of_danger_is_never_marked(danger: Finding) -> None:
    assert marks(message(), [hit(outcome=Outcome.REJECT, at=14), danger]) == Marks()


@pytest.mark.parametrize("state", [State.PUBLISHED, State.DELETED])
def test_only_what_waits_or_was_refused_is_marked(state: State) -> None:
    assert marks(message(state), [hit()]) == Marks()
    assert marks(message(decided=True), [hit()]) == Marks()


@pytest.mark.parametrize("outcome", [Outcome.HOLD, Outcome.REJECT])
def test_a_text_that_only_names_competitors_may_do_without(outcome: Outcome) -> None:
    assert marks(message(), [hit("competitors", outcome=outcome), hit("competitor", at=14)]).offer == "without_name"


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, [hit("competitor"), hit("insult", at=14)]),
        ({"seq": 4}, [hit("competitor")]),
        ({"text": "Zorp!"}, [hit("competitor", at=0)]),
        ({}, []),
    ],
    ids=["more than names", "once published", "nothing left", "nothing found"],
)
def test_else_there_is_no_such_offer(changes: dict[str, Any], found: list[Finding]) -> None:
    assert marks(message(**changes), found).offer is None


@pytest.mark.parametrize(
    ("category", "outcome", "key"),
    [
        ("competitor", Outcome.HOLD, "held.competitor"),
        ("competitor", Outcome.REJECT, "rejected.competitor"),
        ("insult", Outcome.REJECT, "rejected.insult"),
        ("spam", Outcome.REJECT, "rejected.default"),
    ],
)
def test_the_reason_names_what_stopped_it(category: str, outcome: Outcome, key: str) -> None:
    assert reason_key(Verdict(outcome, (hit(category, outcome=outcome),), 1)) == key


def test_who_insists_reads_that_a_person_will_look_and_a_refused_edit_reads_that_it_waits() -> None:
    insisted = reason_key(Verdict(Outcome.HOLD, (hit(outcome=Outcome.REJECT),), 1))
    assert authors_reason(message(reason=insisted), "fr").startswith("Vous avez renvoyé ce texte tel quel")
    assert authors_reason(message(reason="rejected.insult"), "en").startswith("Your message has a word that can hurt")


@pytest.mark.anyio
async def test_the_ack_and_the_list_mark_the_same_places(village: Village) -> None:
    person = await village.arrive()
    ack = await village.say(person, "👋 call me on 06 12 34 56 78 !", question=True)
    mine = (await village.chat.mine(person)).messages[0]
    assert ack.spans == mine["spans"] == ((13, 27),)
    assert "offer" not in mine
    assert mine["question"] is True


@pytest.mark.anyio
async def test_ones_own_come_with_the_findings_of_their_present_revision_in_one_query(village: Village) -> None:
    person = await village.arrive()
    await village.say(person, "call me on 06 12 34 56 78", "one")
    village.clock[0] += 1000
    ack = await village.say(person, "see www.somewhere.com/deal and www.elsewhere.com/deal", "two")
    assert ack.message is not None
    await village.chat.edit(person, Edit(cid="e", message=ack.message.id, text="or www.elsewhere.com/deal"))
    asked: list[str] = []

    def read(conn: Connection) -> list[own.Own]:
        event.listen(conn, "before_cursor_execute", lambda *told: asked.append(told[2]))
        return own.mine(conn, village.site_id, person.visitor.id, village.clock[0])

    found = await village.store.read(read)
    assert [(one.text, marks(one, findings).spans) for one, findings in found] == [
        ("call me on 06 12 34 56 78", ((11, 25),)),
        ("or www.elsewhere.com/deal", ((3, 25),)),
    ]
    assert len(asked) == 1

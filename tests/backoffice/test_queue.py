"""The queue and its card as forms alone: what is decided, what is kept, who was quicker."""

import html
import re
from urllib.parse import urlencode

import pytest
from markupsafe import escape

from tests.backoffice.office import Office, Staff


def test_the_card_says_why_and_marks_the_hit_as_it_was_written(office: Office, camille: Staff) -> None:
    text = camille.get(f"queue/{office.held('you are such a c0nnard, really')}").text
    assert "<mark>c0nnard</mark>" in text
    assert "insult, an entry of the library" in text
    assert "Disguised: digits or signs for letters." in text


def test_publishing_shows_it_to_the_room_and_leads_to_the_next_case(office: Office, camille: Staff) -> None:
    witness = office.visitor("Witness", "198.51.100.1")
    first, second = office.held("first c0nnard"), office.held("second c0nnard")
    page = camille.decide(first, "publish", "Fine here.", next=second)
    assert witness.hears("message", id=first)["text"] == "first c0nnard"
    assert str(page.url).endswith(f"/queue/{second}?show=all")
    assert "Published." in page.text
    assert "/decisions/" in page.text


def test_the_author_reads_the_reason_of_a_rejection(office: Office, camille: Staff) -> None:
    author = office.visitor("Titi")
    held = author.write("what a c0nnard")
    camille.decide(held, "reject", "Please say it kindly.", words="Really.")
    mine = next(m for m in iter(lambda: author.hears("mine"), None) if m["messages"][0]["state"] == "rejected")
    assert "Please say it kindly. Really." in mine["messages"][0]["reason"]


def test_undo_takes_exactly_that_back(office: Office, camille: Staff) -> None:
    held = office.held()
    page = camille.decide(held, "reject")
    undo = re.search(r'action="[^"]*/(decisions/[^"]+/undo)"', page.text)
    assert undo
    back = camille.post(undo[1], {"back": f"/backoffice/{office.key}/queue"})
    assert "Undone." in back.text
    assert str(back.url).endswith(f"/queue/{held}")
    assert "/publish" in back.text


@pytest.mark.parametrize("act", ["publish", "reject", "delete", "block_visitor"])
def test_no_act_without_a_reason(office: Office, camille: Staff, act: str) -> None:
    refused = camille.decide(office.held(), act, "", hours="24")
    assert refused.status_code == 422
    assert "every act has one" in refused.text


def test_who_comes_second_reads_who_was_first_and_keeps_what_was_typed(office: Office, camille: Staff) -> None:
    office.account("ana", "Ana")
    ana = Staff(office, "ana")
    held = office.held()
    camille.get(f"queue/{held}")
    ana.decide(held, "reject", "An insult.")
    late = camille.post(f"messages/{held}/reject", {"reason": "", "words": "typed with care"})
    assert late.status_code == 409
    told = html.unescape(late.text)
    assert re.search(r"Ana came first: rejected at \d\d:\d\d UTC on \d\d \w+ \(An insult\.\)", told)
    assert told.count("Rejected</b> · Ana") >= 1


def test_an_edited_message_is_not_decided_by_who_read_the_old_one(office: Office, camille: Staff) -> None:
    author = office.visitor("Titi")
    held = author.write("one c0nnard")
    camille.get(f"queue/{held}")
    author.ask("edit", message=held, text="another c0nnard, and worse")
    assert camille.post(f"messages/{held}/publish", {"reason": "Fine."}).status_code == 409


def test_flags_are_merged_with_who_why_and_how_often_they_were_right(office: Office, camille: Staff) -> None:
    seen = office.visitor("Bernard").write("put 10 bars in your tyres")
    for name in ("Maelle", "Sam"):
        office.visitor(name, "198.51.100.4").flag(seen, "wrong_or_dangerous_advice", f"says {name}")
    page = camille.get(f"queue/{seen}").text
    assert "says Maelle" in page
    assert "wrong or dangerous advice" in page
    assert "first flag" in page
    camille.decide(seen, "delete")
    again = office.visitor("Bernard2").write("12 bars is even better")
    office.visitors[1].flag(again, "other")
    assert "1 of 1 upheld" in camille.get(f"queue/{again}").text


def test_a_whole_conversation_leaves_and_comes_back_by_one_undo(office: Office, camille: Staff) -> None:
    one = office.visitor("One")
    root = one.write("a question")
    reply = one.write("an answer", reply_to=root)
    witness = office.visitor("Witness", "198.51.100.2")
    page = camille.decide(reply, "delete_conversation")
    assert {witness.hears("message", state="deleted")["id"] for _ in range(2)} == {root, reply}
    undo = re.search(r'action="[^"]*/(decisions/[^"]+/undo)"', page.text)
    assert undo
    camille.post(undo[1])
    assert {witness.hears("message")["id"] for _ in range(2)} == {root, reply}


def test_blocking_the_address_is_prefilled_says_whom_it_hits_and_closes_their_chat(
    office: Office, camille: Staff
) -> None:
    author = office.visitor("Titi", "203.0.113.99")
    held = author.write("c0nnard again")
    page = camille.get(f"queue/{held}").text
    assert 'name="network" value="203.0.113.99"' in page
    assert "This would hit 1 known person." in page
    done = camille.post(
        f"messages/{held}/block_address", {"reason": "Insults.", "network": "203.0.113.99", "hours": "24"}
    )
    assert "Blocked." in done.text
    assert author.hears("error", code="blocked")["until"] > 0
    assert "203.0.113.99" in camille.get("blocks").text


@pytest.mark.parametrize(
    ("network", "hours", "says"),
    [("10.0.0.1", "24", "private"), ("203.0.113.7", "", "every block has an end"), ("nonsense", "24", "no address")],
)
def test_a_block_that_cannot_be_keeps_what_was_typed(
    office: Office, camille: Staff, network: str, hours: str, says: str
) -> None:
    refused = camille.decide(office.held(), "block_address", "Insults.", network=network, hours=hours, words="my words")
    assert refused.status_code == 422
    assert says in refused.text
    assert f'value="{network}"' in refused.text
    assert 'value="my words"' in refused.text


ATTACKS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "&lt;b&gt;")


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_people_write_is_shown_as_text_everywhere(office: Office, camille: Staff, attack: str) -> None:
    author = office.visitor("Eve", "203.0.113.60")
    seen = author.write(f"hello {attack}")
    office.visitor("Sam", "198.51.100.9").flag(seen, "other", attack)
    camille.decide(seen, "delete", attack)
    tried = f"library?{urlencode({'try': attack})}"
    for page in (f"queue/{seen}", "queue?show=decided", f"people/{author.id}", "log", tried):
        text = camille.get(page).text
        assert "<" not in attack or attack not in text
        assert str(escape(attack)) in text


@pytest.mark.parametrize("show", ["all", "held", "flagged", "danger", "new", "decided"])
def test_each_filter_shows_its_own(office: Office, camille: Staff, show: str) -> None:
    held = office.held("a held c0nnard")
    danger = office.held("i want to kill myself tonight", "Nora")
    flagged = office.visitor("Bernard").write("a flagged one")
    office.visitor("Sam", "198.51.100.4").flag(flagged, "other")
    decided = office.held("a decided c0nnard")
    camille.decide(decided, "reject")
    rows = re.findall(r'class="row" id="row-([^"]+)"', camille.get(f"queue?show={show}").text)
    wanted = {"all": {held, danger, flagged}, "held": {held, danger}, "flagged": {flagged}, "danger": {danger}}
    wanted |= {"new": {held, danger, flagged}, "decided": {decided}}
    assert set(rows) == wanted[show]
    assert show not in ("all", "held") or rows[0] == danger

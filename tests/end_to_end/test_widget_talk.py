"""People talk in the widget on a brand's page: a real server, a browser for each person, two origins."""

import json
import signal
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.end_to_end.conftest import Place
from tests.end_to_end.widget_page import Widget

Visitor = Callable[..., Widget]


def test_two_visitors_choose_names_and_talk(visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Does the small bag fit a child's bicycle?", name="Ana")
    expect(leo.line("Does the small bag fit a child's bicycle?")).to_contain_text("Ana")
    expect(leo.line("Does the small bag fit a child's bicycle?")).to_contain_text("Question")
    leo.choose("Does the small bag fit a child's bicycle?", "Answer")
    leo.say("It does, on 20 inches.", name="Leo")
    expect(ana.line("It does, on 20 inches.").get_by_role("button", name="Answer to You")).to_be_visible()
    expect(ana.line("Does the small bag fit a child's bicycle?")).to_contain_text("1 answer")
    expect(ana.panel.get_by_text("2 people here")).to_be_visible()
    assert ana.errors == leo.errors == []


def test_a_name_that_is_refused_is_refused_kindly_and_the_text_waits(visitor: Visitor) -> None:
    ana = visitor()
    ana.write("Hello there")
    ana.panel.get_by_role("textbox", name="Pseudonym").fill("f u c k")
    ana.panel.get_by_role("button", name="Send as").click()
    expect(ana.panel.get_by_role("alert")).not_to_be_empty()
    ana.panel.get_by_role("textbox", name="Pseudonym").fill("Ana")
    ana.panel.get_by_role("button", name="Send as Ana").click()
    expect(ana.line("Hello there")).to_be_visible()


def test_thanks_edits_and_deletions_reach_the_other(visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("The strap is 40 cm long", name="Ana")
    leo.choose("The strap is 40 cm long", "Thank")
    expect(ana.line("The strap is 40 cm long").get_by_label("1 thank you")).to_be_visible()
    ana.choose("The strap is 40 cm long", "Edit")
    ana.write("The strap is 45 cm long")
    expect(leo.line("The strap is 45 cm long")).to_contain_text("edited")
    ana.choose("The strap is 45 cm long", "Delete")
    ana.panel.get_by_role("menuitem", name="Delete").click()
    expect(leo.panel.get_by_text("Message removed")).to_be_visible()
    expect(leo.line("The strap is 45 cm long")).to_have_count(0)
    expect(ana.panel.get_by_text("You deleted this message")).to_be_visible()


def test_a_held_message_is_its_authors_alone_and_stays_after_a_reload(visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Good evening", name="Ana")
    ana.write("you are a fucking idiot")
    expect(ana.line("you are a fucking idiot")).to_contain_text("Waiting for a person to read it")
    expect(ana.line("you are a fucking idiot")).to_contain_text("The team looks")
    expect(leo.line("Good evening")).to_be_visible()
    ana.page.reload()
    expect(ana.line("you are a fucking idiot")).to_contain_text("Waiting for a person to read it")
    leo.page.reload()
    expect(leo.line("Good evening")).to_be_visible()
    expect(leo.page.get_by_text("idiot")).to_have_count(0)


def test_a_flag_says_thank_you_and_stays_on_the_message(visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Take ten of these pills", name="Ana")
    leo.choose("Take ten of these pills", "Flag")
    leo.panel.get_by_role("button", name="Flag").click()
    expect(leo.panel.get_by_role("alert")).to_have_text("Choose a reason.")
    leo.panel.get_by_label("Wrong or dangerous advice").check()
    leo.panel.get_by_label("Anything that helps").fill("This can kill")
    leo.panel.get_by_role("button", name="Flag").click()
    expect(leo.line("Take ten of these pills")).to_contain_text("You flagged this")
    assert json.loads(leo.sent("flag")[0])["reason"] == "wrong_or_dangerous_advice"


@pytest.mark.own_server
def test_what_is_written_without_a_connection_is_kept_and_sent_once(place: Place, visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Before", name="Ana")
    place.server.stop()
    expect(ana.panel.get_by_text("No connection.")).to_be_visible()
    ana.write("During")
    expect(ana.line("During")).to_contain_text("Kept, will be sent")
    ana.page.reload()
    expect(ana.launcher).to_be_attached()
    place.server.start()
    if not ana.panel.is_visible():
        # The loader itself could not be fetched while the server was away.
        ana.page.reload()
    expect(leo.line("During")).to_have_count(1, timeout=40_000)
    expect(ana.line("During")).to_have_count(1)
    expect(ana.panel.get_by_text("Kept, will be sent")).to_have_count(0)
    assert not json.loads(ana.kept()[f"palabre:{place.server.url}:{place.key}:outbox"])


@pytest.mark.own_server
def test_an_ack_that_was_lost_leaves_one_message(place: Place, visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Before", name="Ana")
    # The server is gone without a word just after the frame left: the widget cannot know, and sends again.
    ana.text.fill("Killed in flight")
    place.server.process.send_signal(signal.SIGSTOP)
    ana.text.press("Enter")
    expect(ana.line("Killed in flight")).to_contain_text("Sending…")
    place.server.kill9()
    place.server.start()
    expect(leo.line("Killed in flight")).to_have_count(1, timeout=40_000)
    expect(ana.panel.get_by_text("Sending…")).to_have_count(0)
    cids = [json.loads(frame)["cid"] for frame in ana.sent("send") if "Killed in flight" in frame]
    assert len(cids) >= 2
    assert len(set(cids)) == 1


def test_a_draft_survives_a_reload(visitor: Visitor) -> None:
    ana = visitor()
    ana.text.fill("I was about to ask")
    ana.page.reload()
    expect(ana.text).to_have_value("I was about to ask")


def test_a_restricted_room_says_who_answers_and_offers_no_answer_to_others(place: Place, visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Where is it made?", name="Ana")
    place.server.run("room", "mode", "main", "restricted", "--site", place.key)
    expect(leo.panel.get_by_text("Only guides answer others here.")).to_be_visible(timeout=8000)
    leo.line("Where is it made?").focus()
    leo.page.keyboard.press("Enter")
    expect(leo.panel.get_by_role("menuitem", name="Flag")).to_be_visible()
    expect(leo.panel.get_by_role("menuitem", name="Answer")).to_have_count(0)


@pytest.mark.own_server
def test_a_chat_that_does_not_answer_says_so_and_opens_when_it_does(place: Place, visitor: Visitor) -> None:
    ana = visitor(opened=False)
    expect(ana.launcher).to_be_visible()
    place.server.stop()
    ana.launcher.click()
    expect(ana.host.get_by_text("The chat does not answer.")).to_be_visible()
    place.server.start()
    ana.open()
    expect(ana.panel.get_by_text("Nobody has asked anything yet")).to_be_visible()
    expect(ana.host.get_by_text("The chat does not answer.")).to_have_count(0)

"""What a visitor was writing comes back after an edit, a mended text or an answer begun in between: nothing typed is lost."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import WebSocketRoute, expect

from tests.end_to_end.conftest import Place
from tests.end_to_end.test_widget_rooms import enter
from tests.end_to_end.widget_page import Widget

Visitor = Callable[..., Widget]

DRAFT = "half a thought"


def drafts(widget: Widget) -> dict[str, Any]:
    """What is kept of what was typed, by room."""
    [kept] = [value for key, value in widget.kept().items() if key.endswith(":drafts")]
    by_room: dict[str, Any] = json.loads(kept)
    return by_room


@pytest.fixture
def workshop(place: Place) -> None:
    """A second room."""
    place.server.run("room", "create", "workshop", "--name", "The workshop", "--site", place.key)


@pytest.fixture
def ana(visitor: Visitor) -> Widget:
    """Has said two things, and is writing a third."""
    ana = visitor()
    ana.say("The strap is 40 cm long", name="Ana")
    ana.say("It comes in blue")
    ana.text.fill(DRAFT)
    return ana


def escape(ana: Widget) -> None:
    ana.text.press("Escape")


def cancel(ana: Widget) -> None:
    ana.panel.get_by_role("button", name="Cancel").click()


def save(ana: Widget) -> None:
    ana.write("The strap is 45 cm long")
    expect(ana.line("The strap is 45 cm long")).to_contain_text("edited")


@pytest.mark.parametrize("end", [escape, cancel, save])
@pytest.mark.parametrize("reload", [False, True], ids=["at once", "after a reload"])
def test_an_edit_gives_back_the_draft_it_covered(ana: Widget, end: Callable[[Widget], None], reload: bool) -> None:
    ana.choose("The strap is 40 cm long", "Edit")
    expect(ana.text).to_have_value("The strap is 40 cm long")
    if reload:
        ana.page.reload()
        expect(ana.text).to_have_value("The strap is 40 cm long")
    end(ana)
    expect(ana.text).to_have_value(DRAFT)
    expect(ana.panel.locator(".context:visible")).to_have_count(0)
    ana.page.reload()
    expect(ana.text).to_have_value(DRAFT)
    ana.say(DRAFT)
    assert drafts(ana) == {}
    assert ana.errors == []


def test_a_draft_that_answers_still_answers_after_an_edit(visitor: Visitor, ana: Widget) -> None:
    leo = visitor()
    leo.say("Does it fit a child?", name="Leo")
    ana.choose("Does it fit a child?", "Answer")
    expect(ana.text).to_have_value(DRAFT)
    ana.choose("It comes in blue", "Edit")
    expect(ana.panel.get_by_text("Answer to Leo")).to_have_count(0)
    escape(ana)
    expect(ana.panel.get_by_text("Answer to Leo")).to_be_visible()
    ana.text.press("Enter")
    expect(leo.line(DRAFT).get_by_role("button", name="Answer to You")).to_be_visible()


def test_an_answer_begun_while_editing_is_not_made_of_the_edits_words(visitor: Visitor, ana: Widget) -> None:
    leo = visitor()
    leo.say("Does it fit a child?", name="Leo")
    ana.choose("It comes in blue", "Edit")
    ana.text.fill("It comes in blue and in gr")
    ana.choose("Does it fit a child?", "Answer")
    expect(ana.text).to_have_value("")
    ana.say("It does")
    expect(leo.line("It does").get_by_role("button", name="Answer to You")).to_be_visible()
    expect(ana.text).to_have_value("It comes in blue and in gr")
    ana.write("It comes in blue and in green")
    expect(leo.line("It comes in blue and in green")).to_contain_text("edited")
    expect(ana.text).to_have_value(DRAFT)


def test_two_edits_in_a_row_lose_neither_the_draft_nor_the_words_of_the_first(ana: Widget) -> None:
    ana.choose("The strap is 40 cm long", "Edit")
    ana.text.fill("The strap is 4")
    ana.choose("The strap is 40 cm long", "Edit")
    expect(ana.text).to_have_value("The strap is 4")
    ana.choose("It comes in blue", "Edit")
    expect(ana.text).to_have_value("It comes in blue")
    escape(ana)
    expect(ana.text).to_have_value("The strap is 4")
    expect(ana.panel.get_by_role("button", name="Save")).to_be_visible()
    escape(ana)
    expect(ana.text).to_have_value(DRAFT)
    expect(ana.panel.get_by_role("button", name="Save")).to_have_count(0)


def test_an_edit_in_which_nothing_was_typed_does_not_come_back(ana: Widget) -> None:
    ana.choose("The strap is 40 cm long", "Edit")
    ana.choose("It comes in blue", "Edit")
    escape(ana)
    expect(ana.text).to_have_value(DRAFT)


def test_editing_the_very_message_that_is_answered_says_so(ana: Widget) -> None:
    ana.choose("It comes in blue", "Answer")
    ana.choose("It comes in blue", "Edit")
    expect(ana.panel.get_by_text("Change your message")).to_be_visible()
    expect(ana.panel.get_by_role("button", name="Save")).to_be_visible()
    escape(ana)
    expect(ana.panel.get_by_text("Answer to Ana")).to_be_visible()
    expect(ana.text).to_have_value(DRAFT)


@pytest.mark.usefixtures("workshop")
def test_an_edit_and_the_draft_under_it_wait_in_their_room(ana: Widget) -> None:
    ana.choose("It comes in blue", "Edit")
    ana.text.fill("It comes in bl")
    enter(ana, "The workshop")
    expect(ana.text).to_have_value("")
    expect(ana.panel.locator(".context:visible")).to_have_count(0)
    ana.say("Hello, workshop")
    enter(ana, "Main room")
    expect(ana.text).to_have_value("It comes in bl")
    escape(ana)
    expect(ana.text).to_have_value(DRAFT)


def test_what_is_typed_while_an_edit_is_being_saved_stays(visitor: Visitor) -> None:
    ana = visitor(opened=False)
    waiting: list[Callable[[], None]] = []

    def through(page: WebSocketRoute) -> None:
        server = page.connect_to_server()

        def onward(frame: str | bytes) -> None:
            if '"type":"edit"' in str(frame):
                waiting.append(lambda: server.send(frame))
            else:
                server.send(frame)

        page.on_message(onward)

    ana.page.route_web_socket(re.compile("/v1/socket"), through)
    ana.page.reload()
    ana.open()
    ana.say("It comes in blue", name="Ana")
    ana.choose("It comes in blue", "Edit")
    ana.write("It comes in green")
    ana.text.fill("It comes in green and in r")
    [go_on] = waiting
    go_on()
    expect(ana.line("It comes in green")).to_be_visible()
    expect(ana.text).to_have_value("It comes in green and in r")
    ana.write("It comes in green and in red")
    escape(ana)
    ana.text.fill(DRAFT)
    ana.choose("It comes in green", "Answer")
    waiting[1]()
    expect(ana.line("It comes in green and in red")).to_be_visible()
    expect(ana.text).to_have_value(DRAFT)
    expect(ana.panel.get_by_text("Answer to Ana")).to_be_visible()


def test_what_is_typed_before_the_room_is_known_gives_back_the_rooms_draft(ana: Widget) -> None:
    waiting: list[tuple[WebSocketRoute, str | bytes]] = []
    silent = True

    def through(page: WebSocketRoute) -> None:
        server = page.connect_to_server()
        server.on_message(lambda frame: waiting.append((page, frame)) if silent else page.send(frame))

    ana.page.route_web_socket(re.compile("/v1/socket"), through)
    ana.page.reload()
    ana.text.fill("Hello?")
    kept = drafts(ana)
    assert kept[""]["text"] == "Hello?"
    assert kept["main"]["text"] == DRAFT
    silent = False
    for page, frame in waiting:
        page.send(frame)
    expect(ana.line("It comes in blue")).to_be_visible()
    expect(ana.text).to_have_value("Hello?")
    ana.say("Hello?")
    expect(ana.text).to_have_value(DRAFT)


def left_unsent(widget: Widget, **entry: str) -> None:
    """As if this text had waited for more than a day: it is not sent by itself any more."""
    [key] = [key for key in widget.kept() if key.endswith(":outbox")]
    entries = [{"cid": "0" * 32, "room": "main", "at": 1, **entry}]
    widget.page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, json.dumps(entries)])
    widget.page.reload()


def test_a_text_put_back_that_never_left_is_a_draft_like_any_other(ana: Widget) -> None:
    ana.text.fill("")
    left_unsent(ana, text="Never sent")
    ana.line("Never sent").get_by_role("button", name="Put the text back").click()
    expect(ana.line("Never sent")).to_have_count(0)
    ana.choose("It comes in blue", "Edit")
    escape(ana)
    expect(ana.text).to_have_value("Never sent")
    ana.say("Never sent")


def test_a_mended_text_put_back_because_it_never_left_is_sent_as_it_is(ana: Widget) -> None:
    ana.write("you are a fucking idiot")
    held = ana.line("you are a fucking idiot")
    expect(held).to_contain_text("Waiting for a person")
    left_unsent(ana, text="you are kind", replaces=held.get_attribute("data-key") or "")
    ana.line("you are kind").get_by_role("button", name="Put the text back").click()
    expect(ana.text).to_have_value("you are kind")
    ana.text.press("Enter")
    expect(ana.line("you are kind")).to_have_count(1)
    expect(ana.panel.locator(".unsent, .held")).to_have_count(0)
    expect(ana.line("you are kind")).to_be_visible()


def test_the_mark_of_a_question_stays_with_the_draft_it_was_put_on(ana: Widget) -> None:
    mark = ana.panel.get_by_role("button", name="This is a question")
    mark.click()
    ana.choose("It comes in blue", "Edit")
    ana.page.reload()
    escape(ana)
    expect(mark).to_have_attribute("aria-pressed", "true")
    ana.say(DRAFT)
    expect(ana.line(DRAFT)).to_contain_text("Question")
    expect(mark).to_have_attribute("aria-pressed", "false")

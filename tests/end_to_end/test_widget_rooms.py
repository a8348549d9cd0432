"""Several rooms in one chat, several tabs of one visitor, a room where very much is said."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

from tests.end_to_end.conftest import Place
from tests.end_to_end.test_widget_history import chatter
from tests.end_to_end.widget_page import Widget

Visitor = Callable[..., Widget]
NewContext = Callable[..., BrowserContext]


def enter(widget: Widget, room: str) -> None:
    widget.panel.get_by_role("button", name="Room:").click()
    widget.panel.get_by_role("menuitemradio", name=room).click()
    expect(widget.panel.get_by_role("heading", name=f"Room: {room}")).to_be_visible()


def test_rooms_keep_their_messages_and_drafts_apart_and_the_last_one_is_entered_again(
    place: Place, visitor: Visitor
) -> None:
    place.server.run("room", "create", "workshop", "--name", "The workshop", "--site", place.key)
    ana = visitor()
    ana.say("In the main room", name="Ana")
    ana.text.fill("half a thought")
    enter(ana, "The workshop")
    expect(ana.line("In the main room")).to_have_count(0)
    expect(ana.text).to_have_value("")
    ana.say("In the workshop")
    enter(ana, "Main room")
    expect(ana.line("In the main room")).to_be_visible()
    expect(ana.line("In the workshop")).to_have_count(0)
    expect(ana.text).to_have_value("half a thought")
    enter(ana, "The workshop")
    ana.page.reload()
    expect(ana.line("In the workshop")).to_be_visible()


def test_the_page_may_choose_the_room(place: Place, visitor: Visitor) -> None:
    place.server.run("room", "create", "workshop", "--name", "The workshop", "--site", place.key)
    ana = visitor(page={"room": "workshop"})
    expect(ana.panel.get_by_role("heading", name="Room: The workshop")).to_be_visible()


def test_two_tabs_are_one_visitor_and_both_see_what_waits(place: Place, new_context: NewContext) -> None:
    browser = new_context()
    one = Widget(browser.new_page()).visit(place.url()).open()
    one.say("Good evening", name="Ana")
    other = Widget(browser.new_page()).visit(place.url()).open()
    expect(other.log.get_by_role("article", name="You: Good evening")).to_be_visible()
    one.write("you are a fucking idiot")
    expect(other.line("you are a fucking idiot")).to_contain_text("Waiting for a person to read it")
    expect(other.lines).to_have_count(2)
    expect(one.lines).to_have_count(2)


def test_a_room_where_very_much_is_said_stays_light(place: Place, visitor: Visitor) -> None:
    busy = place.server.site("Busy", "--pace", "off", origin=place.page.origin)
    ana = visitor(page={"site": busy})
    with chatter(place, busy) as leo:
        for number in range(600):
            leo.say(f"message {number}")
    expect(ana.line("message 599")).to_be_in_viewport()
    assert 300 <= ana.lines.count() <= 400
    assert ana.errors == []

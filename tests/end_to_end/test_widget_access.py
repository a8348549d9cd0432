"""Everyone can use the widget: by keyboard alone, with a screen reader, on a small phone, in any brand's colour."""

import signal
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.end_to_end.conftest import Place
from tests.end_to_end.widget_page import Widget, assert_accessible

Visitor = Callable[..., Widget]
BRANDS = [
    "#b4502b", "#ffd400", "#00e5ff", "#0a0a23", "#ff5fa2", "#7cb342", "#808080", "#ffffff", "#000000", "#e4002b",
    "#f5f0e6", "#2f6f5e",
]  # fmt: skip
# Everything that the live region has said since.
LISTEN = """() => {
  window.heard = [];
  const live = document.querySelector('palabre-chat').shadowRoot.querySelector('dialog [role=status]');
  new MutationObserver(() => heard.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
}"""


def test_the_whole_chat_works_by_keyboard_alone(visitor: Visitor) -> None:
    ana = visitor(opened=False)
    expect(ana.launcher).to_be_visible()
    keys = ana.page.keyboard
    keys.press("Tab")
    keys.press("Tab")
    expect(ana.launcher).to_be_focused()
    keys.press("Enter")
    expect(ana.text).to_be_focused()
    keys.type("Where is it made?")
    keys.press("Enter")
    expect(ana.panel.get_by_role("textbox", name="Pseudonym")).to_be_focused()
    keys.press("ControlOrMeta+A")
    keys.type("Ana")
    keys.press("Enter")
    expect(ana.line("Where is it made?")).to_be_visible()
    expect(ana.text).to_be_focused()
    keys.type("one line")
    keys.press("Shift+Enter")
    keys.type("and another")
    keys.press("Enter")
    expect(ana.lines).to_have_count(2)
    keys.press("Shift+Tab")
    expect(ana.lines.last).to_be_focused()
    keys.press("ArrowUp")
    expect(ana.line("Where is it made?")).to_be_focused()
    keys.press("End")
    expect(ana.lines.last).to_be_focused()
    keys.press("Home")
    keys.press("Enter")
    expect(ana.panel.get_by_role("menuitem").first).to_be_focused()
    keys.press("Escape")
    expect(ana.line("Where is it made?")).to_be_focused()
    expect(ana.panel).to_be_visible()
    keys.press("Escape")
    expect(ana.panel).to_be_hidden()
    expect(ana.launcher).to_be_focused()


@pytest.mark.own_server
def test_a_line_keeps_its_focus_when_it_is_answered_for(place: Place, visitor: Visitor) -> None:
    ana = visitor()
    ana.say("Before", name="Ana")
    place.server.process.send_signal(signal.SIGSTOP)
    ana.write("Just a moment")
    expect(ana.line("Just a moment")).to_contain_text("Sending…")
    ana.line("Just a moment").focus()
    place.server.process.send_signal(signal.SIGCONT)
    expect(ana.panel.get_by_text("Sending…")).to_have_count(0)
    expect(ana.line("Just a moment")).to_be_focused()


def test_a_line_has_its_focus_back_from_its_menu_even_when_it_was_drawn_anew(visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Where is it made?", name="Ana")
    ana.line("Where is it made?").focus()
    ana.page.keyboard.press("Enter")
    expect(ana.panel.get_by_role("menuitem").first).to_be_focused()
    leo.choose("Where is it made?", "Thank")
    expect(ana.line("Where is it made?").get_by_role("button", name="1 thank you")).to_be_visible()
    ana.page.keyboard.press("Escape")
    expect(ana.line("Where is it made?")).to_be_focused()


def test_a_page_of_the_panel_gives_focus_back(visitor: Visitor) -> None:
    ana = visitor()
    menu = ana.panel.get_by_role("button", name="Menu")
    menu.focus()
    ana.page.keyboard.press("Enter")
    ana.page.keyboard.press("ArrowDown")
    ana.page.keyboard.press("Enter")
    expect(ana.panel.get_by_role("heading", name="Rules and help")).to_be_focused()
    ana.page.keyboard.press("Escape")
    expect(menu).to_be_focused()


def test_a_screen_reader_hears_what_is_new_and_never_the_history(visitor: Visitor) -> None:
    ana = visitor()
    for number in range(3):
        ana.say(f"old {number}", name="Ana" if number == 0 else None)
    leo = visitor(opened=False)
    leo.open()
    leo.page.evaluate(LISTEN)
    expect(leo.line("old 2")).to_be_visible()
    leo.page.wait_for_timeout(300)
    assert leo.page.evaluate("heard") == []
    ana.say("new one")
    expect(leo.line("new one")).to_be_visible()
    leo.page.wait_for_function("heard.length === 1")
    assert leo.page.evaluate("heard") == ["Ana: new one"]
    for number in range(4):
        ana.say(f"burst {number}")
    expect(leo.line("burst 3")).to_be_visible()
    leo.page.wait_for_timeout(3500)
    heard = [words for words in leo.page.evaluate("heard") if words]  # what was said is taken out of the page again
    assert len(heard) <= 5
    assert leo.log.get_attribute("aria-live") == "off"


def test_on_a_phone_the_chat_is_the_screen_and_keeps_the_focus(visitor: Visitor) -> None:
    ana = visitor(phone=True)
    box = ana.panel.bounding_box()
    assert box == {"x": 0, "y": 0, "width": 360, "height": 740}
    assert ana.panel.evaluate("(node) => node.matches(':modal')")
    for _ in range(12):
        ana.page.keyboard.press("Tab")
        assert ana.page.evaluate("document.activeElement.localName") in ("palabre-chat", "body")
    ana.page.keyboard.press("Escape")
    expect(ana.panel).to_be_hidden()


def test_on_a_phone_the_composer_stays_above_the_keyboard(visitor: Visitor) -> None:
    ana = visitor(phone=True)
    ana.page.set_viewport_size({"width": 360, "height": 420})
    expect(ana.text).to_be_in_viewport()
    box = ana.panel.bounding_box()
    assert box is not None
    assert box["height"] == 420


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_state_of_the_widget_breaks_the_rules_for_access(visitor: Visitor, scheme: str) -> None:
    ana, leo = visitor(opened=False, color_scheme=scheme), visitor()
    expect(ana.launcher).to_be_visible()
    assert_accessible(ana.page)
    ana.open()
    expect(ana.panel.get_by_text("Nobody has asked anything yet")).to_be_visible()
    assert_accessible(ana.page)
    ana.write("Where is it made? See https://brand.example/made")
    expect(ana.panel.get_by_text("What should we call you?")).to_be_visible()
    assert_accessible(ana.page)
    ana.panel.get_by_role("textbox", name="Pseudonym").fill("Ana")
    ana.panel.get_by_role("button", name="Send as Ana").click()
    leo.say("In Nantes.", name="Leo")
    ana.write("you are a fucking idiot")
    expect(ana.panel.get_by_text("Waiting for a person to read it").first).to_be_visible()
    expect(ana.line("In Nantes.")).to_be_visible()
    ana.choose("In Nantes.", "Answer")
    assert_accessible(ana.page)
    ana.line("In Nantes.").hover()
    ana.line("In Nantes.").get_by_role("button", name="More").click()
    assert_accessible(ana.page)
    ana.panel.get_by_role("menuitem", name="Flag").click()
    assert_accessible(ana.page)
    ana.page.keyboard.press("Escape")
    for page in ("Change pseudonym", "Rules and help", "My data"):
        ana.panel.get_by_role("button", name="Menu").click()
        ana.panel.get_by_role("menuitem", name=page).click()
        assert_accessible(ana.page)
        ana.page.keyboard.press("Escape")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_any_brands_colour_stays_readable(visitor: Visitor, scheme: str) -> None:
    ana, leo = visitor(color_scheme=scheme), visitor()
    ana.say("Where is it made?", name="Ana")
    leo.choose("Where is it made?", "Answer")
    leo.say("In Nantes.", name="Leo")
    expect(ana.line("In Nantes.")).to_be_visible()
    ana.text.fill("a")
    for accent in BRANDS:
        ana.page.evaluate("(accent) => palabre.setTheme({ accent })", accent)
        assert_accessible(ana.page)


def test_it_fits_320_pixels_and_four_times_zoom(visitor: Visitor) -> None:
    ana = visitor(viewport={"width": 320, "height": 256})
    ana.say("Aveeerylongwordwithoutanyspaceinitthatmustnotpushthepanelwider" * 2, name="A" * 24)
    assert ana.log.evaluate("(node) => node.scrollWidth <= node.clientWidth")
    assert ana.panel.evaluate("(node) => node.scrollWidth <= node.clientWidth")
    expect(ana.text).to_be_in_viewport()
    assert_accessible(ana.page)


def test_with_forced_colours_every_part_keeps_its_edge(visitor: Visitor) -> None:
    ana = visitor(forced_colors="active")
    ana.say("Where is it made?", name="Ana")
    border = "(node) => getComputedStyle(node).borderTopWidth"
    assert ana.panel.evaluate(border) == "1px"
    assert ana.line("Where is it made?").locator(".bubble").evaluate(border) == "1px"
    assert_accessible(ana.page)


def test_who_asks_for_no_motion_gets_none(visitor: Visitor) -> None:
    ana = visitor(reduced_motion="reduce")
    assert float(ana.panel.evaluate("(node) => parseFloat(getComputedStyle(node).animationDuration)")) <= 0.001

"""Nobody loses a text that the library stops: it comes back with the part marked, to be mended and sent."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, WebSocketRoute, expect

from tests.end_to_end.conftest import Place
from tests.end_to_end.widget_page import Widget, assert_accessible

Visitor = Callable[..., Widget]

LIBRARY = [
    {"id": "bad", "entry": "zorp", "kind": "word", "match": "whole", "category": "insult", "outcome": "reject"},
    {"id": "shop", "entry": "Skarvelto", "kind": "word", "match": "whole", "category": "competitor", "outcome": "hold"},
    {
        "id": "rival",
        "entry": "Blurpex",
        "kind": "word",
        "match": "whole",
        "category": "competitor",
        "outcome": "reject",
    },
]
SELECTED = "(text) => text.value.slice(text.selectionStart, text.selectionEnd)"


@pytest.fixture(autouse=True)
def library(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "library.json"
    entries = [{"accents": "fold", **entry} for entry in LIBRARY]
    file.write_text(json.dumps({"entries": entries}), "utf-8")
    place.server.run("words", "import", str(file), "--site", place.key)


def note(widget: Widget) -> Locator:
    return widget.panel.locator(".mend")


def states(widget: Widget) -> list[str]:
    """What became of each send, as the socket said it."""
    acks = [json.loads(frame) for frame in widget.heard if '"type":"ack"' in frame]
    return [ack["message"]["state"] for ack in acks if ack.get("message")]


@pytest.mark.parametrize(
    ("language", "reason", "change"),
    [
        ("en", "has a word that has no place here", "To change:"),
        ("fr", "un mot qui n’a pas sa place ici", "À changer :"),
    ],
)
def test_a_refused_text_comes_back_with_its_part_selected_and_the_reason(
    visitor: Visitor, language: str, reason: str, change: str
) -> None:
    ana = visitor(page={"lang": language})
    ana.text.fill("Bonjour 👋🏽 quel zorp celui-là")
    ana.text.press("Enter")
    named(ana, "Ana")
    expect(note(ana)).to_contain_text(reason)
    expect(note(ana)).to_contain_text(change)
    expect(note(ana).locator("mark")).to_have_text("zorp")
    expect(ana.text).to_have_value("Bonjour 👋🏽 quel zorp celui-là")
    expect(ana.text).to_be_focused()
    assert ana.text.evaluate(SELECTED) == "zorp"
    expect(ana.panel.get_by_role("status")).to_contain_text(reason)
    expect(ana.text).to_have_accessible_description(f"{note(ana).locator('div').inner_text()}".replace("\n", " "))
    assert_accessible(ana.page)
    ana.page.keyboard.type("ami")
    expect(note(ana)).to_be_hidden()
    ana.text.press("Enter")
    expect(ana.line("Bonjour 👋🏽 quel ami celui-là")).to_be_visible()
    expect(ana.panel.locator(".unsent, .rejected")).to_have_count(0)
    expect(ana.lines).to_have_count(1)
    assert states(ana) == ["rejected", "published"]


def named(widget: Widget, name: str) -> None:
    widget.panel.locator("input[name=pseudonym]").fill(name)
    widget.panel.locator(".name-form button").click()


def test_the_same_text_again_waits_for_a_person_and_its_author_reads_that(visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Good evening", name="Ana")
    ana.write("What a zorp this is")
    expect(note(ana)).to_contain_text("if you send it again as it is, a person of the team will read it")
    ana.text.press("Enter")
    expect(ana.line("What a zorp this is")).to_contain_text("You sent this text again as it was")
    expect(ana.line("What a zorp this is")).to_have_count(1)
    assert states(ana) == ["published", "rejected", "held"]
    expect(leo.line("Good evening")).to_be_visible()
    expect(leo.page.get_by_text("zorp")).to_have_count(0)


def test_a_refused_text_never_covers_what_was_typed_since(place: Place, visitor: Visitor) -> None:
    ana = visitor()
    ana.say("Good evening", name="Ana")
    ana.page.evaluate(
        """() => {
          const text = document.querySelector('palabre-chat').shadowRoot.querySelector('textarea');
          text.value = 'What a zorp';
          text.dispatchEvent(new Event('input'));
          text.form.requestSubmit();
          text.value = 'Something else';
          text.dispatchEvent(new Event('input'));
        }"""
    )
    expect(ana.line("What a zorp")).to_contain_text("Not published")
    expect(ana.text).to_have_value("Something else")
    expect(note(ana)).to_be_hidden()
    ana.line("What a zorp").get_by_role("button", name="Put the text back").click()
    expect(note(ana).locator("mark")).to_have_text("zorp")
    assert ana.text.evaluate(SELECTED) == "zorp"
    ana.text.press("Escape")
    expect(ana.text).to_have_value("Something else")
    expect(note(ana)).to_be_hidden()


@pytest.mark.parametrize("reload", [False, True], ids=["at once", "after a reload"])
def test_a_text_put_back_and_mended_gives_back_the_draft_it_covered(visitor: Visitor, reload: bool) -> None:
    ana = visitor()
    ana.say("Good evening", name="Ana")
    ana.write("What a zorp")
    expect(note(ana)).to_be_visible()
    ana.text.press("Escape")
    ana.choose("Good evening", "Answer")
    ana.text.fill("half a thought")
    ana.line("What a zorp").get_by_role("button", name="Put the text back").click()
    expect(ana.text).to_have_value("What a zorp")
    if reload:
        ana.page.reload()
    expect(note(ana).locator("mark")).to_have_text("zorp")
    ana.say("What a lamp")
    expect(ana.text).to_have_value("half a thought")
    expect(ana.panel.get_by_text("Answer to Ana")).to_be_visible()
    expect(note(ana)).to_be_hidden()


def test_a_refused_text_that_was_cleared_away_gives_room_to_new_words_and_then_to_the_draft(visitor: Visitor) -> None:
    ana = visitor()
    ana.say("Good evening", name="Ana")
    ana.write("What a zorp")
    expect(note(ana)).to_be_visible()
    ana.text.press("Escape")
    ana.text.fill("half a thought")
    ana.line("What a zorp").get_by_role("button", name="Put the text back").click()
    ana.text.clear()
    ana.text.fill("Nice lamp")
    ana.text.press("Escape")
    expect(ana.panel).to_be_hidden()
    ana.open()
    expect(ana.text).to_have_value("Nice lamp")
    ana.say("Nice lamp")
    expect(ana.text).to_have_value("half a thought")


def test_a_part_far_down_a_long_text_is_scrolled_to(visitor: Visitor) -> None:
    ana = visitor()
    ana.say("Good evening", name="Ana")
    ana.write("A word too many\n" * 12 + "and one zorp\n" + "and more\n" * 12)
    expect(note(ana).locator("mark")).to_have_text("zorp")
    assert ana.text.evaluate(SELECTED) == "zorp"
    seen = ana.text.evaluate("(text) => text.scrollTop / (text.scrollHeight - text.clientHeight)")
    assert 0.2 < seen < 0.8


def test_after_a_reload_the_part_is_still_marked_in_the_line_and_in_the_draft(visitor: Visitor) -> None:
    ana = visitor()
    ana.say("Good evening", name="Ana")
    ana.write("🚲🚲 what a zorp")
    expect(note(ana)).to_be_visible()
    ana.page.reload()
    expect(ana.text).to_have_value("🚲🚲 what a zorp")
    expect(note(ana).locator("mark")).to_have_text("zorp")
    note(ana).get_by_role("button", name="Cancel").click()
    expect(ana.text).to_have_value("")
    expect(ana.line("🚲🚲 what a zorp").locator("mark")).to_have_text("zorp")


@pytest.mark.parametrize(
    ("language", "rules", "offer"),
    [
        ("en", "As the house rules announce", "Publish without the name"),
        ("fr", "Comme l’annoncent les règles de la maison", "Publier sans le nom"),
    ],
)
@pytest.mark.parametrize("reload", [False, True], ids=["at once", "after a reload"])
def test_a_competitors_name_is_left_out_with_one_press(
    visitor: Visitor, language: str, rules: str, offer: str, reload: bool
) -> None:
    ana, leo = visitor(page={"lang": language}), visitor()
    ana.text.fill("Bonsoir")
    ana.text.press("Enter")
    named(ana, "Ana")
    leo.choose("Bonsoir", "Answer")
    leo.say("Hello!", name="Leo")
    ana.line("Hello!").focus()
    ana.page.keyboard.press("Enter")
    ana.panel.get_by_role("menuitem").first.click()
    ana.write("👋 cheaper at Skarvelto, no?")
    line = ana.line("👋 cheaper at Skarvelto, no?")
    expect(line).to_contain_text(rules)
    expect(line.locator("mark")).to_have_text("Skarvelto")
    if reload:
        ana.page.reload()
        expect(line.locator("mark")).to_have_text("Skarvelto")
    assert_accessible(ana.page)
    line.get_by_role("button", name=offer).click()
    expect(leo.line("👋 cheaper at …, no?")).to_be_visible()
    expect(leo.line("👋 cheaper at …, no?").locator(".quote")).to_contain_text("Hello!")
    expect(ana.line("👋 cheaper at …, no?")).to_have_count(1)
    expect(line).to_have_count(0)
    ana.page.reload()
    expect(ana.line("👋 cheaper at …, no?")).to_have_count(1)
    expect(ana.panel.get_by_text("Skarvelto")).to_have_count(0)
    assert ana.errors == leo.errors == []


def test_a_question_without_the_name_stays_a_question_and_a_refused_one_may_go_too(visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Good evening", name="Ana")
    ana.write("Is Blurpex better?")
    expect(note(ana)).to_contain_text("As the house rules announce")
    ana.line("Is Blurpex better?").get_by_role("button", name="Publish without the name").click()
    expect(leo.line("Is … better?")).to_contain_text("Question")
    expect(ana.text).to_have_value("")
    expect(ana.line("Is Blurpex better?")).to_have_count(0)


def test_a_held_text_is_mended_in_its_place(visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Good evening", name="Ana")
    ana.write("🎒 call me on 06 12 34 56 78 tonight")
    line = ana.line("🎒 call me on 06 12 34 56 78 tonight")
    expect(line.get_by_role("button", name="Publish without the name")).to_have_count(0)
    line.get_by_role("button", name="Rephrase").click()
    expect(note(ana)).to_contain_text("personal details")
    assert ana.text.evaluate(SELECTED) == "06 12 34 56 78"
    assert_accessible(ana.page)
    ana.page.keyboard.type("the number in my shop")
    ana.text.press("Enter")
    expect(leo.line("🎒 call me on the number in my shop tonight")).to_be_visible()
    expect(line).to_have_count(0)
    ana.page.reload()
    expect(ana.line("🎒 call me on the number in my shop tonight")).to_be_visible()
    expect(ana.lines).to_have_count(2)


@pytest.mark.own_server
def test_without_a_line_the_text_without_the_name_is_kept_and_nothing_is_there_twice(
    place: Place, visitor: Visitor
) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Good evening", name="Ana")
    ana.write("Cheaper at Skarvelto")
    expect(ana.line("Cheaper at Skarvelto")).to_contain_text("Waiting")
    place.server.stop()
    expect(ana.panel.get_by_text("No connection.")).to_be_visible()
    ana.line("Cheaper at Skarvelto").get_by_role("button", name="Publish without the name").click()
    expect(ana.line("Cheaper at …")).to_contain_text("Kept, will be sent")
    expect(ana.line("Cheaper at Skarvelto")).to_have_count(0)
    place.server.start()
    expect(leo.line("Cheaper at …")).to_have_count(1, timeout=40_000)
    expect(ana.line("Cheaper at …")).to_have_count(1)
    expect(ana.panel.get_by_text("Kept, will be sent")).to_have_count(0)
    expect(ana.line("Cheaper at Skarvelto")).to_have_count(0)
    kinds = [json.loads(frame)["type"] for frame in ana.frames if '"type":"delete"' in frame or "at …" in frame]
    assert kinds == ["delete", "send"]


def test_a_line_cut_after_the_old_one_went_loses_nothing(visitor: Visitor) -> None:
    ana, leo = visitor(opened=False), visitor()
    cut: list[str] = []

    def through(page: WebSocketRoute) -> None:
        server = page.connect_to_server()

        def onward(frame: str | bytes) -> None:
            server.send(frame)
            if not cut and '"type":"delete"' in str(frame):
                cut.append(str(frame))
                page.close(code=4000)

        page.on_message(onward)

    ana.page.route_web_socket(re.compile("/v1/socket"), through)
    ana.page.reload()
    ana.open()
    ana.say("Good evening", name="Ana")
    ana.write("Cheaper at Skarvelto")
    ana.line("Cheaper at Skarvelto").get_by_role("button", name="Publish without the name").click()
    expect(leo.line("Cheaper at …")).to_have_count(1, timeout=20_000)
    expect(ana.line("Cheaper at …")).to_have_count(1)
    expect(ana.panel.locator(".unsent, .held")).to_have_count(0)
    assert len(cut) == 1

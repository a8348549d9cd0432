"""Every sentence of what a person can do with the demo, done by five people, each in a browser of their own, on two origins."""

import re

from playwright.sync_api import expect

from tests.end_to_end.story import Demo, Desk, NewContext, come


def test_what_the_library_stops_waits_is_published_and_shows_on_both_sides(demo: Demo, new_context: NewContext) -> None:
    ines, malo = come(demo, new_context, "Inès"), come(demo, new_context, "Malo")
    ines.say("Does the Cuchon fit a 45 cm frame?", name="Ines K")
    expect(malo.line("Does the Cuchon fit a 45 cm frame?")).to_contain_text("Ines K")

    ines.write("Skarvelto does it cheaper")
    waiting = ines.line("Skarvelto does it cheaper")
    expect(waiting).to_contain_text("Waiting for a person to read it")
    expect(waiting).to_contain_text("The workshop reads waiting messages")
    desk = Desk(new_context(viewport={"width": 1280, "height": 860}).new_page(), demo)
    card = desk.open("Skarvelto does it cheaper")
    expect(card.locator("mark")).to_have_text("Skarvelto")
    expect(malo.panel.get_by_text("Skarvelto does it cheaper")).to_have_count(0)
    ines.page.reload()
    expect(ines.line("Skarvelto does it cheaper")).to_contain_text("Waiting for a person to read it")

    desk.act("Publish")
    expect(malo.line("Skarvelto does it cheaper")).to_be_visible()
    expect(ines.line("Skarvelto does it cheaper")).not_to_contain_text("Waiting")


def test_a_rejected_message_comes_back_to_its_author_with_the_reason(demo: Demo, new_context: NewContext) -> None:
    ines, malo = come(demo, new_context, "Inès"), come(demo, new_context, "Malo")
    ines.say("Good morning", name="Ines K")
    ines.write("look at skarvelto.example/promo")
    desk = Desk(new_context(viewport={"width": 1280, "height": 860}).new_page(), demo)
    desk.open("look at skarvelto.example/promo")
    desk.act("Reject", "We do not publish advertising.")

    expect(ines.line("look at skarvelto.example/promo")).to_contain_text("We do not publish advertising.")
    expect(malo.panel.get_by_text("skarvelto.example")).to_have_count(0)


def test_a_moderators_flag_tops_the_queue_by_itself_and_comes_back_answered(
    demo: Demo, new_context: NewContext
) -> None:
    malo, nadia = come(demo, new_context, "Malo"), come(demo, new_context, "Nadia")
    desk = Desk(new_context(viewport={"width": 1280, "height": 860}).new_page(), demo)
    malo.say("Wash it at 90 degrees with bleach", name="Malo B")
    nadia.choose("Wash it at 90 degrees with bleach", "Flag")
    nadia.panel.get_by_label("Wrong or dangerous advice").check()
    nadia.panel.get_by_label("Anything that helps").fill("This ruins the wax")
    nadia.panel.get_by_role("button", name="Flag").click()
    expect(nadia.line("Wash it at 90 degrees with bleach")).to_contain_text("You flagged this")

    # New cases wait behind a bar, so that nothing moves under the pointer.
    bar = desk.page.locator("#arrived:visible")
    expect(bar.or_(desk.row("Wash it at 90 degrees"))).to_be_visible()
    if bar.is_visible():
        bar.click()
    expect(desk.page.locator("#row-list .row").first).to_contain_text("Wash it at 90 degrees")
    card = desk.open("Wash it at 90 degrees with bleach")
    expect(card).to_contain_text("Nadia")
    expect(card).to_contain_text("This ruins the wax")
    expect(card.locator(".around li")).to_have_count(4)

    desk.act("Delete", "Dangerous for the bag.")
    expect(malo.line("Wash it at 90 degrees with bleach")).to_contain_text("Dangerous for the bag.")
    expect(nadia.log.get_by_text("Wash it at 90 degrees with bleach")).to_have_count(0)
    expect(nadia.panel.get_by_text(re.compile("Your alert was followed"))).to_be_visible()


def test_a_deleted_conversation_leaves_every_screen_and_one_undo_brings_it_back(
    demo: Demo, new_context: NewContext
) -> None:
    ines, malo = come(demo, new_context, "Inès"), come(demo, new_context, "Malo")
    ines.say("Anybody riding tonight?", name="Ines K")
    malo.choose("Anybody riding tonight?", "Answer")
    malo.say("I am, from the square.", name="Malo B")
    desk = Desk(new_context(viewport={"width": 1280, "height": 860}).new_page(), demo)
    desk.open_said("Anybody riding tonight?")
    desk.act("Delete conversation")

    expect(ines.log.get_by_text("I am, from the square.")).to_have_count(0)
    expect(malo.log.get_by_text("Anybody riding tonight?")).to_have_count(0)
    expect(malo.line("I am, from the square.")).to_contain_text("The team took this message down")
    desk.undo_last()
    for widget in (ines, malo):
        expect(widget.line("I am, from the square.")).to_be_visible()
        expect(widget.line("Anybody riding tonight?")).to_be_visible()


def test_a_blocked_author_is_out_at_once_and_a_reload_does_not_bring_them_back(
    demo: Demo, new_context: NewContext
) -> None:
    ines, malo = come(demo, new_context, "Inès"), come(demo, new_context, "Malo")
    malo.say("I will not stop writing", name="Malo B")
    desk = Desk(new_context(viewport={"width": 1280, "height": 860}).new_page(), demo)
    desk.open_said("I will not stop writing")
    desk.act("Block address")

    expect(malo.panel.get_by_text(re.compile("suspended"))).to_be_visible(timeout=3000)
    malo.page.reload()
    if not malo.panel.is_visible():
        malo.launcher.click()
    expect(malo.panel.get_by_text(re.compile("suspended"))).to_be_visible()
    ines.say("Still here", name="Ines K")

    desk.show("blocks")
    desk.page.get_by_role("button", name=re.compile("Unblock|End")).first.click()
    malo.page.reload()
    if not malo.panel.is_visible():
        malo.launcher.click()
    expect(malo.line("Still here")).to_be_visible()


def test_a_word_that_the_vendor_agrees_to_holds_the_next_message(demo: Demo, new_context: NewContext) -> None:
    ines, malo = come(demo, new_context, "Inès"), come(demo, new_context, "Malo")
    ines.say("My zorgle is broken", name="Ines K")
    expect(malo.line("My zorgle is broken")).to_be_visible()
    desk = Desk(new_context(viewport={"width": 1280, "height": 860}).new_page(), demo)
    desk.show("library/new")
    desk.page.locator("#entry").fill("zorgle")
    desk.page.get_by_role("button", name="Propose it").click()
    expect(desk.page.locator("#flash")).to_contain_text("It counts once the other side agrees.")
    vendor = new_context(viewport={"width": 1280, "height": 860}, locale="en-GB").new_page()
    vendor.goto(demo.link("Gwendal"))
    vendor.locator(".batch", has_text="zorgle").get_by_role("button", name="Agree").click()
    expect(vendor.get_by_role("heading", name="zorgle")).to_be_visible()

    ines.write("Who mends a Z0RGLE?")

    expect(ines.line("Who mends a Z0RGLE?")).to_contain_text("Waiting for a person to read it")
    expect(malo.panel.get_by_text("Z0RGLE")).to_have_count(0)


def test_in_a_restricted_room_only_those_chosen_answer_others(demo: Demo, new_context: NewContext) -> None:
    ines, malo, nadia = (come(demo, new_context, who) for who in ("Inès", "Malo", "Nadia"))
    ines.say("Which thread for the seam?", name="Ines K")
    desk = Desk(new_context(viewport={"width": 1280, "height": 860}).new_page(), demo)
    desk.show("rooms/lounge")
    desk.page.get_by_label("Restricted").check()
    desk.page.locator("aside form button").last.click()
    expect(desk.page.locator("h1 + .tag")).to_have_text("Restricted")

    expect(malo.panel.get_by_text(re.compile("chosen|helpers|answer here", re.IGNORECASE)).first).to_be_visible()
    nadia.choose("Which thread for the seam?", "Answer")
    nadia.say("Waxed polyester, number 40.")
    expect(ines.line("Waxed polyester, number 40.")).to_contain_text("Moderator")


def test_after_a_kill_everything_acknowledged_is_there_and_widgets_come_back(
    demo: Demo, new_context: NewContext
) -> None:
    ines, malo = come(demo, new_context, "Inès"), come(demo, new_context, "Malo")
    ines.say("Before the cut", name="Ines K")
    demo.kill()
    ines.write("During the cut")
    expect(ines.line("During the cut")).to_be_visible()
    demo.start()

    for widget in (ines, malo):
        expect(widget.line("During the cut")).to_have_count(1, timeout=40_000)
        expect(widget.line("Before the cut")).to_have_count(1)

"""The community manager's morning, in a real browser: by mouse, by keyboard, by thumb, with a colleague, and without scripts."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.backoffice.office import Office
from tests.end_to_end.desk_fixtures import PHONE, arrive, desk_server, office

__all__ = ["arrive", "desk_server", "office"]


def row(page: Page, message: str) -> str:
    return f'#row-list > .row[data-id="{message}"]'


def open_case(page: Page, message: str) -> None:
    page.locator(row(page, message)).locator("a").click()
    expect(page.locator(f'#card[data-id="{message}"]')).to_be_visible()
    page.wait_for_url(f"**/queue/{message}*")


def test_keys_alone_decide_four_cases(office: Office, arrive: Callable[..., Page]) -> None:
    for number in range(4):
        office.held(f"number {number} is a c0nnard")
    page = arrive()
    expect(page.locator("#card")).to_be_focused()
    first = page.locator("#card").get_attribute("data-id")
    page.keyboard.press("a")
    expect(page.locator("#flash")).to_contain_text("Published.")
    expect(page.locator("#row-list > .row")).to_have_count(3)
    expect(page.locator("#card")).to_be_focused()
    page.keyboard.press("x")
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect(page.locator("#flash")).to_contain_text("Rejected.")
    expect(page.locator("#row-list > .row")).to_have_count(2)
    page.keyboard.press("j")
    expect(page.locator("#card")).to_be_focused()
    page.keyboard.press("u")
    expect(page.locator("#flash")).to_contain_text("Undone.")
    expect(page.locator("#row-list > .row")).to_have_count(3)
    expect(page.locator(f'.row[data-id="{first}"]')).to_have_count(0)


def test_keys_do_nothing_outside_the_list_and_card_or_when_switched_off(
    office: Office, arrive: Callable[..., Page]
) -> None:
    office.held()
    page = arrive()
    page.locator(".top nav a").first.focus()
    page.keyboard.press("a")
    page.locator("#card").focus()
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.locator("#card").focus()
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    expect(page.locator("#row-list > .row")).to_have_count(1)


def test_a_new_case_comes_by_itself_and_moves_nothing_under_the_pointer(
    office: Office, arrive: Callable[..., Page]
) -> None:
    calm = office.held("an ordinary c0nnard")
    page = arrive()
    expect(page.locator("#live")).to_have_attribute("data-state", "on")
    page.mouse.move(900, 300)
    flagged = office.visitor("Bernard").write("perfectly clean words")
    office.visitor("Sam", "198.51.100.4").flag(flagged, "illegal")
    expect(page.locator("#row-list > .row").first).to_have_attribute("data-id", flagged)
    expect(page.locator("#waiting")).to_have_text("2")

    page.locator(row(page, calm)).hover()
    before = page.locator(row(page, calm)).bounding_box()
    danger = office.held("i want to kill myself tonight", "Nora")
    expect(page.locator("#arrived")).to_have_text("1 new")
    assert page.locator(row(page, danger)).count() == 0
    after = page.locator(row(page, calm)).bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) <= 34  # the bar takes its own line once; no row passes another
    page.locator("#arrived").click()
    expect(page.locator("#row-list > .row").first).to_have_attribute("data-id", danger)


def test_two_managers_at_once_and_nothing_happens_twice(office: Office, arrive: Callable[..., Page]) -> None:
    office.account("ana", "Ana")
    held = office.held()
    camille, ana = arrive("camille"), arrive("ana")
    open_case(camille, held)
    open_case(ana, held)
    camille.context.set_offline(False)
    ana.locator('[data-panel="reject"] summary').click()
    ana.locator('[data-panel="reject"] [name="words"]').fill("Ana's words")
    ana.locator('[data-panel="reject"] button').click()
    expect(ana.locator("#flash")).to_contain_text("Rejected.")
    camille.locator('form[data-act="publish"] button.lead').first.click()
    alert = camille.locator("#card [role=alert]")
    expect(alert).to_contain_text("Ana came first: rejected at ")
    expect(alert).to_contain_text("Ana's words")
    expect(camille.locator("#card")).to_contain_text("Rejected")


def test_what_the_server_did_not_accept_comes_back(office: Office, arrive: Callable[..., Page]) -> None:
    held = office.held("first c0nnard")
    office.held("second c0nnard")
    page = arrive()
    open_case(page, held)
    page.route("**/messages/**", lambda route: route.abort())
    page.locator('form[data-act="publish"] button.lead').first.click()
    expect(page.locator("#flash")).to_contain_text("the server cannot be reached")
    expect(page.locator(row(page, held))).to_be_visible()


def test_the_whole_triage_with_a_thumb(office: Office, arrive: Callable[..., Page]) -> None:
    flagged = office.visitor("Bernard").write("put 10 bars in your tyres")
    office.visitor("Sam", "198.51.100.4").flag(flagged, "wrong_or_dangerous_advice", "that is dangerous")
    page = arrive(**PHONE)
    page.locator(row(page, flagged)).locator("a").tap()
    expect(page.locator("#card")).to_contain_text("that is dangerous")
    small = page.evaluate(
        """() => [...document.querySelectorAll('#acts summary, #acts .lead, #card .back')]
            .filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect())
            .filter(r => r.height < 43.5 || r.width < 24).length"""
    )
    assert small == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator('[data-panel="delete"] summary').tap()
    page.locator('[data-panel="delete"] .choices label').nth(3).tap()
    page.locator('[data-panel="delete"] button.harm').tap()
    expect(page.locator("#flash")).to_contain_text("Deleted from every screen.")
    page.locator("#flash [data-undo] button").tap()
    expect(page.locator("#flash")).to_contain_text("Undone.")
    expect(page.locator("#card [data-message]")).to_contain_text("put 10 bars")


def test_everything_works_without_scripts(office: Office, arrive: Callable[..., Page]) -> None:
    first, second = office.held("first c0nnard"), office.held("second c0nnard")
    page = arrive(java_script_enabled=False)
    page.locator(row(page, first)).locator("a").click()
    page.locator('[data-panel="reject"] summary').click()
    page.locator('[data-panel="reject"] [name="words"]').fill("Kindly.")
    page.locator('[data-panel="reject"] button').click()
    expect(page.locator("#flash")).to_contain_text("Rejected.")
    assert page.url.endswith(f"/queue/{second}?show=all")
    page.locator("#flash button").click()
    expect(page.locator("#flash")).to_contain_text("Undone.")
    assert first in page.url
    page.locator('[data-panel="block_address"] summary').click()
    page.locator('[data-panel="block_address"] button.harm').click()
    expect(page.locator("#flash")).to_contain_text("Blocked.")
    page.locator(".top nav a", has_text="Blocks").click()
    page.get_by_role("button", name=re.compile("^Unblock 203")).click()
    expect(page.locator("#flash")).to_contain_text("Unblocked.")
    page.locator(".top nav a", has_text="Log").click()
    page.get_by_role("button", name="Undo").first.click()
    expect(page.locator("#flash")).to_contain_text("Undone.")


def test_what_people_write_never_becomes_part_of_the_page(office: Office, arrive: Callable[..., Page]) -> None:
    attack = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
    seen = office.visitor("Eve").write(attack)
    office.visitor("Sam", "198.51.100.4").flag(seen, "other", attack)
    page = arrive()
    open_case(page, seen)
    expect(page.locator("#card [data-message]")).to_have_text(attack)
    assert page.locator("#main img, #main script").count() == 0
    assert "taken" not in page.title()


def test_a_deleted_message_in_a_room_leaves_and_the_room_is_live(office: Office, arrive: Callable[..., Page]) -> None:
    author = office.visitor("Bernard")
    author.write("the first of the room")
    page = arrive()
    page.goto(f"{office.url}/rooms/main")
    expect(page.locator("#talk > li")).to_have_count(1)
    expect(page.locator("#live")).to_have_attribute("data-state", "on")
    author.write("another, a moment later")
    expect(page.locator("#talk > li")).to_have_count(2)
    page.locator("#talk > li").first.locator("summary").click()
    page.locator("#talk > li").first.get_by_role("button", name="Delete").click()
    expect(page.locator("#flash")).to_contain_text("Deleted from every screen.")
    expect(page.locator("#talk > li")).to_have_count(1)


def test_more_of_what_stood_around_opens_in_place(office: Office, arrive: Callable[..., Page]) -> None:
    author = office.visitor("Bernard")
    for number in range(8):
        author.write(f"line {number}")
    held = office.held()
    page = arrive()
    open_case(page, held)
    around = page.locator("#around .around > li")
    expect(around).to_have_count(4)
    address = page.url
    page.keyboard.press("c")
    expect(around).to_have_count(9)
    expect(page.locator("#around [aria-current]")).to_contain_text("c0nnard")
    page.locator("#more-around").click()
    expect(around).to_have_count(4)
    assert page.url == address

"""The widget on a brand's page: nothing before it is opened, nothing broken by the page, everything through one tag."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Request, expect

from tests.end_to_end.conftest import Place
from tests.end_to_end.widget_page import Widget

KILOBYTE = 1024
Visitor = Callable[..., Widget]
NewContext = Callable[..., BrowserContext]


def test_before_the_chat_is_opened_nothing_is_stored_connected_or_fetched(place: Place, visitor: Visitor) -> None:
    ana = visitor(opened=False)
    expect(ana.launcher).to_be_visible()
    ana.page.wait_for_timeout(500)
    assert (ana.kept(), ana.sockets, ana.page.context.cookies()) == ({}, [], [])
    fetched = ana.page.evaluate("performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)")
    assert [path for path in fetched if path != "/style.css"] == ["/widget.js"]


def test_what_a_visitor_downloads_stays_within_the_budget(place: Place, new_context: NewContext) -> None:
    page = new_context(locale="fr-FR").new_page()
    done: list[Request] = []
    page.on("requestfinished", lambda request: done.append(request) if place.server.url in request.url else None)
    ana = Widget(page).visit(place.url(page_lang="fr")).open()
    expect(ana.panel.get_by_text("Personne n’a encore posé de question")).to_be_visible()
    sizes = {request.url.removeprefix(place.server.url): request.sizes()["responseBodySize"] for request in done}
    assert sizes.pop("/widget.js") <= 4 * KILOBYTE
    assert set(sizes) == {"/widget/app.js", "/widget/locales/fr.js"}
    assert sum(sizes.values()) <= 25 * KILOBYTE


def test_the_pages_policy_without_anything_inline_is_enough(visitor: Visitor) -> None:
    ana = visitor()
    ana.say("Where is it made?", name="Ana")
    ana.line("Where is it made?").focus()
    ana.page.keyboard.press("Enter")
    ana.page.keyboard.press("Escape")
    ana.panel.get_by_role("button", name="Menu").click()
    ana.panel.get_by_role("menuitem", name="My data").click()
    expect(ana.panel.get_by_text("In this browser:")).to_be_visible()
    assert ana.errors == []


def test_the_rudest_style_sheet_changes_nothing(visitor: Visitor) -> None:
    ana = visitor(page={"rude": "yes"})
    ana.say("Still here", name="Ana")
    box = ana.panel.bounding_box()
    assert box is not None
    assert (round(box["width"]), round(box["height"])) == (400, 680)
    style = ana.line("Still here").evaluate("(node) => [getComputedStyle(node).fontSize, getComputedStyle(node).color]")
    assert style == ["15px", "rgb(28, 28, 26)"]
    ana.panel.get_by_role("button", name="Close the chat").click()
    launcher = ana.launcher.bounding_box()
    assert launcher is not None
    assert round(launcher["height"]) == 52


def test_calls_made_before_the_loader_is_there_are_kept(visitor: Visitor) -> None:
    calls = "['on', 'open', () => { document.title = 'opened'; }], (palabre) => palabre.open()"
    ana = visitor(opened=False, page={"queue": calls})
    expect(ana.panel).to_be_visible()
    expect(ana.page).to_have_title("opened")


def test_a_tag_that_stands_twice_makes_one_chat(visitor: Visitor) -> None:
    ana = visitor(page={"twice": "yes"})
    expect(ana.host).to_have_count(1)


def test_the_brand_chooses_the_pages(place: Place, visitor: Visitor) -> None:
    ana = visitor(opened=False, page={"include": "/shop/*,/help", "exclude": "/shop/basket*"})
    for path, shown in (("/", False), ("/help", True), ("/shop/bags", True), ("/shop/basket/pay", False)):
        ana.visit(place.url(path, include="/shop/*,/help", exclude="/shop/basket*"))
        expect(ana.host).to_be_attached()
        assert ana.launcher.is_visible() is shown, path


def test_what_comes_while_the_chat_is_closed_is_counted_on_its_button(visitor: Visitor) -> None:
    ana, leo = visitor(), visitor()
    ana.say("Good evening", name="Ana")
    expect(leo.line("Good evening")).to_be_visible()
    leo.panel.get_by_role("button", name="Close the chat").click()
    ana.say("Anyone here?")
    expect(leo.launcher).to_have_text("Chat1")
    expect(leo.host.get_by_role("status").first).to_have_text("1 new message")
    assert leo.page.evaluate("palabre.unread()") == 1
    leo.open()
    assert leo.page.evaluate("palabre.unread()") == 0


def test_the_chat_is_open_again_on_the_brands_next_page(visitor: Visitor) -> None:
    ana = visitor()
    ana.say("Good evening", name="Ana")
    ana.page.get_by_role("link", name="Second page").click()
    expect(ana.line("Good evening")).to_be_visible()
    ana.panel.get_by_role("button", name="Close the chat").click()
    ana.page.reload()
    expect(ana.launcher).to_be_visible()
    expect(ana.panel).to_be_hidden()


def test_the_page_can_steer_the_chat(visitor: Visitor) -> None:
    ana = visitor()
    ana.say("Good evening", name="Ana")
    ana.page.evaluate("palabre.setLocale('fr')")
    expect(ana.panel.get_by_placeholder("Une question, une réponse…")).to_be_visible()
    expect(ana.panel.get_by_text("Aujourd’hui")).to_be_visible()
    ana.page.evaluate("palabre.setTheme({ accent: 'rgb(1, 2, 3)', radius: 0, scheme: 'dark' })")
    style = "(node) => [getComputedStyle(node).backgroundColor, getComputedStyle(node).borderRadius]"
    assert ana.panel.evaluate(style) == ["rgb(26, 26, 25)", "0px"]
    ana.page.evaluate("palabre.close()")
    expect(ana.panel).to_be_hidden()
    assert ana.launcher.evaluate(style) == ["rgb(1, 2, 3)", "0px"]
    ana.page.evaluate("palabre.destroy()")
    expect(ana.host).to_have_count(0)


def test_a_page_that_is_not_the_sites_is_told_how_to_mend_it(place: Place, new_context: NewContext) -> None:
    ana = Widget(new_context().new_page()).visit(place.page.url(site="unknown")).open()
    expect(ana.panel.get_by_text("The chat is not available here")).to_be_visible()
    assert any("Palabre" in error and place.page.origin in error for error in ana.errors)


def test_to_be_forgotten_leaves_nothing_that_recognises_the_visitor(visitor: Visitor) -> None:
    ana = visitor()
    ana.say("Good evening", name="Ana")
    token = [value for name, value in ana.kept().items() if name.endswith(":token")]
    ana.panel.get_by_role("button", name="Menu").click()
    ana.panel.get_by_role("menuitem", name="My data").click()
    ana.panel.get_by_role("button", name="Forget me in this browser").click()
    ana.panel.get_by_role("menuitem", name="Forget me in this browser").click()
    expect(ana.line("Good evening")).to_contain_text("Ana")
    assert token
    assert token != [value for name, value in ana.kept().items() if name.endswith(":token")]

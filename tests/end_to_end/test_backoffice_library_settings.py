"""An owner turns a library to two keys in a browser, and the next change waits for the other side."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.backoffice.office import Office
from tests.end_to_end.desk_fixtures import DESK, PHONE, arrive, desk_server, office
from tests.end_to_end.test_backoffice_library import TAGS

__all__ = ["arrive", "desk_server", "office"]

Arrive = Callable[..., Page]


@pytest.fixture
def owned(office: Office) -> Office:
    """A site with an owner of the brand beside its manager."""
    office.account("olga", "Olga", "owner")
    return office


def readable(page: Page) -> list[str]:
    """What keeps the page, all of it opened, from being readable by everybody."""
    page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    found = [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in results.response["violations"]]
    width = page.viewport_size["width"] if page.viewport_size else 0
    return found + ["wider than the screen"] * (page.evaluate("document.documentElement.scrollWidth") > width)


def test_an_owner_turns_to_two_keys_and_the_next_change_waits_for_the_vendor(owned: Office, arrive: Arrive) -> None:
    owned.vendor("victor", "Victor")
    olga = arrive("olga")
    olga.goto(f"{owned.url}/library")
    olga.get_by_role("link", name="Settings").click()
    expect(olga.locator("#agreement")).to_contain_text("Victor manager")
    olga.get_by_text("Turn to two keys").click()
    expect(olga.locator("#agreement .what-changes")).to_contain_text("You speak for the brand")
    olga.get_by_role("button", name="From now on, two keys").click()
    expect(olga.locator("#flash")).to_contain_text("The site’s keys are changed.")
    expect(olga.locator("#agreement h2")).to_contain_text("two keys")

    olga.goto(f"{owned.url}/library/new")
    olga.fill("#entry", "zorgle")
    olga.get_by_role("button", name="Propose it").click()
    expect(olga.locator("#flash")).to_contain_text("It counts once the other side agrees.")
    victor = arrive("victor", **PHONE)
    expect(victor.locator(".top nav")).to_contain_text("1 proposal waits for you")
    victor.goto(f"{owned.url}/library/settings")
    expect(victor.locator("#agreement")).to_contain_text("The vendor your side")
    expect(victor.locator("#agreement form")).to_have_count(0)


def test_a_share_typed_as_the_french_do_moves_the_warning(owned: Office, arrive: Arrive) -> None:
    titi = owned.visitor("Titi")
    for text in ("my Sacobulle bag", "good morning", "good evening"):
        titi.write(text)
    olga = arrive("olga", locale="fr-FR")
    olga.goto(f"{owned.url}/library/settings")
    olga.get_by_label("Avertir au-dessus de").fill("2,55")
    olga.get_by_role("button", name="Garder ce seuil").click()
    expect(olga.get_by_role("alert")).to_be_visible()
    expect(olga.get_by_label("Avertir au-dessus de")).to_have_value("2,55")
    olga.get_by_label("Avertir au-dessus de").fill("40,5")
    olga.get_by_role("button", name="Garder ce seuil").click()
    expect(olga.locator("#warning")).to_contain_text("plus de 40,5\u202f% des messages")
    expect(olga.get_by_label("Avertir au-dessus de")).to_have_value("40,5")

    olga.goto(f"{owned.url}/library/new")
    olga.fill("#entry", "Sacobulle")
    olga.get_by_role("button", name="Qu’aurait-elle arrêté ?").click()
    expect(olga.locator("#dry")).to_contain_text("Elle aurait arrêté 1 message")
    expect(olga.locator("#dry .notice")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_settings_are_readable_by_everybody_alone_and_with_a_vendor(
    owned: Office, arrive: Arrive, size: dict[str, object], scheme: str
) -> None:
    locale = "fr-FR" if scheme == "dark" else "en-GB"  # French is longer
    page = arrive("olga", **{**size, "color_scheme": scheme, "locale": locale})
    page.goto(f"{owned.url}/library/settings")
    alone = readable(page)
    owned.vendor("victor", "Victor")
    owned.token("shop system")
    page.reload()
    beside = readable(page)
    owned.two_keys()
    page.reload()
    assert (alone, beside, readable(page)) == ([], [], [])

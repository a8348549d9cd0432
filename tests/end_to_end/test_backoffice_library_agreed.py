"""Two keys in two browsers, the same without scripts, and an entry applied to what an open widget shows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.backoffice.office import PASSWORD, Office, Staff
from tests.end_to_end.conftest import Place
from tests.end_to_end.desk_fixtures import DESK, PHONE, arrive, desk_server, office
from tests.end_to_end.widget_page import Widget

__all__ = ["arrive", "desk_server", "office"]

Arrive = Callable[..., Page]


@pytest.fixture
def agreed(office: Office) -> Office:
    """A site whose library needs the brand's key (Camille) and the vendor's (Victor)."""
    office.vendor("victor", "Victor")
    office.two_keys()
    return office


def propose(page: Page, office: Office, word: str, button: str = "Propose it") -> None:
    page.goto(f"{office.url}/library/new")
    page.fill("#entry", word)
    page.get_by_role("button", name=button).click()


def state(office: Office, text: str) -> str:
    said = office.visitor("Titi").ask("send", room="main", text=text)
    return str(said["message"]["state"])


def batch(page: Page, text: str) -> str:
    """The batch that shows this text."""
    found = page.locator(".batch", has_text=text).get_attribute("id")
    assert found
    return f"#{found}"


def test_what_one_side_proposes_counts_when_the_other_agrees(agreed: Office, arrive: Arrive) -> None:
    victor = arrive("victor")
    propose(victor, agreed, "zorgle")
    expect(victor.locator("#flash")).to_contain_text("Proposed. It counts once the other side agrees.")
    expect(victor.locator("#flash button")).to_have_count(0)
    expect(victor.get_by_role("button", name="Agree")).to_have_count(0)
    assert state(agreed, "my zorgle broke") == "published"
    camille = arrive("camille", **PHONE)
    expect(camille.locator(".top nav")).to_contain_text("1 proposal waits for you")
    camille.goto(f"{agreed.url}/library/proposals")
    expect(camille.locator(".batch")).to_contain_text("Victor (the vendor)")
    camille.get_by_role("link", name="What would it have stopped?").click()
    expect(camille.locator("#dry mark")).to_have_text("zorgle")
    camille.get_by_role("button", name="Agree").click()
    expect(camille.locator("#flash")).to_contain_text("Agreed. It is in force now.")
    expect(camille.get_by_role("link", name="Apply to what is already published")).to_be_visible()
    assert state(agreed, "another zorgle") == "held"
    camille.locator("#flash button").click()
    expect(camille.locator("#flash")).to_contain_text("Undone.")
    assert state(agreed, "a third zorgle") == "published"


def test_a_no_needs_its_own_reason_and_nothing_typed_is_lost(agreed: Office, arrive: Arrive) -> None:
    victor, camille = arrive("victor"), arrive()
    propose(victor, agreed, "zorgle")
    camille.goto(f"{agreed.url}/library/proposals")
    camille.get_by_role("button", name="Decline").click()
    expect(camille.get_by_role("alert")).to_contain_text("Say why not")
    camille.get_by_label("In your own words").fill("It is the name of a bag.")
    camille.get_by_role("button", name="Decline").click()
    expect(camille.locator("#flash")).to_contain_text("Declined.")
    expect(camille.locator(".batch")).to_have_count(0)
    victor.goto(f"{agreed.url}/log")
    expect(victor.locator("tbody tr").first).to_contain_text("It is the name of a bag.")


def test_who_comes_second_is_told_who_came_first(agreed: Office, arrive: Arrive) -> None:
    agreed.account("ana", "Ana")
    propose(arrive("victor"), agreed, "zorgle")
    camille, ana = arrive(), arrive("ana")
    for page in (camille, ana):
        page.goto(f"{agreed.url}/library/proposals")
    ana.get_by_role("button", name="Agree").click()
    expect(ana.locator("#flash")).to_contain_text("Agreed.")
    camille.get_by_role("button", name="Agree").click()
    expect(camille.get_by_role("alert")).to_contain_text("Ana came first and agreed to it")


def test_of_a_file_some_entries_are_agreed_and_the_rest_go_on_waiting(agreed: Office, arrive: Arrive) -> None:
    staff = Staff(agreed, "victor")
    staff.get("library/files")
    staff.post("library/import", {"text": "entry\nzarp\nblorb\nkrux\n", "mode": "add", "do": "now", "reason": "Ours."})
    camille = arrive()
    camille.goto(f"{agreed.url}/library/proposals")
    camille.get_by_label("blorb").uncheck()
    camille.get_by_role("button", name="Agree").click()
    expect(camille.locator("#versions tbody tr")).to_have_count(1)
    expect(camille.locator("#difference .difference li")).to_have_count(2)
    assert [state(agreed, f"a {word} here") for word in ("zarp", "blorb", "krux")] == ["held", "published", "held"]
    camille.goto(f"{agreed.url}/library/proposals")
    expect(camille.locator(".batch")).to_contain_text("1 change")


def test_an_urgent_entry_works_at_once_and_a_draft_is_nobody_elses(agreed: Office, arrive: Arrive) -> None:
    victor, camille = arrive("victor"), arrive()
    propose(victor, agreed, "zorgle", "Keep as draft")
    propose(victor, agreed, "kremlox", "Urgent: at once")
    expect(victor.locator("#flash")).to_contain_text("In force for 24 hours.")
    assert [state(agreed, f"a {word} here") for word in ("zorgle", "kremlox")] == ["published", "held"]
    expect(camille.locator("#asked")).to_contain_text("1 proposal waits for you")  # by itself, she has not moved
    camille.goto(f"{agreed.url}/library/proposals")
    expect(camille.locator(".batch")).to_have_count(1)
    expect(camille.locator(".batch")).to_contain_text("urgent in 24 h")
    camille.goto(f"{agreed.url}/library")
    expect(camille.locator("#entries")).to_contain_text("urgent")
    victor.locator(batch(victor, "zorgle")).get_by_role("button", name="Propose it").click()
    camille.goto(f"{agreed.url}/library/proposals")
    expect(camille.locator(".batch")).to_have_count(2)
    victor.goto(f"{agreed.url}/library/proposals")
    victor.locator(batch(victor, "kremlox")).get_by_role("button", name="Withdraw").click()
    expect(victor.locator("#flash")).to_contain_text("Withdrawn.")
    assert state(agreed, "another kremlox") == "published"


def test_two_keys_turn_without_scripts(agreed: Office, arrive: Arrive) -> None:
    victor = arrive("victor", java_script_enabled=False)
    victor.goto(f"{agreed.url}/library/new")
    victor.fill("#entry", "zorgle")
    victor.get_by_role("button", name="What would it have stopped?").click()
    expect(victor.locator("#dry")).to_contain_text("It would have stopped 0 messages")
    expect(victor.locator("#entry")).to_have_value("zorgle")
    victor.get_by_role("button", name="Propose it").click()
    camille = arrive(java_script_enabled=False)
    camille.goto(f"{agreed.url}/library/proposals")
    camille.get_by_role("button", name="Agree").click()
    expect(camille.locator("#flash")).to_contain_text("Agreed.")
    assert state(agreed, "a zorgle") == "held"


def test_what_is_already_published_leaves_an_open_widget_and_one_undo_brings_it_back(
    place: Place, visitor: Callable[..., Widget], new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    reader = visitor()
    reader.say("I like my Sacobulle bag", name="Titi")
    said = reader.panel.get_by_text("I like my Sacobulle bag")
    other = visitor()
    seen = other.panel.get_by_text("I like my Sacobulle bag")
    expect(seen).to_be_visible()
    page = _manager(place, new_context, tmp_path)
    url = f"{place.server.url}/backoffice/{place.key}"
    page.goto(f"{url}/library/new")
    page.fill("#entry", "Sacobulle")
    page.get_by_role("button", name="Add it").click()
    page.get_by_role("link", name="Apply to what is already published").click()
    expect(page.locator("#apply")).to_contain_text("1 published message has it")
    expect(page.locator("#apply mark")).to_have_text("Sacobulle")
    page.get_by_role("button", name="Hold it").click()
    expect(page.locator("#flash")).to_contain_text("Held. They wait in the queue.")
    expect(seen).to_have_count(0)
    expect(reader.line("I like my Sacobulle bag")).to_contain_text("A rule that was agreed after you wrote this")
    expect(reader.line("I like my Sacobulle bag")).to_contain_text("Waiting for a person to read it")
    expect(page.locator("#waiting")).to_have_text("1")
    page.locator("#flash button").click()
    expect(page.locator("#flash")).to_contain_text("Undone.")
    expect(seen).to_be_visible()
    expect(said).to_be_visible()


def _manager(place: Place, new_context: Callable[..., BrowserContext], folder: Path) -> Page:
    """The community manager of the place, signed in."""
    file, email = folder / "password", f"camille@{place.key}.example"
    file.write_text(PASSWORD)
    words = ("--role", "manager", "--site", place.key, "--password-file", str(file))
    place.server.run("account", "create", email, "--name", "Camille", *words)
    page = new_context(**DESK).new_page()
    page.goto(f"{place.server.url}/backoffice/{place.key}/queue")
    page.fill("#email", email)
    page.fill("#password", PASSWORD)
    page.click("button.lead")
    expect(page.locator("#list-title")).to_be_visible()
    return page

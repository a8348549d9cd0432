"""The library's pages in a real browser: readable by everybody, tried before they are trusted, and mended without loss."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.backoffice.office import Office, Staff
from tests.end_to_end.desk_fixtures import DESK, PHONE, arrive, desk_server, office

__all__ = ["arrive", "desk_server", "office"]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
DRY = "What would it have stopped?"
PAGES = (
    "library?try=go+see+SACOBULLE+you+c0nnard&room=main", "library?search=conn&category=insult", "library/new",
    "library/entry?key=Sacobulle&dry=1", "library/entry?key=Sacobulle&apply=1", "library/entry?key=Sacobulle&cases=1",
    "library/entry?key=fr/insults/connard", "library/proposals", "library/lists", "library?list=LIST",
    "library/new?list=LIST", "library?list=starter/fr", "library/versions?older=beginning&newer=now", "library/files",
    "library/settings",
)  # fmt: skip
CSV = "entry,kind,category\nzarpish,word,insult\nblorb,phrase,spam\n"


def shared(office: Office) -> str:
    """The short name of this site's list: all sites of a server share them."""
    return f"makers-{office.key}"


def address(office: Office, name: str) -> str:
    return f"{office.url}/{name.replace('LIST', shared(office))}"


def furnish(office: Office) -> Staff:
    """Talk, an entry that was changed, a shared list, and proposals of both sides."""
    titi = office.visitor("Titi")
    titi.write("I like my Sacobulle bag")
    camille = Staff(office)
    camille.get("library/new")
    camille.post("library/new", {"entry": "Sacobulle", "category": "competitor", "reason": "Seen.", "do": "now"})
    titi.write("sacobulle again")
    changed = {"key": "Sacobulle", "entry": "Sacobulle", "category": "competitor", "match": "prefix"}
    camille.get("library/entry?key=Sacobulle")
    camille.post("library/change", {**changed, "allow": "Sacobulle Park", "reason": "A park.", "do": "now"})
    camille.get("library/lists")
    camille.post("library/lists/new", {"name": "Bag makers", "slug": shared(office), "reason": "For all of us."})
    return camille


def propose_from_both_sides(office: Office, camille: Staff) -> None:
    office.vendor("victor", "Victor")
    office.two_keys()
    victor = Staff(office, "victor")
    victor.get("library/files")
    victor.post("library/import", {"text": CSV, "mode": "add", "do": "now", "reason": "From the agency."})
    victor.get("library/new")
    victor.post("library/new", {"entry": "kremlox", "category": "slur", "do": "urgent", "reason": "A raid."})
    camille.get("library/new")
    camille.post("library/new", {"entry": "minex", "category": "spam", "do": "draft", "reason": "To be thought over."})


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_every_page_of_the_library_is_readable_by_everybody(
    office: Office, arrive: Callable[..., Page], size: dict[str, object], scheme: str
) -> None:
    propose_from_both_sides(office, furnish(office))
    locale = "fr-FR" if scheme == "dark" else "en-GB"  # French is longer
    page = arrive(**{**size, "color_scheme": scheme, "locale": locale})
    width = page.viewport_size["width"] if page.viewport_size else 0
    found = {}
    for name in PAGES:
        page.goto(address(office, name))
        expect(page.locator(".library h1")).to_be_visible()
        page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
        results = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
        found[name] = [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in results.response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found[name].append("wider than the screen")
    assert {name: said for name, said in found.items() if said} == {}


def test_a_word_is_tried_on_what_was_written_then_added_and_holds_the_next_message(
    office: Office, arrive: Callable[..., Page]
) -> None:
    author = office.visitor("Titi")
    author.write("my bag is a Sacobulle bag")
    for number in range(3):
        author.write(f"clean message {number}")
    page = arrive()
    page.goto(f"{office.url}/library/new")
    page.fill("#entry", "Sacobulle")
    page.select_option("#category", "competitor")
    page.fill("#allow", "Sacobulle Park\nSacobulles, Paris")
    page.get_by_role("button", name=DRY).click()
    dry = page.locator("#dry")
    expect(dry).to_contain_text("It would have stopped 1 message that others can read: 25% of the last 4.")
    expect(dry.locator(".notice")).to_contain_text("more than 1% of what is written here")
    expect(dry.locator(".samples mark")).to_have_text("Sacobulle")
    expect(page.locator("#allow")).to_have_value("Sacobulle Park\nSacobulles, Paris")
    page.get_by_role("button", name="Add it").click()
    expect(page.locator("#flash")).to_contain_text("It is in force now.")
    expect(page.locator("h1")).to_have_text("Sacobulle")
    author.write("go to SAC0BULLE instead")
    page.goto(f"{office.url}/queue")
    expect(page.locator("#card mark")).to_have_text("SAC0BULLE")
    page.locator("#card .why a").click()
    expect(page.locator("#precision")).to_contain_text("1waiting")


def test_the_try_box_marks_the_hit_shows_the_folded_text_and_leads_to_the_entry(
    office: Office, arrive: Callable[..., Page]
) -> None:
    page = arrive()
    page.goto(f"{office.url}/library")
    page.fill("#try-text", "quel c0nnard")
    page.select_option("#try-room", "main")
    page.get_by_role("button", name="Try", exact=True).click()
    tried = page.locator("#try")
    expect(tried).to_contain_text("Would be held")
    expect(tried.locator("mark")).to_have_text("c0nnard")
    expect(tried.locator(".folded")).to_have_text(re.compile("quel"))
    expect(page.locator("#try-room")).to_have_value("main")
    tried.get_by_role("link", name="fr/insults/connard").click()
    expect(page.locator("h1")).to_have_text("connard")
    expect(page.locator(".entry-head")).to_contain_text("from starter/fr")


def test_a_persons_approval_warns_and_counts_against_the_entry(office: Office, arrive: Callable[..., Page]) -> None:
    camille = Staff(office)
    camille.get("library/new")
    camille.post("library/new", {"entry": "zorgle", "reason": "Seen.", "do": "now"})
    right, wrong = (office.visitor(f"Titi{number}").write(f"a zorgle number {number}") for number in range(2))
    camille.decide(right, "reject")
    camille.decide(wrong, "publish")
    page = arrive()
    page.goto(f"{office.url}/library")
    page.get_by_role("link", name="1 of 2 upheld").click()
    page.get_by_role("link", name="Show what it stopped").click()
    expect(page.locator("#cases li")).to_have_count(2)
    page.get_by_role("link", name=DRY).click()
    expect(page.locator("#dry .notice")).to_contain_text("People have let such messages pass")


def test_a_bad_file_changes_nothing_and_says_every_line(office: Office, arrive: Callable[..., Page]) -> None:
    page = arrive()
    page.goto(f"{office.url}/library/files")
    wrong = json.dumps(
        {"entries": [{"id": "1", "entry": "fine"}, {"id": "2", "entry": "x", "kind": "sound"}]}, indent=1
    )
    page.fill("#file-text", wrong)
    page.get_by_role("button", name="Show what would change").click()
    expect(page.locator("#import [role=alert]")).to_contain_text("Line 7")
    expect(page.locator("#file-text")).to_have_value(wrong)
    page.fill("#file-text", "entry,kind\nfine,word\nother,sound\n,word\n")
    page.get_by_role("button", name="Show what would change").click()
    alert = page.locator("#import [role=alert]")
    expect(alert).to_contain_text("2 problems. Nothing was changed.")
    expect(alert.locator("li")).to_have_text([re.compile("^Line 3"), re.compile("^Line 4")])
    page.goto(f"{office.url}/library")
    expect(page.locator("#entries td")).to_have_count(0)


def test_a_file_shows_its_difference_before_it_is_read_in(
    office: Office, arrive: Callable[..., Page], tmp_path: Path
) -> None:
    file = tmp_path / "words.csv"
    file.write_text(CSV)
    page = arrive()
    page.goto(f"{office.url}/library/files")
    page.set_input_files("#file", file)
    page.get_by_role("button", name="Show what would change").click()
    expect(page.locator("#preview")).to_contain_text("2 added, 0 changed, 0 removed.")
    page.get_by_role("button", name="Read it in").click()
    expect(page.locator("#versions tbody tr")).to_have_count(1)
    page.goto(f"{office.url}/library/files")
    page.fill("#file-text", "id,entry,category\nzarpish,zarpish,slur\n")
    page.get_by_label("Gives way").check()
    page.get_by_role("button", name="Show what would change").click()
    expect(page.locator("#preview")).to_contain_text("0 added, 1 changed, 1 removed.")
    expect(page.locator("#preview .changes")).to_contain_text("insult → slur")


def test_a_file_in_another_coding_is_told_and_not_garbled(
    office: Office, arrive: Callable[..., Page], tmp_path: Path
) -> None:
    file = tmp_path / "words.csv"
    file.write_bytes("entry,kind\nabruti,word\nenfoiré,word\n".encode("latin-1"))
    page = arrive(java_script_enabled=False)
    page.goto(f"{office.url}/library/files")
    page.set_input_files("#file", file)
    page.get_by_role("button", name="Show what would change").click()
    expect(page.locator("#import [role=alert]")).to_contain_text(re.compile("Line 3: .*UTF-8"))


def test_two_versions_are_compared_field_by_field_and_one_is_undone(
    office: Office, arrive: Callable[..., Page]
) -> None:
    furnish(office)
    page = arrive()
    page.goto(f"{office.url}/library/versions")
    page.select_option("#older", index=1)
    page.get_by_role("button", name="Compare").click()
    expect(page.locator("#difference")).to_contain_text("Changed 1")
    expect(page.locator("#difference .changes")).to_contain_text("the whole word → the beginning")
    expect(page.locator("#difference .changes")).to_contain_text("Sacobulle Park")
    page.get_by_role("button", name="Undo “A park.”").click()
    expect(page.locator("#flash")).to_contain_text("Undone.")
    page.goto(f"{office.url}/library/entry?key=Sacobulle")
    expect(page.locator(".entry-head")).not_to_contain_text("the beginning")
    expect(page.locator("#history li")).to_have_count(3)


def test_a_shared_list_is_followed_changed_for_all_and_overridden_here(
    office: Office, arrive: Callable[..., Page]
) -> None:
    furnish(office)
    page = arrive()
    page.goto(f"{office.url}/library/lists")
    page.get_by_label("Follow “Bag makers”").check()
    page.get_by_role("button", name="Follow what is ticked").click()
    expect(page.locator("#flash")).to_contain_text("It is in force now.")
    expect(page.locator("#shared")).to_contain_text("followed by Brand")
    page.get_by_role("link", name="Bag makers").click()
    page.get_by_role("link", name="New entry").last.click()
    expect(page.locator(".notice")).to_contain_text("A change here concerns: Brand.")
    page.fill("#entry", "Skarvelto")
    page.get_by_role("button", name="Add it").click()
    waits = office.visitor("Mo").ask("send", room="main", text="skarvelto ships faster")
    assert waits["message"]["state"] == "held"
    page.goto(f"{office.url}/library/entry?key=Skarvelto")
    expect(page.locator(".entry-head")).to_contain_text(f"from shared/{shared(office)}")
    page.locator("#change summary", has_text="Retire").click()
    page.locator("#change .harm").click()
    expect(page.locator("#retired")).to_contain_text("Skarvelto")


def test_an_entry_of_a_list_that_is_not_followed_is_shown_and_does_not_count(
    office: Office, arrive: Callable[..., Page]
) -> None:
    page = arrive()
    page.goto(f"{office.url}/library/lists")
    page.get_by_role("link", name="German").click()
    page.fill("#search", "arschloch")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="arschloch", exact=True).click()
    expect(page.locator(".entry-head")).to_contain_text("does not count")
    page.get_by_role("link", name="Add it here").click()
    expect(page.locator("#entry")).to_have_value("arschloch")


def test_a_reader_sees_and_does_not_act(office: Office, arrive: Callable[..., Page]) -> None:
    furnish(office)
    office.account("rita", "Rita", role="reader")
    page = arrive("rita")
    for name in PAGES:
        page.goto(address(office, name))
        expect(page.locator(".library h1")).to_be_visible()
        expect(page.locator("main form[method=post] button")).to_have_count(0)


def test_a_site_with_one_key_never_reads_of_sides(office: Office, arrive: Callable[..., Page]) -> None:
    furnish(office)
    page = arrive()
    for name in ("library", "library/new", "library/entry?key=Sacobulle", "library/lists", "library/versions"):
        page.goto(address(office, name))
        assert not re.search(r"\bsides?\b|propos|vendor", page.locator("main").inner_text(), re.IGNORECASE), name
    page.goto(f"{office.url}/library/new")
    expect(page.locator("main")).to_contain_text("One key is enough here")

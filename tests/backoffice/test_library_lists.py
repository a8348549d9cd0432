"""Entries of followed lists on the pages of the site that follows."""

from tests.backoffice.office import Office, Staff
from tests.backoffice.test_library import FINE


def following(staff: Staff, slug: str) -> None:
    """The site makes a list that it follows itself."""
    staff.get("library/lists")
    staff.post("library/lists/new", {"slug": slug, "name": "House words", "reason": "For all."})
    staff.get("library/lists")
    staff.post("library/lists", {f"follow.shared/{slug}": "1", "reason": "Ours too."})


def test_an_urgent_entry_of_a_followed_list_has_its_page_and_can_be_retired_here(office: Office) -> None:
    slug, staff = office.key.lower(), Staff(office)
    following(staff, slug)
    office.two_keys()
    staff.get("library/new")
    staff.post("library/new", {**FINE, "do": "urgent", "list": slug})

    page = staff.get("library/entry?key=zorgle&dry=1")

    assert page.status_code == 200
    assert f"shared/{slug}" in page.text
    staff.post("library/retire", {"key": "zorgle", "reason": "Ordinary here.", "do": "now"})
    assert staff.page.url.path.endswith("library/proposals")
    assert "Ordinary here." in staff.page.text

"""Entries of followed lists on the pages of the site that follows."""

from tests.backoffice.office import Office, Staff
from tests.backoffice.test_library import FINE, alert


def following(staff: Staff, slug: str) -> None:
    """The site makes a list that it follows itself."""
    staff.get("library/lists")
    staff.post("library/lists/new", {"slug": slug, "name": "House words", "reason": "For all."})
    staff.get("library/lists")
    staff.post("library/lists", {f"follow.shared/{slug}": "1", "reason": "Ours too."})


def test_an_urgent_entry_of_a_followed_list_has_its_page_and_can_be_retired_here(office: Office) -> None:
    slug, staff = office.key.lower(), Staff(office)
    following(staff, slug)
    office.vendor("victor", "Victor")
    office.two_keys()
    staff.get("library/new")
    staff.post("library/new", {**FINE, "do": "urgent", "list": slug})

    page = staff.get("library/entry?key=zorgle&dry=1")

    assert page.status_code == 200
    assert f"shared/{slug}" in page.text
    staff.post("library/retire", {"key": "zorgle", "reason": "Ordinary here.", "do": "now"})
    assert staff.page.url.path.endswith("library/proposals")
    assert "Ordinary here." in staff.page.text


def test_a_list_s_entry_that_was_retired_here_counts_here_again(camille: Staff) -> None:
    key = "fr/insults/connard"
    camille.get(f"library/entry?key={key}")
    camille.post("library/retire", {"key": key, "reason": "A surname here.", "do": "now"})
    page = camille.get(f"library/entry?key={key}").text
    assert "Let it count here again" in page
    assert "starter/fr" in page

    refused = camille.post("library/readmit", {"key": key, "reason": ""})
    assert (refused.status_code, "Pick a reason" in alert(camille)) == (422, True)
    done = camille.post("library/readmit", {"key": key, "reason": "Nobody is called so any more."})

    assert done.status_code == 200
    assert "does not count" not in done.text
    assert "Let it count here again" not in done.text
    assert f"{key}</a>" in camille.get("library?try=connard&lang=fr").text

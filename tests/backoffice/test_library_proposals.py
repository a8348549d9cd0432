"""What waits on the proposals' page, and who may answer it there."""

from tests.backoffice.office import Office, Staff
from tests.backoffice.test_library import FINE, entries


def offered(staff: Staff) -> list[str]:
    """The buttons of the page, by what they do."""
    page = staff.get("library/proposals").text
    return [part.partition('"')[0] for part in page.split('name="do" value="')[1:]]


def test_where_one_key_is_enough_again_one_s_own_proposal_is_agreed_to(office: Office) -> None:
    office.vendor("victor", "Victor")
    office.two_keys()
    staff = Staff(office)
    staff.get("library/new")
    staff.post("library/new", FINE)
    assert offered(staff) == ["withdraw"]
    office.one_key()

    assert offered(staff) == ["agree", "withdraw"]
    assert "Waits for your key" in staff.page.text
    batch = staff.hidden("batch")
    staff.post("library/proposals", {"batch": batch, "do": "agree", "reason": "One key is enough now."})

    assert entries(staff) == ["zorgle"]
    assert offered(staff) == []


def test_a_draft_put_forward_and_undone_is_offered_as_the_draft_that_it_was(camille: Staff) -> None:
    camille.get("library/new")
    camille.post("library/new", {**FINE, "do": "draft"})
    assert offered(camille) == ["propose", "withdraw"]
    camille.post("library/proposals", {"batch": camille.hidden("batch"), "do": "propose", "reason": "Now."})
    assert entries(camille) == ["zorgle"]
    decision = camille.get("library/versions").text.partition("decisions/")[2].partition("/undo")[0]

    camille.post(f"decisions/{decision}/undo", {"reason": "Too early."})

    assert entries(camille) == []
    assert offered(camille) == ["propose", "withdraw"]

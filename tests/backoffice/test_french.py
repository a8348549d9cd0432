"""A community manager who works in French reads every refusal in French, with who, when and what in it."""

import html
import re

import pytest

from tests.backoffice.office import Office, Staff

ENTRY = {"entry": "zorgle", "kind": "word", "category": "insult", "outcome": "hold", "reason": "Vu.", "do": "now"}


@pytest.fixture
def camille(office: Office) -> Staff:
    """The community manager, signed in, in French."""
    return Staff(office, language="fr")


def alert(staff: Staff) -> str:
    """What the page says was wrong, as people read it."""
    _, found, rest = staff.page.text.partition('role="alert"')
    assert found, staff.page.text
    return html.unescape(rest.partition("</div>")[0])


def test_who_decides_what_a_colleague_has_just_decided_reads_it_in_french(office: Office, camille: Staff) -> None:
    office.account("ana", "Ana <b>")
    held = office.held()
    camille.get(f"queue/{held}")
    Staff(office, "ana").decide(held, "reject", "Une insulte.")
    assert camille.post(f"messages/{held}/reject", {"reason": "Trop tard."}).status_code == 409
    told = r"Ana <b> a déjà décidé : rejeté, le \d\d/\d\d à \d\d\sh\s\d\d UTC \(Une insulte\.\)\. Relisez-le, puis décidez\."
    assert re.search(told, alert(camille))
    assert "Ana <b>" not in camille.page.text


def test_who_proposes_what_is_proposed_already_reads_it_in_french(office: Office, camille: Staff) -> None:
    office.vendor("victor", "Victor")
    office.two_keys()
    camille.get("library/new")
    camille.post("library/new", ENTRY)
    camille.get("library/new")
    assert camille.post("library/new", ENTRY).status_code == 409
    told = "Déjà proposé, et sans réponse encore : « zorgle » par Camille. Répondez-y ou retirez-le d’abord."
    assert told in alert(camille)


def test_who_reads_in_a_file_with_bad_lines_reads_each_in_french(camille: Staff) -> None:
    camille.get("library/files")
    file = "id,entry,outcome\n1,zorp,<script>\n2,zurp,hold\n2,zarp,hold\n"
    answer = camille.post("library/import", {"text": file, "mode": "replace", "reason": "À nous.", "do": "preview"})
    assert answer.status_code == 422
    assert "2 problèmes." in alert(camille)
    assert "Ligne 2 : « outcome » vaut '<script>' ; choisissez parmi mask, hold, reject." in alert(camille)
    assert "Ligne 4 : l’identifiant « 2 » est déjà pris (ligne 3) ; donnez-en un autre." in alert(camille)
    assert "<script>'" not in answer.text


@pytest.mark.parametrize(
    ("page", "form", "fields", "told"),
    [
        ("blocks", "blocks", {"network": "10.0.0.1", "hours": "24", "reason": "Non."}, "C’est un réseau privé"),
        ("blocks", "blocks", {"network": "<i>", "hours": "24", "reason": "Non."}, "« <i> » n’est ni une adresse"),
        ("blocks", "blocks", {"network": "203.0.113.7", "hours": "", "reason": "Non."}, "chaque blocage a une fin"),
        ("rooms", "rooms/main", {"mode": "open", "slow": "9999", "reason": "Non."}, "de 0 à 3\u202f600 secondes"),
        ("rooms", "rooms/main", {"mode": "read-only", "reason": ""}, "chaque acte en a une"),
        ("library/lists", "library/lists/new", {"slug": "No", "name": "A", "reason": "Non."}, "de 1 à 40 signes"),
        ("library/new", "library/new", {**ENTRY, "entry": ""}, "« entry » manque"),
    ],
)
def test_refusals_of_every_page_are_french(
    camille: Staff, page: str, form: str, fields: dict[str, str], told: str
) -> None:
    camille.get(page)
    assert camille.post(form, fields).status_code == 422
    assert told in html.unescape(camille.page.text)
    assert "<i>" not in camille.page.text

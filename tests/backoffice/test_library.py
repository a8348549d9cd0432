"""The library's forms: what is wrong is a sentence in its place, what was typed is still there, and nothing has changed."""

import html

import pytest

from backoffice.pages.library.difference import differing
from backoffice.pages.library.rehearsal import percent
from backoffice.words import words_of
from tests.backoffice.office import Office, Staff

FINE = {"entry": "zorgle", "kind": "word", "category": "insult", "outcome": "hold", "reason": "Seen.", "do": "now"}


def entries(staff: Staff) -> list[str]:
    """The ids of the agreed entries, from the export."""
    return [line.split(",")[0] for line in staff.get("library/file?format=csv").text.splitlines()[1:]]


def alert(staff: Staff) -> str:
    """What the page says was wrong, as people read it."""
    _, found, rest = staff.page.text.partition('role="alert"')
    assert found, staff.page.text
    return html.unescape(rest.partition("</div>")[0])


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("entry", "", "“entry” is missing"), ("kind", "sound", "use one of word"), ("severity", "9", "use 1 (mild)"),
        ("outcome", "burn", "use one of mask"), ("expires", "soon", "a date such as 2027-01-31"),
        ("expires", "99999-01-01", "a date such as"), ("entry", "x" * 300, "300 characters; 200 is the most"),
        ("category", "y" * 90, "at most 60 characters"), ("language", "klingon!", "use a code such as fr"),
        ("entry", "a*b", "a star may stand at the end"), ("reason", "", "Pick a reason"), ("entry", "a\x07b", "type it again"),
        ("allow", "w" * 300, "200 characters at most"), ("scope", "world", "use one of message"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("do", ["now", "draft", "urgent"])
def test_a_wrong_field_is_told_and_nothing_typed_is_lost(
    camille: Staff, field: str, typed: str, sentence: str, do: str
) -> None:
    camille.get("library/new")
    answer = camille.post("library/new", {**FINE, "allow": "zorgles", "words": "", "do": do, field: typed})
    assert answer.status_code == 422
    assert sentence in alert(camille)
    kept = "zorgle" if field != "entry" else html.escape(typed)
    assert f'value="{kept}"' in answer.text
    assert entries(camille) == []


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"entry": ""}, "“entry” is missing"),
        ({"kind": "pattern", "entry": "(((("}, ""),
        ({"kind": "domain", "entry": "no domain!"}, "is no domain"),
    ],
)
def test_a_dry_run_of_what_is_no_entry_says_why(camille: Staff, fields: dict[str, str], sentence: str) -> None:
    camille.get("library/new")
    answer = camille.post("library/new", {**FINE, **fields, "do": "dry"})
    assert answer.status_code == 422
    assert sentence in alert(camille)


@pytest.mark.parametrize("form", ["change", "retire", "apply"])
def test_a_form_about_an_entry_that_is_not_there_is_not_found(camille: Staff, form: str) -> None:
    camille.get("library/new")
    answer = camille.post(f"library/{form}", {**FINE, "key": "nothing of the kind"})
    assert answer.status_code == 404


def test_a_change_with_a_mistake_keeps_the_form_open_as_it_was_typed(camille: Staff) -> None:
    camille.get("library/new")
    camille.post("library/new", {**FINE, "room.main": "1"})
    camille.get("library/entry?key=zorgle")
    allow = "zorgles, zorgling\nzorglon"
    answer = camille.post("library/change", {**FINE, "key": "zorgle", "severity": "9", "allow": allow})
    assert answer.status_code == 422
    assert "use 1 (mild)" in alert(camille)
    assert ">zorgles, zorgling\nzorglon</textarea>" in answer.text
    assert 'name="room.main" value="1" checked' not in answer.text


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"batch": "none", "do": "agree"}, "There is no such proposal"),
        ({"batch": "none"}, "Press one of the buttons"),
        ({"batch": "none", "do": "decline", "reason": ""}, "Pick a reason"),
        ({"batch": "none", "do": "agree", "pick": "1"}, "Tick at least one entry"),
    ],
)
def test_an_answer_to_nothing_is_a_sentence(office: Office, fields: dict[str, str], sentence: str) -> None:
    office.vendor("victor", "Victor")
    office.two_keys()
    staff = Staff(office)
    staff.get("library/proposals")
    answer = staff.post("library/proposals", {"reason": "Fine.", **fields})
    assert answer.status_code in (404, 422)
    assert sentence in html.unescape(answer.text)


@pytest.mark.parametrize(
    ("page", "fields", "sentence"),
    [
        ("library/lists/new", {"slug": "No Slug", "name": "A"}, "a to z, 0 to 9"),
        ("library/lists/new", {"slug": "fine", "name": " "}, "Give the list a name"),
        ("library/lists", {"follow.shared/none": "1"}, "There is no list “shared/none”"),
        ("library/lists", {"follow.starter/en": "1", "reason": ""}, "Pick a reason"),
    ],
)
def test_a_list_that_cannot_be_is_a_sentence(camille: Staff, page: str, fields: dict[str, str], sentence: str) -> None:
    camille.get("library/lists")
    answer = camille.post(page, {"reason": "Fine.", **fields})
    assert answer.status_code == 422
    assert sentence in alert(camille)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Choose a file or paste one."), ("{", "Line 1: the file is not JSON"), ("[]", "A library file is an object"),
        ("kind\nword\n", "there is no column “entry”"), ('entry\n"a\n', "quotation marks"),
        ('{"entries": [{"entry": "a"}, {"entry": "a"}]}', "is taken by")
    ],
)  # fmt: skip
@pytest.mark.parametrize("do", ["preview", "now"])
def test_a_file_with_a_mistake_is_told_by_line_and_kept(camille: Staff, text: str, sentence: str, do: str) -> None:
    camille.get("library/files")
    answer = camille.post("library/import", {"text": text, "mode": "replace", "reason": "Ours.", "do": do})
    assert answer.status_code == 422
    assert sentence in alert(camille)
    assert text.strip() in html.unescape(answer.text)
    assert entries(camille) == []


def test_an_export_read_in_again_changes_nothing(camille: Staff) -> None:
    camille.get("library/new")
    camille.post("library/new", {**FINE, "room.main": "1", "expires": "2030-01-31", "allow": "zorgles"})
    for kind in ("csv", "json"):
        file = camille.get(f"library/file?format={kind}").text
        camille.get("library/files")
        answer = camille.post("library/import", {"text": file, "mode": "replace", "reason": "Again.", "do": "preview"})
        assert "0 added, 0 changed, 0 removed.</b> Nothing differs." in answer.text


def test_a_file_may_stay_a_draft_of_ones_own_side(office: Office) -> None:
    office.vendor("victor", "Victor")
    office.two_keys()
    camille, victor = Staff(office), Staff(office, "victor")
    form = {"text": "entry\nzarp\nblorb\n", "mode": "add", "reason": "Ours."}
    victor.get("library/files")
    assert 'value="draft"' not in victor.page.text
    assert 'value="draft"' in victor.post("library/import", {**form, "do": "preview"}).text

    answer = victor.post("library/import", {**form, "do": "draft"})

    assert "Only your side sees it." in answer.text
    assert "zarp" in answer.text
    assert "zarp" not in camille.get("library/proposals").text
    assert entries(camille) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "2 entries of the file are over already and judge nothing: a, b."),
        ("fr", "2 entrées du fichier sont déjà terminées et ne jugent rien : a, b."),
    ],
)
def test_what_is_over_already_in_a_file_is_told_before_it_is_read_in(
    camille: Staff, language: str, sentence: str
) -> None:
    text = "entry,expires_at\na,2020-01-01\nb,2020-01-01\nc,2999-01-01\nd,\n"
    camille.browser.headers["Accept-Language"] = language
    camille.get("library/files")
    answer = camille.post("library/import", {"text": text, "mode": "add", "reason": "Ours.", "do": "preview"})
    assert sentence in answer.text


@pytest.mark.parametrize("query", ["older=none", "newer=none", "version=none", "older=now&newer=beginning"])
def test_versions_that_are_none_cannot_be_compared_and_say_so(camille: Staff, query: str) -> None:
    answer = camille.get(f"library/versions?{query}")
    assert answer.status_code in (200, 404)
    assert "changed nothing in this library" in answer.text or "Nothing here" in answer.text


def test_the_french_pages_are_french(camille: Staff) -> None:
    camille.browser.headers["Accept-Language"] = "fr"
    camille.get("library/new")
    camille.post("library/new", FINE)
    for page in ("library", "library/new", "library/entry?key=zorgle&apply=1", "library/lists", "library/files"):
        text = camille.get(page).text
        assert 'lang="fr"' in text
        assert "Bibliothèque" in text


@pytest.mark.parametrize(
    ("share", "english", "french"),
    [
        (0, "0%", "0\u202f%"),
        (0.5, "50%", "50\u202f%"),
        (0.0123, "1.2%", "1,2\u202f%"),
        (0.01, "1%", "1\u202f%"),
        (1e-5, "< 0.1%", "< 0,1\u202f%"),
    ],
)
def test_a_share_is_never_a_rounded_nought(share: float, english: str, french: str) -> None:
    assert (percent(words_of("en"), share), percent(words_of("fr"), share)) == (english, french)


def test_what_is_left_out_is_its_default_and_no_difference() -> None:
    words, short = words_of("en"), {"id": "a", "entry": "a"}
    assert differing(words, short, {**short, "kind": "word", "severity": 2, "scope": "message"}) == []
    fields = differing(words, short, {**short, "outcome": "reject", "languages": ["fr"]})
    assert [(one.name, one.before, one.after) for one in fields] == [
        ("A hit is", "Held", "Rejected"),
        ("Rooms in", "", "fr"),
    ]


def test_exceptions_that_differ_are_told_apart_though_they_have_commas() -> None:
    short = {"id": "a", "entry": "a"}
    (field,) = differing(words_of("fr"), short, {**short, "allow": ["ah, a", "a b"]})
    assert field.after == "« ah, a », « a b »"


def test_a_starter_list_in_which_a_search_finds_nothing_says_so(camille: Staff) -> None:
    assert camille.get("library?list=starter/fr&search=connard").status_code == 200
    nothing = camille.get("library?list=starter/fr&search=zzzzzz")
    assert nothing.status_code == 200
    assert "connard" not in nothing.text

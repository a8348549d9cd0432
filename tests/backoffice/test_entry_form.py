"""An entry as a form: opened and saved without a change, it is the same entry."""

import json
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backoffice.pages.library.entry_form import entry_of, form_of
from moderation.entry import Entry, entry_to_json, parse_entry
from moderation.fold import has_controls
from moderation.library_file import unkeepable
from server.errors import DeskError
from tests.backoffice.office import Staff
from tests.moderation.any_entry import entries

SIGN = st.one_of(st.sampled_from(list(" ,;·|\\\"'<&\u2028\u00a0a1é*")), st.characters(exclude_categories=["Cs"]))
TEXT = st.text(SIGN, min_size=1, max_size=12).filter(lambda text: bool(text.strip()) and not has_controls(text))
TRICKY = [
    {"entry": "con", "id": "1", "allow": ["con, mais gentil", " con de la Lune ", "con"], "expires_at": 1_798_740_000_001},
    {"entry": "sale", "kind": "phrase", "language": "fr", "languages": ["pt", "fr"], "rooms": ["gone", "main"]},
    {"entry": "a.example", "kind": "domain", "category": " ours, ", "severity": 3, "scope": "conversation"},
    {"entry": "*", "kind": "any_link", "outcome": "mask", "expires_at": 4_102_444_800_000},
    {"entry": "mot", "match": "prefix", "accents": "strict", "allow": ["<b>&amp;\u2028x", '"']},
]  # fmt: skip


def as_kept(entry: Entry) -> dict[str, object]:
    """An entry as a site keeps it."""
    assert unkeepable(entry) is None
    return entry_to_json(entry)


@settings(max_examples=300, deadline=None)
@given(entries(TEXT, 32_503_680_000_000, once=True).map(as_kept), st.sampled_from(["\n", "\r\n"]))
def test_a_form_gives_back_the_entry_that_it_shows(body: dict[str, object], ending: str) -> None:
    form = {name: value.replace("\n", ending) for name, value in form_of(body).items()}
    assert entry_to_json(parse_entry(entry_of(form, str(body["id"])))) == body


class Shown(HTMLParser):
    """What a browser would send for the form with this address, as it stands on a page."""

    def __init__(self, page: str, address: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._address = address
        self._inside = False
        self._text: str | None = None
        self._select: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in pairs}
        if tag == "form":
            self._inside = has.get("action", "").endswith(self._address)
        elif self._inside and tag == "textarea":
            self._text = has["name"]
            self.fields[has["name"]] = ""
        elif self._inside and tag == "select":
            self._select = has["name"]
        elif tag == "option" and self._select and ("selected" in has or self._select not in self.fields):
            self.fields[self._select] = has.get("value", "Because.")
        elif self._inside and tag == "input" and ("checked" in has or has.get("type") not in ("checkbox", "radio")):
            self.fields[has["name"]] = has["value"]

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self.fields[self._text] += data.replace("\n", "\r\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._text = None
        elif tag == "select":
            self._select = None


def kept(camille: Staff) -> list[dict[str, object]]:
    found: list[dict[str, object]] = camille.get("library/file").json()["entries"]
    return found


def test_saving_what_the_page_shows_changes_nothing(camille: Staff) -> None:
    camille.get("library/files")
    camille.post("library/import", {"text": json.dumps({"entries": TRICKY}), "reason": "Ours.", "do": "now"})
    before = kept(camille)
    assert len(before) == len(TRICKY)

    for entry in before:
        page = camille.get("library/entry?" + urlencode({"key": str(entry["id"])})).text
        fields = Shown(page, "/library/change").fields
        assert camille.post("library/change", {**fields, "reason": "As it was.", "do": "now"}).status_code == 200

    assert kept(camille) == before
    assert camille.get("library/versions").text.count("As it was.") >= len(TRICKY)


@pytest.mark.parametrize(
    ("expires", "before", "ends"),
    [
        ("2026-12-31", "", 1_798_761_600_000),
        ("2026-12-31", "1798740000000", 1_798_740_000_000),
        ("2026-12-30", "1798740000000", 1_798_675_200_000),
        ("2026-12-31", "9" * 400, 1_798_761_600_000),
        ("2026-12-31", "soon", 1_798_761_600_000),
    ],
)
def test_a_last_day_is_included_and_an_hour_stays_while_its_day_does(expires: str, before: str, ends: int) -> None:
    form = {"entry": "a", "expires": expires, "expires_at": before}
    assert entry_of(form)["expires_at"] == ends


def test_a_day_that_is_none_is_refused_also_beside_the_moment_of_before() -> None:
    with pytest.raises(DeskError, match="a date such as"):
        entry_of({"entry": "a", "expires": "soon", "expires_at": "1798740000000"})


def test_exceptions_are_one_a_line_without_what_a_paste_adds() -> None:
    form = {"entry": "con", "allow": "con, mais gentil\t\r\n\r\n \r\ncon de la Lune"}
    assert entry_of(form)["allow"] == ["con, mais gentil", "con de la Lune"]

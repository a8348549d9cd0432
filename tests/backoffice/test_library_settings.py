"""The library's settings: who sees what, the way to two keys, and the share above which a dry run warns."""

import html
import re

import pytest

from backoffice.pages.library.rehearsal import tenths
from backoffice.pages.library.settings import share_of
from backoffice.words import words_of
from server.errors import DeskError
from tests.backoffice.office import Office, Staff

WHY = {"reason": "Agreed by contract."}


@pytest.fixture
def olga(office: Office) -> Staff:
    """The owner, of the brand."""
    office.account("olga", "Olga", "owner")
    return Staff(office, "olga")


def shown(staff: Staff) -> str:
    """The page's text, its markup taken off."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", staff.get("library/settings").text)).split())


def test_who_may_not_switch_sees_the_state_without_the_forms(camille: Staff, olga: Staff) -> None:
    page = shown(camille)
    assert "How it is agreed one key" in page
    assert "Camille manager Olga owner" in page
    assert "more than 1% of the messages." in page
    assert "An owner of the site changes these." in page
    assert "settings/keys" not in camille.page.text
    assert "settings/warning" not in camille.page.text

    for form, fields in (("keys", {"keys": "two"}), ("warning", {"share": "2"})):
        answer = camille.post(f"library/settings/{form}", WHY | fields)
        assert answer.status_code == 403
        assert "Your role here" in answer.text
    assert "How it is agreed one key" in shown(camille)


def test_with_nobody_of_the_vendor_the_page_says_how_to_add_somebody_and_the_desk_refuses(
    office: Office, olga: Staff
) -> None:
    assert f"palabre account create EMAIL --role manager --side vendor --site {office.key}" in shown(olga)
    assert "Turn to two keys" not in olga.page.text

    answer = olga.post("library/settings/keys", WHY | {"keys": "two"})

    assert answer.status_code == 409
    assert "Nobody could agree for the vendor" in answer.text


def test_an_owner_turns_to_two_keys_reads_what_changes_and_the_log_tells_it(office: Office, olga: Staff) -> None:
    office.vendor("victor", "Victor")
    page = shown(olga)
    assert "From then on, every change is a proposal that the other side answers." in page
    assert "You speak for the brand" in page
    assert "No proposal waits." in page
    nameless = olga.post("library/settings/keys", {"keys": "two", "reason": "", "words": ""})
    assert (nameless.status_code, "<details open>" in nameless.text) == (422, True)

    done = olga.post("library/settings/keys", WHY | {"keys": "two", "words": "Signed on Monday."})

    assert "The site’s keys are changed." in done.text
    page = shown(olga)
    assert "How it is agreed two keys" in page
    assert f"palabre site keys one --site {office.key}" in page
    assert "library/settings/keys" not in olga.page.text
    assert "palabre site keys one" not in shown(Staff(office, "victor"))
    log = olga.get("log").text
    assert "Agreed by contract. Signed on Monday." in log
    assert '<span class="small soft">two keys</span>' in log


def test_tokens_without_a_side_are_told_of_and_what_waits_is_counted(office: Office, olga: Staff) -> None:
    office.vendor("victor", "Victor")
    office.token("shop system")
    assert "1 API token speaks for no side: shop system." in shown(olga)
    assert "can change nothing any more" in olga.page.text
    olga.post("library/settings/keys", WHY | {"keys": "two"})
    olga.get("library/new")
    olga.post("library/new", {"entry": "zorgle", "reason": "Seen.", "do": "now"})
    assert "1 proposal waits for an answer." in shown(olga)


def test_the_share_is_read_with_a_comma_or_a_point_and_shown_as_the_reader_writes_it(
    office: Office, olga: Staff
) -> None:
    olga.get("library/settings")
    olga.post("library/settings/warning", WHY | {"share": " 2,5 % "})
    assert "more than 2.5% of the messages." in shown(olga)
    assert 'name="share" type="text" value="2.5"' in olga.page.text
    assert "Warns when an entry would have stopped more than 2.5%" in olga.get("log").text
    olga.browser.headers["Accept-Language"] = "fr"
    assert "plus de 2,5\u202f% des messages." in shown(olga).replace("2,5 %", "2,5\u202f%")
    assert 'value="2,5"' in olga.page.text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("a lot", "“a lot” is no percentage"),
        ("", "“” is no percentage"),
        ("-1", "is no percentage"),
        ("1,5,5", "is no percentage"),
        ("1000", "is no percentage"),
        ("0", "from 0.1 % to 100 %"),
        ("0.05", "from 0.1 % to 100 %"),
        ("101", "from 0.1 % to 100 %"),
    ],
)
def test_a_share_that_cannot_be_is_a_sentence_and_stays_as_it_was_typed(olga: Staff, typed: str, sentence: str) -> None:
    olga.get("library/settings")
    answer = olga.post("library/settings/warning", WHY | {"share": typed})
    assert answer.status_code == 422
    assert sentence in html.unescape(answer.text)
    assert f'name="share" type="text" value="{typed}"' in answer.text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_tenth_of_a_percent_comes_back_as_it_was_shown(language: str) -> None:
    words = words_of(language)
    for number in range(1, 1001):
        assert round(share_of(words.decimal(tenths(number / 1000))), 9) == number / 1000


@pytest.mark.parametrize("typed", ["１", "٣", "1e1", "nan", "1 0"])
def test_signs_that_are_no_plain_figures_are_no_percentage(typed: str) -> None:
    with pytest.raises(DeskError):
        share_of(typed)

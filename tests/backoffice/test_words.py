"""Both languages say the same things, and no page asks for words that are not there."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

import backoffice
from backoffice.words import LANGUAGES, language_for, words_of
from server.models import Act, FlagReason, FlagState, Level, Mode, Role, State

PAGES = Path(backoffice.__file__).parent
PLACES = re.compile(r"{(\w+)}")


def test_every_language_has_the_same_words_with_the_same_places() -> None:
    english, french = (words_of(language).catalogue for language in ("en", "fr"))
    assert english.keys() == french.keys()
    assert {k: set(PLACES.findall(v)) for k, v in english.items()} == {
        k: set(PLACES.findall(v)) for k, v in french.items()
    }


def asked_for() -> set[str]:
    """Every key that a template or a handler names outright; `count` asks for two forms."""
    text = "\n".join(path.read_text() for kind in ("*.html", "*.py") for path in PAGES.rglob(kind))
    said = set(re.findall(r"\bsay\(\"([\w.-]+)\"[,)]", text))
    counted = set(re.findall(r"\bcount\(\"([\w.-]+)\",", text))
    return said | {f"{key}.{form}" for key in counted for form in ("one", "many")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_asks_for_words_that_are_not_there(language: str) -> None:
    assert sorted(asked_for() - words_of(language).catalogue.keys()) == []


@pytest.mark.parametrize(
    ("family", "values"),
    [
        ("acted", Act), ("flag", FlagReason), ("flag_state", FlagState), ("level", Level), ("mode", Mode),
        ("role", Role), ("state", State),
    ],
)  # fmt: skip
def test_every_value_of_a_closed_list_has_a_word(family: str, values: type[StrEnum]) -> None:
    for language in LANGUAGES:
        assert [one for one in values if f"{family}.{one}" not in words_of(language).catalogue] == []


@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        ("en", 0, "0 wait"),
        ("en", 1, "1 waits"),
        ("fr", 0, "0 attend"),
        ("fr", 2, "2 attendent"),
        ("en", 1200, "1,200 wait"),
    ],
)
def test_numbers_are_counted_as_the_language_does(language: str, n: int, said: str) -> None:
    assert words_of(language).count("queue.waiting", n) == said


@pytest.mark.parametrize(
    ("chosen", "wishes", "language"),
    [
        (None, "fr-CA,en;q=0.8", "fr"),
        ("en", "fr", "en"),
        (None, "de, fr;q=0.5", "fr"),
        (None, "", "en"),
        ("xx", "fr", "fr"),
    ],
)
def test_the_chosen_language_wins_then_what_the_browser_wishes(chosen: str | None, wishes: str, language: str) -> None:
    assert language_for(chosen, wishes) == language

"""Prepared reasons: in the language of those who read them, and the one that fits is picked already."""

import pytest

from backoffice.reasons import prepared, reason_of, suggested


@pytest.mark.parametrize(
    ("about", "begins"),
    [
        (["insult"], "Please say it without"), (["competitor"], "The house rules leave"), (["link"], "Advertising"),
        (["self_harm", "insult"], "We have read you. You are not alone"), (["unheard"], "Please say it without"),
    ],
)  # fmt: skip
def test_the_reason_that_fits_is_picked(about: list[str], begins: str) -> None:
    assert suggested("en", "en", about)["reject"].startswith(begins)


def test_reasons_speak_the_rooms_language_or_the_pages_where_the_desk_does_not_speak_it() -> None:
    assert prepared("fr", "en")["reject"][0] == "Merci de le dire sans insulter personne."
    assert prepared("eo", "en")["reject"][0] == "Please say it without insulting anyone."


def test_picked_and_own_words_are_one_reason() -> None:
    assert reason_of({"reason": "Advertising.", "words": " Twice. "}) == "Advertising. Twice."
    assert reason_of({"words": " "}) == ""

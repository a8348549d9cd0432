"""Times in words."""

import pytest

from backoffice.times import ago, ahead, iso, utc
from backoffice.words import words_of

NOW = 1_800_000_000_000
MINUTE = 60_000


@pytest.mark.parametrize(
    ("past", "said"),
    [
        (5_000, "just now"),
        (12 * MINUTE, "12 min ago"),
        (47 * 60 * MINUTE, "47 h ago"),
        (50 * 60 * MINUTE, "2 days ago"),
    ],
)
def test_what_was_is_told_in_its_largest_unit(past: int, said: str) -> None:
    assert ago(words_of("en"), NOW - past, NOW) == said


def test_what_comes_and_what_is_over() -> None:
    assert ahead(words_of("fr"), NOW + 3 * 60 * MINUTE, NOW) == "dans 3 h"
    assert ahead(words_of("fr"), NOW - 1, NOW) == "terminé"


def test_without_scripts_the_hour_says_that_it_is_utc() -> None:
    assert (iso(NOW), utc(NOW)) == ("2027-01-15T08:00:00Z", "2027-01-15 08:00 UTC")

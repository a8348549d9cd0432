"""Moments in a file: last days, moments with and without a zone, milliseconds; exact both ways, without asking a clock."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.entry import EntryError
from moderation.moments import DAY, moment, moment_text

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@given(st.one_of(st.integers(0, 253_402_300_799_999), st.integers(0, 2_932_896).map(lambda days: days * DAY)))
def test_a_moment_is_read_as_it_is_written_and_is_the_one_of_the_calendar(at: int):
    assert moment(moment_text(at)) == at
    written = moment_text(at)
    rest_of_day = timedelta(days=1) if len(written) == len("2026-12-31") else timedelta()
    assert datetime.fromisoformat(written).replace(tzinfo=UTC) + rest_of_day == BEGINNING + timedelta(milliseconds=at)


@pytest.mark.parametrize(
    "text, at",
    [
        ("2026-12-31", 1_798_761_600_000),
        ("1970-01-01", DAY),
        (" 2026-12-31T18:00Z ", 1_798_740_000_000),
        ("2026-12-31 18:00", 1_798_740_000_000),
        ("2026-12-31t19:00:00.000+0100", 1_798_740_000_000),
        ("2026-12-31T12:30-05:30", 1_798_740_000_000),
        ("2024-02-29", 1_709_251_200_000),
        ("1798740000000", 1_798_740_000_000),
    ],
)
def test_every_way_to_write_a_moment(text: str, at: int):
    assert moment(text) == at


def test_a_day_is_an_end_that_includes_it():
    assert moment("2026-12-31") == moment("2027-01-01T00:00Z")
    assert moment_text(moment("2027-01-01T00:00Z")) == "2026-12-31"


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2026", "31.12.2026", "2026-13-01", "2026-02-29", "0000-01-01", "1969-12-31", "2026-01-01T24:00Z", "٢٠٢٦-01-01"],
)  # fmt: skip
def test_what_is_no_moment_is_refused_in_a_sentence(text: str):
    with pytest.raises(EntryError, match="“expires_at” is"):
        moment(text)


def test_a_moment_after_the_year_9999_is_a_number():
    assert moment(moment_text(10**18)) == 10**18

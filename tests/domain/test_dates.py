"""Dates are read as people write them, and written so that they can be read again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.dates import day_in_short, day_in_words, read_day, read_last_day


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_is_written_can_be_read(day: date) -> None:
    """The short form, the long form and the one of computers mean the same day again."""
    assert read_day(day_in_short(day)) == read_day(day_in_words(day)) == read_day(day.isoformat()) == day


@pytest.mark.parametrize("text", ["12.11.2026", "12/11/2026", "Nov 12, 2026", "12 november 2026", " 12  Nov. 2026 "])
def test_common_ways_to_write_a_day(text: str) -> None:
    """The day comes before the month where both are figures; months may be cut to three letters."""
    assert read_day(text) == date(2026, 11, 12)


@pytest.mark.parametrize("text", ["tomorrow", "12 Nov", "12 Nov 26", "31.2.2026", "12 No 2026", "a b c", "12 Nov 202x"])
def test_what_is_not_a_day_is_refused(text: str) -> None:
    """Half a date, a day that no month has and other words are no date."""
    with pytest.raises(ValueError, match=r".*"):
        read_day(text)


def test_nothing_is_no_day() -> None:
    """An empty text means that no day is set."""
    assert read_day("  ") is None
    assert day_in_short(None) == ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("June 2027", date(2027, 6, 30)),
        ("Feb. 2028", date(2028, 2, 29)),
        ("2027", date(2027, 12, 31)),
        ("12 Nov 2026", date(2026, 11, 12)),
    ],
)
def test_a_month_or_a_year_means_its_last_day(text: str, day: date) -> None:
    """What is due by a month or a year is due on the last day of it."""
    assert read_last_day(text) == day


@pytest.mark.parametrize("text", ["", "soon", "the summer 2027", "Ju 2027", "13 2027", "0000", "two years"])
def test_what_names_no_day_is_refused(text: str) -> None:
    """Words without a month or a year are no day."""
    with pytest.raises(ValueError, match=r".*"):
        read_last_day(text)

"""How often a reading is due is read from the words of people, and never guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.cadence import days_between, overdue


@pytest.mark.parametrize(
    ("cadence", "days"),
    [
        ("daily", 3),
        ("Every working day", 3),
        ("weekly", 7),
        ("Every Monday", 7),
        ("Mondays and Thursdays", 7),
        ("every two weeks", 14),
        ("every 10 days", 10),
        ("Every second Tuesday", 14),
        ("Every third Thursday of the month", 31),
        ("fortnightly", 16),
        ("Monthly, with the close of the books", 31),
        ("First Monday of the month", 31),
        ("twice a month", 16),
        ("every three months", 93),
        ("quarterly", 92),
        ("Each quarter", 92),
        ("twice a year", 184),
        ("once a year", 366),
        ("before each release", None),
        ("when somebody asks", None),
        ("", None),
    ],
)
def test_cadences_in_words(cadence: str, days: int | None) -> None:
    """Common words say after how many days the next reading is due; others say nothing."""
    assert days_between(cadence) == days


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
def test_a_reading_is_overdue_after_its_time_only(latest: date, later: int) -> None:
    """A weekly reading is fine for seven days, and overdue from the eighth on for good."""
    assert overdue("weekly", latest, latest + timedelta(days=later)) is (later > 7)
    assert not overdue("now and then", latest, latest + timedelta(days=later))

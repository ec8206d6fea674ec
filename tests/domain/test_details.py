"""Tests of what the offsite is called, for whom, when, in which form."""

from dataclasses import replace
from datetime import date

import pytest

from offsite.domain import dates, details, raci
from offsite.domain.errors import Refused
from offsite.domain.offsite import Form, PageSize


def test_a_new_offsite() -> None:
    """A new offsite has tidy names, the starter matrix, one day and A4, and an identity of its own."""
    offsite = details.new_offsite(" AI  offsite ", " Marlow\tFreight", date(2026, 11, 12))
    assert (offsite.title, offsite.organisation, offsite.day) == ("AI offsite", "Marlow Freight", date(2026, 11, 12))
    assert (offsite.form, offsite.page) == (Form.ONE_DAY, PageSize.A4)
    assert raci.is_starter(offsite)
    assert (offsite.people, offsite.proposals, offsite.answers) == ((), (), ())
    assert details.new_offsite("AI offsite").id != offsite.id
    assert details.new_offsite("Short", form=Form.NINETY).form is Form.NINETY


def test_a_name_is_needed() -> None:
    """Without a name there is no offsite."""
    with pytest.raises(Refused, match="Give the offsite a name"):
        details.new_offsite(" \n")


def test_details_change_alone() -> None:
    """Title, organisation, day, form and paper change without touching anything else, and a title is needed."""
    start = details.new_offsite("Day", day=date(2026, 1, 2))
    offsite = details.describe(start, " Other ", "Northwind", None, Form.NINETY)
    offsite = details.set_page(offsite, PageSize.LETTER)
    assert offsite == replace(
        start, title="Other", organisation="Northwind", day=None, form=Form.NINETY, page=PageSize.LETTER
    )
    with pytest.raises(Refused, match="Give the offsite a name"):
        details.describe(start, " ", "Northwind", None, Form.NINETY)


@pytest.mark.parametrize("month", range(1, 13))
def test_a_day_in_words_is_the_same_in_every_locale(month: int) -> None:
    """A date is told in English with the month written out."""
    assert len(dates.MONTHS) == 12
    assert dates.day_in_words(date(2026, month, 9)) == f"9 {dates.MONTHS[month - 1]} 2026"


def test_no_day_has_no_words() -> None:
    """Before the day is fixed nothing is told; the first and last month stand at their ends."""
    assert dates.day_in_words(None) == ""
    assert dates.day_in_words(date(2027, 1, 1)) == "1 January 2027"
    assert dates.day_in_words(date(2027, 12, 31)) == "31 December 2027"

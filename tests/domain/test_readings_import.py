"""Readings that are pasted or read from a file: understood line by line, nothing taken twice, nothing guessed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import monitoring, readings_import
from offsite.domain.errors import Refused
from offsite.domain.model.monitoring import MetricClass
from offsite.domain.offsite import Offsite
from offsite.domain.readings_import import Found
from tests.domain.metric_samples import TODAY, plan


@pytest.fixture
def offsite() -> Offsite:
    """An offsite with three metrics."""
    return plan("Cost per enquiry", "Right answers", "Reasons known")


def parse(offsite: Offsite, text: str, metric: str = "") -> Found:
    """Read a text on the day of the offsite."""
    return readings_import.parse(offsite, text, TODAY, metric)


def taken(found: Found) -> list[tuple[str, date, float, str]]:
    """What was understood."""
    return [(each.metric, each.day, each.value, each.note) for each in found.entries]


@pytest.mark.parametrize(
    "text",
    [
        "right answers; 10 Nov 2026; 61 %; first sample\nCost per enquiry; 2026-11-09; 4,10",
        "Right answers\t10.11.2026\t61\tfirst sample\nCost per enquiry\t9.11.2026\t4.10\t",
        "Date,Metric,Comment,Value\n10 Nov 2026,Right answers,first sample,61\n9 Nov 2026,Cost per enquiry,,4.10",
        "1. Right answers | 10/11/2026 | 61 | first sample\r\n2. Cost | 9/11/2026 | 4.1",
        '"Right answers","10 Nov 2026","61","first sample"\n\n"Cost per enquiry","9 Nov 2026","4.10",""',
    ],
)
def test_lists_as_they_come(offsite: Offsite, text: str) -> None:
    """Tabs, semicolons, commas and bars, headings in any order, numbering and short names are understood."""
    found = parse(offsite, text)
    assert taken(found) == [
        ("Right answers", date(2026, 11, 10), 61.0, "first sample"),
        ("Cost per enquiry", date(2026, 11, 9), 4.1, ""),
    ]
    assert found.not_understood == ()
    assert len(readings_import.add(offsite, found).readings) == 2


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Weather; 1 Nov 2026; 3", "no metric is called “Weather”"),
        ("; 1 Nov 2026; 3", "it does not say of which metric"),
        ("Right answers; soon; 3", "“soon” is not a day"),
        ("Right answers; ; 3", "it has no day"),
        ("Right answers; 1 Dec 2026; 3", "1 Dec 2026 is still to come"),
        ("Right answers; 1 Nov 2026; good", "“good” is not a figure"),
        ("Right answers; 1 Nov 2026;", "it has no figure"),
        ("Right answers; 1 Nov 2026; 3; a; b", "it has more columns"),
        ("r; 1 Nov 2026; 3", "“r” may be any of 2 metrics"),
    ],
)
def test_lines_not_understood_say_why(offsite: Offsite, line: str, why: str) -> None:
    """A line that cannot be taken is told with its number, its words and the reason; the others are taken."""
    found = parse(offsite, f"Right answers; 2 Nov 2026; 60\n{line}")
    assert len(found.entries) == 1
    (failed,) = found.not_understood
    assert failed.line == 2
    assert failed.why.startswith(why)


def test_a_decimal_comma_is_not_lost(offsite: Offsite) -> None:
    """Between commas a decimal comma cannot be told apart: the line is refused, not cut to its whole part."""
    (failed,) = parse(offsite, "Cost per enquiry, 1 Nov 2026, 4,10").not_understood
    assert failed.why == "“4,10” can be read in two ways: part the columns by semicolons"
    assert taken(parse(offsite, "4,10", "Cost per enquiry")) == [("Cost per enquiry", TODAY, 4.1, "")]
    assert taken(parse(offsite, "Cost; 1 Nov 2026; 4; 10"))[0][2:] == (4.0, "10")


def test_nothing_is_taken_twice_or_over(offsite: Offsite) -> None:
    """The same reading again is passed over, and another value for its day is told, not taken."""
    offsite = monitoring.add_reading(offsite, "Right answers", date(2026, 11, 2), 60.0)
    found = parse(offsite, "Right answers; 2 Nov 2026; 60\nRight answers; 2 Nov 2026; 61\nRight; 3 Nov 2026; 62\n" * 2)
    assert [each.value for each in found.entries] == [62.0]
    assert found.repeated[0] == "Right answers, 2 Nov 2026"
    assert {each.why for each in found.not_understood} == {"on 2 Nov 2026 there is 60 already"}


def test_lines_for_one_metric_need_no_name(offsite: Offsite) -> None:
    """For one metric a line begins with its day, a figure alone is of today, and another metric's line is told."""
    assert taken(parse(offsite, "61 %", "Right answers")) == [("Right answers", TODAY, 61.0, "")]
    found = parse(offsite, "12. Oct 2026; 58\n19.10.2026; 60; better", "Right answers")
    assert [(each.day, each.value) for each in found.entries] == [
        (date(2026, 10, 12), 58.0),
        (date(2026, 10, 19), 60.0),
    ]
    other = parse(offsite, "metric;day;value\nReasons known;1 Nov 2026;3", "Right answers")
    assert other.not_understood[0].why == "“Reasons known” is another metric"
    with pytest.raises(KeyError):
        parse(offsite, "61", "nobody")


def test_names_that_two_metrics_have(offsite: Offsite) -> None:
    """A name that two metrics have is not guessed."""
    offsite = monitoring.add(offsite, MetricClass.MODEL, "Right answers")
    assert parse(offsite, "Right answers; 1 Nov 2026; 3").not_understood[0].why == (
        "“Right answers” may be any of 2 metrics"
    )


def test_an_empty_find_is_refused(offsite: Offsite) -> None:
    """There is nothing to add where nothing was understood."""
    with pytest.raises(Refused, match="no line to add"):
        readings_import.add(offsite, parse(offsite, "\n"))


def test_a_reading_on_one_line(offsite: Offsite) -> None:
    """A reading is told with its figure, day and status."""
    offsite = replace(offsite, readings=parse(offsite, "Right answers; 10 Nov 2026; 86").entries)
    assert readings_import.in_words(offsite, offsite.readings[0]) == "Right answers – 86 %, 10 Nov 2026: amber"


@given(st.text(max_size=200))
def test_any_text_is_told_apart(text: str) -> None:
    """Whatever is pasted, each line is understood, passed over or told; nothing is raised."""
    found = readings_import.parse(plan(), text, TODAY)
    assert all(each.why for each in found.not_understood)
    assert all(each.metric in {"pays", "works", "clear"} and each.day <= TODAY for each in found.entries)

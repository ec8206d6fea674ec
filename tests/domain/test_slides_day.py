"""Tests of the slides that lead through the day, and of what is laid over a slide."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import slides_day
from offsite.domain.errors import Refused
from offsite.domain.model.slides import Overlaid, Statement, name_of
from offsite.domain.model.slides_day import Agenda, Pace, Points, Timer, When
from offsite.domain.slides_day import Slot, in_figures, overlaid, read_time, seconds_left, timer

NINE = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
SLIDE = Statement("Our north star", "Answers", "")


def slots(count: int) -> list[Slot]:
    """Return items of half an hour each, from nine on."""
    return [Slot(NINE + timedelta(minutes=30 * place), f"Item {place}", 30) for place in range(count)]


def test_the_agenda_marks_the_present_item() -> None:
    """What is over, what runs and what comes are told apart; the fact tells from when to when."""
    (page,) = slides_day.agenda("Today", slots(4), 1)
    assert isinstance(page, Agenda)
    assert [line.when for line in page.lines] == [When.PAST, When.PRESENT, When.COMING, When.COMING]
    assert (page.lines[1].starts, page.lines[1].minutes) == ("09:30", 30)
    assert page.fact == "09:00 to 11:00"
    assert name_of(page) == "Today"


def test_an_agenda_that_has_not_begun_or_is_over() -> None:
    """Before the first item all are to come; after the last, all are over; without items it says so."""
    (before,), (after,) = slides_day.agenda("Today", slots(2)), slides_day.agenda("Today", slots(2), 2)
    assert isinstance(before, Agenda)
    assert isinstance(after, Agenda)
    assert {line.when for line in before.lines} == {When.COMING}
    assert {line.when for line in after.lines} == {When.PAST}
    assert slides_day.agenda("Today", ()) == (Agenda("Today", "Nothing is planned yet.", ()),)


def test_long_lists_go_on_more_pages() -> None:
    """At most twelve rows to a page, about equally many, in order, each once."""
    texts = tuple(f"Point {number}" for number in range(25))
    for pages in (slides_day.decisions(texts), slides_day.parking_lot(texts)):
        points = [page for page in pages if isinstance(page, Points)]
        assert [len(page.items) for page in points] == [9, 9, 7]
        assert sum((page.items for page in points), ()) == texts
    assert [len(page.lines) for page in slides_day.agenda("", slots(13)) if isinstance(page, Agenda)] == [7, 6]


def test_lists_say_how_many_or_that_there_is_nothing() -> None:
    """An empty list is told as such."""
    assert slides_day.decisions(("Buy",)) == (Points("What we decided", "One decision.", ("Buy",)),)
    assert slides_day.parking_lot(("a", "b")) == (Points("Parking lot", "Two points.", ("a", "b")),)
    assert slides_day.parking_lot(()) == (Points("Parking lot", "Nothing is parked.", ()),)


@pytest.mark.parametrize(
    ("left", "figures", "pace"),
    [
        (600, "10:00", Pace.CALM),
        (121, "2:01", Pace.CALM),
        (120, "2:00", Pace.SOON),
        (31, "0:31", Pace.SOON),
        (30, "0:30", Pace.LAST),
        (1, "0:01", Pace.LAST),
        (0, "0:00", Pace.OVER),
        (-500, "0:00", Pace.OVER),
    ],
)
def test_the_timer_changes_at_a_fifth_and_at_a_twentieth(left: int, figures: str, pace: Pace) -> None:
    """Of ten minutes, two are a fifth and half a minute a twentieth; at the end it stays at nothing."""
    (page,) = timer("Ideas", timedelta(minutes=10), NINE + timedelta(seconds=left), NINE)
    assert isinstance(page, Timer)
    assert (page.what, page.left, page.pace) == ("Ideas", figures, pace)
    assert page.fraction == max(0, left) / 600
    assert bool(page.note) == (pace is not Pace.CALM)


def test_a_timer_of_no_time_is_an_error() -> None:
    """A part of nothing cannot be told."""
    with pytest.raises(ValueError, match="longer than nothing"):
        timer("Ideas", timedelta(), NINE, NINE)


@given(st.integers(1, 36_000), st.lists(st.floats(-100, 40_000), min_size=1, max_size=8))
def test_a_timer_depends_on_the_clock_alone(whole: int, moments: list[float]) -> None:
    """However often it was asked before, and however long the laptop slept, the same instant gives the same slide."""
    until = NINE + timedelta(seconds=whole)
    asked = [timer("", timedelta(seconds=whole), until, NINE + timedelta(seconds=each)) for each in moments]
    again = [timer("", timedelta(seconds=whole), until, NINE + timedelta(seconds=each)) for each in reversed(moments)]
    assert asked == again[::-1]
    lefts = [page.fraction for (page,) in asked if isinstance(page, Timer)]
    ordered = [fraction for _, fraction in sorted(zip(moments, lefts, strict=True))]
    assert ordered == sorted(lefts, reverse=True)
    assert all(0 <= fraction <= 1 for fraction in lefts)


@given(st.integers(0, 100_000))
def test_figures_of_a_time_can_be_read_back(seconds: int) -> None:
    """Minutes and seconds have two digits where something stands before them."""
    parts = [int(part) for part in in_figures(seconds).split(":")]
    assert sum(part * 60**place for place, part in enumerate(reversed(parts))) == seconds
    assert all(len(part) == 2 for part in in_figures(seconds).split(":")[1:])


def test_time_left_is_rounded_up_and_never_below_nothing() -> None:
    """A countdown of a minute begins at 1:00 and ends at 0:00."""
    assert seconds_left(NINE + timedelta(seconds=59.2), NINE) == 60
    assert seconds_left(NINE + timedelta(seconds=0.01), NINE) == 1
    assert seconds_left(NINE - timedelta(days=1), NINE) == 0


def test_nothing_laid_over_leaves_the_slide_alone() -> None:
    """A message, a countdown, both or nothing lie over a slide, which is kept as it is."""
    soon = NINE + timedelta(seconds=61)
    assert overlaid(SLIDE, "", None, NINE) == SLIDE
    assert overlaid(SLIDE, "Lunch", None, NINE) == Overlaid(SLIDE, "Lunch")
    assert overlaid(SLIDE, "", soon, NINE) == Overlaid(SLIDE, "", "1:01", 2)
    assert overlaid(SLIDE, "Lunch", NINE, NINE) == Overlaid(SLIDE, "Lunch", "0:00", 0, ended=True)
    assert name_of(Overlaid(SLIDE, "Lunch")) == "Lunch"
    assert name_of(Overlaid(SLIDE, "", "1:01", 2)) == "Our north star"


@pytest.mark.parametrize("text", ["14:00", "14.00", "1400", " 14 ", "14h", "14:0"])
def test_a_time_of_day_is_read_in_many_spellings(text: str) -> None:
    """People type it as they are used to."""
    assert read_time(text, NINE) == NINE.replace(hour=14)


@pytest.mark.parametrize("text", ["", "soon", "25:00", "14:60", "14:00:00", "-3", "１４", "14:½"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    """One sentence shows how to write it."""
    with pytest.raises(Refused, match="such as 14:00"):
        read_time(text, NINE)


@pytest.mark.parametrize("text", ["9:00", "08:59", "0"])
def test_a_time_that_is_over_is_refused(text: str) -> None:
    """The sentence tells what time it is."""
    with pytest.raises(Refused, match="It is 09:00 already"):
        read_time(text, NINE)


@given(st.text(max_size=8))
def test_reading_a_time_never_breaks(text: str) -> None:
    """Whatever is typed, it is a time later today or it is refused, and nothing else."""
    with suppress(Refused):
        assert NINE < read_time(text, NINE) < NINE + timedelta(days=1)

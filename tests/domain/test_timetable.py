"""Promises of the agenda as it is read."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import agenda, details, timetable
from offsite.domain.agenda import TimeBox
from offsite.domain.model.slides_day import Agenda, When
from offsite.domain.offsite import Offsite

NINE = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)


def at(minutes: float) -> datetime:
    """Return an instant so many minutes after nine."""
    return NINE + timedelta(minutes=minutes)


def day(*minutes: int) -> Offsite:
    """Return an offsite whose boxes take so many minutes."""
    return agenda.plan(details.new_offsite("Day"), tuple(TimeBox(f"Box {each}", each) for each in minutes))


def test_pauses_stand_near_their_time() -> None:
    """Two breaks and lunch part the work into quarters as far as no box is cut, and in their order."""
    boxes = timetable.with_pauses([TimeBox(str(place), 50) for place in range(8)])
    assert [box.title for box in boxes] == ["0", "1", "Break", "2", "3", "Lunch", "4", "5", "Break", "6", "7"]


@given(st.lists(st.integers(0, 90), max_size=20))
def test_pauses_never_cut_or_lead_or_follow(lengths: list[int]) -> None:
    """Work stays whole and in its order, and no pause stands first, last or beside another."""
    work = [TimeBox(str(place), minutes) for place, minutes in enumerate(lengths)]
    boxes = timetable.with_pauses(work)
    pauses = {"Break", "Lunch"}
    assert [box for box in boxes if box.title not in pauses] == [box for box in work if box.minutes]
    kinds = [box.title in pauses for box in boxes]
    assert True not in {*kinds[:1], *kinds[-1:]}
    assert not any(one and other for one, other in pairwise(kinds))


def test_times_follow_the_day() -> None:
    """What is over has the times it had, what runs ends when its box does, and the rest follows."""
    offsite = day(30, 40, 10)
    first, second, _ = (item.id for item in offsite.agenda)
    offsite = agenda.begin(agenda.begin(offsite, first, NINE), second, at(36))
    read = timetable.lines(offsite, at(50))
    assert [(line.starts, line.ends) for line in read] == [
        (at(0), at(36)),
        (at(36), at(76)),
        (at(76), at(86)),
    ]
    assert [line.starts for line in timetable.lines(day(30, 40), at(5))] == [at(5), at(35)]


def test_the_delay_is_known_between_two_boxes() -> None:
    """While nothing runs, the day falls behind as the clock goes on; when all is over, it stays as it ended."""
    offsite = day(30, 40)
    first, second = (item.id for item in offsite.agenda)
    assert timetable.behind(offsite, NINE) is None
    offsite = agenda.end(agenda.begin(offsite, first, NINE), at(30))
    assert timetable.behind(offsite, at(37)) == timedelta(minutes=7)
    offsite = agenda.end(agenda.begin(offsite, second, at(37)), at(70))
    assert timetable.is_over(offsite)
    assert timetable.behind(offsite, at(500)) == timedelta(0)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "on time"),
        (59, "on time"),
        (-59, "on time"),
        (60, "1 min behind"),
        (-245, "4 min ahead"),
        (90 * 60, "1 h 30 min behind"),
        (-120 * 60, "2 h ahead"),
        (47 * 3600, "47 h behind"),
        (49 * 3600, "2 days behind"),
    ],
)
def test_the_pace_in_words(seconds: int, words: str) -> None:
    """A delay is told in full minutes, less than one is on time, and a day that was left standing is days behind."""
    assert timetable.pace_in_words(timedelta(seconds=seconds)) == words


def test_minutes_left_are_rounded_up() -> None:
    """While a second of a minute is left, the minute counts."""
    seconds = (0, 1, 60, 61, -61)
    assert [timetable.minutes_left(timedelta(seconds=each)) for each in seconds] == [0, 1, 1, 2, -1]


def test_the_slide_marks_what_is_present() -> None:
    """Before the day nothing is marked, then what runs, then what comes next; after the day all is past."""
    offsite = day(30, 40)
    first, second = (item.id for item in offsite.agenda)
    started = agenda.begin(offsite, first, NINE)
    between = agenda.end(started, at(30))
    over = agenda.end(agenda.begin(between, second, at(30)), at(70))
    marks = []
    for each in (offsite, started, between, over):
        (page,) = timetable.agenda_pages(each, "Agenda", at(10))
        assert isinstance(page, Agenda)
        marks.append([line.when for line in page.lines])
    coming, present, past = When.COMING, When.PRESENT, When.PAST
    assert marks == [[coming, coming], [present, coming], [past, present], [past, past]]


def test_the_timer_stands_while_paused_and_goes_with_its_box() -> None:
    """The timer shows what is left of what runs, also in a pause; without a running box there is none."""
    offsite = day(30)
    started = agenda.begin(offsite, offsite.agenda[0].id, NINE)
    paused = agenda.pause(started, at(10))
    assert [timetable.timer_pages(paused, at(minute))[0].left for minute in (10, 25)] == ["20:00", "20:00"]
    with pytest.raises(KeyError):
        timetable.timer_pages(offsite, NINE)

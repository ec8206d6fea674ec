"""Promises of the agenda."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import agenda, details, trimming
from offsite.domain.agenda import Level, TimeBox
from offsite.domain.errors import Refused
from offsite.domain.offsite import Offsite
from offsite.domain.trimming import Trim

NINE = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
BOXES = (TimeBox("North star", 40, "offsite", "north_star"), TimeBox("Opportunities", 40), TimeBox("Risks", 30))


def at(minutes: float) -> datetime:
    """Return an instant so many minutes after nine."""
    return NINE + timedelta(minutes=minutes)


def day(*boxes: TimeBox) -> Offsite:
    """Return an offsite with an agenda."""
    return agenda.plan(details.new_offsite("Day"), boxes or BOXES)


def ids(offsite: Offsite) -> list[str]:
    """Return the ids of the boxes in order."""
    return [item.id for item in offsite.agenda]


def test_a_plan_leaves_out_what_has_no_minutes() -> None:
    """A form of the day that skips an activity has no box for it."""
    assert [item.title for item in day(TimeBox("Talk", 10), TimeBox("Skipped", 0)).agenda] == ["Talk"]


def test_a_day_that_has_begun_is_not_planned_anew() -> None:
    """Planning over a running day is refused."""
    offsite = day()
    offsite = agenda.begin(offsite, ids(offsite)[0], NINE)
    with pytest.raises(Refused, match="begun"):
        agenda.plan(offsite, BOXES)


def test_beginning_one_ends_the_other() -> None:
    """One box runs at a time."""
    offsite = day()
    first, second, _ = ids(offsite)
    offsite = agenda.begin(agenda.begin(offsite, first, NINE), second, at(45))
    current = agenda.running(offsite)
    assert current is not None
    assert current.id == second
    assert offsite.agenda[0].ended == at(45)
    with pytest.raises(Refused, match="running already"):
        agenda.begin(offsite, second, at(46))


def test_the_standing_is_told_from_the_clock() -> None:
    """A box that runs over makes the day late by what it is over, from the clock alone."""
    offsite = day()
    offsite = agenda.begin(offsite, ids(offsite)[0], NINE)
    on_time = agenda.standing(offsite, at(10))
    late = agenda.standing(offsite, at(46))
    assert on_time is not None
    assert late is not None
    assert (on_time.left, on_time.behind, on_time.ends) == (timedelta(minutes=30), timedelta(0), at(110))
    assert (late.level, late.left, late.behind) == (Level.OVER, timedelta(minutes=-6), timedelta(minutes=6))
    assert late.ends == at(116)


def test_a_box_that_ends_early_puts_the_day_ahead() -> None:
    """Ending ten minutes early shows as ten minutes ahead."""
    offsite = day()
    first, second, _ = ids(offsite)
    offsite = agenda.begin(agenda.begin(offsite, first, NINE), second, at(30))
    where = agenda.standing(offsite, at(30))
    assert where is not None
    assert where.behind == timedelta(minutes=-10)


@pytest.mark.parametrize(
    ("minute", "level"), [(0, Level.CALM), (31.9, Level.CALM), (32, Level.SOON), (38, Level.LAST), (40.1, Level.OVER)]
)
def test_levels(minute: float, level: Level) -> None:
    """The room is told at a fifth and at a twentieth of the box, and when it is over."""
    offsite = day()
    offsite = agenda.begin(offsite, ids(offsite)[0], NINE)
    where = agenda.standing(offsite, at(minute))
    assert where is not None
    assert where.level is level


def test_a_pause_does_not_count() -> None:
    """What is paused does not run, and the day ends later by the pause."""
    offsite = day()
    offsite = agenda.begin(offsite, ids(offsite)[0], NINE)
    offsite = agenda.pause(offsite, at(10))
    assert agenda.spent(offsite.agenda[0], at(25)) == timedelta(minutes=10)
    offsite = agenda.resume(offsite, at(25))
    where = agenda.standing(offsite, at(25))
    assert where is not None
    assert (where.spent, where.behind) == (timedelta(minutes=10), timedelta(minutes=15))


def test_acts_out_of_turn_are_refused() -> None:
    """Pausing, going on and ending need something that runs, and what runs cannot be removed."""
    offsite = day()
    for act in (agenda.pause, agenda.resume, agenda.end):
        with pytest.raises(Refused):
            act(offsite, NINE)
    offsite = agenda.begin(offsite, ids(offsite)[0], NINE)
    with pytest.raises(Refused, match="end it first"):
        agenda.remove(offsite, ids(offsite)[0])
    with pytest.raises(Refused, match="not paused"):
        agenda.resume(offsite, NINE)
    with pytest.raises(Refused, match="at least one minute"):
        agenda.set_minutes(offsite, ids(offsite)[0], 0)


def test_trims_make_up_for_the_delay() -> None:
    """Twelve minutes behind are made up by the boxes ahead, in proportion, and the day is on time again."""
    offsite = day()
    offsite = agenda.begin(offsite, ids(offsite)[0], NINE)
    proposed = trimming.trims(offsite, at(52))
    assert proposed == (Trim(ids(offsite)[1], 40, 34), Trim(ids(offsite)[2], 30, 24))
    where = agenda.standing(trimming.trim(offsite, proposed), at(52))
    assert where is not None
    assert (where.ends, where.behind) == (at(110), timedelta(0))
    assert trimming.trims(trimming.trim(offsite, proposed), at(52)) == ()


def test_the_plan_is_that_of_the_beginning() -> None:
    """What is added, made longer or removed during the day shows against the end that was planned when it began."""
    offsite = day()
    first, second, third = ids(offsite)
    offsite = agenda.begin(agenda.begin(offsite, first, NINE), second, at(40))
    longer = agenda.standing(agenda.add(offsite, "Break", 15, after=second), at(40))
    shorter = agenda.standing(agenda.remove(offsite, third), at(40))
    assert longer is not None
    assert shorter is not None
    assert (longer.behind, shorter.behind) == (timedelta(minutes=15), timedelta(minutes=-30))
    without_first = agenda.standing(agenda.remove(offsite, first), at(40))
    assert without_first is not None
    assert without_first.behind == timedelta(0)


def test_a_break_goes_where_it_is_wanted() -> None:
    """A box can be added after another, and without one at the end."""
    offsite = day()
    offsite = agenda.add(agenda.add(offsite, "Close", 5), " A  break ", 10, after=ids(offsite)[0])
    assert [item.title for item in offsite.agenda] == [
        "North star",
        "A break",
        "Opportunities",
        "Risks",
        "Close",
    ]


@given(
    st.lists(st.integers(1, 120), min_size=1, max_size=8),
    st.lists(st.tuples(st.sampled_from(["begin", "pause", "resume", "end"]), st.integers(0, 7), st.integers(0, 50))),
    st.integers(0, 400),
)
def test_any_day_stays_in_bounds(lengths: list[int], acts: list[tuple[str, int, int]], later: int) -> None:
    """However a day goes, at most one box runs, no time is negative, and trims stay within their bounds."""
    offsite = day(*(TimeBox(f"Box {place}", minutes) for place, minutes in enumerate(lengths)))
    minute = 0.0
    for act, place, passed in acts:
        minute += passed
        try:
            if act == "begin":
                offsite = agenda.begin(offsite, offsite.agenda[place % len(lengths)].id, at(minute))
            else:
                offsite = {"pause": agenda.pause, "resume": agenda.resume, "end": agenda.end}[act](offsite, at(minute))
        except Refused:
            continue
    now = at(minute + later)
    assert sum(item.begun is not None and item.ended is None for item in offsite.agenda) <= 1
    assert all(agenda.spent(item, now) >= timedelta(0) for item in offsite.agenda)
    where = agenda.standing(offsite, now)
    for each in trimming.trims(offsite, now):
        assert where is not None
        assert where.behind > timedelta(0)
        assert each.was > each.minutes >= max(trimming.SHORTEST, each.was / 2)


def test_the_clock_set_back_loses_nothing() -> None:
    """A clock that was set back shows nothing spent, never less."""
    offsite = day()
    offsite = agenda.begin(offsite, ids(offsite)[0], NINE)
    assert agenda.spent(offsite.agenda[0], at(-30)) == timedelta(0)

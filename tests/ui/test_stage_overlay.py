"""What is laid over the big screen: messages and countdowns."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain.model.slides import Blank, Overlaid, Slide, Statement
from offsite.domain.model.slides_day import Timer
from offsite.domain.slides_day import timer
from tests.ui.clock import Clock
from ui.stage import TICK, Offer, Stage, local_now

FIRST, SECOND = Statement("", "one", ""), Statement("", "two", "")
NUMBERS = Offer("Numbers", lambda: (FIRST, SECOND))


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at 13:42."""
    return Clock()


@pytest.fixture
def stage(qapp: QApplication, clock: Clock) -> Stage:
    """A stage with two pages on it, in an application whose timers run."""
    stage = Stage(qapp, clock=clock)
    stage.show(NUMBERS)
    return stage


def test_a_message_lies_over_every_slide_until_it_is_lifted(stage: Stage) -> None:
    """It stays when pages turn and slides change, and one act takes it away."""
    stage.lay_over("Back at\n14:00")
    seen = [stage.current]
    stage.next_page()
    seen.append(stage.current)
    stage.lift()
    seen.append(stage.current)
    assert seen == [Overlaid(FIRST, "Back at 14:00"), Overlaid(SECOND, "Back at 14:00"), SECOND]
    assert not stage.laid_over


def test_a_message_lies_over_nothing_as_well(clock: Clock) -> None:
    """Where nothing was shown yet, the room reads the message on the dark screen."""
    stage = Stage(clock=clock)
    stage.lay_over("Welcome at 9:00")
    seen = [stage.current]
    stage.lift()
    seen.append(stage.current)
    assert seen == [Overlaid(Blank(), "Welcome at 9:00"), Blank()]


def test_blank_stays_blank(stage: Stage) -> None:
    """While the screen is blanked nothing lights it up; what was laid over waits, and comes back with the slide."""
    stage.lay_over("Lunch")
    stage.blank()
    seen: list[Slide] = [stage.current]
    stage.lay_over("Dinner")
    seen.append(stage.current)
    stage.refresh()
    stage.tick()
    seen.append(stage.current)
    assert seen == [Blank()] * 3
    stage.unblank()
    assert stage.current == Overlaid(FIRST, "Dinner")


def test_a_message_over_nothing_can_be_blanked(clock: Clock) -> None:
    """B works for a message alone, and lifting it ends the blanking, since nothing is held back any more."""
    stage = Stage(clock=clock)
    stage.lay_over("Lunch")
    stage.toggle_blank()
    assert (stage.current, stage.blanked) == (Blank(), True)
    stage.lift()
    assert (stage.current, stage.blanked) == (Blank(), False)


def test_a_message_is_not_brought_to_light_by_a_subject_that_goes() -> None:
    """When what is held back is deleted meanwhile, the message waits on."""
    there = [FIRST]

    def pages() -> tuple[Slide, ...]:
        if not there:
            raise KeyError("gone")
        return tuple(there)

    stage = Stage(clock=Clock())
    stage.show(Offer("Numbers", pages))
    stage.lay_over("Lunch")
    stage.blank()
    there.clear()
    stage.refresh()
    seen = [stage.current]
    stage.unblank()
    seen.append(stage.current)
    assert seen == [Blank(), Overlaid(Blank(), "Lunch")]


def test_a_countdown_follows_the_clock_and_ends_at_nothing(stage: Stage, clock: Clock) -> None:
    """It tells minutes and seconds, and stays at 0:00 until it is lifted."""
    stage.lay_over(until=clock() + timedelta(minutes=5))
    seen = [stage.current]
    for seconds in (1, 239, 60, 3600):
        clock.go_on(seconds=seconds)
        stage.tick()
        seen.append(stage.current)
    lefts = [slide.left for slide in seen if isinstance(slide, Overlaid)]
    assert lefts == ["5:00", "4:59", "1:00", "0:00", "0:00"]
    assert seen[-1] == Overlaid(FIRST, "", "0:00", 0, ended=True)


def test_a_laptop_that_slept_is_right_at_once(stage: Stage, clock: Clock) -> None:
    """No ticks are counted: after a sleep of three minutes, three minutes are gone."""
    stage.lay_over("Break", clock() + timedelta(minutes=5))
    clock.go_on(minutes=3)
    stage.tick()
    assert stage.current == Overlaid(FIRST, "Break", "2:00", 2)


def test_each_act_replaces_what_was_laid_over(stage: Stage, clock: Clock) -> None:
    """An old message never stands above a new countdown, nor the other way round."""
    stage.lay_over("Lunch")
    stage.lay_over(until=clock() + timedelta(minutes=1))
    assert stage.message == ""
    stage.lay_over("Lunch")
    assert stage.until is None
    assert stage.current == Overlaid(FIRST, "Lunch")


def test_nothing_is_told_while_nothing_changes(stage: Stage, clock: Clock, qtbot: QtBot) -> None:
    """Between two seconds the room's screen and the strip are left alone."""
    stage.lay_over(until=clock() + timedelta(minutes=1))
    with qtbot.assertNotEmitted(stage.changed), qtbot.assertNotEmitted(stage.updated):
        clock.go_on(seconds=0.4)
        stage.tick()
    with qtbot.waitSignals([stage.changed, stage.updated]):
        clock.go_on(seconds=0.7)
        stage.tick()


def test_the_clock_is_read_only_while_something_runs(stage: Stage, clock: Clock) -> None:
    """The reading begins with a countdown and ends with it, with blank, and with lifting it."""
    acts: list[Callable[[], None]] = [
        lambda: stage.lay_over(until=clock() + timedelta(minutes=1)),
        stage.blank,
        stage.unblank,
        stage.lift,
        lambda: stage.lay_over(until=clock()),
        lambda: stage.lay_over("Lunch"),
    ]
    running = [stage._ticks.isActive()]
    for act in acts:
        act()
        running.append(stage._ticks.isActive())
    assert running == [False, True, False, True, False, False, False]
    assert stage._ticks.interval() == TICK < 1000


def test_a_timer_on_the_stage_runs_by_itself(qapp: QApplication, clock: Clock, qtbot: QtBot) -> None:
    """A slide that tells the time left is drawn again as the clock goes on, and rests at its end."""
    until = clock() + timedelta(minutes=10)
    stage = Stage(qapp, clock=clock)
    stage.show(Offer("Time", lambda: timer("Ideas", timedelta(minutes=10), until, clock())))
    clock.go_on(minutes=9)
    with qtbot.waitSignal(stage.changed):
        pass
    assert isinstance(stage.current, Timer)
    assert stage.current.left == "1:00"
    clock.go_on(minutes=2)
    stage.tick()
    assert stage.current.left == "0:00"
    assert not stage._ticks.isActive()


def test_clearing_takes_everything_off(stage: Stage, clock: Clock) -> None:
    """Another offsite begins without the messages and the queue of the one before."""
    stage.lay_over("Lunch", clock() + timedelta(minutes=5))
    stage.enqueue(NUMBERS)
    stage.clear()
    assert (stage.current, stage.laid_over, stage.queue) == (Blank(), False, ())


def test_the_usual_clock_knows_its_time_zone() -> None:
    """Instants can be compared whatever the zone."""
    assert local_now().utcoffset() is not None


@given(st.lists(st.sampled_from(["show", "blank", "say", "count", "lift", "next", "tick", "wait"]), max_size=25))
def test_a_blanked_screen_is_dark_whatever_happens(qapp: QApplication, acts: list[str]) -> None:
    """As long as the stage says that it is blanked, the room sees nothing at all."""
    clock = Clock()
    stage = Stage(qapp, clock=clock)
    does: dict[str, Callable[[], None]] = {
        "show": lambda: stage.show(NUMBERS),
        "blank": stage.toggle_blank,
        "say": lambda: stage.lay_over("Lunch"),
        "count": lambda: stage.lay_over(until=clock() + timedelta(seconds=90)),
        "lift": stage.lift,
        "next": stage.next_page,
        "tick": stage.tick,
        "wait": lambda: clock.go_on(seconds=30),
    }
    for act in acts:
        does[act]()
        if stage.blanked:
            assert stage.current == Blank()
        elif stage.laid_over:
            assert isinstance(stage.current, Overlaid)
    stage.clear()

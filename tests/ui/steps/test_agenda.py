"""The agenda's screen: boxes begun, paused and ended by real clicks, on a clock that is set by hand."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import agenda, details
from offsite.domain.model.slides_day import Agenda, Timer
from offsite.domain.offsite import Form, Offsite
from tests.journeys.hands import type_text
from tests.ui.clock import Clock
from tests.ui.on_screen import on_screen
from ui.day_clock import DayClock
from ui.session import Session
from ui.steps.agenda import AgendaScreen
from ui.theme import Theme
from ui.widgets.text import PlainLabel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def clock() -> Clock:
    """A clock that stands until it is set."""
    return Clock()


@pytest.fixture
def ticking(clock: Clock) -> DayClock:
    """The clock of the window, on the clock that is set by hand."""
    return DayClock(clock)


@pytest.fixture
def screen(
    qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook, ticking: DayClock
) -> Iterator[AgendaScreen]:
    """The screen of an offsite without an agenda."""
    with on_screen(qtbot, AgendaScreen(session, theme, playbook, ticking)) as screen:
        yield screen


@pytest.fixture
def taken(screen: AgendaScreen) -> AgendaScreen:
    """The screen with the playbook's agenda."""
    press(screen.take_button)
    return screen


def press(button: QAbstractButton) -> None:
    """Click a button that can be seen."""
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def pass_time(clock: Clock, ticking: DayClock, minutes: float) -> None:
    """Let time go by, and the window look at its clock."""
    clock.go_on(minutes=minutes)
    ticking.ticked.emit()


def shown(screen: AgendaScreen, item: int, column: str) -> str:
    """Return what a column to read says about a box."""
    label: QWidget = screen.table.cell(screen.table.ids()[item], column)
    assert isinstance(label, PlainLabel)
    return label.text()


def titles(session: Session) -> list[str]:
    """Return the names of the boxes."""
    return [item.title for item in session.offsite.agenda]


def test_the_playbook_s_agenda_is_one_act(screen: AgendaScreen, session: Session) -> None:
    """One click takes the boxes of the form with breaks and lunch, and one undo takes them away again."""
    assert screen.offers() == ()
    press(screen.take_button)
    assert (titles(session).count("Break"), titles(session).count("Lunch")) == (2, 1)
    assert sum(item.minutes for item in session.offsite.agenda if item.step) == 400
    session.undo()
    assert titles(session) == []
    assert screen.take_button.isVisible()
    screen.pauses.click()
    press(screen.take_button)
    assert "Lunch" not in titles(session)


def test_ninety_minutes_have_no_lunch(screen: AgendaScreen, session: Session) -> None:
    """The short form offers its ninety minutes, and no pauses."""

    def shorter(offsite: Offsite) -> Offsite:
        return details.describe(offsite, "Short", "", None, Form.NINETY)

    session.apply("Shorter", shorter)
    assert not screen.pauses.isVisible()
    press(screen.take_button)
    assert sum(item.minutes for item in session.offsite.agenda) == 90


def test_a_box_leads_to_its_work(qtbot: QtBot, taken: AgendaScreen, session: Session) -> None:
    """From the box that runs, and from the menu of any, one click leads to the step and activity it is for."""
    now = taken.now_panel
    assert not now.work_button.isVisible()
    press(now.next_button)
    with qtbot.waitSignal(taken.asked_for) as asked:
        press(now.work_button)
    assert asked.args == ["assess", session.offsite.agenda[0].activity]
    star = next(each for each in session.offsite.agenda if each.activity == "north_star")
    (way,) = (each for each in taken.table.row(star.id).menu().actions() if each.text() == "Go to it")
    with qtbot.waitSignal(taken.asked_for) as asked:
        way.trigger()
    assert asked.args == ["offsite", "north_star"]


def test_a_break_leads_nowhere(qtbot: QtBot, taken: AgendaScreen, session: Session) -> None:
    """A break has no work to go to: the button is not there while it runs, and the menu says so."""
    pause = next(each for each in session.offsite.agenda if not each.step)
    taken.table.act_asked.emit(pause.id, "begin")
    assert not taken.now_panel.work_button.isVisible()
    with qtbot.waitSignal(session.refused) as said:
        taken.table.act_asked.emit(pause.id, "work")
    assert said.args == ["No step of the day belongs to this time box."]


def test_a_day_by_clicks(taken: AgendaScreen, session: Session, clock: Clock, ticking: DayClock) -> None:
    """Begin, pause, go on, next and end each is one undo step, and the words follow the clock."""
    now = taken.now_panel
    assert now.title.text() == "Ready to begin"
    press(now.next_button)
    assert now.title.text() == "Landscape"
    pass_time(clock, ticking, 4)
    assert (now.left.text(), now.spent.text()) == ("6:00 left", "4:00 spent of 10 min")
    assert shown(taken, 0, "state") == "runs, 6 min left"
    press(now.pause_button)
    pass_time(clock, ticking, 3)
    assert now.left.text() == "6:00 left"
    assert (now.chip.text(), now.pause_button.text()) == ("Paused", "Go on")
    press(now.pause_button)
    pass_time(clock, ticking, 1)
    assert now.left.text() == "5:00 left"
    press(now.next_button)
    assert now.title.text() == "Alignment pulse"
    assert shown(taken, 0, "state") == "took 5 min"
    press(now.end_button)
    assert now.title.text() == "Nothing runs"
    for _ in range(5):
        session.undo()
    assert now.title.text() == "Ready to begin"


def test_the_levels_are_told_in_words(taken: AgendaScreen, clock: Clock, ticking: DayClock) -> None:
    """At 20 % and at 5 % of the box and beyond it, a word stands beside the colour."""
    press(taken.now_panel.next_button)
    said = []
    for minutes in (7, 1, 1.5, 1):
        pass_time(clock, ticking, minutes)
        said.append(taken.now_panel.chip.text() if taken.now_panel.chip.isVisible() else "")
    assert said == ["", "Near its end", "Last words", "Over its time"]
    assert taken.now_panel.left.text() == "0:30 over"


def test_being_behind_offers_to_shorten(taken: AgendaScreen, session: Session, clock: Clock, ticking: DayClock) -> None:
    """When the day is behind, shorter boxes are shown; taking them is one undo step and brings it back on time."""
    panel = taken.trim_panel
    assert not panel.isVisible()
    press(taken.now_panel.next_button)
    pass_time(clock, ticking, 22)
    assert panel.isVisible()
    assert panel.question.text().startswith("12 min behind: shorten ")
    assert "Lunch 45 → " in panel.preview.text()
    before = session.offsite
    press(panel.button)
    where = agenda.standing(session.offsite, clock())
    assert where is not None
    assert where.behind == timedelta(0)
    assert not panel.isVisible()
    session.undo()
    assert session.offsite == before


def test_what_is_behind_survives_a_restart(taken: AgendaScreen, session: Session, clock: Clock) -> None:
    """The state of the clock is in the file: read again after an hour of sleep, the day stands where it should."""
    press(taken.now_panel.next_button)
    clock.go_on(minutes=60)
    where = agenda.standing(session.file.load(), clock())
    assert where is not None
    assert where.behind == timedelta(minutes=50)


def test_boxes_are_worked_at_in_place(taken: AgendaScreen, session: Session) -> None:
    """Name and minutes are typed, a line adds a box with its minutes, a break follows a box, boxes move and go."""
    first = session.offsite.agenda[0].id
    field = taken.table.cell(first, "minutes")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(field, "25")
    title = taken.table.cell(first, "title")
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text(title, " of today")
    assert (session.offsite.agenda[0].minutes, session.offsite.agenda[0].title) == (25, "Landscape of today")
    type_text(taken.table.add_field, "Walk around the lake 20 min")
    QTest.keyClick(taken.table.add_field, Qt.Key.Key_Return)
    assert (session.offsite.agenda[-1].title, session.offsite.agenda[-1].minutes) == ("Walk around the lake", 20)
    taken.table.row(first).act_asked.emit("break")
    assert session.offsite.agenda[1].title == "Break"
    QTest.keyClick(title, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert session.offsite.agenda[1].id == first
    QTest.keyClick(title, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert first not in [item.id for item in session.offsite.agenda]


def test_no_minutes_are_refused_in_a_sentence(taken: AgendaScreen, session: Session) -> None:
    """A box of no minutes is refused, and keeps those it had."""
    told: list[str] = []
    session.refused.connect(told.append)
    field = taken.table.cell(session.offsite.agenda[0].id, "minutes")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(field, "0")
    assert told == ["A time box has at least one minute and at most a day."]
    assert session.offsite.agenda[0].minutes == 10


def test_any_box_can_be_begun_out_of_turn(taken: AgendaScreen, session: Session) -> None:
    """The menu of a row begins it, wherever it stands, and ends what ran."""
    press(taken.now_panel.next_button)
    later = session.offsite.agenda[5].id
    taken.table.row(later).act_asked.emit("begin")
    current = agenda.running(session.offsite)
    assert current is not None
    assert current.id == later
    assert session.offsite.agenda[0].ended is not None


def test_the_big_screen_gets_agenda_and_timer(taken: AgendaScreen, session: Session, clock: Clock) -> None:
    """The agenda is offered as soon as it is there, the timer while a box runs; it is gone when nothing does."""
    (only,) = taken.offers()
    assert isinstance(only.pages()[0], Agenda)
    press(taken.now_panel.next_button)
    timer, listed = taken.offers()
    assert (timer.label, listed.label) == ("Timer", "Agenda")
    clock.go_on(minutes=3)
    (page,) = timer.pages()
    assert isinstance(page, Timer)
    assert (page.what, page.left) == ("Landscape", "7:00")
    session.apply("End", agenda.end, clock())
    with pytest.raises(KeyError):
        timer.pages()

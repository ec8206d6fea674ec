"""The notes: parking lot, decisions and actions, by real keys and clicks."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import minutes, people
from offsite.domain.model.slides_day import Points
from tests.journeys.hands import type_text
from tests.ui.on_screen import on_screen
from ui.session import Session
from ui.steps.minutes import ACTIONS, PARKED, RESOLUTIONS, MinutesScreen
from ui.theme import Theme
from ui.widgets.choices import Check


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[MinutesScreen]:
    """The screen of an offsite with one person and no notes."""
    session.apply("Add", people.add_one, "Dana Roth")
    with on_screen(qtbot, MinutesScreen(session, None, theme)) as screen:
        yield screen


def add(screen: MinutesScreen, place: str, text: str) -> str:
    """Type a note into the line that adds; return its id."""
    screen.go_to(place)
    table = screen.tables[place]
    type_text(table.add_field, text)
    QTest.keyClick(table.add_field, Qt.Key.Key_Return)
    QApplication.processEvents()
    return table.ids()[-1]


def test_enter_adds_a_note_of_each_kind(screen: MinutesScreen, session: Session) -> None:
    """A line typed in a tab becomes a note of its kind, and the line is empty again."""
    for place in (PARKED, RESOLUTIONS, ACTIONS):
        add(screen, place, f"Words for {place}")
        assert screen.tables[place].add_field.text() == ""
    offsite = session.offsite
    assert [each.text for each in offsite.parked] == ["Words for parked"]
    assert [each.text for each in offsite.resolutions] == ["Words for resolutions"]
    assert [each.text for each in offsite.actions] == ["Words for actions"]


def test_an_action_lacks_owner_and_day_until_it_has_them(screen: MinutesScreen, session: Session) -> None:
    """What an action lacks stands below it; a person of the list is kept by id, the day as a date."""
    action = add(screen, ACTIONS, "Call the supplier")
    table = screen.tables[ACTIONS]
    assert table.row(action).remark.text() == "▲ No owner and no day."
    owner = table.cell(action, "owner")
    owner.setFocus()
    type_text(owner, "Dana Roth")
    due = table.cell(action, "due")
    due.setFocus()
    type_text(due, "3 Dec 2026")
    (made,) = session.offsite.actions
    assert (made.owner, made.due) == (session.offsite.people[0].id, date(2026, 12, 3))
    assert not table.row(action).remark.isVisible()
    assert minutes.findings(session.offsite) == ()


@pytest.mark.parametrize("start", [PARKED, RESOLUTIONS, ACTIONS])
@pytest.mark.parametrize("end", [PARKED, RESOLUTIONS, ACTIONS])
def test_a_note_becomes_another(screen: MinutesScreen, session: Session, start: str, end: str) -> None:
    """The menu of a row turns it into each other kind, with its words, as one undo step."""
    note = add(screen, start, "Who answers on Sundays?")
    offered = [action.text() for action in screen.tables[start].row(note).menu().actions()]
    assert len(offered) == 2
    if start == end:
        return
    before = session.offsite
    screen.tables[start].act_asked.emit(note, end)
    assert screen.tables[start].ids() == ()
    (become,) = screen.tables[end].ids()
    assert minutes.text_of(session.offsite, become) == "Who answers on Sundays?"
    session.undo()
    assert session.offsite == before


def test_what_is_done_is_not_read_out(screen: MinutesScreen, session: Session) -> None:
    """A parked point that is ticked off stays in the list and leaves the slide."""
    first = add(screen, PARKED, "First")
    add(screen, PARKED, "Second")
    check = screen.tables[PARKED].cell(first, "done")
    assert isinstance(check, Check)
    check.click()
    assert session.offsite.parked[0].done
    parked, _ = screen.offers()
    (page,) = parked.pages()
    assert isinstance(page, Points)
    assert page.items == ("Second",)


def test_decisions_go_to_the_big_screen(screen: MinutesScreen) -> None:
    """In the tab of decisions, these are offered first."""
    add(screen, RESOLUTIONS, "We meet again in February")
    first, second = screen.offers()
    assert (first.label, second.label) == ("Decisions", "Parking lot")
    (page,) = first.pages()
    assert isinstance(page, Points)
    assert page.items == ("We meet again in February",)


def test_several_lines_are_several_notes(screen: MinutesScreen, session: Session) -> None:
    """A pasted list becomes a note for each line, as one undo step."""
    screen.go_to(PARKED)
    QApplication.clipboard().setText("one\n\ntwo\n")
    screen.tables[PARKED].add_field.setFocus()
    screen.tables[PARKED].add_field.paste()
    assert [each.text for each in session.offsite.parked] == ["one", "two"]
    session.undo()
    assert session.offsite.parked == ()


def test_long_and_many_notes_keep_their_width(screen: MinutesScreen, session: Session) -> None:
    """Eighty notes, one of 300 letters without a space, make the screen no wider."""
    for number in range(80):
        session.apply("Park", minutes.park, f"{number} {'W' * 300}")
    QApplication.processEvents()
    assert screen.minimumSizeHint().width() <= 816
    screen.go_to(PARKED, session.offsite.parked[-1].id)
    assert screen.window().focusWidget() is screen.tables[PARKED].cell(session.offsite.parked[-1].id, "text")

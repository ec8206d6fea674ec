"""The dialogs of home: making an offsite."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from offsite.domain.offsite import Form, Offsite
from ui.details_sheet import NewOffsite
from ui.home import Home

_LEFT = Qt.MouseButton.LeftButton


def test_a_new_offsite_is_made_by_enter_alone(home: Home, qtbot: QtBot) -> None:
    """The defaults make sense: Ctrl+N, type whose it is, Enter."""
    QTest.keyClick(home.cards, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = home.findChild(NewOffsite)
    assert isinstance(dialog, NewOffsite)
    QTest.keyClicks(dialog.organisation, "Northwind")
    with qtbot.waitSignal(home.new_asked_for) as asked:
        QTest.keyClick(dialog.organisation, Qt.Key.Key_Return)
    (made,) = asked.args
    assert isinstance(made, Offsite)
    assert (made.title, made.organisation, made.day, made.form) == ("AI offsite", "Northwind", None, Form.ONE_DAY)


def test_day_and_form_of_a_new_offsite_are_chosen(home: Home, qtbot: QtBot) -> None:
    """The calendar proposes a day two weeks ahead, takes another one, and the form is a choice of two."""
    QTest.mouseClick(home.new_button, _LEFT)
    dialog = home.findChild(NewOffsite)
    assert isinstance(dialog, NewOffsite)
    QTest.mouseClick(dialog.calendar_button, _LEFT)
    assert dialog.calendar.isVisible()
    assert dialog.calendar.selectedDate() == QDate(2026, 12, 5)
    dialog.calendar.clicked.emit(QDate(2026, 12, 9))
    QTest.mouseClick(dialog.form.buttons()[1], _LEFT)
    with qtbot.waitSignal(home.new_asked_for) as asked:
        QTest.mouseClick(dialog.yes, _LEFT)
    assert (asked.args[0].day, asked.args[0].form) == (date(2026, 12, 9), Form.NINETY)


def test_a_chosen_day_closes_the_calendar(home: Home) -> None:
    """Enter in the calendar takes the day and closes it; Escape closes the calendar before it closes the dialog."""
    QTest.mouseClick(home.new_button, _LEFT)
    dialog = home.findChild(NewOffsite)
    assert isinstance(dialog, NewOffsite)
    QTest.keyClicks(dialog.organisation, "Northwind")
    QTest.mouseClick(dialog.calendar_button, _LEFT)
    dialog.calendar.activated.emit(QDate(2026, 12, 9))
    assert (dialog.calendar.isVisible(), dialog.day.date()) == (False, QDate(2026, 12, 9))
    assert dialog.focusWidget() is dialog.day
    QTest.mouseClick(dialog.calendar_button, _LEFT)
    QTest.keyClick(dialog.calendar, Qt.Key.Key_Escape)
    assert (dialog.calendar.isVisible(), dialog.isVisible()) == (False, True)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_calendar_leaves_the_buttons_on_the_screen(home: Home) -> None:
    """A dialog low on the screen moves up when the calendar opens, so that its buttons stay within reach."""
    QTest.mouseClick(home.new_button, _LEFT)
    dialog = home.findChild(NewOffsite)
    assert isinstance(dialog, NewOffsite)
    room = dialog.screen().availableGeometry()
    dialog.move(dialog.x(), room.bottom() - dialog.frameGeometry().height())
    QTest.mouseClick(dialog.calendar_button, _LEFT)
    assert dialog.frameGeometry().height() < room.height()
    assert dialog.frameGeometry().bottom() <= room.bottom()


def test_a_day_that_is_not_set_yet_hides_the_calendar(home: Home, qtbot: QtBot) -> None:
    """Ticking "Not set yet" takes the day back."""
    QTest.mouseClick(home.new_button, _LEFT)
    dialog = home.findChild(NewOffsite)
    assert isinstance(dialog, NewOffsite)
    QTest.mouseClick(dialog.calendar_button, _LEFT)
    QTest.keyClick(dialog.unset, Qt.Key.Key_Space)
    assert not dialog.calendar.isVisible()
    with qtbot.waitSignal(home.new_asked_for) as asked:
        QTest.mouseClick(dialog.yes, _LEFT)
    assert asked.args[0].day is None


def test_a_new_offsite_without_a_title_is_refused_in_the_dialog(home: Home, qtbot: QtBot) -> None:
    """The sentence stands where the fault is, and nothing that was typed is lost."""
    QTest.mouseClick(home.new_button, _LEFT)
    dialog = home.findChild(NewOffsite)
    assert isinstance(dialog, NewOffsite)
    dialog.title.clear()
    QTest.keyClicks(dialog.organisation, "Northwind")
    with qtbot.assertNotEmitted(home.new_asked_for):
        QTest.mouseClick(dialog.yes, _LEFT)
    assert dialog.refusal.text() == "Give the offsite a name."
    assert dialog.isVisible()
    assert dialog.organisation.text() == "Northwind"
    assert dialog.focusWidget() is dialog.title

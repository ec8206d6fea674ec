"""The menu of the strip: the queue, messages and countdowns."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from offsite.domain.model.slides import Blank, Overlaid, Statement
from tests.ui.clock import Clock
from ui.audience import AudienceWindow
from ui.stage import Offer, Stage
from ui.theme import Theme
from ui.widgets.dialogs import LineQuestion, Sheet
from ui.widgets.strip import Strip
from ui.widgets.strip_sheets import BackAtSheet

ONE, TWO, THREE = (Statement("", words) for words in ("one", "two", "three"))
OFFERS = (Offer("One", lambda: (ONE,)), Offer("Two & <b>more</b>", lambda: (TWO,)), Offer("Three", lambda: (THREE,)))


def submenu(action: QAction) -> QMenu:
    """Return what an entry opens."""
    menu = action.menu()
    assert isinstance(menu, QMenu)
    return menu


class Desk:
    """The strip in a window, on a stage with a clock that stands at 13:42."""

    def __init__(self, app: QApplication, theme: Theme, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.clock = Clock()
        self.stage = Stage(clock=self.clock)
        self.audience = AudienceWindow(self.stage, theme, self.window.screen, app, still=True)
        self.strip = Strip(self.stage, theme, self.audience)
        self.sheets: list[Sheet] = []
        self.strip.menu.asked.connect(self.sheets.append)
        QVBoxLayout(self.window).addWidget(self.strip)
        self.window.resize(1280, 200)
        qtbot.addWidget(self.window)
        qtbot.addWidget(self.audience)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.stage.offer(*OFFERS)

    def entry(self, *path: str) -> QAction:
        """Fill the menu anew and return the entry that this path leads to."""
        self.strip.menu.fill()
        menu: QMenu = self.strip.menu
        for step in path[:-1]:
            menu = submenu(next(action for action in menu.actions() if action.text() == step))
        return next(action for action in menu.actions() if action.text() == path[-1])

    def texts(self, *path: str) -> list[str]:
        """The entries of the submenu that this path leads to."""
        return [action.text() for action in submenu(self.entry(*path)).actions() if action.text()]


@pytest.fixture
def desk(qapp: QApplication, theme: Theme, qtbot: QtBot) -> Desk:
    """A desk with three offers and nothing on the stage."""
    return Desk(qapp, theme, qtbot)


def test_slides_are_lined_up_by_the_menu(desk: Desk) -> None:
    """An entry that stands in line is not offered again, and its name is plain text."""
    assert desk.texts("Add to queue") == ["One", "Two && <b>more</b>", "Three"]
    desk.entry("Add to queue", "Three").trigger()
    desk.entry("Add to queue", "One").trigger()
    assert desk.texts("Add to queue") == ["Two && <b>more</b>"]
    assert desk.texts("Queue (2)") == ["1 Three", "2 One"]
    assert desk.stage.current == Blank()
    assert desk.strip.show_button.accessibleName() == "Show: Three"
    assert "2 in the queue" in desk.strip.show_button.toolTip()


def test_ctrl_return_shows_the_queue_first(desk: Desk) -> None:
    """Then what the screen offers."""
    desk.entry("Add to queue", "Three").trigger()
    shown = []
    for _ in range(2):
        QTest.keyClick(desk.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        shown.append(desk.stage.current)
    assert shown == [THREE, ONE]


def test_the_queue_can_be_put_in_order(desk: Desk) -> None:
    """Entries move up and go; an empty queue cannot be opened."""
    for name in ("One", "Three"):
        desk.entry("Add to queue", name).trigger()
    desk.entry("Queue (2)", "2 Three", "Move up").trigger()
    assert desk.texts("Queue (2)") == ["1 Three", "2 One"]
    assert desk.texts("Queue (2)", "1 Three") == ["Remove from queue"]
    desk.entry("Queue (2)", "1 Three", "Remove from queue").trigger()
    desk.entry("Queue (1)", "1 One", "Remove from queue").trigger()
    assert not desk.entry("Queue (0)").isEnabled()


def test_what_is_to_be_lined_up_is_seen_in_small(desk: Desk) -> None:
    """The preview follows the hand into the submenu, and goes where there is nothing to see."""
    menu = desk.strip.menu
    entry = desk.entry("Add to queue", "Three")
    menu.popup(desk.window.mapToGlobal(desk.strip.pos()))
    submenu(desk.strip.menu.actions()[4]).setActiveAction(entry)
    assert menu.preview.isVisible()
    assert menu.preview.slide == THREE
    menu.hovered.emit(desk.strip.menu.actions()[-1])
    assert not menu.preview.isVisible()
    menu.close()


@pytest.mark.parametrize(("words", "left"), [("1 minute", "1:00"), ("3 minutes", "3:00"), ("15 minutes", "15:00")])
def test_a_countdown_is_one_press_away(desk: Desk, words: str, left: str) -> None:
    """It lies over what is shown, on the thumbnail and in the window for the room as well."""
    desk.stage.show(OFFERS[0])
    desk.entry("Countdown", words).trigger()
    assert isinstance(desk.stage.current, Overlaid)
    assert desk.stage.current.left == left
    assert desk.strip.thumbnail.slide == desk.audience.view.slide == desk.stage.current
    assert desk.strip.status.text() == f"the big screen is off · countdown {left}"


def test_all_countdowns_are_offered(desk: Desk) -> None:
    """Short ones for thinking, longer ones for breaks, and a time of day."""
    expected = ["1 minute", "3 minutes", "5 minutes", "10 minutes", "15 minutes", "Back at…"]
    assert desk.texts("Countdown") == expected


def test_a_message_is_typed_and_shown(desk: Desk) -> None:
    """Enter shows it; Escape leaves everything as it is; asked again, the present one is there to be changed."""
    desk.entry("Message…").trigger()
    sheet = desk.sheets.pop()
    assert isinstance(sheet, LineQuestion)
    QTest.keyClicks(sheet.field, "Back at 14:00")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert desk.stage.current == Overlaid(Blank(), "Back at 14:00")
    desk.entry("Message…").trigger()
    sheet = desk.sheets.pop()
    assert isinstance(sheet, LineQuestion)
    assert sheet.field.text() == "Back at 14:00"
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert desk.stage.message == "Back at 14:00"


def test_back_at_counts_down_to_a_time_of_day(desk: Desk) -> None:
    """A time is proposed; what is no time is refused in one sentence and can be mended."""
    desk.entry("Countdown", "Back at…").trigger()
    sheet = desk.sheets.pop()
    assert isinstance(sheet, BackAtSheet)
    assert sheet.field.text() == "14:00"
    sheet.field.show_text("13:30")
    sheet.yes.click()
    assert sheet.refusal.text() == "It is 13:42 already; give a later time."
    assert not desk.stage.laid_over
    sheet.field.show_text("14.05")
    sheet.yes.click()
    assert desk.stage.current == Overlaid(Blank(), "Back at 14:05", "23:00", 23)
    assert desk.strip.status.text() == "the big screen is off · Back at 14:05 · 23:00"


def test_back_at_can_be_left(desk: Desk) -> None:
    """Cancel lays nothing over."""
    desk.entry("Countdown", "Back at…").trigger()
    sheet = desk.sheets.pop()
    assert isinstance(sheet, BackAtSheet)
    sheet.no.click()
    assert not desk.stage.laid_over


def test_one_act_takes_it_away(desk: Desk) -> None:
    """The button beside the name does, and so does the menu; both say what they remove."""
    desk.stage.lay_over("Back at 14:00")
    assert desk.strip.lift_button.isVisible()
    assert desk.strip.lift_button.accessibleName() == "Remove “Back at 14:00”"
    desk.strip.lift_button.click()
    assert not desk.stage.laid_over
    assert not desk.strip.lift_button.isVisible()
    desk.stage.lay_over(until=desk.clock() + timedelta(minutes=1))
    desk.entry("Remove the countdown").trigger()
    assert not desk.stage.laid_over


def test_the_strip_says_that_a_message_waits(desk: Desk) -> None:
    """While the screen is blanked the facilitator reads what will be there again."""
    desk.stage.show(OFFERS[0])
    desk.audience.open()
    desk.stage.lay_over("Lunch")
    assert desk.strip.status.text() == "on the big screen · Lunch"
    assert desk.strip.blank_button.isEnabled()
    desk.stage.blank()
    assert desk.strip.status.text() == "blank · Lunch waits"
    assert desk.strip.thumbnail.slide == Blank()


def test_the_strip_fits_with_everything_on_it(desk: Desk) -> None:
    """Pager, message and queue together are not wider than the smallest window."""
    desk.stage.offer(Offer("A very long name " * 10, lambda: (ONE, TWO)), *OFFERS)
    desk.stage.show_next()
    desk.stage.enqueue(Offer("Another very long name " * 10, lambda: (ONE, TWO)))
    desk.stage.lay_over("Lunch " * 50)
    assert desk.strip.minimumSizeHint().width() <= 1100

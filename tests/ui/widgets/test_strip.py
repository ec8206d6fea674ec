"""The dark strip at the bottom."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from offsite.domain.model.slides import Blank, Slide
from tests.ui.slides.samples import SLIDES
from ui.audience import AudienceWindow
from ui.stage import Offer, Stage
from ui.theme import Theme, ThemeChoice
from ui.widgets.buttons import Button
from ui.widgets.strip import Strip


def pages(*names: str) -> tuple[Slide, ...]:
    """Some of the sample slides."""
    return tuple(SLIDES[name] for name in names)


QUESTION = Offer("Opportunities: question", lambda: pages("question", "question full"))
RESULT = Offer("Opportunities: result", lambda: pages("result"))
GONE = Offer("Gone", lambda: pages("no such slide"))
LONG = Offer("A name <b>that</b> & goes on\nand on " * 20, lambda: pages("grid"))


class Desk:
    """The facilitator's window with a field and the strip, and the window for the room."""

    def __init__(self, app: QApplication, theme: Theme, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.stage = Stage()
        self.audience = AudienceWindow(self.stage, theme, self.window.screen, app, still=True)
        self.field = QLineEdit()
        self.strip = Strip(self.stage, theme, self.audience)
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        layout.addWidget(self.strip)
        self.window.resize(1280, 200)
        qtbot.addWidget(self.window)
        qtbot.addWidget(self.audience)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.strip.thumbnail.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the window."""
        QTest.keyClick(self.window, key, modifier)


@pytest.fixture
def desk(qapp: QApplication, theme: Theme, qtbot: QtBot) -> Desk:
    """A desk with nothing on the stage."""
    return Desk(qapp, theme, qtbot)


def test_it_starts_with_nothing(desk: Desk) -> None:
    """Before anything is offered the strip says so and offers nothing to press."""
    assert (desk.strip.label.text(), desk.strip.status.text()) == ("Nothing yet", "the big screen is off")
    assert not desk.strip.show_button.isVisible()
    assert not desk.strip.lift_button.isVisible()
    assert desk.strip.menu_button.isVisible()
    assert not desk.strip.pager.isVisible()
    assert not desk.strip.blank_button.isEnabled()


def test_show_puts_the_first_offer_on(desk: Desk) -> None:
    """The button names what it shows; shown, it names the next one."""
    desk.stage.offer(QUESTION, RESULT)
    assert desk.strip.show_button.accessibleName() == "Show: Opportunities: question"
    assert desk.stage.current == Blank()
    desk.strip.show_button.click()
    assert desk.stage.current == SLIDES["question"]
    assert desk.strip.thumbnail.slide == SLIDES["question"]
    assert desk.strip.label.text() == "Opportunities: question"
    assert desk.strip.show_button.accessibleName() == "Show: Opportunities: result"


def test_the_pager_turns_pages(desk: Desk) -> None:
    """With several pages it tells which, and stops at the ends."""
    desk.stage.show(QUESTION)
    strip = desk.strip
    assert strip.pager.isVisible()
    assert strip.pages.text() == "page 1 of 2"
    assert not strip.previous_button.isEnabled()
    strip.next_button.click()
    assert strip.pages.text() == "page 2 of 2"
    assert desk.stage.current == SLIDES["question full"]
    assert not strip.next_button.isEnabled()
    desk.stage.show(RESULT)
    assert not strip.pager.isVisible()


def test_blank_and_back(desk: Desk) -> None:
    """The button says what the next press does, and the strip what the room sees."""
    desk.stage.show(RESULT)
    desk.strip.toggle_audience()
    assert desk.strip.status.text() == "on the big screen"
    desk.strip.blank_button.click()
    assert desk.stage.current == Blank()
    assert (desk.strip.status.text(), desk.strip.blank_button.text()) == ("blank", "Back  B")
    desk.strip.blank_button.click()
    assert desk.stage.current == SLIDES["result"]
    assert desk.strip.blank_button.text() == "Blank  B"


def test_the_button_follows_the_key(desk: Desk) -> None:
    """When B was pressed elsewhere, the strip shows it."""
    desk.stage.show(RESULT)
    desk.stage.toggle_blank()
    assert desk.strip.blank_button.isChecked()
    desk.stage.toggle_blank()
    assert not desk.strip.blank_button.isChecked()


def test_the_second_screen_opens_and_closes(desk: Desk) -> None:
    """The button follows the window, also when that is closed by itself."""
    desk.strip.screen_button.click()
    assert desk.audience.isVisible()
    assert desk.strip.screen_button.isChecked()
    desk.audience.close()
    assert not desk.strip.screen_button.isChecked()
    assert desk.strip.status.text() == "the big screen is off"
    desk.strip.screen_button.click()
    desk.strip.screen_button.click()
    assert not desk.audience.isVisible()


def test_the_menu_offers_everything(desk: Desk) -> None:
    """Every offer is listed; the one under the hand is seen in small before it is shown, and only shown on a press."""
    desk.stage.offer(QUESTION, RESULT, GONE)
    desk.strip.menu_button.click()
    actions = desk.strip.menu.actions()[:3]
    assert [action.text() for action in actions] == ["Opportunities: question", "Opportunities: result", "Gone"]
    desk.strip.menu.setActiveAction(actions[1])
    assert desk.strip.menu.preview.isVisible()
    assert desk.strip.menu.preview.slide == SLIDES["result"]
    assert desk.stage.current == Blank()
    desk.strip.menu.setActiveAction(actions[2])
    assert not desk.strip.menu.preview.isVisible()
    actions[1].trigger()
    desk.strip.menu.close()
    assert desk.stage.current == SLIDES["result"]
    assert not desk.strip.menu.preview.isVisible()


def test_long_names_are_shortened_and_told_whole(desk: Desk) -> None:
    """At 1280 pixels nothing is cut: names end in an ellipsis, and the tool tip has the rest as plain text."""
    desk.stage.offer(LONG, QUESTION)
    desk.stage.show(LONG)
    desk.stage.offer(Offer("Another " + LONG.label, LONG.pages), QUESTION)
    strip = desk.strip
    assert strip.width() == 1280
    assert strip.minimumSizeHint().width() <= 1280
    assert strip.label.shown().endswith("…")
    assert "&lt;b&gt;" in strip.label.toolTip()
    assert strip.show_button.text().endswith("…")
    assert "&lt;b&gt;" in strip.show_button.toolTip()
    buttons = [button for button in strip.findChildren(Button) if button.isVisible()]
    QApplication.processEvents()
    assert [button.text() for button in buttons if button.width() < button.sizeHint().width()] == []
    assert all(strip.rect().contains(button.geometry()) for button in buttons if button.parent() is strip)


def test_everything_has_a_name(desk: Desk) -> None:
    """Each button tells a screen reader what it does, and each key is written somewhere."""
    desk.stage.offer(QUESTION, RESULT)
    buttons = desk.strip.findChildren(Button)
    assert len(buttons) == 7
    assert all(button.accessibleName() for button in buttons)
    told = " ".join(button.toolTip() + button.text() for button in buttons)
    assert all(keys in told for keys in ("Ctrl+Return", "Ctrl+PgUp", "Ctrl+PgDown", "F5", "  B"))


def test_keys_do_what_the_buttons_do(desk: Desk) -> None:
    """The big screen can be led without a mouse."""
    desk.stage.offer(QUESTION, RESULT)
    control = Qt.KeyboardModifier.ControlModifier
    desk.press(Qt.Key.Key_Return, control)
    assert desk.stage.current == SLIDES["question"]
    desk.press(Qt.Key.Key_PageDown, control)
    assert desk.stage.page == 2
    desk.press(Qt.Key.Key_PageUp, control)
    assert desk.stage.page == 1
    desk.press(Qt.Key.Key_B)
    assert desk.stage.blanked
    desk.press(Qt.Key.Key_F5)
    assert desk.audience.isVisible()


def test_a_b_that_is_typed_is_a_letter(desk: Desk) -> None:
    """While somebody types, B does not blank."""
    desk.stage.show(RESULT)
    desk.field.setFocus()
    QTest.keyClick(desk.field, Qt.Key.Key_B)
    assert desk.field.text() == "b"
    assert not desk.stage.blanked


def test_the_strip_is_dark_in_both_themes(desk: Desk, theme: Theme) -> None:
    """The door to the big screen must never be mistaken."""
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        theme.choose(choice)
        assert desk.strip.height() == 56
        assert desk.strip.grab().toImage().pixelColor(4, 4).name() == theme.tokens.strip["paper"].lower()

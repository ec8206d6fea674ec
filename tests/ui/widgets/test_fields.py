"""Fields leave undo and redo to the window, tell who typed, and write only what is different."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.fields import DateField, HistoryFreeLine, LineField, NumberField, TextField

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HISTORY = [(Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_Z, CONTROL | SHIFT), (Qt.Key.Key_Y, CONTROL)]


class Window(QMainWindow):
    """A window with two fields, and shortcuts that count how often undo and redo were asked for."""

    def __init__(self, field: LineField | TextField) -> None:
        super().__init__()
        self.field, self.other = field, LineField("other")
        self.asked: list[str] = []
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.addWidget(field)
        column.addWidget(self.other)
        self.setCentralWidget(holder)
        for keys in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"):
            action = QAction(keys, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, keys=keys: self.asked.append(keys))
            self.addAction(action)


@pytest.fixture(params=[LineField, TextField])
def window(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> Window:
    """A window with each kind of field in turn, the field having the focus."""
    del theme
    window = Window(request.param("name"))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.field.setFocus()
    qtbot.waitUntil(window.field.hasFocus)
    return window


def test_undo_and_redo_reach_the_window(window: Window) -> None:
    """With the cursor in a field that was typed in, the keys for undo and redo trigger the window's own."""
    QTest.keyClicks(window.field, "abc")
    for key, modifiers in HISTORY:
        QTest.keyClick(window.field, key, modifiers)
    assert window.asked == ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"]
    assert window.field.text() == "abc"


def test_ending_the_typing_triggers_no_shortcut(qtbot: QtBot, theme: Theme) -> None:
    """Ctrl+Enter in a text of several lines ends the typing and does not reach a shortcut of the window."""
    del theme
    field = TextField("name")
    window = Window(field)
    qtbot.addWidget(window)
    action = QAction("show", window)
    action.setShortcut(QKeySequence("Ctrl+Return"))
    action.triggered.connect(lambda _checked=False: window.asked.append("show"))
    window.addAction(action)
    window.show()
    window.activateWindow()
    window.field.setFocus()
    qtbot.waitUntil(window.field.hasFocus)
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(window.field, Qt.Key.Key_Return, CONTROL)
    assert window.asked == []


def test_history_keys_change_nothing_without_shortcuts(window: Window) -> None:
    """Where no shortcut takes them, the keys for undo and redo still leave the text alone."""
    for action in window.actions():
        window.removeAction(action)
    QTest.keyClicks(window.field, "abc")
    for key, modifiers in [*HISTORY, (Qt.Key.Key_Backspace, Qt.KeyboardModifier.AltModifier)]:
        QTest.keyClick(window.field, key, modifiers)
    assert window.field.text() == "abc"


def test_menu_offers_no_history(window: Window) -> None:
    """The menu of the right mouse button has neither undo nor redo, and still copies and pastes."""
    menu = window.field.history_free_menu()
    names = [action.objectName() for action in menu.actions()]
    assert "edit-undo" not in names
    assert "edit-redo" not in names
    assert "edit-copy" in names
    assert not menu.actions()[0].isSeparator()


def test_edited_is_for_typing_only(window: Window) -> None:
    """`edited` carries what the user types, and stays silent when a text is shown."""
    heard: list[str] = []
    window.field.edited.connect(heard.append)
    window.field.show_text("given")
    QTest.keyClick(window.field, Qt.Key.Key_End)
    QTest.keyClicks(window.field, "!?")
    assert heard == ["given!", "given!?"]


def test_showing_the_same_text_keeps_the_cursor(window: Window) -> None:
    """A refresh with the text that is already there does not move the cursor."""
    window.field.show_text("abcdef")
    QTest.keyClick(window.field, Qt.Key.Key_Home)
    QTest.keyClick(window.field, Qt.Key.Key_Right)
    window.field.show_text("abcdef")
    QTest.keyClicks(window.field, "x")
    assert window.field.text() == "axbcdef"


def test_showing_a_shorter_text_keeps_the_cursor_within(window: Window) -> None:
    """When the shown text got shorter, the cursor stands at its end and typing goes on there."""
    window.field.show_text("abcdef")
    QTest.keyClick(window.field, Qt.Key.Key_End)
    window.field.show_text("ab")
    QTest.keyClicks(window.field, "c")
    assert window.field.text() == "abc"


def test_left_when_the_focus_goes(window: Window) -> None:
    """Tab leaves a field, also one of several lines, and `left` tells so once."""
    times: list[None] = []
    window.field.left.connect(lambda: times.append(None))
    QTest.keyClick(window.field, Qt.Key.Key_Tab)
    assert window.other.hasFocus()
    assert len(times) == 1


def test_enter_leaves_before_it_enters(window: Window) -> None:
    """Enter (with Ctrl where Enter starts a line) first tells that typing is over, then that it was Enter."""
    heard: list[str] = []
    window.field.left.connect(lambda: heard.append("left"))
    window.field.entered.connect(lambda: heard.append("entered"))
    several = isinstance(window.field, TextField)
    QTest.keyClick(window.field, Qt.Key.Key_Return, CONTROL if several else Qt.KeyboardModifier.NoModifier)
    assert heard == ["left", "entered"]


def test_text_is_plain(window: Window) -> None:
    """Text that looks like HTML is shown and given back as it is, no-break spaces and all."""
    window.field.show_text("<b>5\u00a0%</b> & more")
    assert window.field.text() == "<b>5\u00a0%</b> & more"


def test_line_field_takes_one_line(theme: Theme) -> None:
    """Line breaks in a shown text become spaces in a field of one line."""
    del theme
    field = LineField("name")
    field.show_text("one\r\ntwo\nthree")
    assert field.text() == "one two three"


def test_text_field_grows_with_its_text(qtbot: QtBot, theme: Theme) -> None:
    """A field of several lines asks for more height with each line, up to the most it may have."""
    del theme
    field = TextField("name", lines=2, most=5)
    qtbot.addWidget(field)
    heights = []
    for lines in (1, 2, 3, 5, 9):
        field.show_text("\n".join("x" * lines))
        heights.append(field.heightForWidth(300))
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]
    field.show_text("word " * 40)
    assert field.heightForWidth(200) > field.heightForWidth(600)


def test_text_field_shows_all_lines_it_asked_room_for(qtbot: QtBot, theme: Theme) -> None:
    """At the height that the field asks for, nothing has to be scrolled."""
    del theme
    field = TextField("name", lines=2, most=9)
    qtbot.addWidget(field)
    field.show_text("Customers wait 26 hours for answers that our own files hold.\n" * 2 + "the end")
    field.resize(260, field.heightForWidth(260))
    field.show()
    assert field.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("make", [NumberField, DateField])
def test_wheel_over_a_number_scrolls_the_page(
    qtbot: QtBot, theme: Theme, make: type[NumberField] | type[DateField]
) -> None:
    """The wheel over a number or date that has no focus changes nothing and is left to the page."""
    del theme
    field = make("name")
    qtbot.addWidget(field)
    field.show()
    before = field.text()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, wheel)
    assert field.text() == before
    assert not wheel.isAccepted()


@pytest.mark.parametrize("make", [NumberField, DateField])
def test_inner_line_of_a_number_has_no_history(
    qtbot: QtBot, theme: Theme, make: type[NumberField] | type[DateField]
) -> None:
    """Typing into a number or date leaves undo to the window as well."""
    del theme
    field = make("name")
    qtbot.addWidget(field)
    field.show()
    line = field.lineEdit()
    assert isinstance(line, HistoryFreeLine)
    field.selectAll()
    QTest.keyClicks(field, "7")
    typed = field.text()
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == typed


@pytest.mark.parametrize("make", [LineField, TextField])
def test_placeholder_can_be_read(qtbot: QtBot, theme: Theme, make: type[LineField] | type[TextField]) -> None:
    """The words in an empty field have the third ink, which has the contrast of text, not a paler one."""
    field = make("name", "What is it about?")
    qtbot.addWidget(field)
    field.show()
    assert field.palette().placeholderText().color() == theme.colour("third")


def test_words_wrap_at_the_width_that_is_there(qtbot: QtBot, theme: Theme) -> None:
    """A line that just fits stays one line, so that a text that is there before it is shown is not cut off below."""
    del theme
    window = QWidget()
    field = TextField("name", lines=1)
    QVBoxLayout(window).addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
    qtbot.addWidget(window)
    fits = "An answer without a source reaches a customer: never"
    field.show_text(f"{fits}\nSatisfaction\nComplaints")
    window.resize(round(QFontMetricsF(field.font()).horizontalAdvance(fits)) + 50, 300)
    window.show()
    QApplication.processEvents()
    assert field.document().firstBlock().layout().lineCount() == 1

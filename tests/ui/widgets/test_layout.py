"""Screens are put together the same way, and dialogs default to the safe answer."""

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.buttons import secondary
from ui.widgets.dialogs import LineQuestion, Message, Question, Sheet, ask_text, confirm, tell
from ui.widgets.fields import LineField
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import EmptyState, Page, clear_layout, form_row
from ui.widgets.text import PlainLabel


def test_page_scrolls_up_and_down_only(qtbot: QtBot, theme: Theme) -> None:
    """A page whose content is higher than the window scrolls down, and never sideways."""
    del theme
    page = Page("Opportunities", "Where AI earns most for us.")
    qtbot.addWidget(page)
    labels = [PlainLabel(f"{place} " + "word " * 60) for place in range(40)]
    for label in labels:
        page.content.addWidget(label)
    page.resize(700, 400)
    page.show()
    assert page.pane.verticalScrollBar().maximum() > 0
    assert page.pane.horizontalScrollBar().maximum() == 0
    last = labels[-1]
    page.reveal(last)
    visible = QRect(page.pane.mapToGlobal(page.pane.rect().topLeft()), page.pane.size())
    assert visible.contains(last.mapToGlobal(last.rect().center()))


def test_form_row_names_its_field(theme: Theme) -> None:
    """The label and the hint of a row are told to screen readers as name and description of the field."""
    del theme
    field = LineField()
    row = form_row("Reason", field, "It is written into the record.")
    assert row.isAncestorOf(field)
    assert (field.accessibleName(), field.accessibleDescription()) == ("Reason", "It is written into the record.")


def test_clear_layout_leaves_nothing(qtbot: QtBot, theme: Theme) -> None:
    """A cleared layout is empty, nested layouts included, and shows nothing of what was there."""
    del theme
    holder = QWidget()
    qtbot.addWidget(holder)
    outer = QVBoxLayout(holder)
    inner = QVBoxLayout()
    outer.addLayout(inner)
    labels = [PlainLabel("one"), PlainLabel("two")]
    outer.addWidget(labels[0])
    inner.addWidget(labels[1])
    holder.show()
    clear_layout(outer)
    assert outer.count() == 0
    assert not any(label.isVisible() for label in labels)


def test_flow_goes_on_in_the_next_line(qtbot: QtBot, theme: Theme) -> None:
    """Items that do not fit beside each other stand in lines below, none overlapping, and the height tells how many."""
    del theme
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    buttons = [secondary(f"Button {place}") for place in range(6)]
    for button in buttons:
        flow.addWidget(button)
    assert flow.heightForWidth(1000) == 32
    assert flow.heightForWidth(250) > flow.heightForWidth(500) > 32
    holder.resize(250, flow.heightForWidth(250))
    holder.show()
    boxes = [button.geometry() for button in buttons]
    assert all(holder.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)


def test_empty_state_has_room_for_its_words(qtbot: QtBot, theme: Theme) -> None:
    """What stands where nothing is yet shows title, sentence and button without overlap."""
    del theme
    button = secondary("Add the first one")
    state = EmptyState("flag", "No risks yet", "Everybody writes down two.", button)
    qtbot.addWidget(state)
    state.resize(500, state.sizeHint().height())
    state.show()
    boxes = [state.title.geometry(), state.sentence.geometry(), button.geometry()]
    assert boxes == sorted(boxes, key=QRect.top)
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)


def answer_with(key: Qt.Key, typed: str = "") -> list[Sheet]:
    """Press keys in the next dialog as soon as it is there; the list tells which dialog it was."""
    seen: list[Sheet] = []

    def answer() -> None:
        sheet = QApplication.activeModalWidget()
        if not isinstance(sheet, Sheet):
            QTimer.singleShot(0, answer)
            return
        seen.append(sheet)
        target = sheet.focusWidget()
        QTest.keyClicks(target, typed)
        QTest.keyClick(target, key)

    QTimer.singleShot(0, answer)
    return seen


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_confirm_defaults_to_no(theme: Theme, key: Qt.Key) -> None:
    """Enter pressed without a thought, and Escape, both mean no."""
    del theme
    seen = answer_with(key)
    assert confirm(None, "Void this round?", "It cannot be opened again.", "Void the round") is False
    assert isinstance(seen[0], Question)


def test_confirm_takes_a_plain_yes(qtbot: QtBot, theme: Theme) -> None:
    """The button that names the act is the yes; it is reached by Tab."""
    del theme
    question = Question("Void this round?", "It cannot be opened again.", "Void the round")
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(question)
    question.show()
    QTest.keyClick(question.no, Qt.Key.Key_Tab)
    assert question.focusWidget() is question.yes
    with qtbot.waitSignal(question.accepted):
        QTest.keyClick(question.yes, Qt.Key.Key_Space)


def test_tell_is_closed_by_enter(theme: Theme) -> None:
    """A message waits until it is read, and Enter closes it."""
    del theme
    seen = answer_with(Qt.Key.Key_Return)
    tell(None, "The disk is full.", "Nothing is lost yet.")
    assert isinstance(seen[0], Message)


def test_ask_text_gives_the_line(theme: Theme) -> None:
    """The old name is selected, so that typing replaces it; the answer comes without spaces around it."""
    del theme
    answer_with(Qt.Key.Key_Return, " Marlow 2 ")
    assert ask_text(None, "Rename the offsite", "Its name", "Rename", "Marlow") == "Marlow 2"


def test_ask_text_may_be_left(theme: Theme) -> None:
    """Escape gives no answer, whatever was typed."""
    del theme
    answer_with(Qt.Key.Key_Escape, "x")
    assert ask_text(None, "Rename the offsite", "Its name", "Rename", "Marlow") is None


def test_nothing_is_no_name(qtbot: QtBot, theme: Theme) -> None:
    """While only spaces are typed, the line cannot be taken."""
    del theme
    question = LineQuestion("Rename the offsite", "Its name", "Rename")
    qtbot.addWidget(question)
    assert not question.yes.isEnabled()
    QTest.keyClicks(question.field, "  ")
    assert not question.yes.isEnabled()
    QTest.keyClicks(question.field, "x")
    assert question.yes.isEnabled()

"""The notes at the foot of the guide."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.hands import type_text
from ui.widgets.notes_panel import NotesPanel
from ui.widgets.text import ElidedLabel

pytestmark = pytest.mark.usefixtures("theme")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot) -> NotesPanel:
    """The notes, all folded."""
    panel = NotesPanel()
    qtbot.addWidget(panel)
    panel.resize(264, 400)
    panel.show()
    return panel


def test_one_section_is_unfolded_at_a_time(panel: NotesPanel) -> None:
    """A click unfolds a kind with the cursor in its field and folds the others; another click folds it."""
    parked, actions = panel.sections["parked"], panel.sections["actions"]
    assert not parked.field.isVisible()
    QTest.mouseClick(parked.button, LEFT)
    assert parked.field.isVisible()
    assert panel.window().focusWidget() is parked.field
    QTest.mouseClick(actions.button, LEFT)
    assert (parked.field.isVisible(), actions.field.isVisible()) == (False, True)
    QTest.mouseClick(actions.button, LEFT)
    assert not actions.field.isVisible()


def test_enter_adds_and_a_refused_line_stays(panel: NotesPanel) -> None:
    """Enter tells kind and words; the field is emptied when a note came of it, and keeps its words when none did."""
    told: list[tuple[str, str]] = []
    panel.added.connect(lambda *what: told.append(what))
    panel.type_into("parked")
    field = panel.sections["parked"].field
    type_text(field, "Ask Legal")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (told, field.text()) == ([("parked", "Ask Legal")], "Ask Legal")
    panel.added.connect(lambda key, text: panel.show_notes(key, (text,), 1))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(told) == 2


def test_number_and_latest_lines_are_shown(panel: NotesPanel) -> None:
    """The number stands beside the name, the three latest lines above the field; more are a click away."""
    panel.show_notes("actions", tuple(f"Action {number}" for number in range(5)), 5)
    section = panel.sections["actions"]
    QTest.mouseClick(section.button, LEFT)
    QApplication.processEvents()
    shown = [label.text() for label in section.findChildren(ElidedLabel) if label.isVisible()]
    assert (section.button.text(), shown) == ("Actions · 5", ["Action 2", "Action 3", "Action 4"])
    asked: list[str] = []
    panel.opened.connect(asked.append)
    QTest.mouseClick(section.all_button, LEFT)
    assert asked == ["actions"]

"""Buttons say what they are told, listen to the keyboard, and show where it is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme, tint
from ui.widgets.buttons import Button, ButtonKind, icon_button, on_click, primary, quiet, secondary


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_a_button(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    """Space and both Enter keys press a button once."""
    del theme
    button = primary("Adopt")
    qtbot.addWidget(button)
    pressed: list[str] = []
    on_click(button, lambda: pressed.append("once"))
    QTest.keyClick(button, key)
    assert pressed == ["once"]


def test_words_may_hold_an_ampersand(qtbot: QtBot, theme: Theme) -> None:
    """An & in the words is part of the words: no shortcut, nothing swallowed, and read aloud as it stands."""
    del theme
    button = secondary("Marlow & sons")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Marlow & sons"
    button.show_text("R&D")
    assert button.text() == "R&&D"
    assert button.accessibleName() == "R&D"


@pytest.mark.parametrize("make", [primary, secondary, quiet])
def test_buttons_are_high_enough(theme: Theme, make: Callable[..., Button]) -> None:
    """A button is 32 pixels high and as wide as its words, with an icon wider still."""
    del theme
    assert make("Adopt").sizeHint().height() == 32
    assert make("Adopt the result").sizeHint().width() > make("Adopt").sizeHint().width()
    assert make("Adopt", "check").sizeHint().width() > make("Adopt").sizeHint().width()


def test_an_icon_alone_has_a_name(theme: Theme) -> None:
    """A button without words has a name for screen readers and a tool tip, which shows < as it is."""
    del theme
    button = icon_button("trash-2", "Delete <this>")
    assert button.accessibleName() == "Delete <this>"
    assert "&lt;this&gt;" in button.toolTip()


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_ring_shows_where_the_keyboard_is(qtbot: QtBot, theme: Theme, kind: ButtonKind) -> None:
    """Reached by Tab, a button looks otherwise than before; clicked, it looks the same."""
    del theme
    holder = QWidget()
    qtbot.addWidget(holder)
    other, button = Button("Other", parent=holder), Button("Adopt", kind, parent=holder)
    button.move(200, 200)
    holder.resize(400, 400)
    holder.show()
    holder.activateWindow()

    def seen(widget: Button, reason: Qt.FocusReason) -> QImage:
        other.setFocus()
        widget.setFocus(reason)
        qtbot.waitUntil(widget.hasFocus)
        return button.grab().toImage()

    plain = seen(other, Qt.FocusReason.TabFocusReason)
    assert seen(button, Qt.FocusReason.MouseFocusReason) == plain
    assert seen(button, Qt.FocusReason.TabFocusReason) != plain


def test_kinds_differ_and_disabled_is_quieter(qtbot: QtBot, theme: Theme) -> None:
    """The ground of the primary button is the accent, until it is off."""
    del theme
    button = Button("Adopt")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert button.grab().toImage().pixelColor(6, 16) == tint(button, "surface")
    button.set_kind(ButtonKind.PRIMARY)
    assert button.grab().toImage().pixelColor(6, 16) == tint(button, "accent")
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(6, 16) == tint(button, "sunk")

"""The table of shortcuts, and the help that shows it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.hands import Facilitator
from tests.ui.test_workspace import facilitator, workspace
from ui.shortcuts import BALLOT, LISTS, SHORTCUTS, in_words, is_pressed, keys, with_keys
from ui.shortcuts_sheet import ShortcutsSheet
from ui.theme import Theme
from ui.widgets.text import PlainLabel
from ui.workspace import Workspace

__all__ = ["facilitator", "workspace"]


def test_no_two_shortcuts_share_a_key() -> None:
    """Each key stands in the table once, and means a key that Qt knows."""
    all_keys = [key for each in SHORTCUTS for key in each.keys]
    assert len(all_keys) == len(set(all_keys))
    assert all(QKeySequence(key).count() == 1 and QKeySequence(key).toString() for key in all_keys)


def test_an_unknown_shortcut_is_an_error() -> None:
    """A misspelt name does not pass as a shortcut without keys."""
    with pytest.raises(KeyError):
        keys("palete")


def test_keys_of_the_keypad_count() -> None:
    """An arrow on the keypad with Alt moves a row like the other arrow; without Alt it does not."""
    alt, pad = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.KeypadModifier
    assert is_pressed("row_up", QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Up, alt | pad))
    assert not is_pressed("row_up", QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Up, pad))


def test_keys_in_words() -> None:
    """Several keys are joined, a row of keys is told by its ends, a tool tip gets the first."""
    words = {each.id: in_words(each) for each in SHORTCUTS}
    assert words["redo"] == "Ctrl+Shift+Z or Ctrl+Y"
    assert words["steps"] == "Ctrl+1 … Ctrl+8"
    assert with_keys("Redo", "redo") == "Redo (Ctrl+Shift+Z)"


def heard_in(widget: QWidget) -> set[str]:
    """Return the keys of all shortcuts in a widget."""
    keys_of_actions = {key.toString() for action in widget.findChildren(QAction) for key in action.shortcuts()}
    return keys_of_actions | {
        key.toString() for shortcut in widget.findChildren(QShortcut) for key in QShortcut.keys(shortcut)
    }


def test_the_window_hears_every_key_of_the_table(facilitator: Facilitator, workspace: Workspace) -> None:
    """Each shortcut but those of lists and ballots is wired in the window, and an open offsite hears no other key."""
    table = {QKeySequence(key).toString(): each.group for each in SHORTCUTS for key in each.keys}
    promised = {key for key, group in table.items() if group not in {LISTS, BALLOT}}
    assert promised <= heard_in(facilitator.app.window)
    assert heard_in(workspace) <= promised


def test_f1_lists_all_of_them(facilitator: Facilitator, qtbot: QtBot, theme: Theme) -> None:
    """F1 opens one sheet with every shortcut and its keys; Escape closes it."""
    assert theme is not None
    facilitator.press(Qt.Key.Key_F1)
    (sheet,) = facilitator.app.window.findChildren(ShortcutsSheet)
    texts = {label.text() for label in sheet.findChildren(PlainLabel)}
    assert {each.words for each in SHORTCUTS} <= texts
    assert {in_words(each) for each in SHORTCUTS} <= texts
    assert not [
        each.text() for each in sheet.findChildren(PlainLabel) if each.height() < each.heightForWidth(each.width())
    ]
    facilitator.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not facilitator.app.window.findChildren(ShortcutsSheet))

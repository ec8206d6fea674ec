"""Choices hand out keys, obey the keyboard, and stay silent when they are told what to show."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import Theme, tint
from ui.widgets.cell_combo import CellCombo
from ui.widgets.choices import WIDEST, Check, Combo, Segmented
from ui.widgets.tabs import Tabs

OPTIONS = [("private", "Private"), ("open", "Open"), ("counted", "Counted & typed")]


@pytest.fixture
def segmented(qtbot: QtBot, theme: Theme) -> Segmented:
    """Three options, none chosen."""
    del theme
    segmented = Segmented("Mode", OPTIONS)
    qtbot.addWidget(segmented)
    segmented.show()
    return segmented


def test_segmented_hands_out_keys(segmented: Segmented) -> None:
    """A click chooses one option, lets go of the others, and hands out its key once."""
    heard: list[str] = []
    segmented.chosen.connect(heard.append)
    for place in (1, 2):
        QTest.mouseClick(segmented.buttons()[place], Qt.MouseButton.LeftButton)
    assert heard == ["open", "counted"]
    assert [button.isChecked() for button in segmented.buttons()] == [False, False, True]


def test_segmented_shows_silently(segmented: Segmented) -> None:
    """What is shown by the program is not told as a choice of the user; None takes the choice away."""
    heard: list[str] = []
    segmented.chosen.connect(heard.append)
    for key in ("open", "private", None, "open"):
        segmented.show_key(key)
        assert segmented.key() == key
    assert heard == []


def test_segmented_arrows_choose(segmented: Segmented) -> None:
    """The arrow keys move the choice, and each option is read aloud with the name of the choice."""
    segmented.show_key("private")
    first = segmented.buttons()[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert segmented.key() == "open"
    assert segmented.buttons()[2].accessibleName() == "Mode: Counted & typed"


def test_segmented_knows_its_keys(segmented: Segmented) -> None:
    """A key that was never offered is refused."""
    with pytest.raises(ValueError, match="list"):
        segmented.show_key("secret")


def test_combo_hands_out_keys(qtbot: QtBot, theme: Theme) -> None:
    """A drop-down list hands out the key of what the user picks, and stays silent when told."""
    del theme
    combo = Combo("Owner", OPTIONS)
    qtbot.addWidget(combo)
    heard: list[str] = []
    combo.chosen.connect(heard.append)
    assert combo.key() is None
    combo.show_key("private")
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert (heard, combo.key()) == (["open"], "open")
    combo.show_options(OPTIONS[1:])
    assert combo.key() == "open"
    combo.show_options(OPTIONS[:1])
    assert combo.key() is None


def test_wheel_over_a_combo_scrolls_the_page(qtbot: QtBot, theme: Theme) -> None:
    """The wheel over a list that has no focus changes nothing and is left to the page."""
    del theme
    combo = Combo("Owner", OPTIONS)
    qtbot.addWidget(combo)
    combo.show_key("open")
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, wheel)
    assert combo.key() == "open"
    assert not wheel.isAccepted()


def test_tabs_obey_the_arrows(qtbot: QtBot, theme: Theme) -> None:
    """The arrow keys bring the next tab to the front, which is underlined in the accent."""
    del theme
    tabs = Tabs("Parts", OPTIONS)
    qtbot.addWidget(tabs)
    tabs.resize(500, 38)
    tabs.show()
    heard: list[str] = []
    tabs.picked.connect(heard.append)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert (heard, tabs.key()) == (["open"], "open")
    image = tabs.grab().toImage()
    assert image.pixelColor(tabs.tabRect(1).center().x(), 37) == tint(tabs, "accent")
    assert image.pixelColor(tabs.tabRect(0).center().x(), 37) == tint(tabs, "line")


def test_check_ticks(qtbot: QtBot, theme: Theme) -> None:
    """A click anywhere on box or words ticks it, and so does Space; the box is filled then."""
    del theme
    check = Check("R&D present")
    qtbot.addWidget(check)
    check.resize(check.sizeHint())
    check.show()
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(check.width() - 3, 10))
    assert check.isChecked()
    assert check.grab().toImage().pixelColor(4, 14) == tint(check, "accent")
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert not check.isChecked()


LONG = "Read customs papers for the twelve largest accounts, so that whoever answers for it sees what was decided"


@pytest.mark.parametrize("kind", [Combo, CellCombo])
def test_what_is_cut_is_whole_in_the_tip(kind: type[Combo], qtbot: QtBot, theme: Theme) -> None:
    """Words that have no room end in dots and are told whole as a tool tip; with room there is none."""
    del theme
    combo = kind("Depends on", [("long", LONG), ("short", "None")])
    qtbot.addWidget(combo)
    combo.resize(160, 32)
    combo.show()
    combo.show_key("long")
    assert combo.shown().endswith("…")
    assert LONG in combo.toolTip()
    combo.resize(900, 32)
    assert (combo.shown(), combo.toolTip()) == (LONG, "")
    combo.resize(160, 32)
    combo.show_key("short")
    assert (combo.shown(), combo.toolTip()) == ("None", "")


def test_the_list_of_a_narrow_combo_is_as_wide_as_its_words(qtbot: QtBot, theme: Theme) -> None:
    """The list that drops down shows more of its items than the field; what is still cut in it is told as a tip."""
    del theme
    combo = Combo("Depends on", [("long", LONG), ("middle", "Answer every customer with the source"), ("no", "None")])
    qtbot.addWidget(combo)
    combo.resize(120, 32)
    combo.show()
    combo.showPopup()
    view = combo.view()
    words = QFontMetrics(view.font()).horizontalAdvance("Answer every customer with the source")
    assert words < view.viewport().width() <= WIDEST
    assert LONG in str(combo.itemData(0, Qt.ItemDataRole.ToolTipRole))
    assert combo.itemData(2, Qt.ItemDataRole.ToolTipRole) is None
    combo.hidePopup()

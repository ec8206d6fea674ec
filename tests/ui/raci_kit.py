"""The RACI matrix on the screen, and hands for it."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import raci
from ui.session import Session
from ui.steps.raci import RaciPane
from ui.widgets.raci_grid import RaciGrid

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE, ALT, SHIFT, CONTROL = Modifier.NoModifier, Modifier.AltModifier, Modifier.ShiftModifier, Modifier.ControlModifier
SPONSOR, PRODUCT, DATA, LEGAL = 1, 2, 3, 4
"""The columns of the starter matrix."""

USE_CASES, BUDGET, RISK, DEPLOYMENT, STANDARDS = range(5)
"""Its rows."""


def press(grid: RaciGrid, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press keys in the grid, one after the other."""
    for key in keys:
        QTest.keyClick(grid, key, modifier)
    QApplication.processEvents()


def press_as_typed(grid: RaciGrid, key: Qt.Key, text: str) -> None:
    """Press a key together with Shift, as somebody does who types a capital letter: Shift goes down first."""
    for code, words in ((Key.Key_Shift, ""), (key, text)):
        QApplication.sendEvent(grid, QKeyEvent(QEvent.Type.KeyPress, code, SHIFT, words))


def place(grid: RaciGrid, row: int, column: int) -> QPoint:
    """The middle of a cell, in the viewport."""
    index = grid.model().index(row, column)
    grid.scrollTo(index)
    return grid.visualRect(index).center()


def click(grid: RaciGrid, row: int, column: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Click a cell."""
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, place(grid, row, column))
    QApplication.processEvents()


def double_click(grid: RaciGrid, row: int, column: int) -> None:
    """Click a cell twice, as a hand does: down and up, down and up."""
    at = place(grid, row, column)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()


def go(grid: RaciGrid, row: int, column: int) -> None:
    """Be at a cell without changing it."""
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(row, column))


def here(grid: RaciGrid) -> tuple[int, int]:
    """Where the cursor is."""
    return grid.currentIndex().row(), grid.currentIndex().column()


def marks(session: Session, row: int) -> str:
    """The marks of a row; a dot where there is none."""
    offsite = session.offsite
    decision = offsite.decisions[row]
    return " ".join(raci.mark_at(offsite, decision.id, role.id) or "." for role in offsite.roles)


def rows(session: Session) -> list[str]:
    """The decisions in their order."""
    return [each.text for each in session.offsite.decisions]


def roles(session: Session) -> list[str]:
    """The roles in their order."""
    return [each.name for each in session.offsite.roles]


def paste(pane: RaciPane, text: str) -> list[str]:
    """Paste a text at the cursor; return the sentences with which it was refused."""
    said: list[str] = []
    connection = pane._session.refused.connect(said.append)
    QGuiApplication.clipboard().setText(text)
    press(pane.grid, Key.Key_V, modifier=CONTROL)
    pane._session.refused.disconnect(connection)
    return said

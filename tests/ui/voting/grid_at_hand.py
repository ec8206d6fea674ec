"""The table of an open vote on the screen, and hands to work it with."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain.voting.methods import Method
from offsite.domain.voting.rounds import Mode
from tests.ui.voting.rounds_at_hand import open_round
from ui.session import Session
from ui.voting.open_grid import OpenGrid

NO_KEY = Qt.KeyboardModifier.NoModifier


def show(grid: OpenGrid, session: Session, method: Method | None = None) -> str:
    """Open a vote by name and show it; return its id."""
    round_id = open_round(session, Mode.OPEN, method)
    grid.show_round(round_id)
    grid.show()
    QApplication.processEvents()
    return round_id


def go(grid: OpenGrid, option: int, person: int) -> None:
    """Go to a cell."""
    grid.view.setCurrentIndex(grid.model.index(option, person))


def press(grid: OpenGrid, *keys: Qt.Key) -> None:
    """Press keys in the table, one after the other."""
    for key in keys:
        QTest.keyClick(grid.view, key)


def named(session: Session, round_id: str) -> dict[str, dict[str, object]]:
    """The answers as they are kept, by voter."""
    return {voter: dict(choices) for voter, choices in session.box.urn(round_id).named}

"""Hands and eyes for the charter's screen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import charter, charter_document, raci
from offsite.domain.model.raci import Mark
from tests.journeys.hands import type_text
from ui.session import Session
from ui.steps.charter import CharterScreen
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.marks import Banner

PATIENCE = 40_000


def field(screen: CharterScreen, key: str) -> TextField:
    """The field of a section."""
    heading = charter.spec(key).heading
    return next(each for each in screen.findChildren(TextField) if each.accessibleName() == heading)


def write(screen: CharterScreen, key: str, text: str) -> None:
    """Type over what a section says."""
    at = field(screen, key)
    at.setFocus()
    at.selectAll()
    type_text(at, text)
    QApplication.processEvents()


def click(screen: CharterScreen, name: str) -> None:
    """Click the one button of that name that can be seen."""
    (button,) = (each for each in screen.findChildren(Button) if each.accessibleName() == name and each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def shown(qtbot: QtBot, screen: CharterScreen) -> bytes:
    """Wait until the page shows what is written now; return its PDF."""

    def fresh() -> bool:
        done = screen._shown
        return done is not None and done.document == charter_document.document(
            screen.session.offsite, screen.session.box
        )

    qtbot.waitUntil(fresh, timeout=PATIENCE)
    assert screen._shown is not None
    return screen._shown.pdf


def told(screen: CharterScreen) -> str:
    """What the screen says above the sections."""
    return "\n".join(each.text() for each in screen.findChildren(Banner) if each.isVisible())


def withdraw_accountable(session: Session) -> None:
    """Change what the section on accountabilities rests on."""
    offsite = session.offsite
    session.apply("Mark", raci.set_mark, offsite.decisions[0].id, offsite.roles[0].id, Mark.RESPONSIBLE)

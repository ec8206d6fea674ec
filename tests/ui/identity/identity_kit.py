"""Hands for the lists of identity."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from offsite.domain import identity
from offsite.domain.model.identity import Aspect
from tests.ui.voting.day_at_hand import click
from ui.identity.pane import AspectPane
from ui.identity.place import IdentityPlace
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen


def place(screen: OffsiteDayScreen) -> IdentityPlace:
    """Identity, brought to the front."""
    screen.go_to("identity")
    part = screen.part("identity")
    assert isinstance(part, IdentityPlace)
    return part


def pane(screen: OffsiteDayScreen, aspect: Aspect) -> AspectPane:
    """One of the lists, brought to the front by its button."""
    part = place(screen)
    click(part.level.button(aspect))
    assert part.panes[aspect].isVisible()
    return part.panes[aspect]


def typed(words: str) -> None:
    """Type where the focus is, and end it by Enter."""
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def write(screen: OffsiteDayScreen, aspect: Aspect, *pairs: tuple[str, str]) -> AspectPane:
    """Type entries with both sides, by the keyboard alone once the list is there."""
    shown = pane(screen, aspect)
    shown.list.table.add_field.setFocus()
    for text, beside in pairs:
        typed(text)
        typed(beside)
    return shown


def cell(shown: AspectPane, at: int, column: str = "text") -> QPlainTextEdit:
    """A cell of a list, with the focus."""
    found = shown.list.table.cell(shown.list.table.ids()[at], column)
    assert isinstance(found, QPlainTextEdit)
    found.setFocus()
    return found


def pairs(session: Session, aspect: Aspect) -> list[tuple[str, str]]:
    """Both sides of the entries of an aspect."""
    return [(each.text, each.beside) for each in identity.entries(session.offsite, aspect)]

"""Decisions of step 1 are offered to the matrix, and taken by clicks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import landscape, people, raci
from offsite.domain.landscape import Part
from tests.ui.home_kit import texts
from tests.ui.on_screen import on_screen
from ui.session import Session
from ui.steps.governance import GovernanceScreen
from ui.theme import Theme
from ui.widgets.buttons import Button


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[GovernanceScreen]:
    """The matrix of an offsite in which two decisions were written down in step 1, one with an owner."""
    session.apply("Add", people.add_one, "Dana Roth", "Chief executive")
    dana = session.offsite.people[0].id
    session.apply("Place", people.set_raci_role, dana, session.offsite.roles[0].id)
    for text, owner in (("Switch a model off", dana), ("Buy licences", ""), ("Budget allocation", dana)):
        session.apply("Write", landscape.add, Part.DECISIONS, text)
        entry = session.offsite.decisions_today[-1].id
        session.apply("Own", landscape.set_field, Part.DECISIONS, entry, "owner", owner)
    with on_screen(qtbot, GovernanceScreen(session, playbook.step("governance"), theme), "raci") as screen:
        yield screen


def click(screen: GovernanceScreen, name: str) -> None:
    """Click the button of that name."""
    (button,) = (each for each in screen.findChildren(Button) if each.accessibleName() == name and each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_what_is_not_in_the_matrix_yet_is_offered_and_taken(screen: GovernanceScreen, session: Session) -> None:
    """The offer says who decides today, brings the A along, is one undo step, and goes away when all is taken."""
    before = session.offsite
    click(screen, "From who decides today (2)")
    assert "Today: Dana Roth" in texts(screen)
    assert "Nobody decides this today" in texts(screen)
    assert "Budget allocation" not in texts(screen)
    click(screen, "Take Switch a model off")
    taken = session.offsite.decisions[-1]
    assert taken.text == "Switch a model off"
    assert [role.name for role in raci.accountable(session.offsite, taken.id)] == ["C-suite sponsor"]
    session.undo()
    assert session.offsite == before
    click(screen, "Take all two")
    assert [each.text for each in session.offsite.decisions[-2:]] == ["Switch a model off", "Buy licences"]
    assert not any(
        "From who decides today" in each.accessibleName() for each in screen.findChildren(Button) if each.isVisible()
    )

"""Fixtures for the list of people."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import people
from ui.session import Session
from ui.steps.people import PeopleScreen
from ui.theme import Theme

LIST = "Dana Roth, Chief executive\nMei Lin, Head of data\nTomás Ó Briain, General counsel"


@pytest.fixture
def people_screen(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[PeopleScreen]:
    """The screen of an offsite without people."""
    people_screen = PeopleScreen(session, None, theme)
    qtbot.addWidget(people_screen)
    people_screen.resize(816, 600)
    people_screen.show()
    yield people_screen
    people_screen.hide()


@pytest.fixture
def filled(people_screen: PeopleScreen) -> PeopleScreen:
    """The screen of an offsite with three people."""
    people_screen.session.apply("Add", people.add, people.parse(people_screen.session.offsite, LIST).people)
    QApplication.processEvents()
    return people_screen

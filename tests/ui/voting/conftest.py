"""The screen of the offsite day, and the booth, on a real file."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from tests.ui.on_screen import on_screen
from tests.ui.voting.ballot_at_hand import Polling
from tests.ui.voting.booth_kit import Room
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.theme import Theme
from ui.voting.open_grid import OpenGrid


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[OffsiteDayScreen]:
    """The screen of a new offsite, as large as the window leaves it at 1280 by 720."""
    with on_screen(qtbot, OffsiteDayScreen(session, playbook.step("offsite"), theme)) as screen:
        yield screen


@pytest.fixture
def room(session: Session, theme: Theme) -> Iterator[Room]:
    """A booth whose clock stands still."""
    room = Room(session, theme)
    yield room
    room.window.close()
    room.window.deleteLater()


@pytest.fixture
def hasty(session: Session, theme: Theme) -> Iterator[Room]:
    """A booth whose seconds are two milliseconds long."""
    room = Room(session, theme, tick=2)
    yield room
    room.window.close()
    room.window.deleteLater()


@pytest.fixture
def polling(session: Session, theme: Theme) -> Iterator[Polling]:
    """A booth for a ballot of any method."""
    polling = Polling(session, theme)
    yield polling
    polling.window.close()
    polling.window.deleteLater()


@pytest.fixture
def grid(session: Session, theme: Theme) -> Iterator[OpenGrid]:
    """The table of an open vote, without a round yet."""
    grid = OpenGrid(session, theme)
    grid.resize(900, 600)
    yield grid
    grid.close()
    grid.deleteLater()

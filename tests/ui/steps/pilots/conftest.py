"""The screen of the pilots on a real file."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import people
from tests.ui.on_screen import on_screen
from tests.ui.voting.day_at_hand import NAMES
from ui.session import Session
from ui.steps.pilots import PilotsScreen
from ui.theme import Theme


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[PilotsScreen]:
    """The screen of an offsite with five people, as large as the window leaves it at 1280 by 720."""
    for name in NAMES:
        session.apply("Add", people.add_one, name)
    with on_screen(qtbot, PilotsScreen(session, playbook.step("pilots"), theme)) as screen:
        yield screen

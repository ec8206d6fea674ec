"""The offsite day on a real file, with identity in front."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from tests.ui.on_screen import on_screen
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.theme import Theme


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[OffsiteDayScreen]:
    """The screen of a new whole day, as large as the window leaves it at 1280 by 720."""
    with on_screen(qtbot, OffsiteDayScreen(session, playbook.step("offsite"), theme)) as screen:
        yield screen

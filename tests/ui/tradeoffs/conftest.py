"""Step 2 at its trade-offs, on a real file with five people."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import people, tradeoffs
from offsite.domain.voting.rounds import Mode
from tests.ui.on_screen import on_screen
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.theme import Theme
from ui.tradeoffs.place import TradeOffsPlace
from ui.widgets.buttons import Button

NAMES = ("Dana Roth", "Ingrid Solberg", "Tomás Beltrán", "Priya Raman", "Henrik Vogel")


class Day:
    """The screen of step 2, and hands to work it with."""

    def __init__(self, screen: OffsiteDayScreen) -> None:
        self.screen, self.session = screen, screen.session

    @property
    def place(self) -> TradeOffsPlace:
        """The tab of the trade-offs."""
        place = self.screen.part("trade_offs")
        assert isinstance(place, TradeOffsPlace)
        return place

    def click(self, name: str) -> None:
        """Click the button of that name."""
        found = [each for each in self.screen.findChildren(Button) if each.isVisible()]
        (button,) = (each for each in found if each.accessibleName() == name)
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def look(self, view: str) -> None:
        """Click a view, whatever stands behind its name."""
        QTest.mouseClick(self.place.level.button(view), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def hold(self, *placed: str, mode: Mode = Mode.PRIVATE) -> None:
        """Hold a placing; each text has the levels of one person on all trade-offs, "-" for none."""
        session = self.session
        draft = tradeoffs.draw_up(session.offsite, session.box, mode)
        session.vote(session.ballots.add, draft)
        session.vote(session.ballots.open, draft.id)
        for voter, levels in zip(draft.electorate, placed, strict=False):
            choices = {
                option.id: int(level)
                for option, level in zip(draft.options, levels.split(), strict=False)
                if level != "-"
            }
            session.vote(session.ballots.cast, draft.id, voter.id, choices)
        session.vote(session.ballots.close, draft.id)
        session.vote(session.ballots.reveal, draft.id)
        QApplication.processEvents()


@pytest.fixture
def day(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[Day]:
    """The screen, at its trade-offs."""
    for name in NAMES:
        session.apply("Add", people.add_one, name)
    with on_screen(qtbot, OffsiteDayScreen(session, playbook.step("offsite"), theme), "trade_offs") as screen:
        yield Day(screen)

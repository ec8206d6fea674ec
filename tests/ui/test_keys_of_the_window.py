"""The keys that every program has: quit, new and open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain.details import new_offsite
from offsite.domain.voting.rounds import Mode
from offsite.storage.file import OffsiteFile
from tests.journeys.hands import FACILITATORS_KEY, Facilitator
from tests.ui.voting.rounds_at_hand import open_round
from ui.pictures import settle
from ui.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def facilitator(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Facilitator]:
    """A facilitator before an empty shelf."""
    with Facilitator(qtbot, qapp, theme, tmp_path) as facilitator:
        yield facilitator
    settle()


def press(key: Qt.Key) -> None:
    """Press a key with Ctrl where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, CTRL)
    QApplication.processEvents()


def test_ctrl_q_closes_home(facilitator: Facilitator) -> None:
    """Among the offsites the key closes the app."""
    press(Qt.Key.Key_Q)
    assert not facilitator.app.window.isVisible()


def test_ctrl_q_closes_an_offsite_and_no_private_ballot(facilitator: Facilitator, tmp_path: Path) -> None:
    """The facilitator closes the app by the key with everything saved; for those who vote it does nothing."""
    window, path = facilitator.app.window, tmp_path / "A.offsite"
    OffsiteFile.create(path, new_offsite("AI offsite")).close()
    assert window.open(path)
    window.hand_over_to_voters(open_round(facilitator.opened.session, Mode.PRIVATE))
    press(Qt.Key.Key_Q)
    assert facilitator.opened.booth.isVisible()
    facilitator.press(*FACILITATORS_KEY)
    press(Qt.Key.Key_Q)
    assert not window.isVisible()
    assert window.opened is None


def test_ctrl_o_imports(facilitator: Facilitator, tmp_path: Path) -> None:
    """Among the offsites the key asks for files, and opens a copy of the one that is chosen."""
    path = tmp_path / "Elsewhere.offsite"
    OffsiteFile.create(path, new_offsite("AI offsite", "Halden Energy")).close()
    facilitator.save_as(path, lambda: press(Qt.Key.Key_O))
    assert facilitator.offsite.organisation == "Halden Energy"

"""The charter's screen, on the sample."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.sample import play_sample
from offsite.storage.file import OffsiteFile
from ui.exporting import Exporter
from ui.session import Session
from ui.steps.charter import CharterScreen
from ui.theme import Theme


@pytest.fixture(scope="module")
def exporter(qapp: QApplication) -> Iterator[Exporter]:
    """One worker for all screens, as in the app."""
    del qapp
    exporter = Exporter()
    yield exporter
    exporter.close()


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """The sample, all adopted and written."""
    del qapp
    path = tmp_path / "sample.offsite"
    play_sample(path)
    session = Session(OffsiteFile.open(path))
    yield session
    session.close()


@pytest.fixture
def screen(
    qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook, exporter: Exporter
) -> Iterator[CharterScreen]:
    """The screen of the sample, before the page is there."""
    screen = CharterScreen(session, playbook.step("charter"), theme, exporter)
    qtbot.addWidget(screen)
    screen.resize(1016, 616)
    screen.show()
    screen.activateWindow()
    QApplication.processEvents()
    yield screen
    screen.hide()

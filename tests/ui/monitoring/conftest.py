"""Fixtures for step 7: a real file, two people, a key result."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import objectives, people
from offsite.domain.details import new_offsite
from offsite.storage.file import OffsiteFile
from tests.domain.metric_samples import TODAY, plan
from tests.ui.clock import Clock
from ui.session import Session
from ui.steps.monitoring import MonitoringScreen
from ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
ENTER = Qt.Key.Key_Return


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """A session on the day of the samples, on a file with two people and a key result."""
    assert qapp is not None
    offsite = new_offsite("AI offsite", "Marlow Freight")
    for name in ("Dana Roth", "Mei Lin"):
        offsite = people.add_one(offsite, name)
    offsite = objectives.add_objective(offsite, "Customers trust us")
    offsite = objectives.add_key_result(offsite, offsite.objectives[0].id, "Repeat contacts")
    clock = Clock(datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC))
    session = Session(OffsiteFile.create(tmp_path / "day.offsite", offsite), clock)
    yield session
    session.close()


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[MonitoringScreen]:
    """The screen of an offsite without metrics."""
    screen = MonitoringScreen(session, playbook.step("monitoring"), theme)
    qtbot.addWidget(screen)
    screen.resize(816, 600)
    screen.show()
    yield screen
    screen.hide()


@pytest.fixture
def planned(screen: MonitoringScreen) -> MonitoringScreen:
    """The screen with one whole metric in each class, at the readings; their ids are pays, works and clear."""
    screen.session.apply("Plan", lambda offsite: plan(form=offsite))
    screen.go_to("readings")
    QApplication.processEvents()
    return screen

"""What every test has: no display, no session bus, no stray log record; and the parts of the app to play with."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

import resources
from offsite.content import Playbook, load_playbook
from offsite.domain.details import new_offsite
from offsite.storage.file import OffsiteFile
from ui.session import Session
from ui.theme import Theme, ThemeChoice, load_tokens

settings.register_profile("offsite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("offsite")


@pytest.fixture(autouse=True)
def _no_stray_records(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a warning in the log without having asked for it (`caplog.clear()`)."""
    yield
    stray = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not stray, [record.getMessage() for record in stray]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The theme, applied to the one application of the test run."""
    folder = Path(resources.__file__).parent
    theme = Theme(load_tokens(folder / "theme" / "tokens.toml"), folder)
    theme.apply(qapp, ThemeChoice.LIGHT)
    return theme


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    """The playbook that comes with the app."""
    return load_playbook()


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """A session on a new, empty offsite in a real file."""
    assert qapp is not None
    file = OffsiteFile.create(tmp_path / "day.offsite", new_offsite("AI offsite", "Marlow Freight"))
    session = Session(file)
    yield session
    session.close()

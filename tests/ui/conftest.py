"""Fixtures for what is done with the shelf as a whole."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from offsite.storage.shelf import Shelf
from tests.ui.home_kit import put, shown_home
from ui.home import Home
from ui.theme import Theme


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf without offsites."""
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def home(qtbot: QtBot, shelf: Shelf, theme: Theme) -> Iterator[Home]:
    """Home with three offsites; Marlow was changed last, the sample first."""
    put(shelf, "Sample", changed=0)
    put(shelf, "AI charter", "Halden Energy", date(2026, 10, 3), changed=60)
    put(shelf, "AI offsite", "Marlow Freight", date(2026, 11, 12), changed=120)
    home = shown_home(qtbot, shelf, theme)
    home.cards.setFocus()
    yield home
    for dialog in home.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if dialog.isWindow():
            dialog.close()

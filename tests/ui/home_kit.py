"""Shelves with offsites on them, and home as it shows them."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from offsite.domain.details import new_offsite
from offsite.storage.file import OffsiteFile
from offsite.storage.shelf import Shelf
from ui.home import Home
from ui.home_words import heading
from ui.theme import Theme
from ui.widgets.text import PlainLabel

TODAY = date(2026, 11, 21)


def put(shelf: Shelf, title: str, organisation: str = "", day: date | None = None, changed: int = 0) -> Path:
    """Put an offsite on the shelf that was changed so many seconds after a fixed time; return where it lies."""
    path = shelf.new_path(title)
    OffsiteFile.create(path, new_offsite(title, organisation, day)).close()
    stamp = datetime(2026, 11, 20, 9, tzinfo=UTC).timestamp() + changed
    os.utime(path, (stamp, stamp))
    return path


def shown_home(qtbot: QtBot, shelf: Shelf, theme: Theme) -> Home:
    """Home on the screen."""
    home = Home(shelf, theme, lambda: TODAY)
    qtbot.addWidget(home)
    home.resize(1280, 720)
    home.show()
    QApplication.processEvents()
    return home


def headings(home: Home) -> list[str]:
    """What the cards are headed by, from top to bottom."""
    return [heading(entry) for entry in home.cards.entries]


def key(home: Home, which: Qt.Key) -> None:
    """Press a key in the list."""
    QTest.keyClick(home.cards, which)


def card(home: Home, row: int) -> QPoint:
    """A place on the title of a card, in the viewport."""
    return home.cards.visualRect(home.cards.model().index(row, 0)).topLeft() + QPoint(60, 20)


def texts(widget: QWidget) -> str:
    """Everything that can be read, in one text."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(PlainLabel) if label.isVisible())

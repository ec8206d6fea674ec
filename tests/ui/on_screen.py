"""Shows the screen of a step as large as the window leaves it at 1280 by 720."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.steps.screen import Screen

AnyScreen = TypeVar("AnyScreen", bound=Screen)


@contextmanager
def on_screen(qtbot: QtBot, screen: AnyScreen, place: str = "") -> Iterator[AnyScreen]:
    """Show a screen, at a place of it where one is named, and hide it in the end."""
    qtbot.addWidget(screen)
    screen.resize(816, 616)
    screen.show()
    screen.activateWindow()
    if place:
        screen.go_to(place)
    QApplication.processEvents()
    yield screen
    screen.hide()

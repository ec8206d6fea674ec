"""Answers to dialogs that wait for one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.widgets.dialogs import Sheet
from ui.widgets.text import PlainLabel


@contextmanager
def answering(act: Callable[[Sheet], None]) -> Iterator[list[str]]:
    """Do something with the dialog that opens meanwhile; yields what it says, once it is there.

    Fails when none opened.
    """
    said: list[str] = []
    timer = QTimer(interval=5)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Sheet) and dialog.isVisible():
            timer.stop()
            said.extend(label.text() for label in dialog.findChildren(PlainLabel))
            act(dialog)

    timer.timeout.connect(look)
    timer.start()
    yield said
    timer.stop()
    assert said, "No dialog opened."

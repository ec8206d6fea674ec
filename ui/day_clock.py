"""The clock on the facilitator's side: read once a second, so that times that run are drawn anew."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ui.stage import local_now

SECOND = 1000
"""Milliseconds between two readings; what is shown never depends on their number."""


class DayClock(QObject):
    """Tells the present instant, and when it is time to look again."""

    ticked = Signal()

    def __init__(self, now: Callable[[], datetime] = local_now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self.ticked)
        self._timer.start()

    def now(self) -> datetime:
        """The present instant, with its time zone."""
        return self._now()

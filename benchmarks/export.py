"""How long the window stands still while a charter is set and written, against an idle window."""

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer

from benchmarks.measure import Effort, Names, Row, row
from benchmarks.window import Bench, wait_until
from offsite.domain import charter
from ui.pictures import settle
from ui.steps.charter import CharterScreen

BEAT = 5
"""Milliseconds between two beats of an idle window."""


class Heart(QObject):
    """Beats as long as the event loop lets it, and remembers the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def during(self, over: Callable[[], bool]) -> float:
        """Run the event loop until something is over; return the longest time between two beats in milliseconds."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        while not over():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._timer.stop()
        self._beat()
        return self.longest

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def stall(effort: Effort) -> Iterator[Row]:
    """Export a charter whose words have just changed, as the button does; then leave the window alone as long."""
    heart = Heart()
    pairs: list[tuple[float, float]] = []
    with Bench().sample() as (_, opened), tempfile.TemporaryDirectory() as folder:
        opened.workspace.go_to("charter")
        screen = opened.workspace.current
        if not isinstance(screen, CharterScreen):
            raise TypeError("The charter has a screen of its own.")
        wait_until(lambda: screen.preview.page_count > 0)
        for number in range(effort.times(15) + 1):
            opened.session.apply("Change", charter.write, "why", f"Changed for the time number {number}.")
            settle()  # the change itself is over; the page that shows it is set by the export
            pairs.append(_stalls(heart, screen, Path(folder) / f"{number}.pdf"))
    yield row(Names("longest stall of the window during an export", "an idle window's", 1.5), pairs[1:])


def _stalls(heart: Heart, screen: CharterScreen, target: Path) -> tuple[float, float]:
    begun = time.perf_counter()
    screen.export_to(target)
    called = (time.perf_counter() - begun) * 1000
    busy = max(called, heart.during(target.exists))
    until = time.perf_counter() + time.perf_counter() - begun
    return busy, heart.during(lambda: time.perf_counter() > until)

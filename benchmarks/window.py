"""The app with the sample offsite open in its window, on a shelf of its own, to be measured from within."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measure import timed
from offsite.content import load_playbook
from offsite.storage.shelf import Shelf
from ui.app import App, make_theme
from ui.opening import Opened
from ui.pictures import settle
from ui.theme import Theme, ThemeChoice

PLACES = ("people", *(step.key for step in load_playbook().steps))
"""Where one can go in an open offsite."""


class Bench:
    """One application with its theme; an application can be made only once in a process."""

    def __init__(self) -> None:
        running = QApplication.instance()
        self.qt = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
        self.theme: Theme = make_theme(self.qt, ThemeChoice.LIGHT)
        self.theme.register_fallback_fonts()

    @contextmanager
    def sample(self) -> Iterator[tuple[App, Opened]]:
        """Open the sample offsite in a window that is painted.

        Raises:
            RuntimeError: it cannot be opened.
        """
        folder = Path(tempfile.mkdtemp(prefix="offsite-bench-"))
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        app = App(self.qt, Shelf(folder / "shelf"), self.theme, settings)
        app.window.show()
        app.window.open_sample()
        opened = app.window.opened
        if opened is None:
            raise RuntimeError("The sample cannot be opened.")
        settle()
        yield app, opened
        app.window.close()
        app.close()
        app.window.deleteLater()
        settle()
        shutil.rmtree(folder)


def until_painted(act: Callable[[], object]) -> float:
    """Return the milliseconds of an act with everything that follows it at once: events, layout, painting."""

    def do() -> None:
        act()
        settle()

    return timed(do)


def wait_until(done: Callable[[], bool], seconds: float = 60) -> None:
    """Let the event loop run until something has come about.

    Raises:
        TimeoutError: it did not.
    """
    for _ in range(round(seconds * 100)):
        if done():
            return
        QTest.qWait(10)
    raise TimeoutError("What was to be measured did not come about in time.")

"""A facilitator's hands and eyes: what can be seen is found by its accessible name, clicked and typed into."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QLineEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from offsite.domain.voting.methods import Score
from offsite.storage.shelf import Shelf
from ui.app import App
from ui.opening import Opened
from ui.theme import Theme
from ui.voting.names_page import NameButton
from ui.voting.open_grid_view import GridView
from ui.widgets.rail import RailItem

W = TypeVar("W", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
FACILITATORS_KEY = (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def type_text(field: QWidget, text: str) -> None:
    """Press a key for each character; QTest's own keys know ASCII only. A line feed is Enter."""
    for character in text:
        if character == "\n":
            QTest.keyClick(field, Qt.Key.Key_Return)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(field, event)


class Facilitator:
    """Works the real window of a real app on a shelf in a folder."""

    def __init__(self, qtbot: QtBot, qt: QApplication, theme: Theme, folder: Path) -> None:
        self._qtbot = qtbot
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.app = App(qt, Shelf(folder / "shelf"), theme, settings)
        self.app.window.show()
        QTest.qWaitForWindowActive(self.app.window)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.app.window.close()
        self.app.close()
        self.app.window.deleteLater()

    @property
    def opened(self) -> Opened:
        """The offsite that is open."""
        opened = self.app.window.opened
        assert opened is not None
        return opened

    @property
    def offsite(self) -> Offsite:
        """The document as it stands."""
        return self.opened.session.offsite

    @property
    def box(self) -> Box:
        """The rounds as they stand."""
        return self.opened.session.box

    def see(self, kind: type[W], name: str) -> W:
        """Return the one widget of that kind and accessible name that can be seen in any window."""
        found = [
            each
            for each in QApplication.allWidgets()
            if isinstance(each, kind) and each.isVisible() and each.accessibleName().startswith(name)
        ]
        exact = [each for each in found if each.accessibleName() == name]
        assert len(exact or found) == 1, (name, [each.accessibleName() for each in found])
        return (exact or found)[0]

    def click(self, name: str) -> None:
        """Click the button of that name, once the page has given it its place."""
        button = self.see(QAbstractButton, name)
        self.wait(lambda: button.height() > 0)
        assert button.isEnabled(), name
        QTest.mouseClick(button, LEFT)
        QApplication.processEvents()

    def tab(self, text: str) -> None:
        """Click the tab of that text."""
        for bar in self.app.window.findChildren(QTabBar):
            for place in range(bar.count()):
                if bar.isVisible() and bar.tabText(place) == text:
                    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(place).center())
                    QApplication.processEvents()
                    return
        raise AssertionError(text)

    def step(self, key: str) -> None:
        """Click a step in the rail (or "people")."""
        item = next(each for each in self.app.window.findChildren(RailItem) if each.isVisible() and each.key == key)
        QTest.mouseClick(item, LEFT)
        QApplication.processEvents()

    def type_into(self, kind: type[W], name: str, text: str, *, enter: bool = False) -> W:
        """Click a field, type into it, and press Enter if asked to."""
        field = self.see(kind, name)
        inside = field.viewport() if isinstance(field, QAbstractScrollArea) else field
        QTest.mouseClick(inside, LEFT)
        field.setFocus()
        type_text(field, text)
        if enter:
            QTest.keyClick(field, Qt.Key.Key_Return)
        QApplication.processEvents()
        return field

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        if QApplication.activeWindow() is None:  # without a window manager nobody gives the window back its activation
            self.app.window.activateWindow()
            QTest.qWaitForWindowActive(self.app.window)
        QTest.keyClick(QApplication.focusWidget() or self.app.window, key, modifier)
        QApplication.processEvents()

    def fill(self, kind: type[W], name: str, text: str) -> None:
        """Click a field, type over what it holds, and leave it by Tab."""
        field = self.see(kind, name)
        inside = field.viewport() if isinstance(field, QAbstractScrollArea) else field
        QTest.mouseClick(inside, LEFT)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_text(field, text)
        self.press(Qt.Key.Key_Tab)

    def answer_openly(self, scores: dict[str, str]) -> None:
        """Type what everybody says into the grid of an open vote, one person after the other.

        On two criteria, "4/3" is typed digit by digit, and a single number stands for both.
        """
        grid = self.see(GridView, "")
        urn = self.box.urns[-1]
        both = isinstance(urn.round.method, Score) and len(urn.round.method.criteria) == 2
        for column in range(len(urn.round.electorate)):
            grid.setCurrentIndex(grid.model().index(0, column))
            for option in urn.round.options:
                given = scores[option.text].split()[column]
                type_text(grid, given * 2 if both and "/" not in given else given.replace("/", ""))
                QTest.keyClick(grid, Qt.Key.Key_Return)

    def vote_openly(self, scores: dict[str, str]) -> None:
        """Hold the vote that is prepared on the shared screen, from the question to the result."""
        self.click("Way of voting: Open on the shared screen")
        self.click("Open the vote")
        self.answer_openly(scores)
        self.click("Close the vote")
        self.click("Reveal the result")

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something that happens by itself."""
        self._qtbot.waitUntil(until, timeout=30_000)

    def save_as(self, path: Path, act: Callable[[], None]) -> None:
        """Do what opens a file dialog, and answer it with a path."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            field = dialog.findChild(QLineEdit)
            assert field is not None
            field.setText(str(path))
            dialog.accept()

        QTimer.singleShot(300, answer)
        act()

    def vote_in_private(self, scores: dict[str, str]) -> None:
        """Let everybody cast a private ballot by keys; scores stand by option in the order of the electorate."""
        self.click("Hand the laptop over")
        booth = self.opened.booth
        voters = [voter.name for voter in self.box.urns[-1].round.electorate]
        for place, name in enumerate(voters):
            QTest.mouseClick(self.see(NameButton, name), LEFT)
            QApplication.processEvents()
            self._fill_in(scores, place)
            self.click("Review my ballot")
            self.click("Cast my ballot")
            self.press(Qt.Key.Key_Space)
        self.press(*FACILITATORS_KEY)
        assert not booth.isVisible()

    def _fill_in(self, scores: dict[str, str], place: int) -> None:
        for text, row in scores.items():
            value = row.split()[place]
            if value != "-":
                self.click(f"{text}: {value}")

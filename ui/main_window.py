"""The facilitator's window: home, one open offsite, or a private ballot that has the whole window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QCloseEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QStyle, QWidget

from ui.home import Home
from ui.shortcuts import sequences
from ui.widgets.dialogs import confirm, tell

if TYPE_CHECKING:
    from offsite.domain.offsite import Offsite
    from ui.opening import Opened, Opener


class MainWindow(QMainWindow):
    """Shows one thing at a time, and lets nothing be lost on the way out."""

    maximised = Signal(bool)
    """The window fills the screen from now on, or does not."""

    def __init__(
        self,
        home: Home,
        opener: "Callable[[], Opener]",
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._watched: QWindow | None = None
        self.home = home
        self._opener = opener
        self._opened: Opened | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(home)
        self.setCentralWidget(self._stack)
        self.setWindowTitle(self.tr("Offsite"))
        self.setMinimumSize(1100, 640)
        title_bar = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        room = self.screen().availableGeometry().height() - title_bar
        self.resize(1280, min(720, room))
        home.open_asked_for.connect(self.open)
        home.new_asked_for.connect(self.make_new)
        home.sample_asked_for.connect(self.open_sample)
        leave = QAction(self)
        leave.setShortcuts(sequences("quit"))
        leave.triggered.connect(lambda _checked=False: self._quit())
        self.addAction(leave)

    @property
    def opened(self) -> "Opened | None":
        """The offsite that is open, with everything that belongs to it."""
        return self._opened

    def open(self, path: Path) -> bool:
        """Open an offsite of the shelf; a file that is refused is told in one sentence, and home stays."""
        if not self.leave():
            return False
        opener = self._opener()
        opened = opener.open(path)
        if opened is None:
            self.setWindowTitle(self.tr("Offsite"))
            self.home.refresh()
            tell(self, opener.why_not)
            return False
        self._opened = opened
        for page in (opened.workspace, opened.booth):
            self._stack.addWidget(page)
        opened.workspace.left.connect(self.go_home)
        opened.workspace.booth_asked_for.connect(self.hand_over_to_voters)
        opened.workspace.details_asked_for.connect(self._ask_for_details)
        opened.booth.left.connect(self.take_back)
        opened.audience.lost.connect(self._come_to_front)
        opened.audience.available.connect(opened.workspace.offer_second_screen)
        opened.session.changed.connect(self._show_title)
        self._stack.setCurrentWidget(opened.workspace)
        opened.workspace.begin()
        self._show_title()
        return True

    def make_new(self, offsite: "Offsite") -> bool:
        """Give a new offsite its file, and open it."""
        return self._made(lambda opener: opener.create(offsite))

    def open_sample(self) -> bool:
        """Put the sample on the shelf, and open it."""
        return self._made(lambda opener: opener.create_sample())

    def _made(self, make: "Callable[[Opener], Path | None]") -> bool:
        opener = self._opener()
        path = make(opener)
        if path is None:
            tell(self, opener.why_not)
            return False
        return self.open(path)

    def _show_title(self) -> None:
        if self._opened:
            offsite = self._opened.session.offsite
            self.setWindowTitle(" · ".join(each for each in (offsite.organisation, offsite.title) if each.strip()))

    def hand_over_to_voters(self, round_id: str) -> None:
        """Give the whole window to the private ballots of a round."""
        if self._opened:
            self._opened.booth.begin(round_id)
            self._stack.setCurrentWidget(self._opened.booth)
            self._opened.booth.setFocus()

    def take_back(self) -> None:
        """Give the window back to the facilitator."""
        if self._opened:
            self._stack.setCurrentWidget(self._opened.workspace)
            self._opened.workspace.take_back()

    def _ask_for_details(self) -> None:
        if self._opened:
            from ui.details_sheet import DetailsSheet  # noqa: PLC0415 - not before the first paint

            session = self._opened.session
            question, yes = self.tr("This offsite"), self.tr("Save")
            sheet = DetailsSheet(question, yes, session.offsite, self._today(), self)
            sheet.made.connect(self._take_details)
            sheet.open()

    def _take_details(self, offsite: "Offsite") -> None:
        if self._opened:
            from offsite.domain.details import describe  # noqa: PLC0415 - not before the first paint

            self._opened.session.apply(
                self.tr("Change the details"), describe, offsite.title, offsite.organisation, offsite.day, offsite.form
            )

    @property
    def _voting(self) -> bool:
        """Whether the window is given to private ballots now."""
        return self._opened is not None and self._stack.currentWidget() is self._opened.booth

    def _quit(self) -> None:
        """Close the window by its key; voters have no such key."""
        if not self._voting:
            self.close()

    def _interrupt_ballot(self) -> None:
        if self._opened and self._voting:
            self._opened.booth.interrupt()

    def _come_to_front(self) -> None:
        self._interrupt_ballot()
        self.show()
        self.raise_()
        self.activateWindow()

    def go_home(self) -> None:
        """Close the offsite and show the shelf."""
        if self.leave():
            self._stack.setCurrentWidget(self.home)
            self.setWindowTitle(self.tr("Offsite"))
            self.home.refresh()

    def leave(self) -> bool:
        """Save and close the offsite that is open; tell whether the window is free.

        Where something cannot be saved, the user decides: staying is the default.
        """
        opened = self._opened
        if opened is None:
            return True
        if not opened.close() and not confirm(
            self,
            self.tr("Not everything is saved."),
            self.tr("{reason} If you leave now, the last changes are lost.").format(reason=opened.why_unsaved),
            self.tr("Leave and lose them"),
        ):
            return False
        opened.abandon()
        self._opened = None
        for page in (opened.workspace, opened.booth):
            self._stack.removeWidget(page)
            page.deleteLater()
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Wipe a half-filled ballot when the window is minimised or another one comes to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.maximised.emit(self.isMaximized())
        minimised = event.type() == QEvent.Type.WindowStateChange and self.isMinimized()
        behind = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if minimised or behind:
            self._interrupt_ballot()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch from the first showing on which display the window is."""
        super().showEvent(event)
        if self._watched is not self.windowHandle():
            self._watched = self.windowHandle()
            self._watched.screenChanged.connect(self._keep_big_screen_apart)

    def _keep_big_screen_apart(self) -> None:
        """Never leave the big screen over the facilitator's window when that was moved to its display."""
        if self._opened:
            self._opened.audience.check_screen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when everything is on disk, or the user said that it need not be.

        From the private ballots there is this way out too, also for a facilitator who forgot the PIN: the ballot on the
        screen is wiped before anything is asked.
        """
        self._interrupt_ballot()
        stays = self._voting and not confirm(
            self,
            self.tr("Close the app?"),
            self.tr("The vote stays open, and ballots that were cast are kept. One that is not cast is wiped."),
            self.tr("Close the app"),
        )
        if not stays and self.leave():
            event.accept()
        else:
            event.ignore()

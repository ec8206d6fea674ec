"""The window for the room: full screen on the second display, and never on the facilitator's."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QKeyEvent, QMouseEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offsite.domain.model.slides import Slide
from ui.shortcuts import is_pressed
from ui.stage import Stage
from ui.theme import Theme
from ui.widgets.slide_view import SlideView

REST = 2000
"""After so many milliseconds without a move the pointer vanishes from a full screen."""


def free_screen(screens: Sequence[QScreen], taken: QScreen | None) -> QScreen | None:
    """The first screen that shows no part of what the facilitator's screen shows; a mirrored projector is none."""
    if taken is None:
        return None
    return next((screen for screen in screens if not screen.geometry().intersects(taken.geometry())), None)


def clamped(wanted: QRect, spaces: Sequence[QRect]) -> QRect:
    """A rectangle moved, and if need be shrunk, into the space that holds the most of it, else into the first."""
    if not spaces:
        return wanted
    space = max(spaces, key=lambda one: _size(one.intersected(wanted)))
    size = wanted.size().boundedTo(space.size())
    x = min(max(wanted.x(), space.left()), space.right() + 1 - size.width())
    y = min(max(wanted.y(), space.top()), space.bottom() + 1 - size.height())
    return QRect(x, y, size.width(), size.height())


def _size(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


class AudienceWindow(QWidget):
    """Shows what is on the stage, and nothing else; knows slides only.

    `facilitators` tells which screen the facilitator's window is on now. Closing the window turns the big screen off
    and leaves the stage as it is.
    """

    lost = Signal()
    """The screen of the window was unplugged, and the window is hidden: the facilitator's window comes to the front."""

    available = Signal()
    """Another screen was plugged in: the big screen can be opened there."""

    focus_taken = Signal()
    """The window system gave the keyboard to the full screen that was just opened: the facilitator takes it back."""

    shown = Signal(bool)
    """The big screen is on, or off."""

    def __init__(
        self,
        stage: Stage,
        theme: Theme,
        facilitators: Callable[[], QScreen | None],
        app: QGuiApplication,
        *,
        still: bool = False,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._stage = stage
        self._facilitators = facilitators
        self._app = app
        self.view = SlideView(theme, self, animate=True, still=still)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._hide_pointer)
        self._watched = False
        self._opening = False
        self.setWindowTitle(self.tr("Offsite: big screen. F5 or Esc closes it, B blanks it."))
        self.setAccessibleName(self.tr("Big screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.view.setMouseTracking(True)
        self.setMinimumSize(320, 180)
        stage.changed.connect(self._show_slide)
        app.screenAdded.connect(self._greet_screen)
        app.screenRemoved.connect(self._forget_screen)
        self._show_slide(stage.current)

    def open(self) -> None:
        """Turn the big screen on: full screen on the second display, or in a window when there is only one."""
        if self.isVisible():
            self.raise_()
        elif self.second_screen() is None:
            self._show_in_window(self._facilitators())
        else:
            self._opening = True
            self.enter_full_screen()

    def second_screen(self) -> QScreen | None:
        """The display that is free for the room, if there is one."""
        return free_screen(self._app.screens(), self._facilitators())

    def enter_full_screen(self) -> None:
        """Fill the display that is free for the room; nothing happens when there is none."""
        screen = self.second_screen()
        if screen is None:
            return
        # The keyboard stays with the facilitator, who may be typing.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._watch()
        self._rest.start()

    def leave_full_screen(self) -> None:
        """Become a window on the same display."""
        if self.isVisible() and self.isFullScreen():
            self._show_in_window(self.screen())

    def check_screen(self) -> None:
        """Leave full screen when the window covers the facilitator's; to be called when that one has moved."""
        taken = self._facilitators()
        if self.isFullScreen() and taken is not None and self.screen().geometry().intersects(taken.geometry()):
            self.leave_full_screen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """B blanks, F11 fills the screen, Esc leaves full screen; the keys of a presenter's remote turn pages.

        F5 closes the window, and so does Esc where it does not fill the screen: over the work it must not be a trap.
        """
        if is_pressed("second_screen", event):
            self.close()
            return
        match event.key():
            case Qt.Key.Key_B | Qt.Key.Key_Period:
                self._stage.toggle_blank()
            case Qt.Key.Key_F11:
                self._toggle_full_screen()
            case Qt.Key.Key_Escape if self.isFullScreen():
                self.leave_full_screen()
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_PageDown | Qt.Key.Key_Right:
                self._stage.next_page()
            case Qt.Key.Key_PageUp | Qt.Key.Key_Left:
                self._stage.previous_page()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Give the keyboard back when it came here only because the window opened; who clicks here keeps it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self._opening and self.isActiveWindow():
            self._opening = False
            self.focus_taken.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the keyboard from now on."""
        super().mousePressEvent(event)
        self._opening = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the pointer while it moves."""
        super().mouseMoveEvent(event)
        self._show_pointer()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fill the screen, or leave it."""
        super().mouseDoubleClickEvent(event)
        self._toggle_full_screen()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the big screen is on."""
        super().showEvent(event)
        if not event.spontaneous():
            self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the big screen is off, unless the window was only made small."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._rest.stop()
            self.shown.emit(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Turn the big screen off; the stage keeps what it holds."""
        self._show_pointer()
        super().closeEvent(event)

    def _show_slide(self, slide: Slide) -> None:
        self.view.show_slide(slide)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.leave_full_screen()
        else:
            self.enter_full_screen()

    def _show_in_window(self, screen: QScreen | None) -> None:
        spaces = [one.availableGeometry() for one in ([screen] if screen else self._app.screens())]
        space = spaces[0]
        wanted = QRect(0, 0, max(640, space.width() * 5 // 8), max(360, space.width() * 5 // 8 * 9 // 16))
        wanted.moveCenter(space.center())
        self._show_pointer()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)
        self.showNormal()
        self.setGeometry(clamped(wanted, spaces))
        self._watch()

    def _watch(self) -> None:
        """Notice it when the window system puts the window on another screen than the one asked for."""
        handle = self.windowHandle()
        if not self._watched:
            self._watched = True
            handle.screenChanged.connect(self._check_later)

    def _check_later(self) -> None:
        QTimer.singleShot(0, self, self.check_screen)

    def _greet_screen(self, screen: QScreen) -> None:
        del screen
        self.available.emit()

    def _forget_screen(self, screen: QScreen) -> None:
        if self.isVisible() and self.screen() == screen:
            self._show_pointer()
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.hide()
            self.lost.emit()

    def _hide_pointer(self) -> None:
        if self.isFullScreen():
            self.setCursor(Qt.CursorShape.BlankCursor)

    def _show_pointer(self) -> None:
        self.unsetCursor()
        if self.isFullScreen():
            self._rest.start()

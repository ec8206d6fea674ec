"""Keeps the keyboard in the work when what had it goes away: a button that did its act, a row that was removed."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from ui.steps.part import Part
from ui.voting.tab_order import tab_stops
from ui.widgets.buttons import Button, ButtonKind


class KeptFocus(QObject):
    """Watches the focus of a workspace and the stack of its screens.

    Qt hands the focus of something that vanishes to whatever comes next, up to the way out of the offsite. Here it goes
    to the next field of the same part, or else to the workspace itself, where Enter does nothing and Tab begins with
    the screen. It never goes to a button by itself: a second Enter must not do what nobody chose.
    """

    def __init__(self, workspace: QWidget, stack: QStackedWidget) -> None:
        super().__init__(workspace)
        self._workspace, self._stack = workspace, stack
        self._held: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - there are no widgets without one
        app.focusChanged.connect(self._follow)

    def enter(self) -> bool:
        """Go to the first stop of the present screen; False where it has none."""
        screen = self._stack.currentWidget()
        first = next(tab_stops(screen), None) if screen is not None else None
        if first is None:
            return False
        first.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def land(self) -> None:
        """Give the keyboard to the next sensible act of the present screen, or to the workspace."""
        screen = self._stack.currentWidget()
        acts = tab_stops(screen) if screen is not None else iter(())
        loud = (each for each in acts if isinstance(each, Button) and each.kind is ButtonKind.PRIMARY)
        next(loud, self._workspace).setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            QTimer.singleShot(0, self, self._catch)
            return
        if not self._workspace.isAncestorOf(now):
            return
        held = self._held
        if held is not None and _gone(held) and not self._stack.isAncestorOf(now):
            self._stay(held)
        else:
            self._held = now if self._stack.isAncestorOf(now) else None

    def _catch(self) -> None:
        """Take the keyboard when what had it was deleted and nobody else took it."""
        window = self._workspace.window()
        if self._workspace.isVisible() and window.isActiveWindow() and window.focusWidget() is None:
            self._held = None
            self._workspace.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stay(self, gone: QWidget) -> None:
        self._held = None
        fields = _fields_after(gone) if isValid(gone) else iter(())
        next(fields, self._workspace).setFocus(Qt.FocusReason.OtherFocusReason)


def _gone(widget: QWidget) -> bool:
    return not isValid(widget) or not widget.isVisible()


def _fields_after(gone: QWidget) -> Iterator[QWidget]:
    """Yield what can be typed into or moved in after a widget that vanished, as far as its part goes."""
    around = gone.parentWidget()
    while around is not None and not isinstance(around, Part):
        around = around.parentWidget()
    after = gone.nextInFocusChain()
    while around is not None and around.isVisible() and after is not None and after is not gone:
        stop = after.isVisible() and after.isEnabled() and after.focusPolicy() & Qt.FocusPolicy.TabFocus
        if stop and around.isAncestorOf(after) and not isinstance(after, QAbstractButton):
            yield after
        after = after.nextInFocusChain()

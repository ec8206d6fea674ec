"""Keeps the keys of a window inside one widget of it, and notices each touch."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.shortcuts import is_pressed

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin})
_TOUCHES = _PRESSES | {QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchUpdate}
_WATCHED = _KEYS | _TOUCHES


class Watch(QObject):
    """Sees keys and clicks before any widget does, while it is on.

    No shortcut of the window works meanwhile, keys that would go to a widget outside are dropped (`strayed`), and so is
    the second click of two fast ones, which is meant for the page that was there before. Whoever is asked takes the
    other keys and the presses first, and says whether they are used up.

    Args:
        inside: the widget that keeps the keys; also the parent.
        take_key: is asked about each key pressed inside.
        take_press: is asked about each press of a mouse button or finger inside.
    """

    touched = Signal()
    strayed = Signal()

    def __init__(self, inside: QWidget, take_key: Callable[[QKeyEvent], bool], take_press: Callable[[], bool]) -> None:
        super().__init__(inside)
        self._inside, self._take_key, self._take_press = inside, take_key, take_press

    def set_on(self, on: bool) -> None:
        """Begin or end to watch."""
        application = QCoreApplication.instance()
        if application is None:
            return
        application.removeEventFilter(self)
        if on:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sort the event; True when nobody else may see it."""
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if not isinstance(watched, QWidget):
            if kind in _TOUCHES and watched == self._inside.window().windowHandle():
                self.touched.emit()  # the pointer over a widget that does not follow it is seen by the window alone
            return False
        if watched is not self._inside and not self._inside.isAncestorOf(watched):
            return self._drop(watched, event)
        if kind in _TOUCHES:
            self.touched.emit()
        return self._take(event, kind)

    def _take(self, event: QEvent, kind: QEvent.Type) -> bool:
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event) or _is_lost(event)
        if kind in _PRESSES and self._take_press():
            return True
        return kind == QEvent.Type.MouseButtonDblClick

    def _drop(self, watched: QWidget, event: QEvent) -> bool:
        if (
            event.type() not in _KEYS
            or watched.window() is not self._inside.window()
            or QApplication.activeModalWidget()
        ):
            return False
        event.accept()  # otherwise a shortcut would be looked for
        self.strayed.emit()
        return True


class ClosedPlace(QWidget):
    """A place in a window that lets no key out: Tab goes round inside, and there is no menu of the right button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Give the focus to the next widget inside."""
        focus_next_inside(self, forwards)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key out to the window."""
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let no key out to the window."""
        event.accept()


def is_facilitator_key(event: QKeyEvent) -> bool:
    """Whether this is the key that leads back to the facilitator."""
    return is_pressed("leave_booth", event)


def _is_lost(event: QKeyEvent) -> bool:
    """Whether a key does nothing here: a function key, one with Ctrl, Alt or Meta, an Enter or Space held down.

    Alt+Up and Alt+Down are not lost: they move a row.
    """
    if Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35:
        return True
    if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and event.isAutoRepeat():
        return True
    held = event.modifiers() & (_CONTROL | _ALT | _META)
    if held == _ALT and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
        return False
    types_a_letter = held == _CONTROL | _ALT and bool(event.text()) and event.text().isprintable()  # AltGr
    return bool(held.value) and not types_a_letter


def focus_next_inside(inside: QWidget, forwards: bool) -> None:
    """Give the focus to the next widget in the Tab order that lies inside, and from the last one to the first."""
    focused: QWidget | None = inside.focusWidget()
    here = inside if focused is None else focused
    there = _neighbour(here, forwards)
    while there is not None and there is not here:
        takes_tab = there.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and inside.isAncestorOf(there) and there.isVisibleTo(inside) and there.isEnabled():
            there.setFocus(Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
            return
        there = _neighbour(there, forwards)


def _neighbour(widget: QWidget, forwards: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forwards else widget.previousInFocusChain()

"""The way of the Tab key through a screen whose parts come and go: as they are laid out, not as they were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that Tab goes to, in the order of the layouts."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from tab_stops(inside)
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from tab_stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def step(within: QWidget, onward: bool) -> bool:
    """Move the focus to the next (or previous) stop within a widget; False at its end."""
    focused = QApplication.focusWidget()
    stops = list(tab_stops(within))
    place = next((at for at, each in enumerate(stops) if each is focused), None)
    if place is None or not 0 <= place + (1 if onward else -1) < len(stops):
        return False
    reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
    stops[place + (1 if onward else -1)].setFocus(reason)
    return True


def leave(within: QWidget, onward: bool) -> bool:
    """Move the focus to the next (or previous) stop outside a widget; False where there is none."""
    focused = QApplication.focusWidget()
    if focused is not None and not focused.isVisible():
        return False  # nobody pressed Tab: what had the focus went away
    reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
    other = _beside(focused, onward)
    while other is not None and other is not focused:
        usable = other.isVisible() and other.isEnabled() and other.focusPolicy() & Qt.FocusPolicy.TabFocus
        if usable and not within.isAncestorOf(other):
            other.setFocus(reason)
            return True
        other = _beside(other, onward)
    return False


def _beside(widget: QWidget | None, onward: bool) -> QWidget | None:
    if widget is None:
        return None
    return widget.nextInFocusChain() if onward else widget.previousInFocusChain()

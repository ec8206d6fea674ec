"""Strokes that several widgets share: rounded shapes, focus rings, plain text."""

import html

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

RADIUS = 6
"""Corner of a control, in pixels."""
RADIUS_CARD = 10
"""Corner of a card, in pixels."""
RING = 2
"""Width of the focus ring, in pixels."""

_FOCUS_COMES_BACK = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


def escaped(text: str) -> str:
    """The text for a widget that takes & for the mark of a shortcut."""
    return text.replace("&", "&&")


def shape(
    painter: QPainter, rect: QRect, fill: QColor | None, edge: QColor | None = None, radius: float = RADIUS
) -> None:
    """Draw a rounded rectangle that lies wholly within `rect`, its edge of one pixel included."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    inset = 0.0 if edge is None else 0.5
    painter.setPen(Qt.PenStyle.NoPen if edge is None else QPen(edge, 1))
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


def ring(painter: QPainter, rect: QRect, colour: QColor, inset: int = 0, radius: float = RADIUS) -> None:
    """Draw the focus ring along the inside of a rectangle, or `inset` pixels further in."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, RING))
    margin = inset + RING / 2
    corner = max(radius - margin, 1.0)
    painter.drawRoundedRect(QRectF(rect).adjusted(margin, margin, -margin, -margin), corner, corner)
    painter.restore()


def tooltip(text: str) -> str:
    """A text for a tool tip, which Qt would otherwise read as HTML when it looks like it; it wraps between words."""
    return f"<p>{html.escape(text)}</p>" if text else ""


def ring_after(event: QFocusEvent, before: bool) -> bool:
    """Whether the focus ring shows: not after a click, and as before when only the window came back to the front."""
    if event.reason() == Qt.FocusReason.MouseFocusReason:
        return False
    return before if event.reason() in _FOCUS_COMES_BACK else True


def mirrored(widget: QWidget) -> bool:
    """Whether the widget runs from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft

"""The handle that a line of a list is dragged by."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import tint
from ui.widgets.icons import SMALL, paint_icon
from ui.widgets.paint import tooltip


class Handle(QWidget):
    """Drags the line it belongs to; Alt with an arrow key does the same anywhere in the line."""

    dragged = Signal(int)
    """The mouse moved with the button down; carries its height on the screen in pixels."""

    dropped = Signal()
    """The mouse button was let go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(tooltip(self.tr("Drag to move, or press Alt+↑ and Alt+↓")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grip."""
        del event
        where = QRect(0, (self.height() - SMALL) // 2, SMALL, SMALL)
        paint_icon(QPainter(self), "grip-vertical", where, tint(self, "second" if self.underMouse() else "line"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the line."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(round(event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the line go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.dropped.emit()

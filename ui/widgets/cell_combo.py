"""A drop-down list for the cells of a table."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from ui.theme import tint
from ui.widgets.choices import Combo
from ui.widgets.icons import SMALL, paint_icon
from ui.widgets.paint import ring, shape

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CellCombo(Combo):
    """A drop-down list without a frame until it is pointed at or has the focus, for the cells of a table."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Alt with an arrow key to the line, which moves by it."""
        if event.key() in _MOVES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def words(self) -> QRect:
        """Where the words stand."""
        inner = self.rect().adjusted(10, 0, -8, 0)
        return inner.adjusted(SMALL + 4, 0, 0, 0) if self.isRightToLeft() else inner.adjusted(0, 0, -SMALL - 4, 0)

    def minimumSizeHint(self) -> QSize:
        """Words may be cut."""
        return QSize(64, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words and arrow, and the frame where the user is."""
        del event
        painter = QPainter(self)
        over = self.underMouse() or self.hasFocus()
        if over:
            shape(painter, self.rect(), tint(self, "surface"), tint(self, "edge"))
        inner = self.rect().adjusted(10, 0, -8, 0)
        mirrored = self.isRightToLeft()
        arrow = QRect(inner.left() if mirrored else inner.right() - SMALL + 1, 8, SMALL, SMALL)
        paint_icon(painter, "chevron-down", arrow, tint(self, "second" if over else "line"))
        painter.setPen(tint(self, "ink" if self.key() else "third"))
        painter.drawText(self.words(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.shown())
        if self.hasFocus():
            ring(painter, self.rect(), tint(self, "accent"))

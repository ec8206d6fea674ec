"""Names above the columns of a table: on two lines, or turned to read upwards where columns are narrow."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tint
from ui.widgets.paint import mirrored, tooltip
from ui.widgets.text import role_font

LEVEL = 84
"""In narrower columns names are turned, in pixels."""

LOW, HIGH = 34, 104
"""How high a name in small letters is, level and turned, in pixels."""

_TICK = 26
"""How wide two turned lines are; they stand above a tick in their column."""


def two_lines(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return a text broken into two lines at most, the second one elided where it is longer than the width."""
    words, first = text.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not words:
        return first
    if not first:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return f"{first}\n{metrics.elidedText(' '.join(words), Qt.TextElideMode.ElideRight, width)}"


def draw_upwards(painter: QPainter, where: QRect, name: str) -> None:
    """Draw a name that reads upwards from the lower edge of a rectangle, in two lines side by side at most."""
    painter.translate(where.left(), where.bottom() + 1)
    painter.rotate(-90)
    along = QRect(0, 0, where.height(), where.width())
    lines = two_lines(painter.fontMetrics(), name, along.width())
    painter.drawText(along, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, lines)


class ColumnName(QWidget):
    """The name of a column in small letters; whole in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._turned = "", False
        self.setFont(role_font("small"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_turned(False)

    def text(self) -> str:
        """The whole name."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show another name."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(tooltip(text))
        self.update()

    def show_turned(self, turned: bool) -> None:
        """Let the name read upwards, or level again."""
        self._turned = turned
        self.setFixedHeight(HIGH if turned else LOW)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Hardly any width; the table shares it out."""
        return QSize(_TICK, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name."""
        del event
        painter = QPainter(self)
        painter.setPen(tint(self, "second"))
        if self._turned:
            left = self.width() - _TICK if mirrored(self) else 0
            draw_upwards(painter, QRect(left, 0, _TICK, HIGH - 6), self._text)
        else:
            words = two_lines(painter.fontMetrics(), self._text, self.width())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading, words)

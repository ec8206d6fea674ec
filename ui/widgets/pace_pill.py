"""The time of day and the pace of the day in the header; a click leads to the agenda."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from offsite.domain.agenda import Level
from ui.theme import tint
from ui.widgets.icons import paint_icon
from ui.widgets.paint import ring, ring_after, shape, tooltip
from ui.widgets.text import role_font

_COLOURS: Mapping[Level, tuple[str, str, str]] = MappingProxyType(
    {
        Level.CALM: ("surface", "line", "ink"),
        Level.SOON: ("attention_soft", "attention", "attention"),
        Level.LAST: ("surface", "bad", "bad"),
        Level.OVER: ("surface", "bad", "bad"),
    }
)
"""Ground, edge and ink at each level; the words say the same."""


class PacePill(QAbstractButton):
    """Words on a rounded ground; hidden while there is no agenda."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._level, self._ring = "", Level.CALM, True
        self.setFont(role_font("figure"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(tooltip(self.tr("Go to the agenda")))
        self.hide()

    def words(self) -> str:
        """What it says."""
        return self._words

    def level(self) -> Level:
        """How near its end the box is that runs."""
        return self._level

    def show_pace(self, words: str, level: Level) -> None:
        """Show other words at a level; without words it is hidden."""
        self.setVisible(bool(words))
        if (words, level) == (self._words, self._level):
            return
        self._words, self._level = words, level
        self.setAccessibleName(self.tr("Agenda: {0}").format(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as icon and words need."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._words) + 46, 28)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the focus came by a click."""
        self._ring = ring_after(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, words and ring."""
        del event
        painter = QPainter(self)
        ground, edge, ink = _COLOURS[self._level]
        over = self.underMouse() or self.isDown()
        shape(painter, self.rect(), tint(self, "hover" if over else ground), tint(self, edge), radius=14)
        colour = tint(self, ink)
        mirrored = self.isRightToLeft()
        paint_icon(painter, "timer", QRect(self.width() - 26 if mirrored else 11, 7, 14, 14), colour)
        painter.setPen(colour)
        inner = self.rect().adjusted(12, 0, -30, 0) if mirrored else self.rect().adjusted(30, 0, -12, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._words)
        if self.hasFocus() and self._ring:
            ring(painter, self.rect(), tint(self, "accent"), radius=14)

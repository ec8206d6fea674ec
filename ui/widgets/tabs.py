"""Tabs that are words with a line below the present one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui.theme import tint
from ui.widgets.paint import escaped, ring, ring_after

_INSET = 4
_GAP = 18


class Tabs(QTabBar):
    """Words in a row, the present one underlined; the arrow keys move between them. Draws no pages."""

    picked = Signal(str)
    """Another tab came to the front, by the user or by `show_key`; carries its key."""

    def __init__(self, name: str, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setUsesScrollButtons(True)
        self._ring = True
        self._keys = [key for key, _ in tabs]
        self._words = [text for _, text in tabs]
        for text in self._words:
            self.addTab(escaped(text))
        self.currentChanged.connect(self._on_changed)

    def key(self) -> str:
        """The key of the present tab."""
        return self._keys[self.currentIndex()]

    def show_key(self, key: str) -> None:
        """Bring a tab to the front.

        Raises:
            ValueError: there is no tab with this key.
        """
        self.setCurrentIndex(self._keys.index(key))

    def tabSizeHint(self, index: int) -> QSize:
        """The words in their heavier weight, so that nothing moves, and the gap to the next."""
        return QSize(QFontMetrics(self._heavy()).horizontalAdvance(self._words[index]) + _INSET + _GAP, 38)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """The same: words are never cut."""
        return self.tabSizeHint(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the focus came by a click."""
        self._ring = ring_after(event, self._ring)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, the underline and the hairline below all of them."""
        del event
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint(self, "line"))
        for place, words in enumerate(self._words):
            box = self.tabRect(place)
            box = box.adjusted(_GAP, 0, -_INSET, 0) if self.isRightToLeft() else box.adjusted(_INSET, 0, -_GAP, 0)
            present = place == self.currentIndex()
            painter.setFont(self._heavy() if present else self.font())
            painter.setPen(tint(self, "ink" if present else "second"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
            if present:
                painter.fillRect(box.left(), self.height() - 2, box.width(), 2, tint(self, "accent"))
                if self.hasFocus() and self._ring:
                    ring(painter, box.adjusted(-_INSET, 5, _INSET + 1, -6), tint(self, "accent"))

    def _heavy(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _on_changed(self, place: int) -> None:
        if place >= 0:
            self.picked.emit(self._keys[place])

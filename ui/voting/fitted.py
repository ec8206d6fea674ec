"""A pane for the list on a page of the booth."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.widgets.layout import ScrollPane, row

GUTTER = 10
"""Width of a scroll bar, in pixels."""

ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
"""The keys that go from one thing to the next."""


class Fitted(ScrollPane):
    """A pane that is as high as its content where there is room, and scrolls where there is not."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(content, parent)
        self._content = content
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def in_line(self) -> QHBoxLayout:
        """The pane with a gutter for its scroll bar, so that the content keeps its width when the bar shows."""
        line = row(gap=0)
        line.setContentsMargins(0, 0, GUTTER, 0)
        line.addWidget(self)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: line.setContentsMargins(0, 0, 0 if most > 0 else GUTTER, 0))
        return line

    def _wanted(self) -> int:
        width = max(self.viewport().width(), 1)
        content = self._content
        return content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()

    def sizeHint(self) -> QSize:
        """As high as the content is at the present width."""
        return QSize(super().sizeHint().width(), self._wanted())

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(0, min(self._wanted(), 120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the page; the other keys scroll."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for another height."""
        super().resizeEvent(event)
        self.setMaximumHeight(self._wanted())
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

"""A line to type into that says by "…" where its words have no room."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from ui.widgets.paint import tooltip

_MARGIN = 2  # what a line edit keeps free at each end of its text, in pixels


class ShortenedLine(QLineEdit):
    """A line to type into; while the user is elsewhere, what has no room ends in "…" and is whole in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._tell_whole)

    def shown(self) -> str:
        """The text as it is drawn while the user is elsewhere."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self._text_area().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole text where there is no room for it any more."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and the shortened text where the text is too long; everything else as any line does."""
        if self.hasFocus() or not self._is_cut():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().text().color())
        painter.drawText(self._text_area(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.shown())

    def _is_cut(self) -> bool:
        return self.echoMode() is QLineEdit.EchoMode.Normal and self.shown() != self.text()

    def _text_area(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.marginsRemoved(self.textMargins()).adjusted(_MARGIN, 0, -_MARGIN, 0)

    def _tell_whole(self) -> None:
        self.setToolTip(tooltip(self.text()) if self._is_cut() else "")

"""Fields for proposals: one paragraph that wraps, where Enter ends the typing and several pasted lines are several."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.theme import tint
from ui.widgets.choices import Combo
from ui.widgets.fields import TextField


def lines_of(text: str) -> list[str]:
    """Return the lines of a text that hold words."""
    return [line for line in text.splitlines() if line.strip()]


class ParagraphField(TextField):
    """One paragraph; Enter is `entered`, and line breaks that are pasted become spaces."""

    lines_pasted = Signal(str)
    """Several lines were pasted, and were not put in here; carries them. Only where `several` is asked for."""

    def __init__(
        self, name: str, placeholder: str = "", *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, placeholder, lines=1, most=12, parent=parent)
        self._several = several
        self._revision = -1
        self._heights: dict[int, int] = {}

    def heightForWidth(self, width: int) -> int:
        """The height that the text needs; measured once for a text and a width, because a list asks for it often."""
        revision = self.document().revision()
        if revision != self._revision:
            self._revision = revision
            self._heights.clear()
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End the typing by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted text on one line, or hand out its lines."""
        lines = lines_of(source.text())
        if self._several and len(lines) > 1:
            self.lines_pasted.emit("\n".join(lines))
        else:
            self.textCursor().insertText(" ".join(lines))


class ProposalField(ParagraphField):
    """The words of a proposal in its row: reads as text, and looks like a field once the cursor is in it."""

    def at_edge(self, down: bool) -> bool:
        """Whether there is no further line below (or above) the cursor."""
        cursor = QTextCursor(self.textCursor())
        way = QTextCursor.MoveOperation.Down if down else QTextCursor.MoveOperation.Up
        return not cursor.movePosition(way)


class AuthorBox(Combo):
    """Whose proposal it is: a name that reads as text, and a list once it is pointed at or has the focus."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name alone while nobody is at work here."""
        if self.hasFocus() or self.underMouse():
            super().paintEvent(event)
            return
        if not self.key():
            return
        painter = QPainter(self)
        painter.setPen(tint(self, "second"))
        words = self.rect().adjusted(10, 0, -10, 0)
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

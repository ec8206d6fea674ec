"""A field for one paragraph that wraps: Enter ends the typing, and several pasted lines can be several things."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from ui.widgets.fields import TextField


def lines_of(text: str) -> list[str]:
    """Return the lines of a text that hold words."""
    return [line for line in text.splitlines() if line.strip()]


class FlowingField(TextField):
    """A field as high as its text, whose height is measured once for a text and a width: a list asks for it often."""

    def __init__(self, name: str = "", placeholder: str = "", *, most: int = 12) -> None:
        super().__init__(name, placeholder, lines=1, most=most)
        self._revision = -1
        self._heights: dict[int, int] = {}

    def heightForWidth(self, width: int) -> int:
        """The height that the text needs."""
        revision = self.document().revision()
        if revision != self._revision:
            self._revision = revision
            self._heights.clear()
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def at_edge(self, down: bool) -> bool:
        """Whether there is no further line below (or above) the cursor."""
        cursor = QTextCursor(self.textCursor())
        way = QTextCursor.MoveOperation.Down if down else QTextCursor.MoveOperation.Up
        return not cursor.movePosition(way)


class ParagraphField(FlowingField):
    """One paragraph; Enter is `entered`, and line breaks that are pasted become spaces."""

    lines_pasted = Signal(str)
    """Several lines were pasted, and were not put in here; carries them. Only where `several` is asked for."""

    def __init__(self, name: str = "", placeholder: str = "", *, several: bool = False, most: int = 12) -> None:
        super().__init__(name, placeholder, most=most)
        self._several = several

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

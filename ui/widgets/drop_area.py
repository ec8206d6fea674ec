"""A pane onto which files can be dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import tint
from ui.widgets.paint import ring


class DropArea(QWidget):
    """Takes files of this computer whose name ends in `suffix`, such as ".offsite"; a frame shows that."""

    files_dropped = Signal(object)
    """Files were let go here; carries their paths as a tuple."""

    def __init__(self, suffix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suffix = suffix
        self._held = False
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that the files can be let go."""
        self._held = bool(self._files_in(event.mimeData()))
        self.update()
        if self._held:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget the files again."""
        self._held = False
        self.update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand out the files."""
        self._held = False
        self.update()
        event.acceptProposedAction()
        self.files_dropped.emit(self._files_in(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame while files are held above."""
        super().paintEvent(event)
        if self._held:
            ring(QPainter(self), self.rect(), tint(self, "accent"), inset=8)

    def _files_in(self, data: QMimeData) -> tuple[Path, ...]:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return tuple(path for path in paths if path.suffix.casefold() == self._suffix)

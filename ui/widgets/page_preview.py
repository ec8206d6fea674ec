"""Pages of a PDF as they will be printed, one below the other."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme import tint

_GAP = 16


class _Pages(QWidget):
    """Paints the pages as wide as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: tuple[QImage, ...] = ()

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        self._pages = pages
        self.fit(self.width())
        self.update()

    def fit(self, width: int) -> None:
        heights = [self._height(page, width) for page in self._pages]
        self.setFixedHeight(max(int(sum(heights)) + _GAP * (len(heights) + 1), 1))

    @staticmethod
    def _height(page: QImage, width: int) -> float:
        return (width - 2 * _GAP) * page.height() / page.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), tint(self, "sunk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = float(_GAP)
        for page in self._pages:
            where = QRectF(_GAP, top, self.width() - 2 * _GAP, self._height(page, self.width()))
            painter.drawImage(where, page)
            painter.setPen(tint(self, "line"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(where)
            top += where.height() + _GAP


class PagePreview(QScrollArea):
    """The pages, scrolled up and down; keeps its place when the words change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = _Pages()
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The charter as it will be printed"))
        self.setMinimumWidth(360)
        self.page_count = 0

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        """Show other pages."""
        self.page_count = len(pages)
        self._inner.show_pages(pages)
        self.setAccessibleDescription(self.tr("{n} pages").format(n=len(pages)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the pages as wide as there is room."""
        super().resizeEvent(event)
        self._inner.fit(self.viewport().width())

    def sizeHint(self) -> QSize:
        """A page that can be read at arm's length."""
        return QSize(420, 594)

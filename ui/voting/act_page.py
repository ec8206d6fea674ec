"""A page whose acts stand right below its content, and stay in sight when the content is longer than the window."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import tint
from ui.widgets.layout import COLUMN, Page, column


class _Edge(QWidget):
    """A hairline where the content runs under the foot; its pixel stays when it does not."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = False
        self.setFixedHeight(1)

    def show_line(self, shown: bool) -> None:
        """Draw the line or not."""
        self._shown = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        if self._shown:
            QPainter(self).fillRect(event.rect(), tint(self, "line"))


class ActPage(Page):
    """A page with a `foot`: the layout for the buttons, below the content."""

    fitted = Signal()
    """The room for the content may be another one now."""

    def __init__(self, title: str = "", aim: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, aim, parent)
        self.foot = column(gap=0)
        self._foot = QWidget()
        self._foot.setMaximumWidth(COLUMN + 48)
        self._foot.setLayout(self.foot)
        self._edge = _Edge()
        self.foot.setContentsMargins(24, 10, 24, 16)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)  # noqa: S101 - the page lays itself out from top to bottom
        whole.setStretchFactor(self.pane, 1000)
        whole.addWidget(self._edge)
        whole.addWidget(self._foot)
        whole.addStretch(1)
        self._watch()
        self._tighten()

    @property
    def room(self) -> int:
        """How high the content can be without scrolling, in pixels."""
        foot = self._foot.heightForWidth(min(self.width(), self._foot.maximumWidth()))
        return self.height() - foot - self._edge.height() - self.pane.y()

    def _watch(self) -> None:
        self.pane.verticalScrollBar().rangeChanged.connect(self._show_line)
        inside = self.pane.widget()
        if inside is not None:
            inside.installEventFilter(self)

    def _tighten(self) -> None:
        """Leave less air below the content than a page without a foot does."""
        parent = self.content.parent()
        if isinstance(parent, QVBoxLayout):
            parent.setContentsMargins(24, 10, 24, 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content the height that it needs at this width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content when it grows or shrinks."""
        if watched is self.pane.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _show_line(self, _least: int, most: int) -> None:
        self._edge.show_line(most > 0)

    def show_foot(self, shown: bool) -> None:
        """Show the foot, or give its room to the content."""
        self._foot.setVisible(shown)
        self._edge.setVisible(shown)

    def settle(self) -> None:
        """Lay everything out at once, so that something new can be brought into view."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _fit(self) -> None:
        inside = self.pane.widget()
        layout = inside.layout() if inside is not None else None
        if layout is not None:
            width = self.pane.viewport().width()
            flows = layout.hasHeightForWidth()
            height = layout.totalHeightForWidth(width) if flows else layout.totalSizeHint().height()
            self.pane.setMaximumHeight(max(height, layout.totalMinimumSize().height(), 1))
            self.fitted.emit()

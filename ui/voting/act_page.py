"""A page whose acts stand right below its content, and stay in sight when the content is longer than the window."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.layout import COLUMN, Page, column


class ActPage(Page):
    """A page with a `foot`: the layout for the buttons, below the content."""

    def __init__(self, title: str = "", aim: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, aim, parent)
        self.foot = column(gap=0)
        holder = QWidget()
        holder.setMaximumWidth(COLUMN + 48)
        holder.setLayout(self.foot)
        self.foot.setContentsMargins(24, 4, 24, 18)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)  # noqa: S101 - the page lays itself out from top to bottom
        whole.setStretchFactor(self.pane, 1000)
        whole.addWidget(holder)
        whole.addStretch(1)
        self._watch()

    def _watch(self) -> None:
        inside = self.pane.widget()
        if inside is not None:
            inside.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content the height that it needs at this width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content when it grows or shrinks."""
        if watched is self.pane.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

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
            self.pane.setMaximumHeight(max(height, 1))

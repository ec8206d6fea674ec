"""How palettes reach widgets under a style sheet, where Qt does not carry them by itself."""

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QSplitterHandle,
    QToolButton,
    QWidget,
)

STYLED = (
    QLineEdit,
    QPlainTextEdit,
    QAbstractSpinBox,
    QAbstractItemView,
    QHeaderView,
    QScrollBar,
    QMenu,
    QProgressBar,
    QSplitterHandle,
    QPushButton,
    QToolButton,
)
"""The kinds of widget that the rules of the style sheet match."""


def repolish(app: QApplication) -> None:
    """Let the widgets that style sheet rules match read the palette again."""
    style = app.style()
    for widget in app.allWidgets():
        if isinstance(widget, STYLED):
            style.unpolish(widget)
            style.polish(widget)
            widget.update()


class Dresser(QObject):
    """Gives a palette to a widget and all that is put into it: under a style sheet Qt passes none on to newcomers."""

    def __init__(self, palette: QPalette, parent: QObject) -> None:
        super().__init__(parent)
        self._palette = palette

    def dress(self, widget: QWidget) -> None:
        """Dress a widget and what is in it, and watch for newcomers."""
        widget.setPalette(self._palette)
        widget.installEventFilter(self)
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not child.isWindow():
                self.dress(child)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress what has just been put into a dressed widget."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QWidget) and not child.isWindow():
                self.dress(child)
        return super().eventFilter(watched, event)

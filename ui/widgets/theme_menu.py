"""The menu behind the three dots: the colours to work in."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme import ThemeChoice


class ThemeMenu(QMenu):
    """Chooses between the colours of the system, light and dark."""

    chosen = Signal(object)
    """The user chose; carries a `ThemeChoice`."""

    def __init__(self, now: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        group = QActionGroup(self)
        words = (
            (ThemeChoice.SYSTEM, self.tr("Colours of the system")),
            (ThemeChoice.LIGHT, self.tr("Light colours")),
            (ThemeChoice.DARK, self.tr("Dark colours")),
        )
        for choice, text in words:
            action = QAction(text, group)
            action.setCheckable(True)
            action.setChecked(choice is now)
            action.triggered.connect(self._choosing(choice))
            self.addAction(action)

    def _choosing(self, choice: ThemeChoice) -> Callable[[bool], None]:
        return lambda _checked: self.chosen.emit(choice)

"""The menu behind the three dots: the colours to work in, and those of the big screen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme import ThemeChoice


class ThemeMenu(QMenu):
    """Chooses between the colours of the system, light and dark; and apart from that, how the room sees slides."""

    chosen = Signal(object)
    """The user chose; carries a `ThemeChoice`."""
    room_chosen = Signal(bool)
    """The user chose for the big screen; carries whether it is dark."""

    def __init__(self, now: ThemeChoice, *, room_is_dark: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = (
            (ThemeChoice.SYSTEM, self.tr("Colours of the system")),
            (ThemeChoice.LIGHT, self.tr("Light colours")),
            (ThemeChoice.DARK, self.tr("Dark colours")),
        )
        self._add_group([(text, choice is now, self._choosing(choice)) for choice, text in words])
        self.addSeparator()
        for_room = ((False, self.tr("Big screen: light")), (True, self.tr("Big screen: dark")))
        self._add_group([(text, dark is room_is_dark, self._choosing_for_room(dark)) for dark, text in for_room])

    def _add_group(self, entries: Sequence[tuple[str, bool, Callable[[bool], None]]]) -> None:
        group = QActionGroup(self)
        for text, checked, act in entries:
            action = QAction(text, group)
            action.setCheckable(True)
            action.setChecked(checked)
            action.triggered.connect(act)
            self.addAction(action)

    def _choosing(self, choice: ThemeChoice) -> Callable[[bool], None]:
        return lambda _checked: self.chosen.emit(choice)

    def _choosing_for_room(self, dark: bool) -> Callable[[bool], None]:
        return lambda _checked: self.room_chosen.emit(dark)

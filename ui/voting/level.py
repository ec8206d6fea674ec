"""The second level of tabs: small words of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.layout import row
from ui.widgets.paint import tooltip


class Level(QWidget):
    """A few views of one thing, side by side; the arrow keys move between them.

    The views are pairs of key and words.
    """

    picked = Signal(str)
    """The user chose another view; carries its key."""

    def __init__(self, name: str, views: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        box = row(self, gap=4)
        for key, words in views:
            button = Button(words, ButtonKind.QUIET)
            button.setCheckable(True)
            self._group.addButton(button)
            self._buttons[key] = button
            button.clicked.connect(self._on_clicked)
            box.addWidget(button)
        box.addStretch(1)
        next(iter(self._buttons.values())).setChecked(True)

    def key(self) -> str:
        """The key of the view that is chosen."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def keys(self) -> tuple[str, ...]:
        """The keys of all views, in their order."""
        return tuple(self._buttons)

    def show_key(self, key: str) -> None:
        """Mark a view as the chosen one.

        Raises:
            KeyError: there is no such view.
        """
        self._buttons[key].setChecked(True)

    def show_words(self, key: str, words: str, whole: str = "") -> None:
        """Give a view other words, such as another number; what is cut in them is `whole` in the tool tip."""
        self._buttons[key].show_text(words)
        self._buttons[key].setToolTip(tooltip(whole) if whole != words else "")

    def button(self, key: str) -> Button:
        """The button of a view."""
        return self._buttons[key]

    def _on_clicked(self, _checked: bool = False) -> None:
        self.picked.emit(self.key())

"""Buttons of which one option gets at most one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.theme import tabular
from ui.voting.ballot_row import BACK, Entry
from ui.widgets.choices import Segment
from ui.widgets.layout import row

GAP = 8
UNTOUCHED = -1


class ValueButton(Segment):
    """A button for one value; the keyboard works on all of them together, so it takes no focus of its own."""

    def __init__(self, text: str, name: str, pixels: int, weight: QFont.Weight, width: int) -> None:
        super().__init__(text)
        self._width = width
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        font = tabular(self.font())
        font.setPixelSize(pixels)
        font.setWeight(weight)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """As wide as it was told."""
        return QSize(self._width, self.height())


class ChoiceButtons(Entry):
    """Buttons in a line, none chosen at first; the last one says that there is no answer.

    Keys: left and right move the choice, Delete or Backspace chooses the last button, and so on by `typed`.

    Args:
        name: the option, read out.
        buttons: one per answer, and the one for no answer.
        typed: the place of a button by the character that chooses it.
    """

    def __init__(
        self, name: str, buttons: Sequence[Segment], typed: Mapping[str, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._typed = typed
        self._group = QButtonGroup(self)
        self.line = row(self, gap=GAP)
        for place, button in enumerate(buttons):
            self._group.addButton(button, place)
            self.line.addWidget(button)
        self._last = len(buttons) - 1
        self._group.idClicked.connect(self._entered)

    @property
    def place(self) -> int | None:
        """The place of the answer, or None for none."""
        place = self._group.checkedId()
        return place if 0 <= place < self._last else None

    @property
    def untouched(self) -> bool:
        """Whether nothing is chosen, not even that there is no answer."""
        return self._group.checkedId() == UNTOUCHED

    def buttons(self) -> list[Segment]:
        """The buttons in order."""
        found = (self._group.button(place) for place in range(self._last + 1))
        return [button for button in found if isinstance(button, Segment)]

    def set_target(self, height: int) -> None:
        """Make the buttons so many pixels high."""
        for button in self.buttons():
            button.setFixedHeight(height)

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose by the key."""
        if event.key() in BACK:
            self._choose(self._last)
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._move(-1 if self.backwards(event) else 1)
        elif event.text().casefold() in self._typed:
            self._choose(self._typed[event.text().casefold()])
        else:
            return False
        return True

    def wipe(self) -> None:
        """Choose nothing."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self.setAccessibleDescription("")

    def _choose(self, place: int) -> None:
        self._group.button(place).setChecked(True)
        self._entered(place)

    def _move(self, by: int) -> None:
        here = self._group.checkedId()
        if here == UNTOUCHED:
            here = -1 if by > 0 else self._last + 1
        self._choose(min(max(here + by, 0), self._last))

    def _entered(self, place: int) -> None:
        self.setAccessibleDescription(self._group.button(place).accessibleName())
        self.changed.emit()

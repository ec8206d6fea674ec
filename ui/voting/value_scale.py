"""The values that one option can get in a score vote, and "no view"."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from offsite.domain.voting.methods import Score
from ui.voting.ballot_form import Measures
from ui.voting.choice_buttons import GAP, UNTOUCHED, ValueButton
from ui.widgets.paint import mirrored, ring_after

IN_A_LINE = 11


class Scale(QWidget):
    """The values that one option can get for one criterion; nothing is chosen at first.

    Keys: digits set a value, left and right move it, Delete or Backspace says "no view"; up, down and Enter ask for
    another row.
    """

    changed = Signal()
    asked_for_row = Signal(int)
    reached = Signal()

    def __init__(self, name: str, method: Score, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels = tuple(range(method.lowest, method.highest + 1))
        self._typed = ""
        self._ring = True
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda _place: self._entered())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for place, level in enumerate(self._levels):
            width = max(measures.target_width, 12 * len(str(level)) + 16)
            self._add(place, ValueButton(str(level), f"{name}: {level}", measures.option, QFont.Weight.DemiBold, width))
        no_view = self.tr("no view")
        wide = round(measures.small * 4.8)
        weight = QFont.Weight.Medium
        self._add(len(self._levels), ValueButton(no_view, f"{name}: {no_view}", measures.small - 1, weight, wide))
        self.set_target(measures.target)

    def put_before_no_view(self, widget: QWidget) -> None:
        """Put words between the values and "no view", such as the end that the highest value stands for."""
        place = len(self._levels)
        button = self._group.button(place)
        self._grid.removeWidget(button)
        self._grid.addWidget(widget, 0, place, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(button, 0, place + 1)

    def _add(self, place: int, button: ValueButton) -> None:
        self._group.addButton(button, place)
        last = place == len(self._levels)
        line, at = divmod(place - last, IN_A_LINE)
        self._grid.addWidget(button, line, at + last)

    def set_target(self, height: int) -> None:
        """Make the buttons so many pixels high."""
        for button in self._group.buttons():
            button.setFixedHeight(height)

    @property
    def value(self) -> int | None:
        """The value chosen, or None for no view."""
        place = self._group.checkedId()
        return self._levels[place] if 0 <= place < len(self._levels) else None

    @property
    def untouched(self) -> bool:
        """Whether nothing is chosen, not even "no view"."""
        return self._group.checkedId() == UNTOUCHED

    def wipe(self) -> None:
        """Choose nothing."""
        self._typed = ""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _choose(self, place: int) -> None:
        self._group.button(place).setChecked(True)
        self.changed.emit()

    def _entered(self) -> None:
        self._typed = ""
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the scale; leave the others to the page."""
        self._show_ring(shown=True)
        backwards = Qt.Key.Key_Right if mirrored(self) else Qt.Key.Key_Left
        match event.key():
            case Qt.Key.Key_Up:
                self.asked_for_row.emit(-1)
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.asked_for_row.emit(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._move(-1 if event.key() == backwards else 1)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._typed = ""
                self._choose(len(self._levels))
            case _:
                if not self._type(event.text()):
                    super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        self._typed = ""
        here = self._group.checkedId()
        if here == UNTOUCHED:
            here = -1 if by > 0 else len(self._levels) + 1
        self._choose(min(max(here + by, 0), len(self._levels)))

    def _type(self, text: str) -> bool:
        """Take one more character of a number: the longest tail of what was typed that is a value counts."""
        if len(text) != 1 or not (text.isdecimal() or text == "-"):
            return False
        self._typed = (self._typed + text)[-4:]
        names = [str(level) for level in self._levels]
        for start in range(len(self._typed)):
            if self._typed[start:].isascii() and self._typed[start:] in names:
                self._typed = self._typed[start:]
                self._choose(names.index(self._typed))
                break
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click between the buttons takes the focus and chooses nothing."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the row that the keyboard is here."""
        self._typed = ""
        self._show_ring(shown=ring_after(event, self._ring))
        super().focusInEvent(event)
        self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._show_ring(shown=self._ring)

    @property
    def ring_shown(self) -> bool:
        """Whether the keyboard is here and has to be seen."""
        return self._ring and self.hasFocus()

    def _show_ring(self, *, shown: bool) -> None:
        self._ring = shown
        parent = self.parentWidget()
        if parent is not None:
            parent.update()

"""Rows of a private ballot: an option beside what it is answered with, and a form that is a column of such rows."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain.voting.rounds import Option
from ui.theme import tint
from ui.voting.ballot_form import BallotForm, Measures
from ui.widgets.layout import column, row
from ui.widgets.paint import mirrored, ring, ring_after
from ui.widgets.paragraph import Paragraph

BACK = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
"""The keys that take an answer back."""


class Entry(QWidget):
    """What one option is answered with; it takes the keyboard as a whole.

    Up, down and Enter ask for another row; the other keys are offered to `take_key`.
    """

    changed = Signal()
    asked_for_row = Signal(int)
    reached = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = True
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @abstractmethod
    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key; False leaves it to the page."""

    @abstractmethod
    def set_target(self, height: int) -> None:
        """Make what can be clicked so many pixels high."""

    @abstractmethod
    def wipe(self) -> None:
        """Forget the answer."""

    def focused(self) -> None:
        """Begin anew: the keyboard has just come here."""

    def left(self, reason: Qt.FocusReason) -> None:
        """The keyboard has just gone elsewhere."""

    def backwards(self, event: QKeyEvent) -> bool:
        """Whether an arrow to the left or right points to the start of the line."""
        return event.key() == (Qt.Key.Key_Right if mirrored(self) else Qt.Key.Key_Left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another row, or act on the key."""
        self._show_ring(shown=True)
        match event.key():
            case Qt.Key.Key_Up:
                self.asked_for_row.emit(-1)
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.asked_for_row.emit(1)
            case _:
                if not self.take_key(event):
                    super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click between the buttons takes the focus and answers nothing."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the row that the keyboard is here."""
        self.focused()
        self._show_ring(shown=ring_after(event, self._ring))
        super().focusInEvent(event)
        self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.left(event.reason())
        self._show_ring(shown=self._ring)

    @property
    def ring_shown(self) -> bool:
        """Whether the keyboard is here and has to be seen."""
        return self._ring and self.hasFocus()

    def ring_around(self) -> QRect:
        """What the ring goes around, in the coordinates of the row."""
        return self.geometry()

    def _show_ring(self, *, shown: bool) -> None:
        self._ring = shown
        parent = self.parentWidget()
        if parent is not None:
            parent.update()


class BallotRow(QWidget):
    """One option and its entry above a hairline; `leading` puts the entry before the words."""

    def __init__(self, option: Option, entry: Entry, measures: Measures, *, leading: bool = False) -> None:
        super().__init__()
        self.option, self.entry = option, entry
        self._edge, self._padding = measures.edge, 0
        self.words = Paragraph(option.text, "lead", size=measures.option)
        self.below = column(self, gap=0)
        self.across = row(gap=16 if leading else 24)
        self.below.addLayout(self.across)
        middle = Qt.AlignmentFlag.AlignVCenter
        if leading:
            self.across.addWidget(entry, 0, middle)
        self.across.addWidget(self.words, 1, middle)
        if not leading:
            self.across.addWidget(entry, 0, middle)
        self.set_density(12, measures.target)

    def set_density(self, padding: int, target: int) -> None:
        """Leave so many pixels above and below, and make what can be clicked so high."""
        self._padding = padding
        self.below.setContentsMargins(self._edge, padding, self._edge, padding + 1)
        self.entry.set_target(target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline, and the ring around the entry that the keyboard is in."""
        del event
        painter = QPainter(self)
        painter.fillRect(self._edge, self.height() - 1, self.width() - 2 * self._edge, 1, tint(self, "line"))
        if self.entry.ring_shown:
            around = min(4, self._padding)
            ring(painter, self.entry.ring_around().adjusted(-5, -around, 5, around), tint(self, "accent"), radius=9)


class RowsForm(BallotForm):
    """A ballot with one row for each option, in the voter's order."""

    measures: Measures
    rows: Sequence[BallotRow]

    def lay_out(self, rows: Sequence[BallotRow], measures: Measures) -> None:
        """Put the rows below each other and let the keyboard go from one to the next."""
        self.rows, self.measures = rows, measures
        box = column(self, gap=0)
        for place, each in enumerate(rows):
            box.addWidget(each)
            each.entry.changed.connect(self.changed)
            each.entry.reached.connect(lambda each=each: self.reached.emit(each))
            each.entry.asked_for_row.connect(lambda by, place=place: self._go(place + by))

    def fit(self, height: int) -> None:
        """Set the rows closer in steps; texts that wrap may still ask for scrolling."""
        target = self.measures.target
        for padding, high in ((12, target), (6, target), (3, target - 8), (2, target - 10), (2, target - 12), (1, 32)):
            if len(self.rows) * (2 * padding + 1 + high) <= height:
                break
        else:
            padding, high = 8, target
        for each in self.rows:
            each.set_density(padding, high)

    def focus_first(self) -> None:
        """Give the keyboard to the first row."""
        if self.rows:
            self.rows[0].entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def wipe(self) -> None:
        """Forget the answer of every row."""
        for each in self.rows:
            each.entry.wipe()

    def _go(self, place: int) -> None:
        if place >= len(self.rows):
            self.finished.emit()
        elif place >= 0:
            self.rows[place].entry.setFocus(Qt.FocusReason.TabFocusReason)

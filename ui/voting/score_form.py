"""The score ballot: one row per option, with a button for each value and one for "no view"."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Option
from ui.theme import tint
from ui.voting.ballot_form import BallotForm, Measures
from ui.voting.choice_buttons import GAP, UNTOUCHED, ValueButton
from ui.voting.scale_words import ends_in_words
from ui.widgets.layout import column, row
from ui.widgets.paint import mirrored, ring, ring_after
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

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


class ScoreRow(QWidget):
    """One option and its scale, or its two scales, above a hairline."""

    def __init__(self, option: Option, method: Score, measures: Measures) -> None:
        super().__init__()
        self.option = option
        self.scales: dict[str, Scale] = {}
        self._edge, self._padding = measures.edge, 0
        self._across = row(self, gap=24)
        self._across.addWidget(Paragraph(option.text, "lead", size=measures.option), 1, Qt.AlignmentFlag.AlignVCenter)
        self._column = column(gap=GAP)
        for criterion in method.criteria:
            name = f"{option.text}, {criterion}" if criterion else option.text
            scale = Scale(name, method, measures, self)
            self.scales[criterion] = scale
            line = row(gap=16)
            if criterion:
                line.addWidget(PlainLabel(criterion, "aim", wrap=False), 1, Qt.AlignmentFlag.AlignTrailing)
            line.addWidget(scale)
            self._column.addLayout(line)
        self._across.addLayout(self._column)
        self.set_density(12, measures.target)

    def set_density(self, padding: int, target: int) -> None:
        """Leave so many pixels above and below, and make the buttons so high."""
        self._padding = padding
        self._across.setContentsMargins(self._edge, padding, self._edge, padding + 1)
        self._column.setSpacing(_between(padding))
        for scale in self.scales.values():
            scale.set_target(target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline, and the ring around the scale that the keyboard is in."""
        del event
        painter = QPainter(self)
        painter.fillRect(self._edge, self.height() - 1, self.width() - 2 * self._edge, 1, tint(self, "line"))
        around = min(4, self._padding)
        for scale in self.scales.values():
            if scale.ring_shown:
                ring(painter, scale.geometry().adjusted(-5, -around, 5, around), tint(self, "accent"), radius=9)


def _between(padding: int) -> int:
    """The space between the two scales of an option, in pixels."""
    return GAP if padding > 4 else padding + 1


class ScoreForm(BallotForm):
    """All rows of a score ballot, in the voter's order."""

    def __init__(self, method: Score, options: tuple[Option, ...], subject: str, measures: Measures) -> None:
        super().__init__()
        self._method, self._subject, self._measures = method, subject, measures
        self.rows = tuple(ScoreRow(option, method, measures) for option in options)
        self._scales = tuple(scale for each in self.rows for scale in each.scales.values())
        box = column(self, gap=0)
        for each in self.rows:
            box.addWidget(each)
        for place, scale in enumerate(self._scales):
            scale.changed.connect(self.changed)
            scale.reached.connect(lambda scale=scale: self.reached.emit(scale.parentWidget()))
            scale.asked_for_row.connect(lambda by, place=place: self._go(place + by))

    def choices(self) -> dict[str, object]:
        """A value per option, or with two criteria a value per option and criterion."""
        if len(self._method.criteria) == 1:
            only = self._method.criteria[0]
            values = {each.option.id: each.scales[only].value for each in self.rows}
            return {option: value for option, value in values.items() if value is not None}
        both = {
            each.option.id: {name: scale.value for name, scale in each.scales.items() if scale.value is not None}
            for each in self.rows
        }
        return {option: values for option, values in both.items() if values}

    def summary(self) -> tuple[tuple[str, str], ...]:
        """The value, "no view" or "left blank" for each option; with two criteria both, each under its name."""
        return tuple((each.option.text, self._words(each)) for each in self.rows)

    def _words(self, each: ScoreRow) -> str:
        parts = []
        for criterion, scale in each.scales.items():
            blank = self.tr("left blank") if scale.untouched else self.tr("no view")
            words = blank if scale.value is None else str(scale.value)
            parts.append(f"{criterion} {words}" if criterion else words)
        return " · ".join(parts)

    def untouched(self) -> int:
        """How many options have a scale on which nothing is chosen."""
        return sum(any(scale.untouched for scale in each.scales.values()) for each in self.rows)

    def hint(self) -> str:
        """What the lowest and the highest value mean."""
        return " ".join(ends_in_words(self._method, self._subject))

    def fit(self, height: int) -> None:
        """Set the rows closer in steps; texts that wrap may still ask for scrolling."""
        target, lines = self._measures.target, len(self._method.criteria)
        for padding, high in ((12, target), (6, target), (3, target - 8), (2, target - 10)):
            tall = 2 * padding + 1 + lines * high + (lines - 1) * _between(padding)
            if len(self.rows) * tall <= height:
                break
        else:
            padding, high = 8, target
        for each in self.rows:
            each.set_density(padding, high)

    def focus_first(self) -> None:
        """Give the keyboard to the first row."""
        if self._scales:
            self._scales[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, place: int) -> None:
        if place >= len(self._scales):
            self.finished.emit()
        elif place >= 0:
            self._scales[place].setFocus(Qt.FocusReason.TabFocusReason)

    def wipe(self) -> None:
        """Choose nothing anywhere."""
        for scale in self._scales:
            scale.wipe()

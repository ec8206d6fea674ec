"""The score ballot: one row per option, with a button for each value and one for "no view"."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from offsite.domain import tradeoffs
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Option
from ui.theme import tint
from ui.voting.ballot_form import BallotForm, Measures
from ui.voting.choice_buttons import GAP
from ui.voting.scale_words import ends_in_words
from ui.voting.value_scale import Scale
from ui.widgets.layout import column, row
from ui.widgets.paint import ring
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

END = 0.22
"""The part of the width that the words behind a scale may take."""


class ScoreRow(QWidget):
    """One option and its scale, or its two scales, above a hairline."""

    def __init__(self, option: Option, method: Score, measures: Measures, *, trailing: bool = False) -> None:
        super().__init__()
        self.option = option
        self.scales: dict[str, Scale] = {}
        self._edge, self._padding = measures.edge, 0
        self._words = Paragraph(option.text, "lead", size=measures.option, trailing=trailing)
        self._across = row(self, gap=24)
        self._across.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
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


class EndsRow(ScoreRow):
    """An option that is a scale: one end before the values, the other one behind them."""

    def __init__(self, option: Option, ends: tuple[str, str], method: Score, measures: Measures) -> None:
        super().__init__(replace(option, text=ends[0]), method, measures, trailing=True)
        self.option, self.ends = option, ends
        for scale in self.scales.values():
            scale.setAccessibleName(option.text)
            scale.put_before_no_view(_behind(ends[1], measures))


def _between(padding: int) -> int:
    """The space between the two scales of an option, in pixels."""
    return GAP if padding > 4 else padding + 1


class ScoreForm(BallotForm):
    """All rows of a score ballot, in the voter's order."""

    def __init__(self, method: Score, options: tuple[Option, ...], subject: str, measures: Measures) -> None:
        super().__init__()
        self._method, self._subject, self._measures = method, subject, measures
        self.rows = tuple(_row(option, method, measures) for option in options)
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
            words = blank if scale.value is None else self._value_in_words(each, scale.value)
            parts.append(f"{criterion} {words}" if criterion else words)
        return " · ".join(parts)

    @staticmethod
    def _value_in_words(each: ScoreRow, value: int) -> str:
        return f"{value} · {tradeoffs.position(each.ends, value)}" if isinstance(each, EndsRow) else str(value)

    def untouched(self) -> int:
        """How many options have a scale on which nothing is chosen."""
        return sum(any(scale.untouched for scale in each.scales.values()) for each in self.rows)

    def hint(self) -> str:
        """What the lowest and the highest value mean."""
        if any(isinstance(each, EndsRow) for each in self.rows):
            words = self.tr("{0} = all the way to the left end, {1} = all the way to the right end.")
            return words.format(self._method.lowest, self._method.highest)
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


def _behind(words: str, measures: Measures) -> QWidget:
    holder = QWidget()
    holder.setFixedWidth(round(measures.column * END))
    line = row(holder, gap=0)
    line.setContentsMargins(GAP, 0, 0, 0)
    line.addWidget(Paragraph(words, "lead", size=measures.option), 1, Qt.AlignmentFlag.AlignVCenter)
    return holder


def _row(option: Option, method: Score, measures: Measures) -> ScoreRow:
    return ScoreRow(option, method, measures) if option.ends is None else EndsRow(option, option.ends, method, measures)

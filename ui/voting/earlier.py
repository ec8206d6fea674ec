"""All rounds on a question, each with its rule, turnout and outcome, and each to be looked at again."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from offsite.domain.record import Held
from ui.widgets.buttons import on_click, quiet
from ui.widgets.layout import clear_layout, column, row
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

NAME, HOW, TURNOUT, LOOK = 76, 176, 56, 84
"""Widths of the columns beside the outcome, in pixels."""


class EarlierRounds(QWidget):
    """A short list at the bottom; the round that is on the screen is named and has no button."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        box = column(self, gap=4)
        box.setContentsMargins(0, 12, 0, 0)
        box.addWidget(PlainLabel(self.tr("All rounds on this question"), "section"))
        self._lines = column(gap=0)
        box.addLayout(self._lines)

    def show_rounds(self, rounds: tuple[Held, ...], present: str) -> None:
        """List the rounds, `present` being the one on the screen; hidden when there is no other."""
        self.setVisible(any(each.round_id != present for each in rounds))
        if (rounds, present) == self._shown:
            return
        self._shown = (rounds, present)
        clear_layout(self._lines)
        for each in rounds:
            self._lines.addWidget(Hairline())
            self._lines.addLayout(self._line(each, here=each.round_id == present))

    def _line(self, held: Held, *, here: bool) -> QHBoxLayout:
        line = row(gap=12)
        line.setContentsMargins(0, 4, 0, 4)
        for text, role, width in (
            (held.name, "strong", NAME),
            (held.how, "aim", HOW),
            (held.turnout, "aim", TURNOUT),
        ):
            words = _Words(text, role)
            words.setFixedWidth(width)
            line.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(_Words(held.outcome, "body"), 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._look(held, here=here), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _look(self, held: Held, *, here: bool) -> QWidget:
        if here or not held.ended:
            words = _Words(self.tr("shown above") if here else "", "small")
            words.setFixedWidth(LOOK)
            return words
        look = quiet(self.tr("Look"), "eye")
        look.setFixedWidth(LOOK)
        told = self.tr("Look at {round}: {how}, {turnout}, {outcome}")
        look.setAccessibleName(told.format(round=held.name, how=held.how, turnout=held.turnout, outcome=held.outcome))
        on_click(look, lambda: self.chosen.emit(held.round_id))
        return look


class _Words(QWidget):
    """A paragraph with the air above it that sets it level with the words of a button."""

    def __init__(self, text: str, role: str) -> None:
        super().__init__()
        box = column(self, gap=0)
        box.setContentsMargins(0, 6, 0, 6)
        box.addWidget(Paragraph(text, role))

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words wrap."""
        return QSize(40, 30)

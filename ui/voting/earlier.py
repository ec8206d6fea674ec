"""The rounds on a question that came before, each to be looked at again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from offsite.domain.results import turnout_in_words
from offsite.domain.voting.box import Urn
from offsite.domain.voting.rounds import Mode, State
from ui.widgets.buttons import on_click, quiet
from ui.widgets.layout import clear_layout, column, row
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel


class EarlierRounds(QWidget):
    """A short list at the bottom: number, turnout, state; a revealed one can be opened."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str, bool], ...] = ()
        box = column(self, gap=4)
        box.setContentsMargins(0, 12, 0, 0)
        box.addWidget(PlainLabel(self.tr("Other rounds on this question"), "section"))
        self._lines = column(gap=0)
        box.addLayout(self._lines)

    def show_urns(self, urns: tuple[Urn, ...], present: str) -> None:
        """List all rounds but the one that is being looked at and drafts; hidden when there are none."""
        shown = tuple(
            (urn.round.id, self._words(place, urn), urn.round.state is State.REVEALED)
            for place, urn in enumerate(urns, start=1)
            if urn.round.id != present and urn.round.state is not State.DRAFT
        )
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._lines)
        for round_id, words, openable in shown:
            self._lines.addWidget(Hairline())
            self._lines.addLayout(self._line(round_id, words, openable))

    def _words(self, place: int, urn: Urn) -> str:
        name = self.tr("Run-off") if urn.round.runoff else self.tr("Round")
        parts = [f"{name} {place}", turnout_in_words(urn), self._mode(urn.round.mode)]
        match urn.round.state:
            case State.VOID:
                parts.append(self.tr("void: {reason}").format(reason=urn.round.void_reason))
            case State.REVEALED:
                parts.append(self.tr("revealed"))
            case State.CLOSED:
                parts.append(self.tr("closed, not revealed"))
            case _:
                parts.append(self.tr("open"))
        return " · ".join(parts)

    def _mode(self, mode: Mode) -> str:
        words = {Mode.PRIVATE: self.tr("private"), Mode.OPEN: self.tr("open"), Mode.COUNTED: self.tr("counted")}
        return words[mode]

    def _line(self, round_id: str, words: str, openable: bool) -> QHBoxLayout:
        line = row(gap=8)
        line.setContentsMargins(0, 2, 0, 2)
        middle = column(gap=0)
        middle.setContentsMargins(0, 6, 0, 6)
        middle.addWidget(Paragraph(words, "aim"))
        line.addLayout(middle, 1)
        if openable:
            look = quiet(self.tr("Look"), "eye")
            look.setAccessibleName(self.tr("Look at {round}").format(round=words))
            on_click(look, lambda: self.chosen.emit(round_id))
            line.addWidget(look)
        return line

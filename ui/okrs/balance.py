"""What each leader answers for: a small table with a sign and a word."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from offsite.domain.objectives import Balance
from ui.okrs.lists import concerns
from ui.widgets.layout import clear_layout
from ui.widgets.marks import Chip
from ui.widgets.text import PlainLabel


class BalanceTable(QWidget):
    """For each leader how many key results of each concern, and whether one of them lasts."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Balance, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self.marks: tuple[Chip, ...] = ()

    def show_balances(self, balances: Sequence[Balance]) -> None:
        """Show these leaders; nothing is made anew while they are the same."""
        if tuple(balances) == self._shown:
            return
        self._shown = tuple(balances)
        clear_layout(self._grid)
        for place, words in enumerate((self.tr("Leader"), *(words for _, words in concerns()))):
            self._grid.addWidget(PlainLabel(words, "section", wrap=False), 0, place, _side(place))
        self.marks = tuple(self._line(line, each) for line, each in enumerate(self._shown, start=1))

    def _line(self, line: int, balance: Balance) -> Chip:
        self._grid.addWidget(PlainLabel(balance.name), line, 0)
        for place, count in enumerate(balance.counts, start=1):
            label = PlainLabel(str(count) if count else "–", "body" if count else "aim", wrap=False)
            self._grid.addWidget(label, line, place, _side(place))
        mark = Chip(*self._mark(balance))
        mark.setAccessibleName(f"{balance.name}: {mark.text()}")
        self._grid.addWidget(mark, line, len(balance.counts) + 1)
        return mark

    def _mark(self, balance: Balance) -> tuple[str, str]:
        if not balance.owns:
            return self.tr("no key result"), "plain"
        if balance.balanced:
            return self.tr("balanced"), "good"
        return self.tr("nothing that lasts"), "bad"


def _side(place: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeading

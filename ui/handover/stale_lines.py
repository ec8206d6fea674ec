"""A line for everything that was taken from words that have changed since: take the new ones, or keep one's own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.domain import stale
from offsite.domain.stale import Change, Stale
from ui.session import Session
from ui.widgets.buttons import on_click, quiet
from ui.widgets.layout import clear_layout, column, row
from ui.widgets.paint import tooltip
from ui.widgets.paragraph import Paragraph, shortened

LONGEST = 80
"""More letters than this of the words that are told are cut; the tool tip has them all."""


class StaleLine(QWidget):
    """What has changed in a sentence, and what can be done about it."""

    def __init__(self, session: Session, mark: Stale) -> None:
        super().__init__()
        self.mark = mark
        self.words = Paragraph(f"▲ {stale.in_words(mark, _shortened)}.", "attention")
        self.take = quiet(self.tr("Take the new words"), "redo-2")
        self.keep = quiet(self.tr("It still holds") if mark.change is Change.ARGUED else self.tr("Keep ours"), "check")
        for button in (self.take, self.keep):  # there may be several such lines
            button.setAccessibleName(f"{button.text()}: {_shortened(mark.was)}")
            button.setToolTip(tooltip(mark.now or mark.was))
        line = row(self, gap=4)
        line.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.take)
        line.addWidget(self.keep)
        self.take.setVisible(mark.can_take)
        on_click(self.take, lambda: session.apply(self.tr("Take the new words"), stale.take_again, mark))
        on_click(self.keep, lambda: session.apply(self.tr("Keep our words"), stale.keep_own, mark))


class StaleLines(QWidget):
    """Such lines below each other; hidden where there is none."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: tuple[Stale, ...] = ()
        self._box = column(self, gap=4)
        self.hide()

    def lines(self) -> list[StaleLine]:
        """The lines, from the top."""
        items = (self._box.itemAt(place) for place in range(self._box.count()))
        return [each for item in items if item and isinstance(each := item.widget(), StaleLine)]

    def show_stale(self, marks: tuple[Stale, ...]) -> None:
        """Show these."""
        if marks != self._shown:
            self._shown = marks
            clear_layout(self._box)
            for mark in marks:
                self._box.addWidget(StaleLine(self._session, mark))
        self.setVisible(bool(marks))


def _shortened(text: str) -> str:
    return shortened(text, LONGEST)

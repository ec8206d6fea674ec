"""The offer to make up for a delay by shorter boxes ahead, with what each would be."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import records, timetable
from offsite.domain.offsite import Offsite
from offsite.domain.trimming import Trim
from offsite.domain.voting.wording import counted
from ui.widgets.buttons import on_click, secondary
from ui.widgets.layout import column, row
from ui.widgets.marks import Banner
from ui.widgets.paragraph import Paragraph, shortened


class TrimPanel(QWidget):
    """Hidden unless boxes can be shortened."""

    wanted = Signal(object)
    """The boxes are to be shortened; carries the proposal as it was shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed: tuple[Trim, ...] = ()
        self.question = Banner("", "attention")
        self.preview = Paragraph("")
        self.button = secondary(self.tr("Shorten them"))
        on_click(self.button, lambda: self.wanted.emit(self._proposed))
        whole = column(self, gap=8)
        whole.setContentsMargins(0, 4, 0, 10)
        whole.addWidget(self.question)
        line = row(gap=12)
        line.addWidget(self.preview, 1)
        line.addWidget(self.button)
        whole.addLayout(line)
        self.hide()

    def show_offer(self, offsite: Offsite, late: timedelta, proposed: tuple[Trim, ...]) -> None:
        """Offer these shorter boxes for this delay."""
        self._proposed = proposed
        self.setVisible(bool(proposed))
        if not proposed:
            return
        delay = timetable.in_words(timetable.whole_minutes(late))
        gained = sum(each.was - each.minutes for each in proposed)
        rest = timetable.whole_minutes(late) - gained
        boxes = counted(len(proposed), self.tr("box"), self.tr("boxes"))
        words = self.tr("{0} behind: shorten {1}?").format(delay, boxes)
        if rest > 0:
            words += " " + self.tr("That makes up for {0} of them.").format(gained)
        self.question.show_text(words)
        titles = {each.item: records.find(offsite.agenda, each.item).title for each in proposed}
        self.preview.show_text(
            " · ".join(f"{shortened(titles[each.item])} {each.was} → {each.minutes} min" for each in proposed)
        )

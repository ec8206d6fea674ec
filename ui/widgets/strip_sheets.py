"""What the strip asks for before it lays something over the big screen: a message, or the time when all are back."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain.errors import Refused
from offsite.domain.slides_day import read_time
from ui.widgets.buttons import on_click, primary, secondary
from ui.widgets.dialogs import Sheet
from ui.widgets.fields import LineField
from ui.widgets.marks import Banner
from ui.widgets.text import PlainLabel

PAUSE = timedelta(minutes=15)
STEP = 5
"""The time that is proposed lies a pause ahead, on the next full five minutes."""


class BackAtSheet(Sheet):
    """Asks when everybody is back; what is no time later today is refused in one sentence, and stays to be mended."""

    chosen = Signal(object)
    """The user said yes; carries the instant as a datetime with a time zone."""

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("When are we back?"), parent)
        self._clock = clock
        self.refusal = Banner("", "attention")
        self.field = LineField(self.tr("Time of day"))
        self.content.addWidget(self.refusal)
        self.content.addWidget(PlainLabel(self.tr("The big screen shows it with the time left."), "aim"))
        self.content.addWidget(self.field)
        self.no = self.add_button(secondary(self.tr("Cancel")))
        self.yes = self.add_button(primary(self.tr("Show")), default=True)
        on_click(self.no, self.reject)
        on_click(self.yes, self._choose)
        self.field.show_text(f"{_proposed(clock()):%H:%M}")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _choose(self) -> None:
        try:
            instant = read_time(self.field.text(), self._clock())
        except Refused as refused:
            self.refusal.show_text(str(refused))
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()
            return
        self.chosen.emit(instant)
        self.accept()


def _proposed(now: datetime) -> datetime:
    ahead = now + PAUSE
    return ahead + timedelta(minutes=-ahead.minute % STEP)

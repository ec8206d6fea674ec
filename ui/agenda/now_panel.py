"""What runs now, what comes next, and how the day stands; with the acts of the clock."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import agenda, timetable
from offsite.domain.agenda import Level
from offsite.domain.offsite import Offsite
from offsite.domain.slides_day import in_figures
from ui.widgets.buttons import ButtonKind, on_click, primary, secondary
from ui.widgets.layout import column, row
from ui.widgets.marks import Chip
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.text import ElidedLabel, PlainLabel

LONGEST = 32
"""How many letters of a title stand on a button."""

KINDS = {Level.CALM: "plain", Level.SOON: "attention", Level.LAST: "bad", Level.OVER: "bad"}


class NowPanel(QWidget):
    """The head of the agenda: the box that runs, its time, and what can be done with it."""

    begin_asked = Signal(str)
    """A box is to begin; carries its id. The one that runs ends."""
    pause_asked = Signal()
    resume_asked = Signal()
    end_asked = Signal()
    work_asked = Signal(str)
    """The user wants to see the work that the running box is for; carries the id of the box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next = self._running = ""
        self._paused = False
        self.title = ElidedLabel("", "title")
        self.chip = Chip()
        self.left = PlainLabel("", "lead-strong", wrap=False)
        self.spent = PlainLabel("", "aim", wrap=False)
        self.day = Paragraph("", "aim")
        self.next_button = primary("", "play")
        self.pause_button = secondary("")
        self.end_button = secondary(self.tr("End this"), "square")
        self.work_button = secondary(self.tr("Go to it"), "arrow-right")
        on_click(self.work_button, lambda: self.work_asked.emit(self._running))
        on_click(self.next_button, lambda: self.begin_asked.emit(self._next))
        on_click(self.pause_button, self._pause)
        on_click(self.end_button, self.end_asked.emit)
        self._lay_out()

    def _lay_out(self) -> None:
        whole = column(self, gap=4)
        whole.setContentsMargins(0, 4, 0, 10)
        first = row(gap=10)
        first.addWidget(self.title, 1)
        whole.addLayout(first)
        times = row(gap=10)
        for each in (self.left, self.spent, self.chip):
            times.addWidget(each)
        times.addStretch(1)
        whole.addLayout(times)
        whole.addWidget(self.day)
        whole.addSpacing(6)
        acts = row(gap=8)
        for button in (self.next_button, self.work_button, self.pause_button, self.end_button):
            acts.addWidget(button)
        acts.addStretch(1)
        whole.addLayout(acts)
        whole.addSpacing(10)
        whole.addWidget(Hairline())

    def show_day(self, offsite: Offsite, now: datetime) -> None:
        """Show how the day stands at an instant."""
        where = agenda.standing(offsite, now)
        ahead = agenda.upcoming(offsite)
        self._next = ahead[0].id if ahead else ""
        self._paused = where is not None and where.item.paused is not None
        for each in (self.left, self.spent, self.chip, self.pause_button, self.end_button):
            each.setVisible(where is not None)
        self._running = where.item.id if where is not None else ""
        self.work_button.setVisible(where is not None and bool(where.item.step))
        if where is None:
            self.title.show_text(self._between(offsite))
        else:
            self.title.show_text(where.item.title.strip() or self.tr("A box without a name"))
            self._show_times(where.left, where.spent, where.item.minutes)
            self._show_level(where.level)
        self.day.show_text(self._day_in_words(offsite, now))
        self._show_acts(offsite, ahead[0].title.strip() if ahead else "", running=where is not None)

    def _between(self, offsite: Offsite) -> str:
        if timetable.is_over(offsite):
            return self.tr("The day is done")
        if agenda.began(offsite) is None:
            return self.tr("Ready to begin")
        return self.tr("Nothing runs")

    def _show_times(self, left: timedelta, spent: timedelta, minutes: int) -> None:
        seconds = int(abs(left).total_seconds())
        figures = in_figures(seconds)
        over = left < agenda.NOTHING
        self.left.show_text((self.tr("{0} over") if over else self.tr("{0} left")).format(figures))
        words = timetable.in_words(minutes)
        self.spent.show_text(self.tr("{0} spent of {1}").format(in_figures(int(spent.total_seconds())), words))

    def _show_level(self, level: Level) -> None:
        if self._paused:
            self.chip.show_text(self.tr("Paused"), "accent")
            self.chip.show()
            return
        words = {
            Level.CALM: "",
            Level.SOON: self.tr("Near its end"),
            Level.LAST: self.tr("Last words"),
            Level.OVER: self.tr("Over its time"),
        }
        self.chip.show_text(words[level], KINDS[level])
        self.chip.setVisible(bool(words[level]))

    def _day_in_words(self, offsite: Offsite, now: datetime) -> str:
        began, planned, late = agenda.began(offsite), agenda.planned_end(offsite), timetable.behind(offsite, now)
        if began is None or planned is None or late is None:
            ends = agenda.projected_end(offsite, now)
            whole = timetable.in_words(sum(item.minutes for item in offsite.agenda))
            return self.tr("{0} in all. Begun now, the day ends at {1}.").format(whole, f"{ends:%H:%M}")
        zone = now.tzinfo
        ends = planned + late
        words = self.tr("Began {0}, ended {1}; planned {2}: {3}.")
        if not timetable.is_over(offsite):
            words = self.tr("Began {0}, ends {1}; planned {2}: {3}.")
        clock = [f"{each.astimezone(zone):%H:%M}" for each in (began, ends, planned)]
        return words.format(*clock, timetable.pace_in_words(late))

    def _show_acts(self, offsite: Offsite, title: str, *, running: bool) -> None:
        begun = agenda.began(offsite) is not None
        self.next_button.setVisible(bool(self._next))
        words = self.tr("Next: {0}") if running else self.tr("Begin: {0}") if begun else self.tr("Begin the day: {0}")
        self.next_button.show_text(words.format(shortened(title, LONGEST)))
        self.pause_button.show_text(self.tr("Go on") if self._paused else self.tr("Pause"))
        self.end_button.set_kind(ButtonKind.SECONDARY if self._next else ButtonKind.PRIMARY)

    def _pause(self) -> None:
        (self.resume_asked if self._paused else self.pause_asked).emit()

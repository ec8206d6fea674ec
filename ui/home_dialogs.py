"""The dialogs of the list of offsites: a new one, and those that were deleted."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain.details import new_offsite
from offsite.domain.errors import Refused
from offsite.domain.offsite import Form
from offsite.storage.shelf import Entry
from ui.home_words import heading, subheading, when
from ui.widgets.buttons import Button, icon_button, on_click, primary, secondary
from ui.widgets.calendar import Calendar
from ui.widgets.choices import Check, Segmented
from ui.widgets.dialogs import Sheet
from ui.widgets.fields import DateField, LineField
from ui.widgets.layout import ScrollPane, column, form_row, row
from ui.widgets.marks import Banner
from ui.widgets.panes import Hairline
from ui.widgets.text import ElidedLabel, PlainLabel

AHEAD = timedelta(days=14)
"""How far ahead the day is proposed: step 1 begins about two weeks before it."""

MOST_DELETED = 200
"""More deleted offsites than these are not listed."""


class NewOffsite(Sheet):
    """Asks for title, organisation, day and form of a new offsite; Enter makes it."""

    made = Signal(object)
    """The user made a new offsite; carries the Offsite."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New offsite"), parent, width=500)
        self.refusal = Banner("", "attention")
        self.title = LineField(self.tr("Title"))
        self.organisation = LineField(self.tr("Organisation"), self.tr("Whose offsite it is"))
        self.form = Segmented(
            self.tr("Form"), [(Form.ONE_DAY, self.tr("One day")), (Form.NINETY, self.tr("90 minutes"))]
        )
        self.form_words = PlainLabel("", "aim")
        self.unset = Check(self.tr("Not set yet"))
        self.day = DateField(self.tr("Day"))
        self.calendar_button = icon_button("calendar", self.tr("Show the calendar"))
        self.calendar = Calendar(self.tr("Calendar"))
        self._lay_out()
        self.cancel = self.add_button(secondary(self.tr("Cancel")))
        self.create_button = self.add_button(primary(self.tr("Create offsite")), default=True)
        self._connect()
        self._show_defaults(today)

    def _lay_out(self) -> None:
        day = QWidget()
        line = row(day, gap=8)
        line.addWidget(self.day, 1)
        line.addWidget(self.calendar_button)
        line.addSpacing(8)
        line.addWidget(self.unset)
        form = QWidget()
        below = column(form, gap=6)
        below.addWidget(self.form)
        below.addWidget(self.form_words)
        self.calendar.hide()
        self.content.setSpacing(14)
        self.content.addWidget(self.refusal)
        self.content.addWidget(form_row(self.tr("Title"), self.title))
        self.content.addWidget(form_row(self.tr("Organisation"), self.organisation))
        self.content.addWidget(form_row(self.tr("Day"), day))
        self.content.addWidget(self.calendar)
        self.content.addWidget(form_row(self.tr("Form"), form))

    def _connect(self) -> None:
        on_click(self.cancel, self.reject)
        on_click(self.create_button, self._make)
        on_click(self.calendar_button, self._toggle_calendar)
        self.unset.toggled.connect(self._show_unset)
        self.day.dateChanged.connect(self.calendar.setSelectedDate)
        self.calendar.clicked.connect(self._take_day)
        self.calendar.activated.connect(self._take_day)
        self.form.chosen.connect(self._show_form)

    def _show_defaults(self, today: date) -> None:
        self.title.show_text(self.tr("AI offsite"))
        self.title.selectAll()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        proposed = today + AHEAD
        self.day.setDate(QDate(proposed.year, proposed.month, proposed.day))
        self.unset.setChecked(True)
        self.form.show_key(Form.ONE_DAY)
        self._show_form(Form.ONE_DAY)

    def _show_form(self, form: str) -> None:
        self.form_words.show_text(
            self.tr("A charter template and two pilot briefs, brought to the table.")
            if form == Form.NINETY
            else self.tr("From the north star to a one-page charter that is signed.")
        )

    def _show_unset(self, unset: bool) -> None:
        self.day.setEnabled(not unset)
        if unset:
            self.calendar.hide()
            self.adjustSize()

    def _toggle_calendar(self) -> None:
        self.unset.setChecked(False)
        self.calendar.setVisible(self.calendar.isHidden())
        if not self.calendar.isHidden():
            self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)
        self.adjustSize()

    def _take_day(self, day: QDate) -> None:
        self.unset.setChecked(False)
        self.day.setDate(day)

    def _make(self) -> None:
        chosen = self.day.date()
        day = None if self.unset.isChecked() else date(chosen.year(), chosen.month(), chosen.day())
        try:
            offsite = new_offsite(
                self.title.text(), self.organisation.text(), day, Form(self.form.key() or Form.ONE_DAY)
            )
        except Refused as no:
            self.refusal.show_text(str(no))
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self.made.emit(offsite)


class Deleted(Sheet):
    """Lists the offsites that were deleted, each with a button that puts it back.

    Args:
        entries: The deleted offsites, in the order to show.
        restore: Puts one back; tells whether it could.
        today: The present day.
    """

    def __init__(
        self, entries: Sequence[Entry], restore: Callable[[Entry], bool], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Recently deleted"), parent, width=560)
        self._restore = restore
        self.buttons: list[Button] = []
        self._lines = column(gap=0)
        body = QWidget()
        whole = column(body, gap=0)
        whole.addLayout(self._lines)
        whole.addStretch(1)
        for entry in entries[:MOST_DELETED]:
            self._lines.addWidget(self._line(entry, today))
        pane = ScrollPane(body)
        pane.setMinimumHeight(min(len(entries) * 57, 400))
        self.content.addWidget(pane)
        if len(entries) > MOST_DELETED:
            more = self.tr("{0} older ones lie in the folder “Deleted”.").format(len(entries) - MOST_DELETED)
            self.content.addWidget(PlainLabel(more, "aim"))
        self.close_button = self.add_button(primary(self.tr("Close")), default=True)
        on_click(self.close_button, self.reject)

    def _line(self, entry: Entry, today: date) -> QWidget:
        holder = QWidget()
        whole = column(holder, gap=0)
        line = row(gap=12)
        line.setContentsMargins(0, 8, 10, 8)
        names = column(gap=2)
        names.addWidget(ElidedLabel(heading(entry), "strong"))
        words = f"{subheading(entry)} · {when(entry.changed, today)}"
        names.addWidget(ElidedLabel(words, "aim"))
        line.addLayout(names, 1)
        button = secondary(self.tr("Restore"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Restore {0}").format(heading(entry)))
        self.buttons.append(button)
        line.addWidget(button)
        whole.addLayout(line)
        whole.addWidget(Hairline())
        on_click(button, lambda: self._put_back(entry, holder))
        return holder

    def _put_back(self, entry: Entry, line: QWidget) -> None:
        if not self._restore(entry):
            self.reject()
            return
        line.hide()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

"""The dialog that asks what an offsite is called, whose it is, when it takes place, and in which form."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from offsite.domain.details import describe, new_offsite
from offsite.domain.errors import Refused
from offsite.domain.offsite import Form, Offsite
from ui.widgets.buttons import icon_button, on_click, primary, secondary
from ui.widgets.calendar import Calendar
from ui.widgets.choices import Check, Segmented
from ui.widgets.dialogs import Sheet
from ui.widgets.fields import DateField, LineField
from ui.widgets.layout import column, form_row, row
from ui.widgets.marks import Banner
from ui.widgets.text import PlainLabel

AHEAD = timedelta(days=14)
"""How far ahead the day is proposed: step 1 begins about two weeks before it."""


class DetailsSheet(Sheet):
    """Asks for title, organisation, day and form of an offsite; Enter says yes."""

    made = Signal(object)
    """The user said yes; carries the Offsite with what was entered."""

    def __init__(self, question: str, yes: str, offsite: Offsite, today: date, parent: QWidget | None = None) -> None:
        super().__init__(question, parent, width=500)
        self._offsite = offsite
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
        self.yes = self.add_button(primary(yes), default=True)
        self._connect()
        self._show_details(today)

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
        on_click(self.yes, self._make)
        on_click(self.calendar_button, self._toggle_calendar)
        self.unset.toggled.connect(self._show_unset)
        self.day.dateChanged.connect(self.calendar.setSelectedDate)
        self.calendar.clicked.connect(self._take_day)
        self.calendar.activated.connect(self._take_day)
        self.form.chosen.connect(self._show_form)

    def _show_details(self, today: date) -> None:
        offsite = self._offsite
        self.title.show_text(offsite.title)
        self.title.selectAll()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.organisation.show_text(offsite.organisation)
        proposed = offsite.day or today + AHEAD
        self.day.setDate(QDate(proposed.year, proposed.month, proposed.day))
        self.unset.setChecked(offsite.day is None)
        self._show_unset(offsite.day is None)
        self.form.show_key(offsite.form)
        self._show_form(offsite.form)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape close the calendar first, and only then the dialog."""
        if event.key() == Qt.Key.Key_Escape and self.calendar.isVisible():
            self._close_calendar()
        else:
            super().keyPressEvent(event)

    def _toggle_calendar(self) -> None:
        if self.calendar.isVisible():
            self._close_calendar()
            return
        self.unset.setChecked(False)
        self.calendar.show()
        self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)
        self.adjustSize()
        self._stay_on_screen()

    def _close_calendar(self) -> None:
        self.calendar.hide()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)  # from where Enter says yes
        self.adjustSize()

    def _stay_on_screen(self) -> None:
        """Move up as far as the buttons at the foot need it; the title never leaves the screen."""
        frame, room = self.frameGeometry(), self.screen().availableGeometry()
        self.move(frame.x(), max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height())))

    def _take_day(self, day: QDate) -> None:
        self.unset.setChecked(False)
        self.day.setDate(day)
        self._close_calendar()

    def _make(self) -> None:
        chosen = self.day.date()
        day = None if self.unset.isChecked() else date(chosen.year(), chosen.month(), chosen.day())
        form = Form(self.form.key() or Form.ONE_DAY)
        try:
            offsite = describe(self._offsite, self.title.text(), self.organisation.text(), day, form)
        except Refused as no:
            self.refusal.show_text(str(no))
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self.made.emit(offsite)


class NewOffsite(DetailsSheet):
    """Asks for what a new offsite needs."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("NewOffsite", "AI offsite")
        question = QCoreApplication.translate("NewOffsite", "New offsite")
        yes = QCoreApplication.translate("NewOffsite", "Create offsite")
        super().__init__(question, yes, new_offsite(title), today, parent)

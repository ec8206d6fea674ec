"""What is below an open metric: its trend large, what is done about a red one, and its readings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import metric_status, monitoring, owners, readings_import, records
from offsite.domain.dates import day_in_short, read_day
from offsite.domain.model.monitoring import Metric, Status
from offsite.domain.voting.wording import capital
from ui.monitoring.columns import reading_columns, reading_row
from ui.monitoring.trend_line import TrendPicture
from ui.session import Session
from ui.widgets.adding import adding
from ui.widgets.buttons import on_click, primary, quiet
from ui.widgets.fields import LineField
from ui.widgets.layout import column, row
from ui.widgets.paragraph import Paragraph
from ui.widgets.record_table import RecordTable


class ActionStrip(QWidget):
    """What is done about a metric: the action that answers it, or room to write one down while it is red."""

    notes_asked = Signal()
    """The user wants to see the action among the others."""

    def __init__(self, session: Session, metric_id: str) -> None:
        super().__init__()
        self._session, self._id = session, metric_id
        self.said = Paragraph("", "attention")
        self.text = adding(LineField(self.tr("What is done about it"), self.tr("What do we do about it?")))
        self.due = LineField(self.tr("By when"), self.tr("By, e.g. 12 Dec 2026"))
        self.due.setFixedWidth(168)
        self.button = primary(self.tr("Write the action"))
        self.open_button = quiet(self.tr("Open the notes"), "arrow-right")
        self._fields = QWidget()
        line = row(self._fields, gap=8)
        line.addWidget(self.text, 1)
        line.addWidget(self.due)
        line.addWidget(self.button)
        above = row(gap=8)
        above.addWidget(self.said, 1)
        above.addWidget(self.open_button)
        box = column(self, gap=6)
        box.addLayout(above)
        box.addWidget(self._fields)
        for field in (self.text, self.due):
            field.entered.connect(self._write)
        on_click(self.button, self._write)
        on_click(self.open_button, self.notes_asked.emit)

    def show_metric(self, metric: Metric) -> None:
        """Show what is done about a metric; hidden where there is nothing to do or to tell."""
        offsite = self._session.offsite
        action = monitoring.action_of(offsite, metric)
        missing = monitoring.unanswered(offsite, metric)
        red = metric_status.status(offsite, metric) is Status.RED
        self.setVisible(red or action is not None)
        self._fields.setVisible(missing)
        self.open_button.setVisible(action is not None)
        if action is None:
            owner = owners.in_words(offsite, metric.owner) or self.tr("Nobody")
            self.said.set_role("bad")
            self.said.show_text(self.tr("▲ Red, and nothing is done about it yet. {0} looks at it.").format(owner))
            return
        who = owners.in_words(offsite, action.owner) or self.tr("nobody yet")
        when = self.tr(", by {0}").format(day_in_short(action.due)) if action.due else ""
        state = self.tr("Done") if action.done else self.tr("Under way")
        self.said.set_role("bad" if missing else "body")
        again = self.tr(" It is still red: what comes next?") if missing else ""
        self.said.show_parts(f"{state}:", f"{' '.join(action.text.split())} – {who}{when}.{again}")

    def _write(self) -> None:
        try:
            due = read_day(self.due.text())
        except ValueError:
            words = self.tr("“{0}” is not a day. Write it like 12 Nov 2026.").format(self.due.text().strip())
            self._session.refused.emit(words)
            self.due.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        text = self.text.text()
        if self._session.apply(self.tr("Write an action"), monitoring.act, self._id, text, "", due):
            self.text.show_text("")
            self.due.show_text("")


class MetricDetail(QWidget):
    """Below one open metric."""

    notes_asked = Signal()
    lines_pasted = Signal(str)
    """Several lines were pasted where one reading is typed; carries them."""

    def __init__(self, session: Session, metric_id: str) -> None:
        super().__init__()
        self._session, self._id = session, metric_id
        self._plan = Paragraph("", "aim")
        self.picture = TrendPicture()
        self.action = ActionStrip(session, metric_id)
        self.problem = Paragraph("", "attention")
        self.table = RecordTable(
            self.tr("Readings"),
            reading_columns(),
            add=self.tr("Add a reading: 0.31, or day; value; note"),
            movable=False,
        )
        box = column(self, gap=10)
        box.setContentsMargins(26, 12, 8, 20)
        for each in (self._plan, self.picture, self.action, self.table, self.problem):
            box.addWidget(each)
        self.problem.hide()
        self.action.notes_asked.connect(self.notes_asked)
        self._connect()

    def _connect(self) -> None:
        table, session = self.table, self._session
        change = self.tr("Change a reading")
        table.edited.connect(
            lambda reading, field, value: session.type_into(
                f"readings/{reading}/{field}", change, monitoring.set_reading, reading, field, value, session.today
            )
        )
        table.left.connect(session.leave_field)
        table.add_asked.connect(self._add)
        table.pasted.connect(self.lines_pasted)
        table.removal_asked.connect(
            lambda reading: session.apply(self.tr("Remove a reading"), monitoring.remove_reading, reading)
        )

    def refresh(self) -> None:
        """Show the metric as it stands."""
        offsite = self._session.offsite
        metric = records.find(offsite.metrics, self._id)
        readings = metric_status.readings_of(offsite, self._id)
        self._plan.show_text(self._plan_words(metric))
        self.picture.show_readings(metric, readings)
        self.picture.setVisible(bool(readings))
        self.action.show_metric(metric)
        self.table.show_rows([reading_row(metric, each) for each in reversed(readings)])

    def _plan_words(self, metric: Metric) -> str:
        owner = owners.in_words(self._session.offsite, metric.owner)
        parts = [
            capital(metric_status.limits_in_words(metric)),
            ", ".join(each for each in (owner, metric.cadence.strip()) if each),
            self.tr("from {0}").format(metric.figures_from.strip()) if metric.figures_from.strip() else "",
            self.tr("when red: {0}").format(metric.escalation.strip()) if metric.escalation.strip() else "",
        ]
        return " · ".join(" ".join(each.split()) for each in parts if each)

    def _add(self, text: str) -> None:
        session = self._session
        found = readings_import.parse(session.offsite, text, session.today, self._id)
        self.problem.setVisible(not found.entries)
        if found.entries:
            session.apply(self.tr("Add a reading"), readings_import.add, found)
        elif found.repeated:
            self.problem.show_text(self.tr("▲ This reading is there already."))
        else:
            why = found.not_understood[0].why if found.not_understood else self.tr("it has no figure")
            self.problem.show_text(self.tr("▲ Not understood: {0}.").format(why))

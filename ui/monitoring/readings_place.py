"""The readings of all metrics: how they stand, the interpretability flag, and lines that open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import metric_status, monitoring, readings_import, records
from offsite.domain.model.monitoring import MetricClass, Reading
from offsite.domain.readings_import import Found
from offsite.domain.voting.wording import capital, counted
from ui.landscape.import_panel import ImportPanel
from ui.monitoring.metric_detail import MetricDetail
from ui.monitoring.metric_line import MetricLine
from ui.session import Session
from ui.steps.part import Part
from ui.widgets.buttons import on_click, primary, secondary
from ui.widgets.layout import EmptyState, column, row
from ui.widgets.marks import Chip
from ui.widgets.text import ElidedLabel, PlainLabel


class ReadingsPlace(Part):
    """One line a metric, worst news not hidden; a line opens to its readings."""

    plan_asked = Signal()
    """There is no metric yet, and the user wants to choose some."""
    notes_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._open = ""
        self._pasting_for = ""
        self._lines: dict[str, MetricLine] = {}
        self.summary = PlainLabel("", "lead-strong", wrap=False)
        self.import_button = secondary(self.tr("Take over readings"), "upload")
        self.flag = Chip()
        self.flag_words = ElidedLabel("", "aim")
        self.remark = ElidedLabel("", "aim")
        self.plan_button = primary(self.tr("To the metric plan"))
        self.empty = EmptyState(
            "target",
            self.tr("No metric to read yet"),
            self.tr("First choose what is watched, within which limits and by whom. Its readings come here."),
            self.plan_button,
        )
        self.panel = ImportPanel((self.tr("reading"), self.tr("readings")), self._hint(), self._read, self._in_words)
        self._headings = {kind: PlainLabel(words, "section") for kind, words in monitoring.CLASSES.items()}
        self._boxes = {kind: column(gap=0) for kind in MetricClass}
        self._lay_out()
        self._connect()

    def _hint(self) -> tuple[str, str]:
        return (
            self.tr(
                "One reading a line: metric, day, value, note; or with a line of headings, in any order. A CSV file "
                "of a dashboard will do."
            ),
            self.tr("Right answers; 10 Nov 2026; 61; weekly sample of 100"),
        )

    def _lay_out(self) -> None:
        self._top = QWidget()
        above = row(self._top, gap=12)
        above.addWidget(self.summary)
        above.addWidget(self.remark, 1)
        above.addWidget(self.import_button)
        self._flag_line = QWidget()
        beside = row(self._flag_line, gap=10)
        beside.addWidget(self.flag)
        beside.addWidget(self.flag_words, 1)
        box = column(self, gap=8)
        for each in (self._top, self._flag_line, self.panel, self.empty):
            box.addWidget(each)
        for kind in MetricClass:
            self._headings[kind].setContentsMargins(6, 14, 0, 4)
            box.addWidget(self._headings[kind])
            box.addLayout(self._boxes[kind])
        self.panel.hide()

    def _connect(self) -> None:
        on_click(self.import_button, self.open_import)
        on_click(self.plan_button, self.plan_asked.emit)
        self.panel.closed.connect(self._close_import)
        self.panel.added.connect(self._add_found)

    def refresh(self) -> None:
        """Show the readings as they stand."""
        offsite, today = self._session.offsite, self._session.today
        there = bool(offsite.metrics)
        for each in (self._top, self._flag_line):
            each.setVisible(there)
        self.empty.setVisible(not there)
        self.summary.show_text(metric_status.summary(offsite))
        raised = metric_status.flag(offsite, today)
        words = self.tr("Interpretability flag up") if raised.up else self.tr("Interpretability flag down")
        self.flag.show_text(words, "good" if raised.up else "attention")
        self.flag_words.show_text(f"{raised.words}.")
        self._show_lines()
        if self.panel.isVisibleTo(self):
            self.panel.show_found()

    def _show_lines(self) -> None:
        offsite, today = self._session.offsite, self._session.today
        wanted = {each.id for each in offsite.metrics}
        for gone in [each for each in self._lines if each not in wanted]:
            line = self._lines.pop(gone)
            line.hide()
            line.deleteLater()
        for kind in MetricClass:
            metrics = metric_status.of_class(offsite, kind)
            self._headings[kind].setVisible(bool(metrics))
            for place, metric in enumerate(metrics):
                line = self._lines.get(metric.id) or self._new_line(metric.id)
                if self._boxes[kind].indexOf(line) != place:
                    self._boxes[kind].insertWidget(place, line)
                late = metric_status.overdue(offsite, metric, today)
                line.button.show_metric(metric, metric_status.readings_of(offsite, metric.id), overdue=late)
                if isinstance(line.inside, MetricDetail):
                    line.inside.refresh()
        if self._open not in wanted:
            self._open = ""

    def _new_line(self, metric_id: str) -> MetricLine:
        line = MetricLine(metric_id)
        line.toggled.connect(lambda opened: self._toggle(metric_id if opened else ""))
        self._lines[metric_id] = line
        return line

    def line(self, metric_id: str) -> MetricLine:
        """The line of a metric.

        Raises:
            KeyError: it is not shown.
        """
        return self._lines[metric_id]

    def detail(self) -> MetricDetail | None:
        """What is shown below the open metric, or None while all are closed."""
        inside = self._lines[self._open].inside if self._open else None
        return inside if isinstance(inside, MetricDetail) else None

    def _toggle(self, metric_id: str) -> None:
        self._session.leave_field()
        if self._open and self._open in self._lines:
            self._lines[self._open].close_up()
        self._open = metric_id
        if not metric_id:
            return
        detail = MetricDetail(self._session, metric_id)
        detail.notes_asked.connect(self.notes_asked)
        detail.lines_pasted.connect(lambda text: self._paste(text, metric_id))
        detail.refresh()
        self._lines[metric_id].open_with(detail)
        self.widget_needed.emit(self._lines[metric_id])

    def go_to(self, record: str) -> None:
        """Open the metric of this id, or that of a reading of this id."""
        reading = records.get(self._session.offsite.readings, record)
        metric_id = reading.metric if reading else record
        if metric_id not in self._lines:
            return
        if self._open != metric_id:
            self._toggle(metric_id)
        detail = self.detail()
        if reading is not None and detail is not None:
            detail.table.reveal(record)
        else:
            self._lines[metric_id].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_import(self, text: str = "") -> None:
        """Open the import for all metrics, with a text that was pasted."""
        self._paste(text, "")

    def _paste(self, text: str, metric_id: str) -> None:
        self._pasting_for = metric_id
        self.remark.show_text("")
        if self.panel.isHidden() or text:
            self.panel.show()
            self.panel.begin(text)
        self.panel.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.widget_needed.emit(self.panel)

    def _read(self, text: str) -> Found:
        session = self._session
        only = self._pasting_for if records.get(session.offsite.metrics, self._pasting_for) else ""
        return readings_import.parse(session.offsite, text, session.today, only)

    def _in_words(self, entry: object) -> str:
        return readings_import.in_words(self._session.offsite, entry) if isinstance(entry, Reading) else ""

    def _close_import(self) -> None:
        self.panel.hide()
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_found(self, found: Found) -> None:
        words = counted(len(found.entries), self.tr("reading"), self.tr("readings"))
        if not self._session.apply(self.tr("Add {0}").format(words), readings_import.add, found):
            return
        self._close_import()
        said = [self.tr("{0} added.").format(capital(words))]
        if found.repeated:
            said.append(self.tr("{0} already there.").format(len(found.repeated)))
        if found.not_understood:
            said.append(self.tr("Not understood: {0}.").format(counted(len(found.not_understood), "line")))
        self.remark.show_text(" ".join(said))

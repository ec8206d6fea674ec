"""The agenda: time boxes that are begun, paused and ended, and where the day stands."""

import re

from PySide6.QtWidgets import QWidget

from offsite.content import Playbook
from offsite.domain import agenda, records, timetable, trimming
from offsite.domain.model.slides import Slide
from offsite.domain.offsite import Form
from offsite.domain.timetable import Line
from offsite.domain.trimming import Trim
from ui.agenda.boxes import boxes_of
from ui.agenda.now_panel import NowPanel
from ui.agenda.trim_panel import TrimPanel
from ui.day_clock import DayClock
from ui.session import Session
from ui.stage import Offer
from ui.steps.screen import Screen
from ui.theme import Theme
from ui.widgets.buttons import on_click, primary, secondary
from ui.widgets.choices import Check
from ui.widgets.layout import EmptyState, Page, column, row
from ui.widgets.record_columns import Column, Kind, Row
from ui.widgets.record_table import RecordTable

BREAK = 15
"""The minutes of a break that is added, and of a box whose line names none."""

BEGIN, WORK, BREAK_AFTER = "begin", "work", "break"


class AgendaScreen(Screen):
    """What runs now above, the boxes of the day below; where there are none, the playbook's are offered."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        playbook: Playbook,
        clock: DayClock,
        parent: QWidget | None = None,
    ) -> None:
        self._playbook, self._clock = playbook, clock
        super().__init__(session, None, theme, parent)
        clock.ticked.connect(self._tick)

    def build(self) -> None:
        """Make the panels and the list of boxes."""
        self._page = Page(self.tr("Agenda"), self.tr("Time boxes for the day; the clock does the reckoning."))
        self.now_panel = NowPanel()
        self.trim_panel = TrimPanel()
        self.table = RecordTable(
            self.tr("Agenda"),
            (
                Column("title", self.tr("Time box"), weight=3, placeholder=self.tr("A name")),
                Column("minutes", self.tr("Minutes"), Kind.NUMBER, width=76),
                Column("when", self.tr("From and to"), Kind.LABEL, width=104),
                Column("state", self.tr("How it stands"), Kind.LABEL, width=168),
            ),
            add=self.tr("Add a time box, such as: Walk 20"),
            acts=(
                (BEGIN, self.tr("Begin it now")),
                (WORK, self.tr("Go to it")),
                (BREAK_AFTER, self.tr("Add a break after it")),
            ),
        )
        self.break_button = secondary(self.tr("Add a break"), "plus")
        for each in (self.now_panel, self.trim_panel, self._offer(), self.table, self._foot()):
            self._page.content.addWidget(each)
        column(self, gap=0).addWidget(self._page)
        self._connect()

    def _offer(self) -> QWidget:
        """What stands there before an agenda is made."""
        self.take_button = primary(self.tr("Take the playbook’s agenda"), "clipboard-list")
        self.pauses = Check(self.tr("With two breaks and lunch"))
        self.pauses.setChecked(True)
        self._offered = QWidget()
        whole = column(self._offered, gap=10)
        self._proposal = EmptyState("timer", self.tr("No agenda yet"), "", self.take_button)
        whole.addWidget(self._proposal)
        whole.addWidget(self.pauses)
        return self._offered

    def _foot(self) -> QWidget:
        self._foot_line = QWidget()
        line = row(self._foot_line)
        line.addWidget(self.break_button)
        line.addStretch(1)
        return self._foot_line

    def _connect(self) -> None:
        session, table, now = self.session, self.table, self.now_panel
        on_click(self.take_button, self._take)
        on_click(self.break_button, lambda: self._add_break(self._running_id()))
        self.pauses.clicked.connect(lambda _checked=False: self._show_proposal())
        self.trim_panel.wanted.connect(self._trim)
        now.begin_asked.connect(self._begin)
        now.work_asked.connect(self._go_to_work)
        now.pause_asked.connect(lambda: session.apply(self.tr("Pause"), agenda.pause, self._clock.now()))
        now.resume_asked.connect(lambda: session.apply(self.tr("Go on"), agenda.resume, self._clock.now()))
        now.end_asked.connect(lambda: session.apply(self.tr("End a time box"), agenda.end, self._clock.now()))
        table.edited.connect(self._edit)
        table.left.connect(session.leave_field)
        table.add_asked.connect(self._add)
        table.removal_asked.connect(lambda item: session.apply(self.tr("Remove a time box"), agenda.remove, item))
        table.moved.connect(lambda item, to: session.apply(self.tr("Move a time box"), agenda.move, item, to))
        table.act_asked.connect(self._act)

    def refresh(self) -> None:
        """Show the boxes and how the day stands now."""
        planned = bool(self.session.offsite.agenda)
        self._offered.setVisible(not planned)
        self.now_panel.setVisible(planned)
        self._foot_line.setVisible(planned)
        if not planned:
            self._show_proposal()
        self._show_now()

    def _show_proposal(self) -> None:
        offsite = self.session.offsite
        self.pauses.setVisible(offsite.form is Form.ONE_DAY)
        boxes = self._boxes()
        words = timetable.in_words(sum(box.minutes for box in boxes))
        self._proposal.sentence.show_text(
            self.tr("The playbook proposes {0} time boxes, {1} in all. Change them as you like.").format(
                len(boxes), words
            )
        )

    def _boxes(self) -> tuple[agenda.TimeBox, ...]:
        form = self.session.offsite.form
        wanted = form is Form.ONE_DAY and self.pauses.isChecked()
        return boxes_of(self._playbook, form, pauses=wanted)

    def _show_now(self) -> None:
        offsite, now = self.session.offsite, self._clock.now()
        lines = timetable.lines(offsite, now)
        self.table.show_rows([self._row(line) for line in lines])
        if not lines:
            self.trim_panel.hide()
            return
        self.now_panel.show_day(offsite, now)
        late = timetable.behind(offsite, now) or agenda.NOTHING
        self.trim_panel.show_offer(offsite, late, trimming.trims(offsite, now))

    def _tick(self) -> None:
        if self.isVisible():
            self._show_now()

    def _row(self, line: Line) -> Row:
        item = line.item
        when = f"{line.starts:%H:%M} – {line.ends:%H:%M}"
        return Row(
            item.id,
            {"title": item.title, "minutes": float(item.minutes), "when": when, "state": self._state(line)},
        )

    def _state(self, line: Line) -> str:
        item, now = line.item, self._clock.now()
        spent = agenda.spent(item, now)
        if item.begun is None:
            return ""
        if item.ended is not None:
            return self.tr("took {0}").format(timetable.in_words(round(spent / timetable.MINUTE)))
        left = timetable.minutes_left(item.minutes * timetable.MINUTE - spent)
        words = self.tr("{0} left") if left >= 0 else self.tr("{0} over")
        running = words.format(timetable.in_words(abs(left)))
        return self.tr("paused, {0}").format(running) if item.paused else self.tr("runs, {0}").format(running)

    def _running_id(self) -> str:
        current = agenda.running(self.session.offsite)
        return current.id if current else ""

    def _take(self) -> None:
        self.session.apply(self.tr("Take the playbook’s agenda"), agenda.plan, self._boxes())

    def _begin(self, item_id: str) -> None:
        self.session.apply(self.tr("Begin a time box"), agenda.begin, item_id, self._clock.now())

    def _trim(self, proposed: tuple[Trim, ...]) -> None:
        self.session.apply(self.tr("Shorten what is ahead"), trimming.trim, proposed)

    def _edit(self, item_id: str, key: str, value: object) -> None:
        if key == "title" and isinstance(value, str):
            label = self.tr("Rename a time box")
            self.session.type_into(f"agenda/{item_id}/title", label, agenda.retitle, item_id, value)
        elif key == "minutes" and isinstance(value, float):
            label = self.tr("Change the minutes")
            self.session.type_into(f"agenda/{item_id}/minutes", label, agenda.set_minutes, item_id, round(value))

    def _add(self, text: str) -> None:
        """Add a box at the end; a number at the end of the line says how long it is."""
        found = re.fullmatch(r"(.*\S)\s+(\d{1,4})(?:\s*min\.?)?", text.strip())
        title, minutes = (found[1], int(found[2])) if found else (text, BREAK)
        self.session.apply(self.tr("Add a time box"), agenda.add, title, minutes)

    def _add_break(self, after: str) -> None:
        self.session.apply(self.tr("Add a break"), agenda.add, self.tr("Break"), BREAK, after)

    def _act(self, item_id: str, key: str) -> None:
        if key == BEGIN:
            self._begin(item_id)
        elif key == WORK:
            self._go_to_work(item_id)
        else:
            self._add_break(item_id)

    def _go_to_work(self, item_id: str) -> None:
        """Open the step and the activity that a box is for."""
        item = records.find(self.session.offsite.agenda, item_id)
        if item.step:
            self.asked_for.emit(item.step, item.activity)
        else:
            self.session.refused.emit(self.tr("No step of the day belongs to this time box."))

    def offers(self) -> tuple[Offer, ...]:
        """The agenda, and the time left of what runs."""
        offsite = self.session.offsite
        if not offsite.agenda:
            return ()
        agenda_slides = Offer(self.tr("Agenda"), self._agenda_pages)
        if agenda.running(offsite) is None:
            return (agenda_slides,)
        return (Offer(self.tr("Timer"), self._timer_pages), agenda_slides)

    def _agenda_pages(self) -> tuple[Slide, ...]:
        return timetable.agenda_pages(self.session.offsite, self.tr("Agenda"), self._clock.now())

    def _timer_pages(self) -> tuple[Slide, ...]:
        return timetable.timer_pages(self.session.offsite, self._clock.now())

    def go_to(self, place: str, record: str = "") -> None:
        """Put the cursor into the name of a box."""
        del place
        self.table.reveal(record)

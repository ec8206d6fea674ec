"""The path of escalation: levels in the order of calling, each with a time limit and what it may do."""

from collections.abc import Sequence

from offsite.content import Prompt
from offsite.domain import governance
from offsite.domain.model.governance import EscalationLevel
from ui.session import Session
from ui.steps.part import Part
from ui.steps.prompts import Prompts
from ui.widgets.layout import EmptyState, column
from ui.widgets.record_columns import Column, Kind, Row
from ui.widgets.record_table import RecordTable
from ui.widgets.text import PlainLabel


class EscalationPane(Part):
    """Levels are typed and moved by Alt with an arrow; the questions on what sets a call off stand below."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        super().__init__()
        self._session = session
        columns = (
            Column("who", self.tr("Who is called"), weight=3),
            Column("hours", self.tr("Within hours"), Kind.NUMBER, width=104, placeholder="1"),
            Column("may", self.tr("And may"), weight=4, placeholder=self.tr("Switch it off, warn customers …")),
        )
        empty = EmptyState(
            "shield",
            self.tr("Nobody is called yet"),
            self.tr(
                "Who is called first when a model fails, who next, and how soon? Type the first one, such as “Owner of "
                "the model”, and press Enter."
            ),
        )
        self.table = RecordTable(self.tr("Escalation"), columns, add=self.tr("Add a level"), empty=empty)
        self._how = PlainLabel(
            self.tr("The first is called first; Alt with an arrow moves a level. Half an hour is 0.5."), "small"
        )
        self.questions = Prompts(session, step, prompts)
        box = column(self, gap=10)
        box.addWidget(self.table)
        box.addWidget(self._how)
        box.addSpacing(20)
        box.addWidget(self.questions)
        self._connect()

    def _connect(self) -> None:
        session, table = self._session, self.table
        table.edited.connect(
            lambda level, field, value: session.type_into(
                f"level/{level}/{field}", self.tr("Change a level"), governance.set_level, level, field, value
            )
        )
        table.left.connect(session.leave_field)
        table.add_asked.connect(lambda who: session.apply(self.tr("Add a level"), governance.add_level, who))
        table.removal_asked.connect(
            lambda level: session.apply(self.tr("Remove a level"), governance.remove_level, level)
        )
        table.moved.connect(lambda level, to: session.apply(self.tr("Move a level"), governance.move_level, level, to))

    def refresh(self) -> None:
        """Show the levels as they stand."""
        offsite = self._session.offsite
        found = governance.escalation_findings(offsite)
        self.table.show_rows([_row(each, governance.remarks(found, each.id)) for each in offsite.escalation])
        self._how.setVisible(bool(offsite.escalation))
        self.questions.refresh()

    def go_to(self, record: str) -> None:
        """Put the focus on a level or a question."""
        field = self.questions.field(record)
        if field is not None:
            field.setFocus()
            self.widget_needed.emit(field)
        else:
            self.table.reveal(record)


def _row(level: EscalationLevel, remark: str) -> Row:
    return Row(level.id, {"who": level.who, "hours": level.hours, "may": level.may}, remark)

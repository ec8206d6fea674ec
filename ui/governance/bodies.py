"""The bodies: a list with chair, deputy, rhythm and rights, and below it who sits in which."""

from collections.abc import Sequence

from offsite.content import Prompt
from offsite.domain import governance, records
from offsite.domain.model.governance import Body, BodyKind
from offsite.domain.offsite import Offsite
from ui.governance.members import MembersGrid
from ui.session import Session
from ui.steps.part import Part
from ui.steps.prompts import Prompts
from ui.widgets.buttons import ButtonKind, on_click, primary
from ui.widgets.layout import EmptyState, button_row, column
from ui.widgets.record_columns import Column, Kind, Row
from ui.widgets.record_table import RecordTable
from ui.widgets.text import ElidedLabel, PlainLabel


class BodiesPane(Part):
    """Bodies are typed, or the suggested ones added in one step; members are ticked."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        super().__init__()
        self._session = session
        empty = EmptyState(
            "users",
            self.tr("No body yet"),
            self.tr(
                "A small steering committee that decides, and working groups for privacy, security and ethics that may "
                "say stop. Add the suggested ones, or type the name of your own and press Enter."
            ),
        )
        self.table = RecordTable(self.tr("Bodies"), self._columns(), add=self.tr("Add a body"), empty=empty)
        self.suggest = primary(self.tr("Add the suggested bodies"), "plus")
        self._remark = ElidedLabel("", "aim")
        self.members = MembersGrid()
        self._seats = PlainLabel(self.tr("Who sits in which"), "section")
        self.questions = Prompts(session, step, prompts)
        box = column(self, gap=12)
        box.addWidget(self.table)
        box.addLayout(button_row([self.suggest]))
        box.addWidget(self._remark)
        box.addWidget(self._seats)
        box.addWidget(self.members)
        box.addSpacing(16)
        box.addWidget(self.questions)
        self._connect()

    def _columns(self) -> tuple[Column, ...]:
        kinds = (
            (str(BodyKind.STEERING), self.tr("Steering")),
            (str(BodyKind.PRIVACY), self.tr("Privacy")),
            (str(BodyKind.SECURITY), self.tr("Security")),
            (str(BodyKind.ETHICS), self.tr("Ethics")),
            (str(BodyKind.OTHER), self.tr("Other")),
        )
        return (
            Column("name", self.tr("Body"), weight=3),
            Column("kind", self.tr("For"), Kind.CHOICE, width=104, options=kinds),
            Column("chair", self.tr("Chair"), Kind.CHOICE, weight=2),
            Column("deputy", self.tr("Deputy"), Kind.CHOICE, weight=2),
            Column("decides", self.tr("Decides or stops"), below=True, placeholder=self.tr("What needs its yes")),
            Column("mandate", self.tr("Mandate"), below=True, placeholder=self.tr("What it is there for")),
            Column("cadence", self.tr("Meets"), below=True, placeholder=self.tr("How often, how long")),
        )

    def _connect(self) -> None:
        session, table = self._session, self.table
        on_click(self.suggest, lambda: session.apply(self.tr("Add the suggested bodies"), governance.add_suggested))
        table.edited.connect(
            lambda body, field, text: session.type_into(
                f"body/{body}/{field}", self.tr("Change a body"), governance.set_body, body, field, text
            )
        )
        table.chosen.connect(
            lambda body, field, key: session.apply(self.tr("Change a body"), governance.set_body, body, field, key)
        )
        table.left.connect(session.leave_field)
        table.add_asked.connect(lambda name: session.apply(self.tr("Add a body"), governance.add_body, name))
        table.removal_asked.connect(self._remove)
        table.moved.connect(lambda body, to: session.apply(self.tr("Move a body"), governance.move_body, body, to))
        self.members.ticked.connect(
            lambda body, person, member: session.apply(
                self.tr("Change who sits in a body"), governance.set_member, body, person, member
            )
        )

    def _remove(self, body_id: str) -> None:
        name = records.find(self._session.offsite.bodies, body_id).name.strip() or self.tr("a body without a name")
        if self._session.apply(self.tr("Remove a body"), governance.remove_body, body_id):
            self._remark.show_text(self.tr("Removed {0}. Ctrl+Z takes that back.").format(name))
            self._remark.show()

    def refresh(self) -> None:
        """Show the bodies and their members as they stand."""
        offsite = self._session.offsite
        people = (("", self.tr("Nobody yet")), *((each.id, each.name) for each in offsite.people if each.name.strip()))
        self.table.show_options("chair", people)
        self.table.show_options("deputy", people)
        found = governance.body_findings(offsite)
        self.table.show_rows([_row(offsite, each, governance.remarks(found, each.id)) for each in offsite.bodies])
        self.suggest.setVisible(bool(governance.suggested(offsite)))
        self.suggest.set_kind(ButtonKind.SECONDARY if offsite.bodies else ButtonKind.PRIMARY)
        self._remark.hide()  # it told of the last act
        self.members.show_members(offsite)
        seats = bool(offsite.bodies and offsite.people)
        self._seats.setVisible(seats)
        self.members.setVisible(seats)
        self.questions.refresh()

    def go_to(self, record: str) -> None:
        """Put the focus on a body, a person or a question."""
        if self.table.reveal(record):
            return
        field = self.questions.field(record)
        if field is not None:
            field.setFocus()
        widget = field or self.members.reveal(record)
        if widget is not None:
            self.widget_needed.emit(widget)


def _row(offsite: Offsite, body: Body, remark: str) -> Row:
    there = {each.id for each in offsite.people}
    values = {
        "name": body.name,
        "kind": str(body.kind),
        "chair": body.chair if body.chair in there else "",
        "deputy": body.deputy if body.deputy in there else "",
        "decides": body.decides,
        "mandate": body.mandate,
        "cadence": body.cadence,
    }
    return Row(body.id, values, remark)

"""Who decides what: the RACI matrix with its findings, and what can be done to its rows and columns."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from offsite.domain import raci, raci_offers, raci_paste, records
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
from ui.handover.offers_card import Offered, OffersCard
from ui.session import Session
from ui.steps.part import Part
from ui.widgets.buttons import icon_button, on_click, secondary
from ui.widgets.dialogs import ask_text, confirm
from ui.widgets.layout import button_row, column, row
from ui.widgets.raci_grid import RaciGrid
from ui.widgets.text import ElidedLabel, PlainLabel

Act = tuple[str, str, Callable[[], object]]

BELOW = 116
"""How high it is what one does to rows and columns, below the matrix, in pixels."""


class _Handle(QWidget):
    """The name of the row or column where the user is, with icons for what can be done to it."""

    def __init__(self, acts: Sequence[Act], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = ElidedLabel("", "aim")
        line = row(self, gap=0)
        for icon, name, act in acts:
            button = icon_button(icon, name)
            on_click(button, act)
            line.addWidget(button)
        line.addSpacing(4)
        line.addWidget(self.label, 1)


class RaciPane(Part):
    """The matrix as a grid, handles for the row and the column where the user is, and what the columns add up to."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.grid = RaciGrid(self)
        self.add_decision = secondary(self.tr("Add a decision"), "plus")
        self.add_role = secondary(self.tr("Add a role"), "plus")
        self.from_today = OffersCard(self.tr("From who decides today"))
        self._sums = PlainLabel("", "aim")
        self._row = _Handle(
            (
                ("pencil", self.tr("Rename this decision"), self._rename_decision),
                ("arrow-up", self.tr("Move this decision up"), lambda: self._shift_decision(-1)),
                ("arrow-down", self.tr("Move this decision down"), lambda: self._shift_decision(1)),
                ("trash-2", self.tr("Remove this decision"), self._remove_decision),
            )
        )
        self._column = _Handle(
            (
                ("pencil", self.tr("Rename this role"), self._rename_role),
                ("chevron-left", self.tr("Move this role to the left"), lambda: self._shift_role(-1)),
                ("chevron-right", self.tr("Move this role to the right"), lambda: self._shift_role(1)),
                ("trash-2", self.tr("Remove this role"), self._remove_role),
            )
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        box = column(self, gap=10)
        box.addWidget(self.grid, 1)
        handles = row(gap=16)
        handles.addWidget(self._row, 3)
        handles.addWidget(self._column, 2)
        box.addLayout(handles)
        box.addLayout(button_row([self.add_decision, self.add_role, self.from_today.button]))
        box.addWidget(self.from_today)
        box.addWidget(self._sums)
        how = self.tr(
            "Type R, A, C or I, / for A/R. Space or a click goes to the next mark, Delete takes it away. "
            "F2 edits a decision; Alt with an arrow moves a row or a column. "
            "Cells copied in a spreadsheet can be pasted: a table with its headings, rows of a decision and its marks "
            "on the column of the decisions, or marks alone."
        )
        box.addWidget(PlainLabel(how, "small"))

    def _connect(self) -> None:
        grid = self.grid
        grid.mark_chosen.connect(self._mark)
        grid.decision_renamed.connect(self._on_decision_renamed)
        grid.row_moved.connect(self._move_decision)
        grid.column_moved.connect(self._move_role)
        grid.removal_asked_for.connect(lambda _: self._remove_decision())
        grid.pasted.connect(self._paste)
        grid.heading_chosen.connect(self._rename_role_of)
        grid.moved_to.connect(self._show_handles)
        on_click(self.add_decision, self._add_decision)
        on_click(self.add_role, self._add_role)
        self.from_today.taken.connect(
            lambda entries: self._session.apply(self.tr("Take decisions of step 1"), raci_offers.take, entries)
        )
        self._session.closing.connect(grid.commit_words)

    def set_room(self, pixels: int) -> None:
        """Keep the acts below the matrix in sight, where the page has so much room for both."""
        self.grid.set_tallest(pixels - BELOW)

    def refresh(self) -> None:
        """Show the matrix as it stands."""
        offsite = self._session.offsite
        self.grid.show_matrix(offsite)
        self._sums.show_text("  ·  ".join(_sums(offsite)))
        self.from_today.show_offers(tuple(map(self._offered, raci_offers.offers(offsite))))
        self._show_handles()

    def _offered(self, offer: raci_offers.Offer) -> Offered:
        origin = self.tr("Nobody decides this today")
        if offer.owner:
            origin = self.tr("Today: {0}").format(offer.owner)
        return Offered(offer.entry, offer.text, origin)

    def go_to(self, record: str) -> None:
        """Go to a decision or a role."""
        self.grid.go_to(record)

    def _show_handles(self) -> None:
        offsite = self._session.offsite
        decision = records.get(offsite.decisions, self.grid.current_decision())
        role = records.get(offsite.roles, self.grid.current_role())
        self._row.setVisible(decision is not None)
        self._column.setVisible(role is not None)
        self._row.label.show_text(decision.text if decision else "")
        self._column.label.show_text(role.name if role else "")

    def _mark(self, decision: str, role: str, mark: Mark | None) -> None:
        self._session.apply(self.tr("Mark the matrix"), raci.set_mark, decision, role, mark)

    def _on_decision_renamed(self, decision: str, text: str) -> None:
        self._session.apply(self.tr("Rename a decision"), raci.rename_decision, decision, text)

    def _add_decision(self) -> None:
        text = ask_text(self, self.tr("Which decision?"), self.tr("Decision"), self.tr("Add"))
        if text is not None and self._session.apply(self.tr("Add a decision"), raci.add_decision, text):
            self.grid.go_to(self._session.offsite.decisions[-1].id)

    def _add_role(self) -> None:
        name = ask_text(self, self.tr("Which role?"), self.tr("Role"), self.tr("Add"))
        if name is not None and self._session.apply(self.tr("Add a role"), raci.add_role, name):
            self.grid.go_to(self._session.offsite.roles[-1].id)

    def _rename_decision(self) -> None:
        decision = records.find(self._session.offsite.decisions, self.grid.current_decision())
        text = ask_text(
            self, self.tr("Rename the decision"), self.tr("Decision"), self.tr("Rename"), text=decision.text
        )
        if text is not None and text.strip():
            self._on_decision_renamed(decision.id, text)

    def _rename_role(self) -> None:
        self._rename_role_of(self.grid.current_role())

    def _rename_role_of(self, role_id: str) -> None:
        role = records.find(self._session.offsite.roles, role_id)
        name = ask_text(self, self.tr("Rename the role"), self.tr("Role"), self.tr("Rename"), text=role.name)
        if name is not None and name.strip():
            self._session.apply(self.tr("Rename a role"), raci.rename_role, role_id, name)

    def _move_decision(self, decision: str, to: int) -> None:
        if 0 <= to < len(self._session.offsite.decisions):
            self._session.apply(self.tr("Move a decision"), raci.move_decision, decision, to)
            self.grid.stay_at(decision, self.grid.current_role())

    def _move_role(self, role: str, to: int) -> None:
        if 0 <= to < len(self._session.offsite.roles):
            decision = self.grid.current_decision()
            self._session.apply(self.tr("Move a role"), raci.move_role, role, to)
            self.grid.stay_at(decision, role)

    def _shift_decision(self, by: int) -> None:
        places = [each.id for each in self._session.offsite.decisions]
        here = self.grid.current_decision()
        self._move_decision(here, places.index(here) + by)

    def _shift_role(self, by: int) -> None:
        places = [each.id for each in self._session.offsite.roles]
        here = self.grid.current_role()
        self._move_role(here, places.index(here) + by)

    def _remove_decision(self) -> None:
        decision = records.find(self._session.offsite.decisions, self.grid.current_decision())
        self._session.apply(self.tr("Remove a decision"), raci.remove_decision, decision.id)

    def _remove_role(self) -> None:
        offsite = self._session.offsite
        role = records.find(offsite.roles, self.grid.current_role())
        holders = [person.name for person in offsite.people if person.raci_role == role.id]
        marks = sum(cell.role == role.id for cell in offsite.cells)
        if (holders or marks) and not confirm(
            self,
            self.tr("Remove the role “{role}”?").format(role=role.name),
            self._consequence(marks, holders),
            self.tr("Remove the role"),
        ):
            return
        self._session.apply(self.tr("Remove a role"), raci.remove_role, role.id)

    def _consequence(self, marks: int, holders: list[str]) -> str:
        gone = self.tr("Its {n} marks go with it.").format(n=marks) if marks else ""
        if marks == 1:
            gone = self.tr("Its mark goes with it.")
        left = self.tr("No column is left for {names}.").format(names=", ".join(holders)) if holders else ""
        return f"{gone} {left}".strip()

    def _paste(self, text: str, decision: str, role: str) -> None:
        self._session.apply(self.tr("Paste into the matrix"), raci_paste.paste, text, decision, role)


def _sums(offsite: Offsite) -> list[str]:
    """Return what the columns add up to, what is odd about them first."""
    odd = [
        f"▲ {role.name}: {problem[0].lower()}{problem[1:]}"
        for role in offsite.roles
        if (problem := raci.role_problem(offsite, role.id))
    ]
    counts = [(raci.accountable_count(offsite, role.id), role.name) for role in offsite.roles]
    most = max(counts, default=(0, ""))
    if most[0] and not any(line.startswith(f"▲ {most[1]}:") for line in odd):
        odd.append(f"{most[1]} is accountable for {most[0]} of {len(offsite.decisions)} decisions")
    return odd

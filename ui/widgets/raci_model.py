"""The RACI matrix as a table model: the decision in the first column, one column per role."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from offsite.domain import raci
from offsite.domain.model.raci import Decision, Mark, Role
from offsite.domain.offsite import Offsite
from ui.widgets.paint import tooltip

Index = QModelIndex | QPersistentModelIndex
Data = Qt.ItemDataRole

_SPOKEN = {
    Mark.RESPONSIBLE: "responsible",
    Mark.ACCOUNTABLE: "accountable",
    Mark.CONSULTED: "consulted",
    Mark.INFORMED: "informed",
    Mark.BOTH: "accountable and responsible",
}


class RaciModel(QAbstractTableModel):
    """Shows the matrix of an offsite; what is typed into the first column goes to `rename`."""

    def __init__(self, rename: Callable[[str, str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rename = rename
        self._roles: tuple[Role, ...] = ()
        self._decisions: tuple[Decision, ...] = ()
        self._marks: dict[tuple[str, str], Mark] = {}
        self._problems: dict[str, str] = {}

    def show(self, offsite: Offsite) -> None:
        """Show another state of the matrix; rows and columns that stay keep selection and focus."""
        marks = {(cell.decision, cell.role): cell.mark for cell in offsite.cells}
        same_shape = [each.id for each in self._decisions] == [each.id for each in offsite.decisions] and [
            each.id for each in self._roles
        ] == [each.id for each in offsite.roles]
        if not same_shape:
            self.beginResetModel()
        self._roles, self._decisions, self._marks = offsite.roles, offsite.decisions, marks
        self._problems = {each.id: raci.row_problem(offsite, each.id) for each in offsite.decisions}
        if not same_shape:
            self.endResetModel()
        elif self._decisions:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._decisions) - 1, len(self._roles)))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._roles))

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles in the order of their columns."""
        return self._roles

    def decision(self, index: Index) -> Decision:
        """Return the decision of a row."""
        return self._decisions[index.row()]

    def role(self, index: Index) -> Role | None:
        """Return the role of a column; None for the column of the decisions."""
        return self._roles[index.column() - 1] if index.column() > 0 else None

    def mark(self, index: Index) -> Mark | None:
        """Return the mark of a cell."""
        role = self.role(index)
        return self._marks.get((self.decision(index).id, role.id)) if role else None

    def problem(self, index: Index) -> str:
        """Return what keeps a row from being sound, or an empty text."""
        return self._problems.get(self.decision(index).id, "")

    def row_of(self, decision_id: str) -> int:
        """Return the row of a decision, or -1."""
        return next((row for row, each in enumerate(self._decisions) if each.id == decision_id), -1)

    def column_of(self, role_id: str) -> int:
        """Return the column of a role, or -1."""
        return next((column for column, each in enumerate(self._roles, start=1) if each.id == role_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of decisions."""
        return 0 if parent.isValid() else len(self._decisions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of roles and one more."""
        return 0 if parent.isValid() else len(self._roles) + 1

    def data(self, index: Index, role: int = Data.DisplayRole) -> object:
        """Return the words of a cell, and what is read aloud of it."""
        if not index.isValid():
            return None
        if role in (Data.DisplayRole, Data.EditRole):
            return self.decision(index).text if index.column() == 0 else str(self.mark(index) or "")
        if role == Data.AccessibleTextRole:
            return self._spoken(index)
        return None

    def _spoken(self, index: Index) -> str:
        decision, role = self.decision(index), self.role(index)
        if role is None:
            return f"{decision.text}. {self.problem(index)}".strip()
        mark = self.mark(index)
        return f"{decision.text}, {role.name}: {_SPOKEN[mark] if mark else 'no part'}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Data.DisplayRole) -> object:
        """Return the name of a role."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role in (Data.DisplayRole, Data.ToolTipRole):
            name = self._roles[section - 1].name if 0 < section <= len(self._roles) else self.tr("Decision")
            return name if role == Data.DisplayRole else tooltip(name)
        if role == Data.TextAlignmentRole and section == 0:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only the decision's words are edited in place; marks are typed."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

    def setData(self, index: Index, value: object, role: int = Data.EditRole) -> bool:
        """Take the edited words of a decision."""
        if role != Data.EditRole or index.column() != 0:
            return False
        text = " ".join(str(value).split())
        if text and text != self.decision(index).text:
            self._rename(self.decision(index).id, text)
        return True

"""The counts of a vote by hand as a table: options down, values across."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from offsite.domain.voting.box import Urn
from offsite.domain.voting.counts import NOTHING_TYPED, Counts, criteria, row_counts, values
from offsite.domain.voting.methods import Dots
from offsite.domain.voting.rounds import Round
from ui.voting.open_grid_model import Entry, GridModel
from ui.voting.open_grid_typing import Held
from ui.widgets.paint import tooltip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class CountModel(GridModel):
    """One row per option (or per option and criterion), one column per value; each cell holds a number or nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: Counts = NOTHING_TYPED
        self._rows: tuple[tuple[str, str], ...] = ()
        self._values: tuple[tuple[str, str], ...] = ()

    def show(self, urn: Urn) -> bool:
        """Show the counts as they stand; True when the table is another one, and not only its cells."""
        old, new = self._urn.round if self._urn is not None else None, urn.round
        another = old is None or (old.id, old.options, old.method) != (new.id, new.options, new.method)
        if another:
            self.beginResetModel()
        self._urn, self._counts = urn, urn.counts
        self._values = values(new.method)
        self._rows = tuple((option, criterion) for option in new.option_ids for criterion in criteria(new.method))
        people = len(new.electorate)
        most = people * min(new.method.cap, new.method.budget) if isinstance(new.method, Dots) else people
        self.entries = tuple(Entry(count, str(count), str(count)) for count in range(most + 1))
        if another:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        return another

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One for each option, or for each option and criterion."""
        return 0 if parent.isValid() else len(self._rows)

    def option(self, at: int) -> str:
        """The words of a row, with its criterion where there are two."""
        option, criterion = self._rows[at]
        text = self._round_of().option_text(option)
        return f"{text} ({criterion})" if criterion else text

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One for each value."""
        return 0 if parent.isValid() else len(self._values)

    def has_answered(self, at: int) -> bool:
        """Whether anybody gave the value of a column; its heading stands out then."""
        return any(cell.value == self._values[at][0] and cell.count for cell in self._counts.cells)

    def held(self, index: Index) -> Held:
        """The number in a cell, or None where none was typed."""
        option, criterion = self._rows[index.row()]
        return (self._counts.of(option, self._values[index.column()][0], criterion),)

    def changed_counts(self, at_row: int, at_column: int, count: int | None) -> Counts:
        """The counts with another number in a cell, or with None without one."""
        option, criterion = self._rows[at_row]
        return self._counts.changed(option, self._values[at_column][0], count, criterion)

    def total(self, at: int) -> str:
        """How many answers a row has; nothing for dots, which stand in their only column."""
        if len(self._values) < 2:
            return ""
        option, criterion = self._rows[at]
        return str(sum(row_counts(self._round_of().method, self._counts, option, criterion)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The number in a cell; aloud with option and value."""
        if not index.isValid() or self._urn is None:
            return None
        (count,) = self.held(index)
        word = "" if count is None else str(count)
        if role == Qt.ItemDataRole.DisplayRole:
            return word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self._values[index.column()][1]
            return f"{self.option(index.row())}, {heading}: {word or self.tr('nothing typed')}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The value above a column, the option beside a row; whole as their tool tips."""
        if self._urn is None:
            return None
        across = orientation == Qt.Orientation.Horizontal
        text = self._values[section][1] if across else self.option(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(text)
        return text if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None

    @property
    def round(self) -> Round:
        """The round that is counted."""
        return self._round_of()

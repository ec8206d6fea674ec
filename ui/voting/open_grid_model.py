"""The answers of an open vote as a table: options down, people across."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Round, State
from ui.voting.open_grid_typing import Held
from ui.widgets.paint import tooltip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a cell can hold: the value on the ballot, the word shown, and what is typed for it."""

    value: object
    word: str
    key: str


def entries(method: Method, option_count: int) -> tuple[Entry, ...]:
    """Return what can be entered for an option under a voting method, from the lowest up."""
    match method:
        case Score():
            numbers = range(method.lowest, method.highest + 1)
        case Dots():
            numbers = range(min(method.cap, method.budget) + 1)
        case Rank():
            numbers = range(1, option_count + 1)
        case Consent():
            numbers = range(6)
        case Assign():
            return tuple(Entry(choice, word, str(place)) for place, (choice, word) in enumerate(method.choices, 1))
    return tuple(Entry(number, str(number), str(number)) for number in numbers)


def running_total(method: Method, values: Sequence[object], known: Sequence[Entry]) -> str:
    """Return what the answers to one option come to so far: a mean, a sum, the lowest or the most frequent one."""
    numbers = [value for value in values if isinstance(value, int)]
    if isinstance(method, Assign):
        words = {entry.value: entry.word for entry in known}
        (most, times), *_ = Counter(values).most_common(1) or [("", 0)]
        return f"{words[most]} · {times}" if times else "–"
    if not numbers:
        return "–"
    if isinstance(method, Dots):
        return str(sum(numbers))
    if isinstance(method, Consent):
        return f"{min(numbers)} · {len(numbers)}"
    return f"{float(Fraction(sum(numbers), len(numbers))):.1f} · {len(numbers)}"


class GridModel(QAbstractTableModel):
    """One row per option, one column per voter, one answer per criterion in each cell; cells are read only to Qt."""

    _urn: Urn | None = None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.criteria: tuple[str, ...] = ("",)
        self._named: dict[str, Choices] = {}
        self.entries: tuple[Entry, ...] = ()
        self._words: dict[object, str] = {}

    def show(self, urn: Urn) -> bool:
        """Show the answers as they stand; True when the table is another one, and not only its cells."""
        old = self._urn.round if self._urn is not None else None
        new = urn.round
        another = old is None or (old.id, old.options, old.electorate) != (new.id, new.options, new.electorate)
        if another:
            self.beginResetModel()
        self._urn, self._named = urn, dict(urn.named)
        self.entries = entries(new.method, len(new.options))
        self._words = {entry.value: entry.word for entry in self.entries}
        self.criteria = new.method.criteria if isinstance(new.method, Score) else ("",)
        if another:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        return another

    @property
    def editable(self) -> bool:
        """Whether answers can be entered now."""
        return self._urn is not None and self._urn.round.state is State.OPEN

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One for each option."""
        return 0 if parent.isValid() or self._urn is None else len(self._urn.round.options)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One for each voter."""
        return 0 if parent.isValid() or self._urn is None else len(self._urn.round.electorate)

    def voter_id(self, at: int) -> str:
        """The voter of a column."""
        return self._round_of().electorate[at].id

    def has_answered(self, at: int) -> bool:
        """Whether the voter of a column has given an answer that says anything."""
        return bool(self._named.get(self.voter_id(at)))

    def option(self, at: int) -> str:
        """The words of a row."""
        return self._round_of().options[at].text

    def held(self, index: Index) -> Held:
        """The answers in a cell, one for each criterion; None where it is blank."""
        return self._held(self.voter_id(index.column()), index.row())

    def _held(self, voter_id: str, at: int) -> Held:
        found = self._named.get(voter_id, {}).get(self._round_of().option_ids[at])
        if len(self.criteria) == 1:
            return (found,)
        both = found if isinstance(found, dict) else {}
        return tuple(both.get(criterion) for criterion in self.criteria)

    def changed_answer(self, index: Index, held: Held) -> dict[str, object]:
        """The whole answer of the voter of a cell with other answers there, or with None there blank."""
        choices = dict(self._named.get(self.voter_id(index.column()), {}))
        both = {name: each for name, each in zip(self.criteria, held, strict=True) if each is not None}
        choices[self._round_of().option_ids[index.row()]] = held[0] if len(held) == 1 else both or None
        return {each: answer for each, answer in choices.items() if answer is not None}

    def total(self, at: int) -> str:
        """The running total of a row; with two criteria the mean of each."""
        method = self._round_of().method
        answers = zip(*(self._held(voter, at) for voter in self._named), strict=True)
        given = [[each for each in of_criterion if each is not None] for of_criterion in answers]
        totals = [running_total(method, each, self.entries) for each in given or [[] for _ in self.criteria]]
        return totals[0] if len(totals) == 1 else " / ".join(each.partition(" · ")[0] for each in totals)

    def _word(self, index: Index) -> str:
        words = [self._words.get(each, "") for each in self.held(index)]
        return " / ".join(each or "–" for each in words) if any(words) and len(words) > 1 else words[0]

    def _aloud(self, index: Index) -> str:
        words = [self._words.get(each, "") or self.tr("blank") for each in self.held(index)]
        if len(words) == 1:
            return words[0]
        return ", ".join(f"{name} {word}" for name, word in zip(self.criteria, words, strict=True))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The word in a cell; aloud with the names of person and option."""
        if not index.isValid() or self._urn is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._word(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self._round_of().electorate[index.column()].name
            return f"{name}, {self.option(index.row())}: {self._aloud(index)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The name above a column, the option beside a row; whole as their tool tips."""
        if self._urn is None:
            return None
        across = orientation == Qt.Orientation.Horizontal
        text = self._urn.round.electorate[section].name if across else self.option(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(text)
        return text if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None

    def _round_of(self) -> Round:
        if self._urn is None:
            raise LookupError("The table shows no round.")
        return self._urn.round

"""The cells of a list of records: a field each, without a frame until somebody is there."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain.dates import day_in_short, read_day
from ui.widgets.cell_combo import CellCombo
from ui.widgets.choices import Check
from ui.widgets.fields import LineField
from ui.widgets.paragraph_field import FlowingField, ParagraphField
from ui.widgets.person_field import People, PersonField
from ui.widgets.record_columns import Column, Kind, Value
from ui.widgets.text import PlainLabel

_MOST = 40
"""Lines that a cell shows before it scrolls: a page."""


class Cell(QObject):
    """The field of one column in one row: shows a value, and tells what the user does with it."""

    typed = Signal(object)
    """The user typed; carries the value as it reads now."""
    chosen = Signal(object)
    """The user chose or ticked; carries the value."""
    left = Signal()
    """The user is done here for now."""
    entered = Signal()
    """Enter was pressed (after `left`)."""
    refused = Signal(str)
    """What was typed cannot be read; carries a sentence that says so, or nothing once it can."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.widget = widget
        widget.setProperty("cell", True)

    def show_value(self, value: Value) -> None:
        """Show a value; a field that shows it already is left alone."""
        raise NotImplementedError

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other options, where the cell has some."""

    def at_edge(self, down: bool) -> bool:
        """Whether an arrow key leads to the row below (or above), because it means nothing else here."""
        del down
        return False


class TextCell(Cell):
    """A text that wraps: one paragraph, or several where line breaks are meant."""

    def __init__(self, column: Column) -> None:
        several = column.kind is Kind.WORDS
        field = FlowingField if several else ParagraphField
        self._field: FlowingField = field("", column.placeholder, most=_MOST)
        super().__init__(self._field)
        self._field.edited.connect(self.typed.emit)
        self._field.left.connect(self.left)
        self._field.entered.connect(self.entered)

    def show_value(self, value: Value) -> None:
        """Show a text."""
        self._field.show_text(value if isinstance(value, str) else "")

    def at_edge(self, down: bool) -> bool:
        """Whether the cursor is in the last (or first) line."""
        return self._field.at_edge(down)


class ChoiceCell(Cell):
    """One of some options."""

    def __init__(self, column: Column) -> None:
        self._combo = CellCombo("", column.options)
        super().__init__(self._combo)
        self._combo.chosen.connect(self.chosen.emit)

    def show_value(self, value: Value) -> None:
        """Show the words of an option."""
        self._combo.show_key(value if isinstance(value, str) else None)

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other options."""
        self._combo.show_options(options)


class PersonCell(Cell):
    """Somebody from the list of people, or anybody else in words."""

    def __init__(self, column: Column, people: People) -> None:
        self._field = PersonField(people, column.placeholder)
        self._people = people
        super().__init__(self._field)
        self._field.edited.connect(lambda text: self.typed.emit(people.value_of(text)))
        self._field.picked.connect(self.chosen.emit)
        self._field.left.connect(self._on_left)
        self._field.entered.connect(self.entered)

    def show_value(self, value: Value) -> None:
        """Show a name."""
        wanted = value if isinstance(value, str) else ""
        meant = self._people.value_of(self._field.text()) == wanted
        if not (meant and self._field.hasFocus()):  # a name being typed keeps its capitals until the user leaves
            self._field.show_text(self._people.words_for(wanted))

    def _on_left(self) -> None:
        self._field.show_text(self._people.words_for(self._people.value_of(self._field.text())))
        self.left.emit()


class FigureCell(Cell):
    """A number or a day, typed as words; what cannot be read stays where it is until it is put right."""

    def __init__(self, column: Column) -> None:
        self._field = LineField("", column.placeholder)
        self._dated = column.kind is Kind.DATE
        self._value: Value = None
        super().__init__(self._field)
        self._field.edited.connect(self._on_edited)
        self._field.left.connect(self._on_left)
        self._field.entered.connect(self.entered)

    def show_value(self, value: Value) -> None:
        """Show a number or a day; the field being typed in is left alone while it means that value."""
        self._value = value
        try:
            same = self._read() == value
        except ValueError:
            same = self._field.hasFocus()
        if not same or not self._field.hasFocus():
            self._field.show_text(self._in_words(value))

    def _read(self) -> Value:
        text = self._field.text()
        return read_day(text) if self._dated else read_number(text)

    def _in_words(self, value: Value) -> str:
        if value is None:
            return ""
        return day_in_short(value) if self._dated else number_in_words(value)

    def _on_edited(self) -> None:
        try:
            value = self._read()
        except ValueError:
            return
        self.refused.emit("")
        if value != self._value:
            self._value = value
            self.typed.emit(value)

    def _on_left(self) -> None:
        try:
            self._field.show_text(self._in_words(self._read()))
            self.refused.emit("")
        except ValueError:
            text = self._field.text().strip()
            words = (
                QCoreApplication.translate("cells", "“{0}” is not a day. Write it like 12 Nov 2026.")
                if self._dated
                else QCoreApplication.translate("cells", "“{0}” is not a number. Write it like 12 or 0.5.")
            )
            self.refused.emit(words.format(text))
        self.left.emit()


class CheckCell(Cell):
    """A tick."""

    def __init__(self) -> None:
        self._check = Check()
        super().__init__(self._check)
        self._check.clicked.connect(self._on_clicked)

    def _on_clicked(self, ticked: bool) -> None:
        self.chosen.emit(ticked)

    def show_value(self, value: Value) -> None:
        """Show the tick or none."""
        self._check.setChecked(bool(value))


class LabelCell(Cell):
    """Something to read only."""

    def __init__(self) -> None:
        self._label = PlainLabel("", "aim")
        self._label.setContentsMargins(0, 6, 0, 6)
        super().__init__(self._label)

    def show_value(self, value: Value) -> None:
        """Show the words."""
        self._label.show_text(value if isinstance(value, str) else "")


def new_cell(column: Column, people: People) -> Cell:
    """Make the cell of a column; all rows of a list share the people to choose from."""
    cell: Cell
    match column.kind:
        case Kind.TEXT | Kind.WORDS:
            cell = TextCell(column)
        case Kind.CHOICE:
            cell = ChoiceCell(column)
        case Kind.PERSON:
            cell = PersonCell(column, people)
        case Kind.NUMBER | Kind.DATE:
            cell = FigureCell(column)
        case Kind.CHECK:
            cell = CheckCell()
        case Kind.LABEL:
            cell = LabelCell()
    if column.kind not in {Kind.TEXT, Kind.WORDS, Kind.LABEL}:
        cell.widget.setFixedHeight(32)
    return cell


def read_number(text: str) -> float | None:
    """Read a number as people write it: a point or a comma before the decimals, spaces between thousands.

    Raises:
        ValueError: it is not a number.
    """
    bare = "".join(text.split()).replace("−", "-")
    if not bare:
        return None
    if bare.count(",") == 1 and "." not in bare:
        bare = bare.replace(",", ".")
    if not set(bare) <= set("0123456789.-+"):
        raise ValueError(text)
    return float(bare)


def number_in_words(value: Value) -> str:
    """Return a number without needless decimals."""
    if isinstance(value, float) and not value.is_integer():
        return repr(value)
    return str(int(value)) if isinstance(value, int | float) else ""

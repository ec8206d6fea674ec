"""One field of a brief with its label, and in place what it lacks or contradicts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain.findings import Weight
from offsite.domain.pilots import Gap
from ui.pilots.parts import Part
from ui.widgets.cells import new_cell
from ui.widgets.layout import column, row
from ui.widgets.person_field import People
from ui.widgets.record_columns import Column, Kind, Value
from ui.widgets.text import PlainLabel

FIGURE = 96
"""The width of a number, in pixels."""


class BriefField(QWidget):
    """A label above a field; `typed` carries the value while it is typed, `chosen` one that was picked from a list."""

    typed = Signal(str, object)
    chosen = Signal(str, object)
    left = Signal()

    def __init__(self, part: Part, people: People) -> None:
        super().__init__()
        self.part = part
        self._cell = new_cell(Column(part.key, part.label, part.kind, placeholder=part.asks), people)
        self.field = self._cell.widget
        self.field.setProperty("cell", False)
        self.field.setAccessibleName(part.label)
        self._missing = PlainLabel(self.tr("still missing"), "small", wrap=False)
        self._wrong = PlainLabel("", "attention")
        self._unread = PlainLabel("", "attention")
        self._line = row(gap=8)
        self._lay_out()
        self._cell.typed.connect(lambda value: self.typed.emit(part.key, value))
        self._cell.chosen.connect(lambda value: self.chosen.emit(part.key, value))
        self._cell.left.connect(self.left)
        self._cell.refused.connect(self._tell_unread)

    def _lay_out(self) -> None:
        box = column(self, gap=3)
        head = row(gap=8)
        head.addWidget(PlainLabel(self.part.label, "strong", wrap=False))
        head.addWidget(self._missing)
        head.addStretch(1)
        box.addLayout(head)
        if self.part.kind is Kind.NUMBER:
            self.field.setFixedWidth(FIGURE)
        self._line.addWidget(self.field, 0 if self.part.kind is Kind.NUMBER else 1, Qt.AlignmentFlag.AlignTop)
        box.addLayout(self._line)
        for each in (self._wrong, self._unread):
            box.addWidget(each)
            each.hide()
        box.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def add_beside(self, other: "BriefField") -> None:
        """Put the field of another part, without its label, on the same line."""
        self._line.addWidget(other.field, 1, Qt.AlignmentFlag.AlignTop)
        other.setParent(self)
        other.hide()

    def close_line(self) -> None:
        """Leave the rest of the line empty."""
        if self.part.kind is Kind.NUMBER:
            self._line.addStretch(1)

    def show_value(self, value: Value, gaps: tuple[Gap, ...]) -> None:
        """Show a value, and the gaps that are at this field."""
        self._cell.show_value(value)
        missing = next((gap.words for gap in gaps if gap.weight is Weight.MISSING), "")
        wrong = next((gap.words for gap in gaps if gap.weight is Weight.WRONG), "")
        self._missing.setVisible(bool(missing))
        self.field.setAccessibleDescription(missing or wrong)
        self._wrong.show_text(f"▲ {wrong[:1].upper()}{wrong[1:]}." if wrong else "")
        self._wrong.setVisible(bool(wrong))

    def _tell_unread(self, sentence: str) -> None:
        self._unread.show_text(f"▲ {sentence}" if sentence else "")
        self._unread.setVisible(bool(sentence))

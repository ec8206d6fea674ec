"""A list of records that is worked at in place."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.widgets.adding import adding
from ui.widgets.kept_column import KeptColumn
from ui.widgets.layout import column, row
from ui.widgets.panes import Hairline
from ui.widgets.paragraph_field import ParagraphField
from ui.widgets.person_field import People
from ui.widgets.record_columns import Column, Row, Value
from ui.widgets.record_row import GAP, HANDLE, REMOVE, RecordRow, add_in_columns, heading_indent, set_between
from ui.widgets.text import PlainLabel

_REASON = Qt.FocusReason.OtherFocusReason


class RecordTable(QWidget):
    """Records in rows, with columns that say how their cells are edited, and an empty line that adds one.

    The table changes nothing itself: it tells what the user does, and is shown the records as they are afterwards.
    Rows are known by the id of their record; one that is still there keeps its widgets, focus and cursor.

    Args:
        name: What it lists, for reading aloud: "Use cases".
        columns: The columns; the first names the row.
        add: What the empty line at the end says: "Add a use case"; without it there is none.
        empty: What stands there while there are no records.
        movable: Whether rows may change places.
        acts: What else can be done with a record, from a menu in its row: pairs of a key and words.
    """

    edited = Signal(str, str, object)
    """The user typed: id of the record, key of the column, value (see `Value`)."""
    chosen = Signal(str, str, object)
    """The user chose, ticked or picked: id of the record, key of the column, value."""
    left = Signal()
    """A field was left."""
    add_asked = Signal(str)
    """Enter was pressed in the empty line; carries its words. It is emptied when a row came of it."""
    pasted = Signal(str)
    """Several lines were pasted into the empty line; carries them."""
    removal_asked = Signal(str)
    """A record is to go; carries its id."""
    moved = Signal(str, int)
    """A record is to stand elsewhere: its id, and its place from 0 on."""
    act_asked = Signal(str, str)
    """Something was chosen from the menu of a row: id of the record, key of the act."""

    def __init__(  # noqa: PLR0913 - all but the first two have a usual value
        self,
        name: str,
        columns: Sequence[Column],
        *,
        add: str = "",
        empty: QWidget | None = None,
        movable: bool = True,
        acts: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._columns, self._movable, self._acts = tuple(columns), movable, tuple(acts)
        self._beside = REMOVE + GAP + (REMOVE + GAP if acts else 0)
        self._people = People()
        self._options: dict[str, tuple[tuple[str, str], ...]] = {}
        self._rows: dict[str, RecordRow] = {}
        self._dragged_to: int | None = None
        self._empty = empty
        self.add_field = adding(ParagraphField(add, add, several=True))
        self._heading = self._headings()
        self._list = column(gap=0)
        whole = KeptColumn(self)
        whole.addWidget(self._heading)
        if empty is not None:
            whole.addWidget(empty)
        whole.addLayout(self._list)
        whole.addWidget(self._add_line(bool(add)))
        self.add_field.entered.connect(self._add)
        self.add_field.lines_pasted.connect(self.pasted)
        self.show_rows(())

    def _headings(self) -> QWidget:
        heading = QWidget()
        whole = column(heading, gap=0)
        line = row(gap=GAP)
        above = [spec for spec in self._columns if not spec.below]
        labels = [PlainLabel(spec.heading, "section") for spec in above]
        for spec, label in zip(above, labels, strict=True):
            label.set_in(heading_indent(spec.kind))
        add_in_columns(line, above, labels)
        around = set_between(HANDLE + GAP if self._movable else 0, line, self._beside)
        around.setContentsMargins(0, 0, 0, 6)
        whole.addLayout(around)
        whole.addWidget(Hairline(strong=True))
        return heading

    def _add_line(self, wanted: bool) -> QWidget:
        holder = QWidget()
        self._handle_room = QWidget()
        self._handle_room.setFixedWidth(HANDLE + GAP)
        line = row(holder, gap=0)
        line.setContentsMargins(0, 8, 0, 0)
        line.addWidget(self._handle_room)
        line.addLayout(set_between(0, self.add_field, self._beside), 1)
        if not wanted:  # to show it now would open it as a window of its own
            holder.hide()
        return holder

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these records in this order; rows that are there already stay."""
        wanted = {each.id for each in rows}
        for row_id in [each for each in self._rows if each not in wanted]:
            gone = self._rows.pop(row_id)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, each in enumerate(rows):
            line = self._rows.get(each.id) or self._new_row(each.id, place)
            line.show_row(each)
        self._show_order([each.id for each in rows])
        self._heading.setVisible(bool(rows))
        self._handle_room.setVisible(self._movable and bool(rows))
        if self._empty is not None:
            self._empty.setVisible(not rows)

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer these people, pairs of id and name, in the columns for somebody."""
        if self._people.show_people(people):
            for line in self._rows.values():
                line.show_again()

    def show_options(self, column_key: str, options: Sequence[tuple[str, str]]) -> None:
        """Offer these pairs of key and words in a column of choices."""
        if self._options.get(column_key) == tuple(options):
            return
        self._options[column_key] = tuple(options)
        for line in self._rows.values():
            line.cells[column_key].show_options(options)
            line.show_again()

    def ids(self) -> tuple[str, ...]:
        """The ids of the records, from top to bottom."""
        return tuple(sorted(self._rows, key=lambda each: self._list.indexOf(self._rows[each])))

    def row(self, row_id: str) -> RecordRow:
        """The row of a record.

        Raises:
            KeyError: it is not shown.
        """
        return self._rows[row_id]

    def cell(self, row_id: str, column_key: str) -> QWidget:
        """The field of a record in a column.

        Raises:
            KeyError: there is no such row or column.
        """
        return self._rows[row_id].cells[column_key].widget

    def reveal(self, row_id: str, column_key: str = "") -> bool:
        """Put the focus into a record (its first column unless another is named) and scroll to it; False without it.

        An empty id means the empty line at the end.
        """
        if row_id and row_id not in self._rows:
            return False
        field = self.cell(row_id, column_key or self._columns[0].key) if row_id else self.add_field
        field.setFocus(_REASON)
        self._scroll_to(field)
        return True

    def clear_add(self) -> None:
        """Empty the line that adds."""
        self.add_field.show_text("")

    def _new_row(self, row_id: str, place: int) -> RecordRow:
        line = RecordRow(row_id, self._columns, self._people, self._acts, movable=self._movable)
        for key, options in self._options.items():
            line.cells[key].show_options(options)
        line.edited.connect(lambda key, value: self.edited.emit(row_id, key, value))
        line.chosen.connect(lambda key, value: self.chosen.emit(row_id, key, value))
        line.left.connect(self.left)
        line.removal_asked.connect(lambda: self._ask_removal(row_id))
        line.act_asked.connect(lambda key: self.act_asked.emit(row_id, key))
        line.step_asked.connect(lambda step: self._move(row_id, self.ids().index(row_id) + step))
        line.walked.connect(lambda key, step: self._walk(row_id, key, step))
        line.dragged.connect(lambda height: self._drag(line, height))
        line.dropped.connect(lambda: self._drop(row_id))
        self._rows[row_id] = line
        self._list.insertWidget(place, line)
        return line

    def _show_order(self, wanted: Sequence[str]) -> None:
        for place, row_id in enumerate(wanted):
            line = self._rows[row_id]
            if self._list.indexOf(line) != place:
                focused = next((stop for stop in line.stops() if stop.hasFocus()), None)
                self._list.removeWidget(line)
                self._list.insertWidget(place, line)
                if focused is not None:
                    focused.setFocus(_REASON)
        stops = [stop for row_id in wanted for stop in self._rows[row_id].stops()]
        stops.append(self.add_field)
        for before, after in pairwise(stops):
            if before.nextInFocusChain() is not after:
                QWidget.setTabOrder(before, after)

    def _add(self) -> None:
        text = self.add_field.text()
        if not text.strip():
            return
        before = len(self._rows)
        self.add_asked.emit(text)
        if len(self._rows) > before:
            self.clear_add()
            QTimer.singleShot(0, self, lambda: self._scroll_to(self.add_field))

    def _ask_removal(self, row_id: str) -> None:
        place = self.ids().index(row_id)
        self.removal_asked.emit(row_id)
        if row_id not in self._rows:
            left = self.ids()
            self.reveal(left[min(place, len(left) - 1)] if left else "")

    def _move(self, row_id: str, to: int) -> None:
        if self._movable and 0 <= to < len(self._rows):
            self.moved.emit(row_id, to)
            QTimer.singleShot(0, self, lambda: self._scroll_to(self._rows.get(row_id)))

    def _walk(self, row_id: str, column_key: str, step: int) -> None:
        ids = self.ids()
        to = ids.index(row_id) + step
        if to == len(ids):
            self.reveal("")
        elif to >= 0:
            self.reveal(ids[to], column_key)

    def _drag(self, line: RecordRow, height: int) -> None:
        """Show the row where the mouse has it; nothing is changed before it is let go."""
        others = [self._rows[each] for each in self.ids() if each != line.id]
        to = sum(each.mapToGlobal(each.rect().center()).y() < height for each in others)
        if self._list.indexOf(line) != to:
            self._list.removeWidget(line)
            self._list.insertWidget(to, line)
            self._list.activate()
        self._dragged_to = to

    def _drop(self, row_id: str) -> None:
        to, self._dragged_to = self._dragged_to, None
        if to is not None:
            self._move(row_id, to)

    def _scroll_to(self, widget: QWidget | None) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and widget is not None:
            around.ensureWidgetVisible(widget, 0, 24)


__all__ = ["Column", "RecordTable", "Row", "Value"]

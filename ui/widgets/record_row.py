"""One row of a list of records."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.shortcuts import is_pressed
from ui.theme import tint
from ui.widgets.buttons import icon_button, on_click
from ui.widgets.cells import Cell, new_cell
from ui.widgets.handle import Handle
from ui.widgets.kept_column import KeptColumn
from ui.widgets.layout import column, row
from ui.widgets.paint import escaped
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.person_field import People
from ui.widgets.record_columns import Column, Kind, Row
from ui.widgets.text import PlainLabel

HANDLE, REMOVE, GAP = 20, 32, 8
_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LEAST = 48
_TOP = Qt.AlignmentFlag.AlignTop


def add_in_columns(line: QBoxLayout, columns: Sequence[Column], cells: Sequence[QWidget | QBoxLayout]) -> None:
    """Put one widget or layout for each column side by side, as wide as the columns say, whatever they hold."""
    for spec, cell in zip(columns, cells, strict=True):
        if isinstance(cell, QBoxLayout):
            line.addLayout(cell, spec.weight)
            continue
        policy = cell.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed if spec.width else QSizePolicy.Policy.Ignored)
        cell.setSizePolicy(policy)
        if spec.width:
            cell.setFixedWidth(spec.width)
        else:
            cell.setMinimumWidth(_LEAST)
        line.addWidget(cell, 0 if spec.width else spec.weight, _TOP)


def set_between(before: int, what: QWidget | QBoxLayout, after: int, parent: QWidget | None = None) -> QHBoxLayout:
    """Put something between two strips that stay free; unlike margins they change sides with the lines."""
    line = row(parent, gap=0)
    line.addSpacing(before)
    if isinstance(what, QWidget):
        line.addWidget(what, 1)
    else:
        line.addLayout(what, 1)
    line.addSpacing(after)
    return line


class RecordRow(QWidget):
    """The cells of one record, its remark, and the ways to move and remove it.

    Alt+Up and Alt+Down move it, Alt+Delete removes it; Up, Down and Enter go to the rows beside it.
    """

    edited = Signal(str, object)
    chosen = Signal(str, object)
    left = Signal()
    removal_asked = Signal()
    step_asked = Signal(int)
    """It is to go one place up (-1) or down (1)."""
    walked = Signal(str, int)
    """The focus is to go to the row above (-1) or below (1), in the same column."""
    dragged = Signal(int)
    dropped = Signal()
    act_asked = Signal(str)
    """An act of the row's menu was chosen; carries its key."""

    def __init__(
        self,
        row_id: str,
        columns: Sequence[Column],
        people: People,
        acts: Sequence[tuple[str, str]] = (),
        *,
        movable: bool = True,
    ) -> None:
        super().__init__()
        self.id = row_id
        self._columns = columns
        self._shown: Row | None = None
        self._complaints: dict[str, str] = {}
        self.cells: dict[str, Cell] = {spec.key: new_cell(spec, people) for spec in columns}
        self.handle = Handle()
        self.handle.setFixedSize(HANDLE, 32)
        if not movable:
            self.handle.hide()
        self._indent = HANDLE + GAP if movable else 0
        self._acts = tuple(acts)
        self.more = icon_button("ellipsis", self.tr("More"))
        if not acts:
            self.more.hide()
        self.remove = icon_button("x", self.tr("Remove"))
        self.remark = Paragraph("", "attention")
        self._lay_out()
        for key, cell in self.cells.items():
            self._connect(key, cell)
        self.handle.dragged.connect(self.dragged)
        self.handle.dropped.connect(self.dropped)
        on_click(self.more, self._open_menu)
        on_click(self.remove, self.removal_asked.emit)

    def _lay_out(self) -> None:
        whole = KeptColumn(self)
        whole.setContentsMargins(0, 3, 0, 4)
        line = row(gap=GAP)
        line.addWidget(self.handle, 0, _TOP)
        above = [spec for spec in self._columns if not spec.below]
        add_in_columns(line, above, [self.cells[spec.key].widget for spec in above])
        if self._acts:
            line.addWidget(self.more, 0, _TOP)
            self.more.setFixedWidth(REMOVE)
        line.addWidget(self.remove, 0, _TOP)
        self.remove.setFixedWidth(REMOVE)
        whole.addLayout(line)
        below = [spec for spec in self._columns if spec.below]
        if below:
            whole.addLayout(self._second_line(below))
        self._remark_line = QWidget()
        remark = set_between(self._indent + 10, self.remark, REMOVE + GAP, self._remark_line)
        remark.setContentsMargins(0, 0, 0, 4)
        self._remark_line.hide()
        whole.addWidget(self._remark_line)

    def _second_line(self, below: Sequence[Column]) -> QBoxLayout:
        line, parts = row(gap=GAP), []
        for spec in below:
            part = column(gap=0)
            heading = PlainLabel(spec.heading, "section", wrap=False)
            heading.set_in(heading_indent(spec.kind))
            for each in (heading, self.cells[spec.key].widget):
                policy = each.sizePolicy()
                policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
                each.setSizePolicy(policy)
                each.setMinimumWidth(_LEAST)
                part.addWidget(each, 0, _TOP)
            part.addStretch(1)
            parts.append(part)
        add_in_columns(line, below, parts)
        whole = set_between(self._indent, line, REMOVE + GAP)
        whole.setContentsMargins(0, 2, 0, 4)
        return whole

    def _connect(self, key: str, cell: Cell) -> None:
        cell.typed.connect(lambda value: self.edited.emit(key, value))
        cell.chosen.connect(lambda value: self.chosen.emit(key, value))
        cell.left.connect(self.left)
        cell.entered.connect(lambda: self.walked.emit(key, 1))
        cell.refused.connect(lambda words: self._complain(key, words))
        cell.widget.installEventFilter(self)

    def show_row(self, shown: Row) -> None:
        """Show the values of a record; nothing happens when they are the same as before."""
        if shown == self._shown:
            return
        self._shown = shown
        for key, cell in self.cells.items():
            cell.show_value(shown.values.get(key))
        self._name_aloud()
        self._show_remark()

    def show_again(self) -> None:
        """Show the same values, once other options or people are known."""
        shown, self._shown = self._shown, None
        if shown is not None:
            self.show_row(shown)

    def _name_aloud(self) -> None:
        first = self._columns[0]
        value = self._shown.values.get(first.key) if self._shown is not None else ""
        name = shortened(str(value or "")) or self.tr("a row without a name")
        for spec in self._columns:
            words = self.tr("{0}: {1}") if spec is first else self.tr("{0} of {1}")
            self.cells[spec.key].widget.setAccessibleName(words.format(spec.heading, name))
        self.more.setAccessibleName(self.tr("More about {0}").format(name))
        self.remove.setAccessibleName(self.tr("Remove {0}").format(name))

    def _complain(self, key: str, words: str) -> None:
        self._complaints[key] = words
        self._show_remark()

    def _show_remark(self) -> None:
        said = [words for words in self._complaints.values() if words]
        if self._shown is not None and self._shown.remark:
            said.append(self._shown.remark)
        self.remark.show_text(f"▲ {' '.join(said)}" if said else "")
        self._remark_line.setVisible(bool(said))

    def stops(self) -> list[QWidget]:
        """The widgets in the order in which Tab walks through them."""
        edited = [spec for spec in self._columns if spec.kind is not Kind.LABEL]
        above = [self.cells[spec.key].widget for spec in edited if not spec.below]
        below = [self.cells[spec.key].widget for spec in edited if spec.below]
        return [*above, *below, *([self.more] if self._acts else []), self.remove]

    def menu(self) -> QMenu:
        """Make the menu of what can be done with the record."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in self._acts:
            menu.addAction(escaped(words)).triggered.connect(self._asking(key))
        return menu

    def _asking(self, key: str) -> Callable[[bool], None]:
        return lambda _checked: self.act_asked.emit(key)

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the row before its cells do."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = next((key for key, cell in self.cells.items() if cell.widget is watched), "")
            if key and self._took(key, event):
                return True
        return super().eventFilter(watched, event)

    def _took(self, column_key: str, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if event.modifiers() & _ALT:
            return self._took_alt(event)
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if step and plain and self.cells[column_key].at_edge(step > 0):
            self.walked.emit(column_key, step)
            return True
        return False

    def _took_alt(self, event: QKeyEvent) -> bool:
        if is_pressed("row_up", event):
            self.step_asked.emit(-1)
        elif is_pressed("row_down", event):
            self.step_asked.emit(1)
        elif is_pressed("row_remove", event):
            self.removal_asked.emit()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row by Alt with an arrow key from its button, too."""
        if not (event.modifiers() & _ALT and self._took_alt(event)):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline below the row."""
        del event
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, tint(self, "line"))


def heading_indent(kind: Kind) -> int:
    """How far the heading of a column is set in, so that it stands above the words of its cells, in pixels."""
    return 0 if kind in {Kind.CHECK, Kind.LABEL} else 10

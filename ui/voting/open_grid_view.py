"""The table of an open vote as it is seen and typed into: names wrap above, options stay at the side."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import tint
from ui.voting.open_grid_model import GridModel
from ui.voting.open_grid_typing import Held, Typing
from ui.voting.written import draw_lines, lines_of
from ui.widgets.paint import mirrored, ring
from ui.widgets.text import role_font

NARROWEST, WIDEST = 60, 104
"""Least and greatest width of a person's column, in pixels."""

LEAST_WORDS = 200
"""The least width of the options: they give way where that lets everybody stand side by side."""

OPTION_LINES = 3
NAME_HEIGHT = 48
ROW_HEIGHT, TIGHT_ROW = 36, 30
"""The least height of a row, and that in a table which would have to be scrolled otherwise."""
TOTAL_WIDTH, TOTALS_WIDTH = 64, 88
"""Room for a running total, and for those of two criteria."""


class _Header(QHeaderView):
    """A header that draws its sections from the palette; the section of the present cell stands out."""

    def __init__(self, orientation: Qt.Orientation, model: GridModel, view: "GridView") -> None:
        super().__init__(orientation, view)
        self._table, self._grid = model, view
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _ground(self, painter: QPainter, rect: QRect, *, here: bool) -> None:
        painter.fillRect(rect, tint(self._grid.ground, "accent_soft" if here else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tint(self._grid.ground, "line"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), tint(self._grid.ground, "line"))


class NameHeader(_Header):
    """The names of the people, each on two lines; who has answered is written in full ink."""

    def __init__(self, model: GridModel, view: "GridView") -> None:
        super().__init__(Qt.Orientation.Horizontal, model, view)
        self.setFixedHeight(NAME_HEIGHT)
        self._small = False

    def choose_size(self) -> None:
        """Write the names smaller when a word of one would not fit into its column."""
        metrics = QFontMetrics(role_font("strong"))
        names = [self._table.headerData(at, Qt.Orientation.Horizontal) or "" for at in range(self._table.columnCount())]
        widest = max((metrics.horizontalAdvance(word) for name in names for word in name.split()), default=0)
        self._small = widest > self.defaultSectionSize() - 6

    def _role(self, *, here: bool) -> str:
        if self._small:
            return "section" if here else "small"
        return "strong" if here else "body"

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one name."""
        here = self._grid.currentIndex().column() == logicalIndex
        painter.save()
        self._ground(painter, rect, here=here)
        painter.setPen(tint(self._grid.ground, "ink" if here or self._table.has_answered(logicalIndex) else "second"))
        painter.setFont(role_font(self._role(here=here)))
        name = self._table.headerData(logicalIndex, Qt.Orientation.Horizontal) or ""
        inner = rect.adjusted(3, 2, -3, -2)
        draw_lines(painter, lines_of(name, painter.font(), inner.width(), 3 if self._small else 2), inner, centred=True)
        painter.restore()


class OptionHeader(_Header):
    """The options, wrapped, with their running totals when these are shown; it does not scroll sideways."""

    def __init__(self, model: GridModel, view: "GridView") -> None:
        super().__init__(Qt.Orientation.Vertical, model, view)
        self.totals_shown = False

    def text_width(self) -> int:
        """The room for words beside the margins and the total."""
        return self.width() - 20 - self.total_width

    @property
    def total_width(self) -> int:
        """The room that the running totals take; none where they are not shown."""
        if not self.totals_shown:
            return 0
        return TOTAL_WIDTH if len(self._table.criteria) == 1 else TOTALS_WIDTH

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one option."""
        here = self._grid.currentIndex().row() == logicalIndex
        painter.save()
        self._ground(painter, rect, here=here)
        painter.setPen(tint(self._grid.ground, "ink"))
        painter.setFont(role_font("strong" if here else "body"))
        words = QRect(rect.left() + 4, rect.top(), self.text_width(), rect.height())
        total = rect.adjusted(8, 0, -10, 0)
        if mirrored(self):
            words.moveRight(rect.right() - 4)
        lines = lines_of(self._table.option(logicalIndex), painter.font(), words.width(), OPTION_LINES)
        draw_lines(painter, lines, words, centred=False, backwards=mirrored(self))
        if self.totals_shown:
            painter.setFont(role_font("figure"))
            painter.setPen(tint(self._grid.ground, "accent"))
            text = self._table.total(logicalIndex)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.total_width)
            painter.drawText(total, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, shown)
        painter.restore()


class _Cell(QStyledItemDelegate):
    """Draws an answer in the middle of its cell, and the ring around the present one."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._grid = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        here = self._grid.currentIndex()
        rect = getattr(option, "rect")  # noqa: B009 - the type stubs leave the fields of style options out
        beside = index.row() == here.row() or index.column() == here.column()
        painter.save()
        painter.fillRect(rect, tint(self._grid.ground, "hover" if beside else "surface"))
        word = index.data(Qt.ItemDataRole.DisplayRole)
        pair = len(self._grid.table.criteria) > 1
        painter.setFont(role_font("lead-strong" if len(word) <= 3 or pair else "body"))
        painter.setPen(tint(self._grid.ground, "ink"))
        inner = rect.adjusted(4, 0, -4, 0)
        shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, shown)
        if index.row() == here.row() and index.column() == here.column():
            strong = self._grid.hasFocus()
            ring(painter, rect, tint(self._grid.ground, "accent" if strong else "edge"), inset=1, radius=5)
            if pair and strong and self._grid.table.editable:
                self._mark_half(painter, rect)
        painter.restore()

    def _mark_half(self, painter: QPainter, rect: QRect) -> None:
        """A line below the number of the two that is typed next."""
        half = rect.width() // 2
        left = rect.left() + half * self._grid.typing.place
        painter.fillRect(left + half // 4, rect.bottom() - 7, half - half // 2, 2, tint(self._grid.ground, "accent"))


class GridView(QTableView):
    """The cells: type what is answered, Space goes one up, Delete clears, arrows move; a click changes nothing.

    With two criteria a cell holds two numbers, one for each half of it. `entered` carries the row, the column and what
    the cell is to hold, one answer per criterion, None where it is blank. Where the table `flows`, a whole answer in a
    cell that was blank leads on to the next cell by itself; an answer that is corrected does not.
    """

    entered = Signal(int, int, object)

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = model
        self.typing = Typing()
        self.flows = False
        self._wanted = 0
        self._fresh = self._flowed = False
        self.ground = parent or self  # the style sheet gives the table itself other colours for what is selected
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.names, self.options = NameHeader(model, self), OptionHeader(model, self)
        self.setHorizontalHeader(self.names)
        self.setVerticalHeader(self.options)
        self.setItemDelegate(_Cell(self))
        self.setModel(model)

    def lay_out(self) -> None:
        """Share the width among the options and the people, and give each option the lines it needs."""
        people = max(self.table.columnCount(), 1)
        free = self.width() - 14 - people * NARROWEST - self.options.total_width
        share = min(max(self.width() * 30 // 100, LEAST_WORDS), 380)
        wanted = max(min(share, free), LEAST_WORDS) + self.options.total_width
        self.options.setFixedWidth(wanted)
        self.names.setMinimumSectionSize(NARROWEST)
        self.names.setDefaultSectionSize(min(max((self.width() - wanted - 14) // people, NARROWEST), WIDEST))
        font = role_font("strong")
        high = QFontMetrics(font).lineSpacing()
        options = [self.table.option(at) for at in range(self.table.rowCount())]
        words = [len(lines_of(each, font, self.options.text_width(), OPTION_LINES)) * high + 4 for each in options]
        self._wanted = sum(max(ROW_HEIGHT, each) for each in words)
        roomy = NAME_HEIGHT + self._wanted <= self.height()
        for at, each in enumerate(words):
            self.setRowHeight(at, max(ROW_HEIGHT, each) if roomy else max(TIGHT_ROW, each - 2))
        self.names.choose_size()
        self.updateGeometries()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """High enough for all options, within reason."""
        return QSize(640, min(NAME_HEIGHT + self._wanted + 14, 600))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share width and height anew."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self.lay_out()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Mark the person and the option of the present cell."""
        self.typing.begin()
        self._fresh, self._flowed = current.isValid() and self._blank(current), False
        super().currentChanged(current, previous)
        for part in (self.viewport(), self.names.viewport(), self.options.viewport()):
            part.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take answers; leave the arrows to the table and the rest to the window."""
        here = self.currentIndex()
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if not here.isValid() or held != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.typing.begin()
            self._enter(here, (None,) * len(self.table.criteria))
            self._fresh = True
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down} and self._flowed:
            self._flowed = False  # the answer before went on by itself
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._next(here)
        elif event.key() == Qt.Key.Key_Space:
            self._cycle(here)
        elif event.text().isprintable() and event.text():
            self._type(here, event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a cell, with two criteria to the half that was clicked; the room watches, so nothing changes."""
        where = event.position().toPoint()
        at = self.indexAt(where)
        super().mousePressEvent(event)
        if at.isValid() and len(self.table.criteria) > 1:
            self.typing.begin(int(where.x() > self.visualRect(at).center().x()))
            self.viewport().update()

    def go_to_first_blank(self) -> None:
        """Go to the first cell without an answer, one person after the other; to the first of all where all are full.

        Nothing happens while the table is empty.
        """
        rows, columns = range(self.table.rowCount()), range(self.table.columnCount())
        cells = [self.table.index(row, column) for column in columns for row in rows]
        if cells:
            self.setCurrentIndex(next(filter(self._blank, cells), cells[0]))

    def _blank(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return all(each is None for each in self.table.held(index))

    def _enter(self, index: QModelIndex, held: Held) -> None:
        self.viewport().update()
        if self.table.editable and held != self.table.held(index):
            self.entered.emit(index.row(), index.column(), held)

    def _cycle(self, index: QModelIndex) -> None:
        values = [None, *(entry.value for entry in self.table.entries)]
        held, at = self.table.held(index), self.typing.place
        after = values[(values.index(held[at]) + 1) % len(values)]
        self._enter(index, (*held[:at], after, *held[at + 1 :]))

    def _next(self, here: QModelIndex) -> None:
        """Go to the next option of the same person, and from the last one to the next person."""
        row, at = here.row() + 1, here.column()
        if row == self.table.rowCount():
            row, at = 0, at + 1
        if at < self.table.columnCount():
            self.setCurrentIndex(self.table.index(row, at))

    def _flow(self, here: QModelIndex) -> None:
        self._next(here)
        self._flowed = self.currentIndex() != here

    def _type(self, here: QModelIndex, text: str) -> None:
        answers = {entry.key: entry.value for entry in self.table.entries}
        flowing = self.flows and self._fresh
        if flowing and self.typing.is_over(text, self.table.held(here), answers):
            self._flow(here)
            here, flowing = self.currentIndex(), self._fresh
        self._flowed = False
        held = self.typing.take(text, self.table.held(here), answers)
        self._enter(here, held)
        if flowing and self.typing.whole and held == self.table.held(here):
            self._flow(here)

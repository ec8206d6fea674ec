"""The grid in which the RACI matrix is drafted: typed, cycled, pasted, with what is wrong shown in its row."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QTableView,
    QWidget,
)

from offsite.domain import raci
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
from ui.widgets.column_names import LEVEL
from ui.widgets.fields import LineField
from ui.widgets.raci_model import Index, RaciModel
from ui.widgets.raci_painting import RaciDelegate, RaciHeading

Key = Qt.Key

_TYPED = {Key.Key_R: Mark.RESPONSIBLE, Key.Key_A: Mark.ACCOUNTABLE, Key.Key_C: Mark.CONSULTED, Key.Key_I: Mark.INFORMED}


TALLEST, LEAST = 640, 260
"""A higher matrix scrolls in itself, so that the names of the roles stay in sight; how low it may get; in pixels."""

NARROWEST, WIDEST = 52, 132
"""How wide a role's column is, in pixels."""


class RaciGrid(QTableView):
    """The matrix as a grid of marks.

    R, A, C, I set a mark, / sets A/R, Space and a click go to the next one, Delete takes it away; the arrow keys move,
    F2 edits the decision of the row, Alt with an arrow moves the row or the column, copy and paste speak to
    spreadsheets.
    """

    mark_chosen = Signal(str, str, object)
    decision_renamed = Signal(str, str)
    row_moved = Signal(str, int)
    column_moved = Signal(str, int)
    removal_asked_for = Signal(str)
    pasted = Signal(str, str, str)
    heading_chosen = Signal(str)
    moved_to = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = RaciModel(self.decision_renamed.emit, self)
        self._slash = False
        self._pressed: Index = QModelIndex()
        self.setModel(self._model)
        self.setItemDelegate(RaciDelegate(self, self._model, parent))
        self.setAccessibleName(self.tr("Who decides what: decisions in rows, roles in columns"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self._tallest = TALLEST
        self._heading = RaciHeading(self, parent)
        self._heading.sectionDoubleClicked.connect(self._on_heading)
        self.setHorizontalHeader(self._heading)

    def show_matrix(self, offsite: Offsite) -> None:
        """Show the matrix as it stands now; the place where the user is stays."""
        here = self.currentIndex()
        row, column = max(here.row(), 0), here.column() if here.isValid() else 1
        self._model.show(offsite)
        self._fit()
        self.viewport().update()
        if not self.currentIndex().isValid() and self._model.rowCount():
            self._move_to(min(row, self._model.rowCount() - 1), min(column, self._model.columnCount() - 1))

    def go_to(self, record_id: str) -> None:
        """Go to the row of a decision or the column of a role."""
        row, column = self._model.row_of(record_id), self._model.column_of(record_id)
        if row >= 0 or column >= 0:
            self._move_to(max(row, 0), max(column, 1))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stay_at(self, decision_id: str, role_id: str) -> None:
        """Stay with a decision and a role that were moved; without a role, in the column of the decisions."""
        self._move_to(max(self._model.row_of(decision_id), 0), max(self._model.column_of(role_id), 0))

    def _move_to(self, row: int, column: int) -> None:
        self.setCurrentIndex(self._model.index(row, column))

    def current_decision(self) -> str:
        """Return the id of the decision where the user is, or an empty text."""
        index = self.currentIndex()
        return self._model.decision(index).id if index.isValid() else ""

    def current_role(self) -> str:
        """Return the id of the role where the user is, or an empty text."""
        role = self._model.role(self.currentIndex()) if self.currentIndex().isValid() else None
        return role.id if role else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that the user is somewhere else."""
        super().currentChanged(current, previous)
        self._slash = False
        self.moved_to.emit()

    def set_tallest(self, pixels: int) -> None:
        """Say how high the matrix may be before it scrolls in itself."""
        if max(pixels, LEAST) != self._tallest:
            self._tallest = max(pixels, LEAST)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share the width out, and be as high as the matrix where there is room."""
        roles = self._model.columnCount() - 1
        if roles < 0:
            return
        width = self.viewport().width()
        column = min(max((width * 3 // 5) // max(roles, 1), NARROWEST), WIDEST)
        self._heading.show_turned(column < LEVEL)
        for each in range(1, roles + 1):
            self.setColumnWidth(each, column)
        self.setColumnWidth(0, max(width - column * roles, 220))
        self.resizeRowsToContents()
        content = self._heading.height() + self.verticalHeader().length() + 2
        self.setFixedHeight(min(max(content, 120), self._tallest))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type marks, move rows and columns, copy and paste; everything else as in any table."""
        if not (self._typed(event) or self._moved(event) or self._exchanged(event)):
            super().keyPressEvent(event)

    def _typed(self, event: QKeyEvent) -> bool:
        index = self.currentIndex()
        plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if not index.isValid() or index.column() == 0 or plain:
            return False
        key = Key(event.key())
        if key == Key.Key_Shift:  # goes down before a capital letter, and says nothing by itself
            return False
        after_slash, self._slash = self._slash, key == Key.Key_Slash
        if key == Key.Key_Slash:
            self._choose(index, Mark.BOTH)
        elif key in _TYPED:
            if not (after_slash and key in {Key.Key_A, Key.Key_R}):
                self._choose(index, _TYPED[key])
        elif key == Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._choose(index, raci.next_mark(self._model.mark(index), back))
        elif key in {Key.Key_Delete, Key.Key_Backspace}:
            self._choose(index, None)
        else:
            return False
        return True

    def _moved(self, event: QKeyEvent) -> bool:
        if event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return False
        index, key = self.currentIndex(), Key(event.key())
        if not index.isValid():
            return False
        if key in {Key.Key_Up, Key.Key_Down}:
            self.row_moved.emit(self.current_decision(), index.row() + (1 if key == Key.Key_Down else -1))
        elif key in {Key.Key_Left, Key.Key_Right} and index.column() > 0:
            self.column_moved.emit(self.current_role(), index.column() - 1 + (1 if key == Key.Key_Right else -1))
        else:
            return False
        return True

    def _exchanged(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text(), self.current_decision(), self.current_role())
        elif event.key() == Key.Key_Delete and self.currentIndex().column() == 0 and self.current_decision():
            self.removal_asked_for.emit(self.current_decision())
        elif event.key() == Key.Key_F2 and self.currentIndex().column() > 0:
            self.edit(self._model.index(self.currentIndex().row(), 0))
        else:
            return False
        return True

    def copied(self) -> str:
        """Return the selected block as a spreadsheet takes it: tabs between cells, one row a line."""
        chosen = {(each.row(), each.column()): str(each.data()) for each in self.selectedIndexes()}
        rows, columns = sorted({row for row, _ in chosen}), sorted({column for _, column in chosen})
        return "\n".join("\t".join(chosen.get((row, column), "") for column in columns) for row in rows)

    def _choose(self, index: Index, mark: Mark | None) -> None:
        role = self._model.role(index)
        if role is not None:
            self.mark_chosen.emit(self._model.decision(index).id, role.id, mark)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the next mark when a single cell was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        # with Shift or Ctrl a click selects
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and index == self._pressed and index.isValid() and index.column() > 0:
            self._choose(index, raci.next_mark(self._model.mark(index)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down, so that dragging a selection changes nothing."""
        self._pressed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click on a mark for two clicks; on a decision it edits."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() > 0:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw without the ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _on_heading(self, section: int) -> None:
        if section > 0:
            self.heading_chosen.emit(self._model.roles[section - 1].id)

    def commit_words(self) -> None:
        """Hand over what stands in the field of a decision that is being edited; nothing happens without one."""
        for field in self.viewport().findChildren(LineField):
            if not field.isHidden():  # one that was left is hidden until it goes
                self.commitData(field)

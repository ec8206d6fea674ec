"""A revealed result as a table: every figure as text, to be read out, sorted by eye, and copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from offsite.domain.result_tables import Table
from ui.widgets.paragraph import Setting

NARROWEST_OPTION = 200
"""Least width of the words of an option in pixels; figures that do not fit beside it are scrolled to."""


class ResultTable(QTableWidget):
    """The figures of a result, one option a line; Ctrl+C copies them for a spreadsheet."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = Table((), ())
        self.setAccessibleName(name or self.tr("Result in figures"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().sectionResized.connect(lambda *_: self._fit())

    def show_table(self, table: Table) -> None:
        """Show a table; nothing happens when it is the same."""
        if table == self._table:
            return
        self._table = table
        self.setRowCount(len(table.rows))
        self.setColumnCount(len(table.headings))
        for column, text in enumerate(table.headings):
            self.setHorizontalHeaderItem(column, _item(text, column))
        for line, cells in enumerate(table.rows):
            for column, text in enumerate(cells):
                self.setItem(line, column, _item(text, column))
        header = self.horizontalHeader()
        for column in range(len(table.headings)):
            mode = QHeaderView.ResizeMode.Fixed if column == 0 else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        header.setMinimumSectionSize(24)
        self._fit()

    def _fit(self) -> None:
        """Give the options what the figures leave of the width, and enough to be read where that is too little."""
        if self.columnCount():
            beside = self.horizontalHeader().length() - self.columnWidth(0)
            wide = max(self.viewport().width() - beside, NARROWEST_OPTION)
            if wide != self.columnWidth(0):
                self.setColumnWidth(0, wide)  # comes back here
                return
        for line, cells in enumerate(self._table.rows):
            words = Setting(cells[0], self.font(), self.columnWidth(0) - 16)
            self.setRowHeight(line, max(words.height + 14, 33))
        rows = sum(self.rowHeight(line) for line in range(self.rowCount()))
        too_wide = self.horizontalHeader().length() > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if too_wide else 0
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 12 + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the rows the height that they need at this width."""
        super().showEvent(event)
        self._fit()

    def as_text(self) -> str:
        """The table with tabs between the cells, for a spreadsheet; a cell can never begin a formula there."""
        lines = (self._table.headings, *self._table.rows)
        return "\n".join("\t".join(_defused(cell) for cell in line) for line in lines)

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        QGuiApplication.clipboard().setText(self.as_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy all of it by the usual key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


def _item(text: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignLeading if column == 0 else Qt.AlignmentFlag.AlignTrailing
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item


def _defused(cell: str) -> str:
    text = " ".join(cell.split())
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} and not text[1:].replace(".", "").isdigit() else text

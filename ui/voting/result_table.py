"""A revealed result as a table: every figure as text, to be read out, sorted by eye, and copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from offsite.domain.results import Table
from ui.widgets.paint import escaped


class ResultTable(QTableWidget):
    """The figures of a result, one option a line; Ctrl+C copies them for a spreadsheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = Table((), ())
        self.setAccessibleName(self.tr("Result in figures"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
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
        self.setHorizontalHeaderLabels([escaped(each) for each in table.headings])
        for line, cells in enumerate(table.rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignLeading if column == 0 else Qt.AlignmentFlag.AlignTrailing
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(line, column, item)
        header = self.horizontalHeader()
        for column in range(len(table.headings)):
            mode = QHeaderView.ResizeMode.Stretch if column == 0 else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        header.setMinimumSectionSize(24)
        self._fit()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(line) for line in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 12)

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


def _defused(cell: str) -> str:
    text = " ".join(cell.split())
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} and not text[1:].replace(".", "").isdigit() else text

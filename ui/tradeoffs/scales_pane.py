"""The list of trade-offs: two good ends each, typed, pasted or taken from the usual ones."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.domain import tradeoffs
from offsite.domain.offsite import Offsite
from ui.session import Session
from ui.steps.record_list import RecordList, Verbs
from ui.widgets.buttons import on_click, secondary
from ui.widgets.layout import EmptyState, column
from ui.widgets.record_table import Column, RecordTable, Row
from ui.widgets.text import PlainLabel


class ScalesPane(QWidget):
    """The trade-offs as a table of two columns."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        empty = EmptyState(
            "scale",
            self.tr("No trade-off yet"),
            self.tr(
                "Which two good things pull against each other here? Type both ends, such as “Speed or "
                "interpretability”, and press Enter, or begin with the usual seven."
            ),
        )
        columns = (
            Column("left", self.tr("One good end"), placeholder=self.tr("The one end")),
            Column("right", self.tr("The other good end"), placeholder=self.tr("The other end")),
        )
        table = RecordTable(self.tr("Trade-offs"), columns, add=self.tr("Add a trade-off"), empty=empty)
        verbs = Verbs(
            self.tr("a trade-off"), _rows, tradeoffs.add, tradeoffs.set_field, tradeoffs.remove, tradeoffs.move
        )
        self.list = RecordList(session, table, verbs)
        self._how = PlainLabel(
            self.tr("If one end sounds foolish, it is described badly. Alt with an arrow moves a trade-off."), "small"
        )
        self.usual = secondary(self.tr("Add the usual seven"), "plus")
        on_click(self.usual, lambda: session.apply(self.tr("Add the usual trade-offs"), tradeoffs.with_usual))
        box = column(self, gap=10)
        box.addWidget(self.list)
        box.addWidget(self._how)
        box.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeading)

    def refresh(self) -> None:
        """Show the trade-offs as they stand."""
        offsite = self._session.offsite
        self.list.refresh()
        self._how.setVisible(bool(offsite.trade_offs))
        self.usual.setVisible(tradeoffs.with_usual(offsite) != offsite)


def _rows(offsite: Offsite) -> Sequence[Row]:
    return [Row(each.id, {"left": each.left, "right": each.right}) for each in offsite.trade_offs]

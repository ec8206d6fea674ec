"""The vote that is counted by hand: how many ballots, and how many of them gave which value to which option."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from offsite.domain.voting.box import Urn
from offsite.domain.voting.counts import Counts
from offsite.domain.voting.plausible import problems
from ui.session import Session
from ui.voting.count_model import CountModel
from ui.voting.open_grid_typing import Held
from ui.voting.open_grid_view import GridView
from ui.widgets.fields import NumberField
from ui.widgets.layout import column, row
from ui.widgets.marks import Banner
from ui.widgets.text import PlainLabel

_TOLD = 2
"""More doubts than this at once help nobody."""


class CountGrid(QWidget):
    """A number of ballots and a table of numbers, kept as they are typed, and what cannot be true about them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._urn: Urn | None = None
        self.model = CountModel(self)
        self.view = GridView(self.model, self)
        self.view.setAccessibleName(self.tr("Counts"))
        self.view.options.totals_shown = True
        self.ballots = NumberField(self.tr("Ballots"), 0, 1)
        self.of_all = PlainLabel("", wrap=False)
        self.doubts = Banner("", "attention")
        self.how = PlainLabel(
            self.tr(
                "Type a number, or Space to go one up; Delete clears, arrows move, Enter goes down. "
                "Beside each option: the answers so far. Each number is saved at once and can be corrected until "
                "the vote is closed."
            ),
            "aim",
        )
        head = row(gap=8)
        head.addWidget(PlainLabel(self.tr("Ballots, blank ones included"), "strong", wrap=False))
        self.ballots.setFixedWidth(72)
        head.addWidget(self.ballots)
        head.addWidget(self.of_all)
        head.addStretch(1)
        box = column(self, gap=8)
        box.addLayout(head)
        box.addWidget(self.doubts)
        box.addWidget(self.view, 1)
        box.addWidget(self.how)
        self.setFocusProxy(self.ballots)
        self.ballots.valueChanged.connect(self._on_ballots)
        self.view.entered.connect(self._on_entered)
        session.closing.connect(self._finish)

    def show_urn(self, urn: Urn) -> None:
        """Show a round that is counted by hand and open."""
        if urn == self._urn:
            return
        self._urn = urn
        blocked = self.ballots.blockSignals(True)
        self.ballots.setRange(0, len(urn.round.electorate))
        self.ballots.setValue(urn.counts.ballots)
        self.ballots.blockSignals(blocked)
        self.of_all.show_text(self.tr("of {count} who may vote").format(count=len(urn.round.electorate)))
        if self.model.show(urn):
            self.view.lay_out()
            self.view.setCurrentIndex(self.model.index(0, 0))
        for part in (self.view.viewport(), self.view.names.viewport(), self.view.options.viewport()):
            part.update()
        anything = urn.counts.ballots or urn.counts.cells
        self.doubts.show_text(" ".join(problems(urn.round, urn.counts)[:_TOLD]) if anything else "")

    def sizeHint(self) -> QSize:
        """High enough for the whole table."""
        return QSize(640, self.view.sizeHint().height() + 140)

    def doubted_height(self) -> int:
        """How much of its height the doubts take, in pixels."""
        return 0 if self.doubts.isHidden() else self.doubts.sizeHint().height() + 8

    def _on_ballots(self, ballots: int) -> None:
        if self._urn is not None:
            self._keep(replace(self._urn.counts, ballots=ballots))

    def _on_entered(self, at_row: int, at_column: int, held: Held) -> None:
        count = held[0] if isinstance(held[0], int) else None
        self._keep(self.model.changed_counts(at_row, at_column, count))

    def _keep(self, counts: Counts) -> None:
        if self._urn is not None and counts != self._urn.counts:
            self._session.vote(self._session.ballots.count, self._urn.round.id, counts)

    def _finish(self) -> None:
        """Keep a number that was typed and not left yet, before the file is closed."""
        if self._urn is not None and self.isVisible():
            self.ballots.interpretText()
        self._urn = None

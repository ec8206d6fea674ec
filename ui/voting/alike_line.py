"""A quiet line that tells which proposals sound alike, and offers to merge them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain.duplicates import alike
from offsite.domain.model.proposals import Proposal
from offsite.domain.voting.wording import listed, number, short
from ui.widgets.buttons import on_click, quiet
from ui.widgets.layout import row
from ui.widgets.paragraph import Paragraph

_SHORT = 60


class AlikeLine(QWidget):
    """One group of proposals at a time, the likeliest first; hidden where none sound alike.

    A group that is kept apart is not asked about again while the offsite stays open.
    """

    merge_asked = Signal(tuple)
    """The proposals with these ids are to be merged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, str] = {}
        self._apart: set[frozenset[str]] = set()
        self._group: tuple[str, ...] = ()
        self.words = Paragraph("", "aim")
        self.merge = quiet(self.tr("Merge…"), "merge")
        self.apart = quiet(self.tr("Keep apart"), "split")
        self.merge.setAccessibleName(self.tr("Merge those that sound alike"))
        self.apart.setAccessibleName(self.tr("Keep those that sound alike apart"))
        line = row(self, gap=4)
        line.addWidget(self.words, 1)
        line.addWidget(self.merge)
        line.addWidget(self.apart)
        on_click(self.merge, lambda: self.merge_asked.emit(self._group))
        on_click(self.apart, self._keep_apart)
        self.hide()

    def show_proposals(self, standing: tuple[Proposal, ...]) -> None:
        """Look for proposals that sound alike; nothing is done where their words are as before."""
        texts = {each.id: each.text for each in standing}
        if texts != self._texts:
            self._texts = texts
            self._show()

    def _show(self) -> None:
        groups = (group for group in alike(self._texts) if not any(set(group) <= kept for kept in self._apart))
        self._group = next(groups, ())
        self.setVisible(bool(self._group))
        if self._group:
            named = listed([f"“{short(self._texts[each], _SHORT)}”" for each in self._group])
            count = number(len(self._group))
            self.words.show_text(self.tr("These {n} sound alike: {names}.").format(n=count, names=named))

    def _keep_apart(self) -> None:
        self._apart.add(frozenset(self._group))
        self._show()

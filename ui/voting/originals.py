"""What a merged proposal stands for: folded away, and ready to come back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain.model.proposals import Proposal
from ui.widgets.buttons import on_click, quiet
from ui.widgets.layout import clear_layout, column, row
from ui.widgets.paragraph import Paragraph

Named = tuple[tuple[str, str], ...]
"""Pairs of a person's id and name."""


class Originals(QWidget):
    """The originals of a merged proposal: a line that unfolds, and "Take apart"."""

    taken_apart = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()
        self.fold = quiet("", "chevron-right")
        self.apart = quiet(self.tr("Take apart"), "split")
        self._list = QWidget()
        self._lines = column(self._list, gap=4)
        self._lines.setContentsMargins(30, 0, 0, 6)
        line = row(gap=4)
        line.addWidget(self.fold)
        line.addWidget(self.apart)
        line.addStretch(1)
        box = column(self, gap=0)
        box.addLayout(line)
        box.addWidget(self._list)
        self._list.hide()
        on_click(self.fold, self.toggle)
        on_click(self.apart, self.taken_apart.emit)

    def toggle(self) -> None:
        """Unfold the list, or fold it."""
        unfold = self._list.isHidden()
        self._list.setVisible(unfold)
        self.fold.show_icon("chevron-down" if unfold else "chevron-right")

    def show_records(self, originals: tuple[Proposal, ...], names: dict[str, str]) -> None:
        """Show these originals with the names of their authors; hidden when there are none."""
        texts = tuple(
            f"{each.text} ({names[each.author]})" if each.author in names else each.text for each in originals
        )
        self.setVisible(bool(texts))
        if texts == self._shown:
            return
        self._shown = texts
        self.fold.show_text(self.tr("{count} originals").format(count=len(texts)))
        clear_layout(self._lines)
        for text in texts:
            self._lines.addWidget(Paragraph(text, "aim"))

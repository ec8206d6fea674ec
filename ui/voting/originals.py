"""What a merged proposal stands for: folded away, and ready to come back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain.model.proposals import Proposal
from ui.widgets.buttons import on_click, quiet
from ui.widgets.layout import clear_layout, column, row
from ui.widgets.paragraph import Paragraph

Named = tuple[tuple[str, str], ...]
"""Pairs of a person's id and name."""

Behind = tuple[tuple[int, Proposal], ...]
"""All that stands behind a proposal, each with its depth: 0 for an original, 1 for one that this was merged from."""

_INDENT = 20


class Originals(QWidget):
    """The originals of a merged proposal: a line that unfolds, and "Take apart"."""

    taken_apart = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[int, str], ...] = ()
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

    def show_records(self, originals: Behind, names: dict[str, str]) -> None:
        """Show these originals with the names of their authors, what each was merged from below it; hidden if none."""
        texts = tuple(
            (depth, f"{each.text} ({names[each.author]})" if each.author in names else each.text)
            for depth, each in originals
        )
        self.setVisible(bool(texts))
        if texts == self._shown:
            return
        self._shown = texts
        self.fold.show_text(self.tr("{count} originals").format(count=sum(depth == 0 for depth, _ in texts)))
        clear_layout(self._lines)
        for depth, text in texts:
            line = row(gap=0)
            line.setContentsMargins(depth * _INDENT, 0, 0, 0)
            line.addWidget(Paragraph(text, "aim"))
            self._lines.addLayout(line)

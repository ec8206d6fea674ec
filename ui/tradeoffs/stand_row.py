"""One trade-off on the screen: both ends, the scale between them, and the word for what needs talk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.tradeoffs.scale_view import ScaleView
from ui.widgets.layout import column, row
from ui.widgets.marks import Chip
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

MARK = 104
"""The room for the mark at the end of the row, in pixels."""


class StandRow(QWidget):
    """The scale of now, and above it that of the round before where there is one.

    `below` is the layout for what belongs to the row under the scale.
    """

    def __init__(self, *, pick: bool = False) -> None:
        super().__init__()
        self.left, self.right = Paragraph("", "strong", trailing=True), Paragraph("", "strong")
        self.before, self.scale = ScaleView(), ScaleView(pick=pick)
        self._words = PlainLabel(self.tr("before"), "small", wrap=False)
        self._now = PlainLabel(self.tr("now"), "small", wrap=False)
        self.chip = Chip("", "attention")
        self.below: QVBoxLayout = column(gap=6)
        whole = column(self, gap=6)
        whole.setContentsMargins(0, 10, 0, 10)
        line = row(gap=16)
        middle = Qt.AlignmentFlag.AlignVCenter
        line.addWidget(self.left, 1, middle)
        line.addLayout(self._scales())
        line.addWidget(self.right, 1, middle)
        line.addWidget(self._marked(), 0, middle)
        whole.addLayout(line)
        whole.addLayout(self.below)

    def _scales(self) -> QGridLayout:
        scales = QGridLayout()
        scales.setSpacing(4)
        for place, (name, scale) in enumerate(((self._words, self.before), (self._now, self.scale))):
            scales.addWidget(name, place, 0, Qt.AlignmentFlag.AlignBottom)
            scales.addWidget(scale, place, 1)
        return scales

    def _marked(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(MARK)
        inside = row(holder, gap=0)
        inside.addWidget(self.chip)
        inside.addStretch(1)
        return holder

    def show_ends(self, left: str, right: str, mark: str) -> None:
        """Name both ends, and mark the row where it needs talk."""
        self.left.show_text(left)
        self.right.show_text(right)
        self.chip.show_text(mark)
        self.chip.setVisible(bool(mark))

    def show_before(self, counts: tuple[int, ...], mean: float | None, most: int) -> None:
        """Show the round before above that of now; no counts: there is none."""
        self.before.show_scale(counts, mean, most=most)
        for each in (self._words, self._now, self.before):
            each.setVisible(bool(counts))

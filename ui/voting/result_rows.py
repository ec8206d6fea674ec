"""A revealed result, drawn: a row for each option, best first, with headings above the distributions."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from offsite.domain.compared import Picture
from offsite.domain.model.slides import ResultRow
from ui.theme import tint
from ui.voting.result_row import GAP, WIDEST_FIGURE, Drawn, ResultRowView, picture_width
from ui.widgets.layout import column
from ui.widgets.marks import Chip
from ui.widgets.paint import mirrored
from ui.widgets.text import role_font


class ResultRows(QWidget):
    """All rows of a result, best first. One of them can be tabbed to; the arrow keys go on from there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ResultRowView] = []
        self._shown: tuple[object, ...] = ()
        self._box = column(self, gap=0)
        self._headings = _Headings()
        self._box.addWidget(self._headings)

    def views(self) -> Sequence[ResultRowView]:
        """The rows on the screen."""
        return tuple(self._rows)

    def show_rows(
        self,
        rows: Sequence[ResultRow],
        pictures: Sequence[Picture],
        headings: tuple[str, ...],
        cut_after: int,
    ) -> None:
        """Show rows with their distributions, which have headings where there is more than one of them."""
        shown = (tuple(rows), tuple(pictures), headings, cut_after)
        if shown == self._shown:
            return
        self._shown = shown
        for old in self._rows:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        most = max((count for each in pictures for counts in each.counts for count in counts), default=0)
        figures = max((QFontMetrics(role_font("figure")).horizontalAdvance(each.figure) for each in rows), default=0)
        marks = max((Chip(each.mark, "attention").sizeHint().width() for each in rows if each.mark), default=0)
        self._rows = []
        for place, (each, its) in enumerate(zip(rows, pictures, strict=True), start=1):
            drawn = Drawn(its, headings, most, min(figures + 4, WIDEST_FIGURE), marks)
            view = ResultRowView(each, drawn, above_cut=place == cut_after)
            view.stepped.connect(lambda by, place=place - 1: self._step(place, by))
            self._rows.append(view)
            self._box.addWidget(view)
        if self._rows:
            self._rows[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widths = [picture_width(counts) for counts in pictures[0].counts] if pictures else []
        self._headings.show_words(headings if len(headings) > 1 else (), widths, marks + (14 if marks else 0))

    def _step(self, place: int, by: int) -> None:
        target = self._rows[min(max(place + by, 0), len(self._rows) - 1)]
        for each in self._rows:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is target else Qt.FocusPolicy.ClickFocus)
        target.setFocus(Qt.FocusReason.TabFocusReason)


class _Headings(QWidget):
    """The names of the distributions, right above them."""

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self._widths: list[int] = []
        self._behind = 0

    def show_words(self, words: tuple[str, ...], widths: list[int], behind: int) -> None:
        """Show these words over columns of these widths, with so many pixels behind the last one."""
        self._words, self._widths, self._behind = words, widths, behind
        self.setVisible(bool(words))
        self.setFixedHeight(34 if any("\n" in each for each in words) else 20)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Draw the words anew in the other theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        del event
        painter = QPainter(self)
        painter.setFont(role_font("small"))
        painter.setPen(tint(self, "second"))
        left = self.width() - self._behind
        for words, width in zip(reversed(self._words), reversed(self._widths), strict=False):
            left -= width
            place = QRect(self.width() - left - width if mirrored(self) else left, 0, width + GAP - 4, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
            left -= GAP

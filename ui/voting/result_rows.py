"""A revealed result, drawn: rank, option, bar, figure, distribution and mark in each row, and the cut as a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain.model.slides import ResultRow
from ui.theme import tint
from ui.widgets.layout import column
from ui.widgets.marks import Chip
from ui.widgets.paint import mirrored, ring, ring_after, shape
from ui.widgets.paragraph import Setting
from ui.widgets.text import role_font

RANK, GAP, BAR, LEVEL, LEVEL_GAP, TALL = 26, 24, 120, 11, 2, 24
"""Widths of the rank, of the gap between columns, of the bar and of a level of the distribution; its height."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a row draws besides the row itself.

    `pictures` are the distributions, one beside the other: ratings per level, lowest level first. `most` is the number
    of ratings that is as high as a picture. `figures` and `marks` are the widths of their columns in pixels.
    """

    pictures: tuple[tuple[int, ...], ...]
    most: int
    figures: int
    marks: int


class ResultRowView(QWidget):
    """One row; Up and Down, Home and End go to the others."""

    stepped = Signal(int)

    def __init__(self, row: ResultRow, drawn: Drawn, *, above_cut: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._drawn, self._last_above = row, drawn, above_cut
        self._ring = False
        self._chip: Chip | None = None
        if row.mark:
            self._chip = Chip(row.mark, "attention" if row.mark == "divided" else "plain", self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self._spoken())

    def _spoken(self) -> str:
        rank = self.tr("Rank {rank}: ").format(rank=self._row.rank) if self._row.rank else ""
        given = "; ".join(
            ", ".join(f"{level}: {count}" for level, count in enumerate(counts)) for counts in self._drawn.pictures
        )
        parts = [f"{rank}{self._row.text}", self._row.figure]
        if given:
            parts.append(self.tr("ratings {given}").format(given=given))
        return ". ".join([*parts, self._row.mark] if self._row.mark else parts)

    def _columns(self) -> tuple[int, list[int], int, int]:
        """The left edges of bar, pictures, mark and figure, from the leading side."""
        drawn = self._drawn
        wide = [len(counts) * (LEVEL + LEVEL_GAP) - LEVEL_GAP for counts in drawn.pictures]
        mark = self.width() - drawn.marks
        left = mark - (14 if drawn.marks else 0)
        edges: list[int] = []
        for width in reversed(wide):
            left -= width
            edges.insert(0, left)
            left -= GAP
        figure = left - drawn.figures
        return figure - GAP - BAR, edges, mark, figure

    def _setting(self, width: int) -> Setting:
        return Setting(self._row.text, role_font("body"), width)

    def _text_width(self) -> int:
        return max(self._columns()[0] - RANK - GAP, 80)

    def hasHeightForWidth(self) -> bool:
        """Yes: long options wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words, and some air."""
        text = max(self._text_width() + width - self.width(), 80)
        return max(self._setting(text).height + 22, 41)

    def sizeHint(self) -> QSize:
        """As it is now."""
        return QSize(640, self.heightForWidth(max(self.width(), 640)))

    def minimumSizeHint(self) -> QSize:
        """The fixed columns and a few words."""
        return QSize(480, 41)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the mark in its column."""
        super().resizeEvent(event)
        if self._chip is not None:
            size = self._chip.sizeHint()
            left = self._columns()[2]
            if mirrored(self):
                left = self.width() - left - size.width()
            self._chip.setGeometry(QRect(QPoint(left, (self.height() - size.height()) // 2), size))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        self._ring = ring_after(event, self._ring)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another row."""
        far = 1 << 16
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -far, Qt.Key.Key_End: far}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        del event
        painter = QPainter(self)
        bar, pictures, _, figure = self._columns()
        self._paint_words(painter)
        self._paint_bar(painter, bar)
        painter.setFont(role_font("figure"))
        painter.setPen(tint(self, "ink"))
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        painter.drawText(self._placed(figure, self._drawn.figures), end, self._row.figure)
        for left, counts in zip(pictures, self._drawn.pictures, strict=True):
            self._paint_picture(painter, left, counts)
        self._paint_line(painter)
        if self.hasFocus() and self._ring:
            ring(painter, self.rect().adjusted(0, 1, 0, -2), tint(self, "accent"))

    def _placed(self, left: int, width: int) -> QRect:
        return QRect(self.width() - left - width if mirrored(self) else left, 0, width, self.height())

    def _paint_words(self, painter: QPainter) -> None:
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setFont(role_font("rank"))
        painter.setPen(tint(self, "accent"))
        painter.drawText(self._placed(0, RANK), leading, self._row.rank)
        width = self._text_width()
        words = self._setting(width)
        painter.setPen(tint(self, "ink"))
        words.draw(painter, self._placed(RANK, width).left(), (self.height() - words.height) // 2)

    def _paint_bar(self, painter: QPainter, left: int) -> None:
        track = self._placed(left, BAR)
        track.setTop((self.height() - 8) // 2)
        track.setHeight(8)
        shape(painter, track, tint(self, "sunk"), tint(self, "line"), radius=4)
        if self._row.fraction > 0:
            filled = QRect(track)
            filled.setWidth(max(round(BAR * min(self._row.fraction, 1.0)), 8))
            if mirrored(self):
                filled.moveRight(track.right())
            shape(painter, filled, tint(self, "accent"), radius=4)

    def _paint_picture(self, painter: QPainter, left: int, counts: tuple[int, ...]) -> None:
        foot = (self.height() + TALL) // 2
        colour = tint(self, "bar")
        for level, count in enumerate(counts):
            place = self._placed(left + level * (LEVEL + LEVEL_GAP), LEVEL)
            tall = max(round(TALL * count / max(self._drawn.most, 1)), 3 if count else 1)
            column_ = QRect(place.left(), foot - tall, LEVEL, tall)
            if count:
                shape(painter, column_, colour, radius=2)
            else:
                painter.fillRect(column_, colour)

    def _paint_line(self, painter: QPainter) -> None:
        bottom = self.height() - 1
        if not self._last_above:
            painter.fillRect(0, bottom, self.width(), 1, tint(self, "line"))
            return
        pen = QPen(tint(self, "second"), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.5, 1.5])
        painter.setPen(pen)
        painter.drawLine(0, bottom, self.width(), bottom)


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
        pictures: Sequence[tuple[tuple[int, ...], ...]],
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
        most = max((count for each in pictures for counts in each for count in counts), default=0)
        figures = max((QFontMetrics(role_font("figure")).horizontalAdvance(each.figure) for each in rows), default=0)
        marks = max((Chip(each.mark, "attention").sizeHint().width() for each in rows if each.mark), default=0)
        self._rows = []
        for place, (each, its) in enumerate(zip(rows, pictures, strict=True), start=1):
            view = ResultRowView(each, Drawn(its, most, figures + 4, marks), above_cut=place == cut_after)
            view.stepped.connect(lambda by, place=place - 1: self._step(place, by))
            self._rows.append(view)
            self._box.addWidget(view)
        if self._rows:
            self._rows[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widths = [len(counts) * (LEVEL + LEVEL_GAP) - LEVEL_GAP for counts in pictures[0]] if pictures else []
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
        self.setFixedHeight(20)

    def show_words(self, words: tuple[str, ...], widths: list[int], behind: int) -> None:
        """Show these words over columns of these widths, with so many pixels behind the last one."""
        self._words, self._widths, self._behind = words, widths, behind
        self.setVisible(bool(words))
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
            place = QRect(self.width() - left - width if mirrored(self) else left, 0, width + GAP - 4, 20)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
            left -= GAP

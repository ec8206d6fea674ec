"""One option of a revealed result, drawn: rank, words, bar, figure, distributions and mark, and the cut as a line."""

from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain.compared import Picture
from offsite.domain.model.slides import ResultRow
from ui.theme import tint
from ui.widgets.marks import Chip
from ui.widgets.paint import mirrored, ring, ring_after, shape
from ui.widgets.paragraph import Setting
from ui.widgets.text import role_font

RANK, GAP, BAR, LEVEL, LEVEL_GAP, TALL = 26, 24, 120, 11, 2, 24
"""Widths of the rank, of the gap between columns, of the bar and of a level of the distribution; its height."""

WIDEST_FIGURE = 168
"""A figure in words, such as what stands against a proposal, is broken into lines of this width."""

NARROWEST_WORDS = 190
"""Where an option would get less room than this, its bar goes: the figure says the same."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a row draws besides the row itself.

    `picture` has the distributions, the bar before and the note; `headings` name the distributions. `most` is the
    number of ratings that is as high as a picture. `figures` and `marks` are the widths of their columns in pixels.
    """

    picture: Picture
    headings: tuple[str, ...]
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
        drawn = self._drawn
        given = "; ".join(
            f"{' '.join(name.split())} " * bool(name) + ", ".join(f"{at}: {count}" for at, count in enumerate(counts))
            for name, counts in zip_longest(drawn.headings, drawn.picture.counts, fillvalue="")
            if counts
        )
        parts = [f"{rank}{self._row.text}", self._row.figure]
        if drawn.picture.note:
            parts.append(drawn.picture.note)
        if given:
            parts.append(self.tr("ratings {given}").format(given=given))
        return ". ".join([*parts, self._row.mark] if self._row.mark else parts)

    def _columns(self, width: int) -> tuple[int, list[int], int, int]:
        """The left edges of bar, pictures, mark and figure, from the leading side; where there is no bar, its end."""
        drawn = self._drawn
        mark = width - drawn.marks
        left = mark - (14 if drawn.marks else 0)
        edges: list[int] = []
        for counts in reversed(drawn.picture.counts):
            left -= picture_width(counts)
            edges.insert(0, left)
            left -= GAP
        figure = left - drawn.figures
        bar = figure - GAP - BAR
        return (bar if bar - RANK - GAP >= NARROWEST_WORDS else figure), edges, mark, figure

    def _settings(self, width: int) -> tuple[Setting, Setting | None]:
        """The words of the option, and the note below them."""
        note = self._drawn.picture.note
        return (
            Setting(self._row.text, role_font("body"), width),
            Setting(note, role_font("small"), width) if note else None,
        )

    def _words_height(self, width: int) -> int:
        words, note = self._settings(width)
        return words.height + (note.height + 1 if note else 0)

    def _figure(self) -> Setting:
        return Setting(self._row.figure, role_font("figure"), self._drawn.figures)

    def _text_width(self, width: int) -> int:
        return max(self._columns(width)[0] - RANK - GAP, 80)

    def hasHeightForWidth(self) -> bool:
        """Yes: long options wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words, and some air."""
        text = self._text_width(width)
        return max(self._words_height(text) + 22, self._figure().height + 22, 41)

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
            left = self._columns(self.width())[2]
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
        bar, pictures, _, figure = self._columns(self.width())
        self._paint_words(painter)
        if bar != figure:
            self._paint_bars(painter, bar)
        painter.setPen(tint(self, "ink"))
        words = self._figure()
        place = self._placed(figure, self._drawn.figures)
        words.draw(painter, self._figure_left(place), (self.height() - words.height) // 2)
        for left, counts in zip(pictures, self._drawn.picture.counts, strict=True):
            self._paint_picture(painter, left, counts)
        self._paint_line(painter)
        if self.hasFocus() and self._ring:
            ring(painter, self.rect().adjusted(0, 1, 0, -2), tint(self, "accent"))

    def _figure_left(self, place: QRect) -> int:
        """Where a figure begins: numbers at the end of their column, words, which rank nothing, at its beginning."""
        if not self._row.rank or mirrored(self):
            return place.left()
        return place.right() + 1 - QFontMetrics(role_font("figure")).horizontalAdvance(self._row.figure)

    def _placed(self, left: int, width: int) -> QRect:
        return QRect(self.width() - left - width if mirrored(self) else left, 0, width, self.height())

    def _paint_words(self, painter: QPainter) -> None:
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setFont(role_font("rank"))
        painter.setPen(tint(self, "accent"))
        painter.drawText(self._placed(0, RANK), leading, self._row.rank)
        width = self._text_width(self.width())
        words, note = self._settings(width)
        left, top = self._placed(RANK, width).left(), (self.height() - self._words_height(width)) // 2
        painter.setPen(tint(self, "ink"))
        words.draw(painter, left, top)
        if note is not None:
            painter.setPen(tint(self, "second"))
            note.draw(painter, left, top + words.height + 1)

    def _paint_bars(self, painter: QPainter, left: int) -> None:
        """Draw the bar, and above it that of the round before where there is one."""
        before = self._drawn.picture.before
        top = (self.height() - 8) // 2
        if before is None:
            self._paint_bar(painter, left, top, self._row.fraction, "accent")
            return
        self._paint_bar(painter, left, top - 6, before, "bar")
        self._paint_bar(painter, left, top + 6, self._row.fraction, "accent")

    def _paint_bar(self, painter: QPainter, left: int, top: int, fraction: float, colour: str) -> None:
        track = self._placed(left, BAR)
        track.setTop(top)
        track.setHeight(8)
        shape(painter, track, tint(self, "sunk"), tint(self, "line"), radius=4)
        if fraction > 0:
            filled = QRect(track)
            filled.setWidth(max(round(BAR * min(fraction, 1.0)), 8))
            if mirrored(self):
                filled.moveRight(track.right())
            shape(painter, filled, tint(self, colour), radius=4)

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


def picture_width(counts: tuple[int, ...]) -> int:
    """The width of a distribution in pixels."""
    return max(len(counts) * (LEVEL + LEVEL_GAP) - LEVEL_GAP, 0)

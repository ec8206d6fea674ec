"""Readings drawn as a line: small beside a metric, and large with its limits written at them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain import trend
from offsite.domain.dates import day_in_short
from offsite.domain.figures import in_figures
from offsite.domain.model.monitoring import Better, Metric, Reading, Status
from offsite.domain.model.slides_monitoring import Trend
from ui.theme import tint
from ui.widgets.text import role_font

TOKENS = {
    Status.NO_READING: "third",
    Status.NO_LIMITS: "second",
    Status.FINE: "good",
    Status.AMBER: "attention",
    Status.RED: "bad",
}
"""The colour of each status; a sign and a word always stand with it."""

DOT = 4.0
_DASHES = {"attention": [4.0, 3.0], "bad": [1.5, 2.0]}


def paint_trend(painter: QPainter, area: QRectF, drawn: Trend, widget: QWidget) -> None:
    """Draw the limits (amber in long dashes, red in dots), the readings, and the latest as a dot."""
    if not drawn.points:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for limit, token in ((drawn.amber, "attention"), (drawn.red, "bad")):
        if limit is not None:
            pen = QPen(tint(widget, token), 1.2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(_DASHES[token])
            painter.setPen(pen)
            y = area.bottom() - limit * area.height()
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    places = [QPointF(area.left() + x * area.width(), area.bottom() - y * area.height()) for x, y in drawn.points]
    painter.setPen(QPen(tint(widget, "second"), 1.8))
    painter.drawPolyline(places)
    painter.setPen(QPen(tint(widget, "paper"), 1.5))
    painter.setBrush(tint(widget, TOKENS[drawn.status]))
    painter.drawEllipse(places[-1], DOT, DOT)
    painter.restore()


class TrendPicture(QWidget):
    """The readings of one metric, large, with the limits and the first and last day in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Metric, tuple[Reading, ...]] | None = None
        self._drawn = Trend()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(132)

    def show_readings(self, metric: Metric, readings: tuple[Reading, ...]) -> None:
        """Show the readings of a metric, oldest first; without any there is no picture."""
        if self._shown == (metric, readings):
            return
        self._shown = metric, readings
        self._drawn = trend.trend_of(metric, readings)
        self.setAccessibleName(self.tr("Trend"))
        self.setAccessibleDescription(trend.in_words(metric, readings))
        self.setVisible(bool(readings))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(480, 132)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the limits in words at the right, the days below."""
        del event
        if self._shown is None or not self._drawn.points:
            return
        metric, readings = self._shown
        painter = QPainter(self)
        painter.setFont(role_font("small"))
        tall = painter.fontMetrics().height()
        labels = self._labels(metric)
        beside = max((painter.fontMetrics().horizontalAdvance(words) for words, _, _ in labels), default=0)
        area = QRectF(DOT + 2, 6, self.width() - beside - 2 * DOT - 18, self.height() - tall - 14)
        paint_trend(painter, area, self._drawn, self)
        for words, height, token in _apart(labels, tall / area.height()):
            painter.setPen(tint(self, token))
            y = area.bottom() - height * area.height() - tall / 2
            painter.drawText(QPointF(area.right() + DOT + 8, y + painter.fontMetrics().ascent()), words)
        painter.setPen(tint(self, "second"))
        below = QRectF(0, self.height() - tall, area.right() + DOT, tall)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, day_in_short(readings[-1].day))
        if readings[0].day != readings[-1].day:
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, day_in_short(readings[0].day))

    def _labels(self, metric: Metric) -> list[tuple[str, float, str]]:
        side = self.tr("below") if metric.better is Better.HIGHER else self.tr("above")
        given = (
            (self.tr("amber"), metric.amber, self._drawn.amber, "attention"),
            (self.tr("red"), metric.red, self._drawn.red, "bad"),
        )
        return [
            (f"{word} {side} {in_figures(limit)}", height, token)
            for word, limit, height, token in given
            if limit is not None and height is not None
        ]


def _apart(labels: list[tuple[str, float, str]], least: float) -> list[tuple[str, float, str]]:
    """The labels with their heights moved so far apart that none lies over another."""
    ordered = sorted(labels, key=lambda each: each[1])
    if len(ordered) < 2 or ordered[1][1] - ordered[0][1] >= least:
        return ordered
    middle = (ordered[0][1] + ordered[1][1]) / 2
    return [(words, middle + way * least / 2, token) for (words, _, token), way in zip(ordered, (-1, 1), strict=True)]

"""One metric among the readings: its trend, latest value and status on a line that opens and closes."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from offsite.domain import metric_status, monitoring, trend
from offsite.domain.dates import day_in_short
from offsite.domain.figures import with_unit
from offsite.domain.model.monitoring import Metric, Reading, Status
from ui.monitoring.trend_line import TOKENS, paint_trend
from ui.theme import tint
from ui.widgets.icons import paint_icon
from ui.widgets.layout import column
from ui.widgets.paint import mirrored, ring, ring_after, shape, tooltip
from ui.widgets.text import role_font

HEIGHT, CHEVRON, TREND, VALUE, STATUS, GAP = 48, 20, 132, 128, 92, 12


class MetricButton(QAbstractButton):
    """The line itself: chevron, name, trend, latest value with its day, status as sign and word."""

    def __init__(self) -> None:
        super().__init__()
        self._metric = Metric("", "")
        self._readings: tuple[Reading, ...] = ()
        self._overdue = False
        self._ring = True
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_metric(self, metric: Metric, readings: tuple[Reading, ...], *, overdue: bool) -> None:
        """Show a metric with its readings, oldest first."""
        if (metric, readings, overdue) == (self._metric, self._readings, self._overdue):
            return
        self._metric, self._readings, self._overdue = metric, readings, overdue
        self.setAccessibleName(f"{monitoring.called(metric)}: {metric_status.WORDS[self.status]}")
        late = self.tr(", overdue") if overdue else ""
        self.setAccessibleDescription(f"{trend.in_words(metric, readings)}{late}")
        self._tell_whole()
        self.update()

    @property
    def status(self) -> Status:
        """What the latest reading says."""
        if not self._readings:
            return Status.NO_READING
        return metric_status.status_of(self._metric, self._readings[-1].value)

    def status_words(self) -> str:
        """The status as it is written: a sign and a word."""
        return f"{metric_status.SIGNS[self.status]} {metric_status.WORDS[self.status]}"

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(560, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell name and value whole where there is no room for them any more."""
        super().resizeEvent(event)
        self._tell_whole()

    def _tell_whole(self) -> None:
        texts = (
            (monitoring.called(self._metric), "strong", self._name_place().width()),
            (self._value(), "figure", VALUE),
        )
        cut = (text for text, role, room in texts if QFontMetrics(role_font(role)).horizontalAdvance(text) > room)
        self.setToolTip(tooltip(": ".join(cut)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the focus came by a click."""
        self._ring = ring_after(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open and close as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line from its leading edge."""
        del event
        painter = QPainter(self)
        if self.underMouse() or self.isChecked():
            shape(painter, self.rect(), tint(self, "hover" if self.underMouse() else "sunk"))
        right = self.width() - 8
        self._paint_status(painter, self._placed(right - STATUS, STATUS))
        self._paint_value(painter, self._placed(right - STATUS - GAP - VALUE, VALUE))
        place = self._placed(right - STATUS - 2 * GAP - VALUE - TREND, TREND)
        paint_trend(painter, QRectF(place).adjusted(6, 10, -6, -10), trend.trend_of(self._metric, self._readings), self)
        chevron = self._placed(6, CHEVRON)
        chevron.setTop((HEIGHT - 16) // 2)
        icon = "chevron-down" if self.isChecked() else "chevron-left" if mirrored(self) else "chevron-right"
        paint_icon(painter, icon, QRect(chevron.left(), chevron.top(), 16, 16), tint(self, "second"))
        self._paint_name(painter, self._name_place())
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint(self, "line"))
        if self.hasFocus() and self._ring:
            ring(painter, self.rect(), tint(self, "accent"))

    def _placed(self, left: int, width: int) -> QRect:
        return QRect(self.width() - left - width if mirrored(self) else left, 0, width, HEIGHT)

    def _name_place(self) -> QRect:
        right = self.width() - 8
        return self._placed(6 + CHEVRON, right - STATUS - VALUE - TREND - 3 * GAP - 6 - CHEVRON)

    def _value(self) -> str:
        return with_unit(self._readings[-1].value, self._metric.unit) if self._readings else ""

    def _paint_name(self, painter: QPainter, place: QRect) -> None:
        painter.setFont(role_font("strong"))
        painter.setPen(tint(self, "ink"))
        name = monitoring.called(self._metric)
        words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)

    def _paint_value(self, painter: QPainter, place: QRect) -> None:
        if not self._readings:
            return
        last = self._readings[-1]
        upper, lower = place.adjusted(0, 6, 0, -24), place.adjusted(0, 25, 0, -6)
        painter.setFont(role_font("figure"))
        painter.setPen(tint(self, "ink"))
        elided = painter.fontMetrics().elidedText(self._value(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, elided)
        painter.setFont(role_font("small"))
        painter.setPen(tint(self, "attention" if self._overdue else "second"))
        day = day_in_short(last.day)
        said = self.tr("{0}, overdue").format(day) if self._overdue else day
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, said)

    def _paint_status(self, painter: QPainter, place: QRect) -> None:
        painter.setFont(role_font("strong"))
        painter.setPen(tint(self, TOKENS[self.status]))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.status_words())


class MetricLine(QWidget):
    """A metric and, while it is open, what is made for it below."""

    toggled = Signal(bool)

    def __init__(self, metric_id: str) -> None:
        super().__init__()
        self.id = metric_id
        self.button = MetricButton()
        self.inside: QWidget | None = None
        self._box = column(self, gap=0)
        self._box.addWidget(self.button)
        self.button.clicked.connect(self.toggled)

    def open_with(self, inside: QWidget) -> None:
        """Show something below the line."""
        self.close_up()
        self.inside = inside
        self._box.addWidget(inside)
        inside.show()  # at once, so that a field in it can take the focus
        self.button.setChecked(True)

    def close_up(self) -> None:
        """Show the line only."""
        self.button.setChecked(False)
        if self.inside is not None:
            self._box.removeWidget(self.inside)
            self.inside.hide()
            self.inside.deleteLater()
            self.inside = None

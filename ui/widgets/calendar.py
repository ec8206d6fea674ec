"""A month to choose a day from, drawn in the house style."""

from PySide6.QtCore import QDate, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QTextCharFormat
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton, QWidget

from ui.theme import ROLES, tabular
from ui.widgets.icons import icon
from ui.widgets.paint import RADIUS, ring, shape

_HEIGHT = 232


class Calendar(QCalendarWidget):
    """The days of a month; the arrow keys walk through them, Enter or a click chooses."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFixedHeight(_HEIGHT)
        bar = self.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            bar.setBackgroundRole(ROLES["paper"])
        for part, sign, words in (
            ("prevmonth", "chevron-left", self.tr("Previous month")),
            ("nextmonth", "chevron-right", self.tr("Next month")),
        ):
            button = self.findChild(QToolButton, f"qt_calendar_{part}")
            if button is not None:
                button.setIcon(icon(sign, "second"))
                button.setAccessibleName(words)
        names = QTextCharFormat()
        names.setForeground(_colour("second"))
        self.setHeaderTextFormat(names)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, names)

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        """Draw a day: chosen on the accent, of another month in a quieter colour."""
        chosen = date == self.selectedDate()
        cell = QRect(0, 0, 32, rect.height() - 2)
        cell.moveCenter(rect.center())
        painter.save()
        painter.fillRect(rect, _colour("paper"))  # over the mark that the table itself draws
        if chosen:
            shape(painter, cell, _colour("accent"))
        elif date == QDate.currentDate():
            shape(painter, cell, None, _colour("edge"))
        inside = date.month() == self.monthShown()
        painter.setFont(tabular(self.font()))
        painter.setPen(_colour("on_accent" if chosen else "ink" if inside else "edge"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))
        if chosen and self._has_keys():
            ring(painter, cell, _colour("on_accent"), inset=2, radius=RADIUS)
        painter.restore()

    def _has_keys(self) -> bool:
        focused = QApplication.focusWidget()
        return isinstance(focused, QWidget) and self.isAncestorOf(focused)


def _colour(token: str) -> QColor:
    return QGuiApplication.palette().color(ROLES[token])

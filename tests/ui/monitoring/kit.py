"""What tests of step 7 do by hand."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from offsite.domain.model.monitoring import MetricClass
from ui.monitoring.metric_detail import MetricDetail
from ui.steps.monitoring import MonitoringScreen
from ui.widgets.record_table import RecordTable

LEFT = Qt.MouseButton.LeftButton
ENTER = Qt.Key.Key_Return


def table(screen: MonitoringScreen, kind: MetricClass) -> RecordTable:
    """The list of a class, brought to the front by its button."""
    QTest.mouseClick(screen.metrics.level.button(kind), LEFT)
    return screen.metrics.tables[kind]


def write(widget: object, text: str) -> None:
    """Put the cursor into a field and type."""
    assert isinstance(widget, QLineEdit | QPlainTextEdit)
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, text)


def opened(screen: MonitoringScreen, metric: str) -> MetricDetail:
    """What is below a metric, opened by a click on its line."""
    QTest.mouseClick(screen.readings.line(metric).button, LEFT)
    QApplication.processEvents()
    detail = screen.readings.detail()
    assert detail is not None
    return detail


def add_reading(detail: MetricDetail, text: str) -> None:
    """Type a reading into the empty line and press Enter."""
    write(detail.table.add_field, text)
    QTest.keyClick(detail.table.add_field, ENTER)
    QApplication.processEvents()

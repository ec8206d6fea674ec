"""The metric plan on a real file, worked by keyboard and mouse."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import monitoring, objectives
from offsite.domain.model.monitoring import Better, MetricClass
from offsite.storage.file import OffsiteFile
from tests.domain.metric_samples import plan, read
from tests.ui.monitoring.kit import ENTER, LEFT, table, write
from ui.session import Session
from ui.steps.monitoring import MonitoringScreen
from ui.widgets.cell_combo import CellCombo


def test_a_metric_is_planned_by_keyboard(screen: MonitoringScreen, session: Session, tmp_path: Path) -> None:
    """A metric is typed with direction, limits, owner and the rest; its remark goes when nothing is missing."""
    shown = table(screen, MetricClass.MODEL)
    write(shown.add_field, "Right answers")
    QTest.keyClick(shown.add_field, ENTER)
    QApplication.processEvents()
    (metric,) = session.offsite.metrics
    assert shown.row(metric.id).remark.text().startswith("▲ No amber limit, no red limit")
    direction = shown.cell(metric.id, "better")
    assert isinstance(direction, CellCombo)
    QTest.keyClick(direction, Qt.Key.Key_Down)
    assert session.offsite.metrics[0].better is Better.LOWER
    QTest.keyClick(direction, Qt.Key.Key_Up)
    for field, text in (
        ("amber", "88"),
        ("red", "85,5"),
        ("unit", "%"),
        ("owner", "mei lin"),
        ("figures_from", "the log"),
        ("cadence", "weekly"),
        ("escalation", "call the owner"),
    ):
        write(shown.cell(metric.id, field), text)
    screen.setFocus()
    session.close()
    with OffsiteFile.open(tmp_path / "day.offsite") as file:
        kept = file.load()
    (metric,) = kept.metrics
    assert (metric.kind, metric.better, metric.amber, metric.red) == (MetricClass.MODEL, Better.HIGHER, 88.0, 85.5)
    assert metric.owner == kept.people[1].id
    assert monitoring.problem_of(metric)[1] == ""
    assert not shown.row(metric.id).remark.isVisible()


def test_limits_the_wrong_way_round_are_told_at_the_metric(screen: MonitoringScreen, session: Session) -> None:
    """A contradiction stands below the row as soon as it is there."""
    session.apply("Plan", lambda offsite: plan(form=offsite))
    shown = table(screen, MetricClass.BUSINESS)
    write(shown.cell("pays", "amber"), "80")
    assert shown.row("pays").remark.text() == "▲ Amber lies below red, so that it never warns"


def test_a_metric_moves_to_another_class(screen: MonitoringScreen, session: Session) -> None:
    """The menu of a row moves a metric, and the counts of both classes follow."""
    session.apply("Plan", lambda offsite: plan(form=offsite))
    shown = table(screen, MetricClass.MODEL)
    shown.row("works").menu().actions()[1].trigger()
    assert session.offsite.metrics[1].kind is MetricClass.UNDERSTANDING
    assert screen.metrics.level.button(MetricClass.UNDERSTANDING).text() == "Understanding (2)"
    assert screen.metrics.remark.text() == "Moved to Understanding."


def test_removal_takes_the_readings_along_and_can_be_undone(screen: MonitoringScreen, session: Session) -> None:
    """A removed metric goes with its readings; Ctrl+Z brings both back."""
    session.apply("Plan", lambda offsite: read(plan(form=offsite), "pays", 90.0))
    shown = table(screen, MetricClass.BUSINESS)
    QTest.keyClick(shown.cell("pays", "name"), Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert (len(session.offsite.metrics), session.offsite.readings) == (2, ())
    session.undo()
    assert (len(session.offsite.metrics), len(session.offsite.readings)) == (3, 1)


def test_earlier_steps_offer_metrics(screen: MonitoringScreen, session: Session) -> None:
    """While nothing is planned the offers are open; one is taken by its button and is not offered again."""
    assert screen.metrics.suggestions.isVisible()
    (line,) = screen.metrics.suggestions.lines()
    QTest.mouseClick(line.take, LEFT)
    QApplication.processEvents()
    (metric,) = session.offsite.metrics
    assert (metric.name, metric.source) == ("Repeat contacts", f"key_result/{session.offsite.key_results[0].id}")
    shown = [screen.metrics.suggestions.isVisible(), screen.metrics.suggestions.button.isVisible()]
    session.undo()
    assert [*shown, screen.metrics.suggestions.isVisible()] == [False, False, True]


def test_offers_open_on_demand_once_there_is_a_plan(screen: MonitoringScreen, session: Session) -> None:
    """With metrics of one's own the offers wait behind a button, and can be closed again."""
    session.apply("Plan", lambda offsite: plan(form=offsite))
    assert not screen.metrics.suggestions.isVisible()
    assert screen.metrics.suggestions.button.text() == "From the earlier steps (1)"
    QTest.mouseClick(screen.metrics.suggestions.button, LEFT)
    assert screen.focusWidget() is screen.metrics.suggestions.take_all
    QTest.mouseClick(screen.metrics.suggestions.close_button, LEFT)
    assert not screen.metrics.suggestions.isVisible()
    QTest.mouseClick(screen.metrics.suggestions.button, LEFT)
    QTest.mouseClick(screen.metrics.suggestions.take_all, LEFT)
    assert session.offsite.metrics[-1].name == "Repeat contacts"
    assert screen.metrics.remark.text() == "One metric taken."


def test_changed_words_are_offered(screen: MonitoringScreen, session: Session) -> None:
    """A key result that reads differently is told with both words; one click takes the new ones."""
    QTest.mouseClick(screen.metrics.suggestions.lines()[0].take, LEFT)
    result = session.offsite.key_results[0].id
    session.apply(
        "Reword", objectives.change_key_result, result, lambda each: replace(each, text="Repeat contacts per week")
    )
    metric = session.offsite.metrics[0]
    assert metric.name == "Repeat contacts"
    assert screen.metrics.stale.isVisible()
    QTest.mouseClick(screen.metrics.stale.lines()[0].take, LEFT)
    assert session.offsite.metrics[0].name == "Repeat contacts per week"
    assert not screen.metrics.stale.isVisible()

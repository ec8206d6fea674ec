"""The readings on a real file, worked by keyboard and mouse."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import metric_status, monitoring
from offsite.domain.model.monitoring import MetricClass
from offsite.domain.model.slides_monitoring import Dashboard
from tests.domain.metric_samples import TODAY, plan, read
from tests.ui.monitoring.kit import ENTER, LEFT, add_reading, opened, write
from ui.session import Session
from ui.steps.monitoring import MonitoringScreen


def test_nothing_to_read_leads_to_the_plan(screen: MonitoringScreen) -> None:
    """Without metrics the readings say what comes first, and lead there."""
    screen.go_to("readings")
    assert screen.readings.empty.isVisible()
    assert not screen.readings.import_button.isVisible()
    QTest.mouseClick(screen.readings.plan_button, LEFT)
    assert screen.place == "metrics"


def test_a_reading_is_typed_as_a_figure(planned: MonitoringScreen, session: Session) -> None:
    """A figure alone is of today, and the line says value, day and status at once."""
    detail = opened(planned, "works")
    add_reading(detail, "86,5")
    assert [(each.metric, each.day, each.value) for each in session.offsite.readings] == [("works", TODAY, 86.5)]
    button = planned.readings.line("works").button
    assert button.status_words() == "◆ Amber"
    assert button.accessibleName() == "works: Amber"
    assert button.accessibleDescription() == "one reading, 86.5 %; amber below 88, red below 85 %"
    assert detail.table.add_field.text() == ""


def test_what_is_no_reading_stays_in_the_line(planned: MonitoringScreen, session: Session) -> None:
    """Words that are no reading are told and kept; the sentence goes with the next reading."""
    detail = opened(planned, "works")
    add_reading(detail, "soon; 3")
    assert detail.problem.text() == "▲ Not understood: “soon” is not a day: write it like 12 Nov 2026."
    assert detail.table.add_field.text() == "soon; 3"
    add_reading(detail, "1 Nov 2026; 90; first sample")
    assert not detail.problem.isVisible()
    assert session.offsite.readings[0].note == "first sample"
    add_reading(detail, "1 Nov 2026; 90")
    assert detail.problem.text() == "▲ This reading is there already."


def test_readings_are_changed_in_place(planned: MonitoringScreen, session: Session) -> None:
    """Value, day and note are typed over, newest on top; a day to come is refused in a sentence."""
    session.apply("Read", lambda offsite: read(offsite, "works", 90.0, 91.0))
    detail = opened(planned, "works")
    newest = detail.table.ids()[0]
    assert newest == session.offsite.readings[1].id
    write(detail.table.cell(newest, "value"), "80")
    assert planned.readings.line("works").button.status_words() == "▲ Red"
    refused: list[str] = []
    session.refused.connect(refused.append)
    write(detail.table.cell(newest, "day"), "1 Dec 2026")
    assert refused[-1] == "A reading cannot be of a day that is still to come."
    assert session.offsite.readings[1].day == TODAY
    QTest.keyClick(detail.table.cell(newest, "note"), Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert len(session.offsite.readings) == 1


def test_a_red_metric_gets_an_action(planned: MonitoringScreen, session: Session) -> None:
    """Red asks what is done; the action stands in the notes with owner and day, and the strip leads there."""
    session.apply("Read", lambda offsite: read(offsite, "works", 80.0))
    strip = opened(planned, "works").action
    assert strip.said.text() == "▲ Red, and nothing is done about it yet. Dana Roth looks at it."
    write(strip.text, "Find out why")
    write(strip.due, "soon")
    refused: list[str] = []
    session.refused.connect(refused.append)
    QTest.mouseClick(strip.button, LEFT)
    assert refused == ["“soon” is not a day. Write it like 12 Nov 2026."]
    assert not any(session.offsite.actions)
    write(strip.due, "1 Dec 2026")
    QTest.keyClick(strip.due, ENTER)
    assert [each.text for each in session.offsite.actions] == ["Find out why"]
    assert strip.said.text() == "Under way: Find out why – Dana Roth, by 1 Dec 2026."
    assert not strip.button.isVisible()
    asked: list[tuple[str, str]] = []
    planned.asked_for.connect(lambda step, place: asked.append((step, place)))
    QTest.mouseClick(strip.open_button, LEFT)
    assert asked == [("minutes", "actions")]


def test_pasted_readings_are_shown_before_they_are_added(planned: MonitoringScreen, session: Session) -> None:
    """A list is read as it is pasted, with a word on each line not understood; only then is it added, as one step."""
    QTest.mouseClick(planned.readings.import_button, LEFT)
    panel = planned.readings.panel
    panel.begin("works; 1 Nov 2026; 90\nworks; 8 Nov 2026; 91\nnobody; 8 Nov 2026; 1")
    assert panel.found.text() == "✓ works – 90 %, 1 Nov 2026: fine\n✓ works – 91 %, 8 Nov 2026: fine"
    assert panel.failed.text().startswith("▲ Line 3 is not understood: no metric is called “nobody”.")
    assert not any(session.offsite.readings)
    QApplication.processEvents()
    QTest.mouseClick(panel.button, LEFT)
    assert len(session.offsite.readings) == 2
    assert planned.readings.remark.text() == "Two readings added. Not understood: one line."
    assert not panel.isVisible()
    session.undo()
    assert len(session.offsite.readings) == 0


def test_lines_pasted_at_a_metric_need_no_name(planned: MonitoringScreen, session: Session) -> None:
    """Several lines pasted where one reading is typed are read for that metric."""
    detail = opened(planned, "clear")
    QApplication.clipboard().setText("1 Nov 2026; 90\n8 Nov 2026; 91")
    detail.table.add_field.setFocus()
    QTest.keyClick(detail.table.add_field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(planned.readings.panel.button, LEFT)
    assert [(each.metric, each.value) for each in session.offsite.readings] == [("clear", 90.0), ("clear", 91.0)]


def test_a_csv_file_is_taken(planned: MonitoringScreen, session: Session, tmp_path: Path) -> None:
    """A file with headings fills the same preview."""
    path = tmp_path / "readings.csv"
    path.write_bytes("Date;Metric;Value\r\n1 Nov 2026;works;90\r\n".encode("utf-16"))
    QTest.mouseClick(planned.readings.import_button, LEFT)
    planned.readings.panel.take_file(path)
    QApplication.processEvents()
    QTest.mouseClick(planned.readings.panel.button, LEFT)
    assert [(each.metric, each.value) for each in session.offsite.readings] == [("works", 90.0)]


def test_the_flag_follows_the_readings(planned: MonitoringScreen, session: Session) -> None:
    """The flag says in words whether it is up, and why."""
    assert planned.readings.flag.text() == "Interpretability flag down"
    session.apply("Read", lambda offsite: read(offsite, "clear", 90.0))
    assert planned.readings.flag.text() == "Interpretability flag up"
    assert planned.readings.flag_words.text() == "clear: 90 % on 12 Nov 2026, inside its limits."


def test_lines_open_by_keyboard_one_at_a_time(planned: MonitoringScreen) -> None:
    """Enter opens a line and closes the other; Enter again closes it."""
    lines = planned.readings
    shown: list[list[str]] = []
    for metric in ("pays", "works", "works"):
        button = lines.line(metric).button
        button.setFocus()
        QTest.keyClick(button, ENTER)
        shown.append([each for each in ("pays", "works", "clear") if lines.line(each).button.isChecked()])
    assert shown == [["pays"], ["works"], []]
    assert lines.detail() is None


def test_findings_lead_to_their_place(planned: MonitoringScreen, session: Session) -> None:
    """A metric is found in the plan, a metric or a reading among the readings, with the focus there."""
    session.apply("Read", lambda offsite: read(offsite, "clear", 80.0))
    reading = session.offsite.readings[0].id
    planned.go_to("readings", reading)
    detail = planned.readings.detail()
    assert detail is not None
    assert planned.focusWidget() is detail.table.cell(reading, "day")
    planned.go_to("readings", "pays")
    assert planned.focusWidget() is planned.readings.line("pays").button
    planned.go_to("metrics", "works")
    assert planned.focusWidget() is planned.metrics.tables[MetricClass.MODEL].cell("works", "name")
    planned.go_to("metrics", "gone")
    assert planned.place == "metrics"


def test_a_metric_that_goes_while_it_is_open(planned: MonitoringScreen, session: Session) -> None:
    """When the open metric is removed elsewhere its line goes, and the others stay as they are."""
    opened(planned, "works")
    session.apply("Remove", monitoring.remove, "works")
    assert planned.readings.detail() is None
    assert opened(planned, "clear").isVisible()
    session.undo()
    QApplication.processEvents()
    assert planned.readings.line("works").button.isVisible()


def test_a_removed_reading_redraws_the_line(planned: MonitoringScreen, session: Session) -> None:
    """The line follows undo: without its reading a metric has none."""
    session.apply("Read", lambda offsite: read(offsite, "works", 80.0))
    assert planned.readings.line("works").button.status_words() == "▲ Red"
    session.undo()
    assert planned.readings.line("works").button.status_words() == "– No reading"


def test_the_dashboard_is_offered_once_there_are_metrics(screen: MonitoringScreen, session: Session) -> None:
    """An empty plan offers nothing; afterwards the one page follows the readings."""
    assert screen.offers() == ()
    session.apply("Plan", lambda offsite: read(plan(form=offsite), "works", 80.0))
    (offer,) = screen.offers()
    (page,) = offer.pages()
    assert isinstance(page, Dashboard)
    assert page.fact == metric_status.summary(session.offsite)
    assert screen.offers() == (offer,)

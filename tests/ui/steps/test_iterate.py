"""Step 8 on a real file: lessons, outcomes and what is published of them, reviews, the second pulse."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import lessons, monitoring, people, pulse
from offsite.domain.model.monitoring import MetricClass
from offsite.domain.model.slides_votes import Comparison
from offsite.domain.offsite import Offsite
from offsite.storage.file import OffsiteFile
from tests.ui.home_kit import texts
from ui.session import Session
from ui.steps.iterate import LESSONS, PULSE, REVIEWS, SUMMARIES, IterateScreen
from ui.steps.record_list import RecordList
from ui.theme import Theme
from ui.widgets.buttons import Button

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[IterateScreen]:
    """The last step of an offsite with three people."""
    for name in ("Dana Roth", "Mei Lin", "Tomás Beltrán"):
        session.apply("Add", people.add_one, name)
    session.apply("Set", _on_its_day)
    screen = IterateScreen(session, playbook.step("iterate"), theme)
    qtbot.addWidget(screen)
    screen.resize(816, 640)
    screen.show()
    yield screen
    screen.hide()


def _on_its_day(offsite: Offsite) -> Offsite:
    return replace(offsite, day=date(2026, 11, 12))


def press(button: Button) -> None:
    """Press a button that can be seen and pressed."""
    QApplication.processEvents()
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def write(entries: RecordList, *words: str) -> None:
    """Type records into the empty line of a list, each ended by Enter."""
    entries.table.add_field.setFocus()
    for each in words:
        QTest.keyClicks(entries.table.add_field, each)
        QTest.keyClick(entries.table.add_field, Qt.Key.Key_Return)
    QApplication.processEvents()


def cell(entries: RecordList, place: int, column: str) -> QWidget:
    """A cell of a list, with the focus."""
    found = entries.table.cell(entries.table.ids()[place], column)
    found.setFocus()
    return found


def rated(screen: IterateScreen, subject: str, roles: tuple[int, int, int]) -> None:
    """Hold a pulse in which the dimension of roles has these scores and all others a 3."""
    session = screen.session
    draft = pulse.draw_up(session.offsite, session.box, subject)
    assert session.vote(session.ballots.add, draft)
    assert session.vote(session.ballots.open, draft.id)
    for voter, score in zip(draft.electorate, roles, strict=True):
        ballot = {each.id: score if each.id == "roles" else 3 for each in pulse.DIMENSIONS}
        assert session.vote(session.ballots.cast, draft.id, voter.id, ballot)
    assert session.vote(session.ballots.close, draft.id)
    assert session.vote(session.ballots.reveal, draft.id)


def test_a_failure_is_written_down_like_a_success(screen: IterateScreen, session: Session, tmp_path: Path) -> None:
    """A lesson is typed, marked as a failure by keyboard, counted above the list, and is in the file."""
    screen.go_to(LESSONS)
    entries = screen.lessons.list
    write(entries, "A test of theirs", "Invoice matching")
    QTest.keyClick(cell(entries, 0, "failure"), Qt.Key.Key_Down)
    QTest.keyClicks(cell(entries, 0, "learned"), "Test it ourselves")
    assert screen.lessons.failures.isVisible()
    assert screen.lessons.failures.text() == "one failure that taught us"
    assert entries.table.row(entries.table.ids()[1]).remark.text() == "▲ What was learned is not said"
    assert session.close()
    with OffsiteFile.open(tmp_path / "day.offsite") as file:
        first = file.load().lessons[0]
    assert (first.tried, first.failure, first.learned) == ("A test of theirs", True, "Test it ourselves")


def test_only_what_is_ticked_is_copied(screen: IterateScreen, session: Session) -> None:
    """The summary follows the ticks, and goes to the clipboard word for word."""
    screen.go_to(SUMMARIES)
    place = screen.summary
    write(place.list, "Fewer calls", "A secret")
    assert not place.copy.isEnabled()
    assert place.about.text().startswith("Nothing is public yet.")
    QTest.mouseClick(cell(place.list, 0, "public"), LEFT)
    QTest.keyClicks(cell(place.list, 0, "figure"), "A fifth fewer")
    assert place.summary.text() == "Fewer calls. A fifth fewer."
    press(place.copy)
    assert QApplication.clipboard().text() == "Fewer calls. A fifth fewer."
    assert place.told.isVisible()
    session.undo()
    assert not place.told.isVisible()


def test_suggested_reviews_are_one_undo_step(screen: IterateScreen, session: Session) -> None:
    """The suggestions come with days counted from the offsite; one undo takes all of them back."""
    screen.go_to(REVIEWS)
    place = screen.reviews
    assert not place.save.isEnabled()
    press(place.suggest)
    assert [str(each.day) for each in session.offsite.reviews] == ["2027-01-11", "2027-02-10", "2027-05-11"]
    assert not place.suggest.isEnabled()
    session.undo()
    assert session.offsite.reviews == ()
    assert place.suggest.isEnabled()


def test_reviews_are_saved_as_a_calendar_file(screen: IterateScreen, tmp_path: Path) -> None:
    """The calendar file has each review with a day, and gets its ending where none was typed."""
    screen.go_to(REVIEWS)
    press(screen.reviews.suggest)
    screen.reviews.save_to(tmp_path / "next")
    text = (tmp_path / "next.ics").read_bytes().decode()
    assert text.count("BEGIN:VEVENT") == 3
    assert "SUMMARY:Marlow Freight review: Pilots\r\n" in text
    assert screen.reviews.told.text() == f"The reviews are in {tmp_path / 'next.ics'}"


def test_a_calendar_file_that_cannot_be_written_is_told(screen: IterateScreen, tmp_path: Path) -> None:
    """A folder that is not there gets one sentence, and nothing else happens."""
    screen.go_to(REVIEWS)
    press(screen.reviews.suggest)
    screen.reviews.save_to(tmp_path / "gone" / "next.ics")
    assert screen.reviews.told.text() == "“next.ics” could not be saved: its folder does not exist."
    assert not (tmp_path / "gone").exists()


def test_both_pulses_stand_side_by_side(screen: IterateScreen) -> None:
    """After the second pulse the movement is told in a sentence, and both pictures are offered to the big screen."""
    rated(screen, pulse.BEFORE, (1, 5, 5))
    screen.go_to(PULSE)
    assert not screen.pulse.moved.isVisible()
    assert not screen.pulse.questions.isVisible()
    rated(screen, pulse.AFTER, (3, 3, 3))
    assert screen.pulse.moved.isVisible()
    assert screen.pulse.moved.text() == "Our views are closer together on Roles and accountability."
    assert screen.pulse.questions.isVisible()
    (page,) = screen.offers()[0].pages()
    assert isinstance(page, Comparison)
    assert page.rows[1].text == "Roles and accountability"


def test_the_second_pulse_is_prepared_here(screen: IterateScreen) -> None:
    """The pulse after the day is a round of its own, linked to the first."""
    rated(screen, pulse.BEFORE, (3, 3, 3))
    screen.go_to(PULSE)
    assert "No second pulse yet" in texts(screen)
    press(screen.pulse.pulse.nothing.prepare)
    first, second = screen.session.box.latest(pulse.BEFORE), screen.session.box.latest(pulse.AFTER)
    assert first is not None
    assert second is not None
    assert second.round.predecessor == first.round.id
    assert screen.pulse.pulse.setup.isVisible()


def test_what_is_open_is_reached(screen: IterateScreen, session: Session) -> None:
    """Going to a record brings its tab to the front and the cursor into its row."""
    session.apply("Add", lessons.add_lesson, "A test")
    session.apply("Add", lessons.add_review, "Pilots")
    screen.go_to(REVIEWS, session.offsite.reviews[0].id)
    assert screen.place == REVIEWS
    assert screen.reviews.list.table.cell(session.offsite.reviews[0].id, "subject").hasFocus()
    screen.go_to(LESSONS, session.offsite.lessons[0].id)
    assert screen.lessons.list.table.cell(session.offsite.lessons[0].id, "tried").hasFocus()


def test_removing_is_told_and_undone(screen: IterateScreen, session: Session) -> None:
    """Alt+Delete removes a record and says so; Ctrl+Z brings it back with all its words."""
    screen.go_to(SUMMARIES)
    write(screen.summary.list, "Fewer calls")
    QTest.keyClick(cell(screen.summary.list, 0, "aim"), Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert not session.offsite.outcomes
    assert screen.summary.list.remark.text() == "Removed “Fewer calls”. Ctrl+Z takes that back."
    session.undo()
    assert [each.aim for each in session.offsite.outcomes] == ["Fewer calls"]


def test_pasted_lines_become_records(screen: IterateScreen, session: Session) -> None:
    """Several lines pasted into the empty line are as many records, in one undo step."""
    screen.go_to(LESSONS)
    QApplication.clipboard().setText("One\n\nTwo\n")
    field = screen.lessons.list.table.add_field
    field.setFocus()
    field.paste()
    assert [each.tried for each in session.offsite.lessons] == ["One", "Two"]
    session.undo()
    assert session.offsite.lessons == ()


def test_metrics_give_outcomes_their_figures(screen: IterateScreen, session: Session) -> None:
    """A metric with readings is taken as an outcome with its figure; a later reading is told and taken."""
    session.apply("Plan", monitoring.add, MetricClass.BUSINESS, "Repeat contacts")
    metric = session.offsite.metrics[0].id
    session.apply("Read", monitoring.add_reading, metric, date(2026, 11, 12), 31.0)
    screen.go_to(SUMMARIES)
    press(screen.summary.suggestions.button)
    press(screen.summary.suggestions.take_all)
    (outcome,) = session.offsite.outcomes
    assert (outcome.aim, outcome.figure) == ("Repeat contacts", "31 on 12 Nov 2026")
    assert not screen.summary.suggestions.isVisible()
    session.apply("Read", monitoring.add_reading, metric, date(2026, 12, 12), 15.0)
    (line,) = screen.summary.stale.lines()
    assert line.words.text().startswith("▲ Repeat contacts: “31 on 12 Nov 2026” has become “31 on 12 Nov 2026, 15 on")
    press(line.take)
    assert session.offsite.outcomes[0].figure == "31 on 12 Nov 2026, 15 on 12 Dec 2026"

"""What of the day is seen from everywhere: the pace in the header, the time in the guide, the notes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import agenda, details, proposals
from offsite.domain.agenda import Level
from offsite.domain.model.proposals import Adoption, Kind
from tests.journeys.hands import Facilitator, type_text
from tests.ui.clock import Clock
from ui.agenda.boxes import boxes_of
from ui.pictures import settle
from ui.theme import Theme
from ui.widgets.text import ElidedLabel, PlainLabel

LEFT = Qt.MouseButton.LeftButton


class Day:
    """A facilitator in a new offsite with the playbook's agenda, on a clock that is set by hand."""

    def __init__(self, facilitator: Facilitator, clock: Clock, playbook: Playbook) -> None:
        self.facilitator, self.clock = facilitator, clock
        opener = facilitator.app.opener()
        opener.clock = clock
        facilitator.app.window.make_new(details.new_offsite("AI offsite", "Marlow Freight"))
        self.session = facilitator.opened.session
        self.workspace = facilitator.opened.workspace
        self.session.apply("Plan", agenda.plan, boxes_of(playbook, self.session.offsite.form))

    def begin(self, key: str) -> None:
        """Begin the box of an activity."""
        item = next(each for each in self.session.offsite.agenda if each.activity == key)
        self.session.apply("Begin", agenda.begin, item.id, self.clock())

    def pass_time(self, minutes: float) -> None:
        """Let time go by, and the window look at its clock once."""
        self.clock.go_on(minutes=minutes)
        self.workspace._day.show_time()

    def guide_says(self) -> str:
        """Return the heading of the guide."""
        labels = self.workspace.guide.findChildren(PlainLabel)
        return next(label.text() for label in labels if label.text().startswith("Guide"))


@pytest.fixture
def day(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path, playbook: Playbook) -> Iterator[Day]:
    """The day before it begins."""
    with Facilitator(qtbot, qapp, theme, tmp_path) as facilitator:
        day = Day(facilitator, Clock(), playbook)
        QApplication.processEvents()
        yield day
    settle()


def test_the_header_tells_time_and_pace(day: Day) -> None:
    """The pill names the time of day and the pace, what is left when the box nears its end, and takes its level."""
    pace = day.workspace.header.pace
    assert pace.words() == "13:42 · not begun"
    day.begin("landscape")
    said = [(pace.words(), pace.level())]
    for minutes in (8, 1.5, 6.5):
        day.pass_time(minutes)
        said.append((pace.words(), pace.level()))
    assert said == [
        ("13:42 · on time", Level.CALM),
        ("13:50 · on time · 2 min left", Level.SOON),
        ("13:51 · on time · 1 min left", Level.LAST),
        ("13:58 · 6 min behind · 6 min over", Level.OVER),
    ]


def test_a_click_on_the_pace_leads_to_the_agenda(day: Day) -> None:
    """The pill is hidden without an agenda; with one, a click or Enter goes to it."""
    day.facilitator.step("assess")
    QTest.mouseClick(day.workspace.header.pace, LEFT)
    assert day.workspace.place == "agenda"
    day.session.undo()
    assert not day.workspace.header.pace.isVisible()


def test_the_guide_tells_what_is_left_of_what_is_looked_at(day: Day) -> None:
    """The minutes left stand in the guide of the work that runs, and nowhere else."""
    day.begin("landscape")
    day.pass_time(1)
    day.workspace.go_to("assess", "landscape")
    assert day.guide_says() == "Guide · 10 min, 9 left"
    day.pass_time(11)
    assert day.guide_says() == "Guide · 10 min, 2 over"
    day.workspace.go_to("assess", "pulse")
    assert day.guide_says() == "Guide · 10 min"
    day.workspace.go_to("agenda")
    assert day.guide_says() == "Guide"


def test_a_thought_is_parked_from_anywhere(day: Day) -> None:
    """Ctrl+Shift+P and a line put something on the parking lot without leaving the step; the arrow leads there."""
    day.facilitator.step("charter")
    day.facilitator.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    field = day.workspace.guide.notes.sections["parked"].field
    type_text(field, "Who tells the works council?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [each.text for each in day.session.offsite.parked] == ["Who tells the works council?"]
    assert (field.text(), day.workspace.place) == ("", "charter")
    assert day.workspace.guide.notes.sections["parked"].button.text() == "Parking lot · 1"
    day.facilitator.click("Parking lot: show all")
    current = day.workspace.current
    assert current is not None
    assert (day.workspace.place, current.place) == ("minutes", "parked")


def test_what_was_adopted_counts_among_the_decisions(day: Day) -> None:
    """The number beside the decisions counts what the steps adopted, and grows with a decision that is typed."""
    section = day.workspace.guide.notes.sections["resolutions"]
    assert section.button.text() == "Decisions · 0"
    day.session.apply("Propose", proposals.propose, Kind.NORTH_STAR, "Every delivery on time")
    star = day.session.offsite.proposals[-1].id
    adopted = Adoption(Kind.NORTH_STAR, (star,), how="Adopted by vote.")
    day.session.apply("Adopt", lambda offsite: replace(offsite, adoptions=(adopted,)))
    assert section.button.text() == "Decisions · 1"
    section.toggle()
    type_text(section.field, "We meet again in February")
    QTest.keyClick(section.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert section.button.text() == "Decisions · 2"
    assert [each.text() for each in section.findChildren(ElidedLabel) if each.isVisible()] == [
        "North star: Every delivery on time",
        "We meet again in February",
    ]


def test_what_is_open_can_be_seen_without_scrolling(day: Day) -> None:
    """The number of what is still open stands at the head of the guide; a click leads down to the first of it."""
    day.facilitator.app.window.resize(1280, 720)
    day.workspace.go_to("offsite")
    guide = day.workspace.guide
    assert guide.open_button.isVisible()
    assert guide.open_button.text().endswith(" open")
    assert guide.open_button.mapTo(guide, guide.open_button.rect().bottomRight()).y() < 60
    QTest.mouseClick(guide.open_button, LEFT)
    QApplication.processEvents()
    first = guide.finding_buttons()[0]
    assert day.workspace.window().focusWidget() is first
    assert not first.visibleRegion().isEmpty()

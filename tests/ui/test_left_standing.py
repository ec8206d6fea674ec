"""What was typed and not yet added when the offsite is closed, in the window of a real app."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import details, people
from offsite.domain.offsite import Offsite
from offsite.storage.file import OffsiteFile
from tests.journeys.hands import Facilitator
from tests.ui.session_kit import write_protected
from ui.pictures import settle
from ui.theme import Theme
from ui.widgets.fields import LineField, TextField


@pytest.fixture
def facilitator(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Facilitator]:
    """A facilitator in a new offsite with one person."""
    with Facilitator(qtbot, qapp, theme, tmp_path) as facilitator:
        facilitator.app.window.make_new(details.new_offsite("AI offsite", "Marlow Freight"))
        facilitator.opened.session.apply("Add", people.add_one, "Dana Roth")
        QApplication.processEvents()
        yield facilitator
    settle()


def closed(facilitator: Facilitator) -> Offsite:
    """Go back to the offsites, and read from the file what was kept."""
    path = facilitator.opened.session.file.path
    facilitator.click("Offsites")
    assert facilitator.app.window.opened is None
    file = OffsiteFile.open(path)
    try:
        return file.load()
    finally:
        file.close()


def test_what_stands_in_lines_that_add_is_added(facilitator: Facilitator) -> None:
    """A use case, a proposal, an objective, a person and a note that were typed without Enter are there afterwards."""
    facilitator.step("people")
    facilitator.type_into(LineField, "Name of a new person", "Mei Lin")
    facilitator.step("assess")
    facilitator.type_into(TextField, "Add a use case", "Read the freight papers")
    facilitator.step("offsite")
    facilitator.tab("Opportunities")
    facilitator.type_into(TextField, "New proposal", "Fewer empty runs")
    facilitator.step("okrs")
    facilitator.type_into(TextField, "Add an objective", "Trucks are full")
    facilitator.opened.workspace.type_parked()
    facilitator.type_into(LineField, "Park something", "Who pays?")
    kept = closed(facilitator)
    assert [each.name for each in kept.people] == ["Dana Roth", "Mei Lin"]
    assert [each.name for each in kept.use_cases] == ["Read the freight papers"]
    assert [each.text for each in kept.proposals] == ["Fewer empty runs"]
    assert [each.text for each in kept.objectives] == ["Trucks are full"]
    assert [each.text for each in kept.parked] == ["Who pays?"]


def test_a_list_that_goes_on_beside_takes_its_line_too(facilitator: Facilitator) -> None:
    """An entry of identity that was typed in a step gone from since is there, though its other side waits."""
    facilitator.step("offsite")
    facilitator.tab("Identity")
    facilitator.type_into(TextField, "Add a value and press Enter", "We keep our dates")
    facilitator.step("people")
    assert [each.text for each in closed(facilitator).identity] == ["We keep our dates"]


def test_what_cannot_be_added_is_parked(facilitator: Facilitator) -> None:
    """A line that its list refuses goes to the parking lot."""
    facilitator.step("people")
    facilitator.type_into(LineField, "Name of a new person", "Dana Roth")
    kept = closed(facilitator)
    assert [each.name for each in kept.people] == ["Dana Roth"]
    assert [each.text for each in kept.parked] == ["Dana Roth"]


def test_nothing_is_added_twice_where_the_file_stays_open(facilitator: Facilitator) -> None:
    """When saving fails at the closing, the line is in the list, and the next closing does not add it again."""
    session = facilitator.opened.session
    facilitator.step("assess")
    field = facilitator.type_into(TextField, "Add a use case", "Read the freight papers")
    facilitator.step("people")
    with write_protected(session):
        assert not facilitator.opened.close()
    assert field.text() == ""
    assert [each.name for each in closed(facilitator).use_cases] == ["Read the freight papers"]

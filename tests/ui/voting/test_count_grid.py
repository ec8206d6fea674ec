"""Counting by hand on the screen: numbers are kept as they are typed, and doubted in sentences."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from offsite.domain.voting.counts import Counts
from offsite.domain.voting.rounds import Mode, State
from offsite.storage.file import OffsiteFile
from tests.ui.voting.day_at_hand import NAMES, click, dialog, place_of, present, room
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.count_grid import CountGrid
from ui.voting.vote_place import VotePlace
from ui.widgets.dialogs import LineQuestion


@pytest.fixture
def place(screen: OffsiteDayScreen) -> VotePlace:
    """A vote on four opportunities by five people, open and counted by hand."""
    room(screen.session)
    place = place_of(screen)
    place.prepare()
    click(place.setup.mode.buttons()[2])
    click(place.setup.open_vote)
    return place


@pytest.fixture
def table(place: VotePlace) -> CountGrid:
    """Its table."""
    table = place.running.counts
    assert table is not None
    assert table.isVisible()
    return table


def counts(session: Session) -> Counts:
    """What the box holds."""
    return session.box.urn(present(session).id).counts


def go(table: CountGrid, row: int, column: int) -> None:
    """Go to a cell."""
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(row, column))


def test_numbers_are_kept_as_they_are_typed(table: CountGrid, session: Session) -> None:
    """Digits, Space, Delete and Enter work as in the open vote, a click changes nothing; all is on disk at once."""
    option = present(session).option_ids
    go(table, 0, 5)
    QTest.keyClicks(table.view, "3")
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    QTest.keyClicks(table.view, "2")
    assert (counts(session).of(option[0], "5"), counts(session).of(option[1], "5")) == (3, 2)
    here = table.view.visualRect(table.view.currentIndex()).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=here)
    assert counts(session).of(option[1], "5") == 2
    QTest.keyClick(table.view, Qt.Key.Key_Space)
    assert counts(session).of(option[1], "5") == 3
    QTest.keyClick(table.view, Qt.Key.Key_Delete)
    assert counts(session).of(option[1], "5") is None
    assert table.model.total(0) == "3"
    assert session.file.ballots.box() == session.box


def test_every_cell_says_what_it_counts(table: CountGrid) -> None:
    """Option, value and number are read out."""
    go(table, 0, 4)
    QTest.keyClicks(table.view, "2")
    spoken = table.model.data(table.model.index(0, 4), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Answer within a minute, 4: 2"
    assert "nothing typed" in str(table.model.data(table.model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole))


def test_what_cannot_be_true_is_told_and_keeps_the_vote_open(
    place: VotePlace, table: CountGrid, session: Session, screen: OffsiteDayScreen
) -> None:
    """More answers than ballots stand in a sentence, and closing is refused until they add up."""
    refused: list[str] = []
    session.refused.connect(refused.append)
    go(table, 0, 5)
    QTest.keyClicks(table.view, "4")
    assert "Type how many voted" in table.doubts.text()
    table.ballots.setFocus()
    table.ballots.selectAll()
    QTest.keyClicks(table.ballots, "3")
    go(table, 1, 0)
    assert "has four answers, but only three ballots are typed" in table.doubts.text()
    click(place.running.close_vote)
    assert present(screen.session).state is State.OPEN
    assert refused
    QTest.keyClick(table.ballots, Qt.Key.Key_Up)
    assert not table.doubts.isVisible()
    click(place.running.close_vote)
    assert present(screen.session).state is State.CLOSED
    assert "4 of 5 voted" in place.running.turnout.text()
    click(place.running.reveal)
    assert session.box.urn(present(session).id).turnout == 4


def test_no_more_ballots_than_people_can_be_typed(table: CountGrid, session: Session) -> None:
    """The field ends at the electorate."""
    for _ in range(9):
        QTest.keyClick(table.ballots, Qt.Key.Key_Up)
    assert counts(session).ballots == len(NAMES)


def test_a_number_half_typed_is_kept_when_the_offsite_is_closed(
    table: CountGrid, session: Session, screen: OffsiteDayScreen
) -> None:
    """Closing right after a key press loses nothing."""
    table.ballots.setFocus()
    table.ballots.selectAll()
    QTest.keyClicks(table.ballots, "4")
    path = session.file.path
    assert session.close()
    screen.hide()
    with OffsiteFile.open(path) as file:
        assert file.ballots.box().urns[-1].turnout == 4


def test_a_void_count_tells_its_reason(place: VotePlace, session: Session) -> None:
    """Papers that were lost make the round void, and it can be looked at with its reason."""
    click(place.running.void)
    asked = dialog(LineQuestion)
    QTest.keyClicks(asked.field, "A paper was lost")
    click(asked.yes)
    assert session.box.latest("opportunity") is None
    held = place.earlier
    assert held.isVisible()
    assert session.box.urns[-1].round.mode is Mode.COUNTED

"""A question from the opening of its vote to its adoption, by the buttons of the screen, on a real file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Ranking, Result, Turnout
from offsite.domain.voting.rounds import Mode, State
from tests.ui.voting.day_at_hand import (
    CLEAR,
    IDEAS,
    NAMES,
    cast,
    click,
    dialog,
    held,
    look,
    loud,
    place_of,
    present,
    readable,
    room,
)
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.vote_place import VotePlace
from ui.widgets.dialogs import LineQuestion, Question


@pytest.fixture
def place(screen: OffsiteDayScreen) -> VotePlace:
    """The opportunities of a room of five, with four proposals."""
    room(screen.session)
    return place_of(screen)


@pytest.fixture
def opened(place: VotePlace) -> VotePlace:
    """The same, with the vote open."""
    place.prepare()
    click(place.setup.open_vote)
    return place


def test_an_open_vote_says_who_and_never_what(opened: VotePlace, screen: OffsiteDayScreen) -> None:
    """Turnout by name is all there is to see of private ballots, and it does not depend on them."""
    cast(screen.session, CLEAR, upto=2)
    assert opened.running.turnout.text() == "2 of 5 have voted"
    words = readable(screen)
    assert "Ada Lindqvist has voted" in words
    assert "Dana Roth has not voted yet" in words
    assert not opened.result.isVisible()
    assert not any(idea in words for idea in IDEAS)


def test_the_laptop_is_handed_over_for_the_present_round(
    opened: VotePlace, screen: OffsiteDayScreen, qtbot: QtBot
) -> None:
    """The booth is asked for with the id of the round."""
    with qtbot.waitSignal(screen.booth_asked_for) as asked:
        click(opened.running.hand_over)
    assert asked.args == [present(screen.session).id]


def test_one_act_is_the_loud_one_all_the_way(opened: VotePlace, screen: OffsiteDayScreen) -> None:
    """At each stage there is one primary button: the next sensible act."""
    assert loud(screen) == ["Hand the laptop over"]
    cast(screen.session, CLEAR)
    assert loud(screen) == ["Close the vote"]
    click(opened.running.close_vote)
    assert loud(screen) == ["Reveal the result"]
    click(opened.running.reveal)
    assert loud(screen) == ["Adopt these three"]
    click(opened.result.adopt)
    assert loud(screen) == ["Next: Risks"]
    click(opened.result.next)
    assert screen.place == "risks"


def test_closing_early_names_who_is_missing(opened: VotePlace, screen: OffsiteDayScreen) -> None:
    """Nobody is left out by accident: Cancel is the default, and a yes closes."""
    cast(screen.session, CLEAR, upto=3)
    click(opened.running.close_vote)
    asked = dialog(Question)
    assert any("Dana Roth and Emre Yıldız have not voted" in label.text() for label in asked.findChildren(QLabel))
    click(asked.no)
    assert present(screen.session).state is State.OPEN
    click(opened.running.close_vote)
    click(dialog(Question).yes)
    assert present(screen.session).state is State.CLOSED
    assert opened.running.turnout.text() == "Closed. 3 of 5 voted."


def test_a_unanimous_result_is_warned_of(opened: VotePlace, screen: OffsiteDayScreen) -> None:
    """Before everybody's vote becomes known, the facilitator is asked."""
    cast(screen.session, dict.fromkeys(IDEAS, "44444"))
    click(opened.running.close_vote)
    click(opened.running.reveal)
    click(dialog(Question).no)
    assert present(screen.session).state is State.CLOSED
    click(opened.running.reveal)
    click(dialog(Question).yes)
    assert present(screen.session).state is State.REVEALED


def test_too_few_ballots_lead_to_an_open_vote(opened: VotePlace, screen: OffsiteDayScreen) -> None:
    """Two private ballots cannot be revealed; the way out voids the round and asks openly."""
    first = present(screen.session).id
    cast(screen.session, CLEAR, upto=2)
    click(opened.running.close_vote)
    click(dialog(Question).yes)
    assert not opened.running.reveal.isVisible()
    assert loud(screen) == ["Void and ask openly"]
    click(opened.running.openly)
    assert screen.session.box.urn(first).round.state is State.VOID
    draft = present(screen.session)
    assert (draft.mode, draft.state) == (Mode.OPEN, State.DRAFT)
    assert [option.text for option in draft.options] == list(IDEAS)


def test_a_void_vote_stays_on_record_with_its_reason(opened: VotePlace, screen: OffsiteDayScreen) -> None:
    """The reason is asked for, and listed with the round."""
    click(opened.running.void)
    asked = dialog(LineQuestion)
    assert not asked.yes.isEnabled()
    QTest.keyClicks(asked.field, "A slip of the finger")
    click(asked.yes)
    assert screen.session.box.latest(Kind.OPPORTUNITY) is None
    assert "Void: A slip of the finger" in readable(opened.earlier)
    click(look(opened))
    assert opened.void.isVisible()
    assert opened.void.reason.isVisible()
    click(opened.void.back)
    assert not opened.void.isVisible()


def test_an_open_vote_is_entered_in_the_grid(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """On the shared screen the grid takes the place of the panel, and closing does not need private ballots."""
    place.prepare()
    click(place.setup.mode.buttons()[1])
    click(place.setup.open_vote)
    assert place.running.grid is not None
    assert place.running.grid.isVisible()
    assert not place.running.hand_over.isVisible()
    cast(screen.session, CLEAR)
    assert loud(screen) == ["Close the vote"]
    click(place.running.close_vote)
    click(place.running.reveal)
    assert place.result.isVisible()


def test_the_result_is_drawn_best_first_and_read_out(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """Each row has a name that tells rank, words, figure and ratings; the arrow keys walk through them."""
    held(screen, CLEAR)
    rows = place.result.rows.views()
    assert [row.accessibleName().split(". ")[0] for row in rows] == [
        f"Rank {rank}: {idea}" for rank, idea in enumerate(IDEAS, start=1)
    ]
    assert "5: 5" in rows[0].accessibleName()
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()


def test_the_table_shows_the_figures_and_copies_them(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """The same result can be read as a table and taken to a spreadsheet."""
    held(screen, CLEAR)
    click(place.result.as_table)
    assert not place.result.rows.isVisible()
    table = place.result.table
    model, across = table.model(), Qt.Orientation.Horizontal
    heads = [str(model.headerData(column, across)) for column in range(table.columnCount())]
    assert " ".join(heads) == "Option Rank Mean Median Raters 0 1 2 3 4 5 Agreement Mark"
    click(place.result.copy)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[1].split("\t")[:11] == [IDEAS[0], "1", "5.0", "5.0", "5", "0", "0", "0", "0", "0", "5"]


def test_offers_follow_the_state_of_the_question(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """The likeliest slide comes first: question, turnout, result, what is adopted; nothing shows itself."""

    def first() -> object:
        return screen.offers()[0].pages()[0]

    place.prepare()
    assert screen.offers()[0].label == "Opportunities: question"
    click(place.setup.open_vote)
    assert isinstance(first(), Turnout)
    cast(screen.session, CLEAR)
    click(place.running.close_vote)
    assert isinstance(first(), Turnout)
    click(place.running.reveal)
    assert isinstance(first(), Result)
    click(place.result.adopt)
    assert isinstance(first(), Ranking)


def test_the_vote_is_on_disk_at_each_step(opened: VotePlace, screen: OffsiteDayScreen) -> None:
    """What the screen did is what the file holds."""
    cast(screen.session, CLEAR)
    click(opened.running.close_vote)
    urn = screen.session.file.ballots.box().latest(Kind.OPPORTUNITY)
    assert urn is not None
    assert (urn.round.state, urn.turnout) == (State.CLOSED, len(NAMES))


def test_the_keyboard_goes_from_act_to_act(opened: VotePlace, screen: OffsiteDayScreen) -> None:
    """Where a pressed act goes away, the focus is on the next sensible one: never on one that voids, never on none."""
    cast(screen.session, CLEAR)
    acts = (
        (opened.running.close_vote, opened.running.reveal),
        (opened.running.reveal, opened.result.adopt),
        (opened.result.adopt, opened.result.next),
    )
    for pressed, after in acts:
        pressed.setFocus()
        QTest.keyClick(pressed, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert after.hasFocus()


def test_the_keyboard_goes_on_after_a_question(opened: VotePlace, screen: OffsiteDayScreen) -> None:
    """An act that asks first leaves the focus on the next sensible act too."""
    cast(screen.session, CLEAR, upto=4)
    opened.running.close_vote.setFocus()
    QTest.keyClick(opened.running.close_vote, Qt.Key.Key_Return)
    click(dialog(Question).yes)
    assert screen.window().focusWidget() is opened.running.reveal

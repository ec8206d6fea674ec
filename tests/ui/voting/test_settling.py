"""From a revealed result to what the room adopts: ties, run-offs, decisions by name, second rounds, on a real file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from offsite.domain import adoption
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Result, Statement
from offsite.domain.model.slides_votes import Comparison
from tests.ui.voting.day_at_hand import (
    CLEAR,
    IDEAS,
    LEVEL,
    adopted,
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
from ui.voting.decide_sheet import DecideSheet
from ui.voting.vote_place import PROPOSALS, VOTE, VotePlace
from ui.widgets.dialogs import LineQuestion, Question


@pytest.fixture
def place(screen: OffsiteDayScreen) -> VotePlace:
    """The opportunities of a room of five, with four proposals."""
    room(screen.session)
    return place_of(screen)


def test_adopting_puts_the_statement_on_top_and_can_be_withdrawn(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """What is adopted says how it came about; withdrawing it leaves the round on record."""
    held(screen, CLEAR)
    click(place.result.adopt)
    assert adopted(screen.session) == list(IDEAS[:3])
    assert place.adopted.isVisible()
    assert "5 of 5 voted, private ballots" in place.adopted.how.text()
    click(place.adopted.withdraw)
    assert adopted(screen.session) == []
    assert not place.adopted.isVisible()
    assert loud(screen) == ["Adopt these three"]


def test_words_changed_after_the_vote_are_told(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """What is adopted says in which words it was, once it reads differently; the vote can be held again from there."""
    held(screen, CLEAR)
    click(place.result.adopt)
    assert not place.adopted.reworded.isVisible()
    first = adopted(screen.session)[0]
    place.show_view(PROPOSALS)
    (row,) = (each for each in place.proposals.rows() if each.field.text() == first)
    row.field.setFocus()
    QTest.keyClick(row.field, Qt.Key.Key_End)
    QTest.keyClicks(row.field, " flat")
    place.show_view(VOTE)
    assert place.adopted.reworded.isVisible()
    assert place.adopted.reworded.text() == f"▲ Reworded since the vote: “{first}” was adopted."


def test_a_tie_is_settled_by_a_run_off(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """The run-off is between the level ones only, and its winner fills the place that was left."""
    held(screen, LEVEL)
    assert loud(screen) == ["Run-off of the two level ones"]
    click(place.result.run_off)
    draft = present(screen.session)
    assert draft.runoff
    assert [option.text for option in draft.options] == list(IDEAS[2:])
    click(place.setup.open_vote)
    cast(screen.session, {IDEAS[2]: "22222", IDEAS[3]: "54545"})
    click(place.running.close_vote)
    click(place.running.reveal)
    click(place.result.adopt)
    assert adopted(screen.session) == [IDEAS[0], IDEAS[1], IDEAS[3]]


def test_a_tie_is_settled_by_name_with_a_reason(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """Name, choice and reason are all needed, exactly as many as there are places, and go on record."""
    held(screen, LEVEL)
    click(place.result.decide)
    sheet = dialog(DecideSheet)
    assert not sheet.yes.isEnabled()
    sheet.who.setFocus()
    QTest.keyClick(sheet.who, Qt.Key.Key_D)
    level = sheet.options.ids()
    for each in level:
        click(sheet.options.check(each))
    QTest.keyClicks(sheet.reason, "It pays for the rest")
    assert not sheet.yes.isEnabled()
    click(sheet.options.check(level[0]))
    click(sheet.yes)
    assert adopted(screen.session) == [IDEAS[0], IDEAS[1], IDEAS[3]]
    record = adoption.adoption_of(screen.session.offsite, Kind.OPPORTUNITY)
    assert record is not None
    assert (record.decided_by, record.reason) == ("Dana Roth", "It pays for the rest")


def test_somebody_outside_the_room_can_decide(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """A name that is not in the list can be typed."""
    held(screen, LEVEL)
    click(place.result.decide)
    sheet = dialog(DecideSheet)
    sheet.who.setFocus()
    QTest.keyClick(sheet.who, Qt.Key.Key_S)
    assert sheet.other.isVisible()
    QTest.keyClicks(sheet.other, "The chair of the board")
    click(sheet.options.check(sheet.options.ids()[0]))
    QTest.keyClicks(sheet.reason, "Her mandate")
    click(sheet.yes)
    record = adoption.adoption_of(screen.session.offsite, Kind.OPPORTUNITY)
    assert record is not None
    assert record.decided_by == "The chair of the board"


def test_without_a_quorum_a_reason_is_asked_for(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """The result says so, and can be adopted with a reason only."""
    place.prepare()
    place.setup.quorum.setValue(5)
    click(place.setup.open_vote)
    cast(screen.session, CLEAR, upto=4)
    click(place.running.close_vote)
    click(dialog(Question).yes)
    click(place.running.reveal)
    click(place.result.adopt)
    asked = dialog(LineQuestion)
    QTest.keyClicks(asked.field, "The fifth is ill and agrees")
    click(asked.yes)
    record = adoption.adoption_of(screen.session.offsite, Kind.OPPORTUNITY)
    assert record is not None
    assert record.reason == "The fifth is ill and agrees"


def test_a_second_round_shows_both_distributions(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """After talking, the room sees before and now side by side; the first round can be looked at again."""
    held(screen, LEVEL)
    first = present(screen.session).id
    click(place.result.again)
    assert present(screen.session).predecessor == first
    click(place.setup.open_vote)
    cast(screen.session, CLEAR)
    click(place.running.close_vote)
    click(place.running.reveal)
    assert all(len(view._drawn.picture.counts) == 2 for view in place.result.rows.views())
    assert "Round 1: Score 0–5, private, 5 of 5, On top" in readable(place.earlier)
    click(look(place))
    assert len(place.result.rows.views()[0]._drawn.picture.counts) == 1
    assert not place.result.adopt.isVisible()
    click(place.result.back)
    assert place.result.adopt.isVisible()


def test_an_adopted_north_star_fills_the_big_screen(screen: OffsiteDayScreen) -> None:
    """The north star is adopted alone and offered as a statement."""
    room(screen.session, Kind.NORTH_STAR)
    place = held(screen, CLEAR, "north_star")
    click(place.result.adopt)
    assert adopted(screen.session, Kind.NORTH_STAR) == [IDEAS[0]]
    slide = screen.offers()[0].pages()[0]
    assert isinstance(slide, Statement)
    assert slide.text == IDEAS[0]


def test_a_newer_round_comes_before_what_is_adopted(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """While a second round is under way it is the subject; what is adopted is told and stays to be shown."""
    held(screen, CLEAR)
    click(place.result.adopt)
    click(place.result.again)
    assert [each.label.split(": ")[1] for each in screen.offers()] == ["question", "adopted"]
    assert not place.adopted.isVisible()
    click(place.setup.open_vote)
    cast(screen.session, LEVEL)
    click(place.running.close_vote)
    click(place.running.reveal)
    assert isinstance(screen.offers()[0].pages()[0], Result)
    assert place.result.stays.isVisible()
    assert IDEAS[2] in place.result.stays.text()
    assert adopted(screen.session) == list(IDEAS[:3])


def test_two_rounds_can_be_shown_side_by_side(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """Once a second round is revealed, the big screen can show before and after; not before, and not for one alone."""
    held(screen, LEVEL)
    click(place.result.again)
    click(place.setup.open_vote)
    cast(screen.session, CLEAR)
    click(place.running.close_vote)
    assert not any("before and after" in offer.label for offer in screen.offers())
    click(place.running.reveal)
    (both,) = [offer for offer in screen.offers() if "before and after" in offer.label]
    assert all(isinstance(page, Comparison) for page in both.pages())


def test_a_crowd_of_level_options_leaves_the_buttons_in_sight(screen: OffsiteDayScreen) -> None:
    """Where forty options are level, their list scrolls, and the sheet still fits a screen of 720 lines."""
    ideas = [
        f"{IDEAS[number % 4]}, with all that comes before and after it, way number {number}" for number in range(40)
    ]
    room(screen.session, ideas=ideas)
    place = held(screen, dict.fromkeys(ideas, "12345"))
    click(place.result.decide)
    sheet = dialog(DecideSheet)
    assert sheet.height() <= 660
    assert sheet.yes.geometry().bottom() < sheet.height()
    last = sheet.options.check(sheet.options.ids()[-1])
    last.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(last, Qt.Key.Key_Space)
    assert sheet.ruling().chosen == (sheet.options.ids()[-1],)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

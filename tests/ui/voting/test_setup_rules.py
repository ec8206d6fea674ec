"""Choosing the rule of a vote and its numbers on the screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from offsite.domain import people, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.set_up import Way
from offsite.domain.voting.methods import Assign, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Mode, Option, Round, Voter
from tests.ui.voting.day_at_hand import click, place_of, present, room
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.method_picker import MethodPicker
from ui.voting.setup_panel import SetupPanel


@pytest.fixture
def setup(screen: OffsiteDayScreen) -> SetupPanel:
    """A vote on four risks, being prepared."""
    place = place_of(screen, "risks")
    room(screen.session, Kind.RISK)
    click(place.proposals.prepare)
    return place.setup


def method(session: Session) -> Method:
    """The rule of the draft as it is kept."""
    return present(session, Kind.RISK).method


def choose(picker: MethodPicker, way: Way) -> None:
    """Choose a rule as a key in the list does."""
    picker.which.setFocus()
    place = picker.which.findData(str(way))
    assert place >= 0
    picker.which.setCurrentIndex(place)
    picker.which.activated.emit(place)


@pytest.mark.parametrize(
    ("way", "kept", "words"),
    [
        (Way.TWO, Score(criteria=("likelihood", "impact")), "for likelihood and for impact"),
        (Way.DOTS, Dots(3), "You have three dots"),
        (Way.RANK, Rank(), "Rank the options"),
        (Way.SCORE, Score(), "Give each option 0 to 5"),
    ],
)
def test_a_rule_comes_with_its_numbers_and_its_sentence(
    setup: SetupPanel, session: Session, way: Way, kept: Method, words: str
) -> None:
    """One choice keeps the rule with the usual numbers, and tells it as the room will hear it."""
    choose(setup.rule, Way.RANK if way is not Way.RANK else Way.DOTS)
    choose(setup.rule, way)
    assert method(session) == kept
    assert words in setup.rule.rule.text()
    assert setup.rule.fold.button.isVisible() == (way is not Way.RANK)
    assert setup.open_vote.isEnabled()


def test_the_scale_and_the_criteria_can_be_changed(setup: SetupPanel, session: Session) -> None:
    """Numbers by the arrow keys, names by typing; two of the same name are refused in place and nothing is lost."""
    choose(setup.rule, Way.TWO)
    click(setup.rule.fold.button)
    score = setup.rule.score
    QTest.keyClick(score.highest, Qt.Key.Key_Up)
    QTest.keyClick(score.lowest, Qt.Key.Key_Up)
    assert method(session) == Score(1, 6, ("likelihood", "impact"))
    first, second = score.names
    first.setFocus()
    first.selectAll()
    QTest.keyClicks(first, "impact")
    second.setFocus()
    assert "two different names" in setup.rule.wrong.text()
    assert method(session) == Score(1, 6, ("likelihood", "impact"))
    second.selectAll()
    QTest.keyClicks(second, "harm")
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert method(session) == Score(1, 6, ("impact", "harm"))
    assert not setup.rule.wrong.isVisible()


def test_names_half_typed_are_kept_at_opening(setup: SetupPanel, session: Session) -> None:
    """What stands in the field is what the room votes on."""
    choose(setup.rule, Way.TWO)
    click(setup.rule.fold.button)
    field = setup.rule.score.names[1]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "damage")
    QTest.keyClick(setup.open_vote, Qt.Key.Key_Space)
    assert method(session) == Score(criteria=("likelihood", "damage"))


def test_dots_have_presets_and_numbers(setup: SetupPanel, session: Session) -> None:
    """Approval and 100 points are one click; the limit never exceeds the dots; all of it follows the options."""
    choose(setup.rule, Way.DOTS)
    click(setup.rule.fold.button)
    dots = setup.rule.dots
    few, approval, points = dots.presets.buttons()
    click(points)
    assert method(session) == Dots(100, 100)
    click(approval)
    assert method(session) == Dots(4)
    assert "Mark every option" in setup.rule.rule.text()
    session.apply("Add", proposals.propose, Kind.RISK, "One more")
    late = session.offsite.proposals[-1].id
    click(setup.options_fold.button)
    QTest.keyClick(setup.options.check(late), Qt.Key.Key_Space)
    assert method(session) == Dots(5)
    assert dots.presets.key() == "approval"
    click(few)
    assert method(session) == Dots(3)
    QTest.keyClick(dots.cap, Qt.Key.Key_Up)
    QTest.keyClick(dots.cap, Qt.Key.Key_Up)
    QTest.keyClick(dots.cap, Qt.Key.Key_Up)
    assert method(session) == Dots(3, 3)
    QTest.keyClick(dots.budget, Qt.Key.Key_Down)
    assert method(session) == Dots(2, 2)
    assert dots.presets.key() is None


def test_consent_comes_and_goes_with_the_number_of_options(setup: SetupPanel, session: Session) -> None:
    """It is on offer once there is a place for every option, and refused in place when there no longer is."""
    assert setup.rule.which.findData(str(Way.CONSENT)) < 0
    click(setup.options_fold.button)
    fourth = session.offsite.proposals[3].id
    QTest.keyClick(setup.options.check(fourth), Qt.Key.Key_Space)
    choose(setup.rule, Way.CONSENT)
    assert method(session) == Consent()
    assert setup.open_vote.isEnabled()
    QTest.keyClick(setup.options.check(fourth), Qt.Key.Key_Space)
    assert not setup.open_vote.isEnabled()
    assert "leave 3 options at most" in setup._why_not.text()


def test_a_ranking_is_not_counted_by_hand(setup: SetupPanel, session: Session) -> None:
    """The two together are refused in a sentence; either can be changed."""
    choose(setup.rule, Way.RANK)
    click(setup.mode.buttons()[2])
    assert present(session, Kind.RISK).mode is Mode.COUNTED
    assert "As secret as the paper" in setup.promise.text()
    assert "cannot be counted by hand" in setup._why_not.text()
    choose(setup.rule, Way.SCORE)
    assert setup.open_vote.isEnabled()


def assigning(session: Session, names: tuple[str, ...]) -> Round:
    """Return a draft about who does what, with these people present."""
    for name in names:
        session.apply("Add", people.add_one, name)
    options = (Option("d0", "Budget"), Option("d1", "Go-live"))
    voters = tuple(Voter(each.id, each.name) for each in session.offsite.people)
    return Round("r", "raci", "Who is accountable?", options, Score(), Mode.OPEN, voters, 1)


def test_choices_come_from_people_roles_or_the_keyboard(session: Session) -> None:
    """A vote on who does what starts with the people present; other lists are a click or some lines away."""
    draft = assigning(session, ("Ada", "Ben"))
    picker = MethodPicker()
    picker.show_draft(draft, session.offsite)
    picker.show()
    given: list[Method] = []
    picker.chosen.connect(given.append)
    choose(picker, Way.ASSIGN)
    ids = {each.name: each.id for each in session.offsite.people}
    assert given[-1] == Assign(((ids["Ada"], "Ada"), (ids["Ben"], "Ben")))
    picker.show_draft(replace(draft, method=given[-1]), session.offsite)
    picker.fold.unfold(True)
    roles = tuple((each.id, each.name) for each in session.offsite.roles)
    assert roles
    click(picker.assign.sources.buttons()[1])
    assert given[-1] == Assign(roles)
    picker.assign.own.setFocus()
    picker.assign.own.selectAll()
    QTest.keyClicks(picker.assign.own, "Ben")
    QTest.keyClick(picker.assign.own, Qt.Key.Key_Return)
    QTest.keyClicks(picker.assign.own, "The board")
    QTest.keyClick(picker.assign.own, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert given[-1] == Assign(((ids["Ben"], "Ben"), ("The board", "The board")))
    picker.hide()


def test_without_anybody_nothing_can_be_assigned(session: Session) -> None:
    """The rule stays what it was, and a sentence says what is missing."""
    picker = MethodPicker()
    picker.show_draft(assigning(session, ()), replace(session.offsite, roles=()))
    picker.show()
    choose(picker, Way.ASSIGN)
    assert picker.which.key() == Way.SCORE
    assert "nobody to choose" in picker.wrong.text()
    picker.hide()

"""Preparing a vote on the screen: every choice is kept in the ballot box."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from offsite.domain import people, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.rounds import Mode, State
from offsite.storage.file import OffsiteFile
from tests.ui.voting.day_at_hand import IDEAS, NAMES, click, place_of, present, room, texts
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.setup_panel import SetupPanel
from ui.voting.vote_place import PROPOSALS


@pytest.fixture
def setup(screen: OffsiteDayScreen) -> SetupPanel:
    """A vote on four opportunities, being prepared."""
    place = place_of(screen)
    room(screen.session)
    click(place.proposals.prepare)
    return place.setup


def test_preparing_draws_up_a_round_with_good_defaults(session: Session, setup: SetupPanel) -> None:
    """All proposals, everybody present, in private, more than half as the quorum."""
    draft = present(session)
    assert draft.state is State.DRAFT
    assert [option.text for option in draft.options] == list(IDEAS)
    assert [voter.name for voter in draft.electorate] == list(NAMES)
    assert (draft.mode, draft.quorum, draft.seats) == (Mode.PRIVATE, 3, 3)
    assert setup.isVisible()
    assert setup.rule.which.currentText() == "Score"
    assert "0 to 5" in setup.rule.rule.text()


def test_the_question_is_kept_as_typed(session: Session, setup: SetupPanel) -> None:
    """The words of the question are in the ballot box once the field is left."""
    setup.question.setFocus()
    setup.question.selectAll()
    QTest.keyClicks(setup.question, "Where do we begin?")
    setup.quorum.setFocus()
    assert present(session).question == "Where do we begin?"


def test_a_question_half_typed_is_kept_when_the_offsite_is_closed(
    screen: OffsiteDayScreen, session: Session, setup: SetupPanel
) -> None:
    """Closing right after a key press loses nothing, and nothing reaches for the file afterwards."""
    setup.question.setFocus()
    QTest.keyClick(setup.question, Qt.Key.Key_End)
    QTest.keyClicks(setup.question, " And why?")
    path = session.file.path
    assert session.close()
    screen.hide()
    with OffsiteFile.open(path) as file:
        assert file.ballots.box().urns[-1].round.question == "Which three opportunities come first? And why?"


def test_an_option_can_be_left_out_and_moved(session: Session, setup: SetupPanel) -> None:
    """Ticks and Alt with an arrow decide what is put to the vote, in which order."""
    click(setup.options_fold.button)
    ids = [each.id for each in session.offsite.proposals]
    QTest.keyClick(setup.options.check(ids[0]), Qt.Key.Key_Space)
    assert [option.text for option in present(session).options] == list(IDEAS[1:])
    assert "3 of 4" in setup.options_fold.summary.text()
    box = setup.options.check(ids[3])
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [option.text for option in present(session).options] == [IDEAS[1], IDEAS[3], IDEAS[2]]
    assert box.hasFocus()


def test_voters_and_quorum_follow_each_other(session: Session, setup: SetupPanel) -> None:
    """Who is left out lowers the quorum to more than half of the rest; it can be set by hand."""
    click(setup.voters_fold.button)
    QTest.keyClick(setup.voters.check(session.offsite.people[4].id), Qt.Key.Key_Space)
    QTest.keyClick(setup.voters.check(session.offsite.people[3].id), Qt.Key.Key_Space)
    assert (len(present(session).electorate), present(session).quorum) == (3, 2)
    setup.quorum.setFocus()
    QTest.keyClick(setup.quorum, Qt.Key.Key_Up)
    assert present(session).quorum == 3


def test_each_mode_makes_its_promise(session: Session, setup: SetupPanel) -> None:
    """The way of voting is kept, and its promise told, the limit included."""
    assert "controls the laptop" in setup.promise.text()
    click(setup.mode.buttons()[1])
    assert present(session).mode is Mode.OPEN
    assert "everybody sees every answer" in setup.promise.text()


def test_two_voters_cannot_vote_in_private(session: Session, setup: SetupPanel) -> None:
    """What keeps the vote from opening stands there as a sentence, and goes when it is mended."""
    for person in session.offsite.people[2:]:
        session.apply("Leave", people.set_present, person.id, False)
    assert not setup.open_vote.isEnabled()
    assert "cannot vote in private" in setup._why_not.text()
    click(setup.mode.buttons()[1])
    assert setup.open_vote.isEnabled()
    assert not setup._why_not.isVisible()


def test_opening_takes_the_words_and_people_of_now(session: Session, setup: SetupPanel) -> None:
    """A proposal reworded and a person gone since the draft was made are right in the round that opens."""
    session.apply("Word", proposals.reword, session.offsite.proposals[0].id, "Better words")
    session.apply("Leave", people.set_present, session.offsite.people[0].id, False)
    click(setup.open_vote)
    opened = present(session)
    assert opened.state is State.OPEN
    assert opened.options[0].text == "Better words"
    assert [voter.name for voter in opened.electorate] == list(NAMES[1:])


def test_back_to_the_proposals_drops_the_draft(screen: OffsiteDayScreen, setup: SetupPanel) -> None:
    """Going back loses no proposal and leaves no round behind."""
    click(setup.back)
    place = place_of(screen)
    assert place.view == PROPOSALS
    assert screen.session.box.latest(Kind.OPPORTUNITY) is None
    assert texts(screen.session) == list(IDEAS)
    assert place.proposals.isVisible()


def test_a_proposal_added_later_is_told_as_left_out(session: Session, setup: SetupPanel) -> None:
    """What is not put to the vote is never dropped silently."""
    session.apply("Add", proposals.propose, Kind.OPPORTUNITY, "A late idea")
    assert "4 of 5" in setup.options_fold.summary.text()
    late = session.offsite.proposals[-1].id
    click(setup.options_fold.button)
    QTest.keyClick(setup.options.check(late), Qt.Key.Key_Space)
    assert present(session).options[-1].text == "A late idea"

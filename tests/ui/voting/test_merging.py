"""Proposals are merged and taken apart while a vote on them is open and after it, by real clicks, on a real file."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from offsite.domain import adoption
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Question, Result
from tests.ui.voting.day_at_hand import (
    CLEAR,
    IDEAS,
    LEVEL,
    adopted,
    cast,
    click,
    dialog,
    held,
    loud,
    place_of,
    present,
    readable,
    room,
    texts,
)
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.decide_sheet import DecideSheet
from ui.voting.merge_sheet import MergeSheet
from ui.voting.vote_place import PROPOSALS, VOTE, VotePlace

BOTH = "Answer and plan at night"


@pytest.fixture
def place(screen: OffsiteDayScreen) -> VotePlace:
    """The opportunities of a room of five, with four proposals."""
    room(screen.session)
    return place_of(screen)


def merge(place: VotePlace, words: str, *chosen: str) -> str:
    """Merge the proposals of these words by their ticks and the sheet; return what the sheet said before."""
    place.show_view(PROPOSALS)
    for row in place.proposals.rows():
        if row.field.text() in chosen:
            click(row.check)
    click(place.proposals.merge)
    sheet = dialog(MergeSheet)
    told = readable(sheet)
    sheet.field.selectAll()
    QTest.keyClicks(sheet.field, words)
    click(sheet.yes)
    place.show_view(VOTE)
    return told


def take_apart(place: VotePlace, words: str) -> None:
    """Take the merged proposal of these words apart by its button."""
    place.show_view(PROPOSALS)
    row = next(each for each in place.proposals.rows() if each.field.text() == words)
    assert row.originals is not None
    click(row.originals.apart)
    place.show_view(VOTE)


def close_and_reveal(place: VotePlace) -> None:
    """End the vote with the buttons of the screen."""
    click(place.running.close_vote)
    click(place.running.reveal)


def test_two_merged_after_the_reveal_are_adopted_as_one(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """The fourth gets the place that becomes free; screen, big screen and record say what counts as one."""
    held(screen, CLEAR)
    told = merge(place, BOTH, IDEAS[0], IDEAS[2])
    assert "in its result they count as one, at the better place" in told
    one = f"“{IDEAS[0]}” and “{IDEAS[2]}” were merged after the vote: they count as one, at the better place."
    assert one in place.result.sentence.text()
    slide = screen.offers()[0].pages()[0]
    assert isinstance(slide, Result)
    assert one in slide.fact
    assert slide.cut_after == 4
    row = place.result.rows.views()[0]
    assert f"Rank 1: {IDEAS[0]}" in row.accessibleName()
    assert f"counts as one with “{IDEAS[2]}”" in row.accessibleName()
    assert loud(screen) == ["Adopt these three"]
    click(place.result.adopt)
    assert adopted(screen.session) == [BOTH, IDEAS[1], IDEAS[3]]
    assert "merged after the vote, count as one" in place.adopted.how.text()


def test_two_merged_while_the_vote_is_open_are_adopted_as_one(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """The vote goes on as it was opened, for those who voted and those who have not; its result counts them as one."""
    place.prepare()
    click(place.setup.open_vote)
    cast(screen.session, CLEAR, upto=3)
    assert "Every vote on them stays as it is" in merge(place, BOTH, IDEAS[0], IDEAS[2])
    assert [each.text for each in present(screen.session).options] == list(IDEAS)
    for voter in present(screen.session).electorate[3:]:
        choices = dict(zip(present(screen.session).option_ids, (5, 4, 3, 1), strict=True))
        assert screen.session.vote(screen.session.ballots.cast, present(screen.session).id, voter.id, choices)
    close_and_reveal(place)
    click(place.result.adopt)
    assert adopted(screen.session) == [BOTH, IDEAS[1], IDEAS[3]]
    assert adopted(screen.session) == [
        each.text for each in adoption.adopted(screen.session.file.load(), Kind.OPPORTUNITY)
    ]


def test_a_merge_before_the_vote_and_another_after_it(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """What was voted on as one and is merged again is found and adopted; taken apart, it stands as it was voted on."""
    merge(place, BOTH, IDEAS[0], IDEAS[2])
    held(screen, {BOTH: "55555", IDEAS[1]: "44443", IDEAS[3]: "11012"})
    told = merge(place, "Everything at night", BOTH, IDEAS[3])
    assert "count as one" in told
    place.show_view(PROPOSALS)
    (row,) = [each for each in place.proposals.rows() if each.field.text() == "Everything at night"]
    assert row.originals is not None
    assert row.originals.fold.accessibleName() == "2 originals"
    click(row.originals.fold)
    lines = [each.text() for each in row.originals.findChildren(QLabel) if each.isVisible()]
    assert lines == [BOTH, IDEAS[0], IDEAS[2], IDEAS[3]]
    place.show_view(VOTE)
    assert "a place for both" in place.result.sentence.text()
    click(place.result.adopt)
    assert adopted(screen.session) == ["Everything at night", IDEAS[1]]


def test_a_free_place_is_filled_from_the_same_vote(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """Two adopted ones that are merged leave a place; the same result fills it, and is done with then."""
    held(screen, CLEAR)
    click(place.result.adopt)
    assert loud(screen) == ["Next: Risks"]
    merge(place, BOTH, IDEAS[0], IDEAS[2])
    assert adopted(screen.session) == [BOTH, IDEAS[1]]
    assert "Our top opportunities · one place is free" in readable(place.adopted)
    assert not place.result.stays.isVisible()
    assert not place.result.next.isVisible()
    assert loud(screen) == ["Adopt these three"]
    click(place.result.adopt)
    assert adopted(screen.session) == [BOTH, IDEAS[1], IDEAS[3]]
    assert "Our top 3 opportunities" in readable(place.adopted)
    assert loud(screen) == ["Next: Risks"]


def test_what_is_adopted_as_one_is_not_taken_apart(place: VotePlace, screen: OffsiteDayScreen, qtbot: QtBot) -> None:
    """One sentence says what to do first, and nothing has changed."""
    held(screen, CLEAR)
    merge(place, BOTH, IDEAS[0], IDEAS[2])
    click(place.result.adopt)
    with qtbot.waitSignal(screen.session.refused) as refused:
        take_apart(place, BOTH)
    assert refused.args == ["This proposal is adopted. Withdraw the adoption before you take it apart."]
    assert adopted(screen.session) == [BOTH, IDEAS[1], IDEAS[3]]


def test_what_is_taken_apart_while_it_is_voted_on_is_not_lost(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """The vote goes on; adopting its result brings the words back that were voted on, and that is told before."""
    merge(place, BOTH, IDEAS[0], IDEAS[2])
    place.prepare()
    click(place.setup.open_vote)
    cast(screen.session, {BOTH: "55555", IDEAS[1]: "44443", IDEAS[3]: "11012"})
    take_apart(place, BOTH)
    close_and_reveal(place)
    told = f"“{BOTH}” is no longer among the proposals: to adopt it brings it back, in the words voted on."
    assert told in place.result.sentence.text()
    assert loud(screen) == ["Adopt these three"]
    click(place.result.adopt)
    assert adopted(screen.session) == [BOTH, IDEAS[1], IDEAS[3]]
    assert set(texts(screen.session)) == {*IDEAS, BOTH}


def test_undoing_a_merge_after_a_vote_costs_no_vote(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """Undo takes the merge back, never a vote: what was voted on as one can still be adopted."""
    merge(place, BOTH, IDEAS[0], IDEAS[2])
    held(screen, {BOTH: "55555", IDEAS[1]: "44443", IDEAS[3]: "11012"})
    screen.session.undo()
    assert sorted(texts(screen.session)) == sorted(IDEAS)
    click(place.result.adopt)
    assert adopted(screen.session) == [BOTH, IDEAS[1], IDEAS[3]]


def test_merging_level_ones_settles_the_tie(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """Two that were level for the last place and are one now have it, and the way on says so."""
    held(screen, LEVEL)
    assert loud(screen) == ["Run-off of the two level ones"]
    merge(place, BOTH, IDEAS[2], IDEAS[3])
    assert loud(screen) == ["Adopt these three"]
    assert "a place for all three" in place.result.sentence.text()
    click(place.result.adopt)
    assert adopted(screen.session) == [IDEAS[0], IDEAS[1], BOTH]


def test_ties_are_settled_between_what_stands(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """The sheet for a decision, the run-off and its slide have the merged words, also when merged in between."""
    room(screen.session, ideas=("A fifth idea", "A sixth idea"))
    scores = {**LEVEL, "A fifth idea": "33333", "A sixth idea": "00000"}
    held(screen, scores)
    merge(place, "A merged idea", "A fifth idea", "A sixth idea")
    click(place.result.decide)
    sheet = dialog(DecideSheet)
    assert "A merged idea" in readable(sheet)
    click(sheet.no)
    click(place.result.run_off)
    assert [each.text for each in present(screen.session).options] == [*IDEAS[2:], "A merged idea"]
    merge(place, BOTH, IDEAS[2], IDEAS[3])
    slide = screen.offers()[0].pages()[0]
    assert isinstance(slide, Question)
    assert set(slide.options) == {BOTH, "A merged idea"}
    click(place.setup.open_vote)
    assert {each.text for each in present(screen.session).options} == {BOTH, "A merged idea"}
    cast(screen.session, {BOTH: "54545", "A merged idea": "22222"})
    close_and_reveal(place)
    click(place.result.adopt)
    assert adopted(screen.session) == [IDEAS[0], IDEAS[1], BOTH]


def test_a_run_off_that_merging_has_settled_is_not_held(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """Where the level ones are one now, the draft says to go back, and the result can be adopted."""
    held(screen, LEVEL)
    click(place.result.run_off)
    merge(place, BOTH, IDEAS[2], IDEAS[3])
    assert "Only one is left of the level ones: go back, and adopt the result." in readable(place.setup)
    assert not place.setup.open_vote.isEnabled()
    click(place.setup.back)
    place.show_view(VOTE)
    assert loud(screen) == ["Adopt these three"]


def test_a_second_round_after_a_merge_does_not_claim_to_be_compared(place: VotePlace, screen: OffsiteDayScreen) -> None:
    """Both distributions stand side by side only where both rounds have the same options."""
    held(screen, CLEAR)
    click(place.result.again)
    assert "both distributions will stand side by side" in readable(place.setup)
    click(place.setup.back)
    merge(place, BOTH, IDEAS[0], IDEAS[2])
    click(place.result.again)
    assert "with other options or by another rule" in readable(place.setup)
    assert [each.text for each in present(screen.session).options] == [BOTH, IDEAS[1], IDEAS[3]]

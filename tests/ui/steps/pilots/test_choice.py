"""Step 3 on a real file: candidates from the opportunities, and the choice on two criteria."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import answers, pilots, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides_votes import Quadrant
from offsite.domain.voting.rounds import State
from tests.ui.steps.pilots.pilots_kit import adopted, form, with_pilots
from tests.ui.voting.day_at_hand import IDEAS, click, loud, present, readable, texts
from ui.session import Session
from ui.steps.pilots import BRIEFS, CHOOSE, PilotsScreen
from ui.voting.tab_order import tab_stops
from ui.voting.vote_place import PROPOSALS, QUESTIONS

RATED = {IDEAS[0]: (5, 4), IDEAS[1]: (4, 5), IDEAS[2]: (5, 1), IDEAS[3]: (1, 1)}
"""What most give: impact and learnability."""


def rated(idea: str, place: int) -> tuple[int, int]:
    """What one voter gives; the first sees a little less impact than the others."""
    impact, learnability = RATED[idea]
    return impact - (place == 0), learnability


def test_the_opportunities_are_taken_by_one_button(screen: PilotsScreen, session: Session) -> None:
    """What was adopted becomes the candidates in one undo step; the button is the one loud act, and goes."""
    session.apply("Adopt", adopted, Kind.OPPORTUNITY, *IDEAS[:3])
    assert screen.taking.take.accessibleName() == "Take the three opportunities"
    assert loud(screen) == ["Take the three opportunities"]
    steps = session.undo_stack.count()
    click(screen.taking.take)
    assert texts(session, Kind.PILOT) == list(IDEAS[:3])
    assert session.undo_stack.count() == steps + 1
    assert not screen.taking.isVisible()
    assert loud(screen) == ["Prepare the vote"]
    session.undo()
    assert texts(session, Kind.PILOT) == []
    assert screen.taking.take.isVisible()


def test_a_stale_candidate_takes_the_new_words_or_keeps_its_own(screen: PilotsScreen, session: Session) -> None:
    """When an opportunity is reworded, its candidate says so; each of the two ways settles it."""
    session.apply("Adopt", adopted, Kind.OPPORTUNITY, *IDEAS[:2])
    click(screen.taking.take)
    for opportunity in session.offsite.proposals[:2]:
        session.apply("Word", proposals.reword, opportunity.id, f"{opportunity.text}, explained")
    first, second = screen.taking.lines()
    assert f"“{IDEAS[0]}” has become “{IDEAS[0]}, explained”" in readable(screen)
    click(first.take)
    assert texts(session, Kind.PILOT) == [f"{IDEAS[0]}, explained", IDEAS[1]]
    (second,) = screen.taking.lines()
    click(second.keep)
    assert texts(session, Kind.PILOT) == [f"{IDEAS[0]}, explained", IDEAS[1]]
    assert screen.taking.lines() == []
    assert not screen.taking.isVisible()


def test_two_pilots_are_chosen_on_two_criteria(screen: PilotsScreen, session: Session) -> None:
    """From candidates to the adopted two by the buttons: two criteria, the quadrant, and on to the briefs."""
    session.apply("Add", proposals.propose_lines, Kind.PILOT, "\n".join(IDEAS))
    click(screen.choice.proposals.prepare)
    assert "impact and for learnability" in readable(screen)
    click(screen.choice.setup.open_vote)
    round_ = present(session, Kind.PILOT)
    for place, voter in enumerate(round_.electorate):
        choices = {
            option.id: dict(zip(("impact", "learnability"), rated(option.text, place), strict=True))
            for option in round_.options
        }
        assert session.vote(session.ballots.cast, round_.id, voter.id, choices)
    click(screen.choice.running.close_vote)
    click(screen.choice.running.reveal)
    picture = screen.choice.result.quadrant
    assert picture.isVisible()
    slide = picture.view.slide
    assert isinstance(slide, Quadrant)
    assert (slide.x_name, slide.y_name) == ("impact", "learnability")
    assert "Pilots: quadrant" in [each.label for each in screen.offers()]
    click(screen.choice.result.adopt)
    assert {each.text for each in pilots.chosen(session.offsite)} == set(IDEAS[:2])
    click(screen.choice.result.next)
    assert screen.place == BRIEFS
    assert form(screen).heading.text() in IDEAS[:2]


def test_questions_stand_beside_the_work(screen: PilotsScreen, session: Session) -> None:
    """What the playbook still asks is there in both tabs, is found by its id, and keeps its answer."""
    screen.go_to(CHOOSE, "why_these")
    assert screen.choice.view == QUESTIONS
    with_pilots(screen)
    screen.go_to(BRIEFS, "next_look")
    field = screen.briefs.questions.field("next_look")
    assert field is not None
    assert field.hasFocus()
    QTest.keyClicks(field, "In May")
    assert answers.answer_to(session.offsite, "pilots", "next_look") == "In May"


def test_going_to_a_candidate_puts_the_cursor_there(screen: PilotsScreen, session: Session) -> None:
    """A candidate is found by its id, whether the place is the activity or the kind."""
    session.apply("Add", proposals.propose_lines, Kind.PILOT, "One\nTwo")
    screen.go_to("pilot", session.offsite.proposals[1].id)
    assert screen.place == CHOOSE
    assert screen.choice.view == PROPOSALS
    assert screen.choice.proposals.rows()[1].field.hasFocus()


@pytest.mark.parametrize("place", [CHOOSE, BRIEFS])
def test_all_that_takes_the_focus_has_a_name(screen: PilotsScreen, place: str) -> None:
    """A screen reader can tell every stop of the Tab key apart."""
    screen.session.apply("Adopt", adopted, Kind.OPPORTUNITY, *IDEAS[:3])
    with_pilots(screen)
    screen.go_to(place)
    QApplication.processEvents()
    stops = list(tab_stops(screen))
    assert len(stops) > 3
    assert [each for each in stops if not each.accessibleName()] == []


def test_an_open_vote_on_pilots_is_told_by_its_state(screen: PilotsScreen, session: Session) -> None:
    """While the vote is open nothing of it can be offered but the turnout and the question."""
    session.apply("Add", proposals.propose_lines, Kind.PILOT, "\n".join(IDEAS))
    click(screen.choice.proposals.prepare)
    click(screen.choice.setup.open_vote)
    assert present(session, Kind.PILOT).state is State.OPEN
    assert [each.label for each in screen.offers()] == ["Pilots: who has voted", "Pilots: question"]

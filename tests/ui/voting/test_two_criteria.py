"""Risks are rated on likelihood and impact: the default, the ballot in the booth, and what its numbers mean."""

import pytest
from PySide6.QtCore import Qt

from offsite.domain.model.proposals import Kind
from offsite.domain.set_up import IMPACT_AND_LEARNABILITY, LIKELIHOOD_AND_IMPACT, Way
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode
from tests.ui.voting.ballot_at_hand import Polling
from tests.ui.voting.day_at_hand import click, place_of, present, room
from tests.ui.voting.rounds_at_hand import open_round
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.scale_words import ends_in_words
from ui.voting.score_form import ScoreForm

RISKS = tuple(f"Risk number {at} in a few words" for at in range(6))
MEANT = "Likelihood: 0 = practically never, 5 = almost certain. Impact: 0 = hardly felt, 5 = threatens the company."


def test_a_vote_on_risks_starts_from_both(screen: OffsiteDayScreen) -> None:
    """The draft has two criteria, the rule says what comes of them, and a plain score is one choice away."""
    place = place_of(screen, "risks")
    room(screen.session, Kind.RISK)
    click(place.proposals.prepare)
    assert present(screen.session, Kind.RISK).method == LIKELIHOOD_AND_IMPACT
    rule = place.setup.rule
    assert "0 to 5 for likelihood and for impact" in rule.rule.text()
    assert "The two means are averaged, and the highest average wins" in rule.rule.text()
    rule.which.setCurrentIndex(rule.which.findData(str(Way.SCORE)))
    rule.which.activated.emit(rule.which.currentIndex())
    assert present(screen.session, Kind.RISK).method == Score()


def test_the_ballot_says_what_its_numbers_mean_and_needs_no_scrolling(polling: Polling) -> None:
    """Six risks with two scales each stand on one page of a small window, below what the ends of both scales mean."""
    polling.round_id = open_round(polling.session, Mode.PRIVATE, LIKELIHOOD_AND_IMPACT, RISKS, subject="risk")
    polling.enter(polling.round_id)
    polling.take(0)
    assert MEANT in polling.read()
    assert not polling.scrolls()
    form = polling.form_as(ScoreForm)
    for scale in form._scales:
        assert polling.sees(scale)
    assert len(form._scales) == 12


def test_one_number_of_two_is_asked_about_before_it_is_forgotten(polling: Polling) -> None:
    """An answer that is only half given is not lost without a question either."""
    polling.start(LIKELIHOOD_AND_IMPACT)
    polling.type("3")
    before = polling.ballot.form.choices()
    polling.key(Qt.Key.Key_Escape)
    assert "Leave and forget your answers?" in polling.words()
    polling.press("Back to my ballot")
    assert polling.ballot.form.choices() == before != {}


@pytest.mark.parametrize(
    ("method", "subject", "words"),
    [
        (LIKELIHOOD_AND_IMPACT, "risk", tuple(f"{each}." for each in MEANT.removesuffix(".").split(". "))),
        (Score(), "risk", ("0 = no concern, 5 = greatest concern.",)),
        (Score(1, 7), "opportunity", ("1 = not now, 7 = first of all.",)),
        (IMPACT_AND_LEARNABILITY, "pilot", ("0 = low, 5 = high.",)),
        (
            Score(criteria=("harm", "impact")),
            "risk",
            ("Harm: 0 = low, 5 = high.", "Impact: 0 = hardly felt, 5 = threatens the company."),
        ),
    ],
)
def test_the_ends_of_a_scale_are_told_in_words(method: Score, subject: str, words: tuple[str, ...]) -> None:
    """Known criteria have words of their own; where all mean the same, it is said once."""
    assert ends_in_words(method, subject) == words

"""Tests of how a round may be set up."""

from dataclasses import replace

import pytest

from offsite.domain.model.proposals import Kind
from offsite.domain.set_up import (
    HUNDRED_POINTS,
    LIKELIHOOD_AND_IMPACT,
    Way,
    approval,
    offered,
    refitted,
    refusal,
    usual,
    way_of,
    with_options,
)
from offsite.domain.voting.methods import Assign, Consent, Dots, Rank, Score, default_dots
from offsite.domain.voting.rounds import Mode, Round
from tests.domain.voting.test_rounds import draft

CHOICES = (("a", "Ada"), ("b", "Ben"))


def question(options: int = 5, seats: int = 3, subject: str = Kind.RISK) -> Round:
    """Return a draft that fills places."""
    return replace(draft(options=options), seats=seats, subject=subject)


def test_places_are_filled_by_rules_that_give_an_order() -> None:
    """Consent is on offer where there is a place for every option, and to assign only where no place is filled."""
    assert offered(question()) == (Way.SCORE, Way.TWO, Way.DOTS, Way.RANK)
    assert Way.CONSENT in offered(question(options=3))
    assert Way.ASSIGN not in offered(question(options=3))
    assert set(offered(question(subject="pilots"))) == set(Way)


def test_the_present_rule_stays_on_offer() -> None:
    """A draft never shows another rule than it has."""
    assert offered(replace(question(), method=Consent()))[-1] is Way.CONSENT


@pytest.mark.parametrize("way", Way)
def test_each_rule_starts_with_usual_numbers(way: Way) -> None:
    """What is chosen is what comes, ready to be opened."""
    assert way_of(usual(way, question(), CHOICES)) is way


def test_two_criteria_are_named_after_the_question() -> None:
    """Risks have likelihood and impact, anything else impact and learnability."""
    assert usual(Way.TWO, question(), ()) == LIKELIHOOD_AND_IMPACT == Score(criteria=("likelihood", "impact"))
    assert usual(Way.TWO, question(subject=Kind.OPPORTUNITY), ()) == Score(criteria=("impact", "learnability"))
    assert usual(Way.DOTS, question(options=12), ()) == Dots(4, 1)
    assert usual(Way.ASSIGN, question(), CHOICES) == Assign(CHOICES)


def test_dots_follow_the_number_of_options() -> None:
    """Approval stays approval and the usual dots stay usual; numbers set by hand stay as they are."""
    assert refitted(approval(12), 12, 13) == approval(13)
    assert refitted(default_dots(12), 12, 15) == Dots(5)
    assert refitted(Dots(7, 2), 12, 15) == Dots(7, 2)
    assert refitted(HUNDRED_POINTS, 12, 15) == HUNDRED_POINTS
    assert refitted(Rank(), 12, 15) == Rank()
    before = replace(question(options=12), method=approval(12))
    assert with_options(before, replace(before, options=before.options[:9])).method == approval(9)


def test_what_stands_in_the_way_is_told_in_a_sentence() -> None:
    """A rule that cannot fill the places, or cannot be counted as wanted, is refused before the vote is opened."""
    assert refusal(question()) == ""
    assert "leave 3 options at most" in refusal(replace(question(), method=Consent()))
    assert refusal(replace(question(options=3), method=Consent())) == ""
    assert refusal(replace(question(options=1, seats=1), method=Consent())) == ""
    assert "take another rule" in refusal(replace(question(), method=Assign(CHOICES)))
    assert refusal(replace(question(subject="raci"), method=Assign(CHOICES))) == ""
    assert "at least two options" in refusal(question(options=1))
    assert "go back, and adopt" in refusal(replace(question(options=1), runoff=True))
    assert "cannot be counted by hand" in refusal(replace(question(), method=Rank(), mode=Mode.COUNTED))

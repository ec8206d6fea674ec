"""What was adopted and reworded since says so."""

from dataclasses import replace

from offsite.domain import adopted_words, adoption, progress, proposals
from offsite.domain.findings import Weight
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.voting.box import Box
from offsite.domain.voting.methods import Score
from tests.domain.samples import adopted, day, outcome_of, revealed

RISKS = ("Leaks", "Drift", "Bias", "Cost")


def test_words_changed_after_the_vote_are_told() -> None:
    """What was adopted is told in the words of the vote, on the day and in its findings; nothing has to be done."""
    offsite, box = adopted(day(risk=RISKS), Kind.RISK)
    assert adopted_words.sentence(offsite, box, Kind.RISK) == ""
    offsite = proposals.reword(offsite, offsite.proposals[0].id, "Leaks of prices")
    assert adopted_words.sentence(offsite, box, Kind.RISK) == "Reworded since the vote: “Leaks” was adopted."
    (found,) = (each for each in progress.offsite_findings(offsite, box) if "reworded" in each.message)
    assert found.message == "Risks: reworded since the vote; “Leaks” was adopted"
    assert (found.step, found.place, found.weight) == ("offsite", Kind.RISK, Weight.NOTE)
    offsite = proposals.reword(offsite, offsite.proposals[2].id, "Unfairness")
    told = "Reworded since the vote: “Leaks” and “Bias” were adopted."
    assert adopted_words.sentence(offsite, box, Kind.RISK) == told
    back = proposals.reword(
        proposals.reword(offsite, offsite.proposals[0].id, "leaks"), offsite.proposals[2].id, "Bias"
    )
    assert adopted_words.reworded(back, box, Kind.RISK) == ()


def test_what_was_not_adopted_or_was_merged_is_not_told() -> None:
    """A proposal without a place may be reworded as anybody likes; a merged one has its own words by being merged."""
    offsite, box = adopted(day(risk=RISKS), Kind.RISK)
    ids = tuple(each.id for each in offsite.proposals)
    changed = proposals.reword(offsite, ids[3], "Costs")
    assert adopted_words.reworded(changed, box, Kind.RISK) == ()
    merged = proposals.merge(offsite, (ids[0], ids[1]), "Leaks and drift")
    assert adopted_words.reworded(merged, box, Kind.RISK) == ()
    assert adopted_words.reworded(day(risk=RISKS), box, Kind.RISK) == ()
    assert adopted_words.reworded(proposals.reword(offsite, ids[0], "Other"), Box(), Kind.RISK) == ()


def test_the_words_of_the_first_round_count_beside_a_run_off() -> None:
    """What was clear before a run-off is known by the round that made it clear."""
    offsite = day(risk=RISKS)
    first = revealed(
        adoption.draw_up(offsite, Kind.RISK, method=Score()), *[{"Leaks": 5, "Drift": 4, "Bias": 3, "Cost": 3}] * 5
    )
    second = revealed(adoption.run_off(offsite, outcome_of(offsite, first)), *[{"Bias": 5, "Cost": 1}] * 5)
    ids = tuple(each.id for each in offsite.proposals)
    offsite = replace(offsite, adoptions=(Adoption(Kind.RISK, ids[:3], second.round.id),))
    for place, words in ((0, "Leakage"), (2, "Prejudice")):
        offsite = proposals.reword(offsite, ids[place], words)
    assert adopted_words.reworded(offsite, Box((first, second)), Kind.RISK) == ("Leaks", "Bias")


def test_a_reworded_pilot_is_told_in_its_step() -> None:
    """The choice of the pilots tells it too."""
    offsite, box = adopted(day(pilot=("Chat", "Loans", "Fraud")), Kind.PILOT, 2)
    offsite = proposals.reword(offsite, offsite.proposals[0].id, "A chat for clients")
    assert "Pilots: reworded since the vote; “Chat” was adopted" in [
        each.message for each in progress.findings(offsite, box, "pilots")
    ]

"""Tests of the way from a vote to what the room adopts."""

from dataclasses import replace

import pytest

from offsite.domain import adoption, people, proposals, seating
from offsite.domain.adoption import Ruling
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Rank, Score
from offsite.domain.voting.rounds import Mode, State
from tests.domain.samples import day, outcome_of, revealed, words

RISKS = ("Leaks", "Drift", "Bias", "Cost", "Haste")
CLEAR = {"Leaks": 5, "Drift": 4, "Bias": 3, "Cost": 2, "Haste": 1}
LEVEL = {"Leaks": 5, "Drift": 3, "Bias": 3, "Cost": 3, "Haste": 1}


def voted(offsite: Offsite, *ballots: dict[str, int]) -> Urn:
    """Return a revealed round on the risks, by a plain score."""
    return revealed(adoption.draw_up(offsite, Kind.RISK, method=Score()), *ballots)


def test_a_draft_has_the_usual_numbers() -> None:
    """A draft holds what stands with words, who is present, more than half of them as quorum, and its kind's places."""
    offsite = day(5, risk=RISKS)
    offsite = proposals.reword(offsite, offsite.proposals[4].id, "  ")
    offsite = proposals.merge(offsite, (offsite.proposals[0].id, offsite.proposals[1].id), "Both")
    offsite = people.set_present(offsite, offsite.people[0].id, False)
    draft = adoption.draw_up(offsite, Kind.RISK, Mode.OPEN, Rank())
    assert [each.text for each in draft.options] == ["Both", "Bias", "Cost"]
    assert [each.name for each in draft.electorate] == [each.name for each in offsite.people[1:]]
    assert (draft.quorum, draft.seats, draft.mode, draft.method) == (3, 3, Mode.OPEN, Rank())
    assert (draft.state, draft.subject, draft.predecessor) == (State.DRAFT, "risk", "")
    assert adoption.draw_up(offsite, Kind.NORTH_STAR).seats == 1


def test_risks_are_rated_on_likelihood_and_impact() -> None:
    """A vote on risks starts from two criteria, one on the north star and on opportunities from a plain score."""
    offsite = day(5, risk=RISKS)
    draft = adoption.draw_up(offsite, Kind.RISK)
    assert draft.method == Score(criteria=("likelihood", "impact"))
    assert adoption.draw_up(offsite, Kind.NORTH_STAR).method == Score()
    assert adoption.draw_up(offsite, Kind.OPPORTUNITY).method == Score()
    given = {"Leaks": (1, 5), "Drift": (5, 4), "Bias": (2, 2), "Cost": (4, 1), "Haste": (0, 0)}
    ballot = {option.id: dict(zip(draft.method.criteria, given[option.text], strict=True)) for option in draft.options}
    urn = replace(revealed(draft, *[{}] * 5), ballots=(ballot,) * 5)
    assert words(offsite, outcome_of(offsite, urn).above) == ("Drift", "Leaks", "Cost")


def test_a_draft_is_brought_up_to_date() -> None:
    """Words and names are those of now; what was merged is there as what stands for it, and what is gone is gone."""
    offsite = day(5, risk=RISKS)
    leaks, drift, bias, cost, _ = (each.id for each in offsite.proposals)
    draft = adoption.draw_up(offsite, Kind.RISK)
    offsite = proposals.merge(offsite, (leaks, cost), "Costly leaks")
    offsite = proposals.reword(offsite, drift, "Drift unseen")
    offsite = proposals.withdraw(offsite, bias)
    offsite = people.remove(offsite, offsite.people[0].id)
    offsite = people.set_present(offsite, offsite.people[0].id, False)
    offsite = people.rename(offsite, offsite.people[1].id, "Tomás B.")
    now = adoption.brought_up_to_date(offsite, draft)
    assert [each.text for each in now.options] == ["Costly leaks", "Drift unseen", "Haste"]
    assert [each.name for each in now.electorate] == ["Tomás B.", "Priya Raman", "Henrik Vogel"]
    assert replace(now, options=(), electorate=()) == replace(draft, options=(), electorate=())


def test_a_clear_result_is_adopted_in_order_of_rank() -> None:
    """The best three are adopted with their round and sentence, and take the place of what was adopted before."""
    offsite = day(5, risk=RISKS)
    first = adoption.adopt(offsite, outcome_of(offsite, voted(offsite, *[CLEAR] * 5)), "First.")
    assert [each.text for each in adoption.adopted(first, Kind.RISK)] == ["Leaks", "Drift", "Bias"]
    turned = {text: 6 - score for text, score in CLEAR.items()}
    urn = voted(first, *[turned] * 5)
    second = adoption.adopt(first, outcome_of(offsite, urn), "Second.", Ruling("nobody", "not needed"))
    assert [each.text for each in adoption.adopted(second, Kind.RISK)] == ["Haste", "Cost", "Bias"]
    record = adoption.adoption_of(second, Kind.RISK)
    assert record is not None
    assert (record.round_id, record.how) == (urn.round.id, "Second.")
    assert len(second.adoptions) == 1
    assert adoption.adopted(adoption.withdraw(second, Kind.RISK), Kind.RISK) == ()


def test_nothing_is_read_before_the_reveal() -> None:
    """Neither an outcome nor a second round is to be had from a round that is not revealed."""
    offsite = day(5, risk=RISKS)
    for state in (State.DRAFT, State.OPEN, State.CLOSED, State.VOID):
        urn = Urn(replace(adoption.draw_up(offsite, Kind.RISK), state=state))
        with pytest.raises(Refused, match="not revealed yet"):
            seating.outcome(offsite, Box((urn,)), urn)
        with pytest.raises(Refused, match="not revealed yet"):
            adoption.second_round(offsite, urn)


def test_a_tie_at_the_cut_waits_for_a_decision() -> None:
    """Where the cut runs through level options, all of them are told and nothing is adopted by order of entry."""
    offsite = day(5, risk=RISKS)
    result = outcome_of(offsite, voted(offsite, *[LEVEL] * 5))
    assert result.tied
    assert words(offsite, result.above) == ("Leaks",)
    assert words(offsite, result.level) == ("Drift", "Bias", "Cost")
    assert result.places == 2
    with pytest.raises(Refused, match="3 options are level for 2 places"):
        adoption.adopt(offsite, result, "")


def test_a_named_person_decides_a_tie() -> None:
    """A decision needs a name, a reason, and exactly as many of the level options as there are places."""
    offsite = day(5, risk=RISKS)
    result = outcome_of(offsite, voted(offsite, *[LEVEL] * 5))
    drift, bias, cost = result.level
    for ruling, sentence in (
        (Ruling("Dana", "cost", (drift,)), "level for 2 places"),
        (Ruling("Dana", "cost", (drift, drift)), "level for 2 places"),
        (Ruling("Dana", "cost", (drift, bias, cost)), "level for 2 places"),
        (Ruling("Dana", "cost", (drift, result.above[0])), "Only the options that are level"),
        (Ruling(" ", "cost", (drift, cost)), "Say who decides"),
        (Ruling("Dana", " ", (drift, cost)), "Give the reason"),
    ):
        with pytest.raises(Refused, match=sentence):
            adoption.adopt(offsite, result, "", ruling)
    after = adoption.adopt(offsite, result, "", Ruling(" Dana  Roth ", " It is urgent. ", (cost, drift)))
    record = adoption.adoption_of(after, Kind.RISK)
    assert record is not None
    assert (record.decided_by, record.reason) == ("Dana Roth", "It is urgent.")
    assert words(after, record.proposals) == ("Leaks", "Cost", "Drift")


def test_a_clear_result_takes_no_decision() -> None:
    """Nobody can put an option in where the count is clear."""
    offsite = day(5, risk=RISKS)
    result = outcome_of(offsite, voted(offsite, *[CLEAR] * 5))
    with pytest.raises(Refused, match="Only the options that are level"):
        adoption.adopt(offsite, result, "", Ruling("Dana", "I say so", (offsite.proposals[4].id,)))


def test_run_offs_fill_the_places_left_until_none_is_level() -> None:
    """What was clear stays, the run-off is among the level ones for the places left, and can be run off in its turn."""
    offsite = day(5, risk=RISKS)
    first = voted(offsite, *[LEVEL] * 5)
    draft = adoption.run_off(offsite, outcome_of(offsite, first))
    assert [each.text for each in draft.options] == ["Drift", "Bias", "Cost"]
    assert (draft.seats, draft.predecessor, draft.runoff, draft.state) == (2, first.round.id, True, State.DRAFT)
    second = revealed(draft, *[{"Drift": 2, "Bias": 2, "Cost": 5}] * 5)
    middle = outcome_of(offsite, second, first)
    assert (words(offsite, middle.above), middle.places) == (("Leaks", "Cost"), 1)
    last = revealed(adoption.run_off(offsite, middle), *[{"Drift": 1, "Bias": 2}] * 5)
    end = outcome_of(offsite, last, first, second)
    assert (words(offsite, end.above), end.tied) == (("Leaks", "Cost", "Bias"), False)
    after = adoption.adopt(offsite, end, "Run-off.")
    assert [each.text for each in adoption.adopted(after, Kind.RISK)] == ["Leaks", "Cost", "Bias"]
    with pytest.raises(Refused, match="nothing to run off"):
        adoption.run_off(offsite, end)


def test_a_second_round_asks_the_same_again() -> None:
    """A second round has the question, options and places of the first, today's electorate, and knows the first."""
    offsite = day(5, risk=RISKS)
    first = voted(offsite, *[CLEAR] * 5)
    now = people.set_present(people.add_one(people.add_one(offsite, "Mei"), "Sam"), offsite.people[0].id, False)
    again = adoption.second_round(now, first)
    assert (again.options, again.question, again.seats) == (first.round.options, first.round.question, 3)
    assert (again.predecessor, again.runoff, again.state) == (first.round.id, False, State.DRAFT)
    assert [each.name for each in again.electorate][-2:] == ["Mei", "Sam"]
    assert (len(again.electorate), again.quorum) == (6, 4)
    assert again.id != first.round.id
    result = outcome_of(offsite, revealed(again, *[{"Haste": 5, "Cost": 4, "Bias": 3}] * 6), first)
    assert words(offsite, result.above) == ("Haste", "Cost", "Bias")


def test_a_run_off_held_again_stays_a_run_off() -> None:
    """A second round of a run-off fills the places left, and what was clear before it is not lost."""
    offsite = day(5, risk=RISKS)
    first = voted(offsite, *[LEVEL] * 5)
    second = revealed(adoption.run_off(offsite, outcome_of(offsite, first)), *[{"Drift": 4, "Bias": 3, "Cost": 2}] * 5)
    again = adoption.second_round(offsite, second)
    assert (again.seats, again.runoff) == (2, True)
    third = revealed(again, *[{"Drift": 1, "Bias": 3, "Cost": 5}] * 5)
    assert words(offsite, outcome_of(offsite, third, first, second).above) == ("Leaks", "Cost", "Bias")


def test_a_vote_with_too_few_ballots_is_asked_openly() -> None:
    """In the place of a void private round, the same question goes to the same people as an open draft."""
    first = replace(adoption.draw_up(day(5, risk=RISKS), Kind.RISK), state=State.VOID, void_reason="Too few.")
    openly = adoption.asked_openly(first)
    assert openly.id != first.id
    assert openly == replace(first, id=openly.id, state=State.DRAFT, mode=Mode.OPEN, void_reason="")


def test_without_a_quorum_it_takes_a_reason() -> None:
    """A result below the quorum is adopted only with a reason on record."""
    offsite = day(5, risk=RISKS)
    result = outcome_of(offsite, voted(offsite, CLEAR, CLEAR))
    with pytest.raises(Refused, match="Fewer voted than the quorum asks for"):
        adoption.adopt(offsite, result, "")
    after = adoption.adopt(offsite, result, "", Ruling("", "Two were ill."))
    record = adoption.adoption_of(after, Kind.RISK)
    assert record is not None
    assert record.reason == "Two were ill."


def test_blank_ballots_adopt_nothing() -> None:
    """When nobody rated anything, all are level and nothing is adopted without a decision."""
    offsite = day(5, risk=RISKS)
    result = outcome_of(offsite, voted(offsite, {}, {}, {}))
    assert (result.above, len(result.level), result.places) == ((), 5, 3)
    with pytest.raises(Refused, match="5 options are level for 3 places"):
        adoption.adopt(offsite, result, "")


def test_no_options_adopt_nothing() -> None:
    """An outcome without options is refused in words."""
    offsite = day(5, risk=RISKS)
    result = replace(outcome_of(offsite, voted(offsite, *[CLEAR] * 5)), above=())
    with pytest.raises(Refused, match="nothing to adopt"):
        adoption.adopt(offsite, result, "")


def test_an_option_removed_since_the_vote_comes_back_when_it_is_adopted() -> None:
    """No vote is lost: what was voted for and removed since is adopted in the words that were voted on."""
    offsite = day(5, risk=RISKS)
    urn = voted(offsite, *[CLEAR] * 5)
    offsite = proposals.reword(offsite, offsite.proposals[0].id, "Leakage")
    gone = proposals.withdraw(offsite, offsite.proposals[0].id)
    after = adoption.adopt(gone, outcome_of(gone, urn), "")
    assert [each.text for each in adoption.adopted(after, Kind.RISK)] == ["Leaks", "Drift", "Bias"]
    assert [each.text for each in proposals.standing(after, Kind.RISK)] == ["Drift", "Bias", "Cost", "Haste", "Leaks"]
    retyped = proposals.propose(gone, Kind.RISK, " leaks ")
    after = adoption.adopt(retyped, outcome_of(retyped, urn), "")
    assert [each.text for each in adoption.adopted(after, Kind.RISK)] == ["leaks", "Drift", "Bias"]


def test_a_place_that_merging_leaves_free_is_filled_from_the_same_round() -> None:
    """Two adopted ones that are merged are one; the next in order can be adopted with it, by the votes there are."""
    offsite = day(5, risk=RISKS)
    urn = voted(offsite, *[CLEAR] * 5)
    offsite = adoption.adopt(offsite, outcome_of(offsite, urn), "First.")
    assert not adoption.fills(offsite, outcome_of(offsite, urn))
    offsite = proposals.merge(offsite, (offsite.proposals[0].id, offsite.proposals[2].id), "Leaks and bias")
    assert [each.text for each in adoption.adopted(offsite, Kind.RISK)] == ["Leaks and bias", "Drift"]
    assert adoption.free_places(offsite, Kind.RISK) == 1
    assert adoption.fills(offsite, outcome_of(offsite, urn))
    assert not adoption.fills(offsite, outcome_of(offsite, voted(offsite, *[{"Drift": 5}] * 5)))
    after = adoption.adopt(offsite, outcome_of(offsite, urn), "Again.")
    assert [each.text for each in adoption.adopted(after, Kind.RISK)] == ["Leaks and bias", "Drift", "Cost"]
    assert (adoption.free_places(after, Kind.RISK), len(after.adoptions)) == (0, 1)
    assert not adoption.fills(after, outcome_of(after, urn))


def test_drafts_after_a_merge_are_about_what_stands() -> None:
    """A second round and a run-off have what stands for the options, in its words; what is gone stays in a run-off."""
    offsite = day(5, risk=RISKS)
    urn = voted(offsite, *[LEVEL] * 5)
    leaks, drift, bias, _, haste = (each.id for each in offsite.proposals)
    offsite = proposals.merge(offsite, (bias, haste), "Biased haste")
    again = adoption.second_round(offsite, urn)
    assert [each.text for each in again.options] == ["Leaks", "Drift", "Biased haste", "Cost"]
    result = outcome_of(offsite, urn)
    draft = adoption.run_off(offsite, result)
    assert [each.text for each in draft.options] == ["Drift", "Biased haste", "Cost"]
    gone = proposals.withdraw(proposals.withdraw(offsite, drift), leaks)
    now = adoption.brought_up_to_date(gone, draft)
    assert [each.text for each in now.options] == ["Drift", "Biased haste", "Cost"]
    assert [each.text for each in adoption.brought_up_to_date(gone, again).options] == ["Biased haste", "Cost"]


def test_the_north_star_in_words() -> None:
    """The north star is empty before it is adopted, and then in today's words."""
    offsite = day(5, north_star=("Faster", "Better"))
    assert adoption.north_star(offsite) == ""
    urn = revealed(adoption.draw_up(offsite, Kind.NORTH_STAR), *[{"Better": 5, "Faster": 1}] * 5)
    offsite = adoption.adopt(offsite, outcome_of(offsite, urn), "")
    offsite = proposals.reword(offsite, offsite.proposals[1].id, "Better every day")
    assert adoption.north_star(offsite) == "Better every day"

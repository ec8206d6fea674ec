"""Who has a place by a run-off once proposals were merged or taken apart around it."""

from dataclasses import replace

from offsite.domain import adoption, results, set_up
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Consent
from tests.domain.merge_samples import IDEAS, apart, merged, texts, told, vote
from tests.domain.samples import day, outcome_of, revealed, words

LEVEL = {"Answers": 5, "Forecasts": 4, "Planning": 3, "Prices": 3, "Claims": 3, "Customs": 1}


def run_off(offsite: Offsite, urn: Urn, *ballots: dict[str, int]) -> Urn:
    """Return the revealed run-off of a round."""
    return revealed(adoption.run_off(offsite, outcome_of(offsite, urn)), *ballots)


def test_a_run_off_is_about_what_stands() -> None:
    """What was merged among the level ones is one option of the run-off, in its new words."""
    offsite = day(5, opportunity=IDEAS)
    first = vote(offsite, *[LEVEL] * 5)
    offsite = merged(offsite, "Priced plan", "Planning", "Prices")
    second = run_off(offsite, first, *[{"Priced plan": 5, "Claims": 1}] * 5)
    assert words(offsite, second.round.option_ids) == ("Priced plan", "Claims")
    assert told(outcome_of(offsite, second, first)) == (["Answers", "Forecasts", "Priced plan"], [], 0)


def test_places_that_become_free_before_a_run_off_are_filled_by_it() -> None:
    """Merging the clear ones after the run-off gives its second one a place too, by its order."""
    offsite = day(5, opportunity=IDEAS)
    first = vote(offsite, *[LEVEL] * 5)
    second = run_off(offsite, first, *[{"Planning": 1, "Prices": 5, "Claims": 3}] * 5)
    assert told(outcome_of(offsite, second, first)) == (["Answers", "Forecasts", "Prices"], [], 0)
    offsite = merged(offsite, "Both", "Answers", "Forecasts")
    result = outcome_of(offsite, second, first)
    assert told(result) == (["Both", "Prices", "Claims"], [], 0)
    assert (result.seats, results.cut_after(second, result), results.cut_after(second)) == (2, 2, 1)
    assert "first two are clear" in results.sentence_of(second, result)


def test_the_winner_of_a_run_off_that_is_merged_with_a_clear_one_leaves_its_place_to_the_next() -> None:
    """It has the better place already, and takes none in the run-off."""
    offsite = day(5, opportunity=IDEAS)
    first = vote(offsite, *[LEVEL] * 5)
    second = run_off(offsite, first, *[{"Planning": 1, "Prices": 5, "Claims": 3}] * 5)
    offsite = merged(offsite, "Priced answers", "Answers", "Prices")
    result = outcome_of(offsite, second, first)
    assert told(result) == (["Priced answers", "Forecasts", "Claims"], [], 0)
    assert result.together == (("Answers", "Prices"),)
    shared = {second.round.option_text(each): note for each, note in results.places_shared(second, result).items()}
    assert shared == {"Prices": "has its place already"}
    assert results.cut_after(second, result) == 2


def test_what_a_run_off_cannot_fill_goes_to_the_next_in_the_first_round() -> None:
    """Where all in a run-off have their places by others, the order of the first round goes on below it."""
    offsite = day(5, opportunity=IDEAS)
    first = vote(offsite, *[{**LEVEL, "Claims": 2}] * 5)
    second = run_off(offsite, first, *[{"Planning": 1, "Prices": 5}] * 5)
    offsite = merged(offsite, "One", "Answers", "Prices")
    offsite = merged(offsite, "Other", "Forecasts", "Planning")
    assert told(outcome_of(offsite, second, first)) == (["One", "Other", "Claims"], [], 0)


def test_a_run_off_stands_when_what_it_was_about_is_taken_apart() -> None:
    """What won a run-off and is no longer among the proposals keeps the place that it won."""
    offsite = day(5, opportunity=IDEAS)
    first = vote(offsite, *[LEVEL] * 5)
    offsite = merged(offsite, "Priced plan", "Planning", "Prices")
    second = run_off(offsite, first, *[{"Priced plan": 5, "Claims": 1}] * 5)
    offsite = apart(offsite, "Priced plan")
    assert told(outcome_of(offsite, second, first)) == (["Answers", "Forecasts", "Priced plan"], [], 0)
    four = merged(merged(day(5, opportunity=IDEAS), "One", "Planning", "Prices"), "Two", "Claims", "Customs")
    alone = vote(day(5, opportunity=IDEAS), *[{**LEVEL, "Customs": 3}] * 5)
    both = run_off(four, replace(alone, round=replace(alone.round, id="f")), *[{"One": 1, "Two": 5}] * 5)
    gone = apart(apart(four, "One"), "Two")
    assert told(outcome_of(gone, both, replace(alone, round=replace(alone.round, id="f"))))[0][2] == "Two"


def test_a_run_off_for_places_that_are_taken_again_says_so() -> None:
    """Where what was merged before a run-off is taken apart after it, the first round may fill all places by itself."""
    offsite = day(5, opportunity=IDEAS)
    first = vote(offsite, *[{**LEVEL, "Planning": 4, "Prices": 3, "Claims": 3, "Customs": 3}] * 5)
    offsite = merged(offsite, "Both", "Answers", "Forecasts")
    second = run_off(offsite, first, *[{"Prices": 5, "Claims": 3}] * 5)
    assert told(outcome_of(offsite, second, first))[0] == ["Both", "Planning", "Prices"]
    offsite = apart(offsite, "Both")
    result = outcome_of(offsite, second, first)
    assert told(result) == (["Answers", "Forecasts", "Planning"], [], 0)
    assert "has all places now" in results.sentence_of(second, result)


def test_a_run_off_by_consent_counts_its_own_places() -> None:
    """What was clear before takes no place of the run-off: as many as it has may pass."""
    offsite = day(opportunity=IDEAS)
    first = vote(offsite, *[{"Answers": 5, "Forecasts": 3, "Planning": 3, "Prices": 3}] * 5)
    draft = adoption.run_off(offsite, outcome_of(offsite, first))
    offsite = merged(offsite, "Both", "Forecasts", "Planning")
    draft = replace(adoption.brought_up_to_date(offsite, draft), method=Consent())
    assert not set_up.refusal(draft)
    second = revealed(draft, *[{"Both": 4, "Prices": 4}] * 5)
    result = outcome_of(offsite, second, first)
    assert told(result) == (["Answers", "Both", "Prices"], [], 0)
    assert texts(adoption.adopt(offsite, result, "So be it.")) == ["Answers", "Both", "Prices"]

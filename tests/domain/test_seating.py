"""Who has a place by a vote once proposals were merged before, during or after it."""

from offsite.domain import adoption, charter_document, progress, proposals, results, seating
from offsite.domain.findings import Weight
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Result
from offsite.domain.offsite import Offsite
from offsite.domain.record import on_record
from offsite.domain.slides import for_round
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Consent
from tests.domain.merge_samples import IDEAS, ORDER, apart, merged, texts, told, vote
from tests.domain.samples import day, outcome_of


def test_merged_options_count_as_one_at_the_better_place() -> None:
    """The place that merging two of the first three leaves free goes to the next in order."""
    offsite = day(5, opportunity=IDEAS)
    urn = vote(offsite, *[ORDER] * 5)
    offsite = merged(offsite, "Answers by forecast", "Answers", "Planning")
    result = outcome_of(offsite, urn)
    assert told(result) == (["Answers by forecast", "Forecasts", "Prices"], [], 0)
    assert texts(adoption.adopt(offsite, result, "")) == ["Answers by forecast", "Forecasts", "Prices"]
    lifted = merged(day(5, opportunity=IDEAS), "x", "Answers", "Claims")
    assert told(outcome_of(lifted, vote(lifted, *[{"x": 1, "Customs": 5}] * 5)))[0][:2] == ["Customs", "x"]


def test_one_below_the_cut_is_lifted_by_what_it_is_merged_with() -> None:
    """What has no place by itself has that of the one it was merged with, and takes none from anybody else."""
    offsite = day(5, opportunity=IDEAS)
    urn = vote(offsite, *[ORDER] * 5)
    offsite = merged(offsite, "Both", "Claims", "Forecasts")
    assert told(outcome_of(offsite, urn)) == (["Answers", "Both", "Planning"], [], 0)


def test_a_freed_place_between_level_ones_is_a_tie() -> None:
    """Several next in order are level for the freed place, and none is taken by order of entry."""
    offsite = day(5, opportunity=IDEAS)
    urn = vote(offsite, *[{**ORDER, "Prices": 2, "Claims": 2, "Customs": 1}] * 5)
    offsite = merged(offsite, "Both", "Answers", "Forecasts")
    assert told(outcome_of(offsite, urn)) == (["Both", "Planning"], ["Prices", "Claims"], 1)


def test_merging_level_ones_can_settle_a_tie() -> None:
    """Two that were level for the last place and became one have it."""
    offsite = day(5, opportunity=IDEAS)
    urn = vote(offsite, *[{**ORDER, "Prices": 3}] * 5)
    assert outcome_of(offsite, urn).tied
    offsite = merged(offsite, "Planned prices", "Prices", "Planning")
    assert told(outcome_of(offsite, urn)) == (["Answers", "Forecasts", "Planned prices"], [], 0)


def test_a_merge_of_merges_is_followed_to_its_end() -> None:
    """A round on what was merged before stands for what that was merged into afterwards."""
    offsite = merged(day(5, opportunity=IDEAS), "Two", "Answers", "Forecasts")
    urn = vote(offsite, *[{"Two": 5, "Planning": 4, "Prices": 3, "Claims": 2, "Customs": 1}] * 5)
    offsite = merged(offsite, "Three", "Two", "Prices")
    result = outcome_of(offsite, urn)
    assert told(result)[0] == ["Three", "Planning", "Claims"]
    assert result.together == (("Two", "Prices"),)
    assert texts(adoption.adopt(offsite, result, "")) == ["Three", "Planning", "Claims"]


def test_what_was_taken_apart_since_is_adopted_as_it_was_voted() -> None:
    """A vote on a merged proposal is not lost when it is taken apart: adopting it brings its words back."""
    offsite = merged(day(5, opportunity=IDEAS), "Two", "Answers", "Forecasts")
    urn = vote(offsite, *[{"Two": 5, "Planning": 4, "Prices": 3, "Claims": 2}] * 5)
    offsite = apart(offsite, "Two")
    result = outcome_of(offsite, urn)
    assert told(result)[0] == ["Two", "Planning", "Prices"]
    sentence = results.sentence_of(urn, result)
    assert "“Two” is no longer among the proposals: to adopt it brings it back, in the words voted on." in sentence
    assert "no longer" not in results.sentence_of(urn, result, advice=False)
    after = adoption.adopt(offsite, result, "")
    assert texts(after) == ["Two", "Planning", "Prices"]
    assert {"Answers", "Forecasts", "Two"} <= {each.text for each in proposals.standing(after, Kind.OPPORTUNITY)}


def test_an_original_of_the_same_words_stands_for_what_was_taken_apart() -> None:
    """Where the merged words were those of one original, that original has the place, and nothing is doubled."""
    offsite = merged(day(5, opportunity=IDEAS), "Answers", "Answers", "Forecasts")
    urn = vote(offsite, *[{"Answers": 5, "Planning": 4, "Prices": 3}] * 5)
    offsite = proposals.unmerge(offsite, urn.round.option_ids[0])
    after = adoption.adopt(offsite, outcome_of(offsite, urn), "")
    assert texts(after) == ["Answers", "Planning", "Prices"]
    assert len(after.proposals) == len(IDEAS)


def test_a_consent_passes_for_what_stands_for_it() -> None:
    """Two that pass and are one now pass once; one that does not pass does by the one it was merged with."""
    offsite = day(5, opportunity=IDEAS[:3])
    urn = vote(offsite, *[{"Answers": 4, "Forecasts": 4, "Planning": 1}] * 5, method=Consent())
    offsite = merged(offsite, "Both", "Answers", "Forecasts")
    assert told(outcome_of(offsite, urn)) == (["Both"], [], 0)
    offsite = merged(offsite, "All", "Both", "Planning")
    assert texts(adoption.adopt(offsite, outcome_of(offsite, urn), "")) == ["All"]


def test_what_was_merged_is_told_in_plain_words() -> None:
    """Sentence, rows, record, charter and big screen say what counts as one; the words voted on stay."""
    offsite = day(5, opportunity=IDEAS)
    urn = vote(offsite, *[ORDER] * 5)
    box = Box((urn,))
    before = (
        results.rows(urn),
        on_record(offsite, box, Kind.OPPORTUNITY),
        charter_document.document(offsite, box).votes,
    )
    offsite = merged(offsite, "Both", "Answers", "Planning")
    result = seating.outcome(offsite, box, urn)
    one = "“Answers” and “Planning” were merged after the vote: they count as one, at the better place."
    assert results.merged_in_words(result) == (one,)
    assert results.sentence_of(urn, result).startswith(f"{one} The first three are clear.")
    assert results.cut_after(urn, result) == 4
    shared = {urn.round.option_text(each): note for each, note in results.places_shared(urn, result).items()}
    assert shared == {"Answers": "counts as one with “Planning”", "Planning": "counts as one with “Answers”"}
    assert results.how_adopted(result) == (
        "Adopted by vote: 5 of 5 voted, private ballots; "
        "“Answers” and “Planning”, merged after the vote, count as one at the better place."
    )
    assert results.rows(urn) == before[0]
    (held,) = on_record(offsite, box, Kind.OPPORTUNITY)
    assert held.outcome == f"{before[1][0].outcome}; merged since: “Answers” and “Planning”"
    assert "“Answers”, “Forecasts” and “Planning”" in held.outcome
    (annexed,) = charter_document.document(offsite, box).votes
    assert (annexed.rows, annexed.how) == (before[2][0].rows, f"{before[2][0].how} {one}")
    (slide,) = for_round(box, urn.round.id, offsite)
    assert isinstance(slide, Result)
    assert slide.fact.startswith(f"5 of 5 voted. {one}")
    assert slide.cut_after == 4
    assert [row.text for row in slide.rows] == [row.text for row in before[0]]


def test_what_was_merged_far_below_the_cut_is_not_told() -> None:
    """A sentence is spent only on what touches who is in."""
    offsite = day(5, opportunity=IDEAS)
    urn = vote(offsite, *[ORDER] * 5)
    offsite = merged(offsite, "Both", "Claims", "Customs")
    assert outcome_of(offsite, urn).together == ()


def test_a_free_place_is_a_finding_until_it_is_filled() -> None:
    """Merging adopted ones leaves a place free; the step says so, and how to fill it, without being undone."""
    offsite = day(5, opportunity=IDEAS)
    urn = vote(offsite, *[ORDER] * 5)
    box = Box((urn,))
    offsite = adoption.adopt(offsite, seating.outcome(offsite, box, urn), "")
    offsite = merged(offsite, "Both", "Answers", "Planning")

    def said(now: Offsite, there: Box) -> list[tuple[str, Weight]]:
        found = progress.offsite_findings(now, there)
        return [(each.message, each.weight) for each in found if each.place == Kind.OPPORTUNITY]

    assert said(offsite, box) == [("Opportunities: one place is free; adopt the result again to fill it", Weight.NOTE)]
    assert said(offsite, Box()) == [("Opportunities: one place is free", Weight.NOTE)]
    again = adoption.adopt(offsite, seating.outcome(offsite, box, urn), "")
    assert said(again, box) == []
    one = merged(offsite, "All", "Both", "Forecasts")
    assert said(one, box) == [("Opportunities: two places are free; adopt the result again to fill them", Weight.NOTE)]


def test_merging_is_warned_of_what_becomes_of_votes() -> None:
    """Whoever merges proposals that were put to the vote apart is told; others are not."""
    offsite = day(5, opportunity=IDEAS)
    urn = vote(offsite, *[ORDER] * 5)
    ids = urn.round.option_ids
    draft = Urn(adoption.second_round(offsite, urn))
    assert seating.voted_apart(offsite, Box((urn, draft)), Kind.OPPORTUNITY, ids[:2])
    assert not seating.voted_apart(offsite, Box((urn, draft)), Kind.OPPORTUNITY, ids[:1])
    assert not seating.voted_apart(offsite, Box((draft,)), Kind.OPPORTUNITY, ids[:2])
    offsite = proposals.propose(offsite, Kind.OPPORTUNITY, "New")
    assert not seating.voted_apart(offsite, Box((urn,)), Kind.OPPORTUNITY, (ids[0], offsite.proposals[-1].id))


def test_merged_options_without_words_keep_those_of_the_vote() -> None:
    """When the words of what was merged are deleted, its place is told in those of its first option."""
    offsite = merged(day(opportunity=IDEAS), "Both", "Answers", "Forecasts")
    urn = vote(proposals.unmerge(offsite, offsite.proposals[0].id), *[ORDER] * 5)
    emptied = proposals.reword(offsite, offsite.proposals[0].id, " ")
    assert told(outcome_of(emptied, urn)) == (["Answers", "Planning", "Prices"], [], 0)

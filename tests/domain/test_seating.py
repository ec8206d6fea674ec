"""Who has a place by a vote once proposals were merged before, during or after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from offsite.domain import adoption, charter, progress, proposals, results, seating
from offsite.domain.adoption import Ruling
from offsite.domain.findings import Weight
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Result
from offsite.domain.offsite import Offsite
from offsite.domain.record import on_record
from offsite.domain.seating import Outcome
from offsite.domain.slides import for_round
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Round
from tests.domain.samples import day, outcome_of, revealed, words

IDEAS = ("Answers", "Forecasts", "Planning", "Prices", "Claims", "Customs")
ORDER = {"Answers": 5, "Forecasts": 4, "Planning": 3, "Prices": 2, "Claims": 1}


def vote(offsite: Offsite, *ballots: dict[str, int], method: Method | None = None) -> Urn:
    """Return a revealed round on the opportunities."""
    return revealed(adoption.draw_up(offsite, Kind.OPPORTUNITY, method=method or Score()), *ballots)


def merged(offsite: Offsite, text: str, *of: str) -> Offsite:
    """Return the offsite with the proposals of these words merged."""
    ids = {each.text: each.id for each in offsite.proposals if not each.merged_into}
    return proposals.merge(offsite, tuple(ids[each] for each in of), text)


def apart(offsite: Offsite, text: str) -> Offsite:
    """Return the offsite with the merged proposal of these words taken apart."""
    return proposals.unmerge(offsite, next(each.id for each in offsite.proposals if each.text == text))


def told(result: Outcome) -> tuple[list[str], list[str], int]:
    """Return the words of what is in and of what is level, and for how many places."""
    return [result.text(each) for each in result.above], [result.text(each) for each in result.level], result.places


def texts(offsite: Offsite) -> list[str]:
    """Return the words of what is adopted."""
    return [each.text for each in adoption.adopted(offsite, Kind.OPPORTUNITY)]


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


def test_what_was_merged_is_told_in_plain_words() -> None:
    """Sentence, rows, record, charter and big screen say what counts as one; the words voted on stay."""
    offsite = day(5, opportunity=IDEAS)
    urn = vote(offsite, *[ORDER] * 5)
    box = Box((urn,))
    before = (results.rows(urn), on_record(offsite, box, Kind.OPPORTUNITY), charter.document(offsite, box).votes)
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
    (annexed,) = charter.document(offsite, box).votes
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


@dataclass
class Deeds:
    """A day on which proposals are merged and taken apart at random, and what was merged last."""

    offsite: Offsite
    merges: list[str] = field(default_factory=list)
    serial: int = 0

    def act(self, deeds: Sequence[tuple[int, int] | None]) -> None:
        """Merge the proposals that stand for two originals, or take the newest merged one apart."""
        for deed in deeds:
            if deed is None:
                if self.merges:
                    self.offsite = proposals.unmerge(self.offsite, self.merges.pop())
                continue
            one, other = (self._original(place) for place in deed)
            if proposals.standing_for(self.offsite, one) != proposals.standing_for(self.offsite, other):
                known = {each.id for each in self.offsite.proposals}
                self.serial += 1
                self.offsite = proposals.merge(self.offsite, (one, other), f"Merged {self.serial}")
                self.merges += [each.id for each in self.offsite.proposals if each.id not in known]

    def _original(self, place: int) -> str:
        return next(each.id for each in self.offsite.proposals if each.text == IDEAS[place])


DEEDS = st.lists(st.one_of(st.none(), st.tuples(st.integers(0, 5), st.integers(0, 5))), max_size=5)
METHODS = st.sampled_from([Score(), Score(0, 2), Dots(3), Rank()])


def drawn(data: st.DataObject, draft: Round) -> Urn:
    """Return a draft as a round that five voters answered at random."""
    value = {Score: st.integers(0, 2), Dots: st.integers(0, 1), Rank: st.integers(1, 3)}[type(draft.method)]
    ids = draft.option_ids[:3] if isinstance(draft.method, Dots) else draft.option_ids
    ballots = data.draw(st.lists(st.dictionaries(st.sampled_from(ids), value), min_size=5, max_size=5))
    return replace(revealed(draft, *[{}] * 5), ballots=tuple(ballots))


def expected(offsite: Offsite, urn: Urn) -> tuple[set[str], set[str]]:
    """Return who is in and who is level by the definition: as many are better, or as good, as there are places."""
    best: dict[str, int] = {}
    for row in urn.tally().rows:
        there = any(each.id == row.option for each in offsite.proposals)
        stands = proposals.standing_for(offsite, row.option).id if there else row.option
        best[stands] = min(row.rank or 0, best.get(stands, 99))
    better = {each: sum(other < rank for other in best.values()) for each, rank in best.items()}
    as_good = {each: sum(other <= rank for other in best.values()) for each, rank in best.items()}
    inside = {each for each in best if as_good[each] <= 3}
    return inside, {each for each in best if better[each] < 3 < as_good[each]}


@settings(max_examples=150, deadline=None)
@given(st.data(), METHODS, DEEDS, DEEDS)
def test_merging_never_costs_a_vote(
    data: st.DataObject, method: Method, before: list[tuple[int, int] | None], after: list[tuple[int, int] | None]
) -> None:
    """Whatever is merged or taken apart before and after a vote, the best that stand are in, and can be adopted."""
    now = Deeds(day(5, opportunity=IDEAS))
    now.act(before)
    draft = adoption.draw_up(now.offsite, Kind.OPPORTUNITY, method=method)
    urn = drawn(data, draft)
    now.act(after)
    result = outcome_of(now.offsite, urn)
    inside, level = expected(now.offsite, urn)
    assert (set(result.above), set(result.level)) == (inside, level)
    decided = Ruling("Dana", "It is urgent", result.level[: result.places])
    done = adoption.adopt(now.offsite, result, results.how_adopted(result, decided), decided)
    stand = {each.id for each in proposals.standing(done, Kind.OPPORTUNITY)}
    assert {each.id for each in adoption.adopted(done, Kind.OPPORTUNITY)} == {*result.above, *decided.chosen} <= stand
    assert results.sentence_of(urn, result)


@settings(max_examples=100, deadline=None)
@given(st.data(), st.sampled_from([Score(0, 2), Rank()]), DEEDS, DEEDS)
def test_run_offs_survive_every_merge(
    data: st.DataObject, method: Method, between: list[tuple[int, int] | None], after: list[tuple[int, int] | None]
) -> None:
    """With run-offs in between, an outcome is always there, fills the places, and gives none of them twice."""
    now = Deeds(day(5, opportunity=IDEAS))
    urns = [drawn(data, adoption.draw_up(now.offsite, Kind.OPPORTUNITY, method=method))]
    for deeds in (between, after):
        now.act(deeds)
        result = outcome_of(now.offsite, urns[-1], *urns[:-1])
        if result.tied:
            urns.append(drawn(data, adoption.run_off(now.offsite, result)))
    result = outcome_of(now.offsite, urns[-1], *urns[:-1])
    assert not set(result.above) & set(result.level)
    assert len(result.above) + result.places == min(3, len({*result.above, *result.level}))
    assert len(result.level) > result.places or not result.level
    assert results.sentence_of(urns[-1], result)
    assert on_record(now.offsite, Box(tuple(urns)), Kind.OPPORTUNITY)
    decided = Ruling("Dana", "It is urgent", result.level[: result.places])
    done = adoption.adopt(now.offsite, result, "", decided)
    assert len(adoption.adopted(done, Kind.OPPORTUNITY)) == len(result.above) + result.places


@settings(max_examples=60, deadline=None)
@given(st.data(), METHODS, DEEDS)
def test_merging_and_taking_apart_leave_an_outcome_as_it_was(
    data: st.DataObject, method: Method, deeds: list[tuple[int, int] | None]
) -> None:
    """Once all that was merged after a vote is taken apart again, the vote says what it said at first."""
    now = Deeds(day(5, opportunity=IDEAS))
    urn = drawn(data, adoption.draw_up(now.offsite, Kind.OPPORTUNITY, method=method))
    first = outcome_of(now.offsite, urn)
    now.act(deeds)
    now.act([None] * len(now.merges))
    assert outcome_of(now.offsite, urn) == first

"""Whatever is merged and taken apart around a vote, its outcome is there, and is what it should be."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from offsite.domain import adoption, proposals, results
from offsite.domain.adoption import Ruling
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.record import on_record
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Round
from tests.domain.merge_samples import IDEAS
from tests.domain.samples import day, outcome_of, revealed


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

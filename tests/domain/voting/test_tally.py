"""Tables and orders are counted by the standard rules."""

from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from statistics import fmean, median

import pytest
import votelib.component.rankscore
import votelib.convert
import votelib.evaluate.cardinal
import votelib.evaluate.condorcet
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.voting.tally import (
    borda_points,
    condorcet_winner,
    dot_table,
    pairwise,
    schulze_ranks,
    score_table,
    top,
)

OPTIONS = ("a", "b", "c", "d")
Ballot = dict[str, int]
SCORES = st.lists(st.dictionaries(st.sampled_from(OPTIONS), st.integers(0, 5)), max_size=9)
RANKINGS = st.lists(st.dictionaries(st.sampled_from(OPTIONS), st.integers(1, 4)), max_size=9)
STRICT = st.lists(
    st.permutations(OPTIONS).map(lambda order: {option: place for place, option in enumerate(order, start=1)}),
    min_size=1,
    max_size=9,
)


def _schulze_of_wikipedia() -> list[Ballot]:
    """Return the 45 ballots of Schulze's own example, whose order is E, A, C, B, D."""
    groups = {
        "ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8,
    }  # fmt: skip
    return [
        {option: place for place, option in enumerate(order, start=1)}
        for order, voters in groups.items()
        for _ in range(voters)
    ]


def _as_votelib(rankings: list[Ballot]) -> Counter[tuple[object, ...]]:
    """Return rankings as votelib has them: tuples of options, level ones as a frozen set, the unranked last."""
    votes: Counter[tuple[object, ...]] = Counter()
    for ranking in rankings:
        place = {option: ranking.get(option, 99) for option in OPTIONS}
        order = sorted(OPTIONS, key=place.__getitem__)
        tiers = [frozenset(tier) for _, tier in groupby(order, key=place.__getitem__)]
        votes[tuple(next(iter(tier)) if len(tier) == 1 else tier for tier in tiers)] += 1
    return votes


def test_scores_are_counted_per_level_with_mean_and_median() -> None:
    """A blank is no rating: it counts neither in the mean nor among the raters."""
    row, unrated = score_table(("a", "b"), [{"a": 5}, {"a": 2}, {"a": 2}, {}])
    assert (row.counts, row.mean, row.median, row.raters) == ((0, 0, 2, 0, 0, 1), 3.0, 2.0, 3)
    assert (unrated.counts, unrated.mean, unrated.median, unrated.raters) == ((0,) * 6, None, None, 0)


def test_a_value_off_the_scale_is_refused() -> None:
    """A value that is no level is an error, not silently lost."""
    with pytest.raises(ValueError, match="from 0 to 5"):
        score_table(("a",), [{"a": 6}])
    with pytest.raises(ValueError, match="from 1 to 3"):
        score_table(("a",), [{"a": 0}], lowest=1, highest=3)


@given(SCORES)
def test_means_and_medians_agree_with_the_standard_library(ballots: list[Ballot]) -> None:
    """Mean and median are those of the values given."""
    for row in score_table(OPTIONS, ballots):
        values = [ballot[row.option] for ballot in ballots if row.option in ballot]
        assert row.raters == len(values) == sum(row.counts)
        assert row.mean == (pytest.approx(fmean(values)) if values else None)
        assert row.median == (median(values) if values else None)


@given(SCORES.filter(any))
def test_the_highest_mean_is_the_one_votelib_elects(ballots: list[Ballot]) -> None:
    """Where one mean is highest, an independent implementation of score voting elects that option."""
    means = {row.option: row.mean for row in score_table(OPTIONS, ballots) if row.mean is not None}
    best = [option for option, mean in means.items() if mean == max(means.values())]
    votes = Counter(frozenset(ballot.items()) for ballot in ballots if ballot)
    elected = votelib.evaluate.cardinal.ScoreVoting("mean").evaluate(votes, 1)
    if len(best) == 1:
        assert elected == best


@given(RANKINGS)
def test_pairs_and_condorcet_winner_agree_with_votelib(rankings: list[Ballot]) -> None:
    """Pairwise counts and the Condorcet winner are those of an independent implementation, ties and blanks included."""
    table = pairwise(OPTIONS, rankings)
    theirs = votelib.convert.RankedToCondorcetVotes().convert(_as_votelib(rankings))
    assert table == {pair: theirs.get(pair, 0) for pair in table}
    winner = condorcet_winner(OPTIONS, rankings)
    assert votelib.evaluate.condorcet.CondorcetWinner().evaluate(table) == ([] if winner is None else [winner])


@given(STRICT)
def test_borda_points_agree_with_votelib(rankings: list[Ballot]) -> None:
    """Borda points of full rankings are those of an independent implementation."""
    scorer = votelib.component.rankscore.Borda(0)
    theirs = votelib.convert.RankedToPositionalVotes(scorer).convert(_as_votelib(rankings))
    assert borda_points(OPTIONS, rankings) == {option: theirs.get(option, 0) for option in OPTIONS}


def test_borda_points_average_over_ties_and_unranked_options() -> None:
    """Level options share the points of their places; unranked ones are level in the last places."""
    assert borda_points(OPTIONS, [{"a": 1, "b": 1}]) == {"a": 2.5, "b": 2.5, "c": 0.5, "d": 0.5}
    assert borda_points(OPTIONS, [{}]) == dict.fromkeys(OPTIONS, 1.5)


@given(RANKINGS)
def test_all_ballots_share_out_the_same_borda_points(rankings: list[Ballot]) -> None:
    """Each ballot gives out n(n-1)/2 points, whatever its ties."""
    assert sum(borda_points(OPTIONS, rankings).values()) == 6 * len(rankings)


def test_schulze_order_of_the_published_example() -> None:
    """The 45 ballots of Schulze's example give E, A, C, B, D."""
    assert schulze_ranks("ABCDE", _schulze_of_wikipedia()) == {"E": 1, "A": 2, "C": 3, "B": 4, "D": 5}


@given(RANKINGS)
def test_schulze_agrees_with_votelib_where_its_order_is_full(rankings: list[Ballot]) -> None:
    """A sole winner is the one votelib elects, and an order without ties is votelib's order."""
    ranks = schulze_ranks(OPTIONS, rankings)
    table = pairwise(OPTIONS, rankings)
    theirs = votelib.evaluate.condorcet.Schulze().evaluate(table, len(OPTIONS))
    best = [option for option in OPTIONS if ranks[option] == 1]
    if len(best) == 1:
        assert votelib.evaluate.condorcet.Schulze().evaluate(table, 1) == best
    if set(theirs) == set(OPTIONS) and len({ranks[option] for option in OPTIONS}) == len(OPTIONS):
        assert sorted(OPTIONS, key=ranks.__getitem__) == theirs


@given(RANKINGS)
def test_schulze_picks_the_condorcet_winner(rankings: list[Ballot]) -> None:
    """Who beats everybody in pairs is alone in the first place."""
    winner = condorcet_winner(OPTIONS, rankings)
    if winner is not None:
        ranks = schulze_ranks(OPTIONS, rankings)
        assert [option for option in OPTIONS if ranks[option] == 1] == [winner]


def test_unbeaten_options_share_the_first_place() -> None:
    """An option that nobody beats is not put behind another one only because that one beats more."""
    rankings = [{"a": 1, "b": 2, "c": 3}, {"c": 1, "a": 2, "b": 3}]
    assert schulze_ranks("abc", rankings) == {"a": 1, "c": 1, "b": 3}


@given(RANKINGS, st.permutations(OPTIONS))
def test_orders_know_neither_names_nor_sequence(rankings: list[Ballot], renamed: list[str]) -> None:
    """Renaming the options renames the result, and the order of ballots and options changes nothing."""
    names = dict(zip(OPTIONS, renamed, strict=True))
    turned = [{names[option]: rank for option, rank in ranking.items()} for ranking in rankings[::-1]]
    for rule in (schulze_ranks, borda_points):
        result: Mapping[str, float] = rule(OPTIONS, rankings)
        assert rule(renamed, turned) == {names[option]: value for option, value in result.items()}


def test_dots_are_summed_and_supporters_counted() -> None:
    """The sum of dots and the number of people behind it stand side by side."""
    rows = dot_table(("a", "b"), [{"a": 3}, {"a": 1, "b": 2}, {"a": 0}])
    assert [(row.option, row.dots, row.supporters) for row in rows] == [("a", 4, 2), ("b", 2, 1)]
    with pytest.raises(ValueError, match="from 0 up"):
        dot_table(("a",), [{"a": -1}])


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (0, ((), (), 0)),
        (1, (("a",), (), 0)),
        (2, (("a",), ("b", "c"), 1)),
        (3, (("a", "b", "c"), (), 0)),
        (4, (("a", "b", "c", "d"), (), 0)),
        (9, (("a", "b", "c", "d"), (), 0)),
    ],
)
def test_the_cut_says_who_is_level_for_how_many_places(places: int, expected: object) -> None:
    """A tie at the cut is told, never broken."""
    assert top({"a": 1, "b": 2, "c": 2, "d": 4}, places) == expected


def test_a_cut_for_fewer_than_no_places_is_refused() -> None:
    """A negative number of places is an error."""
    with pytest.raises(ValueError, match="negative"):
        top({"a": 1}, -1)


@given(RANKINGS)
def test_ranks_skip_after_ties(rankings: list[Ballot]) -> None:
    """A rank is one more than the number of options before it."""
    ranks = schulze_ranks(OPTIONS, rankings)
    assert all(rank == 1 + sum(other < rank for other in ranks.values()) for rank in ranks.values())

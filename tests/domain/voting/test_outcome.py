"""One count for every method: ties stay ties, marks and sentences say what the ballots say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.outcome import (
    AssignDetail,
    Base,
    ConsentDetail,
    Cut,
    DotsDetail,
    RankDetail,
    cross_check,
    cut,
    quorum,
    sentence,
    tally,
)

OPTIONS = ("a", "b", "c", "d")
OWNERS = Assign((("ceo", "CEO"), ("cfo", "CFO")))
TWO = Score(criteria=("impact", "learnability"))
METHODS: tuple[Method, ...] = (Score(), TWO, Dots(3, 3), Rank(), Consent(), OWNERS)
SCORES = st.lists(st.dictionaries(st.sampled_from(OPTIONS), st.integers(0, 5)), max_size=8)
RANKS = st.lists(st.dictionaries(st.sampled_from(OPTIONS), st.integers(1, 4)), max_size=8)


def _ranks(method: Method, ballots: list[dict[str, int]]) -> dict[str, int | None]:
    return {row.option: row.rank for row in tally(method, OPTIONS, ballots).rows}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("ballots", [[], [{}], [{}, {}, {}]])
def test_nothing_said_is_no_result(method: Method, ballots: list[Choices]) -> None:
    """Without ballots, or with blank ones only, all options are alike and the sentence says that there is no result."""
    result = tally(method, OPTIONS, ballots)
    assert {(row.rank, row.fraction, row.divided, row.outlier) for row in result.rows} in (
        {(1, 0.0, False, False)},
        {(None, 0.0, False, False)},
        {(1, 0.5, False, False)},  # rankings: everybody draws with everybody
    )
    assert result.blank == len(ballots)
    assert sentence(method, OPTIONS, ballots, 2).endswith("so there is no result.")


def test_scores_order_by_mean_then_raters_then_stay_level() -> None:
    """The mean decides, then the number of raters; what is level after that shares the rank."""
    ballots: list[Choices] = [{"a": 4, "b": 4, "c": 4, "d": 1}, {"a": 4, "c": 4}]
    result = tally(Score(), OPTIONS, ballots)
    assert [(row.option, row.rank) for row in result.rows] == [("a", 1), ("c", 1), ("b", 3), ("d", 4)]
    assert cut(result, 1) == Cut((), ("a", "c"), 1)


def test_thirds_are_compared_exactly() -> None:
    """Equal means are equal even where binary fractions would part them."""
    ballots: list[Choices] = [{"a": 0, "b": 1}, {"a": 0, "b": 0}, {"a": 1, "b": 0}] * 7
    assert {row.rank for row in tally(Score(), ("a", "b"), ballots).rows} == {1}


def test_figures_get_as_many_decimals_as_tell_them_apart() -> None:
    """Two options with different ranks never show the same mean."""
    ballots: list[Choices] = [*[{"a": 4, "b": 4}] * 22, {"a": 5, "b": 4}]
    figures = [row.figure for row in tally(Score(), ("a", "b", "c"), ballots).rows]
    assert figures == ["4.04", "4.00", "–"]
    halves: list[Choices] = [{"a": 4}, {"a": 4}, {"a": 4}, {"a": 5}]
    assert tally(Score(), ("a",), halves).rows[0].figure == "4.3"


def test_two_criteria_are_reported_apart_and_ordered_by_the_mean_of_their_means() -> None:
    """The order follows the mean of both means; a half-rated option has none and comes last."""
    ballots: list[Choices] = [
        {"a": {"impact": 5, "learnability": 1}, "b": {"impact": 4, "learnability": 4}, "c": {"impact": 5}},
        {"a": {"impact": 5}, "b": {"learnability": 2}},
    ]
    rows = {row.option: row for row in tally(TWO, ("a", "b", "c"), ballots).rows}
    assert [(rows[option].rank, rows[option].figure) for option in "abc"] == [(2, "3.0"), (1, "3.5"), (3, "–")]
    assert [(part.criterion, part.mean, part.raters) for part in rows["b"].ratings] == [
        ("impact", 4.0, 1),
        ("learnability", 3.0, 2),
    ]
    assert rows["b"].raters == 1
    assert rows["c"].mean is None


def test_marks_tell_what_needs_talk() -> None:
    """Two camps are divided, a lone voice is an outlier, and fewer raters than half of the ballots are few."""
    ballots: list[Choices] = [{"a": 0, "b": 5, "c": 3}, {"a": 0, "b": 5}, {"a": 5, "b": 5}, {"a": 5, "b": 5}, {"b": 0}]
    rows = {row.option: row for row in tally(Score(), ("a", "b", "c"), ballots).rows}
    assert (rows["a"].divided, rows["a"].outlier, rows["a"].rated_by_few) == (True, False, False)
    assert (rows["b"].divided, rows["b"].outlier, rows["b"].rated_by_few) == (False, True, False)
    assert (rows["c"].divided, rows["c"].outlier, rows["c"].rated_by_few) == (False, False, True)
    told = sentence(Score(), ("a", "b", "c"), ballots, 1)
    assert "On one option we are divided: discuss it, then vote a second time." in told
    assert "One option was rated on fewer than half of the ballots." in told


def test_dots_show_supporters_and_only_their_sum_decides() -> None:
    """Equal sums are level, however many people stand behind them."""
    result = tally(Dots(3, 3), ("a", "b", "c"), [{"a": 2, "b": 1}, {"b": 1, "c": 1}])
    assert [(row.option, row.rank, row.figure) for row in result.rows] == [
        ("a", 1, "2 dots"),
        ("b", 1, "2 dots"),
        ("c", 3, "1 dot"),
    ]
    assert [row.detail for row in result.rows] == [DotsDetail(2, 1), DotsDetail(2, 2), DotsDetail(1, 1)]


def test_rankings_carry_borda_points_pairs_and_concordance() -> None:
    """Beside the Schulze order stand Borda points, pairs and Kendall's W."""
    result = tally(Rank(), ("a", "b"), [{"a": 1, "b": 2}, {"a": 1}, {"b": 1}])
    assert [(row.option, row.rank, row.figure) for row in result.rows] == [
        ("a", 1, "beats 1 of 1"),
        ("b", 2, "beats 0 of 1"),
    ]
    assert result.row("a").detail == RankDetail(borda=2.0, wins=1, losses=0)
    assert result.pairs == (("a", "b", 2), ("b", "a", 1))
    assert result.concordance == pytest.approx(1 / 9)
    with pytest.raises(KeyError):
        result.row("z")


@pytest.mark.parametrize(
    ("values", "passes", "says"),
    [
        ([5, 4, 3], True, "It passes: all three who voted can live with it."),
        ([3], True, "It passes: the one who voted can live with it."),
        ([5, 2], False, "one reservation to hear among the two people who voted."),
        ([0, 1, 1, 5], False, "one block and two serious concerns among the four people"),
    ],
)
def test_consent_passes_when_nobody_is_below_three(values: list[int], passes: bool, says: str) -> None:
    """One value below 3 stops a consent, and no mean is ever shown."""
    ballots: list[Choices] = [{"x": value} for value in values]
    row = tally(Consent(), ("x",), ballots).rows[0]
    assert isinstance(row.detail, ConsentDetail)
    assert row.detail.passes is passes
    assert (row.mean, row.median, row.rank, row.ratings) == (None, None, None, ())
    assert says in sentence(Consent(), ("x",), ballots, 1)
    assert cut(tally(Consent(), ("x",), ballots), 1) == Cut(("x",) if passes else (), (), 0)


def test_consent_needs_the_quorum() -> None:
    """Without the quorum a consent does not pass, and the sentence says how many are missing."""
    ballots: list[Choices] = [{"x": 5}, {}]
    assert cut(tally(Consent(), ("x",), ballots, Base(5, quorum(5))), 1).above == ()
    told = sentence(Consent(), ("x",), ballots, 1, Base(5, quorum(5)))
    assert told.startswith("No quorum: two of five voted, three are needed")
    assert "one abstained" in told


def test_assign_counts_choices_and_names_the_leading_ones() -> None:
    """The most chosen choice is named with its base; level ones are named together."""
    ballots: list[Choices] = [{"x": "ceo", "y": "ceo"}, {"x": "ceo", "y": "cfo"}, {"x": "cfo"}]
    result = tally(OWNERS, ("x", "y", "z"), ballots)
    assert [row.figure for row in result.rows] == ["CEO: 2 of 3", "CEO and CFO: 1 of 2 each", "nobody chosen"]
    assert result.row("y").detail == AssignDetail((("ceo", 1), ("cfo", 1)), ("ceo", "cfo"), 0.5)
    assert cut(result, 1) == Cut((), (), 0)


def test_quorum_is_more_than_half() -> None:
    """Half is not enough, whether the electorate is odd or even."""
    assert [quorum(size) for size in (1, 2, 8, 9)] == [1, 2, 5, 5]


@pytest.mark.parametrize(
    ("values", "seats", "says"),
    [
        ({"a": 5, "b": 4, "c": 3, "d": 3}, 3, "Two are clear. Two are level for the third place: settle that before"),
        ({"a": 5, "b": 3, "c": 3, "d": 3}, 3, "One is clear. Three are level for the last two places:"),
        ({"a": 3, "b": 3, "c": 3, "d": 3}, 1, "All four are level for the first place:"),
        ({"a": 3, "b": 3, "c": 3, "d": 1}, 2, "Three are level for the two places:"),
        ({"a": 5, "b": 2, "c": 1, "d": 0}, 1, "The first place is clear."),
        ({"a": 5, "b": 4, "c": 1, "d": 0}, 2, "The first two are clear."),
        ({"a": 5, "b": 4, "c": 1, "d": 0}, 4, "There is a place for all four."),
    ],
)  # fmt: skip
def test_the_sentence_tells_clear_and_level(values: dict[str, int], seats: int, says: str) -> None:
    """The sentence says who is clear, who is level for which place, and what to do about it."""
    assert sentence(Score(), OPTIONS, [values] * 30, seats).startswith(says)


def test_a_near_result_is_told_and_a_safe_one_is_not() -> None:
    """One more ballot matters after two, and not after thirty with a wide lead."""
    wide: list[Choices] = [{"a": 5, "b": 0, "c": 0, "d": 0}]
    assert "One vote would change this." in sentence(Score(), OPTIONS, [{"a": 3, "b": 2}] * 2, 1)
    assert "One vote" not in sentence(Score(), OPTIONS, wide * 30, 1)
    assert sentence(Score(), OPTIONS, wide * 30, 1).endswith("Counted four other ways, the first one stays the same.")


def test_a_result_that_hangs_on_the_rule_is_told() -> None:
    """Where another rule would put somebody else first, the sentence names that rule."""
    ballots: list[Choices] = [{"a": 5, "b": 0}, {"a": 3, "b": 4}, {"a": 3, "b": 4}]
    check = cross_check(Score(), ("a", "b"), ballots, 1)
    assert [(recount.rule, recount.same_winner, recount.same_top) for recount in check.recounts] == [
        ("median", False, False),
        ("sum with blanks as 0", True, True),
        ("Borda points", False, False),
        ("pairs (Condorcet)", False, False),
    ]
    assert not check.same_winner
    assert not check.same_top
    assert "but not by median, Borda points or pairs (Condorcet)." in sentence(Score(), ("a", "b"), ballots, 1)


def test_recounts_follow_what_the_ballots_allow() -> None:
    """Approvals, consents and assignments have no other rule; rankings have two, dots with a higher cap three."""
    ballots: list[Choices] = [{"a": 1, "b": 2}]
    assert cross_check(Dots(3, 1), OPTIONS, [{"a": 1}], 1).recounts == ()
    assert cross_check(Consent(), OPTIONS, ballots, 1).recounts == ()
    assert len(cross_check(Rank(), OPTIONS, ballots, 1).recounts) == 2
    assert len(cross_check(Dots(9, 9), OPTIONS, ballots, 1).recounts) == 3


@given(SCORES, st.integers(0, 4))
def test_recount_by_pairs_cuts_where_all_above_beat_all_below(ballots: list[dict[str, int]], seats: int) -> None:
    """A recount never gives away more places than there are, and its level options are more than their places."""
    for recount in cross_check(Score(), OPTIONS, ballots, seats).recounts:
        where = recount.cut
        assert len(where.above) + where.places == seats
        assert len(where.level) > where.places or not where.level


@given(SCORES, st.sampled_from([Score(), Dots(20, 5)]), st.sampled_from(OPTIONS), st.data())
def test_raising_an_option_never_harms_it(
    ballots: list[dict[str, int]], method: Method, option: str, data: st.DataObject
) -> None:
    """Scores and dots are monotone: a voter who gives an option more never lowers its rank."""
    if any(option in ballot for ballot in ballots):
        at = data.draw(st.sampled_from([at for at, ballot in enumerate(ballots) if option in ballot]))
        raised = [*ballots]
        raised[at] = {**ballots[at], option: data.draw(st.integers(ballots[at][option], 5))}
        before, after = _ranks(method, ballots)[option], _ranks(method, raised)[option]
        assert before is not None
        assert after is not None
        assert after <= before


@given(SCORES, st.permutations(range(8)), st.sampled_from([Score(), Dots(20, 5), Consent()]))
def test_the_order_of_ballots_never_matters(ballots: list[dict[str, int]], order: list[int], method: Method) -> None:
    """Voters are anonymous: any order of the same ballots gives the same result."""
    shuffled = [ballots[at] for at in order if at < len(ballots)]
    assert tally(method, OPTIONS, ballots) == tally(method, OPTIONS, shuffled)


@given(RANKS, st.permutations(OPTIONS))
def test_the_order_of_options_never_breaks_a_tie(ballots: list[dict[str, int]], order: list[str]) -> None:
    """Options are treated alike: whatever order they are given in, each has the same rank."""
    for method in (Score(), Dots(20, 5), Rank()):
        ranks = {row.option: row.rank for row in tally(method, order, ballots).rows}
        assert ranks == _ranks(method, ballots)


@given(st.integers(1, 9), st.sampled_from([Score(), Dots(5, 5), Rank()]))
def test_what_everybody_puts_first_is_first(voters: int, method: Method) -> None:
    """When all ballots agree, so does the result, and by every other rule too."""
    best, second = (1, 2) if isinstance(method, Rank) else (5, 0)
    ballots: list[Choices] = [{"a": best, "b": second, "c": second, "d": second}] * voters
    assert cut(tally(method, OPTIONS, ballots), 1).above == ("a",)
    assert cross_check(method, OPTIONS, ballots, 1).same_winner


def test_a_result_holds_no_single_ballot() -> None:
    """Results of different ballots with the same totals are equal: no ballot can be told from them."""
    assert tally(Score(), ("a", "b"), [{"a": 5, "b": 0}, {"a": 0, "b": 5}]) == tally(
        Score(), ("a", "b"), [{"a": 5, "b": 5}, {"a": 0, "b": 0}]
    )


@pytest.mark.parametrize(
    ("method", "ballot", "says"),
    [
        (Score(), {"a": "x"}, "whole numbers"),
        (Score(), {"a": 9}, "from 0 to 5"),
        (TWO, {"a": 3}, "each criterion"),
        (Rank(), {"a": True}, "whole numbers"),
        (OWNERS, {"a": "cto"}, "choices offered"),
    ],
)
def test_ballots_against_the_rule_are_refused(method: Method, ballot: Choices, says: str) -> None:
    """A ballot that does not fit the method stops the count; it is never counted in part."""
    with pytest.raises(ValueError, match=says):
        tally(method, ("a",), [ballot])

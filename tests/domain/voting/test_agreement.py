"""Measures of agreement give the published values."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.voting.agreement import agreement, consensus, has_outlier, is_divided, kendall_w, spread

COUNTS = st.lists(st.integers(0, 6), min_size=3, max_size=7).filter(any)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([0, 0, 9, 0, 0], 1.0),  # unanimous
        ([3, 3, 3, 3, 3], 0.0),  # evenly spread
        ([5, 0, 0, 0, 0, 5], -1.0),  # two camps at the ends
        ([30, 40, 210, 130, 530, 50, 10], 0.6113333),  # the worked example of the R package agrmt
        ([1, 0, 0, 0, 0, 8], 5 / 9),  # by hand: 2/9 of -1 and 7/9 of 1
        ([0, 0, 0, 1, 0, 3], 0.675),  # by hand: U = 7/16, its layer 0.35; half of it, and half of 1
        ([1, 1, 0, 0, 0], 0.75),  # neighbours: U = 1, times 1 - 1/4
    ],
)
def test_agreement_gives_published_and_hand_computed_values(counts: list[int], expected: float) -> None:
    """A is what van der Eijk's paper and a computation by hand give."""
    assert agreement(counts) == pytest.approx(expected, abs=1e-7)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([0, 0, 4, 0, 0], 1.0),
        ([4, 0, 0, 0, 4], 0.0),
        ([0, 0, 0, 4, 4], 1 + math.log2(1 - 0.5 / 4)),
        ([1, 1, 1, 1, 1], 1 + (2 * math.log2(0.5) + 2 * math.log2(0.75)) / 5),
    ],
)
def test_consensus_gives_the_values_of_its_definition(counts: list[int], expected: float) -> None:
    """Consensus is what the formula of Tastle and Wierman gives by hand."""
    assert consensus(counts) == pytest.approx(expected)


def test_spread_runs_from_none_to_a_half() -> None:
    """Spread is 0 for unanimity, 0.5 for two equal camps at the ends, and the standard deviation over the width."""
    assert spread([0, 5, 0]) == 0.0
    assert spread([4, 0, 0, 0, 4]) == 0.5
    assert spread([1, 1, 1, 1, 1]) == pytest.approx(math.sqrt(2) / 4)


def test_measures_are_undefined_without_ratings_or_levels() -> None:
    """Where a measure is undefined it is None, never a made-up number."""
    assert (agreement([0, 0, 0]), consensus([0, 0, 0]), spread([0, 0, 0])) == (None, None, None)
    assert agreement([1, 2]) is None
    assert (consensus([3]), spread([3]), agreement([]), consensus([]), spread([])) == (None,) * 5


@pytest.mark.parametrize("measure", [agreement, consensus, spread])
def test_negative_counts_are_refused(measure: object) -> None:
    """A negative number of ratings is an error, not a result."""
    assert callable(measure)
    with pytest.raises(ValueError, match="negative"):
        measure([1, -1, 3])


@given(COUNTS, st.integers(2, 4))
def test_measures_keep_their_range_and_ignore_size_and_direction(counts: list[int], times: int) -> None:
    """Turning the scale round or multiplying the group changes no measure, and each stays in its range."""
    for measure, low, high in ((agreement, -1.0, 1.0), (consensus, 0.0, 1.0), (spread, 0.0, 0.5)):
        value = measure(counts)
        assert value is not None
        assert low - 1e-9 <= value <= high + 1e-9
        assert measure(counts[::-1]) == pytest.approx(value, abs=1e-9)
        assert measure([count * times for count in counts]) == pytest.approx(value, abs=1e-9)


def test_kendall_w_gives_textbook_values() -> None:
    """W is 1 for one common order, 0 for opposite ones, and corrects for ties."""
    assert kendall_w([[1, 2, 3], [1, 2, 3]]) == 1.0
    assert kendall_w([[1, 2, 3], [3, 2, 1]]) == 0.0
    # By hand: sums 2.5, 4.5, 5 around 4, so S = 3.5; W = 12 * 3.5 / (4 * 24 - 2 * 6).
    assert kendall_w([[1.5, 1.5, 3], [1, 3, 2]]) == 0.5


def test_kendall_w_is_undefined_where_nobody_tells_options_apart() -> None:
    """Without voters, options or differences there is no W, and rankings of different length are refused."""
    assert kendall_w([]) is None
    assert kendall_w([[1], [1]]) is None
    assert kendall_w([[1.5, 1.5], [1.5, 1.5]]) is None
    with pytest.raises(ValueError, match="same options"):
        kendall_w([[1, 2], [1, 2, 3]])


def test_divided_takes_low_agreement_and_four_ratings() -> None:
    """Two camps of two are divided; three ratings are too few to say so; a lone voice among five is not division."""
    assert is_divided([2, 0, 0, 0, 0, 2])
    assert not is_divided([1, 0, 0, 0, 0, 2])
    assert not is_divided([1, 0, 0, 0, 0, 4])


@pytest.mark.parametrize(
    ("counts", "stands_apart"),
    [
        ([1, 0, 0, 0, 0, 8], True),
        ([0, 0, 0, 1, 0, 3], True),
        ([0, 0, 0, 0, 1, 8], False),  # one level away
        ([2, 0, 0, 0, 0, 8], False),  # not alone
        ([1, 0, 0, 0, 0, 1], False),  # of two, neither stands apart
        ([0, 0, 0, 0, 0, 9], False),
    ],
)
def test_an_outlier_sits_alone_two_levels_off(counts: list[int], stands_apart: bool) -> None:
    """A rating is an outlier when the group agrees and no other rating is within one level of it."""
    assert has_outlier(counts) is stands_apart

"""How far a group agrees: agreement A, consensus and spread of ratings, and Kendall's W of rankings."""

import math
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

DIVIDED_BELOW = Fraction(1, 5)
"""An option whose agreement A is lower than this, with enough ratings, is divided."""

DIVIDED_FROM_RATINGS = 4
"""How many ratings it takes to call an option divided."""

OUTLIER_FROM_RATINGS = 3
"""How many ratings it takes before one of them can stand apart from the others."""


def agreement(counts: Sequence[int]) -> float | None:
    """Return van der Eijk's agreement A: -1 for two camps at the ends, 0 for an even spread, 1 for unanimity.

    Source: C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35 (2001) 325-341.

    Args:
        counts: the number of ratings per level, lowest level first.

    Returns:
        A, or None without ratings or with fewer than three levels.

    Raises:
        ValueError: when a count is negative.
    """
    exact = _exact_agreement(counts)
    return None if exact is None else float(exact)


def consensus(counts: Sequence[int]) -> float | None:
    """Return Tastle and Wierman's consensus: 0 for two equal camps at the ends, 1 for unanimity.

    Source: W. J. Tastle, M. J. Wierman, "Consensus and dissention: A measure of ordinal dispersion", International
    Journal of Approximate Reasoning 45 (2007) 531-545.

    Args:
        counts: the number of ratings per level, lowest level first.

    Returns:
        The consensus, or None without ratings or with fewer than two levels.

    Raises:
        ValueError: when a count is negative.
    """
    total = _ratings(counts)
    if total == 0 or len(counts) < 2:
        return None
    mean = Fraction(sum(level * count for level, count in enumerate(counts)), total)
    width = len(counts) - 1
    return 1 + math.fsum(
        count / total * math.log2(1 - abs(level - mean) / width) for level, count in enumerate(counts) if count
    )


def spread(counts: Sequence[int]) -> float | None:
    """Return the population standard deviation over the width of the scale: 0 for unanimity, 0.5 for two equal camps.

    Args:
        counts: the number of ratings per level, lowest level first.

    Returns:
        The spread, or None without ratings or with fewer than two levels.

    Raises:
        ValueError: when a count is negative.
    """
    total = _ratings(counts)
    if total == 0 or len(counts) < 2:
        return None
    first = Fraction(sum(level * count for level, count in enumerate(counts)), total)
    second = Fraction(sum(level * level * count for level, count in enumerate(counts)), total)
    return math.sqrt(second - first * first) / (len(counts) - 1)


def kendall_w(rankings: Sequence[Sequence[float]]) -> float | None:
    """Return Kendall's coefficient of concordance W, corrected for ties: 0 for no common order, 1 for one and the same.

    Source: M. G. Kendall, B. Babington Smith, "The problem of m rankings", Annals of Mathematical Statistics 10 (1939)
    275-287, with the correction for ties of M. G. Kendall, "Rank correlation methods" (1948).

    Args:
        rankings: one sequence of ranks per voter, all over the same options in the same order, ties as average ranks.

    Returns:
        W, or None where it is undefined: no voters, fewer than two options, or nobody who tells two options apart.

    Raises:
        ValueError: when the rankings differ in length.
    """
    if not rankings:
        return None
    voters, options = len(rankings), len(rankings[0])
    if any(len(ranks) != options for ranks in rankings):
        raise ValueError("All rankings must be over the same options.")
    sums = [sum(map(Fraction, column)) for column in zip(*rankings, strict=True)]
    ties = sum(size**3 - size for ranks in rankings for size in Counter(ranks).values())
    most = voters * voters * (options**3 - options) - voters * ties
    if most == 0:
        return None
    mean = Fraction(sum(sums), options)
    return float(12 * sum((value - mean) ** 2 for value in sums) / most)


def is_divided(counts: Sequence[int]) -> bool:
    """Return whether A is below 0.2 with at least four ratings; `counts` are ratings per level, lowest level first."""
    exact = _exact_agreement(counts)
    return exact is not None and exact < DIVIDED_BELOW and sum(counts) >= DIVIDED_FROM_RATINGS


def has_outlier(counts: Sequence[int]) -> bool:
    """Return whether the group agrees but a single rating sits two or more levels from every other one.

    Agreement counts as high here from 0.2 up, where an option stops being divided, so that one lone voice among five is
    still heard. It takes at least three ratings: of two, neither stands apart.

    Args:
        counts: the number of ratings per level, lowest level first.
    """
    exact = _exact_agreement(counts)
    if exact is None or exact < DIVIDED_BELOW or sum(counts) < OUTLIER_FROM_RATINGS:
        return False
    padded = (0, *counts, 0)
    return any(padded[at] == 1 and padded[at - 1] == padded[at + 1] == 0 for at in range(1, len(counts) + 1))


def _ratings(counts: Sequence[int]) -> int:
    if any(count < 0 for count in counts):
        raise ValueError("The number of ratings per level cannot be negative.")
    return sum(counts)


def _exact_agreement(counts: Sequence[int]) -> Fraction | None:
    """Return A without rounding: layers are peeled off, each one the smallest count of every level still held."""
    total = _ratings(counts)
    if total == 0 or len(counts) < 3:
        return None
    left = list(counts)
    value = Fraction(0)
    while any(left):
        depth = min(count for count in left if count)
        layer = [count > 0 for count in left]
        value += Fraction(depth * sum(layer), total) * _layer_value(layer)
        left = [count - depth if count else 0 for count in left]
    return value


def _layer_value(layer: Sequence[bool]) -> Fraction:
    """Return unimodality U times the share of levels that the layer leaves empty."""
    levels, held = len(layer), sum(layer)
    if held == 1:
        return Fraction(1)
    if held == levels:
        return Fraction(0)
    triples = Counter(combinations(layer, 3))
    even = triples[True, True, False] + triples[False, True, True]
    broken = triples[True, False, True]
    unimodality = Fraction((levels - 2) * even - (levels - 1) * broken, (levels - 2) * (even + broken))
    return unimodality * (1 - Fraction(held - 1, levels - 1))

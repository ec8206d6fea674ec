"""Counting of scores and dots, exact to the last fraction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """What one option got in a score vote.

    Attributes:
        option: its id.
        counts: ratings per level, lowest level first.
        mean: mean of those who rated, or None when nobody did.
        median: median of those who rated, or None when nobody did.
        raters: how many rated it.
    """

    option: str
    counts: tuple[int, ...]
    mean: float | None
    median: float | None
    raters: int


@dataclass(frozen=True, slots=True)
class DotRow:
    """What one option got in a dot vote.

    Attributes:
        option: its id.
        dots: sum of its dots.
        supporters: how many ballots gave it at least one dot.
    """

    option: str
    dots: int
    supporters: int


def score_table(
    options: Sequence[str], ballots: Sequence[Mapping[str, int]], *, lowest: int = 0, highest: int = 5
) -> tuple[ScoreRow, ...]:
    """Return one row per option, in the order of the options.

    Args:
        options: ids of the options.
        ballots: one mapping of option to value per voter; a missing option is blank.
        lowest: the lowest level.
        highest: the highest level.

    Raises:
        ValueError: when a value is not a level.
    """
    rows = []
    for option in options:
        counts = [0] * (highest - lowest + 1)
        for ballot in ballots:
            if option in ballot:
                value = ballot[option]
                if not lowest <= value <= highest:
                    raise ValueError(f"A score is a whole number from {lowest} to {highest}.")
                counts[value - lowest] += 1
        mean, median = exact_mean(counts, lowest), exact_median(counts, lowest)
        rows.append(ScoreRow(option, tuple(counts), _as_float(mean), _as_float(median), sum(counts)))
    return tuple(rows)


def dot_table(options: Sequence[str], ballots: Sequence[Mapping[str, int]]) -> tuple[DotRow, ...]:
    """Return one row per option, in the order of the options.

    Args:
        options: ids of the options.
        ballots: one mapping of option to dots per voter; a missing option got none.

    Raises:
        ValueError: when dots are negative.
    """
    rows = []
    for option in options:
        given = [ballot.get(option, 0) for ballot in ballots]
        if any(dots < 0 for dots in given):
            raise ValueError("Dots are whole numbers from 0 up.")
        rows.append(DotRow(option, sum(given), sum(dots > 0 for dots in given)))
    return tuple(rows)


def exact_mean(counts: Sequence[int], lowest: int = 0) -> Fraction | None:
    """Return the mean as a fraction, or None without ratings; `counts` are ratings per level from `lowest` up."""
    raters = sum(counts)
    if raters == 0:
        return None
    return Fraction(sum((lowest + at) * count for at, count in enumerate(counts)), raters)


def exact_median(counts: Sequence[int], lowest: int = 0) -> Fraction | None:
    """Return the median as a fraction, midway if need be, or None without ratings; `counts` as in `exact_mean`."""
    raters = sum(counts)
    if raters == 0:
        return None
    values = [lowest + at for at, count in enumerate(counts) for _ in range(count)]
    return Fraction(values[(raters - 1) // 2] + values[raters // 2], 2)


def _as_float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)

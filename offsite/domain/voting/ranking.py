"""Counting of rankings, ranks with ties, and the cut through them."""

from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple, Protocol, Self, TypeVar

Matrix = list[list[int]]
"""Numbers for each ordered pair of options, by their places in the list of options."""


class Cut(NamedTuple):
    """Where a cut for some places runs.

    Attributes:
        above: the options that have a place for certain, best first; level ones in the order in which they were given.
        level: the options level at the cut, in the order in which they were given; empty when the cut is clean.
        places: how many places the level ones compete for; 0 when the cut is clean.
    """

    above: tuple[str, ...]
    level: tuple[str, ...]
    places: int


class Ordered(Hashable, Protocol):
    """Anything that can be put in order."""

    def __lt__(self, other: Self, /) -> bool:
        """Return whether this is lower."""
        ...


Key = TypeVar("Key", bound=Ordered)


def competition_ranks(keys: Mapping[str, Key]) -> dict[str, int]:
    """Return ranks 1-2-2-4 by key, highest key first; equal keys share the rank."""
    first_at: dict[Key, int] = {}
    for place, key in enumerate(sorted(keys.values(), reverse=True), start=1):
        first_at.setdefault(key, place)
    return {option: first_at[key] for option, key in keys.items()}


def top(ranks: Mapping[str, int], k: int) -> Cut:
    """Return who is above a cut for `k` places, who is level at it, and how many places those compete for.

    Args:
        ranks: rank per option, 1 is best, ties share the rank.
        k: number of places; with as many places as options or more, all are above.

    Raises:
        ValueError: when `k` is negative.
    """
    if k < 0:
        raise ValueError("The number of places cannot be negative.")
    above: list[str] = []
    for rank in sorted(set(ranks.values())):
        tied = [option for option, its_rank in ranks.items() if its_rank == rank]
        if len(above) == k:
            break
        if len(above) + len(tied) > k:
            return Cut(tuple(above), tuple(tied), k - len(above))
        above += tied
    return Cut(tuple(above), (), 0)


def pairwise(options: Sequence[str], rankings: Sequence[Mapping[str, int]]) -> dict[tuple[str, str], int]:
    """Return for each ordered pair of options how many ballots put the first above the second.

    Args:
        options: ids of the options.
        rankings: one mapping of option to rank per voter; 1 is best, equal ranks tie, unranked options are equal last.
    """
    table = preferences(options, rankings)
    return {
        (one, other): table[i][j] for i, one in enumerate(options) for j, other in enumerate(options) if one != other
    }


def schulze_ranks(options: Sequence[str], rankings: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Return the Schulze order as ranks 1-2-2-4.

    Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
    election method", Social Choice and Welfare 36 (2011) 267-303, with winning votes as the strength of a link. Where
    the Schulze relation leaves options incomparable, fewer beaters rank higher, so that all unbeaten
    options share the first rank and nobody ranks before an option that beats them.

    Args:
        options: ids of the options.
        rankings: one mapping of option to rank per voter; 1 is best, equal ranks tie, unranked options are equal last.
    """
    beaten = beaten_counts(path_strengths(preferences(options, rankings)))
    return competition_ranks({option: -losses for option, losses in zip(options, beaten, strict=True)})


def borda_points(options: Sequence[str], rankings: Sequence[Mapping[str, int]]) -> dict[str, float]:
    """Return Borda points: n-1 for the first of n options down to 0 for the last, averaged over ties.

    Args:
        options: ids of the options.
        rankings: one mapping of option to rank per voter; 1 is best, equal ranks tie, unranked options are equal last.
    """
    wins = preferences(options, rankings)
    size, voters = len(options), len(rankings)
    points = {}
    for i, option in enumerate(options):
        lost = sum(wins[j][i] for j in range(size))
        points[option] = (sum(wins[i]) + voters * (size - 1) - lost) / 2
    return points


def condorcet_winner(options: Sequence[str], rankings: Sequence[Mapping[str, int]]) -> str | None:
    """Return the option that more ballots put above than below each other option, or None when there is none.

    Args:
        options: ids of the options.
        rankings: one mapping of option to rank per voter; 1 is best, equal ranks tie, unranked options are equal last.
    """
    table = preferences(options, rankings)
    for i, option in enumerate(options):
        if all(table[i][j] > table[j][i] for j in range(len(options)) if j != i):
            return option
    return None


def full_ranks(options: Sequence[str], ranking: Mapping[str, int]) -> list[float]:
    """Return one voter's average rank for each option, in the order of the options; unranked options are equal last."""
    places = _places(options, ranking)
    return [
        1 + sum(other < mine for other in places) + (sum(other == mine for other in places) - 1) / 2 for mine in places
    ]


def preferences(options: Sequence[str], rankings: Sequence[Mapping[str, int]]) -> Matrix:
    """Return how many rankings put option i above option j, by their places in `options`."""
    size = len(options)
    table = [[0] * size for _ in range(size)]
    for ranking in rankings:
        places = _places(options, ranking)
        for row, mine in zip(table, places, strict=True):
            for j, other in enumerate(places):
                if mine < other:
                    row[j] += 1
    return table


def path_strengths(table: Matrix) -> Matrix:
    """Return the strength of the strongest path for each ordered pair, from how many put one above the other."""
    size = len(table)
    links = [[table[i][j] if table[i][j] > table[j][i] else 0 for j in range(size)] for i in range(size)]
    return widest_paths(links)


def widest_paths(links: Matrix) -> Matrix:
    """Return for each ordered pair the highest bottleneck over all paths of links (Floyd and Warshall's scheme)."""
    widest = [row[:] for row in links]
    for via, through in enumerate(widest):
        for row in widest:
            reach = row[via]
            if reach and row is not through:
                row[:] = [
                    have if have >= reach or have >= onward else min(reach, onward)
                    for have, onward in zip(row, through, strict=True)
                ]
    return widest


def beaten_counts(strengths: Matrix) -> list[int]:
    """Return for each option how many others have a stronger path to it than it has to them."""
    size = len(strengths)
    return [sum(strengths[j][i] > strengths[i][j] for j in range(size) if j != i) for i in range(size)]


def _places(options: Sequence[str], ranking: Mapping[str, int]) -> list[int]:
    last = max(ranking.values(), default=0) + 1
    return [ranking.get(option, last) for option in options]

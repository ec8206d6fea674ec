"""Whether one more ranking could change a Schulze result: an exact search that leaves out what cannot matter.

A ballot is a weak order, and thirty options have more weak orders than can be counted through. So the search starts
from the wholly unknown ballot: for each pair it knows which of "above", "level", "below" are still possible. From
those follow the weakest and the strongest link in each direction, from these the weakest and strongest paths, and
from these how many options beat each option at least and at most. When these bounds leave the result no choice, the
whole branch is decided by one count; otherwise one pair that matters is split. Every branch ends in ballots that
exist, since a relation of "above", "level or above" and "level" that is closed under composition always has a weak
order to it.
"""

from collections import deque
from collections.abc import Iterator, Sequence

from offsite.domain.voting.ranking import Matrix, widest_paths

ABOVE, LEVEL, BELOW = 1, 2, 4
_ANY = ABOVE | LEVEL | BELOW
_MIRROR = tuple((mask & LEVEL) | (BELOW if mask & ABOVE else 0) | (ABOVE if mask & BELOW else 0) for mask in range(8))


def _compose(first: int, second: int) -> int:
    """Return what may hold between a and c when `first` holds between a and b and `second` between b and c."""
    result = 0
    for one in (ABOVE, LEVEL, BELOW):
        for two in (ABOVE, LEVEL, BELOW):
            if first & one and second & two:
                result |= two if one == LEVEL else one if two in (LEVEL, one) else _ANY
    return result


_COMPOSED = tuple(tuple(_compose(first, second) for second in range(8)) for first in range(8))


class _Bounds:
    """What is certain about links, paths and beaters while the extra ranking is known in part."""

    def __init__(self, table: Matrix, known: Matrix) -> None:
        self.low, self.high = _link_bounds(table, known)
        self._least, self._most = widest_paths(self.low), widest_paths(self.high)
        options = range(len(table))
        self.fewest = [sum(self._beats(other, option) for other in options) for option in options]
        self.highest = [sum(self._may_beat(other, option) for other in options) for option in options]

    def fewest_of(self, one: Sequence[int]) -> int:
        """Return how many options beat the best of these at least."""
        return min(self.fewest[option] for option in one)

    def highest_of(self, one: Sequence[int]) -> int:
        """Return how many options beat the best of these at most."""
        return min(self.highest[option] for option in one)

    def is_open(self, one: int, other: int) -> bool:
        """Return whether the first may beat the second and may not."""
        return self._may_beat(one, other) and not self._beats(one, other)

    def path(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the links of a shortest one among the paths that may become strongest; empty when there is none."""
        bottleneck = self._most[start][end]
        if bottleneck == 0:
            return []
        came_from = {start: start}
        waiting = deque([start])
        while end not in came_from:
            here = waiting.popleft()
            for there, strength in enumerate(self.high[here]):
                if strength >= bottleneck and there not in came_from:
                    came_from[there] = here
                    waiting.append(there)
        links = []
        while end != start:
            links.append((came_from[end], end))
            end = came_from[end]
        return links

    def _beats(self, one: int, other: int) -> bool:
        return one != other and self._least[one][other] > self._most[other][one]

    def _may_beat(self, one: int, other: int) -> bool:
        return one != other and self._most[one][other] > self._least[other][one]


Groups = Sequence[Sequence[Sequence[int]]]
"""A result: what is above the cut, what is level at it, what is below it.

Each is given as the places of its options; where there are several, they count as one, at the better of their ranks.
"""


def one_more_ranking_changes(table: Matrix, groups: Groups) -> bool:
    """Return whether some ranking, added to the others, changes who is above, at and below the cut.

    Args:
        table: how many rankings put option i above option j.
        groups: the result as it is now; the middle group has no option or at least two.
    """
    branches = [[[_ANY if i != j else LEVEL for j in range(len(table))] for i in range(len(table))]]
    while branches:
        known = branches.pop()
        bounds = _Bounds(table, known)
        fewest = [[bounds.fewest_of(one) for one in group] for group in groups]
        highest = [[bounds.highest_of(one) for one in group] for group in groups]
        if _unchanged(fewest, highest):
            continue
        if _changed(fewest, highest):
            return True
        branches.extend(_split(known, _pair_to_split(bounds, groups), table))
    return False


Beaters = Sequence[Sequence[int]]
"""How many options beat each one above the cut, level at it, below it."""


def _unchanged(fewest: Beaters, highest: Beaters) -> bool:
    """Return whether the result stays for certain, from how many options beat each one at least and at most."""
    _, level, below = fewest
    tied = {*level, *highest[1]}
    return (
        all(most < least for most in highest[0] for least in (*level, *below))
        and len(tied) < 2
        and all(most < least for most in highest[1] for least in below)
    )


def _changed(fewest: Beaters, highest: Beaters) -> bool:
    """Return whether the result changes for certain, from how many options beat each one at least and at most."""
    above, level, _ = fewest
    return (
        any(least >= most for least in above for most in (*highest[1], *highest[2]))
        or any(most < least for most in highest[1] for least in level)
        or any(least >= most for least in level for most in highest[2])
    )


def _link(for_one: int, against: int, relation: int) -> int:
    """Return the strength of a link in winning votes when the extra ranking holds this relation for the pair."""
    one, other = for_one + (relation == ABOVE), against + (relation == BELOW)
    return one if one > other else 0


def _link_bounds(table: Matrix, known: Matrix) -> tuple[Matrix, Matrix]:
    """Return the weakest and the strongest that each link may become."""
    size = len(table)
    low = [[0] * size for _ in range(size)]
    high = [[0] * size for _ in range(size)]
    for i in range(size):
        for j in range(size):
            if i != j:
                links = [_link(table[i][j], table[j][i], rel) for rel in (ABOVE, LEVEL, BELOW) if known[i][j] & rel]
                low[i][j], high[i][j] = min(links), max(links)
    return low, high


def _pair_to_split(bounds: _Bounds, groups: Groups) -> tuple[int, int]:
    """Return a pair whose link is open and lies on a strongest path that decides about an option next to the cut."""
    above, level, below = groups
    suspects = [
        *sorted(above, key=lambda one: -bounds.highest_of(one))[:1],
        *sorted([*level, *below], key=bounds.fewest_of)[:1],
        *sorted(below, key=bounds.fewest_of)[:1],
        *level,
    ]
    for option in (option for one in suspects for option in one):
        for other in range(len(bounds.low)):
            if other != option and bounds.is_open(other, option):
                for link in [*bounds.path(other, option), *bounds.path(option, other)]:
                    if bounds.low[link[0]][link[1]] < bounds.high[link[0]][link[1]]:
                        return link
    raise AssertionError("A result that is still open hangs on an open link.")


def _split(known: Matrix, pair: tuple[int, int], table: Matrix) -> Iterator[Matrix]:
    """Yield what is known in each case for a pair; cases that leave both its links the same stay together."""
    i, j = pair
    gap = table[i][j] - table[j][i]
    if gap >= 2:
        parts = [ABOVE, LEVEL | BELOW]
    elif gap <= -2:
        parts = [ABOVE | LEVEL, BELOW]
    else:
        parts = [ABOVE, LEVEL, BELOW]
    for part in parts:
        mask = known[i][j] & part
        if mask:
            yield _closed(known, i, j, mask)


def _closed(known: Matrix, i: int, j: int, mask: int) -> Matrix:
    """Return what is known once more is known about one pair, with all that follows from it."""
    size = len(known)
    result = [row[:] for row in known]
    result[i][j], result[j][i] = mask, _MIRROR[mask]
    waiting = [(i, j)]
    while waiting:
        a, b = waiting.pop()
        for c in range(size):
            if c in (a, b):
                continue
            for x, via, y in ((a, b, c), (c, a, b)):
                narrowed = result[x][y] & _COMPOSED[result[x][via]][result[via][y]]
                if narrowed != result[x][y]:
                    result[x][y], result[y][x] = narrowed, _MIRROR[narrowed]
                    waiting.append((x, y))
    return result

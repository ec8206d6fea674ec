"""What is measured, and how: two things in turn, many times, and the median of the ratios of each pair."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

FRAME = 16.0
"""Milliseconds between two pictures on a screen."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: two medians in one unit, the median of the ratios, and how large it may be.

    A goal of infinity says that the ratio is shown for information.
    """

    what: str
    against: str
    ours: float
    theirs: float
    unit: str
    ratio: float
    goal: float

    @property
    def met(self) -> bool:
        """Whether the goal is met."""
        return self.ratio <= self.goal


@dataclass(frozen=True, slots=True)
class Names:
    """What a row is about."""

    what: str
    against: str
    goal: float = math.inf
    unit: str = "ms"


class Effort:
    """How often things are repeated: as often as asked, or few times for a quick look."""

    def __init__(self, *, quick: bool) -> None:
        self.quick = quick

    def times(self, usual: int) -> int:
        """Return how often to repeat something that is usually repeated so many times."""
        return min(usual, 3) if self.quick else usual


Measured = Callable[[], float]
"""Does something once and returns what it took."""


def paired(names: Names, ours: Measured, theirs: Measured, times: int) -> Row:
    """Measure two things in turn, after one turn each that does not count."""
    ours()
    theirs()
    return row(names, [(ours(), theirs()) for _ in range(times)])


def row(names: Names, pairs: list[tuple[float, float]]) -> Row:
    """Return the line of some pairs: ours first, the other second."""
    return Row(
        names.what,
        names.against,
        median(ours for ours, _ in pairs),
        median(theirs for _, theirs in pairs),
        names.unit,
        median(ours / theirs for ours, theirs in pairs),
        names.goal,
    )


def against_frame(what: str, taken: list[float], goal: float = 2.0) -> Row:
    """Return the line of something in milliseconds that is to be done within some frames of the screen."""
    return row(Names(what, "one frame of 16 ms", goal), [(each, FRAME) for each in taken])


def timed(act: Callable[[], object]) -> float:
    """Do something once and return the milliseconds it took."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000

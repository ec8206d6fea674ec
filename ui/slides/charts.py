"""The small pictures beside an option: the bar, and the distribution of its ratings."""

from collections.abc import Sequence
from dataclasses import replace

from ui.slides.page import Area, Box, Item

THICK = 24.0
FOOT = 3.0
"""How high the column of a level without ratings is."""


def bar(fraction: float, middle: float, x: float, width: float, colour: str = "accent") -> list[Item]:
    """The track, and on it the bar: at least a dot, so that a lowest value is not taken for a missing one."""
    track = Area(x, middle - THICK / 2, width, THICK)
    length = min(max(fraction, 0.0), 1.0) * width
    items: list[Item] = [Box(track, "sunk", THICK / 2)]
    if length > 0:
        items.append(Box(replace(track, width=max(length, THICK)), colour, THICK / 2, growth="across"))
    return items


def distribution(counts: Sequence[int], area: Area, unit: float, colour: str = "bar") -> list[Item]:
    """One small column per level, `unit` high for each rating; a level without ratings keeps its foot."""
    step = area.width / max(len(counts), 1)
    base = area.middle + unit * max(counts, default=0) / 2
    gap = min(4.0, step / 3)
    columns = [(area.x + level * step, max(unit * count, FOOT)) for level, count in enumerate(counts)]
    return [Box(Area(x, base - height, step - gap, height), colour, 2, growth="up") for x, height in columns]


def unit_for(counts: Sequence[Sequence[int]], least_height: float) -> float:
    """How high one rating is, so that the tallest column of all fits a row of this height."""
    most = max((count for each in counts for count in each), default=0)
    return max(0.0, min(66.0, least_height - 12)) / max(most, 1)

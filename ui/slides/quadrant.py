"""The slide of two criteria: options as numbers on a field, their spread as crosses, their words beside it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from offsite.domain.model.slides_votes import Quadrant, QuadrantPoint
from ui.slides.frame import hairlines, heading, rows
from ui.slides.page import SMALLEST, Area, Box, Item, Line, Page, Rule, Style, Text, content
from ui.slides.result import TIGHT
from ui.slides.setting import Setter

NUMBER = Style("text", SMALLEST, 700, tabular=True, tight=True)
AXIS = Style("text", SMALLEST, 500, tight=True)
LEGEND = Style("text", 40)
DISC = 58.0
DOT = 14.0
CROSS = 4.0
AXIS_ROOM = 56.0
GAP = 48.0
MANY = 8
"""With more points than this the heading has to be short."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the field in units, and where its number stands: upon it, or near it where that place is taken."""

    point: QuadrantPoint
    x: float
    y: float
    disc_x: float
    disc_y: float

    @property
    def moved(self) -> bool:
        """Whether the number stands beside its point."""
        return (self.x, self.y) != (self.disc_x, self.disc_y)


def place_quadrant(setter: Setter, slide: Quadrant, width: float) -> Page:
    """Place the field with its axes at the left and the legend at the right."""
    head, area = heading(setter, content(width), slide.question, slide.fact, 1 if len(slide.points) > MANY else 2)
    whole = replace(area, width=min(area.width * (0.48 if area.width < TIGHT else 0.55), area.height * 1.25))
    field = whole.inset(left=AXIS_ROOM, bottom=AXIS_ROOM)
    spots = spots_of(slide.points, field)
    items: list[Item] = [*head, *_ground(field), *_axes(setter, slide, field)]
    for spot in spots:
        items += _cross(spot, field)
    for spot in spots:
        items += _leader(spot)
    for spot in spots:
        items += _number(setter, spot)
    items += _legend(setter, slide.points, area.inset(left=whole.width + GAP))
    return Page(width, tuple(items))


def _ground(field: Area) -> list[Item]:
    """The field; its part that is high on both is tinted, lines run through the middles."""
    x = field.x + field.width / 2
    return [
        Box(field, "surface", 0, outline="line"),
        Box(Area(x, field.y, field.width / 2, field.height / 2), "accent_soft"),
        Rule(Area(field.x, field.middle - 1, field.width, 2)),
        Box(Area(x - 1, field.y, 2, field.height), "line"),
    ]


def _axes(setter: Setter, slide: Quadrant, field: Area) -> list[Item]:
    scale = f"{slide.lowest} to {slide.highest}"
    across = setter.fit(f"{slide.x_name}, {scale} →", AXIS, Area(0, 0, field.width, AXIS_ROOM), 1)
    up = setter.fit(f"{slide.y_name}, {scale} →", AXIS, Area(0, 0, field.height, AXIS_ROOM), 1)
    place = Area(field.x - AXIS_ROOM, field.y, up.height, field.height)
    return [
        across.at(field.x, field.bottom + 8, "second", "end"),
        Text(place, up.text, up.style, "second", "end", turned=True),
    ]


def spots_of(points: Sequence[QuadrantPoint], field: Area) -> tuple[Spot, ...]:
    """Find a place for every number such that none lies over another, each as near to its point as may be."""
    taken: list[tuple[float, float]] = []
    spots = []
    for point in points:
        if point.x is None or point.y is None:
            continue
        x, y = field.x + point.x * field.width, field.bottom - point.y * field.height
        disc = next(place for place in _nearby(x, y, field) if all(_apart(place, other) for other in taken))
        taken.append(disc)
        spots.append(Spot(point, x, y, *disc))
    return tuple(spots)


def _nearby(x: float, y: float, field: Area) -> Iterator[tuple[float, float]]:
    """The point itself, then places on wider and wider rings around it that lie inside the field."""
    half = DISC / 2
    left, right, top, bottom = field.x + half, field.right - half, field.y + half, field.bottom - half
    yield min(max(x, left), right), min(max(y, top), bottom)
    ring = DISC
    while True:
        for step in range(16):
            angle = math.tau * (step + 0.5) / 16
            place = x + ring * math.cos(angle), y - ring * math.sin(angle)
            if left <= place[0] <= right and top <= place[1] <= bottom:
                yield place
        ring += DISC / 4


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return math.dist(one, other) >= DISC + 4


def _cross(spot: Spot, field: Area) -> list[Item]:
    """The spread each way, as far as the field goes."""
    across, up = spot.point.x_spread * field.width, spot.point.y_spread * field.height
    left, right = max(field.x, spot.x - across), min(field.right, spot.x + across)
    top, bottom = max(field.y, spot.y - up), min(field.bottom, spot.y + up)
    return [
        Box(Area(left, spot.y - CROSS / 2, right - left, CROSS), "bar"),
        Box(Area(spot.x - CROSS / 2, top, CROSS, bottom - top), "bar"),
    ]


def _leader(spot: Spot) -> list[Item]:
    """A line from the number to its point, and a dot on the point."""
    if not spot.moved:
        return []
    x, y = min(spot.x, spot.disc_x), min(spot.y, spot.disc_y)
    area = Area(x, y, abs(spot.x - spot.disc_x), abs(spot.y - spot.disc_y))
    rising = (spot.x - spot.disc_x) * (spot.y - spot.disc_y) < 0
    dot = Area(spot.x - DOT / 2, spot.y - DOT / 2, DOT, DOT)
    return [Line(area, "accent", 3, rising), Box(dot, "accent", DOT / 2)]


def _number(setter: Setter, spot: Spot) -> list[Item]:
    disc = Area(spot.disc_x - DISC / 2, spot.disc_y - DISC / 2, DISC, DISC)
    block = setter.block(str(spot.point.number), NUMBER, DISC)
    return [Box(disc, "accent", DISC / 2, outline="paper"), block.amid(disc.x, disc.middle, "on_accent", "centre")]


def _legend(setter: Setter, points: Sequence[QuadrantPoint], area: Area) -> list[Item]:
    """What each number stands for; those without a place are told in a paler colour."""
    if not points:
        return []
    numbers = [str(point.number) for point in points]
    indent = setter.widest(numbers, NUMBER) + 24
    placed = rows(setter, [point.text for point in points], LEGEND, area.inset(left=indent))
    items: list[Item] = list(hairlines(placed, area.x, area.width))
    for point, number, row in zip(points, numbers, placed, strict=True):
        there = point.x is not None
        items.append(setter.block(number, NUMBER, indent).amid(area.x, row.area.middle, "accent" if there else "third"))
        items += row.texts(area.x + indent, "ink" if there else "third")
    return items

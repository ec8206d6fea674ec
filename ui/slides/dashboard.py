"""The slide of the dashboard: three columns of metrics, each with its figure, its status and its trend."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from offsite.domain.model.monitoring import Status
from offsite.domain.model.slides_monitoring import Dashboard, Gauge, GaugeColumn, Trend
from ui.slides.frame import heading
from ui.slides.page import SMALLEST, Area, Box, Item, Line, Page, Rule, Style, content
from ui.slides.setting import PITCH, Setter

TITLE = Style("text", 40, 600)
NAME = Style("text", 38, 500, tight=True)
VALUE = Style("text", 54, 600, tabular=True, tight=True)
WORD = Style("text", SMALLEST, 600, tight=True)
MORE = Style("text", SMALLEST, 500)
FLAG = Style("text", 38, 600)
COLOURS = {
    Status.NO_READING: "third",
    Status.NO_LIMITS: "second",
    Status.FINE: "good",
    Status.AMBER: "attention",
    Status.RED: "bad",
}
GAP = 56.0
FEWEST = 3
"""As many rows get their height even where there are fewer, so that one metric does not fill the screen."""

FIGURES, LOW_FIGURES = 68.0, 60.0
"""How high the line with value, status and trend is, and where there is little room."""

LINE = 48.0
AIR, LITTLE_AIR = 8.0, 4.0
BETWEEN = 28.0
DOT = 18.0
NARROW = 64.0
"""A trend that would be narrower than this is left out."""


def place_dashboard(setter: Setter, slide: Dashboard, width: float) -> Page:
    """Place heading and flag, and below them the columns."""
    head, area = heading(setter, content(width), slide.title, slide.fact, 1)
    items: list[Item] = list(head)
    words = f"{'✓ Interpretability flag up' if slide.flag_up else '▲ Interpretability flag down'}: {slide.flag}."
    flag = setter.fit(words, FLAG, replace(area, height=100), 2)
    items.append(flag.at(area.x, area.bottom - flag.height, "good" if slide.flag_up else "attention"))
    area = area.inset(bottom=flag.height + 24)
    wide = (area.width - GAP * (len(slide.columns) - 1)) / max(len(slide.columns), 1)
    titles = [setter.fit(column.title, TITLE, Area(0, 0, wide, 60), 1) for column in slide.columns]
    top = max((title.height for title in titles), default=0) + 14
    below = max((_more(setter, column, wide) for column in slide.columns), default=0)
    most = max(FEWEST, *(len(column.gauges) for column in slide.columns)) if slide.columns else FEWEST
    tall = (area.height - top - below) / most
    for number, (column, title) in enumerate(zip(slide.columns, titles, strict=True)):
        x = area.x + number * (wide + GAP)
        items += [title.at(x, area.y, "second"), Rule(Area(x, area.y + top - 3, wide, 3), "ink")]
        for place, gauge in enumerate(column.gauges):
            items += _gauge(setter, gauge, Area(x, area.y + top + place * tall, wide, tall))
        if column.more:
            words_at = area.y + top + len(column.gauges) * tall + 10
            items.append(setter.block(column.more, MORE, wide, 2).at(x, words_at, "second"))
    return Page(width, tuple(items))


def _more(setter: Setter, column: GaugeColumn, wide: float) -> float:
    if not (column.more and column.gauges):
        return 0
    return setter.block(column.more, MORE, wide, 2).height + 14


def _gauge(setter: Setter, gauge: Gauge, area: Area) -> list[Item]:
    """The name in one line or two; below it the value, the status as sign and word, and the trend."""
    colour = COLOURS[gauge.status]
    figures, air = (FIGURES, AIR) if area.height >= 2 * LINE + FIGURES + 2 * AIR else (LOW_FIGURES, LITTLE_AIR)
    room = area.height - figures - 2 * air
    two = room >= 2 * SMALLEST * PITCH["text"]
    name = setter.fit(gauge.name, NAME, Area(0, 0, area.width, max(room, LINE)), 2 if two else 1)
    y = area.y + max(air, (area.height - name.height - figures) / 2)
    items: list[Item] = [name.at(area.x, y), Rule(Area(area.x, area.bottom - 1, area.width, 2))]
    x, middle = area.x, y + name.height + figures / 2
    words = f"{gauge.word}, {gauge.note}" if gauge.note else gauge.word
    least = setter.fit(words, WORD, Area(0, 0, area.width * (0.55 if gauge.value else 1), figures), 1)
    if gauge.value:
        value = setter.fit(gauge.value, VALUE, Area(0, 0, area.width - least.longest - BETWEEN, figures), 1)
        items.append(replace(value, width=value.longest + 1).at(x, middle - value.height / 2))
        x += value.longest + BETWEEN
    items.append(replace(least, width=least.longest + 1).at(x, middle - least.height / 2, colour))
    x += least.longest + BETWEEN
    trend = Area(x, middle - figures / 2 + DOT / 2, area.right - DOT / 2 - x, figures - DOT)
    return items + trend_items(gauge.trend, trend, colour)


def trend_items(trend: Trend, area: Area, colour: str) -> list[Item]:
    """Amber as a dashed line, red as a whole one, the readings, the latest as a dot in the colour of its status.

    Nothing where there is no room for a line.
    """
    if not trend.points or area.width < NARROW:
        return []
    items: list[Item] = []
    for limit, colour_of_limit, dashed in ((trend.amber, "attention", True), (trend.red, "bad", False)):
        if limit is not None:
            y = area.bottom - limit * area.height
            items.append(Rule(Area(area.x, y - 1.5, area.width, 3), colour_of_limit, dashed=dashed))
    places = [(area.x + x * area.width, area.bottom - y * area.height) for x, y in trend.points]
    items += _line(places)
    x, y = places[-1]
    items.append(Box(Area(x - DOT / 2, y - DOT / 2, DOT, DOT), colour, DOT / 2, outline="paper"))
    return items


def _line(places: Sequence[tuple[float, float]]) -> list[Item]:
    items: list[Item] = []
    for (x, y), (to_x, to_y) in pairwise(places):
        items.append(Line(Area(x, min(y, to_y), to_x - x, abs(to_y - y)), "second", 5, rising=to_y < y))
    return items

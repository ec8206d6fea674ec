"""The slide of two rounds side by side: each option before and after, drawn to one scale."""

from dataclasses import dataclass, replace

from offsite.domain.model.slides_votes import Comparison, ComparisonRow, Reading
from ui.slides.charts import bar, distribution, unit_for
from ui.slides.frame import Row, hairlines, heading, room_below, rows
from ui.slides.page import SMALLEST, Area, Item, Page, Style, content
from ui.slides.result import FIGURE, GAP, OPTION, SIGN, TIGHT
from ui.slides.setting import Setter

COLUMN = Style("text", SMALLEST, 600, tight=True)
NOTE = "→ "
"""Before a change that needs no talk."""

MANY = 8
"""With more rows than this the heading has to be short."""

HEAD = 56.0
"""The height of the line that says which round is which."""

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Half:
    """Where one of the rounds stands: where it begins, its width, the width of its figure, whether it is the second."""

    x: float
    width: float
    figure: float
    new: bool


def place_comparison(setter: Setter, slide: Comparison, width: float) -> Page:
    """Place two distributions and two figures beside each option."""
    head, area = heading(setter, content(width), slide.question, slide.fact, 1 if len(slide.rows) > MANY else 2)
    if not slide.rows:
        return Page(width, head)
    wide = area.width * (0.285 if area.width < TIGHT else 0.25)
    starts = (area.right - 2 * wide - GAP, area.right - wide)
    body = area.inset(top=HEAD)
    placed, below = _rows(setter, slide, replace(body, width=starts[0] - GAP - area.x))
    sides = [side for row in slide.rows for side in (row.before, row.after) if side]
    unit = unit_for([side.counts for side in sides], min(place.area.height for place in placed))
    figure = min(setter.widest((side.figure for side in sides), FIGURE), wide * _share(sides))
    items: list[Item] = [*head, *hairlines(placed, area.x, area.width)]
    for words, x in zip((slide.before, slide.after), starts, strict=True):
        items.append(setter.fit(words, COLUMN, Area(0, 0, wide, HEAD), 1).at(x, area.y, "second"))
    for row, place in zip(slide.rows, placed, strict=True):
        colour = "attention" if row.talk and not below else "ink"
        items += place.texts(area.x, colour, "attention" if row.talk else "second")
        for side, x, new in ((row.before, starts[0], False), (row.after, starts[1], True)):
            items += _side(setter, side, Half(x, wide, figure, new), place.area, unit)
    return Page(width, tuple(items))


def _share(sides: list[Reading]) -> float:
    """The part of a side that a figure may take: more of it where no distribution stands beside it."""
    return 0.4 if any(side.counts for side in sides) else 0.6


def _rows(setter: Setter, slide: Comparison, column: Area) -> tuple[tuple[Row, ...], bool]:
    texts, notes = [row.text for row in slide.rows], [_note(row) for row in slide.rows]
    below = room_below(texts, notes, column.height)
    if not below:
        texts = [SIGN + row.text if row.talk else row.text for row in slide.rows]
    return rows(setter, texts, OPTION, column, notes if below else ()), below


def _note(row: ComparisonRow) -> str:
    return f"{SIGN if row.talk else NOTE}{row.note}" if row.note else ""


def _side(setter: Setter, side: Reading | None, half: Half, row: Area, unit: float) -> list[Item]:
    """One round's half of a row."""
    style = FIGURE if half.new else replace(FIGURE, weight=500)
    if side is None:
        return [setter.block(NOTHING, style, half.width).amid(half.x, row.middle, "third")]
    chart = replace(row, x=half.x, width=half.width - half.figure - 16)
    colour = "accent" if half.new else "bar"
    if side.counts:
        narrower = min(chart.width, len(side.counts) * 44.0)
        draw = distribution(side.counts, replace(chart, width=narrower), unit, colour)
    else:
        draw = bar(side.fraction, row.middle, chart.x, chart.width, colour)
    if not side.figure:
        return draw
    figure = setter.fit(side.figure, style, Area(0, 0, half.figure, row.height), 1)
    x = half.x + half.width - half.figure
    return [*draw, figure.amid(x, row.middle, "ink" if half.new else "second", "end")]

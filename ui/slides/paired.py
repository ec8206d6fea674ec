"""The slide of a result on two criteria: for each option a bar, a distribution and a figure per criterion."""

from dataclasses import dataclass, replace

from offsite.domain.model.slides_votes import PairedResult, PairedRow, Reading
from ui.slides.charts import bar, distribution, unit_for
from ui.slides.frame import Row, hairlines, heading, room_below, rows
from ui.slides.page import SMALLEST, Area, Item, Page, Style, content
from ui.slides.result import FIGURE, GAP, OPTION, RANK, SIGN, TIGHT
from ui.slides.setting import Setter

COLUMN = Style("text", SMALLEST, 600, tight=True)
MANY = 8
"""With more rows than this the heading has to be short."""

CELL_GAP = 16.0
HEAD = 56.0
"""The height of the line with the names of the criteria."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where the parts of one criterion lie: where it begins, how wide bar, distribution and figure are."""

    x: float
    bar: float
    spread: float
    figure: float

    @property
    def width(self) -> float:
        """From the bar's beginning to the figure's end."""
        return self.bar + self.spread + self.figure + 2 * CELL_GAP


def place_paired(setter: Setter, slide: PairedResult, width: float) -> Page:
    """Place the rows of a result on two criteria below its question and the one fact."""
    many = len(slide.rows) > MANY
    head, area = heading(
        setter, content(width), slide.question, slide.fact, 1 if many else 2, fact_lines=2 if many else 0
    )
    if not slide.rows:
        return Page(width, head)
    rank = min(setter.widest((row.rank for row in slide.rows), RANK), area.width * 0.1)
    cells = _cells(setter, slide, area)
    left = area.x + (rank + GAP if rank else 0)
    body = area.inset(top=HEAD)
    column = Area(left, body.y, cells[0].x - GAP - left, body.height)
    placed, below = _rows(setter, slide, column)
    unit = unit_for([each.counts for row in slide.rows for each in row.readings], min(at.area.height for at in placed))
    items: list[Item] = [*head, *hairlines(placed, area.x, area.width, slide.cut_after)]
    for criterion, cell in zip(slide.criteria, cells, strict=True):
        block = setter.fit(criterion, COLUMN, Area(0, 0, cell.width, HEAD), 1)
        items.append(block.at(cell.x, area.y, "second"))
    for row, place in zip(slide.rows, placed, strict=True):
        items += _named(setter, row, place, (area.x, rank), signed=not below)
        for reading, cell in zip(row.readings, cells, strict=True):
            items += _cell(setter, reading, place, cell, unit)
    return Page(width, tuple(items))


def _cells(setter: Setter, slide: PairedResult, area: Area) -> tuple[Cell, Cell]:
    """Divide the right part of the width between the two criteria; a narrow screen has no room for the bars."""
    narrow = area.width < TIGHT
    wide = area.width * (0.18 if narrow else 0.22)
    figures = (each.figure for row in slide.rows for each in row.readings)
    figure = min(setter.widest(figures, FIGURE), wide * 0.35)
    rest = wide - figure - 2 * CELL_GAP
    spread = min(rest if narrow else rest * 0.5, max(len(row.readings[0].counts) for row in slide.rows) * 30.0)
    long = 0.0 if narrow else rest - spread
    whole = long + spread + figure + 2 * CELL_GAP
    first = area.right - 2 * whole - GAP
    return Cell(first, long, spread, figure), Cell(first + whole + GAP, long, spread, figure)


def _rows(setter: Setter, slide: PairedResult, column: Area) -> tuple[tuple[Row, ...], bool]:
    """The options with their marks below; where that finds no room, the sign stands before the option."""
    texts = [row.text for row in slide.rows]
    marks = [SIGN + row.mark if row.mark else "" for row in slide.rows]
    below = room_below(texts, marks, column.height)
    if not below:
        texts = [SIGN + row.text if row.mark else row.text for row in slide.rows]
    return rows(setter, texts, OPTION, column, marks if below else ()), below


def _named(setter: Setter, row: PairedRow, place: Row, rank: tuple[float, float], *, signed: bool) -> list[Item]:
    items: list[Item] = list(place.texts(place.area.x, "attention" if signed and row.mark else "ink", "attention"))
    x, wide = rank
    if row.rank:
        block = setter.fit(row.rank, RANK, replace(place.area, width=wide), 1)
        items.append(block.amid(x, place.area.middle, "accent"))
    return items


def _cell(setter: Setter, reading: Reading, place: Row, cell: Cell, unit: float) -> list[Item]:
    middle = place.area.middle
    figure = setter.fit(reading.figure, FIGURE, replace(place.area, width=cell.figure), 1)
    x = cell.x + cell.bar + CELL_GAP
    return [
        *(bar(reading.fraction, middle, cell.x, cell.bar) if cell.bar else ()),
        *distribution(reading.counts, replace(place.area, x=x, width=cell.spread), unit),
        figure.amid(x + cell.spread + CELL_GAP, middle, "ink", "end"),
    ]

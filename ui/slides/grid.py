"""The slide of a grid: who is what for which decision, or who answered what."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from offsite.domain.model.slides import Grid, GridRow
from offsite.domain.paging import TABLE_LINES
from ui.slides.frame import LEAST_AIR, Row, hairlines, heading, room_below, rows
from ui.slides.page import SMALLEST, Area, Box, Item, Page, Rule, Style, Text, content
from ui.slides.setting import PITCH, Block, Setter

LABEL = Style("text", 42, 500)
COLUMN = Style("text", SMALLEST, 600)
CELL = Style("text", 40, 600, tabular=True, tight=True)
SIGN = "▲ "
GAP = 28.0
MANY = 8
"""With more rows than this the heading has to be short."""

BELOW = 16.0
"""Between the names of the columns and the rows."""

TURNED, LONGEST = 232.0, 340.0
"""How long a column's name may be when it has to stand upright: on a full page, and where there is room."""
LONGER = 27
"""By how much more is tried at a time."""

FILLED = frozenset({"A", "A/R", "R/A"})
OUTLINED = frozenset({"R"})


@dataclass(frozen=True, slots=True)
class Head:
    """The names of the columns: each set, all upright or none, and the height they take."""

    blocks: tuple[Block, ...]
    turned: bool
    height: float


def place_grid(setter: Setter, slide: Grid, width: float) -> Page:
    """Place the table below its title and the one fact."""
    items, area = heading(setter, content(width), slide.title, slide.fact, 1 if len(slide.rows) > MANY else 2)
    if not slide.rows:
        return Page(width, items)
    labels, warned = [row.label for row in slide.rows], sum(bool(row.warning) for row in slide.rows)
    label, wide = widths_of(setter, labels, len(slide.columns), area)
    lengths = lengths_for(setter, labels, replace(area, width=label), TURNED, warned)
    head = head_of(setter, slide.columns, wide, lengths)
    body = area.inset(top=head.height + BELOW)
    placed = _rows(setter, slide.rows, replace(body, width=label))
    placed_items: list[Item] = list(items)
    placed_items += head_items(head, area, label + GAP, wide)
    placed_items.append(Rule(Area(area.x, body.y - 3, area.width, 3), "ink"))
    placed_items += hairlines(placed, area.x, area.width)
    for row, place in zip(slide.rows, placed, strict=True):
        signed = row.warning and place.under is None
        placed_items += place.texts(area.x, "attention" if signed else "ink", "attention")
        placed_items += _cells(setter, row, place, area.x + label + GAP, wide)
    return Page(width, tuple(placed_items))


def lengths_for(
    setter: Setter, labels: Sequence[str], area: Area, least: float, warnings: int = 0
) -> tuple[float, ...]:
    """How long upright names may be: at least so much, and up to what the labels and their warnings leave."""
    small = replace(LABEL, size=SMALLEST)
    heights = (setter.block(label, small, area.width, TABLE_LINES).height + 2 * LEAST_AIR for label in labels)
    taken = sum(heights) + warnings * SMALLEST * PITCH["text"] + BELOW
    most = int(min(LONGEST, max(least, area.height - taken)))
    return (least, *(float(length) for length in range(int(least) + LONGER, most + 1, LONGER)))


def widths_of(setter: Setter, labels: Sequence[str], columns: int, area: Area) -> tuple[float, float]:
    """The width of the labels' column, and of each of so many others."""
    count = max(columns, 1)
    longest = setter.widest(labels, LABEL)
    least = area.width * (0.3 if count > 4 else 0.4)
    label = min(max(least, min(longest, area.width * 0.5)), area.width - GAP - 94.0 * count)
    label = max(label, area.width * 0.22)
    return label, (area.width - label - GAP) / count


def head_of(setter: Setter, columns: tuple[str, ...], wide: float, lengths: Sequence[float]) -> Head:
    """The columns' names in two lines, or upright where a word is too long for its column.

    Upright names are as long as the first of these lengths at which all of them are whole, or else as the last.
    """
    level = [setter.block(_breakable(name), COLUMN, wide - 12, 2) for name in columns]
    if all(block.whole and not block.broken for block in level):
        return Head(tuple(level), False, max((block.height for block in level), default=0))
    tried = (tuple(_upright(setter, name, wide, length) for name in columns) for length in lengths)
    for length, upright in zip(lengths, tried, strict=True):
        if length == lengths[-1] or all(block.whole and not block.broken for block in upright):
            return Head(upright, True, min(length, max(block.longest for block in upright) + 8))
    raise ValueError("Upright names need a length.")


def _upright(setter: Setter, name: str, wide: float, longest: float) -> Block:
    """A name in two lines side by side, or in one where its letters are too tall for two or a word would be broken."""
    name = _breakable(name)
    fitting = [each for lines in (2, 1) if (each := setter.block(name, COLUMN, longest, lines)).height <= wide - 4]
    unbroken = (each for each in fitting if not each.broken)
    return next(unbroken, None) or next(iter(fitting), setter.block(name, replace(COLUMN, tight=True), longest))


def _breakable(name: str) -> str:
    """The name with a chance to break after each slash."""
    return name.replace("/", "/\u200b")


def head_items(head: Head, area: Area, indent: float, wide: float) -> list[Item]:
    """The names of the columns, each over its column; the first begins at the indent."""
    items: list[Item] = []
    for number, block in enumerate(head.blocks):
        x = area.x + indent + number * wide
        if head.turned:
            place = Area(x + (wide - block.height) / 2, area.y, block.height, head.height)
            items.append(Text(place, block.text, block.style, "second", "start", turned=True))
        else:
            items.append(block.at(x + 6, area.y + head.height - block.height, "second", "centre"))
    return items


def _rows(setter: Setter, grid: tuple[GridRow, ...], area: Area) -> tuple[Row, ...]:
    """The labels with their warnings below; where that finds no room, only the sign before the label."""
    warnings = [SIGN + row.warning if row.warning else "" for row in grid]
    labels = [row.label for row in grid]
    if room_below(labels, warnings, area.height):
        return rows(setter, labels, LABEL, area, warnings)
    together = [f"{SIGN}{row.label}" if row.warning else row.label for row in grid]
    return rows(setter, together, LABEL, area)


def _cells(setter: Setter, row: GridRow, place: Row, x: float, wide: float) -> list[Item]:
    items: list[Item] = []
    for number, cell in enumerate(row.cells):
        if not cell.strip():
            continue
        left = x + number * wide
        chip = _chip(cell.strip(), place.area, left, wide)
        style = replace(CELL, size=min(CELL.size, max(SMALLEST, place.area.height * 0.55)))
        block = setter.fit(cell, style, Area(0, 0, wide - 12, place.area.height), 1)
        colour = "second" if chip is None else "on_accent" if chip.colour == "accent" else "accent"
        items += [chip] if chip else []
        items.append(block.amid(left + 6, place.area.middle, colour, "centre"))
    return items


def _chip(mark: str, area: Area, x: float, wide: float) -> Box | None:
    """The field behind who is accountable, filled, and behind who is responsible, outlined."""
    if mark not in FILLED | OUTLINED:
        return None
    tall = min(64.0, area.height - 9)
    broad = min(wide - 6, 112.0 if "/" in mark else 84.0)
    place = Area(x + (wide - broad) / 2, area.middle - tall / 2, broad, tall)
    return Box(place, "accent", 10) if mark in FILLED else Box(place, "accent_soft", 10, outline="accent")

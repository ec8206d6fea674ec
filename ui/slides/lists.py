"""Slides that are lists: the options of a question, and a short ranking."""

from dataclasses import replace

from offsite.domain.model.slides import Question, Ranking
from offsite.domain.paging import PAGE_ROWS
from ui.slides.frame import LEAST_AIR, Row, hairlines, heading, rows
from ui.slides.page import Area, Item, Page, Rule, Style, content
from ui.slides.setting import Setter

OPTION = Style("text", 50)
LONG = 6
"""More options than this stand in two columns, unless that cuts one of them."""
GAP = 72.0
"""Between two columns."""


def place_question(setter: Setter, slide: Question, width: float) -> Page:
    """Place a question, the rule, and the options: one below the other, or in two columns when there are many."""
    area = content(width)
    head, area = heading(setter, area, slide.question, slide.rule, fact_lines=3)
    if not slide.options:
        return Page(width, head)
    placed = _in_columns(setter, slide.options, area, 2 if len(slide.options) > LONG else 1)
    if len(placed) > 1 and not all(row.block.whole for column in placed for row in column):
        placed = _in_columns(setter, slide.options, area, 1)
    items = [item for column in _level(placed, area.height) for item in _lined(column)]
    return Page(width, (*head, *items))


def _in_columns(setter: Setter, options: tuple[str, ...], area: Area, columns: int) -> list[tuple[Row, ...]]:
    per_column = -(-len(options) // columns)
    wide = (area.width - GAP * (columns - 1)) / columns
    style = replace(OPTION, size=_common_size(setter, options, replace(area, width=wide), per_column))
    parts = [options[:per_column], options[per_column:]][:columns]
    starts = [area.x + number * (wide + GAP) for number in range(columns)]
    return [
        rows(setter, part, style, Area(x, area.y, wide, area.height), lines=PAGE_ROWS)
        for part, x in zip(parts, starts, strict=True)
    ]


def _common_size(setter: Setter, options: tuple[str, ...], area: Area, per_column: int) -> float:
    """The size that suits the fuller of the columns, so that both are set alike."""
    parts = (options[:per_column], options[per_column:])
    return min(rows(setter, part, OPTION, area, lines=PAGE_ROWS)[0].block.style.size for part in parts if part)


def _level(columns: list[tuple[Row, ...]], height: float) -> list[tuple[Row, ...]]:
    """Give the rows of all columns the same height, so that they stand side by side, if all texts allow it."""
    every = [row for column in columns for row in column]
    tall = min(max(row.area.height for row in every), height / len(columns[0]))
    if any(row.block.height + 2 * LEAST_AIR > tall for row in every):
        return columns
    return [
        tuple(
            replace(row, area=Area(row.area.x, column[0].area.y + number * tall, row.area.width, tall))
            for number, row in enumerate(column)
        )
        for column in columns
    ]


def _lined(placed: tuple[Row, ...]) -> tuple[Item, ...]:
    """The texts of a column with a hairline above, between and below."""
    area = placed[0].area
    first = Rule(Area(area.x, area.y - 1, area.width, 2))
    texts = (text for row in placed for text in row.texts(area.x))
    return (first, *hairlines(placed, area.x, area.width), *texts)


def place_ranking(setter: Setter, slide: Ranking, width: float) -> Page:
    """Place a numbered list as large as it fits."""
    area = content(width)
    head, area = heading(setter, area, slide.title, "")
    items: list[Item] = list(head)
    if slide.note:
        note = setter.fit(slide.note, Style("text", 38), replace(area, height=100), 2)
        items.append(note.at(area.x, area.bottom - note.height, "second"))
        area = area.inset(bottom=note.height + 32)
    if not slide.items:
        return Page(width, tuple(items))
    numbers = [f"{number}" for number in range(1, len(slide.items) + 1)]
    largest = Style("display", 76, 600)
    indent = setter.widest(numbers, largest) + 44
    placed = rows(setter, slide.items, Style("text", 64, 500), area.inset(left=indent), lines=PAGE_ROWS)
    items += hairlines(placed, area.x, area.width)
    items += _numbered(setter, placed, numbers, area.x, indent)
    return Page(width, tuple(items))


def _numbered(setter: Setter, placed: tuple[Row, ...], numbers: list[str], x: float, indent: float) -> list[Item]:
    items: list[Item] = []
    for number, row in zip(numbers, placed, strict=True):
        figure = setter.block(number, Style("display", round(row.block.style.size * 1.15), 600), indent)
        items.append(figure.amid(x, row.area.middle, "accent"))
        items += row.texts(x + indent)
    return items

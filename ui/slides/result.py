"""The slide of a revealed result: a bar, the distribution and a figure for each option."""

from dataclasses import dataclass, replace

from offsite.domain.model.slides import Result, ResultRow
from ui.slides.charts import bar, distribution, unit_for
from ui.slides.frame import Row, hairlines, heading, room_below, rows
from ui.slides.page import SMALLEST, Area, Item, Page, Style, content
from ui.slides.setting import Block, Setter

OPTION = Style("text", 40)
FIGURE = Style("text", 42, 700, tabular=True, tight=True)
RANK = Style("display", 48, 600, tight=True)
BESIDE = Style("text", SMALLEST, 400, tabular=True, tight=True)
MARK = Style("text", SMALLEST, 600, tight=True)
NARROW = 1600.0
"""On a narrower page the marks stand below the options."""

TIGHT = 1400.0
"""Where the margins leave less, as on old projectors, pictures beside the options give way to their words."""

FEW = 3
"""Up to so many options are set larger."""
SIGN = "◆ "
GAP = 36.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column of a result begins and how wide it is; of width 0 where it has nothing to show."""

    rank: tuple[float, float]
    text: tuple[float, float]
    bar: tuple[float, float]
    spread: tuple[float, float]
    figure: tuple[float, float]
    beside: tuple[float, float]
    mark: tuple[float, float]


def place_result(setter: Setter, slide: Result, width: float) -> Page:
    """Place the rows of a result below its question and the one fact."""
    head, area = heading(setter, content(width), slide.question, slide.fact)
    if not slide.rows:
        return Page(width, head)
    marks = [SIGN + row.mark if row.mark else "" for row in slide.rows]
    option = replace(OPTION, size=56) if len(slide.rows) <= FEW else OPTION
    texts = [row.text for row in slide.rows]
    below = width < NARROW and any(marks) and room_below(texts, marks, area.height)
    columns = _columns(setter, replace(slide, rows=tuple(map(_unmarked, slide.rows))) if below else slide, area)
    column = Area(columns.text[0], area.y, columns.text[1], area.height)
    placed = rows(setter, texts, option, column, marks if below else ())
    unit = unit_for([row.counts for row in slide.rows], min(place.area.height for place in placed))
    items: list[Item] = [*head, *hairlines(placed, area.x, area.width, slide.cut_after)]
    for row, place in zip(slide.rows, placed, strict=True):
        items += _row(setter, row, place, columns)
        items += bar(row.fraction, place.area.middle, *columns.bar)
        x, wide = columns.spread
        items += distribution(row.counts, replace(place.area, x=x, width=wide), unit)
    return Page(width, tuple(items))


def _columns(setter: Setter, slide: Result, area: Area) -> Columns:
    """Divide the width: each figure takes what it needs, bar and option share the rest."""
    share = 0.54 if area.width < NARROW else 0.45
    rank = min(setter.widest((row.rank for row in slide.rows), RANK), area.width * 0.1)
    figure = min(setter.widest((row.figure for row in slide.rows), FIGURE), area.width * 0.25)
    mark = min(setter.widest((SIGN + row.mark for row in slide.rows if row.mark), MARK), area.width * 0.17)
    beside = min(setter.widest((row.beside for row in slide.rows), BESIDE), area.width * 0.2)
    levels = max(len(row.counts) for row in slide.rows)
    spread = min(levels * 30.0, area.width * 0.13)
    widths = {"rank": rank, "spread": spread, "figure": figure, "beside": beside, "mark": mark}
    taken = sum(wide + GAP for wide in widths.values() if wide)
    room = area.width - taken - GAP
    bar = min(max(room - area.width * share, room * 0.22), 420.0, room * 0.45)
    widths |= {"bar": bar, "text": room - bar}
    x, places = area.x, {}
    for name in ("rank", "text", "bar", "spread", "figure", "beside", "mark"):
        places[name] = (x, widths[name])
        x += widths[name] + GAP if widths[name] else 0
    return Columns(**places)


def _row(setter: Setter, row: ResultRow, place: Row, columns: Columns) -> list[Item]:
    middle = place.area.middle
    items: list[Item] = list(place.texts(columns.text[0], "ink", "attention"))
    for text, (x, wide), style, colour in (
        (row.rank, columns.rank, RANK, "accent"),
        (SIGN + row.mark if row.mark and not place.under else "", columns.mark, MARK, "attention"),
    ):
        if text:
            items.append(_fitted(setter, text, style, wide, place).amid(x, middle, colour))
    for text, (x, wide), style, colour in (
        (row.figure, columns.figure, FIGURE, "ink"),
        (row.beside, columns.beside, BESIDE, "second"),
    ):
        if text:
            items.append(_fitted(setter, text, style, wide, place).amid(x, middle, colour, "end"))
    return items


def _unmarked(row: ResultRow) -> ResultRow:
    return replace(row, mark="")


def _fitted(setter: Setter, text: str, style: Style, width: float, place: Row) -> Block:
    return setter.fit(text, style, replace(place.area, width=width), 1)

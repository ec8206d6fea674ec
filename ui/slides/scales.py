"""The slide of scales: each trade-off between its two ends, where the room stands and where the group lands."""

from dataclasses import dataclass, replace

from offsite.domain.model.slides_tradeoffs import ScaleRow, Scales
from ui.slides.charts import distribution, unit_for
from ui.slides.frame import HAIRLINE, heading
from ui.slides.page import SMALLEST, Area, Box, Item, Page, Rule, Style, content
from ui.slides.result import SIGN
from ui.slides.setting import Setter

END = Style("text", 42, 500, tight=True)
NOTE = Style("text", SMALLEST, tight=True)
MARK = Style("text", SMALLEST, 500, tight=True)
GAP = 32.0
TRACK = 0.34
"""The part of the width that the scales take."""

TALLEST, SHORT = 184.0, 5
"""No row is higher than this; with more rows than `SHORT` the heading has to be short."""

LINES, ROOMY, BELOW = 2, 160.0, 14.0
"""A note has so many lines in a row at least so high, else one; and so much air below it."""

THIN, DOT, DISC = 4.0, 10.0, 34.0


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row lie: both ends are `side` wide, on either side of the track."""

    left: float
    side: float
    track: float
    width: float
    mark: float


def place_scales(setter: Setter, slide: Scales, width: float) -> Page:
    """Place the scales below the question and the one fact."""
    head, area = heading(setter, content(width), slide.question, slide.fact, 1 if len(slide.rows) > SHORT else 2)
    if not slide.rows:
        return Page(width, head)
    marks = min(setter.widest((SIGN + row.mark for row in slide.rows if row.mark), MARK), area.width * 0.2)
    wide = area.width * TRACK
    side = (area.width - wide - 2 * GAP - (marks + GAP if marks else 0)) / 2
    columns = _Columns(area.x, side, area.x + side + GAP, wide, area.right - marks)
    tall = min(area.height / len(slide.rows), TALLEST)
    lines = LINES if tall >= ROOMY else 1
    notes = [setter.block(row.note, NOTE, area.width, lines) for row in slide.rows]
    below = max(note.height for note in notes) + BELOW if any(row.note for row in slide.rows) else 0
    room = tall - below
    unit = unit_for([row.counts for row in slide.rows], room - DISC)
    items: list[Item] = [*head]
    for place, (row, note) in enumerate(zip(slide.rows, notes, strict=True)):
        whole = Area(area.x, area.y + place * tall, area.width, tall)
        items += _ends(setter, row, replace(whole, height=room), columns, marks)
        items += _scale(row, slide.levels, replace(whole, x=columns.track, width=wide, height=room), unit)
        if row.note:
            items.append(note.at(area.x, whole.y + room, "second", "centre"))
        items.append(Rule(Area(area.x, whole.bottom - HAIRLINE / 2, area.width, HAIRLINE)))
    return Page(width, tuple(items))


def _ends(setter: Setter, row: ScaleRow, area: Area, columns: _Columns, marks: float) -> list[Item]:
    """Both ends in their words, and at the far side the word for what needs talk."""
    left, right = (
        setter.fit(text, END, Area(0, 0, columns.side, area.height - 8), 2) for text in (row.left, row.right)
    )
    items: list[Item] = [
        left.amid(columns.left, area.middle, "ink", "end"),
        right.amid(columns.track + columns.width + GAP, area.middle),
    ]
    if row.mark:
        items.append(setter.block(SIGN + row.mark, MARK, marks).amid(columns.mark, area.middle, "attention"))
    return items


def _scale(row: ScaleRow, levels: int, area: Area, unit: float) -> list[Item]:
    """The levels with how many stand at each, a stroke where the room stands, a disc where the group lands."""
    foot = area.middle + (unit * max(row.counts, default=0) / 2 if row.counts else 0)
    step = area.width / levels
    items: list[Item] = [Rule(Area(area.x, foot - 1, area.width, 2), "line")]
    if row.counts:
        items += distribution(row.counts, replace(area, height=area.height), unit)
    else:
        items += [Box(_around(area.x + (level + 0.5) * step, foot, DOT), "bar", DOT / 2) for level in range(levels)]
    if row.mean is not None:
        x = area.x + step / 2 + row.mean * (area.width - step)
        tall = DISC if row.landing is None else DISC + 2 * DOT
        items.append(Box(Area(x - THIN / 2, foot - tall / 2, THIN, tall), "accent", THIN / 2))
    if row.landing is not None:
        x = area.x + step / 2 + row.landing * (area.width - step)
        items.append(Box(_around(x, foot, DISC), "accent", DISC / 2, outline="paper"))
    return items


def _around(x: float, y: float, size: float) -> Area:
    return Area(x - size / 2, y - size / 2, size, size)

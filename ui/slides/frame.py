"""What several slides share: the heading, and rows that divide a height among themselves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from offsite.domain.paging import TABLE_LINES
from ui.slides.page import SMALLEST, Area, Rule, Style, Text
from ui.slides.setting import PITCH, Block, Setter, sizes_below

TITLE = Style("display", 66, 600)
FACT = Style("text", 38)
GAP = 36.0
"""Between the heading and what follows."""

HAIRLINE = 2.0
AIR = 0.72
"""The most that a row keeps free above and below its text, as a multiple of the text's size."""

LEAST_AIR = 4.0
AIR_OF_ROWS = 0.55
"""The air around a row that is larger than the smallest, as a multiple of the text's size."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: where it lies, and its text with perhaps a second one below."""

    area: Area
    block: Block
    under: Block | None = None

    def texts(self, x: float, colour: str = "ink", under_colour: str = "second") -> tuple[Text, ...]:
        """The texts of the row as items, together in the middle of its height."""
        if self.under is None:
            return (self.block.amid(x, self.area.middle, colour),)
        y = self.area.middle - (self.block.height + self.under.height) / 2
        return self.block.at(x, y, colour), self.under.at(x, y + self.block.height, under_colour)


def heading(  # noqa: PLR0913 - what is set where, and in how many lines
    setter: Setter, area: Area, title: str, fact: str, lines: int = 2, *, fact_lines: int = 0
) -> tuple[tuple[Text, ...], Area]:
    """Set title and fact at the top of an area, in so many lines each; returns the items and the area that is left.

    A fact that is too long for that, such as the rule of a vote, gets up to `fact_lines` in the smallest size: two more
    unless there is to be one only.
    """
    room = replace(area, height=lines * TITLE.size * 1.2)
    block = setter.fit(title, TITLE, room, lines)
    if not block.whole and lines > 1:
        block = setter.fit(title, replace(TITLE, size=SMALLEST), room, 3)
    items = [block.at(area.x, area.y)]
    y = area.y + block.height
    if fact:
        line = setter.fit(fact, FACT, replace(area, height=lines * FACT.size * 1.4), lines)
        further = fact_lines or (lines + 2 if lines > 1 else 1)
        if not line.whole and further > lines:
            line = setter.block(fact, replace(FACT, size=SMALLEST), area.width, further)
        items.append(line.at(area.x, y + 12, "second"))
        y += 12 + line.height
    return tuple(items), area.inset(top=y - area.y + GAP)


def rows(  # noqa: PLR0913, PLR0917 - what stands where, and what it may take
    setter: Setter,
    texts: Sequence[str],
    style: Style,
    area: Area,
    unders: Sequence[str] = (),
    lines: int = TABLE_LINES,
) -> tuple[Row, ...]:
    """Divide an area among texts, at the largest size at which all of them are whole.

    They have two lines each, and only where that cuts one of them, up to so many `lines`. `unders` are second texts
    below the first, in the smallest size. Where even the smallest size leaves no room for all, further lines are given
    out from above while there is room.
    """
    small = Style("text", SMALLEST, 500, tight=True)
    below = [setter.block(text, small, area.width) if text else None for text in unders or ("",) * len(texts)]
    height = area.height - sum(block.height for block in below if block)
    blocks = _whole(setter, texts, style, replace(area, height=height), lines)
    if not blocks:
        smallest = replace(style, size=SMALLEST)
        blocks = _lines_while_room(setter, texts, smallest, replace(area, height=height), lines)
        if sum(block.height for block in blocks) > height:
            blocks = [setter.block(text, replace(smallest, tight=True), area.width) for text in texts]
    return _spread(setter, blocks, below, area)


def _whole(setter: Setter, texts: Sequence[str], style: Style, area: Area, lines: int) -> list[Block]:
    """The texts as large as all of them are whole: in rows of one height, else in rows as high as each needs."""
    for most, alike in ((2, True), (lines, False)):
        for size in sizes_below(style.size):
            blocks = [setter.block(text, replace(style, size=size), area.width, most) for text in texts]
            air = AIR_OF_ROWS * size if size > SMALLEST else 2 * LEAST_AIR
            heights = [block.height for block in blocks]
            needed = len(blocks) * (max(heights) + air) if alike else sum(heights) + len(blocks) * air
            if needed <= area.height and all(block.whole and not block.broken for block in blocks):
                return blocks
    return []


def room_below(texts: Sequence[str], unders: Sequence[str], height: float) -> bool:
    """Whether rows of one line each leave room for the second texts below them."""
    lines = len(texts) + sum(map(bool, unders))
    return lines * (SMALLEST * PITCH["text"] + 2 * LEAST_AIR) <= height


def _lines_while_room(setter: Setter, texts: Sequence[str], style: Style, area: Area, lines: int) -> list[Block]:
    blocks = [setter.block(text, style, area.width) for text in texts]
    room = area.height - sum(block.height + 2 * LEAST_AIR for block in blocks)
    for count in range(2, lines + 1):
        for number, text in enumerate(texts):
            if blocks[number].whole:
                continue
            longer = setter.block(text, style, area.width, count)
            more = longer.height - blocks[number].height
            if more <= room:
                room -= more
                blocks[number] = longer
    return blocks


def _spread(setter: Setter, blocks: Sequence[Block], below: Sequence[Block | None], area: Area) -> tuple[Row, ...]:
    """Rows of one height where that is possible; else every row with the same air above and below."""
    heights = [block.height + (under.height if under else 0) for block, under in zip(blocks, below, strict=True)]
    size = blocks[0].style.size
    even = area.height / len(heights) - max(heights)
    if even >= 2 * LEAST_AIR:
        heights = [max(heights)] * len(heights)
    air = min(AIR * size, max(0.0, (area.height - sum(heights)) / (2 * len(heights))))
    placed, y = [], area.y
    for block, under, height in zip(blocks, below, heights, strict=True):
        placed.append(Row(Area(area.x, y, area.width, height + 2 * air), setter.balanced(block), under))
        y += height + 2 * air
    return tuple(placed)


def hairlines(placed: Sequence[Row], x: float, width: float, cut_after: int = 0) -> tuple[Rule, ...]:
    """A hairline below each row; below row number `cut_after` (counted from 1) a dashed line instead."""
    return tuple(
        Rule(Area(x, row.area.bottom - 2, width, 4), "third", dashed=True)
        if number == cut_after
        else Rule(Area(x, row.area.bottom - HAIRLINE / 2, width, HAIRLINE))
        for number, row in enumerate(placed, start=1)
    )

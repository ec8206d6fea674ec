"""Slides of counts: consent to one proposal, and tables of how many gave or chose what."""

from dataclasses import replace

from offsite.domain.model.slides_votes import ConsentLevel, ConsentResult, CountsRow, CountsTable
from ui.slides.charts import bar
from ui.slides.frame import Row, hairlines, heading, rows
from ui.slides.grid import BELOW, CELL, GAP, LABEL, MANY, head_items, head_of, lengths_for, widths_of
from ui.slides.page import SMALLEST, Area, Box, Item, Page, Rule, Style, content
from ui.slides.setting import Setter

VERDICT = Style("text", 40, 600, tabular=True, tight=True)
LARGE_VERDICT = Style("display", 104, 600)
SIGN = Style("text", 84, 600, tight=True)
PROPOSAL = Style("text", 46)
LEVEL = Style("text", 42)
UPRIGHT = 256.0
"""How long the upright name of a column may be: the words of a consent are told whole."""

GOOD, TALK = "✓", "▲"
"""The signs of a verdict: the colour never tells it alone."""


def place_counts(setter: Setter, slide: CountsTable, width: float) -> Page:
    """Place a table of counts below its question, with what follows from each row at its end."""
    head, whole = heading(setter, content(width), slide.question, slide.fact, 1 if len(slide.rows) > MANY else 2)
    if not slide.rows:
        return Page(width, head)
    verdict = min(setter.widest((_verdict(row) for row in slide.rows), VERDICT), whole.width * 0.22)
    area = whole.inset(right=verdict + GAP)
    texts = [row.text for row in slide.rows]
    label, wide = widths_of(setter, texts, len(slide.columns), area)
    names = head_of(setter, slide.columns, wide, lengths_for(setter, texts, replace(area, width=label), UPRIGHT))
    body = area.inset(top=names.height + BELOW)
    placed = rows(setter, texts, LABEL, replace(body, width=label))
    items: list[Item] = [*head, *head_items(names, area, label + GAP, wide)]
    items.append(Rule(Area(area.x, body.y - 3, whole.width, 3), "ink"))
    items += hairlines(placed, area.x, whole.width)
    for row, place in zip(slide.rows, placed, strict=True):
        items += place.texts(area.x)
        items += _cells(setter, row, place, area.x + label + GAP, wide)
        block = setter.fit(_verdict(row), VERDICT, Area(0, 0, verdict, place.area.height), 2)
        items.append(block.amid(whole.right - verdict, place.area.middle, _tone(settled=row.settled), "end"))
    return Page(width, tuple(items))


def _verdict(row: CountsRow) -> str:
    return f"{GOOD if row.settled else TALK} {row.verdict}" if row.verdict else ""


def _tone(*, settled: bool) -> str:
    return "good" if settled else "attention"


def _cells(setter: Setter, row: CountsRow, place: Row, x: float, wide: float) -> list[Item]:
    items: list[Item] = []
    size = min(CELL.size, max(SMALLEST, place.area.height * 0.55))
    for number, count in enumerate(row.counts):
        colour, chip = "ink" if count else "third", None
        if number in row.strong:
            colour, chip = "on_accent", _chip(place.area, x + number * wide, wide, "accent")
        elif number in row.warned:
            colour, chip = "attention", _chip(place.area, x + number * wide, wide, "attention_soft", "attention")
        block = setter.block(str(count) if count else "·", replace(CELL, size=size), wide - 12)
        items += [chip] if chip else []
        items.append(block.amid(x + number * wide + 6, place.area.middle, colour, "centre"))
    return items


def _chip(area: Area, x: float, wide: float, colour: str, outline: str = "") -> Box:
    tall, broad = min(64.0, area.height - 9), min(wide - 6, 84.0)
    return Box(Area(x + (wide - broad) / 2, area.middle - tall / 2, broad, tall), colour, 10, outline=outline)


def place_consent(setter: Setter, slide: ConsentResult, width: float) -> Page:
    """Place the verdict, large, and beside it how many gave each value; a dashed line above those that stop it."""
    head, area = heading(setter, content(width), slide.question, slide.fact)
    side = area.width * 0.38
    left = replace(area, width=side)
    items: list[Item] = [*head, *_said(setter, slide, left)]
    right = area.inset(left=side + 2 * GAP)
    placed = rows(setter, [f"{level.value}  {level.words}" for level in slide.levels], LEVEL, _named(right))
    stops = sum(not level.stops for level in slide.levels)
    items += hairlines(placed, right.x, right.width, stops)
    most = max((level.count for level in slide.levels), default=0)
    for level, place in zip(slide.levels, placed, strict=True):
        items += _level(setter, level, place, right, most)
    return Page(width, tuple(items))


def _named(area: Area) -> Area:
    return replace(area, width=area.width * 0.56)


def _said(setter: Setter, slide: ConsentResult, area: Area) -> list[Item]:
    tone = _tone(settled=slide.passes)
    sign = setter.block(GOOD if slide.passes else TALK, SIGN, area.width)
    indent = sign.longest + GAP
    room = area.inset(left=indent, bottom=area.height * 0.5)
    verdict = setter.fit(slide.verdict, LARGE_VERDICT, room, 3)
    proposal = setter.fit(slide.proposal, PROPOSAL, replace(area, height=area.height * 0.5 - GAP), 5)
    return [
        replace(sign, width=indent).at(area.x, area.y + verdict.baseline - sign.baseline, tone),
        verdict.at(room.x, area.y, tone),
        proposal.at(area.x, area.y + verdict.height + GAP, "second"),
    ]


def _level(setter: Setter, level: ConsentLevel, place: Row, area: Area, most: int) -> list[Item]:
    against = level.stops and level.count > 0
    colour = "attention" if against else "ink" if level.count else "third"
    figure = setter.block(str(level.count), VERDICT, 90)
    x = area.x + _named(area).width + GAP
    items: list[Item] = list(place.texts(area.x, colour))
    items += bar(
        level.count / max(most, 1),
        place.area.middle,
        x,
        area.right - x - 90 - GAP / 2,
        "attention" if against else "accent",
    )
    items.append(figure.amid(area.right - 90, place.area.middle, colour, "end"))
    return items

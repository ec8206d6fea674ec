"""Slides that lead through the day: the agenda, the timer, plain lists."""

from dataclasses import replace

from offsite.domain.model.slides_day import Agenda, AgendaLine, Pace, Points, Timer, When
from offsite.domain.paging import PAGE_ROWS
from ui.slides.frame import Row, hairlines, heading, rows
from ui.slides.page import HEIGHT, SMALLEST, Area, Box, Item, Page, Rule, Style, content
from ui.slides.setting import Setter

ITEM = Style("text", 46)
TIME = Style("text", 42, 600, tabular=True, tight=True)
MINUTES = Style("text", SMALLEST, 500, tabular=True, tight=True)
POINT = Style("text", 50)
COLOURS = {When.PAST: "third", When.PRESENT: "accent", When.COMING: "ink"}
PACES = {Pace.CALM: "accent", Pace.SOON: "attention", Pace.LAST: "bad", Pace.OVER: "second"}
EDGE = 10.0
"""How thick the mark at the left of the present item is."""

MANY = 8
"""With more rows than this the heading has to be short."""


def place_agenda(setter: Setter, slide: Agenda, width: float) -> Page:
    """Place the items of the day: when, what, how long; the present one on a ground of its own."""
    head, area = heading(setter, content(width), slide.title, slide.fact, 1 if len(slide.lines) > MANY else 2)
    if not slide.lines:
        return Page(width, head)
    time = setter.widest((line.starts for line in slide.lines), TIME)
    lengths = [f"{line.minutes} min" for line in slide.lines]
    long = setter.widest(lengths, MINUTES)
    left, right = 28.0 + time + 36, long + 64
    placed = rows(
        setter, [line.text for line in slide.lines], ITEM, area.inset(left=left, right=right), lines=PAGE_ROWS
    )
    items: list[Item] = list(head)
    for line, place in zip(slide.lines, placed, strict=True):
        if line.when is When.PRESENT:
            items += _marked(replace(place.area, x=area.x, width=area.width))
    items += hairlines(placed, area.x, area.width)
    for line, length, place in zip(slide.lines, lengths, placed, strict=True):
        items += _line(setter, line, place, area.x + 28)
        block = setter.block(length, MINUTES, long)
        items.append(block.amid(area.right - long - 28, place.area.middle, _paler(line), "end"))
    return Page(width, tuple(items))


def _marked(area: Area) -> list[Item]:
    return [Box(area, "accent_soft"), Box(replace(area, width=EDGE), "accent")]


def _line(setter: Setter, line: AgendaLine, place: Row, x: float) -> list[Item]:
    size = min(TIME.size, max(SMALLEST, place.block.style.size))
    time = setter.block(line.starts, replace(TIME, size=size), place.area.x - 36 - x)
    colour = COLOURS[line.when]
    return [time.amid(x, place.area.middle, colour), *place.texts(place.area.x, colour)]


def _paler(line: AgendaLine) -> str:
    return "accent" if line.when is When.PRESENT else "third" if line.when is When.PAST else "second"


def place_timer(setter: Setter, slide: Timer, width: float) -> Page:
    """Place the time that is left as large as the screen allows, what it is for above, how much of it below."""
    area = content(width)
    colour = PACES[slide.pace]
    items: list[Item] = []
    y = area.y
    if slide.what:
        what = setter.balanced(setter.fit(slide.what, Style("display", 76, 600), replace(area, height=190), 2))
        items.append(what.at(area.x + (area.width - what.width) / 2, y, "ink", "centre"))
        y += what.height
    note = setter.fit(slide.note, Style("text", 50), replace(area, height=80), 1) if slide.note else None
    track = Area(area.x, HEIGHT - 64 - 80 - 60, area.width, 28)
    room = Area(area.x, y, area.width, track.y - y)
    figure = setter.fit(slide.left, Style("text", 430, 600, tabular=True, tight=True), room, 1)
    items.append(figure.amid(area.x, room.middle, colour, "centre"))
    items.append(Box(track, "sunk", 14, outline="line"))
    if slide.fraction > 0:
        items.append(Box(replace(track, width=max(28.0, track.width * slide.fraction)), colour, 14))
    if note:
        items.append(note.at(area.x, area.bottom - note.height, colour, "centre"))
    return Page(width, tuple(items))


def place_points(setter: Setter, slide: Points, width: float) -> Page:
    """Place a plain list with hairlines."""
    head, area = heading(setter, content(width), slide.title, slide.fact, 1 if len(slide.items) > MANY else 2)
    if not slide.items:
        return Page(width, head)
    placed = rows(setter, slide.items, POINT, area, lines=PAGE_ROWS)
    first = Rule(Area(area.x, area.y - 1, area.width, 2))
    texts = [text for row in placed for text in row.texts(area.x)]
    return Page(width, (*head, first, *hairlines(placed, area.x, area.width), *texts))

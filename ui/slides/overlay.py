"""What is laid over a slide: a message on a card in the middle, or the time left in the upper margin.

A countdown alone leaves the slide to be read, since the room works by it: it stands in the margin that no slide uses.
A message is for a break: its card takes the middle, and a veil takes the slide back. Over nothing there is room for the
card anyway.
"""

from dataclasses import replace

from offsite.domain.model.slides import Blank, Overlaid
from ui.slides.page import HEIGHT, Area, Box, Item, Page, Style, content
from ui.slides.setting import Families, Setter

CHIP = Style("text", 46, 700, tabular=True, tight=True)
CHIP_TOP, CHIP_HEIGHT = 10.0, 60.0
MESSAGE = Style("display", 128, 600)
LEFT = Style("text", 150, 600, tabular=True, tight=True)
PADDING = 72.0


def lay_over(page: Page, slide: Overlaid, families: Families) -> Page:
    """The page of a slide with what is laid over it."""
    setter = Setter(families)
    if slide.message or isinstance(slide.under, Blank):
        return replace(page, over=_card(setter, slide, page.width), veiled=not page.dark)
    return replace(page, over=_chip(setter, slide, page.width))


def _chip(setter: Setter, slide: Overlaid, width: float) -> tuple[Item, ...]:
    """The time left; at its end the ground goes, and nothing blinks."""
    block = setter.block(slide.left, CHIP, 400)
    wide = block.longest + 56
    place = Area(content(width).right - wide, CHIP_TOP, wide, CHIP_HEIGHT)
    ground, ink = ("surface", "second") if slide.ended else ("accent", "on_accent")
    text = replace(block, width=wide).amid(place.x, place.middle, ink, "centre")
    return Box(place, ground, CHIP_HEIGHT / 2, outline="line" if slide.ended else ""), text


def _card(setter: Setter, slide: Overlaid, width: float) -> tuple[Item, ...]:
    area = content(width)
    wide = area.width * 0.86
    inner = Area(area.x + (area.width - wide) / 2 + PADDING, 0, wide - 2 * PADDING, 0)
    left = setter.block(slide.left, LEFT, inner.width) if slide.left else None
    below = left.height if left else 0.0
    room = replace(inner, height=area.height - 2 * PADDING - below)
    message = setter.balanced(setter.fit(slide.message, MESSAGE, room, 4)) if slide.message else None
    above = message.height if message else 0.0
    between = 24.0 if left and message else 0.0
    tall = above + between + below + 2 * PADDING
    card = Area(inner.x - PADDING, (HEIGHT - tall) / 2, wide, tall)
    items: list[Item] = [Box(card, "surface", 24, outline="line")]
    if message:
        x = inner.x + (inner.width - message.width) / 2
        items.append(message.at(x, card.y + PADDING, "ink", "centre"))
    if left:
        colour = "second" if slide.ended else "accent"
        items.append(left.at(inner.x, card.y + PADDING + above + between, colour, "centre"))
    return tuple(items)

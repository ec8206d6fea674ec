"""Slides that say one thing: the welcome, a statement, the turnout."""

from dataclasses import replace

from offsite.domain.model.slides import Statement, Turnout, Welcome
from ui.slides.page import HEIGHT, SMALLEST, Area, Box, Item, Page, Style, Text, content
from ui.slides.setting import Block, Setter, from_right

KICKER = Style("text", 40, 600)
NOTE = Style("text", 42)
ACCENT_RULE = (96.0, 6.0)


def place_welcome(setter: Setter, slide: Welcome, width: float) -> Page:
    """Place organisation, title and day."""
    return _sentence(setter, (slide.organisation, slide.title, slide.day), 140, width)


def place_statement(setter: Setter, slide: Statement, width: float) -> Page:
    """Place a sentence as large as the screen allows."""
    return _sentence(setter, (slide.kicker, slide.text, slide.note), 140, width)


def _sentence(setter: Setter, words: tuple[str, str, str], largest: float, width: float) -> Page:
    """A small line, an accent, big words and a note, one below the other from the left, in the middle of the height."""
    area = content(width)
    area = area.inset(right=area.width * 0.06)
    kicker, text, note = words
    top = setter.fit(kicker, KICKER, replace(area, height=110), 2) if kicker else None
    foot = setter.fit(note, NOTE, replace(area, height=160), 3) if note else None
    around = (top.height + 34 + ACCENT_RULE[1] + 44 if top else 0) + (foot.height + 52 if foot else 0)
    words_area = replace(area, height=area.height - around)
    block = _words(setter, text, largest, words_area)
    y = (HEIGHT - block.height - around) / 2
    items: list[Item] = []
    if top:
        x = area.right - ACCENT_RULE[0] if from_right(kicker) else area.x
        items += [top.at(area.x, y, "accent"), Box(Area(x, y + top.height + 34, *ACCENT_RULE), "accent")]
        y += top.height + 34 + ACCENT_RULE[1] + 44
    items.append(block.at(area.x, y))
    if foot:
        items.append(foot.at(area.x, y + block.height + 52, "second"))
    return Page(width, tuple(items))


def _words(setter: Setter, text: str, largest: float, area: Area) -> Block:
    """Few lines as long as the letters stay large, more lines for long texts."""
    style = Style("display", largest, 600)
    for lines, least in ((3, 96.0), (5, 60.0)):
        block = setter.fit(text, style, area, lines)
        if block.style.size >= least:
            return setter.balanced(block)
    return setter.balanced(setter.fit(text, style, area, 16))


def place_turnout(setter: Setter, slide: Turnout, width: float) -> Page:
    """Place how many have voted, large, between the question and a note."""
    area = content(width)
    question = setter.balanced(setter.fit(slide.question, Style("display", 82, 600), replace(area, height=300), 3))
    note = setter.balanced(setter.fit(slide.note, Style("text", 44), replace(area, height=170), 3))
    figure = setter.block(str(slide.voted), Style("display", 210, 600), area.width)
    of = setter.block(f"of {slide.electorate}", Style("display", 96, 600), area.width)
    y = (HEIGHT - question.height - figure.height - note.height - 100) / 2
    items = [
        _centred(question, area, y),
        *_turnout(figure, of, width, y + question.height + 50),
        _centred(note, area, y + question.height + figure.height + 100, "second"),
    ]
    return Page(width, tuple(items))


def _centred(block: Block, area: Area, y: float, colour: str = "ink") -> Text:
    return block.at(area.x + (area.width - block.width) / 2, y, colour, "centre")


def _turnout(figure: Block, of: Block, width: float, y: float) -> tuple[Text, Text]:
    """Both on one baseline, together in the middle."""
    gap = SMALLEST
    x = (width - figure.longest - gap - of.longest) / 2
    first = replace(figure, width=figure.longest + 1).at(x, y, "accent")
    second = replace(of, width=of.longest + 1)
    return first, second.at(x + figure.longest + gap, y + figure.baseline - of.baseline, "second")

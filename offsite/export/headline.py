"""The north star, in the largest letters of the page, or what stands in its place until it is adopted."""

from dataclasses import dataclass

from offsite.domain.model.charter import CharterDocument
from offsite.export import ink, words
from offsite.export.ink import Style
from offsite.export.items import Item, Stack, Text
from offsite.export.pen import Pen


@dataclass(frozen=True, slots=True)
class Balanced:
    """A text whose lines are about equally long."""

    text: Text
    before: float = 0.0
    keep: bool = False

    def height(self, width: float) -> float:
        """Return the height of the text."""
        return self.text.height(width)

    def split(self, width: float, room: float) -> tuple[Item, Item] | None:
        """Cut the text between lines."""
        return self.text.split(width, room)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Set the text in the narrowest column that needs no further line."""
        high = self.text.height(width)
        low, wide = width * 0.4, width
        while wide - low > 2.0:
            middle = (low + wide) / 2
            low, wide = (low, middle) if self.text.height(middle) <= high else (middle, wide)
        rightward = any(line.rightward for line in self.text.lines(wide))
        self.text.draw(pen, x + (width - wide if rightward else 0.0), y, wide)


@dataclass(frozen=True, slots=True)
class Headline:
    """What heads page 1, and what of it goes on overleaf."""

    item: Item
    rest: str = ""


def headline(document: CharterDocument, width: float, size: float, room: float) -> Headline:
    """Return the north star in letters that suit the type size of the sections, or the title while it is not adopted.

    Args:
        document: The charter.
        width: The width of the page's column in points.
        size: The type size of the sections in points.
        room: The greatest height in points; what is longer even in small letters goes on overleaf.
    """
    told = document.headline.strip()
    said = told or document.title.strip() or document.organisation.strip()
    style = _style(said, size, width, room, ink.INK if told else ink.SECOND)
    text = Text(said, style)
    parts = text.split(width, room) if text.height(width) > room else None
    shown = parts[0] if parts else text
    if not told:
        return Headline(
            Stack((Balanced(shown), Text(words.HEADLINE_OPEN, ink.text(size, ink.THIRD), before=size * 0.2)))
        )
    return Headline(Balanced(shown), parts[1].words if parts else "")


def _style(said: str, size: float, width: float, room: float, colour: str) -> Style:
    """Return the largest letters that make two lines, or three when two would be hardly larger than the sections."""
    steps = [ink.display(size * step / 10, colour) for step in range(30, 14, -1)]
    for most, least in ((2, 2.1), (3, 1.5)):
        for style in steps:
            lines = len(Text(said, style).lines(width))
            if style.size >= size * least - 1e-6 and lines <= most and lines * style.leading <= room:
                return style
    return steps[-1]

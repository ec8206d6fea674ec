"""Lines to sign on, with room for a hand and a date; name and role stand below each."""

from dataclasses import dataclass
from math import inf

from offsite.domain.model.charter import Signatory
from offsite.export import ink, words
from offsite.export.items import Cell, Item, Row, Text
from offsite.export.pen import Pen

_GAP = 14.0


@dataclass(frozen=True, slots=True)
class Lines:
    """The room to write in, above a line for the name and a shorter one for the date."""

    room: float
    before: float = 0.0
    keep: bool = False

    def height(self, width: float) -> float:  # noqa: ARG002 - the same for every width
        """Return the room and the line."""
        return self.room + 3.0

    def split(self, width: float, room: float) -> None:
        """Stay whole: nobody signs on two pages."""

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw both lines."""
        pen.rule(x, y + self.room, width * 0.64, ink.THIRD)
        pen.rule(x + width * 0.7, y + self.room, width * 0.3, ink.THIRD)


@dataclass(frozen=True, slots=True)
class Place:
    """One place to sign: the lines, the name and the role."""

    signatory: Signatory
    size: float
    room: float
    before: float = 0.0
    keep: bool = False

    def _parts(self, width: float) -> tuple[tuple[Item, float, float], ...]:
        """Return each part with its left end and width."""
        wide = width * 0.66
        names = [Text(self.signatory.name, ink.strong(self.size))] if self.signatory.name.strip() else []
        roles = [Text(self.signatory.role, ink.text(self.size, ink.SECOND))] if self.signatory.role.strip() else []
        return (
            (Lines(self.room), 0.0, width),
            *((name, 0.0, wide) for name in names),
            *((role, 0.0, width if names else wide) for role in roles),
        )

    def height(self, width: float) -> float:
        """Return the height of the lines, the name and the role."""
        return sum(item.height(wide) for item, _, wide in self._parts(width))

    def split(self, width: float, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw the lines, the name and the role, the word for the date, and the date where it is known."""
        date = Text(words.DATE, ink.text(min(self.size, 7.5), ink.THIRD))
        date.draw(pen, x + width * 0.7, y + self.room + 3.0, width * 0.3)
        if self.signatory.signed:
            signed = Text(self.signatory.signed, ink.text(min(self.size, 7.5), ink.SECOND))
            long = max(_length(signed), width * 0.3)  # on one line; in a narrow place it reaches over the gap
            signed.draw(pen, x + width - long, y + max(self.room - signed.height(long) - 2.0, 0.0), long)
        for item, left, wide in self._parts(width):
            item.draw(pen, x + left, y, wide)
            y += item.height(wide)


def _length(text: Text) -> float:
    """Return how long a text is on one line, in points."""
    return max((line.width for line in text.lines(inf)), default=0.0) * text.style.size + 0.5


def places(signatories: tuple[Signatory, ...], width: float, room: float) -> tuple[Row, ...]:
    """Return rows of places to sign.

    Args:
        signatories: Who signs.
        width: The width of the page's column in points.
        room: The height in points to write in, above each line.
    """
    if not signatories:
        return ()
    across = 3 if len(signatories) <= 9 else 4 if len(signatories) <= 16 else 5
    wide = (width - _GAP * (across - 1)) / across
    size = {3: 8.5, 4: 8.0, 5: 7.5}[across]
    rows = (signatories[start : start + across] for start in range(0, len(signatories), across))
    return tuple(
        Row(
            tuple(Cell(place * (wide + _GAP), wide, Place(who, size, room)) for place, who in enumerate(row)),
            before=4.0,
        )
        for row in rows
    )

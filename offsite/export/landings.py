"""Where the group landed between two good ends, on paper: a scale for each trade-off, and its price below."""

from dataclasses import dataclass

from offsite.domain.model.charter import Landing
from offsite.export import ink, words
from offsite.export.items import Cell, Item, Row, Stack, Table, Text
from offsite.export.pen import Pen

_STOPS = 7
_STOP, _DISC = 2.2, 8.0
_HIGH = 13.5
_SCALE = 150.0
_GAP = 14.0


@dataclass(frozen=True, slots=True)
class Scale:
    """A line with stops, and a disc at the `place` (0 left … 1 right) where the group landed."""

    place: float
    before: float = 0.0
    keep: bool = False

    def height(self, width: float) -> float:  # noqa: ARG002 - the same for every width
        """Return the height of a line of text."""
        return _HIGH

    def split(self, width: float, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw the line, the stops and the disc."""
        middle, long = y + _HIGH / 2, width - _DISC
        left = x + _DISC / 2
        pen.rule(left, middle, long, ink.LINE)
        for stop in range(_STOPS):
            _dot(pen, left + long * stop / (_STOPS - 1), middle, _STOP, ink.BAR)
        _dot(pen, left + long * self.place, middle, _DISC, ink.ACCENT)


def _dot(pen: Pen, x: float, y: float, size: float, colour: str) -> None:
    pen.box((x - size / 2, y - size / 2, size, size), colour, radius=size / 2 - 0.01)


def landing_items(landings: tuple[Landing, ...], width: float) -> tuple[Item, ...]:
    """Return what was settled, or nothing when nothing was.

    Args:
        landings: The trade-offs that were settled, in their order.
        width: The width of the page's column in points.
    """
    if not landings:
        return ()
    told = Text(words.ACCEPTED, ink.text(8.5, ink.SECOND))
    header = Row((Cell(0.0, width, told),), 4.0, ink.INK)
    table = Table(header, tuple(_row(each, width) for each in landings), before=6.0)
    return (Text(words.TRADE_OFFS, ink.display(17.0), 30.0, keep=True), table)


def _row(landing: Landing, width: float) -> Item:
    side = (width - _SCALE) / 2 - _GAP
    ends = Row(
        (
            Cell(0.0, side, Text(landing.left, ink.strong(9.5, align=1.0))),
            Cell(side + _GAP, _SCALE, Scale(landing.place)),
            Cell(width - side, side, Text(landing.right, ink.strong(9.5))),
        )
    )
    price = (Text(landing.friction, ink.text(9.5, ink.SECOND, 0.5), 2.0),) if landing.friction else ()
    return Row((Cell(0.0, width, Stack((ends, *price))),), 6.0, ink.LINE)

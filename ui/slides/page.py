"""A page of the big screen as values: what lies where, in units of which the page is always 1080 high.

Placing is kept apart from painting, so that the same page serves a projector and a thumbnail, and so that overlaps and
sizes can be checked without reading pixels.
"""

from dataclasses import dataclass
from typing import Literal

HEIGHT = 1080.0
"""The height of every page, in units."""

SMALLEST = HEIGHT / 30
"""The smallest size of text, in units: what is still read from the last row of chairs."""

Face = Literal["text", "display"]
Align = Literal["start", "centre", "end"]
Growth = Literal["none", "across", "up"]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in units of the page, y downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The height half-way down."""
        return self.y + self.height / 2

    def inset(self, *, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> "Area":
        """The rectangle without strips along its edges; never of negative size."""
        width = max(0.0, self.width - left - right)
        height = max(0.0, self.height - top - bottom)
        return Area(self.x + left, self.y + top, width, height)


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: face, size in units, weight as in CSS (400 to 700), whether figures are equally wide.

    `tight` lines keep their distance even where letters of another script ask for more, for cells of fixed height.
    """

    face: Face
    size: float
    weight: int = 400
    tabular: bool = False
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A text inside its rectangle, wrapped at the rectangle's width; `colour` is the name of a theme token.

    `turned` texts read upwards: their lines run along the height of the rectangle.
    """

    area: Area
    text: str
    style: Style
    colour: str = "ink"
    align: Align = "start"
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle with round corners, perhaps with an outline; bars grow from the left or from below."""

    area: Area
    colour: str
    radius: float = 0
    outline: str = ""
    growth: Growth = "none"


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line, as thick as its rectangle is high."""

    area: Area
    colour: str = "line"
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line from the left to the right edge of its rectangle, downwards or, when `rising`, upwards."""

    area: Area
    colour: str
    thick: float
    rising: bool = False


Item = Text | Box | Rule | Line


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on one page; the ground of a `dark` page is dark in both themes.

    `over` lies above the items; when it is `veiled`, a veil lies between, and what is below is no longer to be read.
    """

    width: float
    items: tuple[Item, ...]
    dark: bool = False
    over: tuple[Item, ...] = ()
    veiled: bool = False

    @property
    def texts(self) -> tuple[Text, ...]:
        """Only the texts."""
        return tuple(item for item in self.items if isinstance(item, Text))


def content(width: float) -> Area:
    """The part of a page inside its margins."""
    side = min(108.0, width * 0.0625)
    return Area(side, 80, width - 2 * side, HEIGHT - 80 - 64)

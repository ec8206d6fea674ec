"""Puts set lines and simple marks on a page."""

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.ttfonts import ShapedStr
from reportlab.pdfgen.canvas import Canvas

from offsite.export.breaking import Line
from offsite.export.ink import Style
from offsite.export.shaping import Piece


class Pen:
    """Draws on one ReportLab canvas; x to the right and y downwards from the top left corner of the page, in points."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas: Any = canvas
        self._height = height

    def line(self, line: Line, x: float, baseline: float, style: Style) -> None:
        """Set one line with its left end at `x`; neighbours of one face go in one string."""
        self._canvas.setFillColor(HexColor(style.ink))
        places = _places(line, style.size)
        start = 0
        while start < len(line.pieces):
            stop = start + 1
            while stop < len(line.pieces) and _joins(line, stop):
                stop += 1
            self._run(line.pieces[start:stop], x + places[start], baseline, style.size)
            start = stop

    def _run(self, pieces: tuple[Piece, ...], x: float, baseline: float, size: float) -> None:
        """Write neighbouring pieces of one face as one string."""
        first = pieces[0]
        for code, said in (named for piece in pieces for named in piece.said):
            first.face.typeface.say(code, said)
        glyphs = ShapedStr("".join(piece.glyphs for piece in pieces), _data(pieces))
        words = self._canvas.beginText(x, self._height - baseline)
        words.setFont(first.face.name, size)
        words.textOut(glyphs)
        self._canvas.drawText(words)

    def rule(self, x: float, y: float, width: float, ink: str, thick: float = 0.5) -> None:
        """Draw a horizontal hairline."""
        self._canvas.setStrokeColor(HexColor(ink))
        self._canvas.setLineWidth(thick)
        self._canvas.line(x, self._height - y, x + width, self._height - y)

    def box(
        self, corners: tuple[float, float, float, float], ink: str, *, filled: bool = True, radius: float = 0.0
    ) -> None:
        """Draw a box, filled, or outlined 0.8 pt strong; `corners` are its left, top, width and height."""
        x, y, width, height = corners
        self._canvas.setFillColor(HexColor(ink))
        self._canvas.setStrokeColor(HexColor(ink))
        self._canvas.setLineWidth(0.8)
        bottom = self._height - y - height
        self._canvas.roundRect(x, bottom, width, height, radius, stroke=int(not filled), fill=int(filled))

    def upright(self, x: float, y: float) -> "Turned":
        """Return a context in which text runs upwards: its origin is at (x, y)."""
        return Turned(self._canvas, x, self._height - y)


class Turned:
    """While it lasts, the page is turned by a quarter to the left around one point."""

    def __init__(self, canvas: Any, x: float, y: float) -> None:
        self._canvas = canvas
        self._at = (x, y)

    def __enter__(self) -> Pen:
        self._canvas.saveState()
        self._canvas.translate(*self._at)
        self._canvas.rotate(90)
        return Pen(self._canvas, 0)

    def __exit__(self, *_: object) -> None:
        self._canvas.restoreState()


def _places(line: Line, size: float) -> list[float]:
    """Return how far right each piece of a line stands, by reading order."""
    places = [0.0] * len(line.pieces)
    x = 0.0
    for index in line.order:
        places[index] = x
        x += line.pieces[index].width * size
    return places


def _joins(line: Line, index: int) -> bool:
    """Tell whether a piece can be written in one go with the one before it."""
    before, piece = line.pieces[index - 1], line.pieces[index]
    return before.face is piece.face and before.level == piece.level == 0 and line.order[index] == index


def _data(pieces: tuple[Piece, ...]) -> list[Any]:
    """Return ReportLab's places of the glyphs of some pieces."""
    return [place for piece in pieces for place in piece.glyphs.__shapeData__]

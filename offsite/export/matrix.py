"""The RACI matrix on paper: decisions down, roles across, and in words what is wrong with a row."""

from dataclasses import dataclass

from offsite.domain.model.charter import Matrix, MatrixRow
from offsite.export import ink, words
from offsite.export.fonts import Voice
from offsite.export.ink import Style
from offsite.export.items import Cell, Item, Row, Stack, Table, Text
from offsite.export.pen import Pen

_NAME = ink.text(8.0, ink.SECOND, 0.5)
_UPRIGHT = Style(Voice.TEXT, 8.0, 9.6, ink.SECOND)
_UPRIGHT_LENGTHS = (60.0, 80.0, 100.0, 120.0)  # points; a name that is longer wraps
_LEVEL = 56.0  # points; in a narrower column a name stands upright
_ACROSS = 12  # roles in one table
_LONGEST = 160  # characters of a role in the header; a longer one stands below in full


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell: A on a filled accent, R outlined, A/R on a filled accent with an outline around it, others plain."""

    letters: str
    before: float = 0.0
    keep: bool = False

    def _text(self) -> Text:
        known = self.letters in {"A", "R", "A/R"}
        colour = ink.PAPER if self.letters in {"A", "A/R"} else ink.ACCENT if known else ink.SECOND
        return Text(self.letters, ink.strong(8.0, colour, 0.5) if known else ink.text(8.0, colour, 0.5))

    def height(self, width: float) -> float:
        """Return the height of the mark, at least 15 points."""
        return max(15.0, self._text().height(width))

    def split(self, width: float, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw the mark in the middle of its column."""
        middle = x + width / 2
        if self.letters in {"A", "R"}:
            pen.box((middle - 7.0, y + 0.5, 14.0, 14.0), ink.ACCENT, filled=self.letters == "A", radius=6.99)
        elif self.letters == "A/R":
            pen.box((middle - 11.5, y - 0.5, 23.0, 16.0), ink.ACCENT, filled=False, radius=7.99)
            pen.box((middle - 10.0, y + 1.0, 20.0, 13.0), ink.ACCENT, radius=6.49)
        text = self._text()
        text.draw(pen, x, y + (15.0 - text.style.leading) / 2, width)


@dataclass(frozen=True, slots=True)
class Warned:
    """What is wrong with a row: a sign and words."""

    text: Text
    before: float = 2.0
    keep: bool = False

    def height(self, width: float) -> float:
        """Return the height of the words."""
        return self.text.height(width - 12.0)

    def split(self, width: float, room: float) -> tuple[Item, Item] | None:
        """Cut the words between lines."""
        return self.text.split(width - 12.0, room)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw the sign and the words."""
        size = self.text.style.size
        middle = y + self.text.style.leading / 2
        pen.box((x, middle - size / 2, size, size), ink.ATTENTION, radius=size / 2 - 0.01)
        Text("!", ink.strong(size * 0.85, ink.PAPER, 0.5)).draw(pen, x, middle - size * 0.85 * 0.675, size)
        self.text.draw(pen, x + 12.0, y, width - 12.0)


@dataclass(frozen=True, slots=True)
class RoleName:
    """The name of a role at the foot of the header: level where the column is wide enough, else upright."""

    name: str
    high: float
    upright: bool
    before: float = 0.0
    keep: bool = False

    def height(self, width: float) -> float:  # noqa: ARG002 - all names of a header are as high as the highest
        """Return the height of the header."""
        return self.high

    def split(self, width: float, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Set the name."""
        if not self.upright:
            text = Text(self.name, _NAME)
            text.draw(pen, x, y + self.high - text.height(width), width)
            return
        text = Text(self.name, _UPRIGHT)
        with pen.upright(x + (width - text.height(self.high)) / 2, y + self.high) as turned:
            text.draw(turned, 0.0, 0.0, self.high)


def matrix_items(matrix: Matrix, width: float) -> tuple[Item, ...]:
    """Return the matrix as tables of at most twelve roles each, or nothing when there is no decision.

    Args:
        matrix: The matrix.
        width: The width of the page's column in points.
    """
    if not matrix.rows:
        return ()
    items: list[Item] = [
        Text(words.MATRIX, ink.display(17.0), 26.0, keep=True),
        Text(words.LEGEND, ink.text(8.0, ink.SECOND), 3.0, keep=True),
    ]
    count = _across(matrix.roles, width)
    starts = range(0, max(len(matrix.roles), 1), count)
    items += [_table(matrix, start, min(start + count, len(matrix.roles)), width) for start in starts]
    full = [role for role in matrix.roles if len(role) > _LONGEST]
    items += [Text(role, ink.text(8.0, ink.SECOND), 6.0) for role in full]
    return tuple(items)


def _across(roles: tuple[str, ...], width: float) -> int:
    """Return how many roles stand side by side: as many as can be named, in tables about equally wide."""
    tables = -(-len(roles) // _ACROSS) or 1
    count = -(-len(roles) // tables) or 1
    while count > 1 and _header_high(roles, _role_width(count, width)) is None:
        count -= 1
    return count


def _role_width(count: int, width: float) -> float:
    """Return the width in points of the column of one role."""
    return min(width * 0.64 / max(count, 1), 74.0)


def _shown(role: str) -> str:
    """Return the name of a role in the header."""
    return role if len(role) <= _LONGEST else f"{role[: _LONGEST - 2]} …"


def _header_high(roles: tuple[str, ...], wide: float) -> float | None:
    """Return the height in points in which all names of roles can be set; None: in columns so narrow they cannot."""
    if wide >= _LEVEL:
        return max((Text(_shown(role), _NAME).height(wide - 6.0) for role in roles), default=0.0)
    for length in _UPRIGHT_LENGTHS:
        texts = [Text(_shown(role), _UPRIGHT) for role in roles]
        whole = length == _UPRIGHT_LENGTHS[-1] or all(_uncut(text, length) for text in texts)
        if whole and all(text.height(length) <= wide for text in texts):
            return length
    return None


def _uncut(text: Text, width: float) -> bool:
    """Tell whether every word of a text fits on a line of that width."""
    return all(len(Text(word, text.style).lines(width)) == 1 for word in text.words.split())


def _table(matrix: Matrix, start: int, stop: int, width: float) -> Table:
    """Return the table of some of the roles."""
    wide = _role_width(stop - start, width)
    roles = matrix.roles[start:stop]
    high = _header_high(roles, wide) or 0.0
    left = width - wide * len(roles)
    names = tuple(RoleName(_shown(role), high, wide < _LEVEL) for role in roles)
    inset = 3.0 if wide >= _LEVEL else 0.0
    header = Row(
        tuple(Cell(left + wide * place + inset, wide - 2 * inset, name) for place, name in enumerate(names)),
        4.0,
        ink.INK,
    )
    rows = tuple(_row(row, start, stop, (left, wide)) for row in matrix.rows)
    return Table(header, rows, before=12.0)


def _row(row: MatrixRow, start: int, stop: int, widths: tuple[float, float]) -> Row:
    """Return one decision with its marks; `widths` are those of the decision and of a role."""
    left, wide = widths
    told: tuple[Item, ...] = (Text(row.decision, ink.text(9.0)),)
    if row.warning.strip():
        told = (*told, Warned(Text(row.warning, ink.text(8.0, ink.ATTENTION))))
    marks = tuple(
        Cell(left + wide * place, wide, Mark(letters)) for place, letters in enumerate(row.marks[start:stop]) if letters
    )
    return Row((Cell(0.0, left - 10.0, Stack(told)), *marks), 4.0, ink.LINE)

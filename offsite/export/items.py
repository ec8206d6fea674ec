"""What stands on a page from top to bottom: texts, rules, rows. Each knows its height and how to go on overleaf."""

from dataclasses import dataclass, field, replace
from typing import Protocol

from offsite.export.breaking import Line, break_lines
from offsite.export.ink import INK, Style
from offsite.export.pen import Pen
from offsite.export.shaping import clean


class Item(Protocol):
    """Something as wide as its column; heights and widths in points."""

    @property
    def before(self) -> float:
        """The space above it, except at the top of a column."""
        ...

    @property
    def keep(self) -> bool:
        """Whether it must not be the last thing in a column."""
        ...

    def height(self, width: float) -> float:
        """Return its height in a column of that width."""
        ...

    def split(self, width: float, room: float) -> "tuple[Item, Item] | None":
        """Return a part that is at most `room` high and the rest, or None when it cannot be cut there."""
        ...

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw it with its top left corner at (x, y)."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `bullet` indents it and sets a dot before its first line, unless it `follows` its own beginning."""

    words: str
    style: Style
    before: float = 0.0
    keep: bool = False
    bullet: bool = False
    follows: bool = False

    def lines(self, width: float) -> tuple[Line, ...]:
        """Return its lines in a column of that width."""
        measure = round((width - self._indent()) / self.style.size, 4)
        return break_lines(self.words, self.style.voice, max(measure, 1.0))

    def _indent(self) -> float:
        return self.style.size if self.bullet else 0.0

    def height(self, width: float) -> float:
        """Return the height of its lines."""
        return len(self.lines(width)) * self.style.leading

    def split(self, width: float, room: float) -> "tuple[Text, Text] | None":
        """Cut between lines; no single line is left behind or carried over when there are four or more."""
        lines = self.lines(width)
        count = len(lines)
        fits = int((room + 1e-6) // self.style.leading)
        least = 2 if count >= 4 else 1
        fits = min(fits, count - least)
        if fits < least:
            return None
        words, here = clean(self.words), lines[fits].start
        return replace(self, words=words[:here].rstrip()), replace(self, words=words[here:], before=0.0, follows=True)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Set its lines; one that begins from right to left stands at the right."""
        style, indent = self.style, self._indent()
        baseline = y + style.leading / 2 + style.size * 0.36
        for number, line in enumerate(self.lines(width)):
            free = width - indent - line.width * style.size
            align = 1.0 - style.align if line.rightward else style.align
            left = x + (0.0 if line.rightward else indent)
            pen.line(line, left + max(free, 0.0) * align, baseline, style)
            if self.bullet and number == 0 and not self.follows:
                self._dot(pen, x + (width - style.size * 0.55 if line.rightward else style.size * 0.2), baseline)
            baseline += style.leading

    def _dot(self, pen: Pen, x: float, baseline: float) -> None:
        """Draw the dot of a list as a shape: a reader of the text does not want it."""
        size = self.style.size * 0.26
        top = baseline - self.style.size * 0.36 - size / 2
        pen.box((x, top, size, size), self.style.ink, radius=size / 2 - 0.01)


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline across the column with space below it."""

    before: float = 0.0
    below: float = 0.0
    ink: str = INK
    thick: float = 0.6
    keep: bool = True

    def height(self, width: float) -> float:  # noqa: ARG002 - the same for every width
        """Return its thickness and the space below it."""
        return self.thick + self.below

    def split(self, width: float, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw the line."""
        pen.rule(x, y + self.thick / 2, width, self.ink, self.thick)


@dataclass(frozen=True, slots=True)
class Cell:
    """An item in a row: where it begins and how wide it is, in points from the left of the row."""

    x: float
    width: float
    item: Item


@dataclass(frozen=True, slots=True)
class Row:
    """Items side by side, their tops level, with padding and a hairline below."""

    cells: tuple[Cell, ...]
    pad: float = 0.0
    ink: str = ""
    before: float = 0.0
    keep: bool = False

    def height(self, width: float) -> float:  # noqa: ARG002 - the cells bring their widths
        """Return the height of the highest cell with the padding."""
        return max((cell.item.height(cell.width) for cell in self.cells), default=0.0) + 2 * self.pad

    def split(self, width: float, room: float) -> "tuple[Row, Row] | None":  # noqa: ARG002
        """Cut each cell that is too high; None when one of them cannot be cut."""
        first, rest = [], []
        for cell in self.cells:
            if cell.item.height(cell.width) <= room - 2 * self.pad:
                first.append(cell)
                continue
            parts = cell.item.split(cell.width, room - 2 * self.pad)
            if parts is None:
                return None
            first.append(replace(cell, item=parts[0]))
            rest.append(replace(cell, item=parts[1]))
        return (replace(self, cells=tuple(first)), replace(self, cells=tuple(rest), before=0.0)) if rest else None

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw the cells and the hairline."""
        for cell in self.cells:
            cell.item.draw(pen, x + cell.x, y + self.pad, cell.width)
        if self.ink:
            pen.rule(x, y + self.height(width), width, self.ink)


@dataclass(frozen=True, slots=True)
class Stack:
    """Items below each other that are kept together as long as a page can hold them."""

    items: tuple[Item, ...]
    before: float = 0.0
    keep: bool = False

    def height(self, width: float) -> float:
        """Return the height of all of them and the space between."""
        return sum(item.height(width) for item in self.items) + sum(item.before for item in self.items[1:])

    def split(self, width: float, room: float) -> "tuple[Stack, Stack] | None":
        """Cut after the last item that fits, or inside the next."""
        taken, rest = fill(self.items, width, room)
        if not taken or not rest:
            return None
        return replace(self, items=taken), replace(self, items=rest, before=0.0)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw them from top to bottom."""
        for index, item in enumerate(self.items):
            y += item.before if index else 0.0
            item.draw(pen, x, y, width)
            y += item.height(width)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header that is repeated wherever the table goes on."""

    header: Item
    rows: tuple[Item, ...]
    before: float = 0.0
    keep: bool = field(default=False)

    def height(self, width: float) -> float:
        """Return the height of the header and all rows."""
        return self.header.height(width) + sum(row.height(width) for row in self.rows)

    def split(self, width: float, room: float) -> "tuple[Table, Table] | None":
        """Cut between rows, or inside the first when it is higher than the room and no other way is left."""
        taken, rest = fill(self.rows, width, room - self.header.height(width), cut=False)
        if not taken:
            taken, rest = fill(self.rows, width, room - self.header.height(width))
        if not taken or not rest:
            return None
        return replace(self, rows=taken), replace(self, rows=rest, before=0.0)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw the header and the rows."""
        for item in (self.header, *self.rows):
            item.draw(pen, x, y, width)
            y += item.height(width)


def fill(
    items: tuple[Item, ...], width: float, room: float, *, cut: bool = True
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return the items that fit into a column `room` high, and the rest; the item at the border is cut if it can be.

    An item that must not be the last one goes over with what follows it.
    """
    y = 0.0
    for index, item in enumerate(items):
        y += item.before if index else 0.0
        high = item.height(width)
        if y + high <= room + 1e-6:
            y += high
            continue
        parts = item.split(width, room - y) if cut else None
        if parts:
            return (*items[:index], parts[0]), (parts[1], *items[index + 1 :])
        while index and items[index - 1].keep:
            index -= 1  # noqa: PLW2901 - headings go over with their text
        return items[:index], items[index:]
    return items, ()

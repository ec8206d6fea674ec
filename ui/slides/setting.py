"""Setting of text: wrapping it, making it fit, and shortening what does not fit."""

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui.slides.page import SMALLEST, Align, Area, Style, Text

ALIGNMENTS = {
    "start": Qt.AlignmentFlag.AlignLeft,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignRight,
}
PITCH = {"text": 1.24, "display": 1.18}
"""Distance of the lines as a multiple of the size, where the letters allow it."""

HIDDEN = frozenset({"Cc", "Cs"})
"""Kinds of characters that have no picture and upset a line: control characters and halves of surrogate pairs."""

STEP = 0.92
"""By how much a text shrinks at a time until it fits."""


@dataclass(frozen=True, slots=True)
class Families:
    """The families of the two faces, those for other scripts behind them."""

    text: tuple[str, ...]
    display: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A text that has been set to a width: what is left of it, and how much room it takes, in units.

    `whole` is false where words had to go. `broken` tells that a word is cut in two at the end of a line. `baseline` is
    the distance of the first line's baseline from the top, `longest` the length of the longest line.
    """

    text: str
    style: Style
    width: float
    height: float
    lines: int
    longest: float
    baseline: float
    whole: bool = True
    broken: bool = False

    def at(self, x: float, y: float, colour: str = "ink", align: Align = "start") -> Text:
        """The block as an item with its top left corner here."""
        return Text(Area(x, y, self.width, self.height), self.text, self.style, colour, align)

    def amid(self, x: float, middle: float, colour: str = "ink", align: Align = "start") -> Text:
        """The block as an item, centred on a height."""
        return self.at(x, middle - self.height / 2, colour, align)


def plain(text: str) -> str:
    """The text as one paragraph: blanks of every kind become one space, control characters vanish."""
    spaced = "".join(" " if char.isspace() else char for char in text)
    return " ".join("".join(char for char in spaced if unicodedata.category(char) not in HIDDEN).split())


class Setter:
    """Sets texts in the faces of the house."""

    def __init__(self, families: Families) -> None:
        self._families = families

    def font(self, style: Style) -> QFont:
        """The font of a style; not hinted, so that a page has the same lines at every size."""
        font = QFont(list(self._families.display if style.face == "display" else self._families.text))
        font.setPixelSize(round(style.size))
        font.setWeight(QFont.Weight(style.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if style.tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def layout(self, text: str, style: Style, width: float, align: Align = "start") -> tuple[QTextLayout, float]:
        """Lay a text out at a width; returns the layout and the height of its lines together."""
        font = self.font(style)
        layout = QTextLayout(text, font)
        option = QTextOption(ALIGNMENTS[_turned_round(align) if from_right(text) else align])
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        usual, least = QFontMetricsF(font).height() + 1, PITCH[style.face] * style.size
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            tall = line.height()
            # Letters of other scripts may be taller than those of the face: then they get the room that they need.
            pitch = least if style.tight or tall <= usual else max(tall, least)
            line.setPosition(QPointF(0, y + (pitch - tall) / 2))
            y += pitch
        layout.endLayout()
        return layout, y or least

    def block(self, text: str, style: Style, width: float, lines: int = 1) -> Block:
        """Set a text in at most so many lines; words that find no room give way to an ellipsis."""
        text = plain(text)
        layout, height = self.layout(text, style, width)
        if layout.lineCount() <= lines:
            return self._measured(text, style, width, layout, height)
        shortened = self._shortened(text, style, width, layout, lines)
        layout, height = self.layout(shortened, style, width)
        return replace(self._measured(shortened, style, width, layout, height), whole=False)

    def _shortened(self, text: str, style: Style, width: float, layout: QTextLayout, lines: int) -> str:
        """Keep the lines before the last, and of the rest what fits into one line with an ellipsis."""
        units = text.encode("utf-16-le")
        start = layout.lineAt(lines - 1).textStart()
        head = units[: 2 * start].decode("utf-16-le")
        rest = units[2 * start :].decode("utf-16-le")
        metrics = QFontMetricsF(self.font(style))
        room = width
        while room > 0:
            tail = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
            tail = tail.removesuffix("…").rstrip(" ,;:.–-") + "…"
            if self.layout(head + tail, style, width)[0].lineCount() <= lines:
                return head + tail
            room -= style.size / 4
        return "…"

    def _measured(self, text: str, style: Style, width: float, layout: QTextLayout, height: float) -> Block:
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        units = text.encode("utf-16-le")
        ends = (line.textStart() + line.textLength() for line in lines[:-1])
        broken = any(_within_word(units, end) for end in ends)
        longest = max((line.naturalTextWidth() for line in lines), default=0.0)
        baseline = lines[0].y() + lines[0].ascent() if lines else 0.0
        return Block(text, style, width, height, max(len(lines), 1), longest, baseline, broken=broken)

    def fit(self, text: str, style: Style, area: Area, lines: int) -> Block:
        """Set a text as large as it fits, from its style's size down to the smallest, in so many lines and this height.

        A word is broken, and the text is shortened, only at the smallest size.
        """
        for size in sizes_below(style.size):
            block = self.block(text, replace(style, size=size), area.width, lines)
            if block.whole and not block.broken and block.height <= area.height:
                return block
        smallest = replace(style, size=SMALLEST)
        for count in range(lines, 1, -1):
            block = self.block(text, smallest, area.width, count)
            if block.height <= area.height:
                return block
        return self.block(text, smallest, area.width)

    def balanced(self, block: Block) -> Block:
        """The same block set narrower, so that its lines are about equally long; its number of lines stays.

        What reads from the right stays as it is, because it stands at the right edge of its width.
        """
        if block.lines < 2 or not block.whole or block.broken or from_right(block.text):
            return block
        best, low, high = block, block.longest / 2, block.width
        while high - low > block.style.size / 2:
            tried = self.block(block.text, block.style, math.ceil((low + high) / 2), block.lines)
            if tried.whole and not tried.broken and tried.height <= block.height:
                best, high = tried, tried.width
            else:
                low = tried.width
        return best

    def widest(self, texts: Iterable[str], style: Style) -> float:
        """The length of the longest of some texts when each is set in one line."""
        return max((math.ceil(self.block(text, style, 1e5).longest) + 1 for text in texts if text), default=0)


def sizes_below(largest: float) -> tuple[float, ...]:
    """The sizes to try, from the largest down to the smallest that may be."""
    sizes = [max(largest, SMALLEST)]
    while sizes[-1] > SMALLEST:
        sizes.append(max(SMALLEST, math.floor(sizes[-1] * STEP)))
    return tuple(sizes)


def from_right(text: str) -> bool:
    """Whether a text reads from right to left: its first letter with a direction decides."""
    directions = (unicodedata.bidirectional(char) for char in text)
    return next((way in {"R", "AL"} for way in directions if way in {"L", "R", "AL"}), False)


def _turned_round(align: Align) -> Align:
    return "centre" if align == "centre" else "start" if align == "end" else "end"


def _within_word(units: bytes, end: int) -> bool:
    """Whether a line that ends here cuts a word of letters in two; scripts without spaces may be cut anywhere."""
    around = units[2 * end - 2 : 2 * end + 2].decode("utf-16-le", errors="replace")
    return len(around) == 2 and all(char.isalnum() and ord(char) < 0x0E00 for char in around)

"""Text in paragraphs with the line height of a book; words longer than a line are broken."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.text import PlainLabel

_HEIGHTS_KEPT = 16

LINE_HEIGHT = 1.45
"""Distance of two base lines in text that is read as a paragraph, as a multiple of the size of its letters."""


class Setting:
    """A plain text set at a width: how high it is, and how to draw it.

    The first `strong` characters are set in semibold; lines that are `trailing` end at the same place.
    """

    def __init__(  # noqa: PLR0913 - all but the first three have a usual value
        self,
        text: str,
        font: QFont,
        width: int,
        *,
        strong: int = 0,
        mirrored: bool = False,
        trailing: bool = False,
    ) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        at_right = mirrored is not trailing
        option = QTextOption(Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if mirrored:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self._layout.setTextOption(option)
        if strong:
            self._layout.setFormats([_semibold(strong)])
        self.height = self._set(max(width, 1), round(font.pixelSize() * LINE_HEIGHT))

    def _set(self, width: int, line_height: int) -> int:
        y = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
            y += line_height
        self._layout.endLayout()
        return y

    def draw(self, painter: QPainter, x: int, y: int) -> None:
        """Draw the text in the painter's pen, with its upper left corner there."""
        self._layout.draw(painter, QPointF(x, y))


def _semibold(length: int) -> QTextLayout.FormatRange:
    strong = QTextLayout.FormatRange()
    strong.start, strong.length = 0, length
    heavier = QTextCharFormat()
    heavier.setFontWeight(QFont.Weight.DemiBold)
    strong.format = heavier
    return strong


class Paragraph(PlainLabel):
    """A label for sentences: as high as its text needs at its width, never wider than it is given.

    What is passed as `strong` stands before the text in semibold. A `trailing` one stands against its far side, beside
    what it belongs to.
    """

    def __init__(  # noqa: PLR0913 - all but the first two have a usual value
        self,
        text: str = "",
        role: str = "body",
        parent: QWidget | None = None,
        *,
        strong: str = "",
        size: int = 0,
        trailing: bool = False,
    ) -> None:
        super().__init__("", role, parent)
        self._trailing = trailing
        self._strong = 0
        self._heights: dict[tuple[object, ...], int] = {}
        if size:
            font = QFont(self.font())
            font.setPixelSize(size)
            self.setFont(font)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_parts(strong, text)

    def show_parts(self, strong: str, text: str) -> None:
        """Show another text, with `strong` before it in semibold."""
        self._strong = len(strong)
        self.show_text(f"{strong} {text}" if strong else text)

    def hasHeightForWidth(self) -> bool:
        """Yes: a narrower column means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the lines need; a layout asks for the same few widths over and over."""
        asked = (width, self.text(), self._strong, self.font().key(), self.isRightToLeft())
        if asked not in self._heights:
            if len(self._heights) >= _HEIGHTS_KEPT:
                self._heights.clear()
            self._heights[asked] = self._setting(width).height
        return self._heights[asked]

    def sizeHint(self) -> QSize:
        """On one line if there were room."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(24, round(self.font().pixelSize() * LINE_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._setting(self.width()).draw(painter, 0, 0)

    def _setting(self, width: int) -> Setting:
        return Setting(
            self.text(),
            self.font(),
            width,
            strong=self._strong,
            mirrored=self.isRightToLeft(),
            trailing=self._trailing,
        )


def shortened(text: str, most: int = 60) -> str:
    """Return a text on one line, cut with … where it is longer than a sentence can bear."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"

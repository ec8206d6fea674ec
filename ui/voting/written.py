"""Texts in the headings of a table: broken into few lines, and drawn in the middle of a box."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption


def lines_of(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The text broken into lines of a width, at most so many; the last one ends in … when there is more."""
    line_text = " ".join(text.split())
    layout = QTextLayout(line_text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid() and len(starts) <= most:
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    units = line_text.encode("utf-16-le", "surrogatepass")  # Qt counts in these, Python in characters
    ends = [*starts[1:], len(units) // 2]
    parts = [units[2 * start : 2 * end] for start, end in zip(starts, ends, strict=True)]
    if len(parts) > most:
        parts = [*parts[: most - 1], units[2 * starts[most - 1] :]]
    lines = [part.decode("utf-16-le", "surrogatepass") for part in parts]
    return [*lines[:-1], QFontMetrics(font).elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)] if lines else []


def draw_lines(painter: QPainter, lines: list[str], box: QRect, *, centred: bool, backwards: bool = False) -> None:
    """Draw lines in the middle of a box; on the base line, because letters of other scripts may be higher."""
    metrics = painter.fontMetrics()
    base = box.top() + (box.height() - metrics.lineSpacing() * len(lines)) // 2 + metrics.ascent()
    for at, line in enumerate(lines):
        free = box.width() - metrics.horizontalAdvance(line)
        left = free // 2 if centred else free if backwards else 0
        painter.drawText(box.left() + left, base + at * metrics.lineSpacing(), line)

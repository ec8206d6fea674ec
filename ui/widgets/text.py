"""Labels: text that is read, not typed, set by its role. All of it is plain text."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QStyle, QWidget

from ui.theme import ROLES, tabular
from ui.widgets.paint import mirrored, tooltip

_ENDLESS = 1 << 20
_READABLE = 480
DISPLAY_FAMILY = "Source Serif 4"


@dataclass(frozen=True, slots=True)
class TextRole:
    """How a label is set: size in pixels, weight, colour, face, and whether its figures are equally wide."""

    size: int = 13
    weight: QFont.Weight = QFont.Weight.Normal
    colour: str = "ink"
    display: bool = False
    figures: bool = False


_SEMIBOLD = QFont.Weight.DemiBold

TEXT_ROLES: Mapping[str, TextRole] = MappingProxyType(
    {
        "display": TextRole(32, _SEMIBOLD, display=True),
        "title": TextRole(24, _SEMIBOLD, display=True),
        "rank": TextRole(16, _SEMIBOLD, "accent", display=True),
        "lead": TextRole(15),
        "lead-strong": TextRole(15, _SEMIBOLD),
        "body": TextRole(13),
        "strong": TextRole(13, _SEMIBOLD),
        "aim": TextRole(13, colour="second"),
        "small": TextRole(11, QFont.Weight.Medium, "second"),
        "section": TextRole(11, _SEMIBOLD, "third"),
        "figure": TextRole(13, _SEMIBOLD, figures=True),
        "attention": TextRole(13, QFont.Weight.Medium, "attention"),
        "bad": TextRole(13, QFont.Weight.Medium, "bad"),
        "good": TextRole(13, QFont.Weight.Medium, "good"),
        "accent": TextRole(13, _SEMIBOLD, "accent"),
    }
)
"""The roles that text has on the facilitator's side."""


def role_font(role: str) -> QFont:
    """The font of a role.

    Raises:
        KeyError: there is no such role.
    """
    wanted = TEXT_ROLES[role]
    font = QFont(QApplication.font())
    if wanted.display:
        font.setFamilies([DISPLAY_FAMILY, *font.families()])
    font.setPixelSize(wanted.size)
    font.setWeight(wanted.weight)
    return tabular(font) if wanted.figures else font


_LEADING: Mapping[int, int] = MappingProxyType({11: 16, 13: 20, 15: 22, 16: 22, 24: 30, 32: 40})


class PlainLabel(QLabel):
    """A label that shows its text as it is, wraps between words, and looks as its role says.

    It is drawn line by line, since a `QLabel` has no say in the distance between the lines of a plain text.
    """

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None, *, wrap: bool = True) -> None:
        super().__init__(parent)
        self._laid: dict[int, tuple[QTextLayout, QSize]] = {}
        self._leading = 0
        self._lead_in = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.set_role(role)
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Set the text differently; see `TEXT_ROLES`.

        Raises:
            KeyError: there is no such role.
        """
        wanted = TEXT_ROLES[role]
        self._leading = _LEADING[wanted.size]
        self._laid.clear()
        self.setFont(role_font(role))
        self.setForegroundRole(ROLES[wanted.colour])

    def set_in(self, pixels: int) -> None:
        """Keep so many pixels free at the leading edge."""
        self._lead_in = pixels
        right, left = (pixels, 0) if mirrored(self) else (0, pixels)
        margins = self.contentsMargins()
        self.setContentsMargins(left, margins.top(), right, margins.bottom())

    def setText(self, text: str) -> None:
        """Show this text."""
        self._laid.clear()
        super().setText(text)

    def show_text(self, text: str) -> None:
        """Show another text; nothing happens when it is the same."""
        if text != self.text():
            self.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Set the text anew in another font, or from the other side."""
        self._laid.clear()
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self._lead_in:
            self.set_in(self._lead_in)

    def heightForWidth(self, width: int) -> int:
        """The height that the lines need at this width."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return self._lay(inner if self.wordWrap() else _ENDLESS)[1].height() + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """The text on one line, or on lines of a length that reads well."""
        natural = self._lay(_ENDLESS)[1].width()
        width = min(natural, _READABLE) if self.wordWrap() else natural
        margins = self.contentsMargins()
        whole = width + margins.left() + margins.right()
        return QSize(whole, self.heightForWidth(whole))

    def minimumSizeHint(self) -> QSize:
        """The longest word where the text may wrap, within reason; the whole line where it may not."""
        hint = self.sizeHint()
        if not self.wordWrap():
            return hint
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        margins = self.contentsMargins()
        return QSize(min(longest + 2, 200) + margins.left() + margins.right(), self._leading)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        del event
        inner = self.contentsRect()
        layout, size = self._lay(inner.width() if self.wordWrap() else _ENDLESS)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        where = QStyle.alignedRect(self.layoutDirection(), self.alignment(), size, inner)
        left = inner.left() if self.wordWrap() else where.left()
        layout.draw(painter, QPointF(left, max(where.top(), inner.top())))

    def _lay(self, width: int) -> tuple[QTextLayout, QSize]:
        known = self._laid.get(width)
        if known is not None:
            return known
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if width < _ENDLESS:
            visual = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
            option.setAlignment(visual | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        laid = layout, _lay_lines(layout, max(width, 1), self._leading)
        if len(self._laid) > 8:
            self._laid.clear()
        self._laid[width] = laid
        return laid


def _lay_lines(layout: QTextLayout, width: int, leading: int) -> QSize:
    top, widest = 0.0, 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height = max(leading, line.height())
        line.setPosition(QPointF(0, top + (height - line.height()) / 2))
        top += height
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return QSize(math.ceil(widest), math.ceil(max(top, leading)))


class ElidedLabel(PlainLabel):
    """A label on one line that ends in … where the room ends, and tells the whole text as its tool tip."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)

    def minimumSizeHint(self) -> QSize:
        """Next to nothing in width."""
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tool tip when it does not fit."""
        super().resizeEvent(event)
        self._offer_whole()

    def show_text(self, text: str) -> None:
        """Show another text; nothing happens when it is the same."""
        super().show_text(text)
        self._offer_whole()

    def shown(self) -> str:
        """What can be read of the text in the present width."""
        line = " ".join(self.text().split())
        return QFontMetrics(self.font()).elidedText(line, Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that fits."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        vertical = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        painter.drawText(self.contentsRect(), vertical | Qt.AlignmentFlag.AlignLeading, self.shown())

    def _offer_whole(self) -> None:
        fits = self.shown() == " ".join(self.text().split())
        self.setToolTip("" if fits else tooltip(self.text()))

"""Remarks that catch the eye: chips beside a row, banners above a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import tint
from ui.widgets.icons import paint_icon
from ui.widgets.paint import shape
from ui.widgets.text import PlainLabel


@dataclass(frozen=True, slots=True)
class _Kind:
    fill: str
    edge: str | None
    ink: str
    sign: str | None


_KINDS: Mapping[str, _Kind] = MappingProxyType(
    {
        "plain": _Kind("surface", "line", "second", None),
        "accent": _Kind("accent_soft", None, "accent", None),
        "attention": _Kind("attention_soft", None, "attention", "◆"),
        "bad": _Kind("surface", "bad", "bad", "triangle-alert"),
        "good": _Kind("surface", "line", "good", "check"),
    }
)


class Chip(QWidget):
    """A short remark beside a row: a sign and a word, never a colour alone."""

    def __init__(self, text: str = "", kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._kind = "", _KINDS[kind]
        font = QFont(QApplication.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_text(text, kind)

    def text(self) -> str:
        """The word or words, without the sign."""
        return self._text

    def show_text(self, text: str, kind: str | None = None) -> None:
        """Show other words, and as another kind: plain, accent, attention, bad or good.

        Raises:
            KeyError: there is no such kind.
        """
        self._text = text
        self._kind = self._kind if kind is None else _KINDS[kind]
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as sign and words need."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._text) + 16 + (16 if self._kind.sign else 0), 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, sign and words."""
        del event
        painter = QPainter(self)
        kind = self._kind
        shape(painter, self.rect(), tint(self, kind.fill), tint(self, kind.edge) if kind.edge else None, radius=4)
        inner = self.rect().adjusted(8, 0, -8, 0)
        colour = tint(self, kind.ink)
        painter.setPen(colour)
        if kind.sign:
            before = QRect(0, 4, 12, 12)
            before.moveLeft(inner.right() - 11 if self.isRightToLeft() else inner.left())
            _paint_sign(painter, kind.sign, before)
            inner.adjust(0, 0, -16, 0) if self.isRightToLeft() else inner.adjust(16, 0, 0, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, self._text)


def _paint_sign(painter: QPainter, sign: str, where: QRect) -> None:
    if len(sign) == 1:
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, sign)
    else:
        paint_icon(painter, sign, where, painter.pen().color())


class Banner(QFrame):
    """The sentence that says in plain words what the numbers mean; kinds: accent, attention, bad."""

    _GROUNDS: Mapping[str, tuple[str, str | None, str]] = MappingProxyType(
        {
            "accent": ("accent_soft", None, "lead"),
            "attention": ("attention_soft", None, "lead"),
            "bad": ("surface", "bad", "lead"),
        }
    )

    def __init__(self, text: str = "", kind: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._label = PlainLabel("", "lead")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.addWidget(self._label)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text(text, kind)

    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    def show_text(self, text: str, kind: str | None = None) -> None:
        """Show another sentence, and as another kind; without a sentence the banner is hidden.

        Raises:
            KeyError: there is no such kind.
        """
        if kind is not None:
            self._kind = kind
            self._label.set_in(0 if kind == "accent" else 26)
        self._GROUNDS[self._kind]
        self._label.show_text(text)
        self.setAccessibleName(text)
        self._appear(bool(text))
        self.update()

    def _appear(self, wanted: bool) -> None:
        if wanted and self.parentWidget() is None:
            # Showing it now would open a window; the layout that takes it will show it.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        else:
            self.setVisible(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and a sign when the sentence asks for attention."""
        del event
        painter = QPainter(self)
        fill, edge, _ = self._GROUNDS[self._kind]
        shape(painter, self.rect(), tint(self, fill), tint(self, edge) if edge else None, radius=7)
        if self._kind != "accent":
            side = 16
            left = self.width() - 14 - side if self.isRightToLeft() else 14
            paint_icon(painter, "triangle-alert", QRect(left, 13, side, side), tint(self, self._kind))

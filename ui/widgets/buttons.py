"""Buttons, drawn from the palette, with a ring where the keyboard is."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QSizePolicy, QWidget

from ui.theme import tint
from ui.widgets.icons import SMALL, paint_icon
from ui.widgets.paint import escaped, ring, ring_after, shape, tooltip


class ButtonKind(StrEnum):
    """How loud a button is: the next sensible act, another act, or a quiet one."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"


class Button(QPushButton):
    """A button with words, an icon or both; `large` is for the shared laptop, where it is also touched."""

    def __init__(
        self,
        text: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: str = "",
        *,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(escaped(text), parent)
        self._kind, self._icon_name, self._large = kind, icon, large
        self._words = text
        self._ring = True
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        font = QFont(QApplication.font())
        font.setPixelSize(15 if large else 13)
        font.setWeight(QFont.Weight.DemiBold if kind is ButtonKind.PRIMARY else QFont.Weight.Medium)
        self.setFont(font)

    def show_text(self, text: str) -> None:
        """Show other words; nothing happens when they are the same."""
        if text != self._words:
            self._words = text
            self.setText(escaped(text))
            self.setAccessibleName(text)
            self.updateGeometry()

    def show_icon(self, name: str) -> None:
        """Show another icon, or none for an empty name."""
        if name != self._icon_name:
            self._icon_name = name
            self.updateGeometry()
            self.update()

    @property
    def kind(self) -> ButtonKind:
        """How loud the button is now."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Make the button louder or quieter: settling a tie, for example, becomes the primary act."""
        self._kind = kind
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold if kind is ButtonKind.PRIMARY else QFont.Weight.Medium)
        self.setFont(font)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as icon and words need."""
        height = 44 if self._large else 32
        if not self._words:
            return QSize(height, height)
        padding = (20 if self._large else 8) if self._kind is ButtonKind.QUIET else (20 if self._large else 13)
        icon = SMALL + 6 if self._icon_name else 0
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._words) + icon + 2 * padding + 1, height)

    def minimumSizeHint(self) -> QSize:
        """The same: words on a button are never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the focus came by a click."""
        self._ring = ring_after(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, words and ring."""
        del event
        painter = QPainter(self)
        fill, edge, ink = self._colours()
        shape(painter, self.rect(), fill, edge)
        self._paint_content(painter, ink)
        if self.hasFocus() and self._ring:
            inside = self._kind is ButtonKind.PRIMARY
            ring(painter, self.rect(), tint(self, "on_accent" if inside else "accent"), inset=2 if inside else 0)

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        over, down = self.underMouse() and self.isEnabled(), self.isDown()
        if self._kind is ButtonKind.PRIMARY:
            if not self.isEnabled():
                return tint(self, "sunk"), tint(self, "line"), tint(self, "edge")
            return tint(self, "accent_deep" if over or down else "accent"), None, tint(self, "on_accent")
        if self.isChecked():
            return tint(self, "accent_soft"), tint(self, "accent"), tint(self, "accent")
        quiet = self._kind is ButtonKind.QUIET
        ink = tint(self, "edge" if not self.isEnabled() else "second" if quiet and not over else "ink")
        if down:
            return tint(self, "accent_soft"), None if quiet else tint(self, "accent"), ink
        if over:
            return tint(self, "hover"), None if quiet else tint(self, "edge"), ink
        return (None, None, ink) if quiet else (tint(self, "surface"), tint(self, "line"), ink)

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        words = QFontMetrics(self.font()).horizontalAdvance(self._words)
        icon = SMALL if self._icon_name else 0
        gap = 6 if icon and self._words else 0
        start = (self.width() - words - icon - gap) // 2
        if icon:
            mirrored = self.isRightToLeft()
            where = QRect(self.width() - start - icon if mirrored else start, (self.height() - icon) // 2, icon, icon)
            paint_icon(painter, self._icon_name, where, ink, mirrored=mirrored)
        painter.setPen(ink)
        left = start if self.isRightToLeft() else start + icon + gap
        painter.drawText(QRect(left, 0, words + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self._words)


def primary(text: str, icon: str = "", *, large: bool = False) -> Button:
    """The button for the next sensible act; at most one on a screen."""
    return Button(text, ButtonKind.PRIMARY, icon, large=large)


def secondary(text: str, icon: str = "", *, large: bool = False) -> Button:
    """The button for any other act."""
    return Button(text, ButtonKind.SECONDARY, icon, large=large)


def quiet(text: str, icon: str = "") -> Button:
    """A button without a frame, for acts beside a row or in the header."""
    return Button(text, ButtonKind.QUIET, icon)


def icon_button(icon: str, name: str) -> Button:
    """A quiet button that shows an icon only; its name is read out and shown as a tool tip."""
    button = Button("", ButtonKind.QUIET, icon)
    button.setAccessibleName(name)
    button.setToolTip(tooltip(name))
    return button


def on_click(button: QAbstractButton, act: Callable[[], object]) -> None:
    """Let a click do this; the bool that Qt's signal carries stays out of it."""
    button.clicked.connect(lambda _checked=False: act())

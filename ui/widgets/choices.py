"""Switches and choices: toggles, segments, ticks, drop-down lists; drawn from the palette."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from ui.theme import tint
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.icons import SMALL, paint_icon
from ui.widgets.paint import RADIUS, escaped, ring, ring_after, shape, tooltip

WIDEST = 480
"""How wide a list that drops down gets, in pixels."""

LONG = 60
"""Items of more letters may be cut, and are told whole as a tool tip."""


def widen(view: QAbstractItemView, least: int) -> None:
    """Let a list that drops down be as wide as its items need, within reason; what is longer ends in "…"."""
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setMinimumWidth(min(max(least, view.sizeHintForColumn(0) + 28), max(least, WIDEST)))


class Toggle(Button):
    """A button that stays down until it is pressed again."""

    def __init__(self, text: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, ButtonKind.SECONDARY, icon, parent=parent)
        self.setCheckable(True)


class Segment(Toggle):
    """One choice of several; the chosen one is filled with the accent."""

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        if self.isChecked() and self.isEnabled():
            return tint(self, "accent"), None, tint(self, "on_accent")
        return super()._colours()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring inside where the accent fills the button."""
        shown, self._ring = self._ring, self._ring and not self.isChecked()
        super().paintEvent(event)
        self._ring = shown
        if self.hasFocus() and shown and self.isChecked():
            ring(QPainter(self), self.rect(), tint(self, "on_accent"), inset=2)


class Segmented(QWidget):
    """A row of buttons of which one is down: the arrow keys move between them, Space chooses.

    The options are pairs of a key, which is handed out, and the words shown.
    """

    chosen = Signal(str)
    """The user chose another option; carries its key."""

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        *,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _ in options]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8 if large else 4)
        for place, (_, text) in enumerate(options):
            button = Segment(text)
            button.setAccessibleName(f"{name}: {text}" if name else text)
            if large:
                button.setMinimumSize(41, 44)
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch(0)
        self._group.idClicked.connect(self._on_clicked)
        self.setFocusProxy(self._group.button(0))

    def key(self) -> str | None:
        """The key of the option that is chosen, or None."""
        place = self._group.checkedId()
        return self._keys[place] if place >= 0 else None

    def show_key(self, key: str | None) -> None:
        """Show the option with this key as chosen, or none of them for None.

        Raises:
            ValueError: there is no option with this key.
        """
        if key == self.key():
            return
        if key is None:
            self._group.setExclusive(False)
            for button in self._group.buttons():
                button.setChecked(False)
            self._group.setExclusive(True)
            return
        button = self._group.button(self._keys.index(key))
        button.setChecked(True)
        self.setFocusProxy(button)

    def buttons(self) -> list[QAbstractButton]:
        """The buttons, in the order of the options."""
        return [self._group.button(place) for place in range(len(self._keys))]

    def _on_clicked(self, place: int) -> None:
        self.setFocusProxy(self._group.button(place))
        self.chosen.emit(self._keys[place])


class Check(QCheckBox):
    """A box to tick, with words beside it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(escaped(text), parent)
        self._words = text
        self._ring = True
        self.setAccessibleName(text)

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._words = text
        self.setText(escaped(text))
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Box and words."""
        words = QFontMetrics(self.font()).horizontalAdvance(self._words)
        return QSize(18 + (words + 9 if self._words else 0) + 4, 28)

    def hitButton(self, pos: object) -> bool:
        """Take clicks on the words as well."""
        del pos
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the focus came by a click."""
        self._ring = ring_after(event, self._ring)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, tick, words and ring."""
        del event
        painter = QPainter(self)
        left = self.width() - 20 if self.isRightToLeft() else 2
        box = QRect(left, (self.height() - 18) // 2, 18, 18)
        filled = self.checkState() != Qt.CheckState.Unchecked
        mark = tint(self, "accent" if self.isEnabled() else "edge")
        edge = mark if filled or self.underMouse() else tint(self, "edge")
        shape(painter, box, mark if filled else tint(self, "surface"), edge, radius=4)
        if filled:
            sign = "check" if self.checkState() == Qt.CheckState.Checked else "minus"
            paint_icon(painter, sign, box.adjusted(2, 2, -2, -2), tint(self, "on_accent"))
        painter.setPen(tint(self, "ink" if self.isEnabled() else "edge"))
        words = self.rect().adjusted(0, 0, -29, 0) if self.isRightToLeft() else self.rect().adjusted(29, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._words)
        if self.hasFocus() and self._ring:
            ring(painter, box.adjusted(-2, -2, 2, 2), tint(self, "accent"), radius=RADIUS)


class Combo(QComboBox):
    """A drop-down list of keys and words; the wheel scrolls the page unless the list has the focus."""

    chosen = Signal(str)
    """The user chose an item; carries its key."""

    def __init__(self, name: str = "", options: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.show_options(options)
        self.activated.connect(self._on_activated)
        self.currentTextChanged.connect(self._tell_whole)

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these pairs of key and words; what was chosen stays chosen where it is still offered."""
        present = [(str(self.itemData(place)), self.itemText(place)) for place in range(self.count())]
        if list(options) == present:
            return
        kept, self._widest = self.key(), None
        self.clear()
        for place, (key, text) in enumerate(options):
            self.addItem(text, key)
            if len(text) > LONG:
                self.setItemData(place, tooltip(text), Qt.ItemDataRole.ToolTipRole)
        self.show_key(kept)

    def key(self) -> str | None:
        """The key of the item that is chosen, or None."""
        found = self.currentData()
        return found if isinstance(found, str) else None

    def show_key(self, key: str | None) -> None:
        """Show the item with this key, or nothing when there is none."""
        self.setCurrentIndex(-1 if key is None else self.findData(key))

    def showPopup(self) -> None:
        """Open the list, as wide as its items need."""
        widen(self.view(), self.width())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the user is at work here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """As wide as the longest item, within reason."""
        if self._widest is None:
            metrics = QFontMetrics(self.font())
            texts = (*(self.itemText(place) for place in range(self.count())), self.placeholderText())
            self._widest = max(metrics.horizontalAdvance(text) for text in texts)
        return QSize(min(max(self._widest, 48), 360) + 2 + 10 + 8 + SMALL + 10, 32)

    def minimumSizeHint(self) -> QSize:
        """Words may be cut when the room is narrow."""
        return QSize(min(self.sizeHint().width(), 96), 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, words, arrow and ring."""
        del event
        painter = QPainter(self)
        enabled = self.isEnabled()
        over = enabled and self.underMouse()
        fill = "sunk" if not enabled else "hover" if over else "surface"
        shape(painter, self.rect(), tint(self, fill), tint(self, "line"))
        if enabled:
            painter.setClipRect(0, self.height() - 2, self.width(), 2)
            shape(painter, self.rect(), None, tint(self, "edge"))
            painter.setClipping(False)
        inner = self.rect().adjusted(10, 0, -10, 0)
        arrow = QRect(inner.left() if self.isRightToLeft() else inner.right() - SMALL + 1, 8, SMALL, SMALL)
        paint_icon(painter, "chevron-down", arrow, tint(self, "second" if enabled else "edge"))
        painter.setPen(tint(self, "edge" if not enabled else "third" if self.currentIndex() < 0 else "ink"))
        painter.drawText(self.words(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.shown())
        if self.hasFocus():
            ring(painter, self.rect(), tint(self, "accent"))

    def words(self) -> QRect:
        """Where the words stand."""
        inner = self.rect().adjusted(10, 0, -10, 0)
        return inner.adjusted(SMALL + 8, 0, 0, 0) if self.isRightToLeft() else inner.adjusted(0, 0, -SMALL - 8, 0)

    def shown(self) -> str:
        """What can be read of the words chosen."""
        text = self.placeholderText() if self.currentIndex() < 0 else self.currentText()
        return QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, self.words().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole words where there is no room for them any more."""
        super().resizeEvent(event)
        self._tell_whole()

    def _tell_whole(self) -> None:
        whole = self.currentText()
        self.setToolTip(tooltip(whole) if whole and self.shown() != whole else "")

    def _on_activated(self, place: int) -> None:
        key = self.itemData(place)
        if isinstance(key, str):
            self.chosen.emit(key)

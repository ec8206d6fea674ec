"""The rail at the left: the steps of the day, how far each is, and the people, the agenda and the notes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tint
from ui.widgets.icons import paint_icon
from ui.widgets.paint import mirrored, ring, ring_after, shape
from ui.widgets.panes import Panel

_PROGRESS_WORDS = ("", "begun", "done")
_CIRCLE = 18


class RailItem(QAbstractButton):
    """One place to go to: a number or an icon in front, done as a filled circle with a tick."""

    def __init__(self, key: str, text: str, sign: str, *, icon: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._sign, self._is_icon = sign, icon
        self._progress = 0
        self._ring = True
        self.setText(text.replace("&", "&&"))
        self._words = text
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_progress(0)

    def show_progress(self, progress: int) -> None:
        """Show how far the step is: 0 nothing, 1 begun, 2 done."""
        self._progress = progress
        words = _PROGRESS_WORDS[progress]
        number = "" if self._is_icon else f"{self._sign}, "
        self.setAccessibleName(f"{number}{self._words}{', ' + words if words else ''}")
        self.update()

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.show_progress(self._progress)

    def sizeHint(self) -> QSize:
        """A row of the rail."""
        return QSize(184, 34)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go there as Space does; the arrows move in the rail without going anywhere."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the focus came by a click."""
        self._ring = ring_after(event, self._ring)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, sign, words and ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            shape(painter, self.rect(), tint(self, "surface"), tint(self, "line"))
        elif self.underMouse():
            shape(painter, self.rect(), tint(self, "hover"))
        self._paint_sign(painter)
        font = QFont(QApplication.font())
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(tint(self, "ink" if self.isChecked() else "second"))
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - 48)
        room = self.rect().adjusted(8, 0, -38, 0) if mirrored(self) else self.rect().adjusted(38, 0, -8, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        if self.hasFocus() and self._ring:
            ring(painter, self.rect(), tint(self, "accent"))

    def _paint_sign(self, painter: QPainter) -> None:
        left = self.width() - 10 - _CIRCLE if mirrored(self) else 10
        where = QRect(left, (self.height() - _CIRCLE) // 2, _CIRCLE, _CIRCLE)
        if self._is_icon:
            paint_icon(painter, self._sign, where.adjusted(1, 1, -1, -1), tint(self, "second"))
            return
        circle = QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._progress == 2:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint(self, "accent"))
            painter.drawEllipse(circle)
            painter.setPen(QPen(tint(self, "on_accent"), 1.6, c=Qt.PenCapStyle.RoundCap))
            x, y = circle.x(), circle.y()
            painter.drawPolyline([QPointF(x + 5, y + 9), QPointF(x + 7.8, y + 11.8), QPointF(x + 12.5, y + 6)])
            return
        marked = self._progress == 1 or self.isChecked()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tint(self, "accent" if marked else "edge"), 1.2))
        painter.drawEllipse(circle)
        font = QFont(QApplication.font())
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(tint(self, "accent" if marked else "second"))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self._sign)


class Rail(Panel):
    """The steps, the people, the agenda and the notes; arrow keys move between them."""

    chosen = Signal(str)
    """The user wants to go to the place of this key."""

    def __init__(self, steps: Sequence[tuple[str, str]], width: int, parent: QWidget | None = None) -> None:
        super().__init__("sunk", "right", parent)
        self.setAccessibleName(self.tr("Steps"))
        self.setFixedWidth(width)
        self._group = QButtonGroup(self)
        self._items: dict[str, RailItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(0)
        for number, (key, text) in enumerate(steps, start=1):
            column.addWidget(self._item(RailItem(key, text, str(number))))
        column.addSpacing(14)
        beside = (
            ("people", self.tr("People"), "users"),
            ("agenda", self.tr("Agenda"), "timer"),
            ("minutes", self.tr("Notes"), "list-checks"),
        )
        for key, text, icon in beside:
            column.addWidget(self._item(RailItem(key, text, icon, icon=True)))
        column.addStretch(1)
        self._group.buttonClicked.connect(self._on_clicked)

    def _item(self, item: RailItem) -> RailItem:
        self._items[item.key] = item
        self._group.addButton(item)
        return item

    def _on_clicked(self, item: QAbstractButton) -> None:
        if isinstance(item, RailItem):
            self.chosen.emit(item.key)

    def show_place(self, key: str) -> None:
        """Mark the place where the user is."""
        self._items[key].setChecked(True)

    def show_progress(self, progress: Sequence[int]) -> None:
        """Show how far each step is, in their order."""
        for item, each in zip(self._items.values(), progress, strict=False):
            item.show_progress(each)

    def show_people(self, text: str) -> None:
        """Show how many people there are."""
        self._items["people"].show_text(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        items = list(self._items.values())
        here = next((place for place, item in enumerate(items) if item.hasFocus()), None)
        if by is None or here is None:
            super().keyPressEvent(event)
            return
        items[(here + by) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)

"""A scale between two ends: how many stand where, where the room stands in the middle, where the group lands."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain.tradeoffs import METHOD
from ui.theme import tint
from ui.widgets.paint import mirrored, ring, ring_after, shape
from ui.widgets.text import role_font

LEVELS = METHOD.highest - METHOD.lowest + 1
STEP = 44
"""The width of one level, in pixels."""

TALL, FOOT, POINTER = 32, 26, 7
"""The greatest height of a column, the room from the line down, the height of the pointer at the mean, in pixels."""

STOP, DISC = 6, 22


class ScaleView(QWidget):
    """Draws one scale; with `pick`, the landing is chosen on it.

    Keys: left and right move the landing, digits set it, Delete or Backspace takes it away. A click sets it, and a
    click on where it is takes it away.
    """

    landed = Signal(object)
    """The group lands elsewhere: a level from 1 up, or None."""

    def __init__(self, *, pick: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pick, self._over, self._ring = pick, 0, True
        self._counts: tuple[int, ...] = ()
        self._most, self._mean, self._landing = 1, None, None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pick else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(pick)

    _mean: float | None
    _landing: int | None

    def show_scale(
        self, counts: tuple[int, ...], mean: float | None, landing: int | None = None, *, most: int = 1
    ) -> None:
        """Show how many stand at each level, the mean, the landing; `most` is the count that is drawn highest."""
        shown = (counts, mean, landing, max(most, 1))
        if shown != (self._counts, self._mean, self._landing, self._most):
            self._counts, self._mean, self._landing, self._most = shown
            self.updateGeometry()
            self.update()

    @property
    def landing(self) -> int | None:
        """Where the group lands, as shown."""
        return self._landing

    def spot(self, level: int) -> QRect:
        """The part of the widget that a level has."""
        place = LEVELS - level if mirrored(self) else level - 1
        return QRect(place * STEP, 0, STEP, self.height())

    def sizeHint(self) -> QSize:
        """All levels side by side, the pointer clear of the focus ring; without a distribution, lower."""
        return QSize(LEVELS * STEP, (TALL + POINTER + 6 if any(self._counts) else 4) + FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the columns, the mean, the landing, the figures."""
        del event
        painter = QPainter(self)
        line = self.height() - FOOT
        painter.fillRect(STEP // 2, line, self.width() - STEP, 1, tint(self, "edge"))
        painter.setFont(role_font("small"))
        for level in range(1, LEVELS + 1):
            self._paint_level(painter, level, line)
        self._paint_mean(painter, line)
        if self.hasFocus() and self._ring:
            ring(painter, self.rect(), tint(self, "accent"))

    def _paint_level(self, painter: QPainter, level: int, line: int) -> None:
        middle = self.spot(level).center().x()
        count = self._counts[level - 1] if self._counts else 0
        if count:
            tall = max(round(TALL * count / self._most), 4)
            shape(painter, QRect(middle - 11, line - tall, 22, tall), tint(self, "bar"), radius=2)
        chosen, over = level == self._landing, self._pick and level == self._over
        size = DISC if chosen or over else STOP
        disc = QRect(middle - size // 2, line + 1 + (FOOT - 1 - size) // 2, size, size)
        if chosen:
            shape(painter, disc, tint(self, "accent"), radius=size / 2)
        elif over:
            shape(painter, disc, tint(self, "surface"), tint(self, "accent"), radius=size / 2)
        painter.setPen(tint(self, "on_accent" if chosen else "second"))
        around = QRect(middle - STEP // 2, line + 1, STEP, FOOT - 1)
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(level))

    def _paint_mean(self, painter: QPainter, line: int) -> None:
        if self._mean is None:
            return
        way = (self._mean - 1) / (LEVELS - 1)
        x = STEP / 2 + (1 - way if mirrored(self) else way) * (self.width() - STEP)
        top = line - TALL - POINTER - 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(self, "accent"))
        painter.drawPolygon([QPointF(x - 5, top), QPointF(x + 5, top), QPointF(x, top + POINTER)])

    def _choose(self, level: int | None) -> None:
        if level != self._landing:
            self.landed.emit(level)

    def _level_at(self, x: float) -> int:
        place = min(max(int(x // STEP), 0), LEVELS - 1)
        return LEVELS - place if mirrored(self) else place + 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Land where the mouse is, or take the landing away."""
        if not self._pick or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        level = self._level_at(event.position().x())
        self._choose(None if level == self._landing else level)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click would land."""
        self._hover(self._level_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing of the kind any more."""
        super().leaveEvent(event)
        self._hover(0)

    def _hover(self, level: int) -> None:
        if self._pick and level != self._over:
            self._over = level
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, set or take away the landing."""
        if not self._pick:
            super().keyPressEvent(event)
            return
        self._ring = True
        self.update()
        key, here = event.key(), self._landing
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            back = (key == Qt.Key.Key_Left) is not mirrored(self)
            middle = (LEVELS + 1) // 2
            self._choose(middle if here is None else min(max(here + (-1 if back else 1), 1), LEVELS))
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._choose(None)
        elif event.text() in {str(level) for level in range(1, LEVELS + 1)}:
            self._choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        self._ring = ring_after(event, self._ring)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()
